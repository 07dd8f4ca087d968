"""Mended: what `check --fix` did or may do in, the words for it and the relations that are missing out."""

from mkdocs_postmortems.check.fix import Fixed
from mkdocs_postmortems.model.finding import Report
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.terms import fold


def said(done: Fixed) -> str:
    """What was done, counted."""
    parts = [
        (done.mojibake, "line of mojibake", "lines of mojibake"),
        (done.tables, "table aligned", "tables aligned"),
        (done.relations, "relation back", "relations back"),
    ]
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in parts if n)


def backs(raw: tuple[Postmortem, ...], report: Report) -> dict[str, tuple[str, ...]]:
    """By path the ids that name a postmortem and that it does not name, where it did not ask to be left alone."""
    ids = {fold(one.record.id): one.record.id for one in raw}
    found: dict[str, list[str]] = {}
    for one in report.findings:
        if one.rule == "PM807" and (name := ids.get(fold(one.message.split("`")[1]))):
            found.setdefault(one.path, []).append(name)
    return {path: tuple(dict.fromkeys(names)) for path, names in found.items()}
