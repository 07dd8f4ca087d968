"""Aloud: the words of a label, a cell or a line in, whether they say of themselves that what they name is not for everybody out."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.markings.private import only_private, private

_HINT = Expression(
    "int|conf|rest|priv|publ|secr|segr|staff|nda|tlp|reda|only|board|lead|mana|exec|lega|hr|eyes|comp|need|insi|record|law|attor|share|shar|dist|rele|extern"
    "|custom|client|every|geheim|vertr|veroff|non|reser|fort|hemlig|sekr|pouf|taj|niej|c[ -]|draft|lock|:",
    re.IGNORECASE,
)
"""What any such remark in plain letters holds a piece of: most words before a colon hold none."""
_PLAIN = frozenset(
    (
        "confidential",
        "unredacted",
        "redact",
        "nonpublic",
        "nda",
        "vertraulich",
        "confidentiel",
        "confidencial",
        "riservato",
        "社外秘",
        "机密",
    )
)
"""Single words that say nothing else; `Internal:` and `Private:` may be one side of a thing."""
_SINGLE = frozenset(
    ("internal", "private", "restricted", "secret", "internally", "intern", "geheim", "interno", "interne", "wewnętrzne", "staff")
)
_SEVERAL = Expression(r"[ -]|[^\x00-\u2fff]")
"""More than one word; scripts without blanks between words tell none from several."""
_INSIDE = Expression(r"[(\[]([^)\]]{3,40})[)\]]$")
_SIDE = (
    r"(?:external(?:ly)?|public|customers?|users?|clients?|partners?|outside|vendors?"
    r"|third[- ]part(?:y|ies)|upstream)(?:[- ]\w+)?[*_ \t]*[:：|,=–—]"
)
_OTHER = Expression(rf"\b{_SIDE}", re.IGNORECASE)
_LINED = Expression(rf"(?:[^\n\w|]{{0,40}}(?:\w+[ \t]+){{0,2}}|[^\n]{{0,400}}\|[ \t*_]*){_SIDE}", re.IGNORECASE)
_FAR = 2000
"""Letters around a label among which its lines are looked for."""


def hinted(line: str) -> bool:
    """Whether a line may be such a remark at all; most are none, and this is found sooner than the rest."""
    return not line.isascii() or bool(_HINT.search(line))


def aloud(said: str, *, single: bool) -> bool:
    """Whether the words are such a remark; one alone only where `single` allows it."""
    words = said.strip(" *_.")
    if not hinted(words):
        return False
    if (
        fold(words).startswith("redacted")
        or not private(words)
        or not (only_private(words) or (not single and any(map(only_private, _INSIDE.findall(words)))))
    ):
        return False
    return single or bool(_SEVERAL.search(words)) or fold(words) in _PLAIN


def lonely(said: str) -> bool:
    """Whether it is one word alone, as `Internal`, that may name one of two sides as well."""
    return fold(said.strip(" \t*_")) in _SINGLE


def answered(rest: str) -> bool:
    """Whether the other side of a thing is named in the same line: `Internal: 40 ms, external: 90 ms`."""
    return bool(_OTHER.search(rest))


def sided(text: str, start: int, end: int, lines: int = 3) -> bool:
    """Whether a label that stands there is one of two sides: a line so near before or behind it begins with `Customers:` or `External:`."""
    lead, (line, _, rest) = text[max(0, start - _FAR) : start], text[end : end + _FAR].partition("\n")
    lead = lead if start <= _FAR else lead.partition("\n")[2]
    before, behind = [[one for one in side.split("\n") if one.strip()] for side in (lead, rest)]
    return answered(line) or any(map(_LINED.match, (*before[-lines:], *behind[:lines])))
