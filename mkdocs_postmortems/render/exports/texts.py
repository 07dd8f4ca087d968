"""Texts: values of a record in, plain text that every format can hold out; and the Markdown of an incident with links that lead on."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from posixpath import dirname, join, normpath
from textwrap import shorten
from urllib.parse import unquote

from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.render.exports.links import Links
from mkdocs_postmortems.render.inline import characters

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML and calendars cannot hold."""
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#]|$", re.IGNORECASE)
_TARGET = re.compile(r"(\]\(<?|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?)([^\s)>#]+)", re.MULTILINE)
SHORT = 400
"""Characters of a summary in a list of many."""


def clean(text: str) -> str:
    """The text without characters that no reader can show."""
    return _CONTROLS.sub("", text)


def line(text: str) -> str:
    """The text on one line."""
    return " ".join(clean(text).split())


def short(text: str, most: int = SHORT) -> str:
    """The text on one line, cut at a word."""
    whole = line(text)
    if len(whole) <= most:
        return whole
    # Wrapping takes each word apart, so it is given no more of a long text than may stay.
    return shorten(whole[: 2 * most], most, placeholder=" …") if " " in whole[:most] else f"{whole[: most - 1]}…"


def title(incident: Incident) -> str:
    """The title as its page shows it."""
    return line(characters(incident.view.record.title)) or incident.key


def instant(at: datetime | date) -> str:
    """RFC 3339 where the zone is known, without an offset where it is not; a plain day where no time is known."""
    return at.isoformat(timespec="seconds") if isinstance(at, datetime) else at.isoformat()


def utc(at: datetime | date) -> datetime:
    """A moment for formats that allow no doubt: a time without a zone counts as UTC, a day as its beginning."""
    if isinstance(at, datetime):
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    return datetime(at.year, at.month, at.day, tzinfo=UTC)


def markdown(incident: Incident, pages: Mapping[str, Incident], links: Links, at: str) -> str:
    """The text of an incident; its relative links, written for the folder of the sources, lead on from the file `at`.

    `pages` are the incidents by path. A link that leaves the library is left as its author wrote it.
    """
    here = dirname(incident.view.path)

    def led(match: re.Match[str]) -> str:
        target = unquote(match[2])
        if _ABSOLUTE.match(target):
            return match[0]
        path = normpath(join(here, target))
        other = pages.get(path)
        if other is not None:
            return match[1] + links.file(links.data(other, "index.md"), at)
        return match[0] if path.startswith("..") else match[1] + links.file(links.settings.under_base(path), at)

    text = incident.view.document.text
    return _TARGET.sub(led, text) if "](" in text or "]:" in text else text
