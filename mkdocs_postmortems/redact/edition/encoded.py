"""Encoded: a text in, where a declared value stands in it in base64, base32, hexadecimal, quoted-printable or as numbers out."""

import base64
import binascii
import quopri
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.credentials.credentials import findings
from mkdocs_postmortems.redact.words.hunt import Hunt

_BASE64 = Expression(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{6,}(?:[ \t]*\r?\n[ \t>]*[A-Za-z0-9+/_-]{4,}(?==|[ \t]*(?:\n|$)))*={0,2}")
_TELLING = Expression(r"^.[^\n]*?[A-Z0-9+=]")
_HEX = Expression(r"(?:(?:0x|\\x|[%#])?[0-9A-Fa-f]{2}[\s:,;-]{0,2}){4,}")
_SEPARATORS = Expression(r"0x|\\x|[^0-9A-Fa-f]")
_BASE32 = Expression(r"(?<![A-Za-z0-9+/=])[A-Z2-7]{8,}={0,6}(?![A-Za-z0-9+/=])")
_CODES = Expression(r"(?<![\w.])(?:\d{2,3}[ \t]{0,2}[, ;][ \t]{0,2}){3,}\d{2,3}(?![\w.])")
_QUOTED = Expression(r"(?:^(?=[^\n]*=(?:[0-9A-F]{2}|[ \t]*$))[^\n]*\n?)+(?:^[^\n]*$)?", re.MULTILINE)
"""Lines as mail writes them; the one below belongs to the last of them where that ends within a word."""
_LIMIT = 1_000_000
_DEPTH = 3
_TOKEN = 24
"""Letters that the shortest credential takes in base64, at least."""


def encoded(text: str, hunt: Hunt) -> Iterator[tuple[int, str]]:
    """The offset of each run that hides a declared value, and how it is encoded."""
    for run in _BASE64.finditer(text):
        word = run[0]
        if _TELLING.match(word) and _hides(word, "base64", hunt, _DEPTH):
            yield run.start(), "base64"
    for run in _HEX.finditer(text):
        if _hides(run[0], "hexadecimal", hunt, _DEPTH):
            yield run.start(), "hexadecimal"
    for run in _BASE32.finditer(text):
        bare = run[0].rstrip("=")
        with suppress(binascii.Error, ValueError):
            if any(
                hunt.inside(words) for words in _texts(base64.b32decode(bare[: len(bare) // 8 * 8] + _whole(bare[len(bare) // 8 * 8 :])))
            ):
                yield run.start(), "base32"
    for run in _CODES.finditer(text):
        codes = [int(code) for code in re.findall(r"\d+", run[0])]
        if all(31 < code < 256 for code in codes) and hunt.inside("".join(map(chr, codes))):
            yield run.start(), "numbers of characters"
    yield from quoted(text, hunt)


def quoted(text: str, hunt: Hunt) -> Iterator[tuple[int, str]]:
    """The same for what mail quotes: `=20` for a blank, and a line that breaks within a word."""
    if "=" not in text:
        return
    for run in _QUOTED.finditer(text):
        plain = run[0].encode("utf-8")
        for data in (quopri.decodestring(plain), quopri.decodestring(plain, header=True)):
            if data != plain and hunt.inside(data.decode("utf-8", errors="replace"), run[0]):
                yield run.start(), "quoted-printable"
                break


def packed(text: str) -> Iterator[tuple[int, str]]:
    """The same for credentials that have a form of their own, in base64 or hexadecimal; a reader of the page undoes that in one step."""
    for run in _BASE64.finditer(text):
        word = run[0]
        if len(word) < _TOKEN or not _TELLING.match(word):
            continue
        if _opens(_bytes(word)):
            yield run.start(), "base64"
    for run in _HEX.finditer(text):
        if len(run[0]) >= _TOKEN * 2 and _opens(_from_hex(run[0])):
            yield run.start(), "hexadecimal"


def _opens(every: Iterator[bytes]) -> bool:
    return any(not found.guess for data in every for words in _texts(data) for found in findings(words))


def _whole(rest: str) -> str:
    """The last group of base32, filled up; a length that no bytes have loses what is too much."""
    kept = rest[: max((n for n in (0, 2, 4, 5, 7) if n <= len(rest)), default=0)]
    return kept + "=" * (-len(kept) % 8)


def _hides(word: str, kind: str, hunt: Hunt, depth: int) -> bool:
    for data in _bytes(word) if kind == "base64" else _from_hex(word):
        for words in _texts(data):
            if hunt.inside(words):
                return True
            if depth and any(
                _hides(inner[0], other, hunt, depth - 1)
                for pattern, other in ((_BASE64, "base64"), (_HEX, "hexadecimal"))
                for inner in pattern.finditer(words)
            ):
                return True
    return False


def _bytes(word: str) -> Iterator[bytes]:
    """The run decoded from each of its four alignments."""
    joined = re.sub(r"[\s>=]", "", word).replace("-", "+").replace("_", "/")
    for shift in range(4):
        part = joined[shift:]
        part = part[: len(part) - (len(part) % 4 == 1)]
        try:
            yield base64.b64decode(part + "=" * (-len(part) % 4))
        except (binascii.Error, ValueError):
            continue


def _from_hex(word: str) -> Iterator[bytes]:
    digits = _SEPARATORS.sub("", word)
    for shift in (0, 1):
        part = digits[shift:]
        yield bytes.fromhex(part[: len(part) // 2 * 2])


def _texts(data: bytes) -> Iterator[str]:
    """What the bytes may say, where most of them are text; packed bytes are unpacked."""
    if data[:2] == b"\x1f\x8b" or data[:1] == b"\x78":
        with suppress(zlib.error):
            yield zlib.decompressobj(47).decompress(data, _LIMIT).decode("utf-8", errors="replace")
    dense = data.replace(b"\x00", b"")
    if len(dense) < 3:
        return
    readable = sum(32 <= byte < 127 or byte in (9, 10, 13) for byte in dense)
    if readable * 10 >= len(dense) * 6:
        yield dense.decode("latin-1")
    high = sum(byte >= 0xC2 for byte in dense)
    if high:
        with suppress(UnicodeDecodeError):
            yield dense.decode("utf-8")
