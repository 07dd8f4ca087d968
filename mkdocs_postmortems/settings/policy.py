"""Policy: the option `policy` in, due days and targets out; each unusable value is reported and leaves its default in place."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

from mkdocs_postmortems.model.policy import STEPS, TARGETS, Pace, Policy
from mkdocs_postmortems.model.terms import scale_key
from mkdocs_postmortems.settings.values import Report, near, number, unset

_PACE = (*STEPS, "business_days")
KEYS = (*_PACE, "required", "holidays", "levels", "targets", "actions_on_time", "participation", "before_after")
_NONE = Policy()
_MOST = 3650
"""Days; a step due later than in ten years is a slip."""


def policy(value: object, severities: Mapping[str, int], report: Report) -> Policy:
    """The policy that the option asks for. Levels are written as a number from 0 to 5 or as a label of the scale in use."""
    if unset(value):
        return Policy()
    if not isinstance(value, Mapping):
        report("policy", "is not a map", "write for example `policy: {draft: 2, meeting: 5, publish: 7}`")
        return Policy()
    for key in value:
        if key not in KEYS:
            report("policy", f"has the unknown key `{key}`", near(str(key), KEYS))
    usual = _pace("policy", value, Pace(), report)
    by_level = {
        level: _pace(f"policy.levels.{label}", row, usual, report)
        for label, row in _map("policy.levels", value.get("levels"), report).items()
        if (level := _level("policy.levels", label, severities, report)) is not None
    }
    required = value.get("required")
    return Policy(
        required=_NONE.required if required is None else _required(required, severities, report),
        usual=usual,
        by_level=MappingProxyType(by_level),
        holidays=_holidays(value.get("holidays"), report),
        targets=_targets(value.get("targets"), severities, report),
        actions_on_time=_percent("policy.actions_on_time", value.get("actions_on_time"), _NONE.actions_on_time, report),
        before_after=number("policy.before_after", value.get("before_after"), report, _NONE.before_after),
        participation=_percent("policy.participation", value.get("participation"), _NONE.participation, report),
    )


def _pace(name: str, value: object, usual: Pace, report: Report) -> Pace:
    rows = _map(name, value, report)
    made = usual
    for key, days in rows.items():
        if key == "business_days" and isinstance(days, bool):
            made = replace(made, business_days=days)
        elif key == "business_days":
            report(f"{name}.business_days", "is neither true nor false", "write `business_days: true`")
        elif key in STEPS and isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= _MOST:
            made = _changed(made, key, days)
        elif key in STEPS:
            report(f"{name}.{key}", "is not a number of days", f"write for example `{key}: {usual.days(key)}`")
        elif name != "policy":
            report(name, f"has the unknown key `{key}`", near(str(key), _PACE))
    return made


def _changed(pace: Pace, step: str, days: int) -> Pace:
    steps = {name: pace.days(name) for name in STEPS} | {step: days}
    return Pace(**steps, business_days=pace.business_days)


def _map(name: str, value: object, report: Report) -> dict[str, object]:
    if unset(value):
        return {}
    if not isinstance(value, Mapping):
        report(name, "is not a map", f"write `{name.rpartition('.')[2]}: {{...}}`")
        return {}
    return {str(key): inner for key, inner in value.items()}


def _level(name: str, label: object, severities: Mapping[str, int], report: Report) -> int | None:
    key = "" if isinstance(label, (int, float)) and label < 0 else scale_key(str(label))
    level = severities.get(key, int(key) if key in ("0", "1", "2", "3", "4", "5") else None)
    if level is None:
        report(name, f"names the unknown severity `{label}`", "write a level from 0 (worst) to 5 or a label of your scale")
    return level


def _required(value: object, severities: Mapping[str, int], report: Report) -> int:
    if value is False or str(value).casefold() == "none":
        return -1
    level = _level("policy.required", value, severities, report)
    return _NONE.required if level is None else level


def _holidays(value: object, report: Report) -> frozenset[date]:
    found: set[date] = set()
    for row in value if isinstance(value, (list, tuple)) else () if unset(value) else (value,):
        try:
            found.add(row.date() if isinstance(row, datetime) else row if isinstance(row, date) else date.fromisoformat(str(row).strip()))
        except ValueError:
            report("policy.holidays", "holds something that is not a date", "write each as `2026-12-25`")
    return frozenset(found)


def _targets(value: object, severities: Mapping[str, int], report: Report) -> Mapping[int, int]:
    if value is None:
        return TARGETS
    found: dict[int, int] = {}
    for label, share in _map("policy.targets", value, report).items():
        level = _level("policy.targets", label, severities, report)
        percent = _percent(f"policy.targets.{label}", share, -1, report)
        if level is not None and percent >= 0:
            found[level] = percent
    return MappingProxyType(found)


def _percent(name: str, value: object, default: int, report: Report) -> int:
    if value is None:
        return default
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100:
        return value
    report(name, "is not a share in percent", "write a whole number from 0 to 100")
    return default
