"""What mail quotes is known in the source, with the line of its block, and not only in the finished site."""

import pytest
from shelves import page, shelf, with_rules

from mkdocs_postmortems.model.redaction import DeclaredTerm, Person

RULES = with_rules(people=(Person("Wendeline Zumbusch"),))


def test_a_name_in_it_keeps_the_page_at_home_and_its_line_is_said():
    """A name that is spelled plainly goes, and one in a quoted line is an error of the block that holds it."""
    text = page("It said:\n\n```\nDear =57endeline =5Aumbusch, it is late\n```\n")
    covered, problems, _, _ = shelf({"a.md": text}, RULES)
    assert not covered
    said = [problem for problem in problems if "quoted-printable" in str(problem)]
    assert [problem.line for problem in said] == [text.splitlines().index("```") + 1]


@pytest.mark.parametrize(("line", "out"), [("=57endeline =5Aumbusch saw it", False), ("=4Fver =4Ehe hill", True)])
def test_letters_of_another_value_in_the_same_line_hide_none(line, out):
    """`portal` holds the letters of a customer and is a word; what the line spells beside it is looked at all the same."""
    rules = with_rules(people=(Person("Wendeline Zumbusch"),), terms=(DeclaredTerm("Ortal", "customer", "a customer"),))
    covered, problems, _, _ = shelf({"a.md": page(f"It said:\n\n```\nThe portal: {line}\n```\n")}, rules)
    assert bool(covered) is out, problems
    assert out or any("quoted-printable" in str(problem) for problem in problems)


def test_other_signs_say_nothing():
    """Control: assignments and addresses with such signs in them."""
    covered, _, _, _ = shelf({"a.md": page("`a=20` and `x=3D` and https://example.org/?q=41&r=42 stay")}, RULES)
    assert "a=20" in covered[0].text
