"""Tokens: a query as typed in, its parts out, each with its field and its alternatives; knows no field by name."""

from dataclasses import dataclass

from mkdocs_postmortems.query.letters import BLANK
from mkdocs_postmortems.query.says import LONGEST, MOST

_CLOSES = {'"': '"', "“": "”", "„": "“", "＂": "＂"}


@dataclass(frozen=True, slots=True)
class Atom:
    """One value of a clause."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Token:
    """One part of a query between blanks."""

    raw: str
    """As typed, without the leading hyphen."""
    negated: bool
    name: str
    """Before the first colon; empty where there is none."""
    whole: Atom
    """Everything, quotes taken off, for a token that is searched as text."""
    alternatives: tuple[tuple[Atom, ...], ...]
    """After the colon: split at commas, each split at plus signs."""
    open: bool
    """Its quote is never closed."""


def tokens(text: str) -> tuple[tuple[Token, ...], bool]:
    """The parts, and whether there was more than is read."""
    chars = text[: LONGEST + 1]
    more = len(chars) > LONGEST
    chars = chars[:LONGEST]
    found: list[Token] = []
    at = 0
    while at < len(chars):
        if BLANK.match(chars[at]):
            at += 1
            continue
        if len(found) == MOST:
            return tuple(found), True
        token, at = _token(chars, at)
        found.append(token)
    return tuple(found), more


def _token(chars: str, at: int) -> tuple[Token, int]:
    negated = chars[at] == "-" and at + 1 < len(chars) and not BLANK.match(chars[at + 1])
    at += negated
    start, begin, name, open_ = at, 0, "", False
    kept: list[tuple[str, bool]] = []
    while at < len(chars) and not BLANK.match(chars[at]):
        char = chars[at]
        if char in _CLOSES and (not kept or (not kept[-1][1] and kept[-1][0] in ":,+")):
            text, at, open_ = _quoted(chars, at + 1, _CLOSES[char])
            kept.append((text, True))
            if not name:
                break
            continue
        if char in ":：" and not name and kept:
            char, begin, name = ":", len(kept) + 1, "".join(text for text, _ in kept)
        kept.append((char, False))
        at += 1
    whole = Atom("".join(text for text, _ in kept), len(kept) == 1 and kept[0][1])
    return Token(chars[start:at], negated, name, whole, _alternatives(kept[begin:]) if name else (), open_), at


def _quoted(chars: str, at: int, close: str) -> tuple[str, int, bool]:
    """What stands up to the closing quote, a doubled one standing for itself; where it goes on; whether it is never closed."""
    kept: list[str] = []
    while at < len(chars):
        if chars[at] == close or (close == "”" and chars[at] == '"'):
            if close != '"' or chars[at + 1 : at + 2] != '"':
                return "".join(kept), at + 1, False
            at += 1
        kept.append(chars[at])
        at += 1
    return "".join(kept), at, True


def _alternatives(kept: list[tuple[str, bool]]) -> tuple[tuple[Atom, ...], ...]:
    """Split at commas; at plus signs only where something stands on both sides of each, so that `c++` stays one word."""
    found = []
    for part in _split(kept, ","):
        pieces = _split(part, "+")
        parts = [part] if any(not piece for piece in pieces) else pieces
        atoms = tuple(Atom("".join(text for text, _ in piece), any(quoted for _, quoted in piece)) for piece in parts)
        if any(atom.text for atom in atoms):
            found.append(atoms)
    return tuple(found)


def _split(kept: list[tuple[str, bool]], sign: str) -> list[list[tuple[str, bool]]]:
    parts: list[list[tuple[str, bool]]] = [[]]
    for text, quoted in kept:
        if text == sign and not quoted:
            parts.append([])
        else:
            parts[-1].append((text, quoted))
    return parts
