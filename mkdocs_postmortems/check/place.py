"""Place: a postmortem in, everything a rule asks of it out, and a short way to say where something was found. Judges nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.roles import DOUBTFUL, ROLES
from mkdocs_postmortems.check.named import given
from mkdocs_postmortems.check.sentences import Said, sentences
from mkdocs_postmortems.check.subjects import Known
from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.elapsed import elapsed
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.record import Record, Section
from mkdocs_postmortems.model.rule import STAGES
from mkdocs_postmortems.model.settings import Settings

_SLOTS = Expression(r"\[[A-Z][^\]\n]{1,40}\]|\bYYYY-MM-DD\b|\[X\]|\bHH:MM\b|SEV-?[X\[]")
_LESSON = Expression(
    phrases(r"""
      \b(
          anti-?patterns?|best practices|learning objectives|further reading|key takeaways?|quiz|exercise|how to|templates?|introduction
        | why (blameless|postmortems?)|do's|don'ts|guide|resources|benefits|real[- ]world examples?|core (concepts|principles)
        | metrics to track|faq|who should|when to|debugging notes|prerequisites|purpose|reasons|culture
      )\b
    """),
    re.IGNORECASE,
)
_STATUS_PAGE = frozenset(("resolvedWhen", "resolved_at", "components", "affected"))
"""Keys of the entries of status pages."""
_NO_NAME = ROLES | DOUBTFUL | frozenset("""
    team group squad sre ops on call the and of for incident lead support operations engineering infrastructure platform unknown tbd
    none all n/a na
    """.split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule has found, before its level and its place in the line are known."""

    rule: str
    line: int
    message: str
    words: str = ""
    """The words it is about, as they can be looked for in the line."""
    whole: bool = False
    weak: bool = False


class Doc:
    """One postmortem with what rules look at more than once."""

    def __init__(
        self, post: Postmortem, settings: Settings, base: str | None = None, suggested: tuple[str, ...] = (), shown: str = ""
    ) -> None:
        """`base` is the text before a change, `suggested` ids of past postmortems much like this one, `shown` what the public would see."""
        self.post, self.settings = post, settings
        self.base, self.suggested, self.shown = base, suggested, shown

    @property
    def record(self) -> Record:
        """Everything understood of it."""
        return self.post.record

    @property
    def path(self) -> str:
        """Of the file."""
        return self.post.source.path

    @cached_property
    def stage(self) -> str:
        """draft, in_review or final."""
        value = self.record.status.value if self.record.status else ""
        return "final" if value == "closed" else value if value in STAGES else "draft"

    @cached_property
    def level(self) -> int | None:
        """Of severity."""
        return self.record.severity.level if self.record.severity else None

    @property
    def header(self) -> Mapping[str, object]:
        """The front matter as it is written."""
        return self.post.document.header.data

    @cached_property
    def lines(self) -> list[str]:
        """Of the file."""
        return self.post.document.text.split("\n")

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every sentence of its body."""
        return tuple(sentences(self.post.document, self.record.sections))

    @cached_property
    def known(self) -> Known:
        """Whom and what it names."""
        got = self.record
        names = [got.owner, *got.authors, *got.reviewers, *got.participants, *self.settings.checking.people]
        names += [one for who in got.roles.values() for one in who]
        names += [owner.name for action in got.actions for owner in action.owners if owner.kind == "person"]
        names += [one for entry in got.timeline for one in entry.who]
        names += [one.name for one in self.settings.redaction.people]
        people, initials = set(), set()
        for name in names:
            words = [word for word in re.split(r"[\s,()<>\[\]]+", name) if word]
            if any(word.casefold() in _NO_NAME for word in words) or len(words) > 4:
                continue
            for word in words:
                bare = word.strip("@.").casefold()
                if len(bare) > 2 and bare.replace("-", "").replace("'", "").isalpha():
                    people.add(bare)
                elif word.isupper() and len(word) in (2, 3):
                    initials.add(word)
            if len(words) in (2, 3) and all(word[:1].isupper() for word in words):
                initials.add("".join(word[0] for word in words))
        systems = {
            part.casefold()
            for service in (*got.services, *(s.name for s in self.settings.services))
            for part in (service, *service.split("-"))
        }
        return Known(frozenset(people), frozenset(initials), frozenset(one for one in systems - people if not given(one)))

    @cached_property
    def teaches(self) -> bool:
        """Whether it is about postmortems and not one: guides hold templates in code blocks and headings of a lesson."""
        slots = sum(len(_SLOTS.findall(block.text)) for block in self.blocks() if block.kind == "code")
        titles = sum(bool(_LESSON.search(block.text)) for block in self.blocks() if block.kind == "heading")
        stated = {fact.field for fact in self.record.facts if fact.origin == "front matter"} & {
            "severity",
            "date",
            "times.started",
            "status",
        }
        return not stated and (slots >= 3 or titles >= 2 or (slots >= 1 and titles >= 1))

    @cached_property
    def notice(self) -> bool:
        """Whether it is an entry of a status page, or of planned work: it tells what was announced, and owes nobody an analysis."""
        announced = self.record.kind == "maintenance" or bool(_STATUS_PAGE & set(self.header))
        return announced and not self.has("timeline", "causes", "factors", "whys", "actions", "lessons", "well", "poorly")

    def parts(self, *names: str) -> Iterator[Section]:
        """Its sections of these canonical names."""
        return (part for part in self.record.sections if part.name in names)

    def has(self, *names: str) -> bool:
        """Whether it has a section of one of these names."""
        return any(True for _ in self.parts(*names))

    def fact(self, *fields: str) -> bool:
        """Whether it states one of these fields."""
        return any(fact.field in fields for fact in self.record.facts)

    def line_of(self, *fields: str) -> int:
        """The line of the first of these fields; 1 where it has none."""
        return next((fact.line for fact in self.record.facts if fact.field in fields and fact.line), 1)

    def blocks(self) -> Iterator[Block]:
        """Every block in reading order."""
        return self.post.document.walk()

    def about(self, rule: str, message: str, line: int = 1) -> Found:
        """Something to say of the document as a whole."""
        return Found(rule, line, message, whole=True)


def day(value: datetime | date | None) -> date | None:
    """The day of a moment."""
    return value.date() if isinstance(value, datetime) else value


def between(a: datetime | date | None, b: datetime | date | None) -> timedelta | None:
    """From `a` to `b`, where the two can be compared to the minute; negative where `b` is earlier."""
    return elapsed(a, b) if isinstance(a, datetime) and isinstance(b, datetime) else None


def over(record: Record) -> date | None:
    """The day an incident was over, else the day it began."""
    for name in ("resolved", "recovered", "mitigated"):
        if name in record.times:
            return day(record.times[name].at)
    return record.date or next((day(m.at) for m in record.times.values()), None)
