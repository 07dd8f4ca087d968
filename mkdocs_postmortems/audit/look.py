"""Bytes in, everything found in them out: undoes containers, encodings and escapes within limits. Knows no file names."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_postmortems.audit import glimpse, images, pdf, unpack
from mkdocs_postmortems.audit.find import Find, fingerprint
from mkdocs_postmortems.audit.fold import folded, plain, readings
from mkdocs_postmortems.audit.hunt import Hunt, hunt
from mkdocs_postmortems.audit.identifiers import addresses, ticket_patterns, tickets, turned, turned_patterns
from mkdocs_postmortems.audit.lines import Seen, pieces
from mkdocs_postmortems.audit.markup import EDGE, TAG, apart, of_json
from mkdocs_postmortems.audit.runs import runs
from mkdocs_postmortems.audit.secrets import secrets
from mkdocs_postmortems.audit.undo import near, states
from mkdocs_postmortems.audit.wanted import Limits, Wanted

_CODE_OF = {"withheld incident": "PM951"}
_SHUT = "PM955"


class Look:
    """All of one site goes through one of these, so that what is on every page is looked at once."""

    def __init__(self, wanted: Wanted, limits: Limits) -> None:
        self.hunt: Hunt = hunt(wanted)
        self._wanted, self._limits = wanted, limits
        self._tickets, self._turned = ticket_patterns(wanted.tickets), turned_patterns(wanted.internal_domains)
        self._allowance = unpack.Allowance(limits.unpacked, limits.derived, limits.members)
        self._seen = Seen()
        self._runs: set[str] = set()
        self._inside: dict[bytes, tuple[Find, ...]] = {}

    @property
    def unpacked(self) -> int:
        """Bytes unpacked so far."""
        return self._limits.derived - self._allowance.left

    def file(self, data: bytes) -> tuple[Find, ...]:
        """Everything found in one file, each value once."""
        return _once(self._blob(data, ()))

    def name(self, text: str) -> tuple[Find, ...]:
        """Everything found in a name or path."""
        return _once(find.at(0) for find in self._block(text, ("path",)))

    def _blob(self, data: bytes, trail: tuple[str, ...]) -> Iterator[Find]:
        whole = glimpse.texts(data)
        for text in whole:
            strings = of_json(text)
            if strings:
                yield from (find.at(0) for find in (self._block(strings, trail) if trail else self._lines(strings)))
            else:
                yield from self._block(text, trail) if trail else self._lines(text)
        if whole and b"PK\x03\x04" not in data and not data.startswith(b"%PDF"):
            return
        if not whole:
            for name, text, offsets in glimpse.glimpses(data):
                for find in self._block(text, (*trail, name) if name else trail):
                    yield replace(find, line=0, offset=offsets[min(max(find.line - 1, 0), len(offsets) - 1)])
        if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
            yield from self._pdf(data, trail)
            return
        yield from self._parts(images.parts(data), trail)
        if not images.is_png(data):
            yield from self._parts(unpack.parts(data, self._allowance), trail)

    def _parts(self, parts: Iterable[unpack.Part], trail: tuple[str, ...]) -> Iterator[Find]:
        for part in parts:
            inside = (*trail, part.kind)
            if part.why:
                yield Find(_SHUT, part.why, trail=trail)
            elif part.data:
                yield from self._within(part.data, inside)

    def _within(self, data: bytes, trail: tuple[str, ...]) -> Iterator[Find]:
        """What was unpacked, each content once."""
        if len(trail) > self._limits.depth:
            yield Find(_SHUT, f"data packed more than {self._limits.depth} times over", trail=trail[:2])
            return
        mark = hashlib.blake2b(data, digest_size=16).digest()
        if mark not in self._inside:
            self._inside[mark] = ()
            self._inside[mark] = tuple(replace(find, line=0, offset=-1) for find in self._blob(data, trail))
        yield from self._inside[mark]

    def _pdf(self, data: bytes, trail: tuple[str, ...]) -> Iterator[Find]:
        parts = [*pdf.parts(data), *unpack.parts(data, self._allowance)]
        parts += [inner for part in parts if part.kind.startswith("PDF ASCII") for inner in unpack.parts(part.data, self._allowance)]
        streams = [data, *(part.data for part in parts if part.data)]
        fonts = tuple(font for font in map(pdf.codes, streams) if font)
        if not fonts and any(b"/Identity-H" in stream for stream in streams):
            yield Find(_SHUT, "a PDF whose letters are numbers of a font that does not say what they stand for", trail=trail)
        for stream in streams:
            for text in pdf.strings(stream, fonts):
                yield from (replace(find, line=0) for find in self._block(text, (*trail, "PDF text")))
        yield from self._parts(parts, trail)

    def _lines(self, text: str) -> Iterator[Find]:
        """A text of the site itself, as far as it is new."""
        cut = pieces(text)
        for row, find in self._seen.again(cut):
            yield find.at(cut.line(row))
        for first, block in list(self._seen.fresh(cut)):
            above = 0
            for find in self._block(block, ()):
                above = above or cut.line(first)
                self._seen.remember(cut, first + max(find.line - 1, 0), find)
                yield find.at(above + max(find.line - 1, 0))

    def _block(self, text: str, trail: tuple[str, ...]) -> Iterator[Find]:
        ends = text.count("\n")
        for name, state in states(text, self._limits.rounds):
            if name == "deeper":
                yield Find(_SHUT, f"a text whose escapes were undone {self._limits.rounds} times and still hold others", trail=trail)
                continue
            for part in apart(state):
                yield from self._state(near(part) if name else part, (*trail, name) if name else trail, ends)

    def _state(self, text: str, trail: tuple[str, ...], ends: int) -> Iterator[Find]:
        if not text:
            return
        key = self._wanted.key
        # A state that gained or lost line ends is not numbered as the file is.
        numbered = text.count("\n") == ends
        cut = text if text.isascii() else folded(text, plain())
        flat, text = cut.replace(EDGE, ""), text.replace(EDGE, "")
        for shown in (*self.hunt.shown(flat), *(self.hunt.shown(text) if len(readings(text)) > 1 else ())):
            code = _CODE_OF.get(shown.needle.category, "PM950")
            line = 1 + flat.count("\n", 0, shown.start) if numbered else 1
            yield Find(code, shown.needle.category, shown.needle.id, fingerprint(key, shown.needle.value), trail, line)
        # Highlighted code has tags between a key and its value; cells of a table have nothing else between two values.
        for plainly in (flat, cut.replace(TAG, "").replace(EDGE, " ")) if TAG in flat else (flat,):
            for code, category, rule, start, end in _rules(plainly, self._tickets, self._turned):
                yield Find(
                    code, category, rule, fingerprint(key, plainly[start:end]), trail, 1 + plainly.count("\n", 0, start) if numbered else 1
                )
        for kind, run, data in runs(text, self._runs):
            line = 1 + text.count("\n", 0, max(text.find(run.lstrip("#&")), 0)) if numbered else 1
            for find in self._within(data, (*trail, kind)):
                # The same run is looked into again wherever else it stands, once it is known to hold something.
                self._runs.discard(run)
                yield find.at(line)


def _rules(text: str, keys: tuple[re.Pattern[str], ...], domains: tuple[re.Pattern[str], ...]) -> Iterator[tuple[str, str, str, int, int]]:
    """Code, category, rule and place of everything that is found by a rule and not by a declared value."""
    for rule, start, end in secrets(text):
        yield "PM952", "credential", rule, start, end
    for kind, start, end in (*addresses(text), *turned(text, domains)):
        yield "PM953", kind, "", start, end
    for kind, start, end in tickets(text, keys):
        yield "PM954", kind, "", start, end


def _once(finds: Iterable[Find]) -> tuple[Find, ...]:
    """The first place of each value."""
    first: dict[tuple[str, str, str, str], Find] = {}
    for find in finds:
        first.setdefault((find.code, find.category, find.id, find.fingerprint), find)
    return tuple(first.values())
