"""Binary data in, the stretches of it that read as text out, in one byte a letter, two or four. Knows no format."""

import re
from collections.abc import Iterator

_READABLE = bytes(range(0x20, 0x7F)) + b"\t\n\r"
_NARROW = re.compile(rb"(?:[\t\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}){3,}")
# Two bytes a letter up to Arabic, with general punctuation: East Asian text has no pattern to be known by, and is read after a mark only.
_LITTLE = re.compile(rb"(?:[\t\x20-\x7e\xa0-\xff]\x00|[\x00-\xff][\x01-\x06\x1e\x20]){3,}")
_BIG = re.compile(rb"(?:\x00[\t\x20-\x7e\xa0-\xff]|[\x01-\x06\x1e\x20][\x00-\xff]){3,}")
_LITTLE_4 = re.compile(rb"(?:[\t\x20-\x7e\xa0-\xff]\x00\x00\x00|[\x00-\xff][\x01-\x06\x20]\x00\x00){3,}")
_BIG_4 = re.compile(rb"(?:\x00\x00\x00[\t\x20-\x7e\xa0-\xff]|\x00\x00[\x01-\x06\x20][\x00-\xff]){3,}")
_KINDS = (
    ("", _NARROW, "utf-8"),
    ("UTF-16 LE", _LITTLE, "utf-16-le"),
    ("UTF-16 BE", _BIG, "utf-16-be"),
    ("UTF-32 LE", _LITTLE_4, "utf-32-le"),
    ("UTF-32 BE", _BIG_4, "utf-32-be"),
)
_MARKS = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ENDS = (b"\n", b"\r\n", b"\r")


def texts(data: bytes) -> tuple[str, ...]:
    """The whole of `data` in each way it is text; empty where it is binary."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return (data.decode(name, "replace"),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        if data.count(0) * 8 > len(data) or len(data.translate(None, _READABLE)) * 3 > len(data):
            return ()
        bare = data.replace(b"\x00", b"")
        return data.decode("utf-8", "replace"), bare.decode("cp1252", "replace"), bare.decode("utf-8", "ignore")
    if "\x00" not in text:
        return (text,)
    return (text, text.replace("\x00", "")) if text.count("\x00") * 8 < len(text) else ()


def glimpses(data: bytes) -> Iterator[tuple[str, str, list[int]]]:
    """Name of an encoding, all stretches of text in it, one a line, and the offset of each of them.

    A zero byte stands at the end of a line where anything but a line end follows in the data.
    """
    for name, pattern, encoding in _KINDS:
        if name and b"\x00" not in data and not name.startswith("UTF-16"):
            continue
        made, offsets, end = list[str](), list[int](), 0
        for found in pattern.finditer(data):
            if offsets:
                made.append("\n" if data[end : found.start()].strip(b"\x00") in _ENDS else "\x00\n")
            made.append(found[0].decode(encoding, "replace"))
            offsets.append(found.start())
            end = found.end()
        if offsets:
            yield name, "".join(made), offsets
