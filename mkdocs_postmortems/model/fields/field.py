"""Field: one row of the table of fields."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """What the product knows about one field of a postmortem."""

    name: str
    """Dotted for parts of a map: `times.started`."""
    type: str
    """text, slug, terms, people, person, term, severity, date, instant, duration, number, flag, money, list, map, actions, relations or
    entries."""
    audience: str
    """public, internal, restricted or person: what a public edition may show of it (DOMAIN 2.6)."""
    aliases: tuple[str, ...]
    """Other keys, labels, table cells and headings, compared after folding with `_`, `-` and spaces alike."""
    help: str
    required_from: str = ""
    """draft, in_review or final: from which status on the profile `adoption` asks for it."""


def field(name: str, type_: str, audience: str, help_: str, aliases: str = "", required: str = "") -> Field:
    """A row of a table, its aliases parted by `|`."""
    return Field(name, type_, audience, tuple(a.strip() for a in aliases.split("|") if a.strip()), help_, required)
