"""Place: where a line stands in, whether a label there states a field out. Knows parts, not labels."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Section
from mkdocs_postmortems.read.header.statement import key
from mkdocs_postmortems.read.parts.headings import plain
from mkdocs_postmortems.read.parts.heads import INLINE

META = frozenset(
    {
        "metadata", "meta", "メタデータ", "元数据", "基本信息", "基本情報", "details", "incident details", "incident information",
        "incident info", "information", "info", "stats", "statistics", "metrics", "incident metrics", "header", "key facts",
        "facts", "at a glance", "overview", "general", "general information", "document information", "incident", "document",
        "status", "incident timing", "timing", "times", "key metrics", "response metrics", "post mortem details",
        "postmortem details", "incident data", "classification", "summary table", "incident metadata", "quick facts",
        "report details", "outage", "outage details", "outage window",
        "downtime", "key information", "dates", "key details", "overview table",
        "métricas", "metricas", "métricas clave", "métricas do incidente", "métricas del incidente", "métriques", "metriken", "kennzahlen",
        "metriche", "mätvärden", "måltall", "метрики", "показатели",
        "指標", "メトリクス", "指标", "关键指标", "지표", "메트릭", "datos", "dados",
        "datos generales", "dados gerais", "información general", "informações gerais", "informations générales", "allgemeines", "eckdaten",
        "ficha del incidente", "ficha do incidente", "карточка инцидента", "общая информация", "기본 정보",
    }
)  # fmt: skip
"""Headings over a list of fields."""
_ALLOWED = {
    "impact": ("impact.", "durations.", "services", "times.", "severity", "teams"),
    "detection": ("detection.", "durations.", "times.detected", "times.acknowledged"),
    "causes": ("trigger", "category", "root_causes", "factors", "change_related"),
    "trigger": ("trigger", "category"),
    "response": ("durations.", "times.", "roles"),
    "resolution": ("durations.", "times.resolved", "times.mitigated"),
    "background": ("services", "teams"),
    "timeline": ("times.", "durations."),
}
"""Which fields a label inside a part may state; before the first named part and in a summary it may state any."""


_WORK = Expression(
    r"[\W\d]*(?:(?!timing|billing|pricing|engineering)\w+ing\b"
    r"|.*\b(?:rewrites?|clean-?ups?|migrations?|rotations?|deploy(?:ment)?s?|back-?fills?|rebuilds?|re-?runs?|scans?|tests?|upgrades?)\b)",
    re.IGNORECASE,
)
"""`Rewriting the history`, `Key rotation`: a chapter of work and not of what happened."""
FOOT = ("authors", "reviewers", "drafted_at")
"""Fields that the last line of a file may state, below a rule."""


class Place:
    """Where a line stands: in the header, in a part, or nowhere a field is stated."""

    def __init__(self, sections: tuple[Section, ...]) -> None:
        parts = [s for s in sections if s.level < INLINE]
        self._sections = tuple((s.line, s.end, s.name, key(plain(s.title)) in META) for s in parts)
        deep = [s for s in parts if s.level > 1 and s.line < min((p.line for p in parts if p.name), default=10**9)]
        later = (s for s in deep[1:] if s.line > deep[0].end)
        self._chapters = tuple((s.line, s.end) for s in later if not s.name and _WORK.match(s.title) and key(plain(s.title)) not in META)
        # Behind the first chapter of a report, one of other work tells how long that took, which is no length of the incident.
        self._first = min((s.line for s in parts if s.name and s.text), default=10**9)

    def name(self, line: int) -> str:
        """The canonical name of the innermost named part that holds this line."""
        return next((name for start, end, name, _ in reversed(self._sections) if name and start <= line <= end), "")

    def closed(self, line: int) -> bool:
        """Whether no label on this line may state any field, so that nobody need look for one."""
        name = self.name(line)
        return bool(name or line >= self._first) and name not in _ALLOWED and name != "summary" and not self._meta(line)

    def allows(self, field: str, line: int) -> bool:
        """Whether a label on this line may state this field."""
        name = self.name(line)
        if name == "summary" or (not name and line < self._first) or self._meta(line):
            return not (field.startswith("durations.") and any(start < line <= end for start, end in self._chapters))
        return field.startswith(_ALLOWED.get(name, ("\0",)))

    def _meta(self, line: int) -> bool:
        return any(meta and start <= line <= end for start, end, _, meta in self._sections)
