"""Chats: a text in, the names by which the lines of a copied conversation say who speaks out, wherever the text has them; their places."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.logins import is_machine
from mkdocs_postmortems.redact.identifiers.trace import Trace
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import common, ordinary

_NICK = r"[^\W\d_](?:[\w.|'’-]{0,28}[^\W_])?_{0,2}"
_DAY = r"(?:\d{4}[-/.]\d\d?[-/.]\d\d?[T, ]{1,2}|\d\d?[-/.]\d\d?[-/.]\d{2,4}[, ]{1,2})?"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:[ ]?[AaPp]\.?[Mm]\.?)?"
_STAMPED = Expression(
    rf"^[ \t>]*(?:[-*+][ \t]+)?(?:\[{_DAY}{_CLOCK}\]|{_DAY}{_CLOCK})[ \t]{{0,3}}(?:[-–—|][ \t]{{1,3}})?"
    rf"[*_`]{{0,2}}(?P<nick>{_NICK})[*_`]{{0,2}}:[*_`]{{0,2}}[ \t]+(?P<says>[^\n]+)",
    re.MULTILINE,
)
"""`[10:42] nick: words`: a log of a program looks the same, so the words have to be those of a conversation."""
_ANGLED = Expression(
    rf"^[ \t>]*(?:[-*+][ \t]+)?(?:\[?{_DAY}{_CLOCK}\]?[ \t]{{0,3}})?(?:<|&lt;)[@+%&~ ]?(?P<nick>{_NICK})(?:>|&gt;)[ \t]+(?P<says>[^\n<]+)$",
    re.MULTILINE,
)
_HEADED = Expression(
    rf"^[ \t>]*[*_`]{{0,2}}(?P<nick>{_NICK})[*_`]{{0,2}}(?:[ \t]{{1,4}}|[ ][-–—·|][ ])(?:\[|\()?"
    rf"(?:[Tt]oday at |[Yy]esterday at )?{_DAY}{_CLOCK}(?:\]|\))?[ \t]*\n(?:[ \t>]*\n)?(?P<says>[^\n]+)",
    re.MULTILINE,
)
"""`nick — 10:42` above what was written."""
_BEHIND = Expression(
    rf"^[ \t>]*[*_]{{2}}(?P<nick>{_NICK})[*_]{{2}}[ ]{{1,2}}[\[(]?{_DAY}{_CLOCK}[\])]?:?[ ]+(?P<says>[^\n]+)", re.MULTILINE
)
"""`**nick** 10:42: words`: a timeline in bold looks the same, so that nobody is called as what is done ends."""
_DEED = Expression(r".*(?:ed|ing|ion|ment|up|down|s|d)", re.IGNORECASE)
_QUOTED = Expression(rf"(?:^[ \t]*>[ \t]*(?:{_NICK}):[ \t]+[^\n]+(?:\n|\Z)){{2,}}", re.MULTILINE)
_MYSELF = Expression(r"(?<!\w)I(?:['’](?:m|ll|ve|d))?[ ](?=[a-z])")
"""What a program says of itself seldom, so that two quoted lines are a conversation."""
_BARE = Expression(rf"(?:^[ \t>]*(?:{_NICK}):[ \t]+[^\n]+(?:\n|\Z)){{3,}}", re.MULTILINE)
_SPEAKS = Expression(rf"^[ \t>]*(?P<nick>{_NICK}):[ \t]+(?P<says>[^\n]+)", re.MULTILINE)
"""Lines without times: a file of settings looks the same, so that more has to read like talk, and somebody has to speak twice."""
_TALK = Expression(
    r"(?i)\?[ \t]*$|\?[ ]|(?<![\w'’.-])(?:I|I'm|I’m|I'll|I've|we|we're|we'll|you|your|my|me|us|lol|hmm+|ok|okay|ack|yes"
    r"|yep|yeah|nope|thanks|thx|anyone|anybody|somebody|someone|looking|let's|let’s|guys|folks|please|pls|on it|joining|sure|weird|hi|hey"
    r"|hello|maybe|done)(?![\w'’-])"
)
_LEVELS = listed("chats-levels")
_THINGS = listed("people-things")
_TAGS = listed("tags-elements") | listed("tags-dropped")
_ENOUGH = 5
"""Letters with which a nickname is looked for in the rest of the text, too."""


def chats(text: str) -> Iterator[Trace]:
    """Every place of a name that speaks in a conversation; of one line alone it is not believed."""
    if ":" not in text and "<" not in text and "&lt;" not in text:
        return
    nicks: set[str] = set()
    for pattern in (_STAMPED, _ANGLED, _HEADED):
        lines = [found for found in pattern.finditer(text) if _speaks(found["nick"])]
        if len(lines) < 2 or not any(_TALK.search(found["says"]) for found in lines):
            continue
        for found in lines:
            if pattern is _ANGLED and f"</{found['nick']}" in text:
                continue
            nicks.add(found["nick"])
            yield Trace(found.start("nick"), found.end("nick"), "person")
    for found in (*_untimed(text), *_behind(text)):
        nicks.add(found["nick"])
        yield Trace(found.start("nick"), found.end("nick"), "person")
    told = sorted((nick for nick in nicks if len(nick) >= _ENOUGH), key=len, reverse=True)
    if told:
        again = re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, told))})(?![\w-])")
        yield from (Trace(found.start(), found.end(), "person") for found in again.finditer(text))


def _untimed(text: str) -> Iterator[re.Match[str]]:
    """The lines of conversations that were copied without their times."""
    for block in _BARE.finditer(text):
        lines = list(_SPEAKS.finditer(text, block.start(), block.end()))
        nicks = {line["nick"] for line in lines}
        if 1 < len(nicks) < len(lines) and all(map(_speaks, nicks)) and sum(bool(_TALK.search(line["says"])) for line in lines) > 1:
            yield from lines


def _behind(text: str) -> Iterator[re.Match[str]]:
    """The lines that have the time behind who speaks."""
    lines = [found for found in _BEHIND.finditer(text) if _speaks(found["nick"]) and not _DEED.fullmatch(found["nick"])]
    if len(lines) > 1 and any(_TALK.search(found["says"]) for found in lines):
        yield from lines
    for block in _QUOTED.finditer(text):
        said = list(_SPEAKS.finditer(text, block.start(), block.end()))
        if len({one["nick"] for one in said}) > 1 and all(_speaks(one["nick"]) for one in said) and _MYSELF.search(block[0]):
            yield from said


def _speaks(nick: str) -> bool:
    """Whether it may be somebody: no word of the language or of programs, and no name that is put together of such."""
    bare = nick.casefold().strip("_")
    if bare in _LEVELS or bare in _THINGS or bare in _TAGS or common(bare) or is_machine(bare):
        return False
    parts = [part for part in re.split(r"[-_.|/]+", bare) if part]
    return not any(part in _THINGS or part in _LEVELS or (len(part) > 2 and ordinary(part)) for part in parts[1:] or parts)
