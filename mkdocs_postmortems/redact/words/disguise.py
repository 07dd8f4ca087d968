"""Disguise: a text in, the same with its escapes, tags and links undone out, each character with its place in the source."""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.letters import folded, upper

_ESCAPE = Expression(
    r"(?:\\(?:x1[bB]|0?33|e|[uU]\{?0{0,6}1[bB]\}?)|\x1b|\u241b|\^\[)\[[\d;?]{0,16}[A-Za-z]|%[uU][0-9A-Fa-f]{4}"
    r"|\[\d{1,3}(?:;\d{1,3}){0,4}m(?=[^\W\d_])(?!(?:s|in|b)\b)|=3D(?=\w)"  # a colour that lost its first sign, and an equals sign of a mail
    r"|\\(?:math(?:rm|bf|it|sf|tt|cal|bb|frak|normal)|text(?:rm|bf|it|sf|tt|sc|normal)?|operatorname\*?|mbox|hbox|emph|boldsymbol)[ ]?\{"
    r"|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|#\d{2,6};|(?:%[0-9A-Fa-f]{2})+|\\[uU]\{[0-9a-fA-F]{1,6}\}|\\U[0-9a-fA-F]{8}"
    r"|(?:\\u[0-9a-fA-F]{4})+|(?:\\x[0-9a-fA-F]{2})+|\\[0-3][0-7]{2}|\\[ntr](?=\w)|(?<=[A-Za-z0-9])=\n|\b[Xx][Nn]--[A-Za-z0-9-]{2,59}|\\(?=[!-/:-@\[-`{-~])"
)
_TAG = Expression(r"<!--.*?-->|</?[A-Za-z][^<>]*>|<(?=https?:)|\{:[^{}\n]*\}|\[\^[^\]\s]{1,60}\](?!:)", re.DOTALL)
_COLOUR = Expression(r"\[[\d;?]*[A-Za-z]\Z")
"""With what an order to a terminal ends, of which a reader sees nothing."""
_LINK = Expression(r"!?\[((?:[^\[\]\n]|\n(?!\n))*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])")
_DRAWN = {"Η": "H", "Ν": "N", "Υ": "Y"}
_CAPITAL = Expression(r"(?:(?<=[A-Za-z\u0400-\u04ff])[ΗΝΥ]|[ΗΝΥ](?=[A-Za-z\u0400-\u04ff]))")
"""Greek capitals that look like other Latin letters than their small ones do, in a word of another script."""
_BREAK = Expression(r"(?<=[A-Za-z0-9_+/=.-]{12})(?:\\|[\"'][ \t]*\+)?[ \t]*\n[ \t>+]*[\"']?(?=[A-Za-z0-9_+/=.-]{4})")
_ROUNDS = 4
"""An escape may stand inside an escape; more layers than this no browser and no reader undoes."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """A reading of a text, each of its characters with the stretch of the source that it came from."""

    text: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a reading, folded, without anything between them."""

    text: str = field(repr=False)
    places: Sequence[int] = field(repr=False)
    """Of each letter its offset in the reading."""


def plain(text: str) -> Mapped:
    """The text as it stands."""
    return Mapped(text, range(len(text)), range(1, len(text) + 1))


def unescaped(mapped: Mapped) -> Mapped:
    """The text with entities, percent codes and escapes of JSON, JavaScript and Markdown undone, in as many rounds as it takes."""
    for _ in range(_ROUNDS):
        found = list(_ESCAPE.finditer(mapped.text))
        if not found:
            break
        undone = _replaced(mapped, [(m.start(), m.end(), _undone(m[0])) for m in found])
        if undone.text == mapped.text:
            break
        mapped = undone
    return mapped


def _undone(escape: str) -> str:
    if escape[0] == "&":
        return html.unescape(escape if escape.endswith(";") else f"{escape};") if html.unescape(escape) == escape else html.unescape(escape)
    if escape[0] == "#":  # as diagrams write it
        return html.unescape(f"&{escape}")
    if escape[0] in "xX":
        return _international(escape)
    if escape[0] in "\x1b\u241b^" or escape[-1] == "{" or _COLOUR.search(escape):
        return ""
    if escape[:2] in ("%u", "%U"):
        return html.unescape(f"&#x{escape[2:]};")
    if escape[0] == "%":
        return bytes.fromhex(escape.replace("%", "")).decode("utf-8", errors="replace")
    if escape == "=3D":
        return "="
    if escape[0] == "=" or escape == "\\":
        return ""
    if escape[1] in "uU":
        units = re.findall(r"[0-9a-fA-F]{4,8}|\{[0-9a-fA-F]+\}", escape)
        numbers = [int(unit.strip("{}"), 16) for unit in units]
        if len(numbers) > 1:
            return b"".join(n.to_bytes(2, "big") for n in numbers).decode("utf-16-be", errors="replace")
        return chr(numbers[0]) if numbers and numbers[0] < 0x110000 else " "
    if escape[1] == "x":
        return bytes.fromhex(escape.replace("\\x", "")).decode("utf-8", errors="replace")
    return " " if escape[1] in "ntr" else chr(int(escape[1:], 8))


