"""Unclear: what a header says under `redact`, `people` and `public` in, what of it nobody could follow out. Changes nothing."""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.values import refusal

_SCALAR = (str, int, float, date)
_ROWS = frozenset(("name", "as", "also", "role", "handle", "email", "text", "kind"))
"""Keys of an entry of the redaction file, which a header does not know."""
_PUBLIC: Mapping[str, tuple[type, ...]] = {
    "title": (str,), "slug": _SCALAR, "services": (list,), "tags": (list,), "previously": (str, list), "reason": (str,),
    "approved_by": _SCALAR, "approved_on": _SCALAR, "sha256": _SCALAR, "withdrawn": (object,), "revisions": (object,),
}  # fmt: skip
"""What `public` may hold; a withdrawal and revisions have messages of their own."""
_SEVERAL = Expression(r"[,;\n]")
_REDACT = "write `redact: [the words, other words]`"
_MARK = "more words, or a redaction mark where it stands: `[[redact: ...]]`"
_PEOPLE = "write `people: {Dana Whitfield: on-call engineer}`, or a list of names"


def unclear(data: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """Each key of a header whose wish cannot be followed, with what is wrong and what would be right.

    A wish to hide that is passed over shows what was to be hidden, so a document that is not understood here does not go out.
    """
    redact, people, own = data.get("redact"), data.get("people"), data.get("public")
    if not _words(redact) or (isinstance(redact, str) and _SEVERAL.search(redact.strip())):
        yield "redact", "`redact` is no list of words", _REDACT
    else:
        yield from (("redact", what, right) for what, right in _hunted(redact))
    if isinstance(people, Mapping):
        if not _ROWS.isdisjoint(map(str, people)) or any(not isinstance(role, (str, type(None))) for role in people.values()):
            yield "people", "`people` is no map of names and roles", _PEOPLE
    elif not _words(people) or (isinstance(people, str) and people):
        yield "people", "`people` is neither a map of names and roles nor a list of names", _PEOPLE
    if isinstance(own, Mapping):
        yield from (("public", what, right) for what, right in _public(own))
    elif own is not None and not isinstance(own, bool) and own not in ("", "true", "yes"):
        yield "public", "`public` is no map of what the public sees instead", "write for example `public: {title: Storage outage}`"


def _hunted(redact: object) -> Iterator[tuple[str, str]]:
    """Each entry of `redact` that would not be found in a text, by its place; never the entry."""
    for number, one in enumerate(redact if isinstance(redact, list) else [redact], 1):
        words = str("" if one is None else one).strip()
        if isinstance(one, float):
            yield f"entry {number} of `redact` is a number with a point, of which YAML forgets how it is written", "put it in quotes"
        elif "\n" in words:
            yield f"entry {number} of `redact` has several lines", _REDACT
        elif words and (reason := refusal(words)):
            yield f"entry {number} of `redact` cannot be hunted: {reason}", _MARK


def _words(value: object) -> bool:
    """Whether the value is missing, words, or a flat list of words."""
    rows = value if isinstance(value, list) else [value]
    single = value is None or isinstance(value, str)
    return single or (isinstance(value, list) and all(isinstance(one, _SCALAR) and not isinstance(one, bool) for one in rows))


def _public(own: Mapping[object, object]) -> Iterator[tuple[str, str]]:
    for key, value in own.items():
        name = str(key)
        if name not in _PUBLIC:
            near = get_close_matches(name, _PUBLIC, 1)
            right = f"did you mean `{near[0]}`?" if near else "known are " + ", ".join(f"`{known}`" for known in _PUBLIC)
            yield "`public` holds a key that it does not know", right
        elif value is not None and not isinstance(value, _PUBLIC[name]):
            right = f"write `{name}: [one, two]`" if list in _PUBLIC[name] else f'write `{name}: "..."`'
            yield f"`public` holds under `{name}` what cannot be used", right
