"""Facets: a group in, the words a reader knows it by out; knows no page."""

from mkdocs_postmortems.model.library import Group

ONE = {
    "service": "Service", "tag": "Tag", "category": "Cause", "trigger": "Trigger", "team": "Team", "severity": "Severity",
    "status": "State", "kind": "Kind", "detection": "Detected by", "year": "Year",
}  # fmt: skip
"""What one value of a facet is called."""
MANY = {
    "service": "Services", "tag": "Tags", "category": "Causes", "trigger": "Triggers", "team": "Teams", "severity": "Severities",
    "status": "States", "kind": "Kinds", "detection": "Ways of detection",
}  # fmt: skip
"""Title of the page of a facet; years have the timeline instead."""
IN_NAV = frozenset(("service", "category", "tag", "team"))
SEVERAL = frozenset(("service", "tag", "team"))
"""Facets of which one incident may have several values."""
OWED = frozenset(("service", "team"))
"""Facets whose values somebody owns: their pages list what is still to be done. Others say which incidents have open items."""
TELLING = frozenset(("kind", "status", "detection", "severity"))
"""Facets of a fixed vocabulary: where all incidents have one value, a page of it would repeat the home page."""


def label(group: Group) -> str:
    """The name of a group: severities by their level, because authors write one level in many ways."""
    return f"Sev {group.value}" if group.facet == "severity" and group.value.isdecimal() else group.label


def worth_a_page(groups: tuple[Group, ...]) -> bool:
    """Whether the values of a facet tell incidents apart."""
    return len(groups) > 1 or (bool(groups) and groups[0].facet not in TELLING)
