"""Stricter: what one document says of its own fields in, which of them and of its sections stay closed in it out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import SECTIONS, fold
from mkdocs_postmortems.redact.gate.policy import Policy

CLASSES = ("public", "internal", "restricted", "person")
_SECTIONS = {
    "root_causes": "causes", "action_items": "actions", "impact.description": "impact", "detection.method": "detection",
    **{name: name for name in SECTIONS},
}  # fmt: skip
"""The section that holds what a field does."""
_NAMES = {fold(name).replace("_", " "): row.name for row in reversed(FIELDS) for name in (row.name, *row.aliases)}
_MAPS = frozenset(row.name.partition(".")[0] for row in FIELDS if "." in row.name)


@dataclass(frozen=True, slots=True)
class Stricter:
    """What stays closed, and whether all of it could be understood."""

    fields: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    wrong: tuple[str, ...] = ()
    """What could not be, one sentence each; a document that is not understood here does not go out."""


def stricter(data: Mapping[str, object]) -> Stricter:
    """What `sensitivity` of a header closes. It can make nothing public that the table or the rules keep back."""
    given = data.get("sensitivity")
    if given is None:
        return Stricter()
    if not isinstance(given, Mapping):
        return Stricter(wrong=("`sensitivity` is no map of fields and their classes",))
    fields, sections, wrong = set[str](), set[str](), list[str]()
    for key, value in given.items():
        word = fold(str(key)).replace("_", " ")
        name = str(key) if str(key) in _MAPS else _NAMES.get(word, "")
        section = _SECTIONS.get(name or str(key).casefold(), "")
        if value not in CLASSES:
            wrong.append(f"`sensitivity` gives a field a class that is none of {', '.join(CLASSES)}")
        elif not name and not section:
            wrong.append("`sensitivity` names something that is neither a field nor a section")
        elif value != "public":
            fields |= {row.name for row in FIELDS if row.name == name or row.name.startswith(f"{name}.")}
            sections |= {section} if section else set()
    return Stricter(frozenset(fields), frozenset(sections), tuple(dict.fromkeys(wrong)))


def narrowed(policy: Policy, own: Stricter) -> Policy:
    """The policy for one document."""
    return replace(policy, fields=policy.fields - own.fields, sections=policy.sections - own.sections, closed=own.sections, shut=own.fields)
