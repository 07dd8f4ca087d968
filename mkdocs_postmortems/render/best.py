"""Best match: whole texts in, the scripts out that a reader's browser loads when it is asked for the best match, each small."""

from collections.abc import Iterator

from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.model.texts import FIELDS, Texts
from mkdocs_postmortems.render.data import escaped

_PART = 96_000
"""Bytes of a part, where a packed character has three: few enough that nobody waits for one."""


def scripts(texts: Texts, folder: str) -> Iterator[Asset]:
    """`<folder>-texts.js` with what all words need, and `<folder>-texts-1.js` and so on with the words in order."""
    parts = list(_parts(texts))
    contents = {
        "size": texts.size,
        "fields": list(FIELDS.items()),
        "lengths": [" ".join(map(str, row)) for row in texts.lengths],
        "parts": [part[0][0] for part in parts],
    }
    yield Asset(f"{folder}-texts.js", _script(".texts", contents))
    for number, part in enumerate(parts, 1):
        lines = "\n".join(f"{word} {packed}" for word, packed in part)
        yield Asset(f"{folder}-texts-{number}.js", _script(f".texts.part{number}", lines))


def _parts(texts: Texts) -> Iterator[list[tuple[str, str]]]:
    part: list[tuple[str, str]] = []
    room = _PART
    for word, packed in texts.postings.items():
        if part and room < 0:
            yield part
            part, room = [], _PART
        part.append((word, packed))
        room -= len(word.encode()) + 3 * len(packed) + 2
    if part:
        yield part


def _script(name: str, value: object) -> bytes:
    return f"(window.postmortems=window.postmortems||{{}}){name}=JSON.parse('{escaped(value)}');\n".encode()
