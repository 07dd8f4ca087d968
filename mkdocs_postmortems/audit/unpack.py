"""Containers of bytes: gzip, zlib, bzip2, xz, zip, tar in, what they hold out, never more than allowed. Knows nothing of text."""

import bz2
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

_ZLIB = re.compile(
    b"|".join(
        re.escape(bytes((method, flags)))
        for method in range(0x08, 0x79, 0x10)
        for flags in range(256)
        if (method * 256 + flags) % 31 == 0 and not flags & 0x20
    )
)
"""The 32 pairs of bytes a zlib stream may begin with (RFC 1950, without a preset dictionary)."""
_LOCAL = b"PK\x03\x04"
_SHUT = (
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"wOF2", "WOFF2"),
    (b"\x04\x22\x4d\x18", "LZ4"),
    (b"MSCF", "cabinet"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
    (b"Salted__", "encrypted"),
)
_CHUNK = 1 << 16


class CannotLookError(Exception):
    """A part that cannot be unpacked within the limits; the message names the kind of it."""


@dataclass(slots=True)
class Allowance:
    """Bytes that may still be unpacked."""

    one: int
    left: int
    members: int

    def take(self, count: int, kind: str) -> None:
        """Count what was unpacked; raises CannotLookError where it is too much, at once or together with all before it."""
        if count > self.one:
            raise CannotLookError(f"{kind} that unpacks to more than {self.one:,} bytes")
        self.left -= count
        if self.left < 0:
            raise CannotLookError(f"{kind} after too much had been unpacked before")


@dataclass(frozen=True, slots=True)
class Part:
    """What was inside."""

    kind: str
    data: bytes = field(repr=False)
    why: str = ""
    """Why it could not be looked into; `data` is empty then."""


def parts(data: bytes, allowance: Allowance) -> Iterator[Part]:
    """Everything packed in `data`, wherever in it that begins; a part that cannot be had is one with `why`."""
    for magic, kind in _SHUT:
        if data.startswith(magic):
            yield Part(kind, b"", f"{kind} data")
    # PNG, PDF, WOFF, ICC and TIFF all keep their texts as zlib streams, so these are found by themselves.
    for kind, starts, wbits in (("gzip", _starts(data, b"\x1f\x8b\x08"), 31), ("zlib", [m.start() for m in _ZLIB.finditer(data)], 15)):
        past = 0
        for start in starts:
            if start >= past:
                made, used = _inflated(data, start, wbits, kind, allowance)
                past = start + used
                yield from made
    if b"BZh" in data:
        yield from _stream(data, b"BZh", "bzip2", allowance)
    if b"\xfd7zXZ\x00" in data:
        yield from _stream(data, b"\xfd7zXZ\x00", "xz", allowance)
    if _LOCAL in data:
        yield from _zip(data, allowance)
    if data[257:262] == b"ustar":
        yield from _tar(data, allowance)


def _starts(data: bytes, magic: bytes) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(magic), data)]


def _inflated(data: bytes, start: int, wbits: int, kind: str, allowance: Allowance) -> tuple[list[Part], int]:
    """What unpacks from `start`, and how many bytes of `data` that took; nothing where it is no such stream after all."""
    engine = zlib.decompressobj(wbits)
    made, place, size = [], start, 0
    try:
        while place < len(data) and not engine.eof:
            piece = engine.decompress(data[place : place + _CHUNK], _CHUNK * 16)
            place += _CHUNK
            while piece:
                size += len(piece)
                made.append(piece)
                if size > allowance.one:
                    return [Part(kind, b"", f"{kind} data that unpacks to more than {allowance.one:,} bytes")], len(data)
                piece = engine.decompress(engine.unconsumed_tail, _CHUNK * 16)
    except zlib.error:
        if size < 64:
            return [], 0
    used = min(place, len(data)) - start - len(engine.unused_data) if engine.eof else 0
    if not size:
        return [], used
    try:
        allowance.take(size, kind)
    except CannotLookError as error:
        return [Part(kind, b"", str(error))], len(data)
    return [Part(kind, b"".join(made))], used


def _stream(data: bytes, magic: bytes, kind: str, allowance: Allowance) -> Iterator[Part]:
    for start in _starts(data, magic):
        engine = bz2.BZ2Decompressor() if kind == "bzip2" else lzma.LZMADecompressor(memlimit=1 << 28)
        try:
            made = engine.decompress(data[start:], allowance.one + 1)
        except (OSError, lzma.LZMAError, EOFError):
            continue
        if len(made) > allowance.one:
            yield Part(kind, b"", f"{kind} data that unpacks to more than {allowance.one:,} bytes")
        elif made:
            try:
                allowance.take(len(made), kind)
            except CannotLookError as error:
                yield Part(kind, b"", str(error))
            else:
                yield Part(kind, made)


def _zip(data: bytes, allowance: Allowance) -> Iterator[Part]:
    """By its directory, and by the head of each entry, because either may be missing or name less than is there."""
    listed = set[int]()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > allowance.members:
                yield Part("zip", b"", f"a zip archive of more than {allowance.members:,} entries")
                entries = entries[: allowance.members]
            for entry in entries:
                listed.add(entry.header_offset)
                yield Part("zip", f"{entry.filename}\n".encode() + entry.comment + b"\n" + archive.comment)
                yield from _entry(archive, entry, allowance)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        listed.clear()
    for start in _starts(data, _LOCAL)[: allowance.members]:
        if start not in listed and int.from_bytes(data[start + 8 : start + 10], "little") == zipfile.ZIP_DEFLATED:
            names = int.from_bytes(data[start + 26 : start + 28], "little") + int.from_bytes(data[start + 28 : start + 30], "little")
            yield from _inflated(data, start + 30 + names, -15, "zip", allowance)[0]


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, allowance: Allowance) -> Iterator[Part]:
    if entry.flag_bits & 1:
        yield Part("zip", b"", "an encrypted entry of a zip archive")
        return
    try:
        with archive.open(entry) as opened:
            made = opened.read(allowance.one + 1)
        allowance.take(len(made), "an entry of a zip archive")
    except CannotLookError as error:
        yield Part("zip", b"", str(error))
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, zlib.error, RuntimeError, lzma.LZMAError):
        yield Part("zip", b"", "a broken entry of a zip archive")
    else:
        yield Part("zip", made)


def _tar(data: bytes, allowance: Allowance) -> Iterator[Part]:
    """Entries one by one, because what is packed within them begins anew in each."""
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            for number, entry in enumerate(archive):
                if number >= allowance.members:
                    yield Part("tar", b"", f"a tar archive of more than {allowance.members:,} entries")
                    return
                yield Part("tar", f"{entry.name}\n{entry.linkname}\n{entry.uname}\n{entry.gname}".encode(errors="surrogateescape"))
                opened = archive.extractfile(entry) if entry.isreg() else None
                if opened:
                    made = opened.read()
                    allowance.take(len(made), "tar")
                    yield Part("tar", made)
    except CannotLookError as error:
        yield Part("tar", b"", str(error))
    except (tarfile.TarError, OSError, ValueError, EOFError):
        return
