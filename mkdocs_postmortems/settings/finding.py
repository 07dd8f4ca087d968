"""Finding: the options `fields` and `views` in, fields of the user's own and saved views out. Knows no query."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_postmortems.model.settings import Custom, Saved
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.settings.values import Report, flag, near, text, unset, words

TYPES = ("text", "list", "number", "date", "duration")
LOOKS = ("table", "cards", "timeline")
ROWS = ("incidents", "actions")
_KEYS = ("title", "query", "description", "of", "view", "columns", "public")
_NAME = re.compile(r"[^\W\d_][\w-]{0,29}")
_SLUG = re.compile(r"[^\W_][\w-]{0,79}")


def fields(value: object, audience: Audience, report: Report) -> tuple[Custom, ...]:
    """The declared fields; none for the public, because keys that no field of ours knows never leave the internal site."""
    if unset(value):
        return ()
    if not isinstance(value, Mapping):
        report("fields", "is not a map", "write `fields: {tier: {title: Tier, type: list}}`")
        return ()
    found = [one for name, row in value.items() if (one := _field(str(name), row, report)) is not None]
    return tuple(found) if audience is Audience.INTERNAL else ()


def _field(name: str, row: object, report: Report) -> Custom | None:
    if not _NAME.fullmatch(name):
        report("fields", f"has the name `{name}`, which cannot stand in a query", "write a word of letters, digits and hyphens")
        return None
    given = {} if row is None else {"type": row} if isinstance(row, str) else row
    if not isinstance(given, Mapping):
        report("fields", f"gives `{name}` neither a type nor a map", f"write `{name}: {{title: ..., type: text}}`")
        return None
    for key in given:
        if key not in ("title", "type"):
            report("fields", f"gives `{name}` the unknown key `{key}`", near(str(key), ("title", "type")))
    kind = str(given.get("type") or "text")
    if kind not in TYPES:
        report("fields", f"gives `{name}` the unknown type `{kind}`", near(kind, TYPES))
        return None
    plain = name.replace("_", " ").replace("-", " ")
    return Custom(name, text(f"fields.{name}.title", given.get("title"), report, plain[:1].upper() + plain[1:]), kind)


def views(value: object, audience: Audience, report: Report) -> Mapping[str, Saved | None]:
    """Saved views by slug, None for one that is taken away. A public edition has only those that say `public: true`."""
    if unset(value):
        return MappingProxyType({})
    if not isinstance(value, Mapping):
        report("views", "is not a map", 'write `views: {dns: {title: DNS, query: "tag:dns"}}`')
        return MappingProxyType({})
    found: dict[str, Saved | None] = {}
    for name, row in value.items():
        slug = str(name)
        if row is None or row is False:
            found[slug] = None
        elif not _SLUG.fullmatch(slug):
            report("views", f"has the name `{slug}`, which cannot stand in an address", "write a word of letters, digits and hyphens")
        else:
            made = _view(slug, {"query": row} if isinstance(row, str) else row, report)
            if made is not None and (made.public or audience is Audience.INTERNAL):
                found[slug] = made
    return MappingProxyType(found)


def _view(slug: str, row: object, report: Report) -> Saved | None:
    if not isinstance(row, Mapping):
        report("views", f"gives `{slug}` no query", f'write `{slug}: {{title: ..., query: "tag:dns"}}`')
        return None
    for key in row:
        if key not in _KEYS:
            report("views", f"gives `{slug}` the unknown key `{key}`", near(str(key), _KEYS))
    query = text(f"views.{slug}.query", row.get("query"), report)
    if not query:
        report("views", f"gives `{slug}` no query", f'write `{slug}: {{title: ..., query: "tag:dns"}}`')
        return None
    plain = slug.replace("_", " ").replace("-", " ")
    return Saved(
        slug,
        text(f"views.{slug}.title", row.get("title"), report, plain[:1].upper() + plain[1:]),
        query,
        text(f"views.{slug}.description", row.get("description"), report),
        _one_of(slug, "of", row, ROWS, report) or ROWS[0],
        _one_of(slug, "view", row, LOOKS, report),
        words(f"views.{slug}.columns", row.get("columns"), report),
        flag(f"views.{slug}.public", row.get("public"), report, default=False),
    )


def _one_of(slug: str, key: str, row: Mapping[object, object], known: tuple[str, ...], report: Report) -> str:
    word = str(row.get(key) or "")
    if word and word not in known:
        report("views", f"gives `{slug}` the unknown {key} `{word}`", near(word, known))
        return ""
    return word
