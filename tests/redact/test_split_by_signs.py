"""Declared names that orders to a terminal, a footnote, a font of TeX or a quotation mark of a shell part: they go, and words beside such signs stay."""

import pytest
from shelves import page, public, shelf, with_rules

from mkdocs_postmortems.model.redaction import DeclaredTerm

RULES = with_rules(terms=(DeclaredTerm("Wrenhollow", "codename"),))


@pytest.mark.parametrize(
    "written",
    [
        "`\\x1b[31mWren\\x1b[0mhollow`", "`Wren\\033[1;32mhollow`", "`Wren\\e[0mhollow`", "`Wren\\u001b[0mhollow`", "`Wren^[[0mhollow`", "`\\127renhollow`",
        "It was Wren[^n]hollow.\n\n[^n]: A step.", "$\\mathrm{Wren}\\mathrm{hollow}$", "$\\text{Wren}\\textbf{hollow}$", "$Wren{hollow}$",
        '```sh\nT=Wren"hollow"\n```', "https://example.com/?q=%u0057renhollow",
    ],
)  # fmt: skip
def test_a_declared_name_goes(written):
    """In the text that is covered, so that the audit has nothing to find."""
    covered, problems, _, _ = shelf({"a.md": page(f"Rows were late.\n\n{written}")}, RULES)
    assert not problems
    assert "were late" in covered[0].text
    plain = "".join(letter for letter in covered[0].text if letter.isalpha()).lower()
    assert not any(part in plain for part in ("hollow", "renmhollow"))


@pytest.mark.parametrize(
    "text", ["`rate(wren[5m])` hollow", "`\\x1b[31mred\\x1b[0m`", 'a wren" hollow tree', "a wren, $\\text{hollow}$", "a wren {hollow}"]
)
def test_words_beside_such_signs_stay(text):
    """A blank or a comma parts words as before."""
    assert text in public(text, RULES)
