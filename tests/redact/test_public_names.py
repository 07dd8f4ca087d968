"""Public names: a long title becomes an address of its first words, in their order, and nothing behind the first that has no room."""

from mkdocs_postmortems.author.numbering import slug
from mkdocs_postmortems.redact.edition.addresses import neutral
from mkdocs_postmortems.render.words import naming

TITLE = "Orders of the northern warehouses waited overnight since nobody acknowledged reconciliations in the on-call rota"


def test_a_long_title_is_cut_once():
    """A word that has no room ends the name: shorter ones behind it would make a sentence that nobody has written."""
    name = neutral([("a.md", f"2026-01-02 {TITLE}")])["a.md"]
    assert name == "2026-01-02-orders-of-the-northern-warehouses-waited-overnight-since-nobody"
    assert slug(TITLE) == "orders-of-the-northern-warehouses-waited"


def test_an_address_of_a_long_title_is_not_said_beside_it():
    name = neutral([("a.md", f"2026-01-02 {TITLE}")])["a.md"]
    assert naming(name, TITLE) == ""
    assert naming("2026-01-02-another-one", TITLE) == "2026-01-02-another-one"


def test_equal_names_are_told_apart():
    assert list(neutral([("a.md", TITLE), ("b.md", TITLE)]).values()) == [slug_ := neutral([("a.md", TITLE)])["a.md"], f"{slug_}-2"]
