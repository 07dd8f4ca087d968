"""PDF: the file or one of its unpacked streams in, the text its strings spell out. Lays nothing out: text under a box is text."""

import base64
import re
from binascii import unhexlify
from collections.abc import Iterator, Mapping

from mkdocs_postmortems.audit.markup import TAG
from mkdocs_postmortems.audit.unpack import Part

_STREAM = re.compile(rb"stream\r?\n")
# A string that is not closed runs to the end, so that none is begun again within it.
_STRING = re.compile(rb"\((?:[^()\\]|\\.?|\((?:[^()\\]|\\.)*+\))*+(?:\)|\Z)|<([0-9A-Fa-f\s]{2,})>", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r?\n)|(.))", re.DOTALL)
_SIMPLE = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>")
_TRIPLE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[([^\]]*)\])")
_NAME = re.compile(rb"#([0-9A-Fa-f]{2})")
_MOST = 70_000
"""Codes of one font; a font has 65,536 at most."""

Codes = Mapping[bytes, str]


def parts(data: bytes) -> Iterator[Part]:
    """The streams that are written in letters, and why some of the file cannot be read."""
    if not data.startswith(b"%PDF") and b"%PDF-" not in data[:1024]:
        return
    if b"/Encrypt" in data:
        yield Part("PDF", b"", "an encrypted PDF")
    if b"/LZWDecode" in data or b"/Crypt" in data:
        yield Part("PDF", b"", "a PDF with streams in an old compression or encrypted")
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        body = data[found.end() : end if end >= 0 else len(data)].strip()
        if body.endswith(b"~>"):
            try:
                yield Part("PDF ASCII85", base64.a85decode(body[:-2].removeprefix(b"<~"), ignorechars=b" \t\n\r\v\x00"))
            except ValueError:
                yield Part("PDF", b"", "a broken stream of a PDF")
        elif body.endswith(b">") and re.fullmatch(rb"[0-9A-Fa-f\s]+>", body):
            yield Part("PDF ASCIIHex", _hex(body[:-1]))
    if b"#" in data:
        yield Part("PDF names", _NAME.sub(lambda code: unhexlify(code[1]), data))


def codes(data: bytes) -> Codes:
    """What the codes of a font stand for, from a stream that says so; empty for other streams."""
    made: dict[bytes, str] = {}
    for block in _CHARS.findall(data):
        for code, text in _PAIR.findall(block):
            made[_hex(code)] = _wide(_hex(text))
    for block in _RANGES.findall(data):
        for low, high, text, several in _TRIPLE.findall(block):
            first, last, size = int(_hex(low).hex() or "0", 16), int(_hex(high).hex() or "0", 16), len(_hex(low))
            texts = [_wide(_hex(one)) for one in re.findall(rb"<([0-9A-Fa-f\s]+)>", several)]
            start = _wide(_hex(text)) if text else ""
            for number, code in enumerate(range(first, min(last, first + _MOST) + 1)):
                read = texts[number] if number < len(texts) else start[:-1] + chr(min(ord(start[-1]) + number, 0x10FFFF)) if start else ""
                made[code.to_bytes(size, "big")] = read
            if len(made) > _MOST:
                return made
    return made


def strings(data: bytes, fonts: tuple[Codes, ...]) -> Iterator[str]:
    """The strings of one stream or of a whole file, read as they stand and by each font, a mark between each two."""
    raw = [_bytes(found) for found in _STRING.finditer(data)]
    if not raw:
        return
    yield TAG.join(_wide(one[2:]) if one.startswith(b"\xfe\xff") else one.decode("utf-8", "replace") for one in raw)
    if any(max(one) > 0x7F for one in raw if one):
        yield TAG.join(one.decode("cp1252", "replace") for one in raw)
    for font in fonts:
        size = max(map(len, font))
        yield TAG.join("".join(font.get(one[at : at + size], "") for at in range(0, len(one), size)) for one in raw)


def _bytes(found: re.Match[bytes]) -> bytes:
    return _hex(found[1]) if found[1] is not None else _ESCAPE.sub(_unescaped, found[0][1:-1])


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes((int(found[1], 8) & 0xFF,))
    return b"" if found[2] else _SIMPLE.get(found[3], found[3])


def _hex(digits: bytes) -> bytes:
    clean = re.sub(rb"\s", b"", digits)
    return unhexlify(clean + b"0" if len(clean) % 2 else clean)


def _wide(data: bytes) -> str:
    return data.decode("utf-16-be", "replace")
