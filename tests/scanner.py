"""A scanner for canaries in tests: slow, plain, and written apart from the package; it shares no line with redactor or audit.

It asks less than the audit does: a canary is a made-up word that stands nowhere by accident, so word boundaries do not matter.
"""

import base64
import binascii
import bz2
import html
import io
import lzma
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote_to_bytes

DEEP = 5
MOST = 40_000_000
TWINS = dict(
    zip("аɑαвԁеοоорсѕіїјкмнтухһԛԝӏΑΒΕΗΙΚΜΝΟΡΤΥΧΖАВЕЅІЈКМНОРСТУХł", "aaabdeooopcsiijkmhtyxhqwlABEHIKMNOPTYXZABESIJKMHOPCTYXl", strict=True)
)
ODD = {"Ł": "L", "ł": "l", "ø": "o", "đ": "d", "ı": "i"}
SIGNS = bytes(byte for byte in range(128) if not chr(byte).isalnum())
ODD_BYTES = bytes([*range(32), *range(127, 256)])
LIKE = str.maketrans({**ODD, **TWINS})


def found(folder: Path, needles: Iterable[str]) -> dict[str, list[str]]:
    """The needles that stand anywhere below `folder`, in a file or in a name, each with the paths."""
    looked_for = {squeezed(needle): needle for needle in needles}
    assert all(looked_for), "a needle without letters would be found everywhere"
    seen: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        texts = [*spoken(name)]
        data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        if data and data not in of_the_theme():
            texts += readings(data, DEEP)
        streams = {squeezed(text) for text in set(texts)}
        whole = "\n".join(streams)  # a key has letters and digits alone
        for key, needle in looked_for.items():
            if key in whole:
                seen.setdefault(needle, []).append(name)
    return seen


@cache
def of_the_theme() -> frozenset[bytes]:
    """The files of the theme as it was installed: bytes that were there before anybody wrote a postmortem."""
    spec = find_spec("material")
    folder = Path(spec.origin).parent / "templates" / "assets" if spec and spec.origin else None
    return frozenset(path.read_bytes() for path in folder.rglob("*") if path.is_file()) if folder else frozenset()


def squeezed(text: str) -> str:
    """Letters and digits only, without case, marks and scripts that look alike."""
    if text.isascii():
        return text.encode().lower().translate(None, SIGNS).decode()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).translate(LIKE))
    return re.sub(r"[\W_]+", "", plain.lower())


def readings(data: bytes, deep: int) -> Iterator[str]:
    """Every text that the bytes can be read as."""
    yield from spoken(data.decode("utf-8", "ignore"), deep)
    yield data.decode("latin-1")
    if b"\0" in data:
        for start in (0, 1):
            for wide in ("utf-16-le", "utf-16-be"):
                yield data[start:].decode(wide, "ignore")
    if deep:
        for inner in opened(data):
            yield from readings(inner, deep - 1)


def spoken(text: str, deep: int = 1) -> Iterator[str]:
    """A text, what its escapes stand for, and what is left of it without tags."""
    for _ in range(4):
        yield text
        yield re.sub(r"<[^>]*>", "", text)
        if deep:
            for run in {*re.findall(r"[A-Za-z0-9+/_-]{8,}", text), *re.findall(r"[A-Za-z0-9+/_]{64,}", text.replace("\n", ""))}:
                yield from coded(run, deep)
            for run in set(re.findall(r"(?:[0-9a-fA-F]{2}[ :]?){4,}", text)):
                for start in (0, 1):
                    digits = re.sub("[ :]", "", run)[start:]
                    yield from readings(binascii.unhexlify(digits[: len(digits) & ~1]), deep - 1)
        undone = html.unescape(text)
        undone = unquote_to_bytes(undone.encode("utf-8", "replace")).decode("utf-8", "replace")
        undone = re.sub(r"\\u\{?([0-9a-fA-F]{4})\}?|\\x([0-9a-fA-F]{2})", lambda m: chr(int(m[1] or m[2], 16)), undone)
        if undone == text:
            return
        text = undone


@lru_cache(maxsize=100_000)
def coded(run: str, deep: int) -> tuple[str, ...]:
    """A run read as base64 from each of its first four letters, where something legible comes of it; most runs stand on every page."""
    return tuple(_coded(run, deep))


def _coded(run: str, deep: int) -> Iterator[str]:
    for start in range(4):
        part = run[start:].replace("-", "+").replace("_", "/")
        data = base64.b64decode(
            part[: len(part) & ~3] + (part[len(part) & ~3 :] + "==")[:4] if len(part) % 4 > 1 else part[: len(part) & ~3]
        )
        if len(data) > 40 or len(data.translate(None, ODD_BYTES)) > len(data) * 0.6 or b"\0" in data:
            yield from readings(data, deep - 1)


def opened(data: bytes) -> Iterator[bytes]:
    """What is packed in the bytes, wherever it starts."""
    if data[:4] == b"PK\3\4" and b"PK\5\6" in data:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                yield entry.filename.encode() + b" " + entry.comment
                yield archive.read(entry)
    for magic, engine in ((b"BZh", bz2.BZ2Decompressor), (b"\xfd7zXZ", lzma.LZMADecompressor)):
        if data.startswith(magic):
            yield engine().decompress(data, MOST)
    binary = (
        bool(data[:4096].translate(None, bytes(range(9, 14)) + bytes(range(32, 256)))) or data[:2] == b"\x1f\x8b" or data[:4] == b"%PDF"
    )
    for at in range(len(data) - 1) if binary else ():
        head = data[at] << 8 | data[at + 1]
        gzipped = head == 0x1F8B
        if gzipped or (data[at] & 15 == 8 and data[at] >> 4 < 8 and head % 31 == 0):
            try:
                made = zlib.decompressobj(31 if gzipped else 15).decompress(data[at:], MOST)
            except zlib.error:
                continue
            if len(made) > 3 and data[at - 4 : at] != b"IDAT":
                yield made
