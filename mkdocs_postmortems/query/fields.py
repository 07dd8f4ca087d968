"""Fields: the one table of what a query may name; the parser, the browser's twin and the reference page are made from it."""

from mkdocs_postmortems.model.settings import Custom
from mkdocs_postmortems.model.table import Field, Schema
from mkdocs_postmortems.query.says import SAYS, UNITS, WANTS


def _f(name: str, type_: str, title: str, aliases: str, help_: str, example: str, facet: str = "", of: str = "") -> Field:
    return Field(name, type_, title, tuple(aliases.split()), facet, of, help_, example)


INCIDENT_FIELDS = (
    _f("id", "text", "Id", "key", "The id, or the beginning of its parts.", "id:PM-2026"),
    _f("title", "text", "Title", "name", "Words of the title.", 'title:"connection pool"'),
    _f("service", "words", "Service", "services svc system component", "A service that was hurt or hurt others.", "service:checkout,payments", "count"),
    _f("severity", "level", "Severity", "sev level", "How bad: a label of your scale, or a level; 0 is worst, so `<=2` is level 2 and worse.", "severity:<=2", "up"),
    _f("cause", "words", "Cause", "category root-cause causes", "The primary class of cause.", "cause:deployment", "count"),
    _f("trigger", "words", "Trigger", "triggers", "What set it off, where it is a name and no sentence.", "trigger:deploy", "count"),
    _f("detection", "words", "Detected by", "detected-by detection-method via", "How it was noticed.", "detection:customer", "count"),
    _f("tag", "words", "Tag", "tags label labels keyword", "A tag; `tag:a,b` is any of them, `tag:a+b` all of them.", "tag:dns+deploy", "count"),
    _f("team", "words", "Team", "teams", "The team that owns what broke.", "team:payments", "count"),
    _f("owner", "words", "Owner", "lead", "Who sees the postmortem through.", "owner:platform"),
    _f("region", "words", "Region", "regions", "A region that was hit.", "region:osaka", "count"),
    _f("state", "words", "State", "status", "How far the document is.", "state:draft,in_review", "count"),
    _f("kind", "words", "Kind", "type", "What it was: an incident, a near miss, a drill.", "kind:near_miss", "count"),
    _f("year", "words", "Year", "years", "The year it began in.", "year:2026", "down"),
    _f("actions", "words", "Open actions", "action action-items", "What is left to do: `open`, `overdue`, or `done` where all items are closed.", "actions:overdue", "count"),
    _f("visibility", "words", "Visibility", "audience", "Who may see it.", "visibility:public", "count"),
    _f("is", "words", "Is", "flag", "`counted` (no drill, no duplicate), `duplicate`, `repeat` (of an earlier one), `repeated` (by a later one), `unreadable`.", "is:repeat"),
    _f("mttr", "minutes", "Time to resolve", "ttr time-to-resolve", "From impact to resolved.", "mttr:>2h"),
    _f("ttd", "minutes", "Time to detect", "mttd time-to-detect", "From impact to detected.", "ttd:<=5m"),
    _f("tta", "minutes", "Time to acknowledge", "mtta time-to-acknowledge", "From detected to acknowledged.", "tta:>15m"),
    _f("tti", "minutes", "Time to identify", "mtti time-to-identify", "From impact to the cause known.", "tti:>1h"),
    _f("ttm", "minutes", "Time to mitigate", "mttm time-to-mitigate", "From impact to mitigated.", "ttm:30m..4h"),
    _f("duration", "minutes", "Duration", "length lasted", "How long users felt it; where no times say so, as stated.", "duration:>=1d"),
    _f("budget", "number", "Error budget", "error-budget error-budget-pct", "Share of the error budget used, in percent.", "budget:>=50%"),
    _f("items", "number", "Action items", "total actions-total", "How many action items it has.", "items:>=5"),
    _f("completed", "number", "Completed actions", "actions-completed", "How many of them are done.", "completed:0"),
    _f("open", "number", "Number of open actions", "actions-pending open-actions", "How many of them are open.", "open:>2"),
    _f("overdue", "number", "Overdue actions", "late", "How many of them are overdue.", "overdue:>=1"),
    _f("recurrence", "number", "Recurrence", "recurrences", "How many incidents of the year before share a service and the cause.", "recurrence:>=2"),
    _f("opened", "day", "Started", "started date opened-at start begun", "The day it began.", "opened:2026-Q2"),
    _f("impacted", "day", "Impact began", "impact-started impact-start", "The day users began to feel it.", "impacted:2026-05"),
    _f("detected", "day", "Detected", "detected-at", "The day it was noticed.", "has:detected"),
    _f("acknowledged", "day", "Acknowledged", "acknowledged-at", "The day somebody began to work on it.", "has:acknowledged"),
    _f("declared", "day", "Declared", "declared-at", "The day it was declared an incident.", "-has:declared"),
    _f("identified", "day", "Cause found", "identified-at", "The day the cause was known.", "has:identified"),
    _f("mitigated", "day", "Mitigated", "mitigated-at", "The day users stopped feeling it.", "-has:mitigated"),
    _f("recovered", "day", "Recovered", "recovered-at", "The day service was back to normal.", "has:recovered"),
    _f("resolved", "day", "Resolved", "resolved-at ended end", "The day it was over.", "resolved:<7d"),
    _f("closed", "day", "Closed", "closed-at", "The day the record was closed.", "-has:closed"),
    _f("drafted", "day", "Drafted", "drafted-at", "The day of the first draft.", "has:drafted"),
    _f("reviewed", "day", "Review began", "review-started review-started-at", "The day the review began.", "has:reviewed"),
    _f("meeting", "day", "Meeting", "meeting-at met", "The day of the review meeting.", "-has:meeting"),
    _f("published", "day", "Published", "published-at", "The day it was published.", "published:this-month"),
    _f("announced", "day", "Announced", "announced-at", "The day it was announced.", "-has:announced"),
    _f("presented", "day", "Presented", "presented-at", "The day it was presented to a wider circle.", "severity:<=1 -has:presented"),
    _f("age", "age", "Age", "", "How long ago it began.", "age:>1y", of="opened"),
    _f("pending", "age", "Age of open actions", "pending-age", "How long its open actions have waited, counted from the end of the incident.", "pending:>60d", of="waiting"),
    _f("since", "since", "Since", "from after", "Began on this day or later, or no longer ago than this.", "since:12mo", of="opened"),
    _f("until", "until", "Until", "to before", "Began no later than this.", "until:2026-03", of="opened"),
)  # fmt: skip
"""What a query over incidents may name, in the order of the reference page; the facets in the order of the rail."""

