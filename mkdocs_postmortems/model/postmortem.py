"""A postmortem before redaction: it may hold anything, so nothing that makes pages may import this file."""

from dataclasses import dataclass

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.source import Source


@dataclass(frozen=True, slots=True)
class Postmortem:
    """One source, read."""

    source: Source
    document: Document
    record: Record
    problems: tuple[Problem, ...] = ()
    readable: bool = True
    """False where the text or its header could not be understood: shown as text, stops a public build."""
