"""Keys: the front matter of a file in, its statements and the keys no field knows out. Knows no value's meaning."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.document import Header
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read.header.fitting import kind
from mkdocs_postmortems.read.header.statement import KNOWN, Statement, field_for, key

_FOREIGN = frozenset(
    {
        "layout", "section", "draft", "permalink", "path", "aliases", "weight", "toc", "hide", "template", "comments", "icon",
        "search", "sidebar", "parent", "nav", "exclude", "image", "images", "thumbnail", "featured", "excerpt", "lang", "locale",
        "version", "modified", "updated", "resolved", "extra", "taxonomies", "menu", "url", "slug", "pinned", "robots", "social",
        "boost", "pagination", "title", "site", "last modified", "last modified at", "updated at", "sidebar label",
        "sidebar position", "nav order", "nav exclude", "og image", "edit url", "hide title", "pagination next",
        "pagination prev", "created", "creation date", "last reviewed", "link", "note", "notes",
    }
)  # fmt: skip
"""Keys of other site generators: known not to be misspelt ones of ours."""

_MAPS = ("times", "impact", "detection", "durations")
_EVENT = frozenset({"incident", "postmortem", "outage", "incident details", "metadata", "meta", "spec", "params", "extra", "frontmatter"})
"""Maps that hold keys of the header itself, one level deeper: an incident's own, a catalogue's, and those of programs for sites."""
_GATES = frozenset({"visibility", "embargo_until", "sensitivity"})
"""Fields that say who may read a page are looked for at the top alone."""
_HUMP = Expression(r"(?<=[a-z])(?=[A-Z])")
"""`startedAt`: where programs part the words of a key."""
_STATUSPAGE = frozenset({"none", "minor", "major", "critical"})


@dataclass(frozen=True, slots=True)
class Keys:
    """The front matter, sorted into what is known and what is not."""

    statements: tuple[Statement, ...]
    extra: dict[str, object]
    """Keys that no field knows, as written."""
    problems: tuple[Problem, ...]


def keys(path: str, header: Header) -> Keys:
    """Every key under the field it means; a key one slip away from a known one is reported and still kept apart."""
    found: list[Statement] = []
    extra: dict[str, object] = {}
    problems: list[Problem] = []
    for name, value in header.data.items():
        line = header.lines.get(name, 1)
        said = tuple(_statements(name, value, header, line))
        found.extend(said)
        if said:
            if key(name) in _EVENT and isinstance(value, Mapping):
                extra |= {name: left} if (left := {k: one for k, one in value.items() if not _field(str(k), one)[0]}) else {}
            continue
        extra[name] = value
        folded = key(name)
        if folded in ("times", "durations"):
            if value not in (None, "", [], {}):
                right = (
                    "write a map such as `times: {resolved: 2025-02-28T14:05Z}`"
                    if folded == "times"
                    else "write a map such as `durations: {ttd: 12 min}`"
                )
                problems.append(problem("PM009", path, line, f"`{name}` holds {kind(value)}", right))
            continue
        close = _slip(folded) if len(folded) > 4 and folded not in _FOREIGN else ""
        if close:
            problems.append(problem("PM210", path, line, f"no field is called `{name}`", f"perhaps it is `{close.replace(' ', '_')}`"))
    return Keys(tuple(found), extra, tuple(problems))


def _slip(word: str) -> str:
    """The known key that one slip turned into this word: a letter too many, too few, another one, or two that changed places."""
    slips = [known for known in KNOWN if abs(len(known) - len(word)) <= 1 and _one_slip(word, known)]
    # A field's own name comes before one in another language that is as near.
    near = get_close_matches(word, slips, n=len(slips), cutoff=0.8) if slips else []
    return next((known for known in near if known.replace(" ", "_") in BY_NAME), next(iter(near), ""))


def _one_slip(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    left, right = a[at:], b[at:]
    if len(a) == len(b):
        return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right if len(a) > len(b) else left == right[1:]


def _statements(name: str, value: object, header: Header, line: int) -> Iterator[Statement]:
    folded = key(name)
    if folded == "draft":
        if value is True:
            yield Statement("status", name, "draft", line, "front matter")
        return
    if folded == "resolved" and isinstance(value, bool):
        if value:
            yield Statement("status", name, "resolved", line, "front matter")
        return
    if folded in _MAPS and isinstance(value, Mapping):
        for inner, one in value.items():
            field = _inner(folded, str(inner))
            if field:
                yield Statement(field, f"{name}.{inner}", one, header.lines.get(f"{name}.{inner}", line), "front matter")
        return
    if folded == "impact" and isinstance(value, str) and fold(value) in _STATUSPAGE:
        yield Statement("severity", name, value, line, "front matter")
        return
    if folded in _EVENT and isinstance(value, Mapping):
        for inner, one in value.items():
            if key(str(inner)) in _MAPS and isinstance(one, Mapping):
                yield from (
                    Statement(field, f"{name}.{inner}.{part}", said, header.lines.get(f"{name}.{inner}.{part}", line), "front matter")
                    for part, said in one.items()
                    if (field := _inner(key(str(inner)), str(part)))
                )
                continue
            field, hint = _field(str(inner), one)
            if field == "tags" and isinstance(one, list):
                one = [word for word in one if not str(word).startswith("_")]  # noqa: PLW2901 - what the theme keeps for those within
            if field and field not in _GATES:
                yield Statement(field, f"{name}.{inner}", one, header.lines.get(f"{name}.{inner}", line), "front matter", hint)
        return
    field, hint = ("services", "") if folded == "affects" and isinstance(value, list) else _field(name, value)
    if field:
        yield Statement(field, name, value, line, "front matter", hint)


def _field(name: str, value: object) -> tuple[str, str]:
    """The field of a key as it stands, else of its words where small and capital letters part them."""
    found = field_for(name, value)
    return found if found[0] or not name.isidentifier() else field_for(_HUMP.sub(" ", name), value)


def _inner(above: str, name: str) -> str:
    """The field of a key inside a map: its own name below the map's, an alias, or a longer name (`revenue_usd`)."""
    folded = key(_HUMP.sub(" ", name))
    direct = f"{above}.{folded.replace(' ', '_')}"
    if direct in BY_NAME:
        return direct
    alias = KNOWN.get(folded, "")
    if alias.startswith(f"{above}."):
        return alias
    if above == "times" and alias == "timezone":
        return alias
    return next((field for field in BY_NAME if field.startswith(f"{above}.") and direct.startswith(field)), "")
