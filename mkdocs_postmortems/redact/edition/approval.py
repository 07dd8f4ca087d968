"""Approval: whether somebody who may has approved exactly this public text."""

from collections.abc import Mapping

from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.terms import fold


def unclaimed(record: Record, data: Mapping[str, object], rules: Rules) -> str:
    """Why nobody who may has approved any text of it, in words; empty where somebody has. None is asked for where rules say optional."""
    if rules.approval == "optional":
        return ""
    given = data.get("public")
    if not isinstance(given, Mapping) or not given.get("approved_by"):
        return "nobody has approved what the public would see"
    who = fold(str(given["approved_by"])).lstrip("@")
    if who not in {fold(name).lstrip("@") for name in rules.reviewers}:
        return "the approval is by nobody on the list of reviewers"
    if who in {fold(name).lstrip("@") for name in (record.owner, *record.authors)}:
        return "the approval is by one of its authors"
    return ""


def unapproved(record: Record, data: Mapping[str, object], fingerprint: str, rules: Rules) -> str:
    """Why exactly this text may not go out, in words; empty where it may."""
    reason = unclaimed(record, data, rules)
    given = data.get("public")
    if reason or rules.approval == "optional" or (isinstance(given, Mapping) and str(given.get("sha256", "")).casefold() == fingerprint):
        return reason
    return "what the public would see has changed since it was approved"
