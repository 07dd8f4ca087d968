"""Shown: a block and what it found in, the HTML that stands in its place out; its links name addresses of the library."""

from collections.abc import Sequence
from difflib import get_close_matches

from markupsafe import Markup

from mkdocs_postmortems.model.block import MONTHS, Answered, Block, Fault, Open
from mkdocs_postmortems.model.metrics import BY_ID
from mkdocs_postmortems.model.table import Field
from mkdocs_postmortems.render import asked, dress, words
from mkdocs_postmortems.render.embedded import chart
from mkdocs_postmortems.render.embedded.cells import cell, named, value
from mkdocs_postmortems.render.embedded.found import Rows
from mkdocs_postmortems.render.insight.page import STYLE
from mkdocs_postmortems.render.templating import fill

USUAL = {
    "incidents": ("severity", "opened", "duration", "service", "cause", "actions"),
    "actions": ("incident", "owner", "due", "status"),
}
"""Columns of a block that names none."""
_LOOKS = dress.needs(*dress.PAGES)
_SAID = {"incidents": ("postmortem", "postmortems"), "actions": ("action item", "action items")}


def embedded(block: Block, open_: Open, found: Rows) -> Answered:
    """A table, a number or a chart."""
    if block.kind == "number":
        return Answered(str(_count(block, open_, found, plain=True)))
    if block.kind == "count":
        beside = (
            Markup('\n<p class="pm-note">{}{}</p>').format(Markup("; ").join(map(_marked, found.hints)), _end(found.hints))
            if found.hints
            else ""
        )
        return Answered(_framed(Markup("<p>{}</p>").format(_count(block, open_, found)) + beside))
    if block.kind == "chart":
        return _chart(block, open_, found)
    schema = (open_.actions if block.of == "actions" else open_.incidents).schema
    columns = tuple(one.name for one in schema.fields if not one.of)
    wrong = tuple(_unknown(name, found, columns) for name in block.columns if not _field(name, found))
    if wrong:
        return mistaken(wrong)
    return Answered(_framed(_table(block, open_, found)), (), ())


def insight_of(block: Block, open_: Open) -> Answered:
    """The answer and the charts of a metric."""
    if block.name not in BY_ID:
        close = get_close_matches(block.name, BY_ID, 1)
        right = f"did you mean `{close[0]}`" if close else f"write one of {', '.join(BY_ID)}"
        return mistaken((Fault(0, f"there is no number called `{block.name}`", right),))
    html = open_.insights.get(f"{block.period} {block.name}")
    if html is None:
        # An edition that withholds something has fewer numbers, and no page should fail for that.
        said = Markup('<p class="pm-note">{}: there is nothing to count.</p>').format(block.caption or BY_ID[block.name].title)
        return Answered(_framed(said))
    head = Markup('<p class="pm-kicker">{}</p>').format(block.caption) if block.caption else Markup("")
    return Answered(_framed(head + Markup(html), "pm-insights"), needs=(*_LOOKS, STYLE))  # noqa: S704  our own template made it


def mistaken(faults: tuple[Fault, ...]) -> Answered:
    """A sentence for each thing that is wrong, where the reader would have seen an answer."""
    said = Markup("").join(Markup("<p>{}.</p>").format(_marked("; ".join(filter(None, (one.what, one.right))))) for one in faults)
    title = Markup('<p class="admonition-title">This list could not be made</p>')
    return Answered(_framed(Markup('<div class="admonition warning pm-unmade">{}{}</div>').format(title, said)), faults)


def _end(told: Sequence[str]) -> str:
    """What ends the last sentence, where it has no end yet."""
    return "" if told[-1].endswith("?") else "."


def _framed(inner: Markup | str, kind: str = "") -> str:
    return f'<div class="pm pm-embed{f" {kind}" if kind else ""}">\n{str(inner).strip()}\n</div>'


def _field(name: str, found: Rows) -> Field | None:
    field = found.fields.get(name)
    return None if field is None or field.of else field


