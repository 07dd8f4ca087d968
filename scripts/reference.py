"""Write the reference pages of the documentation from the code's own tables, or with `--check` say which are out of date."""

import sys
from collections.abc import Iterator
from pathlib import Path

from mkdocs_postmortems.model.codes import CODES
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.metrics import METRICS
from mkdocs_postmortems.model.terms import FACTOR_KINDS, RELATION_KINDS, SECTIONS, SEVERITY_SCALES, VOCABULARIES

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


def metrics() -> Iterator[str]:
    """The page of metrics."""
    yield from (
        "# Metrics", "",
        "What each number of the insights page is. Percentiles are interpolated between the two nearest values (type 7); a median needs five values, a 90th",
        "percentile ten. Missing is never zero, and nothing is counted per person. [Why there is no mean](../explanations/why-no-mttr.md).",
        "The word in code is the name in `insights.json` and for `postmortems stats`.", "",
    )  # fmt: skip
    for m in METRICS:
        yield from (
            f"## {m.title} {{ #{m.id.replace('_', '-')} }}",
            "",
            f"`{m.id}`" + (", internal editions only" if m.audience == "internal" else ""),
            "",
        )
        yield from (m.formula, "", m.cases, "")
        if m.target:
            yield from (f"Usual target: {m.target}.", "")


def pages() -> dict[str, str]:
    """Each page's text by file name."""
    made = {"fields.md": fields, "problems.md": problems, "vocabularies.md": words, "metrics.md": metrics}
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