ACTION_FIELDS = (
    _f("title", "text", "Action", "text action name", "Words of the action item.", "title:runbook"),
    _f("incident", "words", "Incident", "id postmortem", "The incident it comes from.", "incident:PM-2026-014"),
    _f("is", "words", "Is", "flag", "`open`, `closed`, `overdue`, or `soon` for due within 7 days.", "is:overdue", "count"),
    _f("owner", "words", "Owner", "owners assignee who", "Who is to do it.", "owner:platform", "count"),
    _f("service", "words", "Service", "services svc system component", "A service of its incident.", "service:checkout", "count"),
    _f("type", "words", "Kind", "kind", "What it is for: prevent, detect, mitigate and so on.", "type:prevent", "count"),
    _f("status", "words", "Status", "state", "How far it is.", "status:in_progress,blocked", "count"),
    _f("waited", "words", "Open for", "open-for", "How long an open item has waited since its incident ended: `7d`, `30d`, `90d` (up to that many days) or `older`.", "waited:older", "up"),
    _f("lacks", "words", "Lacks", "without missing", "What an open item has not: `owner`, `date`.", "lacks:owner,date", "count"),
    _f("due", "due", "Due", "due-date deadline", "The day it is due; a length of time counts ahead, so `<7d` is due within a week, or late.", "due:<7d"),
    _f("priority", "words", "Priority", "prio p", "Its priority, as written.", "priority:high", "count"),
    _f("severity", "level", "Severity", "sev level", "Of its incident.", "severity:<=2", "up"),
    _f("team", "words", "Team", "teams", "Of its incident.", "team:payments", "count"),
    _f("cause", "words", "Cause", "category root-cause causes", "Of its incident.", "cause:deployment", "count"),
    _f("tag", "words", "Tag", "tags label labels keyword", "Of its incident.", "tag:dns"),
    _f("carried", "words", "Asked for before", "again", "Earlier incidents that asked for the same.", "is:open has:carried"),
    _f("ticket", "words", "Ticket", "tickets issue", "Its ticket.", "-has:ticket"),
    _f("factor", "words", "Factor", "addresses answers", "The contributing factor it answers.", "has:factor"),
    _f("done", "day", "Completed", "completed completed-on closed", "The day it was done.", "done:this-month"),
    _f("verified", "day", "Verified", "verified-on", "The day it was checked that it works.", "is:closed -has:verified"),
    _f("deferrals", "number", "Deferrals", "deferred", "How often its date was moved.", "deferrals:>=2"),
    _f("opened", "day", "Incident began", "started date", "The day its incident began.", "opened:2026-Q2"),
    _f("age", "age", "Age", "pending", "How long ago its incident ended.", "age:>60d", of="waiting"),
    _f("since", "since", "Since", "from after", "Its incident began on this day or later.", "since:12mo", of="opened"),
    _f("until", "until", "Until", "to before", "Its incident began no later than this.", "until:2026-03", of="opened"),
)  # fmt: skip
"""What a query over action items may name."""

PARTS = (
    "summary", "impact", "timeline", "factors", "causes", "whys", "well", "poorly", "lucky", "lessons", "related", "trigger", "resolution",
)  # fmt: skip
"""Parts of a postmortem of which a query can only ask whether they are there."""
TIMED = ("timed-ttd", "timed-tta", "timed-tti", "timed-ttm", "timed-mttr")
"""The same of lengths that times say, and not their author alone: what medians are made of."""

_TYPES = {"text": "text", "list": "words", "number": "number", "date": "day", "duration": "minutes"}


def incidents(custom: tuple[Custom, ...] = ()) -> Schema:
    """The fields of incidents, with those that the configuration declares."""
    own = tuple(
        Field(one.name, _TYPES[one.type], one.title, facet="count" if one.type == "list" else "", help="Declared in the configuration.")
        for one in custom
    )
    search = (
        "id",
        "title",
        "text",
        "service",
        "cause",
        "trigger",
        "tag",
        "team",
        *(one.name for one in own if one.type in ("text", "words")),
    )
    return Schema(
        "incidents", "incident", "incidents", (*INCIDENT_FIELDS, *own), search, SAYS, WANTS, UNITS, tuple(one.name for one in own), "opened",
        (*PARTS, *TIMED),
    )  # fmt: skip


def schemas() -> tuple[Schema, ...]:
    """The language itself: what it knows in every edition."""
    return incidents(), actions()


def actions() -> Schema:
    """The fields of action items."""
    search = ("title", "incident", "about", "service", "owner", "ticket")
    return Schema("actions", "action item", "action items", ACTION_FIELDS, search, SAYS, WANTS, UNITS)
