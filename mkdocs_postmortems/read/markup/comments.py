"""Comments: a body in, the same without what stands between two `%%` out, on as many lines. Knows no other syntax."""

import re

from mkdocs_postmortems.model.expression import Expression

_COMMENT = Expression(r"(?<![^\s(])%%(?=\S|[ \t]|\n)(?!%)(?:[^%]|%(?!%))*?%%(?![%\w])")
_CODE = Expression(
    r"^ {0,3}(?P<fence>`{3,}|~{3,}).*?(?:^ {0,3}(?P=fence)|\Z)|(?<!`)(?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`)", re.MULTILINE | re.DOTALL
)


def left_out(body: str) -> str:
    """The body without its comments: notes of an editor that are no part of the text; those in code are code."""
    if body.count("%%") < 2:
        return body
    pieces: list[str] = []
    at = 0
    for code in _CODE.finditer(body):
        pieces.extend((_without(body[at : code.start()]), code[0]))
        at = code.end()
    return "".join((*pieces, _without(body[at:])))


def _without(text: str) -> str:
    return _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
