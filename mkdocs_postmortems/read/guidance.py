"""Guidance: the source of a paragraph in, whether it is what a template asks of its author, left standing above the answer, out."""

import re

_SLANTED = re.compile(r"\s*(?P<mark>[*_])(?![*_\s])(?P<said>(?:(?!(?P=mark)).)+)(?P=mark)\s*", re.DOTALL)
_ASKS = re.compile(
    r"(?:please\s+)?(?:add|briefly|describe|detail|document|explain|fill|give|include|list|note|outline|provide|record|report|run|state|summari[sz]e"
    r"|tell|use|write|who|what|when|where|which|why|how|did|does|do|was|were|is|are)\b",
    re.IGNORECASE,
)


def is_guidance(source: str) -> bool:
    """Whether all of it is set in italics and it asks for something."""
    slanted = _SLANTED.fullmatch(source)
    return slanted is not None and _ASKS.match(slanted["said"].strip()) is not None
