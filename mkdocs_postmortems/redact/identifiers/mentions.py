"""Mentions: people, groups and channels as chats write them when a conversation is copied out of them; text in, their places out."""

from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace

_CHAT = Expression(
    r"<(?P<sign>@[!&]?|#|!subteam\^)(?:\d{15,21}|[A-Z][A-Z0-9]{5,13})(?:\|[^<>\n]{0,80})?>"
    r"|(?<![\w/.-])(?P<bare>[UWCG]0(?=\d*[A-Z])[A-Z0-9]{7,9})(?![\w-])"
)
"""Between angle brackets in any length; alone only in the form that Slack gives new ones."""

_TRACKED = Expression(r"\[~(?:accountid:)?[\w.@:+-]{2,80}\]")
"""As a tracker and its wiki write one."""
_PROFILE = Expression(r"(?:https?://)?(?:[\w-]{1,20}\.)?(?:linkedin\.com/in|xing\.com/profile)/[^\s<>\"'`)\]|/?#]+[^\s<>\"'`)\]|]*")
"""A page about one person."""

_CHANNEL = Expression(
    r"(?:\b(?i:in|to|from|into|channel|slack,?|kanal|canal|kanał))[ ]`?(?P<name>#[a-z][a-z0-9]{1,20}(?:[-_][a-z0-9]{1,20}){1,6})(?![\w-])"
    r"|\b(?i:(?:slack|chat|teams|discord|mattermost)[ _-]?(?:channel|room)?|channel|war[ _-]?room)[\"'*_`]{0,3}[ ]?[:=]?[ ]?[\"'*_`]{0,3}"
    r"(?P<lone>#[a-z][a-z0-9_-]{2,40})(?![\w-])"
)
"""Of words joined by signs, behind a word that leads into it; a place on a page has an address before it."""

_TITLED = Expression(
    r"(?<![\w.-])(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Madame|Monsieur)\.?"
    r"|Hrn?\.|Fr\.(?![ ](?:Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht|[A-Z]\w+[ ]\d)))"
    r"[ ](?:[A-Z]\.[ ])?(?P<name>[^\W\d_a-z][\w'’-]{2,30})"
)
"""Nobody calls a program so."""


def mentions(text: str) -> Iterator[Trace]:
    """Each mention with its brackets: a number or an id of a chat leads to a person as well as a name does."""
    if "linkedin.com/" in text or "xing.com/" in text:
        yield from (Trace(m.start(), m.end(), "person") for m in _PROFILE.finditer(text))
    yield from (Trace(m.start("name"), m.end("name"), "person") for m in _TITLED.finditer(text) if m["name"][1:] != m["name"][1:].upper())
    if "[~" in text:
        yield from (Trace(m.start(), m.end(), "person") for m in _TRACKED.finditer(text))
    if "#" in text:
        yield from (Trace(m.start(m.lastgroup or 0), m.end(m.lastgroup or 0), "channel") for m in _CHANNEL.finditer(text))
    for found in _CHAT.finditer(text):
        sign = found["sign"] or found["bare"]
        yield Trace(found.start(), found.end(), "channel" if sign[0] in "#CG" else "person")
