"""A page that is made again alone is the page that the whole library would give."""

import re
from dataclasses import replace
from datetime import date

import pytest
from ground import ROOT
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.edited import edited
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.settings import settings

SAMPLE = ROOT / "postmortems"
CHOSEN, _ = settings(
    {"audience": "internal", "as_of": "2026-06-30", "services": "services.yml", "redaction": "redaction.yml"},
    folder=ROOT,
    today=date(2026, 6, 30),
)
SOURCES = sources.walk(SAMPLE, CHOSEN)
INCIDENTS = [one for one in SOURCES if one.role is Role.INCIDENT]
EDITS = {
    "a sentence at the end": lambda text: f"{text}\nOne more sentence, added by hand.\n",
    "a line above everything that follows": lambda text: text.replace("\n## ", "\nA paragraph in between.\n\n## ", 1),
    "another severity": lambda text: text.replace("severity: SEV", "severity: SEV-3 # ", 1),
    "an action item more": lambda text: f"{text}\n## Action items\n\n- [ ] Write it down (owner: Ann, due: 2026-07-30)\n",
    "another service": lambda text: text.replace("services: [", "services: [brand-new, ", 1),
    "a blaming sentence": lambda text: f"{text}\nThe root cause was human error.\n",
    "an unreadable header": lambda text: text.replace("---\n", "---\nbroken: [\n", 1),
    "nothing left": lambda text: "",
}

SUGGESTED = re.compile(
    r'<section class="pm-related"><h3>(?:Same service|Similar text).*?</section>\s*|<h2 id="pm-related">.*?</h2>\s*'
    r'|<details class="pm-source pm-these">.*?</details>\s*',
    re.DOTALL,
)


@pytest.fixture(scope="module")
def standing():
    return build.edition(SOURCES, (), CHOSEN, stands=True).standing


def changed(source, edit):
    return replace(source, data=edit(source.data.decode()).encode())


def whole(*fresh):
    """What a whole build makes of the folder with these sources in it, by the path of each source."""
    now = {one.path: one for one in fresh}
    made = build.edition(tuple(now.get(one.path, one) for one in SOURCES), (), CHOSEN).site
    return {page.origin: page for page in made.pages if page.origin}


def without_suggestions(page):
    """The page without the block of suggestions, which a whole build may choose anew."""
    html = SUGGESTED.sub("", page.html)
    return replace(page, html=html, anchors=tuple(one for one in page.anchors if one.id != "pm-related"))


def edits():
    """For each edit the first incident that it changes, each incident once, as it is and as it is then."""
    left = list(INCIDENTS)
    for edit in EDITS.values():
        source = next(one for one in left if changed(one, edit).data != one.data)
        left.remove(source)
        yield source, changed(source, edit)


EDITED = dict(zip(EDITS, edits(), strict=True))


def test_a_page_is_that_of_a_whole_build(standing):
    """All edits at once in the whole build, and one after the other here; each of them shows."""
    before, after = whole(), whole(*(fresh for _, fresh in EDITED.values()))
    for name, (source, fresh) in EDITED.items():
        others = [one for _, one in EDITED.values() if one is not fresh]
        (page,) = edited(edited(standing, others).standing, [fresh]).pages
        assert without_suggestions(page) == without_suggestions(after[source.path]), name
        assert page.html != before[source.path].html, name


def test_an_edit_stands_when_the_next_one_comes(standing):
    """Two postmortems saved one after the other, each with what the other says of it."""
    one, other = INCIDENTS[0], INCIDENTS[1]
    first = edited(standing, [changed(one, lambda text: text.replace("The login page", "Renamed login page"))])
    assert first.pages[0].title.startswith("Renamed")
    second = edited(first.standing, [changed(other, EDITS["a sentence at the end"])])
    now = {post.source.path: post.record.title for post in second.standing.posts}
    assert now[one.path].startswith("Renamed")
    assert not any(post.record.title.startswith("Renamed") for post in standing.posts), "what stood before is not touched"


def test_another_address_is_left_to_the_whole_build(standing):
    fresh = changed(INCIDENTS[0], lambda text: text.replace("---\n", "---\nslug: elsewhere\n", 1))
    assert edited(standing, [fresh]).pages == ()
    assert edited(standing, [changed(INCIDENTS[0], EDITS["a sentence at the end"])]).pages != ()


@limits(max_examples=15, deadline=None)
@given(st.sampled_from(INCIDENTS), st.binary(max_size=300), st.integers(0, 5_000))
def test_whatever_is_saved_nothing_is_raised(standing, source, data, at):
    again = edited(standing, [replace(source, data=source.data[:at] + data + source.data[at:])])
    assert len(again.pages) <= 1
    assert len(again.standing.posts) == len(INCIDENTS)


def test_an_edition_that_withholds_something_keeps_nothing():
    public = replace(CHOSEN, audience=type(CHOSEN.audience).PUBLIC)
    assert build.edition(SOURCES, (), public, stands=True).standing is None
    assert build.edition(SOURCES, (), CHOSEN).standing is None
