"""Event lines: properties of a calendar event in, its lines as bytes out (RFC 5545, 3.1 and 3.3.11): escaped and folded.

The library that writes the calendars takes a millisecond an event, most of it to look at each character for a place to fold.
"""

from collections.abc import Iterable

_MOST = 74
"""Octets of a line; one that continues has a blank before them, and 75 are allowed."""
_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def event(properties: Iterable[tuple[str, str]]) -> bytes:
    """One event of these properties, in their order; a value stands as it is given."""
    lines = ("BEGIN:VEVENT", *(f"{name}:{value}" for name, value in properties), "END:VEVENT", "")
    return b"\r\n".join(map(folded, lines))


def text(value: str) -> str:
    """A value of type TEXT."""
    return value.translate(_ESCAPED)


def folded(line: str) -> bytes:
    """A line in pieces that are short enough, none of which ends within a character or an escape."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _MOST:
        return data
    pieces: list[bytes] = []
    at = 0
    while len(data) - at > _MOST:
        end = at + _MOST
        while data[end] & 0xC0 == 0x80:
            end -= 1
        if data[end - 1] in b"\\^":
            end -= 1
        pieces.append(data[at:end])
        at = end
    return b"\r\n ".join((*pieces, data[at:]))
