"""From header: the action items of the front matter in, drafts out, whatever the keys are called. Knows no body."""

from collections.abc import Iterator, Mapping

from mkdocs_postmortems.model.action_keys import KEYS
from mkdocs_postmortems.model.document import Header
from mkdocs_postmortems.read.actions.draft import Draft
from mkdocs_postmortems.read.actions.text import read
from mkdocs_postmortems.read.header.statement import field_of, key
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

_ROLE = {key(word): role for role, words in KEYS.items() for word in words.split()}


def drafts(header: Header) -> Iterator[Draft]:
    """A draft for each entry of a list of actions: a map of the usual keys, or a line of text."""
    for name, value in header.data.items():
        if field_of(name)[0] == "action_items" and isinstance(value, (list, tuple)):
            for at, entry in enumerate(value):
                draft = _draft(entry, header.lines.get(f"{name}.{at}", header.lines.get(name, 1)))
                if draft is not None:
                    yield draft


def nameless(header: Header) -> Iterator[int]:
    """The line of each entry that says something and not what is to be done."""
    for name, value in header.data.items():
        if field_of(name)[0] == "action_items" and isinstance(value, (list, tuple)):
            for at, entry in enumerate(value):
                said = [_words(one) for one in entry.values()] if isinstance(entry, Mapping) else [_words(entry)]
                if _draft(entry, 0) is None and any(one and not is_nothing(one) and not is_placeholder(one) for one in said):
                    yield header.lines.get(f"{name}.{at}", header.lines.get(name, 1))


def _draft(entry: object, line: int) -> Draft | None:
    draft = Draft("", line, "front matter")
    if isinstance(entry, str):
        return read(entry, draft) if not (is_nothing(entry) or is_placeholder(entry)) else None
    if not isinstance(entry, Mapping):
        return None
    for name, value in entry.items():
        role = _ROLE.get(key(str(name)), "")
        words = _words(value)
        if role == "addresses":
            draft.addresses = tuple(part.strip() for part in words.split(",") if part.strip())
        elif role == "deferrals":
            draft.deferrals = int(words) if words.isdigit() else 0
        elif role and words and not getattr(draft, role):
            setattr(draft, role, words)
    if not draft.status and key("done") in {key(str(name)) for name in entry}:
        done = next(value for name, value in entry.items() if key(str(name)) == "done")
        draft.status = ("done" if done else "open") if isinstance(done, bool) else _words(done)
    return draft if draft.text and not is_placeholder(draft.text) else None


def _words(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(_words(one) for one in value)
    if isinstance(value, Mapping):
        return next((str(value[name]) for name in ("name", "handle", "id", "key", "url") if value.get(name)), "")
    return "" if value is None else str(value)
