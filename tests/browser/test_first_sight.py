"""What somebody sees who has never been here: a choice that can be closed, one word for one thing, and titles with room, in a real Chromium."""

import re

import pytest
from screenshots import Calm, served

pytestmark = pytest.mark.browser

OUTSIDE = """() => {
  const box = document.querySelector("#pm-pick").getBoundingClientRect();
  return [...document.querySelectorAll("#pm-pick button, #pm-pick label")].filter(one => {
    const at = one.getBoundingClientRect();
    return at.top < box.top || at.bottom > box.bottom + 1 || at.left < box.left || at.right > box.right + 1;
  }).length;
}"""
"""How much of the choice of columns lies where nobody sees it before scrolling."""


def opened(browser, address, width=1400, script=True):
    view = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script).new_page()
    view.goto(address)
    if script:
        view.wait_for_selector(".pm-chips", state="attached")
    return view


@pytest.mark.parametrize("width", [1400, 390])
def test_the_choice_of_columns_is_seen_whole_with_its_way_out(browser, sites, width):
    """Its name and both buttons stand first; the control is the narrow column that hid them below its end."""
    with served(sites["internal"], Calm) as base:
        view = opened(browser, base + "postmortems/", width)
        view.click(".pm-tools button:text-is('columns')")
        view.wait_for_selector("#pm-pick:popover-open")
        assert view.inner_text("#pm-pick > :first-child").split() == ["Columns", "Usual", "ones", "Close"]
        assert view.evaluate(OUTSIDE) == 0
        view.add_style_tag(content=".pm #pm-pick { width: 12em; }")
        assert view.evaluate(OUTSIDE) > 0, "a choice that goes on below its end was not seen"
        heads = view.locator(".pm-found thead th").all_inner_texts()[1:]
        assert set(heads) == {one.strip() for one in view.locator("#pm-pick label:has(:checked)").all_inner_texts()}
        view.click("#pm-pick button:text-is('close')")
        assert view.locator("#pm-pick:popover-open").count() == 0
        view.context.close()


@pytest.mark.parametrize("address", ["postmortems/", "postmortems/view/near-misses/"])
def test_the_rows_have_one_name_with_a_script_and_without(browser, sites, address):
    """Drills and near misses are among them, which are not counted as incidents."""
    with served(sites["internal"], Calm) as base:
        said = [opened(browser, base + address, script=script) for script in (True, False)]
        words = [re.findall(r"[a-z]+$", view.inner_text(".pm-said")) for view in said]
        assert words[0] == words[1] == ["postmortems"]
        for view in said:
            view.context.close()


def test_what_a_query_got_wrong_is_a_sentence(browser, sites):
    """It begins as one, and what was typed is set apart rather than between backticks."""
    with served(sites["internal"], Calm) as base:
        view = opened(browser, base + "postmortems/?query=severity:foo since:abc")
        view.wait_for_selector(".pm-hint code")
        said = view.locator(".pm-hint").all_inner_texts()
        assert said[0].startswith("No incident has the severity foo")
        assert not any("`" in one for one in said)
        assert view.locator(".pm-hint code").all_inner_texts()[:2] == ["foo", "abc"]
        view.context.close()


@pytest.mark.parametrize(("width", "beside"), [(1400, False), (1920, True)])
def test_an_action_has_the_widest_column(browser, sites, width, beside):
    """The filters stand beside a list of action items only where that leaves its texts room; else they are one click away."""
    with served(sites["internal"], Calm) as base:
        view = opened(browser, base + "actions/", width)
        view.wait_for_selector(".pm-found tbody tr")
        widths = view.eval_on_selector_all(".pm-found thead th", "all => all.map(one => one.getBoundingClientRect().width)")
        assert widths[0] == max(widths)
        assert widths[0] > 180
        assert view.locator(".pm-rail").is_visible() is beside
        if not beside:
            view.click(".pm-open-rail")
            view.wait_for_selector(".pm-rail:popover-open")
        assert view.locator(".pm-rail input[type=checkbox]").first.is_visible()
        view.context.close()
