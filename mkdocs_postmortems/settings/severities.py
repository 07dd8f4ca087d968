"""Severities: the name of a scale or a map of one's own in, labels as they are compared and their levels out."""

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_postmortems.model.terms import SEVERITY_SCALES, scale_key
from mkdocs_postmortems.settings.values import Report, near, unset, words

DEFAULT = ("sev", "p", "digits", "words4", "cstate")
"""Read where no scale was chosen. Where two of them know a word, the first one counts."""


def severities(value: object, report: Report) -> Mapping[str, int]:
    """Label to level 0 (worst) to 5, labels as `scale_key` makes them; the first scale that knows a label decides."""
    if isinstance(value, Mapping) and value:
        return _own(value, report)
    names = DEFAULT if unset(value) else words("severities", value, report)
    found: dict[str, int] = {}
    for name in names:
        scale = SEVERITY_SCALES.get(name.casefold())
        if scale is None:
            report("severities", "names an unknown scale", near(name, SEVERITY_SCALES))
        for label, level in (scale or {}).items():
            found.setdefault(scale_key(label), level)
    return MappingProxyType(found) if found else severities(None, report)


def _own(value: Mapping[object, object], report: Report) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for label, level in value.items():
        if isinstance(level, int) and not isinstance(level, bool) and level in range(6):
            key = scale_key(str(label))
            if found.get(key, level) != level:
                report(
                    "severities", f"gives `{label}` two levels", "write each label once: capitals, blanks and hyphens make no other label"
                )
            found[key] = level
        else:
            report("severities", f"gives `{label}` no level", "write a whole number from 0 (worst) to 5")
    return MappingProxyType(found)
