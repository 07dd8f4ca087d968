"""Links of pages: whatever was asked before, a page's link is the one that the host would make from there."""

from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils import get_relative_url

from mkdocs_postmortems.plugin.links import Links

URLS = ("./", "a/", "a/b/", "a/c/", "a/b/c/", "b/", "ab/", "a/b.html", "a/c.html", "index.html", "c.html", "a/x.json", "a/b/x.ics")


class Standing:
    """As much of the host's file as a link needs."""

    def __init__(self, url: str) -> None:
        self.url = url

    def url_relative_to(self, other):
        return get_relative_url(self.url, other.url)


@given(st.lists(st.tuples(st.sampled_from(URLS), st.sampled_from(URLS)), max_size=40))
def test_links_do_not_depend_on_what_was_asked_before(asked):
    links = Links({url: Standing(url) for url in URLS}, "docs")
    for here, there in asked:
        assert links.link(there, Standing(here)) == get_relative_url(there, here)


def test_every_pair_after_every_other():
    links = Links({url: Standing(url) for url in URLS}, "docs")
    for _ in range(2):
        assert [links.link(b, Standing(a)) for a in URLS for b in URLS] == [get_relative_url(b, a) for a in URLS for b in URLS]


def test_an_address_is_looked_up_as_authors_write_it():
    links = Links({"guide/a": Standing("guide/a/"), "r&d/a": Standing("r&d/a/")}, "docs")
    here = Standing("postmortems/pm-1/")
    for written in ("guide/a", "docs/guide/a", "guide/a/", "guide/a.html", "guide/a/index.html"):
        assert links.link(written, here) == "../../guide/a/"
    assert links.link("r&amp;d/a", here) == "../../r&d/a/"
    assert links.link("nowhere", here) is None
