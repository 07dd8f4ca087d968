"""Explained: sentences of the insights page in, the same with a link to the glossary at the first place of each word of it out."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from mkdocs_postmortems.model.measures import MEASURES
from mkdocs_postmortems.model.metrics import Metric

_SAID = {
    "recurrence": "repeats?|recurrence",
    "completion": "owe a postmortem|started postmortems",
    "on_time": "done on time",
    "budget": "error budgets?",
}
"""Numbers that sentences call by other words than their titles."""


class Explained:
    """The words that the page has not linked yet. One page has one of these, and asks it from top to bottom."""

    def __init__(self, glossary: str, metrics: Iterable[Metric]) -> None:
        """`glossary` is the address of its page; `metrics` are those that it has."""
        named = [(f"metric-{one.id}", _SAID.get(one.id) or re.escape(one.title)) for one in metrics if " " in one.title or one.id in _SAID]
        named += [(f"term-{one.id}", one.pattern) for one in MEASURES]
        named.sort(key=lambda one: -len(one[1]))
        self._glossary = glossary
        self._left = {anchor: re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE) for anchor, pattern in named}

    def __call__(self, text: str) -> Markup:
        """The text, safe to print."""
        places: list[tuple[int, int, str]] = []
        for anchor, pattern in list(self._left.items()):
            found = next(
                (one for one in pattern.finditer(text) if not any(one.start() < end and start < one.end() for start, end, _ in places)),
                None,
            )
            if found:
                places.append((found.start(), found.end(), anchor))
                del self._left[anchor]
        at, made = 0, Markup()
        for start, end, anchor in sorted(places):
            made += escape(text[at:start]) + Markup('<a href="md:{}#{}">{}</a>').format(self._glossary, anchor, text[start:end])
            at = end
        return made + escape(text[at:])
