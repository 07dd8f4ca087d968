"""The consistency walk on the sample library: each number of a page of each kind is that of the rows it opens, in both editions."""

import pytest
from consistency import walk

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("edition", ["internal", "public"])
def test_every_number_is_that_of_its_rows(browser, sites, edition):
    found = walk(browser, sites[edition], most=1, each=1)
    assert found.wrong == []
    kinds = {
        "on the page",
        "facet",
        "filter",
        "tile",
        "tile, more",
        "bar",
        "together",
        "table",
        "value",
        "not counted",
        "made",
        "badge",
        "file",
    }
    assert kinds - set(found.by_kind) == set()  # the control: each kind of number was there to be compared
    assert found.by_kind["facet"] > 200  # those of the front page among them
    assert found.seen > 200


def test_without_a_script_too(browser, sites):
    found = walk(browser, sites["internal"], script=False, most=1, each=1)
    assert found.wrong == []
    assert found.seen > 100
