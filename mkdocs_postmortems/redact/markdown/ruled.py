"""Ruled: a row of a text in, whether it is the line of dashes under the head of a table out, as Markdown and databases draw it."""

from mkdocs_postmortems.model.expression import Expression

_RULE = Expression(r"^[ \t>]*+\|?[ \t]*+:?-++:?[ \t]*+(?:[|+][ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")


def ruled(row: str) -> bool:
    """Whether nothing but such a line stands in it; one without `|` or `+` may as well underline a heading."""
    return bool(_RULE.match(row))
