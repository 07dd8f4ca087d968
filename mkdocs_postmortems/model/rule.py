"""A rule is data: what it looks for, how much it weighs for whom and when, the question it asks, and examples of both kinds."""

from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_postmortems.model.problem import Level

PROFILES = ("foundation", "adoption", "maturity", "excellence")
"""How far a team is with its postmortems; each one asks what the one before it asks, and more."""
STAGES = ("draft", "in_review", "final")
"""What levels depend on; a document without a status is a draft, a closed one is final."""
GROUPS = MappingProxyType({
    "language": "Language", "structure": "Structure", "timeline": "Timeline and times", "actions": "Action items", "analysis": "Analysis",
    "process": "Process", "public": "Public edition and external message", "library": "Across documents",
})  # fmt: skip
_LEVELS = MappingProxyType({"e": Level.ERROR, "w": Level.WARNING, "i": Level.INFO, "-": None})


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalogue."""

    id: str
    name: str
    group: str
    levels: str
    """In the profile adoption at draft, review and final, as in `i/w/e`; `-` is off."""
    about: str
    """Why it matters."""
    question: str
    """What the author is asked; never a verdict."""
    fires: tuple[str, ...]
    """Examples it speaks up on. A sentence may begin with the part it stands in (`timeline: ...`); more lines are a whole document,
    several documents are parted by `=== name.md`."""
    silent: tuple[str, ...]
    """Examples beside them it has nothing to say to."""
    maturity: str = ""
    """The levels from the profile maturity on, where they differ."""
    excellence: str = ""
    fixable: bool = False
    scope: str = "line"
    """line; or document, for what a change of any line may have brought."""

    def level(self, profile: str, stage: str) -> Level | None:
        """How much it weighs; None where it is off. A draft is never stopped, but for a secret."""
        written = self.levels
        if profile in ("maturity", "excellence") and self.maturity:
            written = self.maturity
        if profile == "excellence" and self.excellence:
            written = self.excellence
        found = _LEVELS[written.split("/")[STAGES.index(stage)]]
        if found is None or self.id == "PM711":
            return found
        if profile == "foundation":
            return Level.INFO
        return Level.WARNING if found is Level.ERROR and stage == "draft" else found


def rule(
    id_: str, name: str, group: str, levels: str, about: str, question: str, fires: tuple[str, ...], silent: tuple[str, ...], **more: object
) -> Rule:
    """A row of a table; one level stands for all three stages."""
    every = {"levels": levels, **{k: str(v) for k, v in more.items() if k in ("maturity", "excellence")}}
    full = {k: "/".join([v] * 3) if v and len(v) == 1 else v for k, v in every.items()}
    return Rule(
        id_, name, group, full["levels"], about, question, fires, silent, full.get("maturity", ""), full.get("excellence", ""),
        bool(more.get("fixable")), str(more.get("scope", "line")),
    )  # fmt: skip
