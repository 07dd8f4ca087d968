"""Vendors: a row of an export of PagerDuty, Opsgenie or Slack in, its times, words and source out; knows their keys, reads no time."""

import html
import re
from collections.abc import Iterator, Mapping

Row = tuple[object, str, str]
"""A time as written, what happened, and who says so."""

_ANGLED = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")
_STATES = (
    ("createdAt", "opened"), ("created_at", "triggered"), ("impactStartDate", "impact began"), ("impactEndDate", "impact ended"),
    ("resolvedAt", "resolved"), ("resolved_at", "resolved"), ("closedAt", "closed"),
)  # fmt: skip


def pagerduty(row: Mapping[str, object]) -> Iterator[Row] | None:
    """Incidents, their alerts, log entries and notes; None for a row of another kind."""
    kind = str(row.get("type", ""))
    if kind.endswith(("_log_entry", "_log_entry_reference")):
        return iter(((row.get("created_at"), _joined(row.get("summary"), _name(row.get("incident"))), "PagerDuty"),))
    if "content" in row and "created_at" in row and isinstance(row.get("user"), Mapping):
        return iter(((row["created_at"], f"{_name(row['user'])}: {row['content']}", "PagerDuty"),))
    if kind in ("incident", "alert") or "incident_number" in row or "alert_key" in row:
        return _incident(row, str(row.get("title") or row.get("summary") or row.get("description") or ""), "PagerDuty")
    return None


def opsgenie(row: Mapping[str, object]) -> Iterator[Row] | None:
    """Alerts, incidents, their logs, notes and timeline entries; None for a row of another kind."""
    if "eventTime" in row and ("title" in row or "type" in row):
        title, told = row.get("title"), row.get("description")
        words = title.get("content") if isinstance(title, Mapping) else title
        said = told.get("content") or told.get("name") if isinstance(told, Mapping) else told
        return iter(((row["eventTime"], _joined(words or row.get("type"), said, _name(row.get("actor"))), "Opsgenie"),))
    if "createdAt" in row and ("log" in row or "note" in row):
        owner = str(row.get("owner") or "")
        note = f"{owner}: {row['note']}" if "note" in row and owner else str(row.get("note") or "")
        return iter(((row["createdAt"], note or _joined(row.get("log"), owner), "Opsgenie"),))
    if "createdAt" in row and "message" in row and ("tinyId" in row or "priority" in row):
        return _incident(row, str(row["message"]), "Opsgenie")
    return None


def slack(row: Mapping[str, object], users: Mapping[str, str], channel: str) -> Iterator[Row] | None:
    """A message of a channel; None for a row of another kind."""
    if "ts" not in row or not ({"text", "user", "bot_id", "subtype", "files", "attachments"} & set(row)):
        return None
    profile = row.get("user_profile")
    named = profile.get("display_name") or profile.get("real_name") if isinstance(profile, Mapping) else ""
    who = str(named or users.get(str(row.get("user", "")), "") or row.get("username") or row.get("user") or "")
    words = plain(str(row.get("text") or ""), users) or plain(_attached(row), users)
    text = f"{who}: {words}" if who and words and not words.startswith(who) else words
    return iter(((row["ts"], text, f"Slack #{channel}" if channel else "Slack"),))


def plain(text: str, users: Mapping[str, str]) -> str:
    """Words of a message without the marks of the chat: names for ids, labels for links."""

    def said(match: re.Match[str]) -> str:
        target, label = match[1], match[2]
        if target.startswith("@"):
            return f"@{label or users.get(target[1:], target[1:])}"
        if target.startswith("#"):
            return f"#{label or target[1:]}"
        if target.startswith("!"):
            return label or f"@{target[1:].split('^')[0]}"
        return f"{label} ({target})" if label and label != target else target

    return html.unescape(_ANGLED.sub(said, text)).strip()


def _attached(row: Mapping[str, object]) -> str:
    """What a message without words shows: its attachments and the names of its files."""
    found: list[str] = []
    for key in ("attachments", "files"):
        rows = row.get(key)
        for one in rows if isinstance(rows, list) else ():
            shown = one if isinstance(one, Mapping) else {}
            found += [str(shown[name]) for name in ("fallback", "text", "title", "name") if shown.get(name)][:1]
    return " ".join(found)


def _incident(row: Mapping[str, object], title: str, source: str) -> Iterator[Row]:
    """Each moment of a life that the row tells: opened, acknowledged, resolved."""
    service = _name(row.get("service"))
    told = False
    for key, word in _STATES:
        if row.get(key):
            told = told or word in ("resolved", "closed")
            yield row[key], _joined(f"{title} {word}" if title else word.capitalize(), service if "creat" in key else ""), source
    held = row.get("acknowledgements")
    for one in held if isinstance(held, list) else ():
        if isinstance(one, Mapping):
            yield one.get("at"), _joined(f"{title} acknowledged", _name(one.get("acknowledger"))), source
    report = row.get("report")
    if isinstance(report, Mapping):
        # Opsgenie counts these from the moment the alert was opened; without that moment they say nothing.
        yield from _lengths(row, report, title, source)
    if row.get("status") == "resolved" and not told and row.get("last_status_change_at"):
        yield row["last_status_change_at"], f"{title} resolved", source


def _lengths(row: Mapping[str, object], report: Mapping[str, object], title: str, source: str) -> Iterator[Row]:
    for key, word, who in (("ackTime", "acknowledged", "acknowledgedBy"), ("closeTime", "closed", "closedBy")):
        length = report.get(key)
        if isinstance(length, int) and not isinstance(length, bool) and row.get("createdAt"):
            yield (row["createdAt"], length), _joined(f"{title} {word}", report.get(who)), source


def _name(one: object) -> str:
    if isinstance(one, Mapping):
        return str(one.get("summary") or one.get("name") or one.get("username") or "")
    return str(one or "")


def _joined(*words: object) -> str:
    first, *rest = (str(word).strip() for word in words if word and str(word).strip()) if any(words) else ("",)
    return f"{first} ({', '.join(rest)})" if rest else first
