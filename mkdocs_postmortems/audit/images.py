"""PNG, JPEG and GIF: the file in, everything in it that is not a pixel out, put together where the format cuts it. Reads no pixels."""

from collections.abc import Iterator

from mkdocs_postmortems.audit.unpack import Part

_PNG = b"\x89PNG\r\n\x1a\n"
_GIF = (b"GIF87a", b"GIF89a")


def is_png(data: bytes) -> bool:
    """Its pixels are compressed as its texts are, so it is taken apart before it is unpacked."""
    return data.startswith(_PNG)


def parts(data: bytes) -> Iterator[Part]:
    """The chunks, segments and comments of an image; nothing for other data."""
    if data.startswith(_PNG):
        yield from _png(data)
    elif data.startswith(b"\xff\xd8\xff"):
        yield from _jpeg(data)
    elif data.startswith(_GIF):
        yield from _gif(data)


def _png(data: bytes) -> Iterator[Part]:
    place = len(_PNG)
    while place + 12 <= len(data):
        size, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        end = place + 12 + size
        if end > len(data):
            break
        if kind not in (b"IDAT", b"fdAT"):
            yield Part(f"PNG {kind.decode('latin-1')}" if kind.isalpha() else "PNG chunk", data[place + 8 : end - 4])
        place = end
        if kind == b"IEND":
            break
    if place < len(data):
        yield Part("data after a PNG image", data[place:])


def _jpeg(data: bytes) -> Iterator[Part]:
    """Each kind of segment as a whole: a long XMP packet or profile is cut into pieces of 64 KB, each with a head of its own."""
    whole: dict[tuple[int, bytes], list[bytes]] = {}
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker in (0xDA, 0xD9):
            break
        if marker == 0xFF or 0xD0 <= marker <= 0xD8 or marker == 1:
            place += 1 if marker == 0xFF else 2
            continue
        size = int.from_bytes(data[place + 2 : place + 4], "big")
        payload = data[place + 4 : place + 2 + size]
        name, _, rest = payload.partition(b"\x00")
        head = 40 if name.endswith(b"/extension/") else 2 if name == b"ICC_PROFILE" else 0
        whole.setdefault((marker, name[:40] if head else b""), []).append(rest[head:] if head else payload)
        place += 2 + max(size, 2)
    for (marker, _), pieces in whole.items():
        if 0xE0 <= marker <= 0xEF or marker == 0xFE:
            yield Part("JPEG comment" if marker == 0xFE else f"JPEG APP{marker - 0xE0}", b"".join(pieces))
    end = data.rfind(b"\xff\xd9")
    if 0 < end < len(data) - 2:
        yield Part("data after a JPEG image", data[end + 2 :])


def _gif(data: bytes) -> Iterator[Part]:
    """Comments and application data, whose text is cut into pieces of at most 255 bytes."""
    place = data.find(b"\x21\xfe")
    for intro in (b"\x21\xfe", b"\x21\x01", b"\x21\xff"):
        place = data.find(intro)
        while place >= 0:
            at, pieces = place + 2, list[bytes]()
            while at < len(data) and data[at]:
                pieces.append(data[at + 1 : at + 1 + data[at]])
                at += 1 + data[at]
            yield Part("GIF comment", b"".join(pieces))
            place = data.find(intro, max(at, place + 2))
