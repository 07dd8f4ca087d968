"""One text in, every form of it with escapes undone out, as far as that changed it. Knows nothing of bytes or of what is looked for."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

FROM, TO = "\x02", "\x03"
"""Around what an escape became."""
_SCRIPT = re.compile(
    r"\\(?:u\{0*([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|([0-7]{3})|N\{[A-Z -]+\}|(\r?\n)|(.))", re.DOTALL
)
_SIMPLE = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\x00"}
_HIDDEN = {0xE0000 + code: chr(code) for code in range(0x20, 0x7F)}
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
# Changes that lie close together are one: what is around them would overlap.
_CHANGED = re.compile(f"{FROM}[^{TO}]*{TO}(?:[^{FROM}]{{0,300}}{FROM}[^{TO}]*{TO})*+")
_AROUND = 300
"""Letters on either side of an escape that are read with it."""
_ENDS = " \n\"'<>"
_WORD = re.compile(f"[{_ENDS}]")
_LONGEST = 1 << 16
"""Letters without any of these that are still read as one."""


@dataclass(frozen=True, slots=True)
class Escape:
    """One way of writing letters as codes."""

    name: str
    sign: str
    """Stands in every text that has such codes; empty where there is no one letter for it."""
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], str]


def states(text: str, rounds: int) -> Iterator[tuple[str, str]]:
    """`text`, then what each kind of escape makes of it, escapes within escapes too, with the name of the kind.

    What an escape became stands between FROM and TO, so that `near` can leave out all that was there before. The last pair is named
    `deeper` where escapes were still left after `rounds` rounds.
    """
    yield "", text
    current = text
    for _ in range(rounds):
        for escape in _BRANCHES:
            marked = _undone(current, escape)
            if marked:
                yield escape.name, marked
        # The first kind until there is no more of it, then the next: an escape may be cut in two by another.
        for escape in _LAYERS:
            marked = _undone(current, escape)
            if marked:
                yield escape.name, marked
                current = _unmarked(marked)
                break
        else:
            return
    yield "deeper", ""


def near(text: str) -> str:
    """What stands around each mark of a state, without the marks; the rest is cut to a zero byte and its line ends."""
    pieces, end = list[str](), 0
    for found in _CHANGED.finditer(text):
        start = max(found.start() - _AROUND, end)
        floor = max(end, start - _LONGEST)
        start = max(floor, *(text.rfind(char, floor, start) for char in _ENDS))
        after = _WORD.search(text, min(found.end() + _AROUND, len(text)))
        stop = max(after.start() if after else len(text), end)
        pieces += ("\x00" + "\n" * text.count("\n", end, start) if start > end else "", text[start:stop])
        end = stop
    return _unmarked("".join(pieces))


def _unmarked(text: str) -> str:
    return text.replace(FROM, "").replace(TO, "")


def _undone(text: str, escape: Escape) -> str:
    """The text with one kind of escape undone, and marks around what changed; empty where nothing did."""
    if escape.sign not in text if escape.sign else text.isascii():
        return ""
    made, place = list[str](), 0
    for found in escape.pattern.finditer(text):
        read = escape.read(found)
        if read == found[0]:
            continue
        if made and place == found.start():
            made[-1:] = (read, TO)
        else:
            made += (text[place : found.start()], FROM, read, TO)
        place = found.end()
    return _PAIR.sub(_paired, "".join((*made, text[place:]))) if made else ""


def _paired(found: re.Match[str]) -> str:
    """Two escapes that stand for one character, put together."""
    return found[0].encode("utf-16", "surrogatepass").decode("utf-16")


def _char(code: str) -> str:
    number = int(code, 16)
    return chr(number) if number < 0x110000 else "\ufffd"


def _percent(found: re.Match[str]) -> str:
    return _char(found[1]) if found[1] else unquote(found[0], errors="replace")


def _script(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3] or found[4]
    if code:
        return _char(code)
    if found[5]:
        return chr(int(found[5], 8))
    return _SIMPLE.get(found[7], found[7]) if found[7] else ""


def _quoted(found: re.Match[str]) -> str:
    raw = bytes(int(code, 16) for code in re.findall("=([0-9A-F]{2})", found[0]))
    try:
        return raw.decode("utf-8")
    except UnicodeError:
        return raw.decode("latin-1")


def _from_puny(found: re.Match[str]) -> str:
    try:
        return found[0][4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return found[0]


_ORDER = re.compile(
    r"(?:\\(?:x1[bB]|0?33|e|u001[bB])|[\x1b\u241b]|\^\[)\[[0-9;?]{0,16}[A-Za-z]|\[\d{1,3}(?:;\d{1,3})*m(?=[A-Za-z])(?!(?:s|in|b)\b)"
)
"""A colour and the like, of which a reader of the output sees nothing; its first sign is lost where somebody copied it."""
_ENTITY = r"&(?:#\d{1,9}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z]\w{1,30})"
"""The semicolon may be missing, but not where an entity stands within another."""
_LAYERS = (
    Escape("entities", "&", re.compile(_ENTITY + ";"), lambda found: html.unescape(found[0])),
    Escape("percent codes", "%", re.compile(r"%u([0-9A-Fa-f]{4})|(?:%[0-9A-Fa-f]{2})+"), _percent),
    Escape("escapes", "\\", _SCRIPT, _script),
    Escape("invisible letters", "", re.compile("[\U000e0020-\U000e007e]+"), lambda found: found[0].translate(_HIDDEN)),
    Escape("entities", "&", re.compile(_ENTITY + ";?"), lambda found: html.unescape(found[0])),
    Escape("host name encoding", "xn--", re.compile(r"\bxn--[a-z0-9-]+"), _from_puny),
)
_BRANCHES = (
    Escape("style escapes", "\\", re.compile(r"\\([0-9A-Fa-f]{1,6})[ \t\n]?"), lambda found: _char(found[1])),
    Escape("quoted-printable", "=", re.compile(r"(?:=(?:[2-7][0-9A-F]|[CDE][0-9A-F]=[89AB][0-9A-F](?:=[89AB][0-9A-F])*|\r?\n))+"), _quoted),
    Escape("orders to a terminal", "[", _ORDER, lambda _: ""),
    Escape(
        "fonts of TeX",
        "\\",
        re.compile(r"\}?[ ]?\\(?:math(?:rm|bf|it|sf|tt|cal)|text(?:rm|bf|it|sf|tt)?|operatorname|mbox)[ ]?\{"),
        lambda _: "",
    ),
    Escape("reversed text", "", re.compile("[\u202e\u202d\u2067]([^\u202c\u2069\n]*)"), lambda found: found[1][::-1]),
)
"""Not built upon, because each may also spoil what the layers would read."""
