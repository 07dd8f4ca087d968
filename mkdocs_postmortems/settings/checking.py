"""Checking: the map below the option `check` in, one frozen value and every slip of it out."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_postmortems.model.checking import Checking
from mkdocs_postmortems.model.rule import PROFILES
from mkdocs_postmortems.model.rules import NAMED, RULES
from mkdocs_postmortems.settings.values import Report, choice, near, number, text, unset, words

KEYS = (
    "profile", "language", "ignore", "levels", "people", "acronyms", "old_days", "stale_days", "action_days", "external",
)  # fmt: skip
"""Every key; `levels` is joined with the option of the same name beside `check`."""
_TAG = re.compile(r"off|[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*")


def checking(value: object, report: Report) -> Checking:
    """What is asked of the checks; a profile alone may stand for the map."""
    default = Checking()
    if unset(value):
        return default
    given: Mapping[object, object] = {"profile": value} if isinstance(value, str) else value if isinstance(value, Mapping) else {}
    if not given:
        report("check", "is not a map", "write `check: {profile: adoption}`")
    for key in given:
        if key not in KEYS:
            report(f"check.{key}", "is not known", near(str(key), KEYS))
    get = {str(key): item for key, item in given.items()}.get
    return Checking(
        profile=choice("check.profile", get("profile"), report, PROFILES) or default.profile,
        language=_language(get("language"), report),
        ignore=_rules(words("check.ignore", get("ignore"), report), report),
        people=words("check.people", get("people"), report),
        acronyms=words("check.acronyms", get("acronyms"), report),
        old_days=number("check.old_days", get("old_days"), report, default.old_days),
        stale_days=number("check.stale_days", get("stale_days"), report, default.stale_days),
        action_days=_days(get("action_days"), report),
        external=_flag(get("external"), report),
    )


def _language(value: object, report: Report) -> str:
    """YAML reads a bare `off` as false. A language that no rule knows is read as off; a word that is no language is said."""
    word = "off" if value is False else text("check.language", value, report).casefold()
    if word and not _TAG.fullmatch(word):
        report("check.language", "is no language", "write `en`, the code of another one, or `off`")
    return word if word in ("", "en", "off") else "off"


def _rules(found: tuple[str, ...], report: Report) -> tuple[str, ...]:
    for word in found:
        if word not in RULES and word not in NAMED:
            report("check.ignore", f"names the unknown rule `{word}`", near(word, (*RULES, *NAMED)))
    return tuple(NAMED.get(word, word) for word in found)


def _days(value: object, report: Report) -> Mapping[int, int]:
    if unset(value):
        return MappingProxyType({})
    rows = value.items() if isinstance(value, Mapping) else ()
    good = {
        int(level): days
        for level, days in rows
        if str(level).isdigit() and isinstance(days, int) and not isinstance(days, bool) and days > 0
    }
    if not good or len(good) < len(tuple(rows)):
        report("check.action_days", "is no map of severity levels to days", "write `action_days: {1: 15, 2: 30}`")
    return MappingProxyType(good)


def _flag(value: object, report: Report) -> bool:
    if value is None or isinstance(value, bool):
        return bool(value)
    report("check.external", "is neither true nor false", "write `external: true`")
    return False
