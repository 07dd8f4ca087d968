"""Policy: the option that says how many days each step of a review may take in, the same by step and by severity out."""

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_postmortems.model.settings import Policy
from mkdocs_postmortems.model.terms import scale_key
from mkdocs_postmortems.settings.values import Report, near, unset


def policy(value: object, severities: Mapping[str, int], report: Report) -> Policy:
    """Days by step for every incident, and under a label of severity those that differ for it; 0 or false asks for no such step."""
    usual = Policy()
    if unset(value):
        return usual
    if not isinstance(value, Mapping):
        report("policy", "is not a map", "write `policy: {draft: 2, meeting: 5, publish: 7, SEV-1: {draft: 1}}`")
        return usual
    days, by_level = dict(usual.days), dict[int, Mapping[str, int]]()
    for name, given in value.items():
        if isinstance(given, Mapping):
            level = severities.get(scale_key(str(name)))
            if level is None:
                report("policy", f"names the unknown severity `{name}`", near(scale_key(str(name)), severities))
            else:
                by_level[level] = MappingProxyType({**by_level.get(level, {}), **_steps(given, usual.days, report)})
        else:
            days |= _steps({name: given}, usual.days, report)
    return Policy(MappingProxyType(days), MappingProxyType(by_level))


def _steps(given: Mapping[object, object], known: Mapping[str, int], report: Report) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, days in given.items():
        if str(name) not in known:
            report("policy", f"names the unknown step `{name}`", near(str(name), known))
        elif days is False or days is None or (isinstance(days, int) and not isinstance(days, bool) and days >= 0):
            found[str(name)] = days or 0
        else:
            report("policy", f"gives `{name}` no number of days", f"write for example `{name}: {known[str(name)]}`")
    return found
