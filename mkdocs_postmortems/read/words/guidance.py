"""Guidance: the source of a paragraph or the value of a label in, whether it is what a template asks of its author out."""

import re

from mkdocs_postmortems.model.expression import Expression

_SLANTED = Expression(r"\s*(?P<mark>[*_])(?![*_\s])(?P<said>(?:(?!(?P=mark)).)+)(?P=mark)\s*", re.DOTALL)
_ASKS = Expression(
    r"(?:please\s+)?(?:add|briefly|describe|detail|document|explain|fill|give|include|list|note|outline|provide|record|report|run|state|summari[sz]e"
    r"|tell|use|write|who|what|when|where|which|why|how|did|does|do|was|were|is|are)\b",
    re.IGNORECASE,
)


_PICTURE = Expression(r"^[^\w\s*]{1,4}\s+")
"""What programs for notes put in front of such a question."""


def is_guidance(source: str) -> bool:
    """Whether all of it is set in italics and it asks for something."""
    slanted = _SLANTED.fullmatch(_PICTURE.sub("", source.strip()))
    return slanted is not None and _ASKS.match(slanted["said"].strip()) is not None


_WANTS = Expression(
    r"(?:(?:who|what|when|where|which|why|how)\b.{3}"
    r"|(?:please\s+)?(?:add|choose|describe|detail|document|explain|fill|give|include|insert|link|list|name|note|pick|provide|select|state|summari[sz]e|use|write)"
    r"\s+(?:in|the|a|an|all|any|each|every|your|this|here|briefly|one|who|what|when|where|which|why|how|names?)\b"
    r"|(?:did|does|do|was|were|is|are)\b.*\?$)",
    re.IGNORECASE | re.DOTALL,
)
"""What asks for a value; `Use of the shop was impossible` is one."""
_QUOTED = Expression(r"[\"“„«‘']\s*(?P<said>.+?)\s*[\"”“»’'][.]?", re.DOTALL)


def is_hint(source: str, value: str) -> bool:
    """Whether all of a value is set in italics or quotes in the source around it, and asks for something: `Date: *When did it begin?*`."""
    said = value.strip()
    if not 3 < len(said) < 200:
        return False
    quoted = _QUOTED.fullmatch(said)
    if quoted is not None:
        return _WANTS.match(quoted["said"]) is not None
    return _WANTS.match(said) is not None and any(
        f"{before}{mark}{said}{mark}" in source for mark in "*_" for before in (" ", ":", "|", "\n")
    )
