"""Llms: a library in, a table of contents for programs that read text out: what there is, and where it stands as Markdown."""

import re

from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.render import addresses, words
from mkdocs_postmortems.render.exports import texts
from mkdocs_postmortems.render.exports.letter import about
from mkdocs_postmortems.render.exports.links import beside
from mkdocs_postmortems.render.exports.records import Records

ADDRESS = "llms.txt"
_SPECIAL = re.compile(r"([\\\[\]])")


def contents(records: Records) -> Asset:
    """`llms.txt`: a heading, what the site is, and one line for each postmortem."""
    library, settings, links = records.library, records.settings, records.links
    n = len(library.incidents)
    name = "index.md" if "markdown" in settings.exports else "index.json" if "json" in settings.exports else ""
    rows = [
        f"# {texts.line(settings.title)}",
        "",
        "> " + words.counted(n, "{} postmortem", "{} postmortems")
        + ": what went wrong, why, and what was promised. Newest first; those without a date last.",
    ]  # fmt: skip
    if library.incidents:
        rows += ["", "## Postmortems", ""]
        for one in library.incidents:
            link = links.file(links.data(one, name), ADDRESS) if name else links.page(one.view.address, ADDRESS)
            said = texts.line(about(one))
            rows.append(f"- [{_escaped(one)}]({link})" + (f": {said}" if said else ""))
    more = [("Library", addresses.home(settings), ""), ("Action items", addresses.actions(settings), "")]
    if "json" in settings.exports:
        more += [
            ("Every postmortem as JSON", beside(addresses.home(settings), "index.json"), "file"),
            ("Every action item as JSON", beside(addresses.actions(settings), "actions.json"), "file"),
        ]
    rows += ["", "## Also", ""]
    rows += [f"- [{title}]({links.file(at, ADDRESS) if kind else links.page(at, ADDRESS)})" for title, at, kind in more]
    return Asset(ADDRESS, ("\n".join(rows) + "\n").encode("utf-8", "replace"))


def _escaped(incident: Incident) -> str:
    return _SPECIAL.sub(r"\\\1", texts.title(incident))
