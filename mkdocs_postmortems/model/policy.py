"""Policy: by which day after an incident each step of its postmortem is due, and which targets an organisation has set itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

STEPS = ("draft", "meeting", "publish")
"""Steps that have a due day, in their order."""
TARGETS: Mapping[int, int] = MappingProxyType({0: 100, 1: 100, 2: 80})
"""Share of incidents of a level, in percent, that should have a finished postmortem."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Days after the end of an incident by which each step is due."""

    draft: int = 2
    meeting: int = 5
    publish: int = 7
    business_days: bool = False
    """Count Monday to Friday without holidays; else calendar days."""

    def days(self, step: str) -> int:
        """The days one step has; raises KeyError for a step there is not."""
        return {"draft": self.draft, "meeting": self.meeting, "publish": self.publish}[step]


@dataclass(frozen=True, slots=True)
class Policy:
    """What an organisation asks of its postmortems. Nothing here stops a build."""

    required: int = 2
    """Incidents of this level and worse (0 is worst) owe a postmortem; -1 means none does."""
    usual: Pace = field(default_factory=Pace)
    by_level: Mapping[int, Pace] = field(default_factory=lambda: MappingProxyType({}))
    """Where a level has a pace of its own."""
    holidays: frozenset[date] = frozenset()
    targets: Mapping[int, int] = field(default_factory=lambda: TARGETS)
    """By level, in percent; a level that is not there has no target."""
    actions_on_time: int = 85
    """Share of action items, in percent, that should be done by their due day."""
    before_after: int = 180
    """Days that are looked at before and after an action item was done."""
    participation: int = 90
    """Share of those expected at a review meeting, in percent, who should have been there."""

    def pace(self, level: int | None) -> Pace:
        """The pace for an incident of that level; the usual one where the level is not known."""
        return self.usual if level is None else self.by_level.get(level, self.usual)

    def owed(self, level: int | None) -> bool:
        """Whether an incident of that level owes a postmortem; one of unknown level does not, because nobody can say."""
        return level is not None and level <= self.required

    def due(self, step: str, ended: date, level: int | None) -> date:
        """The last day on which the step is still on time, for an incident that ended on `ended`."""
        pace = self.pace(level)
        days = pace.days(step)
        return self.business_day_after(ended, days) if pace.business_days else _later(ended, days)

    def business_day_after(self, day: date, count: int) -> date:
        """The day `count` business days after `day`."""
        while count > 0 and day < date.max:
            day += timedelta(days=1)
            count -= day.weekday() < 5 and day not in self.holidays
        return day


def _later(day: date, count: int) -> date:
    return date.max if (date.max - day).days < count else day + timedelta(days=count)
