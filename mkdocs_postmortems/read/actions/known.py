"""Known: what an action item is read against, gathered once per document. Holds no item."""

from dataclasses import dataclass, replace
from datetime import date

from mkdocs_postmortems.model.terms import fold


@dataclass(frozen=True, slots=True)
class Known:
    """What an item is read against."""

    incident: date | None = None
    """Day of the incident: the year of `Nov 22`, and too early for any due date before it."""
    since: date | None = None
    """Day that relative due dates count from: of the meeting, else of publication, else of the end, else of the incident."""
    people: tuple[str, ...] = ()
    """Names the document gives: a bold one alone over a list owns its items."""
    teams: tuple[str, ...] = ()
    """Names that are teams, from the settings and the catalogue."""
    order: str = ""
    """dmy or mdy for slash dates."""
    id: str = ""
    """Of the postmortem: no ticket."""

    @property
    def folded_teams(self) -> frozenset[str]:
        """The teams as names are compared."""
        return frozenset(fold(team).lstrip("@") for team in self.teams)

    def with_people(self, names: tuple[str, ...]) -> "Known":
        """The same, with more names."""
        return replace(self, people=(*self.people, *names))

    def person(self, name: str) -> bool:
        """Whether the document names this person: in full, by the first name, or by initials."""
        folded = fold(name).lstrip("@")
        return any(folded == full or folded == full.split(" ")[0] or folded == _initials(full) for full in map(fold, self.people))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word)
