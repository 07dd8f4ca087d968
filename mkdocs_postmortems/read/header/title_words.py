"""Title words: a title in, the same without what says only that it is one out. Knows no documents."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.times import days
from mkdocs_postmortems.read.words.values import clean

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ISO = r"(?:19|20)\d\d[-/._]\d{1,2}[-/._]\d{1,2}"
_CLOCK = r"(?:[T ]\d{1,2}[:.]\d{2}(?::\d\d)?\s*(?:[ap]m)?(?:\s*[A-Z]{2,5})?)?"
KIND = (
    r"(?:post[- ]?mortem|post[- ]incident (?:review|report|analysis|summary)"
    r"|incident(?:[ -](?:report|review|retro(?:spective)?|post[- ]?mortem|analysis|write[- ]?up|summary|documentation|record|notes))?"
    r"|retrospective|(?:incident )?learning review|corrections? of errors?"
    r"|rca|root cause analysis|pir|coe|outage report|ポストモーテム|障害報告書?|インシデント(?:レポート|報告書?)?"
    r"|(?:informe|reporte|registro) (?:del?|técnico del?) inciden(?:te|cia)|relatório d[eo] incidente|incidente"
    r"|(?:rapport|compte[- ]rendu|bilan) d['’]incident|retour d['’]expérience|(?:vorfall|störungs?|vorfalls|incident)bericht"
    r"|(?:rapporto|relazione|resoconto) (?:di|d['’]|dell['’]|sull['’]) ?incidente"
    r"|nachbetrachtung|incidentrapport|storingsrapport|hendelsesrapport|incidentevaluatie"
    r"|(?:отч[её]т об )?инциденте?|постмортем|(?:장애|사고|인시던트) ?(?:보고서?|리포트|리뷰)|포스트 ?모[템텀]|사후 ?분석"
    r"|(?:线上|生产)?(?:事故|故障|问题|事件)(?:排查|复盘|分析|处理|调查|总结)?(?:报告|记录|复盘|总结)|事后复盘|事後分析|复盘)"
)
_FOR_WHOM = (
    r"(?:public|internal|external|customer|production|security|service|major|critical|preliminary|interim|final|full|detailed"
    r"|technical|brief)"
)
"""What kind of a report it is says nothing about what happened."""
_ALSO = r"(?:\s*\([A-Z]{2,4}\))?(?:(?:\s*[&+/]\s*|\s+(?:and|y|e|et|und)\s+)[\w-]+)?"
"""What stands behind the kind: its initials, and a second one."""
_BLAMELESS = r"(?:\s*\(?(?:blameless|no[- ]blame|sans (?:blâme|reproche)|sin culpa(?:bles|s)?|sem culpa(?:dos|s)?|schuldfrei)\b\)?)?"
"""What those promise who write the adjective behind its noun: `Post-mortem blameless — …`."""
_PREFIXES = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        r"^#{1,6}\s+(?=\S)",
        rf"^(?:\d{{1,4}}\s*(?:[:：.]|\s[-–—|]\s|-\s)\s*)(?={KIND}\b)",
        rf"^0x[0-9A-F]{{1,2}}\s*[:.-]\s+(?={KIND}\b)",
        rf"^(?:{_FOR_WHOM}\s+)?{KIND}(?: report| review| analysis)?{_BLAMELESS}{_ALSO}\s*(?:[:：]|\s[-–—|]\s)\s*",
        rf"^{KIND}\s+#?(?-i:[A-Z]{{2,8}})-?\d{{1,7}}(?:-\d+)?\s*(?:[:：]|\s[-–—|]\s)\s*",
        rf"^{KIND}\s+#?(?!(?:19|20)\d\d\b)\d{{1,5}}\s*(?:[:：]|\s[-–—|]\s)\s*",
        r"^(?:[\w.'&-]+ ){1,2}post[- ]?mortem(?: report)?\s*[:：]\s+",
        r"^#?(?:PM|INC|IR|RCA|COE|POSTMORTEM|INCIDENT|SEV)[-_ ]?\d[\d-]*\s*(?:[:：.]|\s[-–—|]\s|-\s)\s*",
        rf"^{KIND}(?:\s+(?:for|of|on|about|regarding))?\s+(?=(?:the\s+)?(?:\d{{4}}\b|\d{{1,2}}(?:[-/.]\d|(?:st|nd|rd|th)?\s)|{_MONTH}))",
        rf"^{KIND}\s+(?:for|of|about)\s+(?!\d)(?:the\s+)?",
        r"^(?:incident\s+)?date\s*[:：]\s*",
        rf"^(?:{_FOR_WHOM}\s+)?(?:report|write-?up|summary|relatório|informe|rapport|bericht|rapporto|verslag|rapport)\s*[:：]\s+",
        r"^\[(?:public|internal|draft|final|resolved|postmortem|post-mortem|incident|(?:incident |issue )?(?:title|name))\]\s*[:：–—-]?\s*",
        r"^\[(?:sev(?:erity)?[ -]?|p|s)\d\]\s*[:：–—-]?\s*",
        r"^(?:störung(?:smeldung)?|vorfall|ausfall|panne|avaria|incidencia|caída|störning|driftsforstyrrelse|storing|guasto|awaria|outage)\s*[:：]\s+",
        r"^(?:issue|incident|outage) (?:name|title)\s*[:：]\s*",
        r"^(?-i:[A-Z]{2,8})-\d{1,7}(?:-\d+)?\s*(?:[:：]|\s[-–—|]\s)\s*",
        r"^(?-i:(?:PRB|CHG|TASK|RITM|CASE)\d{5,})\s*(?:[:：]|\s[-–—|]\s|-\s)\s*",
        r"^\[#?(?-i:[A-Z][A-Z0-9]{1,9})-\d{1,7}(?:-\d+)?\]\s*[:：–—-]?\s*",
        r"^(?:19|20)\d{6}-\d{1,4}\s*(?:[:：]|\s[-–—|]\s)\s*",
        r"^(?-i:PM|INC|[A-Z]{2,8}-\d{2,4})[-_]?\d{2,}(?:-\d+)?\s+(?![-–—|:])(?=\S)",
        rf"^【{KIND}】\s*",
        rf"^\(?{_ISO}\)?{_CLOCK}\s*(?:[:：,|/]|\s?[-–—]+)?\s+",
        r"^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\s*(?:[:：,|]|\s[-–—])?\s+",
        rf"^(?:{KIND}\s+)?YYYY-MM-DD\s*(?:[:：,|/]|\s?[-–—]+)\s+",
        rf"^{_MONTH}[.,]?\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{4}})?\s*(?:[:：,|]|\s?[-–—])?\s+(?=\S)",
        rf"^{_MONTH}[.,]?\s+(?:19|20)\d\d\s*(?:[:：|]|[-–—])\s+(?=\S)",
        rf"^\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s+\d{{4}})?\s*(?:[:：,|]|\s?[-–—])?\s+(?=\S)",
    )
)
_SUFFIX = Expression(rf"(?<=\w)\s+[-–—|]\s+(?:{_FOR_WHOM}\s+)?{KIND}(?:\s+(?:report|summary|review|analysis))?$", re.IGNORECASE)
"""The kind of text behind what happened: `… – postmortem summary`."""
GENERIC = Expression(rf"^(?:(?:the|an?|our) )?{KIND}s?\W*(?:\([A-Z]{{2,5}}\)\W*)?(?:report|review|template|document)?\W*$", re.IGNORECASE)
_DECORATION = Expression(
    r"^[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D\s]+(?=\S)|[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D]+$"
)
"""Pictures around a title."""
_ANCHOR = Expression(r"\s*\{[:#.][^{}]*\}\s*$")

_YEARLESS = Expression(rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?)?{_MONTH}\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?\W*", re.IGNORECASE)
"""`March 16`, a day or month that alone is no name."""


def is_name(text: str) -> bool:
    """Whether what a cut leaves says something: more than a year, a day, a time of day or its zone."""
    if len(text) < 3 or not re.search(r"\w{3}|[가-힣]{2}", text) or _NO_NAME.fullmatch(text):
        return False
    return not days.only(_TIME.sub("", text)) and _YEARLESS.fullmatch(text) is None


_TROUBLE = Expression(
    r"\b(?:outages?|downtime|incidents?|failures?|breach|degradation|disruption|crash(?:es)?|interruption|panne|ausfall|störung|caída|incidente)\b",
    re.IGNORECASE,
)
_SPOKEN = Expression(
    r"^(?:hi|hello|dear|hey|thanks|thank|please|note|this|these|we|our|i|it|there|see|on|in|at)\b|\b(?:we|our|i|you|your|is|are|was|were|has|had)\b",
    re.IGNORECASE,
)
"""Words of a sentence, which no headline is."""


def names_trouble(text: str) -> bool:
    """Whether a line says that something broke."""
    return _TROUBLE.search(text) is not None


def is_headline(text: str) -> bool:
    """Whether a first line without marks can be a title: a few words, no sentence, no label and no link."""
    words = text.split()
    return (
        2 < len(words) < 13
        and re.search(r"[.,:;!。：；，]$|https?://|[:：]\s", text.strip()) is None
        and _SPOKEN.search(text) is None
        and not text[:1].islower()
        and days.first(text) is None
    )


_TIME = Expression(r"[T ]\d{1,2}(?:[:.h-]\d{2}){1,2}(?:\s?[ap]m)?(?:\s?(?:[A-Z]{2,5}|Z))?\s*$", re.IGNORECASE)
"""A time of day behind a day."""
_NO_NAME = Expression(
    r"(?:19|20)\d\d|(?:\d{1,2}(?:[:.h-]\d{2}){1,2})?\s?(?:[ap]m\b)?\s?(?:UTC|GMT|[PMCE][SD]T|CES?T|BST|JST|IST|Z)?", re.IGNORECASE
)


def short(text: str) -> str:
    """The title without what says only that it is one."""
    text = _ANCHOR.sub("", clean(text))
    text = _DECORATION.sub("", text).strip() or text
    while True:
        for pattern in _PREFIXES:
            cut = pattern.sub("", text, count=1).strip()
            if cut != text and is_name(cut):
                text = cut
                break
        else:
            return _SUFFIX.sub("", text)
