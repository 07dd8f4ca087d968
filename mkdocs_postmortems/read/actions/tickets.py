"""Tickets: a text and its links in, the keys, numbers and addresses of trackers in it out, as written. Fetches nothing."""

import re

from mkdocs_postmortems.model.document import Link
from mkdocs_postmortems.model.expression import Expression

_KEY = (
    r"(?<![\w/.-])(?!(?:UTF|SHA|ISO|CVE|CWE|RFC|PEP|ADR|GHSA|AES|TLS|PM|AI|IPV|HTTP|SEV|COVID|GPT|UTC|GMT|MD|WCAG|RSA|CRC"
    r"|MP|INC|INCIDENT|[A-Z]\d?)-)[A-Z][A-Z0-9]{1,9}-\d{1,7}(?![\w-]|\.\d)"
)
_TICKET = Expression(
    rf"{_KEY}|(?<![\w/&])[\w.-]+/(?![\w.-]+\.(?:md|mdx|rst|adoc|html?|txt)#)[\w.-]+#\d+(?![\w-])"
    r"|(?<![\w&#/\"'])#\d{2,7}(?![\w-])|(?<![\w!])!\d{2,6}\b|\bBUG[- ]?\d{3,8}\b"
    r"|\b(?:PRB|INC|CHG|RITM|REQ|P?TASK)\d{6,9}\b"
    rf"|\b[Bb]ug (\d{{4,8}})\b"
    r"|(?<![\w/.-])(?i:bug|task|story|ticket|issue)[.-]\d{2,8}\b(?![\w-]|\.\d)"
    r"|(?i:\b(?:issue|pr|pull request|mr|gh)[ -]?#?\d{1,6}\b)"
)
_ADDRESS = Expression(r"https?://[^\s<>)\]|\"']+[^\s<>)\]|\"'.,;:!?]")
_TRACKER = Expression(
    r"^https?://(?:(?:www\.)?git(?:hub|lab)[\w.-]*/[^\s]+/(?:-/)?(?:issues|pull|pulls|merge_requests|work_items|discussions)/\d+"
    r"|[\w.-]+/[\w./-]*/(?:-/)?(?:issues|merge_requests|pulls?|pull-requests|bugs?|tickets?|work_items|workitems/edit)/#?\d+"
    r"|[\w.-]*bugzilla[\w.-]*/|bugs?\.[\w.-]+/|[\w.-]*(?:jira|youtrack|redmine|trac)[\w.-]*/"
    r"|[\w.-]+\.atlassian\.net/|[\w.-]+/browse/[A-Z]|(?:www\.)?linear\.app/|app\.asana\.com/|trello\.com/c/"
    r"|[\w.-]*phabricator[\w.-]*/T?\d|app\.shortcut\.com/|app\.clickup\.com/t/"
    r"|(?:www\.)?notion\.so/|dev\.azure\.com/[^\s]*_workitems|issues\.[\w.-]+/|tickets?\.[\w.-]+/"
    r"|code\.launchpad|bugs\.launchpad)"
)
_REFERENCE = Expression(r"^(?:#|!|[\w.-]+/[\w.-]+#)\d+$")


def tickets(text: str, links: tuple[Link, ...] = (), own: str = "") -> tuple[str, ...]:
    """Every ticket once, in the order of the text: the address where a link or the text gives one, else the key or number.

    `own` is the id of the postmortem, which is no ticket of it. A link to a page that is no tracker's is none either.
    """
    found: list[str] = []
    behind: set[str] = set()
    for link in links:
        if not link.image and _TRACKER.match(link.target):
            found.append(link.target)
            behind.update(match[0] for match in _TICKET.finditer(link.text))
        elif _TICKET.fullmatch(link.text.strip()) and link.target.startswith("http"):
            found.append(link.target)
            behind.add(link.text.strip())
    bare = _ADDRESS.sub(" ", text)
    found.extend(match[0] for match in _ADDRESS.finditer(text) if _TRACKER.match(match[0]))
    keys = [match[0] for match in _TICKET.finditer(bare) if match[0] not in behind and match[0] != own]
    numbers = {one.rstrip("/").rpartition("/")[2].lstrip("#") for one in found}
    found.extend(key for key in keys if key.rpartition("#")[2].rpartition(" ")[2] not in numbers or not _REFERENCE.match(key))
    return tuple(dict.fromkeys(found))


def only(text: str) -> bool:
    """Whether a text holds nothing but tickets."""
    return bool(text.strip()) and not re.sub(r"[\W_]+", "", _TICKET.sub("", _ADDRESS.sub("", text)))
