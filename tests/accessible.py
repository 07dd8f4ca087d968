"""What axe-core says of a page. Rows of one shape are looked at twice and no more: a list of a thousand takes no longer than one of ten."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LEVELS = ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]
LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
"""Rules that depend on the scheme of colours or on the width of the window; all others say the same of a page in each of them."""
THIN = """context => {
  const twice = [...document.querySelectorAll("[id]")].map(one => one.id).filter((id, at, all) => all.indexOf(id) !== at);
  const kept = ["class", "role", "style", "type", "tabindex", "hidden", "open", "checked", "disabled"];
  const shape = one => one.localName + [...one.attributes].map(a => a.name + (kept.includes(a.name) ? "=" + a.value : "")).sort() +
    (one.textContent.trim() ? "t" : "") + "(" + [...one.children].map(shape) + ")";
  const thin = parent => {
    const met = {};
    for (const one of [...parent.children]) {
      const own = shape(one);
      if ((met[own] = (met[own] || 0) + 1) > 2) one.remove(); else thin(one);
    }
  };
  document.querySelectorAll(context).forEach(thin);
  document.querySelectorAll("header, nav, footer, aside, dialog, .md-search, .md-sidebar").forEach(one => one.closest(context) || one.querySelector(context) || one.remove());
  return twice;
}"""
"""Removes what comes a third time in a shape that its parent has twice already; what is said of ids that stand twice is said before."""


def violations(view: Page, context: str = "article", *, rules: list[str] | None = None, levels: list[str] = LEVELS) -> list[str]:
    """Everything found inside of `context`, one line each; the page is no longer whole afterwards."""
    twice = view.evaluate(THIN, context)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": levels}
    asked = {"resultTypes": ["violations"], "runOnly": only, "preload": False, "selectors": False}
    found = Axe().run(view, context=context, options=asked)
    if found.response["violations"]:  # where to find them costs a fifth, and most pages have none
        found = Axe().run(view, context=context, options=asked | {"selectors": True})
    said = [f"{one['id']}: {node['html'][:140]} {node['target']}" for one in found.response["violations"] for node in one["nodes"]]
    return [*said, *(f"an id that stands twice: {one}" for one in dict.fromkeys(twice))]


def ours(found: list[str]) -> list[str]:
    """Those that are about something of this product and not of the theme around it."""
    return [one for one in found if "pm-" in one]