def _international(label: str) -> str:
    """The name of a host in its own letters; the label itself where it is none."""
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, OverflowError, ValueError):
        return label


def unbroken(mapped: Mapped) -> Mapped:
    """The text without the line ends that stand in the middle of something as long as a token."""
    return _replaced(mapped, [(m.start(), m.end(), "") for m in _BREAK.finditer(mapped.text)])


def untagged(mapped: Mapped) -> Mapped:
    """The text as a reader of the page sees it: without tags, links as their words alone."""
    tags = [(m.start(), m.end(), "") for m in _TAG.finditer(mapped.text)]
    if tags:
        mapped = _replaced(mapped, tags)
    links = [piece for m in _LINK.finditer(mapped.text) for piece in ((m.start(), m.start(1), ""), (m.end(1), m.end(), ""))]
    return _replaced(mapped, links) if links else mapped


def _replaced(mapped: Mapped, pieces: Sequence[tuple[int, int, str]]) -> Mapped:
    text, starts, ends = [], list[int](), list[int]()
    at = 0
    for start, end, put in pieces:
        text += [mapped.text[at:start], put]
        starts.extend(mapped.starts[at:start])
        ends.extend(mapped.ends[at:start])
        if put:
            if len(put) * 3 == end - start and mapped.text[start] == "%":
                starts.extend(mapped.starts[start + 3 * n] for n in range(len(put)))
                ends.extend(mapped.ends[start + 3 * n + 2] for n in range(len(put)))
            else:
                starts.extend([mapped.starts[start]] * len(put))
                ends.extend([mapped.ends[end - 1]] * len(put))
        at = end
    text.append(mapped.text[at:])
    starts.extend(mapped.starts[at:])
    ends.extend(mapped.ends[at:])
    return Mapped("".join(text), starts, ends)


class _Folds(dict[str, str]):
    """Each letter as a reader takes it, separators as nothing; filled as letters are met."""

    def __missing__(self, letter: str) -> str:
        self[letter] = found = folded(letter).strip()
        return found


class _Plains(dict[str, str]):
    """Each letter in its plain form, as patterns of forms expect it; filled as letters are met."""

    def __missing__(self, letter: str) -> str:
        found = letter
        if not letter.isascii():
            dash = unicodedata.category(letter) == "Pd" or letter == "\u2212"
            found = "-" if dash else unicodedata.normalize("NFKC", letter) if folded(letter) else ""
        self[letter] = found = found if len(found) < 2 else letter
        return found


class _Latin(dict[str, str]):
    """Each letter as the Latin one that it looks like, capital where it is one; filled as letters are met."""

    def __missing__(self, letter: str) -> str:
        found = "" if letter.isascii() else folded(letter)
        alike = len(found) == 1 and found.isascii() and found.isalnum()
        self[letter] = found = (found.upper() if upper(letter) else found) if alike else letter
        return found


_FOLDS, _PLAINS, _LATIN = _Folds(), _Plains(), _Latin()


def squeezed(mapped: Mapped) -> str:
    """What is left when everything but letters and digits is gone, folded."""
    return "".join([_FOLDS[letter] for letter in mapped.text])


def letters(mapped: Mapped) -> Letters:
    """The same, with the place of each letter."""
    pieces = [_FOLDS[letter] for letter in mapped.text]
    return Letters("".join(pieces), [at for at, piece in enumerate(pieces) for _ in piece])


def readings(text: str) -> Iterator[Mapped]:
    """Every way to read the text that differs from the ones before."""
    first = plain(text)
    yield first
    clear = unescaped(first)
    if clear.text != text:
        yield clear
    if drawn := [(m.start(), m.end(), _DRAWN[m[0]]) for m in _CAPITAL.finditer(clear.text)]:
        yield _replaced(clear, drawn)
    if "<" in text or "](" in text or "][" in text or "{:" in text or "[^" in text:
        bare = unescaped(untagged(first))
        if bare.text != clear.text:
            yield bare
        both = untagged(clear)
        if clear.text != text and both.text != bare.text:
            yield both


def latin(mapped: Mapped) -> Mapped:
    """The reading with every letter that looks like a Latin one as that letter."""
    return mapped if mapped.text.isascii() else Mapped("".join([_LATIN[letter] for letter in mapped.text]), mapped.starts, mapped.ends)


def smoothed(mapped: Mapped) -> Mapped:
    """The reading with dashes, digits and letters in their plain forms and without what nobody sees; for patterns of forms."""
    if mapped.text.isascii():
        return mapped
    pieces = [_PLAINS[letter] for letter in mapped.text]
    text = "".join(pieces)
    if len(text) == len(pieces):
        return Mapped(text, mapped.starts, mapped.ends)
    kept = [at for at, piece in enumerate(pieces) if piece]
    return Mapped(text, [mapped.starts[at] for at in kept], [mapped.ends[at] for at in kept])
