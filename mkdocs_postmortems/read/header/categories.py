"""Categories: the statements of a header in, the same with what a blog calls categories told apart from classes of cause out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.header.statement import Statement, key
from mkdocs_postmortems.read.words import values

_POSTS = frozenset(
    {
        "incident", "incidents", "postmortem", "postmortems", "outage", "outages", "retrospective", "retrospectives", "retro", "retros",
        "incident report", "incident reports", "incident review", "incident reviews", "blog", "blogs", "post", "posts", "article",
        "articles", "news", "report", "reports", "announcement", "announcements", "engineering", "tech", "technology", "technical",
        "devops", "sre", "ops", "operations", "reliability", "general", "uncategorized", "meta", "misc", "status", "write ups",
    }
)  # fmt: skip
"""Kinds of posts, which say where on a site a text stands and nothing of what it is about."""
_COMMA = Expression(r"\s*[,;|]\s*")


def told_apart(statements: Sequence[Statement], own: Mapping[str, tuple[str, ...]]) -> tuple[Statement, ...]:
    """The statements with every word under `categories` that names no class of cause among the tags, behind those of the header.

    Where a key says `category`, only a kind of post is none: any other word is the author's own class, or a slip that is reported.
    """
    tags: list[str] = []
    found: list[Statement] = []
    first: Statement | None = None
    for one in statements:
        several = key(one.label.rpartition(".")[2]) == "categories"
        if one.origin != "front matter" or one.field != "category" or isinstance(one.value, (Mapping, bool)):
            found.append(one)
            continue
        words = _words(one.value, own)
        left = [word for word in words if not _is_cause(word, own) and (several or _is_post(word))]
        kept = [word for word in words if word not in left]
        if not left:
            found.append(one)
            continue
        first = first or one
        tags.extend(word for word in left if not word.startswith("_"))
        if kept:
            found.append(replace(one, value=kept[0] if len(kept) == 1 else kept))
    return _tagged(found, tags, first) if first is not None else tuple(found)


def _tagged(found: list[Statement], tags: list[str], first: Statement) -> tuple[Statement, ...]:
    at = next((n for n, one in enumerate(found) if one.field == "tags" and one.origin == "front matter"), None)
    if at is None:
        return (*found, replace(first, field="tags", value=tags))
    said = found[at].value
    rows = [*said] if isinstance(said, (list, tuple)) else [] if said is None else _COMMA.split(str(said))
    known = {key(str(row)) for row in rows}
    return (*found[:at], replace(found[at], value=[*rows, *(one for one in tags if key(one) not in known)]), *found[at + 1 :])


def _words(value: object, own: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The categories; in a line of them blanks part the words where one of these is a kind of post, as some programs read it."""
    if isinstance(value, (list, tuple)):
        return [str(row) for row in value if not isinstance(row, (Mapping, list)) and str(row).strip()]
    parts = [part for part in _COMMA.split(str(value if value is not None else "")) if part]
    if len(parts) == 1 and not _is_cause(parts[0], own) and not _is_post(parts[0]) and any(map(_is_post, parts[0].split())):
        return parts[0].split()
    return parts


def _is_cause(word: str, own: Mapping[str, tuple[str, ...]]) -> bool:
    got = values.term(word, "category", own)
    return got is not None and bool(got.value)


def _is_post(word: str) -> bool:
    return key(word) in _POSTS
