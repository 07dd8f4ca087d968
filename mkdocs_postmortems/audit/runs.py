"""Stretches of a text that spell bytes in base64, hexadecimal or character codes: text in, the bytes out. Judges nothing else."""

import re
from binascii import Error, a2b_base64, unhexlify
from collections.abc import Callable, Iterable, Iterator

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{6,}={0,2}")
_PARTS = re.compile(r"[A-Za-z0-9+]{6,}")
_LINE = re.compile(r"[ \t>*#\"'|]*(?://[ \t]+)?([A-Za-z0-9+/_-]{16,}={0,2})[\"',+\\ \t\r]*")
# The first byte is a letter, a digit, the head of a longer UTF-8 sequence or of a gzip, PNG or JPEG file: most words are no candidates.
_GAP = r"[\s:,-]{0,3}(?:0x|\\x)?"
_HEX = re.compile(
    rf"(?:1[Ff]{_GAP}8[Bb]|89{_GAP}50|[Ff]{{2}}{_GAP}[Dd]8|[2-7][0-9A-Fa-f]|[Ff]0{_GAP}[9ABab][0-9A-Fa-f]|[C-Ec-e][0-9A-Fa-f]{_GAP}[89ABab][0-9A-Fa-f])(?:{_GAP}[0-9A-Fa-f]{{2}}){{2,}}"
)
_BEGUN = re.compile(r"[A-Za-z0-9+/_-]{16,}$")
_ANY_LINE = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}[\"',+\\ \t\r]*$", re.MULTILINE)
_CODES = re.compile(r"\b\d{2,3}(?:\s{0,2}+,?+\s{0,2}+\b\d{2,3}){2,}\b")
_PACKED = (b"\x1f\x8b\x08", b"BZh", b"PK\x03\x04")
_STANDARD = str.maketrans("-_", "+/")
_NOT_HEX = re.compile(r"0x|[^0-9A-Fa-f]")
_READABLE = bytes(range(0x20, 0x7F)) + b"\n\r\t"
_ALONE = 24
"""Bytes from which on data that is no text is worth being looked into as data."""


def runs(text: str, met: set[str]) -> Iterator[tuple[str, str, bytes]]:
    """Name of the encoding, stretch and bytes of each stretch not in `met`; stretches are added to it.

    Every word of six letters is base64 by its alphabet, so of short stretches only those are given that spell text.
    """
    for run in _new(_BASE64.findall(text), met):
        yield from _one("base64", run, _from_base64)
        if not run.isalnum():
            for part in _new(_PARTS.findall(run), met):
                yield from _one("base64", part, _from_base64)
    for run in _new(_over_lines(text), met):
        yield from _one("base64", run, _from_base64)
    for run in _new((f"#{run}" for run in _HEX.findall(text)), met):
        yield from _one("hexadecimal", run, _from_hex)
    for run in _new((f"&{run}" for run in _CODES.findall(text)), met):
        yield from _one("character codes", run, _from_codes)


def _new(found: Iterable[str], met: set[str]) -> list[str]:
    """Those not met before, in one order whatever the run of the program; they are met now."""
    fresh = set(found) - met
    met |= fresh
    return sorted(fresh)


def is_encoded(line: str) -> bool:
    """The line is one of several that spell bytes together."""
    return _LINE.fullmatch(line) is not None


def _one(name: str, run: str, decode: Callable[[str], Iterator[bytes]]) -> Iterator[tuple[str, str, bytes]]:
    for data in decode(run):
        if len(data) >= _ALONE or data.startswith(_PACKED) or _reads(data):
            yield name, run, data


def _over_lines(text: str) -> Iterator[str]:
    """Base64 that is cut into lines, put together again."""
    together: list[str] = []
    for line in text.split("\n") if "\n" in text and _ANY_LINE.search(text) else ():
        found = _LINE.fullmatch(line) if len(line) >= 16 or together else None
        if found:
            together.append(found[1])
            continue
        tail = line.strip(" \t>*#\"'|,\\\r")
        if together and tail and re.fullmatch(r"[A-Za-z0-9+/_-]+={0,2}", tail):
            together.append(tail)
        if len(together) > 1:
            yield "".join(together)
        # The first line may have something else before it.
        begun = _BEGUN.search(line)
        together = [begun[0]] if begun else []
    if len(together) > 1:
        yield "".join(together)


def _from_base64(run: str) -> Iterator[bytes]:
    """The bytes at each of the four places a group may begin."""
    clean = run.rstrip("=").translate(_STANDARD)
    for start in range(4):
        group = clean[start:]
        left = len(group) % 4
        # A single letter left over spells no byte.
        padded = group + "=" * (4 - left) if left > 1 else group[:-1] if left else group
        try:
            yield a2b_base64(padded)
        except Error:
            continue


def _from_hex(run: str) -> Iterator[bytes]:
    digits = _NOT_HEX.sub("", run)
    for start in (0, 1):
        part = digits[start:]
        yield unhexlify(part[: len(part) // 2 * 2])


def _from_codes(run: str) -> Iterator[bytes]:
    codes = [int(code) for code in re.findall(r"\d+", run)]
    if max(codes) < 256:
        yield bytes(codes)


def _reads(data: bytes) -> bool:
    """Text but for a few bytes at its ends, where it was cut out of something longer."""
    odd = data.translate(None, _READABLE)
    if not odd:
        return len(data) >= 3
    if odd.count(0) * 3 >= len(data):
        return True
    if len(odd) > len(data) // 2:
        return sum(byte >= 0x80 for byte in odd) == len(odd) and _is_utf8(data)
    return len(odd) * 4 <= len(data) or _is_utf8(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
