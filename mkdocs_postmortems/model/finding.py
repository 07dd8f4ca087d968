"""A finding: what one rule has to say to one place of one postmortem, as every format of the command and the page shows it."""

from dataclasses import dataclass

from mkdocs_postmortems.model.problem import Level


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an author may want to look at again."""

    rule: str
    path: str
    """Below the source folder, POSIX."""
    line: int
    """From 1; 1 also for what the document as a whole lacks."""
    column: int
    """From 1, in characters."""
    end_column: int
    """Behind its last character; equal to `column` where the place is the line as a whole."""
    message: str
    question: str
    level: Level
    excerpt: str = ""
    """The line as it stands in the file."""
    whole: bool = False
    """It speaks of the document, not of the line it is shown at."""
    ignored: str = ""
    """Why the author wants it ignored; empty for a finding that counts."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything said about a library."""

    findings: tuple[Finding, ...]
    """By path, line and rule."""
    ignored: tuple[Finding, ...] = ()
    """What authors have asked to leave out, each with the reason."""
    documents: int = 0