def _unknown(name: str, found: Rows, names: tuple[str, ...]) -> Fault:
    field = found.fields.get(name)
    what = f"there is no column `{name}`" if field is None else f"`{name}` is asked for in a query and is no column"
    close = [field.of] if field is not None else get_close_matches(name, names, 1)
    return Fault(0, what, f"did you mean `{close[0]}`" if close else f"there are {', '.join(names)}")


def _all(block: Block, open_: Open, found: Rows) -> str:
    home = open_.items if block.of == "actions" else open_.home
    return asked.link(home, found.text) if found.text else f"md:{home}"


def _count(block: Block, open_: Open, found: Rows, *, plain: bool = False) -> Markup:
    n = len(found.rows)
    said = words.number(n) if plain else f"{words.number(n)} {words.plural(n, *_SAID[block.of])}"
    link = _all(block, open_, found)
    # In a sentence there is no room for why: it is said to whoever points at the number.
    why = Markup(' title="{}"').format("; ".join(found.hints).replace("`", "")) if plain and found.hints else ""
    if n:
        return Markup('<a href="{}"{}>{}</a>').format(link, why, said)
    return Markup("<span{}>{}</span>").format(why, said) if why else Markup.escape(said)


def _caption(block: Block, found: Rows) -> str:
    return block.caption or _capital("; ".join(found.labels)) or ("All action items" if block.of == "actions" else "All postmortems")


def _table(block: Block, open_: Open, found: Rows) -> str:
    items = block.of == "actions"
    fields = {name: found.fields.get(name) for name in block.columns} or dict.fromkeys(USUAL[block.of])
    schema = {one.name: one for one in (open_.actions if items else open_.incidents).schema.fields}
    names = [field.name if field else name for name, field in fields.items()]
    names = [name for name in dict.fromkeys(names) if name in found.columns and name != "title"]
    rows = []
    for at in found.rows[: block.limit]:
        due = value(found, "due", at) if items and "open" in named(found, "is", at) else None
        rows.append({
            "page": value(found, "page", at), "title": value(found, "title", at) or value(found, "id", at) or value(found, "page", at),
            "id": "" if items or "id" in names else words.naming(str(value(found, "id", at) or ""), str(value(found, "title", at) or "")),
            "due": due or "", "late": due is not None and str(due) < found.today,
            "cells": [cell(name, schema[name], at, found, open_) for name in names],
        })  # fmt: skip
    n, many = len(found.rows), _SAID[block.of]
    counted = f"{words.number(n)} {words.plural(n, *many)}" if n <= block.limit else f"{block.limit} of {words.number(n)} {many[1]}"
    return fill(
        "embedded.html",
        items=items,
        rows=rows,
        first="Action item" if items else "Incident",
        heads=[(name, schema[name].title) for name in names],
        caption=_caption(block, found),
        counted=counted,
        all=_all(block, open_, found),
        hints=tuple(map(_marked, found.hints)),
        today=found.today,
    )


def _chart(block: Block, open_: Open, found: Rows) -> Answered:
    caption = _caption(block, found)
    if block.name == MONTHS:
        drawn = chart.over_time(found, open_, block.of, caption)
    else:
        field = found.fields.get(block.name)
        if field is None or not field.facet:
            what = f"there is no chart `{block.name}`"
            return mistaken((Fault(0, what, f"write `{MONTHS}`, or a field with few values such as `service`, `cause` or `severity`"),))
        drawn = chart.by_value(found, open_, field, caption, _SAID[block.of][1])
    if not drawn:
        return Answered(_framed(Markup('<p class="pm-note">{}: none as of {}.</p>').format(caption, found.today)))
    note = Markup('<p class="pm-note">{}, as of {}.</p>').format(_count(block, open_, found), found.today)
    return Answered(_framed(drawn + note, "pm-insights"), needs=(*_LOOKS, STYLE))


def _marked(text: str) -> Markup:
    """A sentence with what stands between backticks as code."""
    odd = _capital(text).split("`")
    return Markup("").join(Markup("<code>{}</code>").format(part) if at % 2 else Markup.escape(part) for at, part in enumerate(odd))


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
