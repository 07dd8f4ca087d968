"""Due: the words of a due date in, the day or the label they give out. What is no date stays a label."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.times import dates
from mkdocs_postmortems.read.times.months import PART_OF
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

_RELATIVE = Expression(
    r"^(?:in|within|after|\+)?\s*(?P<n>\d{1,3}|an?|one|two|three|four|six)\s*(?P<u>business days?|working days?|d|days?|w"
    r"|wks?|weeks?|m|mo|months?|日|週間?|か?ヶ?月|天|周|个月)"
    r"(?:\s*(?:以内|後|内))?(?:\s+(?:after|from|of)\b.*)?\.?$",
    re.IGNORECASE,
)
_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
_LABEL = Expression(
    r"^(?:(?:20\d\d[\s-]?)?(?:FY\d\d[\s-]?)?[QH][1-4](?:[\s/-]?(?:FY)?(?:20)?\d\d)?|sprint\b.*|next\b.*|v?\d+(?:\.\d+)+|asap"
    r"|immediate(?:ly)?|ongoing|continuous(?:ly)?|now|soon"
    r"|end of (?:the )?(?:year|month|quarter|week|sprint)|eo[ymqw]|(?:short|mid|medium|long)[ -]?term|即時|随時|継続|次回.*|短期|中期|長期"
    r"|done|complete[d]?|this (?:week|month|quarter|sprint)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?:\s+20\d\d)?|20\d\d[-/](?:0?[1-9]|1[0-2])|20\d\d"
    rf"|{PART_OF}"
    r"|20\d\d年\d{1,2}月(?:末|中|上旬|下旬)?|.{0,20}月末)$",
    re.IGNORECASE,
)
_NONE = frozenset({"要設定", "tbd", "tba", "none", "未定", "not set", "no due date", "open"})


@dataclass(frozen=True, slots=True)
class Due:
    """When it is to be done."""

    day: date | None
    written: str
    bad: bool = False
    """The words look like a date and cannot be used as one, or the day lies before the incident."""


def due(text: str, incident: date | None, since: date | None, order: str = "") -> Due:
    """The day: as written, the first such day on or after the incident, or counted from `since`; a label (`Q3`, `ASAP`) has none."""
    bare = " ".join(text.replace("**", "").replace("`", "").split()).strip(" .*_")
    if not bare or bare.lower() in _NONE or is_nothing(bare) or is_placeholder(bare):
        return Due(None, "")
    written = dates.search(bare)
    if written is not None:
        found = _rolled(written, incident, order)
        return Due(found, bare, bad=found is None or bool(incident and written.year and found < incident))
    relative = _RELATIVE.match(bare)
    if relative is not None:
        start = since or incident
        return Due(_later(start, relative) if start else None, bare)
    return Due(None, bare, bad=not _LABEL.match(bare) and len(bare) < 60)


def is_label(text: str) -> bool:
    """Whether words other than a date say when: `Q3`, `ASAP`, `2 weeks`."""
    return bool(_LABEL.match(text) or _RELATIVE.match(text))


def _rolled(written: dates.Written, incident: date | None, order: str) -> date | None:
    """A date without a year is the first such day on or after the incident."""
    if written.year or not written.month:
        return dates.resolve(written, incident, order)
    if incident is None:
        return None
    for year in range(incident.year, incident.year + 5):
        dated = dates.Written(written.start, written.end, year, written.month, written.day, written.swap, written.order)
        found = dates.resolve(dated, incident, order)
        if found is not None and found >= incident:
            return found
    return None


def _later(start: date, relative: re.Match[str]) -> date:
    count = _WORDS.get(relative["n"].lower()) or int(relative["n"])
    unit = relative["u"].lower()
    if unit.startswith(("business", "working")):
        for _ in range(count):
            start += timedelta(days=3 if start.weekday() == 4 else 2 if start.weekday() == 5 else 1)
        return start
    if unit.startswith("m") or "月" in unit:
        return start + relativedelta(months=count)
    return start + timedelta(days=count * (7 if unit.startswith(("w", "週", "周")) else 1))
