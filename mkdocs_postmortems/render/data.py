"""Data: tables in, the scripts out that hand them to the reader's browser: column by column, each word once, days as small numbers."""

import json
import re
from collections.abc import Iterable
from datetime import date

from mkdocs_postmortems.model.saved import Finds
from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.model.table import Cells, Field, Table, Words

_RISKY = re.compile("[<\u2028\u2029\ud800-\udfff]")
_KEY = "//"
"""Stands for the key in an address; no path has two strokes beside each other."""
_LAST = re.compile("//(?!/)")
"""Where the browser puts it back."""
_EPOCH = date(1970, 1, 1).toordinal()
Encoded = dict[str, object]


def scripts(finds: Finds, folder: str) -> tuple[Asset, ...]:
    """`<folder>-data.js` with incidents, `-actions.js` with action items: a page loads one of them."""
    return Asset(f"{folder}-data.js", script(finds.incidents, "data")), Asset(f"{folder}-actions.js", script(finds.actions, "actions"))


def script(table: Table, name: str) -> bytes:
    """A classic script that sets `postmortems.<name>`; safe in every host, because nothing in it can end a script or open a tag."""
    return f"(window.postmortems=window.postmortems||{{}}).{name}=JSON.parse('{escaped(encoded(table))}');\n".encode()


def escaped(value: object) -> str:
    """A value as JSON between the quotes of a script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _RISKY.sub(lambda found: f"\\u{ord(found[0]):04x}", text).replace("\\", "\\\\").replace("'", "\\'")


def encoded(table: Table) -> Encoded:
    """What `postmortems.open` reads."""
    schema = table.schema
    newest = schema.newest or "opened"
    base = table.columns.get(newest)
    days = base.rows if isinstance(base, Cells) else (None,) * len(table.keys)
    kinds = {field.name: field.type for field in schema.fields} | {"waiting": "day", "dues": "days", "number": "number", "page": "page"}
    own = [field for field in schema.fields if field.name in schema.own]
    more: Encoded = {"own": [_field(field) for field in own]} if own else {}
    if own:
        more["sought"] = [name for name in schema.search if name in schema.own]
    return {
        "name": schema.name,
        "today": table.as_of.isoformat(),
        **more,
        "keys": table.keys,
        "columns": {
            name: _words(one) if isinstance(one, Words) else _cells(one, kinds.get(name, "text"), days, table.keys, first=name == newest)
            for name, one in table.columns.items()
        },
    }


def _field(field: Field) -> Encoded:
    made: Encoded = {"name": field.name, "type": field.type, "title": field.title}
    made |= {name: value for name, value in (("aliases", field.aliases), ("facet", field.facet), ("of", field.of)) if value}
    return made


def _words(column: Words) -> Encoded:
    made: Encoded = {"values": column.values, "rows": ";".join(",".join(map(str, places)) for places in column.rows)}
    if column.labels != column.values:
        made["labels"] = column.labels
    if column.also:
        made["also"] = dict(column.also)
    if any(slug != value for slug, value in zip(column.slugs, column.values, strict=False)):
        made["slugs"] = column.slugs
    return made


def _cells(column: Cells, kind: str, days: tuple[str | float | None, ...], keys: tuple[str, ...], *, first: bool) -> Encoded:
    rows = column.rows
    if kind in ("number", "minutes"):
        return {"type": "number", "rows": ";".join("" if one is None else _number(float(one)) for one in rows)}
    if first:
        return {"type": "step", "rows": ";".join(_steps(rows))}
    if kind in ("day", "due", "days"):
        many = kind == "days"
        cells = (",".join(_away(one, day) for one in str(cell or "").split()) for cell, day in zip(rows, days, strict=True))
        return {"type": "days" if many else "day", "rows": ";".join(cells)}
    if rows == keys:
        return {"same": 1}
    return {"text": [_named(str(one or ""), key) for one, key in zip(rows, keys, strict=True)] if kind == "page" else [one or "" for one in rows]}


def _named(address: str, key: str) -> str:
    """An address with the key of its incident, where it says it, as one sign: `postmortems///-slow-checkout`."""
    made = address.replace(key.lower(), _KEY, 1)
    return made if key.isascii() and _LAST.sub(key.lower().replace("\\", r"\\"), made, count=1) == address else address


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def _steps(rows: Iterable[str | float | None]) -> Iterable[str]:
    """Each day as the distance to the one before it."""
    last = 0
    for one in rows:
        if one is None:
            yield ""
        else:
            now = _count(str(one))
            yield str(now - last)
            last = now


def _away(day: str, base: str | float | None) -> str:
    """A day as the distance to the first day of its row; as a number of its own where the row has none."""
    return f"@{_count(day)}" if base is None else str(_count(day) - _count(str(base)))


def _count(day: str) -> int:
    return date.fromisoformat(day).toordinal() - _EPOCH
