"""Write the reference pages of the documentation from the code's own tables, or with `--check` say which are out of date."""

import sys
from collections.abc import Iterator
from pathlib import Path

from mkdocs_postmortems.model.codes import CODES
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import FACTOR_KINDS, RELATION_KINDS, SECTIONS, SEVERITY_SCALES, VOCABULARIES
from mkdocs_postmortems.render.exports.columns import INTERNAL, PUBLIC
from mkdocs_postmortems.render.exports.incident_tables import VERSION
from mkdocs_postmortems.render.exports.tables import DOCUMENTS, SHAPES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
NOTE = "<!-- Written by `make reference`; changes made here are lost. -->"


def cell(text: str) -> str:
    """Text that stays inside one cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def fields() -> Iterator[str]:
    """The page of fields."""
    yield from (
        "# Fields", "",
        "Every field may stand in the front matter, in a header line, in a header table or in a section; the first that is found in this order counts.",
        "Nothing is required to build. *Needed from* names the status from which a finished postmortem should have it.",
        "*Who sees it* is what a public edition does with it: only fields marked public are ever shown there.", "",
        "| Field | Value | Who sees it | Needed from | What it says | Also written |", "|---|---|---|---|---|---|",
    )  # fmt: skip
    for f in FIELDS:
        also = ", ".join(f"`{cell(a)}`" for a in f.aliases)
        yield f"| `{f.name}` | {f.type} | {f.audience} | {f.required_from.replace('_', ' ')} | {cell(f.help)} | {also} |"


def problems() -> Iterator[str]:
    """The page of problem codes."""
    yield from (
        "# Problems", "",
        "Each line a build prints reads `path:line: what is wrong, what would be right [code]`.",
        "An error stops a public edition; an error or a warning fails a build with `--strict`.",
        "The option `levels` sets a code to `error`, `warning`, `info` or `off`.", "",
    )  # fmt: skip
    for c in CODES.values():
        yield from (
            f"## {c.id} {c.name} {{ #{c.id.lower()} }}",
            "",
            c.about,
            "",
            f"By default: {c.level.value}.",
            "",
            f"Example: `{c.example}`",
            "",
        )


def words() -> Iterator[str]:
    """The page of vocabularies."""
    yield from (
        "# Vocabularies", "",
        "The word in the first column is what filters and addresses use; the label as written is what pages show.",
        "A label that no list knows is reported and kept as written, never guessed.", "",
    )  # fmt: skip
    for name, table in VOCABULARIES.items():
        yield from (f"## {name.replace('_', ' ').capitalize()}", "", "| Word | Also written |", "|---|---|")
        yield from (f"| `{word}` | {', '.join(cell(a) for a in aliases if a != word)} |" for word, aliases in table.items())
        yield ""
    yield from ("## Severity scales", "", "| Scale | Labels and levels, 0 is worst |", "|---|---|")
    for scale, levels in SEVERITY_SCALES.items():
        yield f"| `{scale}` | {', '.join(f'{cell(label)} = {level}' for label, level in levels.items())} |"
    yield from ("", "## Sections", "", ", ".join(f"`{s}`" for s in SECTIONS), "")
    yield from ("## Kinds of factor", "", ", ".join(f"`{k}`" for k in FACTOR_KINDS), "")
    yield from ("## Kinds of relation", "", ", ".join(f"`{k}`" for k in RELATION_KINDS), "")


def exports() -> Iterator[str]:
    """The page of exported files."""
    yield from (
        "# Exports", "",
        f"Every JSON file names its schema in `$schema` and has a `version`, now {VERSION}: it grows when a column is taken away or means something else.",
        "Schemas are closed: a file holds what stands here and nothing else. What is empty or unknown is left out, never `null`.",
        "Columns marked internal are in no public edition; the others are there as far as the edition may show the field they come from.",
        "Spreadsheets have the columns of *row* (`incidents.csv`) and *action* (`actions.csv`), those of inner things as `severity.label`.", "",
    )  # fmt: skip
    documents = [one for name in DOCUMENTS for one in SHAPES if one.name == name]
    for title, found in (("Files", documents), ("Parts", [one for one in SHAPES if one.name not in DOCUMENTS])):
        yield from (f"## {title}", "")
        for one in found:
            yield from (f"### {one.name.capitalize()} {{ #{one.name} }}", "", one.help, "")
            yield from ("| Column | Value | Who sees it | What it says |", "|---|---|---|---|")
            for c in one.columns:
                inner = c.type.rstrip("*")
                value = f"[{inner}](#{inner})" if any(inner == other.name for other in SHAPES) else c.type
                seen = "public" if not c.field or c.field in PUBLIC else INTERNAL
                many, always = "list of " if c.type.endswith("*") else "", " Always there." if c.required else ""
                yield f"| `{c.name}` | {many}{value} | {seen} | {cell(c.help)}{always} |"
            yield ""


def pages() -> dict[str, str]:
    """Each page's text by file name."""
    made = {"fields.md": fields, "problems.md": problems, "vocabularies.md": words, "exports.md": exports}
    return {name: "\n".join((NOTE, "", *lines())).rstrip() + "\n" for name, lines in made.items()}


def main(arguments: list[str]) -> int:
    """Write the pages; with `--check` only compare, and return 1 where one differs."""
    stale = [name for name, text in pages().items() if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != text]
    if "--check" in arguments:
        for name in stale:
            print(f"docs/reference/{name} is out of date: run `make reference`")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
