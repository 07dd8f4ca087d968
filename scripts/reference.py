"""Write the reference pages of the documentation from the code's own tables, or with `--check` say which are out of date."""

import sys
from collections.abc import Iterator
from pathlib import Path

from mkdocs_postmortems.model.codes import CODES
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.rule import GROUPS, PROFILES, STAGES, Rule
from mkdocs_postmortems.model.rules import RULES
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


def rules() -> Iterator[str]:
    """The list of all rules, by group."""
    yield from (
        "# Rules", "",
        "`postmortems check` asks these questions. How much each one weighs depends on how far the document is (draft, in review, final) and on the",
        "profile of the team; the table gives the profile `adoption`. A draft is never stopped, but for a secret.", "",
        "A rule is switched off where it does not fit: `<!-- pm-ignore PM101: why -->` on the line or above the block, `lint: {ignore: {PM101: why}}`",
        "in the header of a document, `check: {ignore: [PM101]}` for all of them. `check: {levels: {PM101: error}}` gives it another weight.", "",
    )  # fmt: skip
    for group, title in GROUPS.items():
        yield from (f"## {title}", "", "| Rule | Name | Draft | In review | Final | Asks |", "|---|---|---|---|---|---|")
        for row in RULES.values():
            if row.group == group:
                weights = " | ".join(row.level("adoption", stage) or "off" for stage in STAGES)
                yield f"| [{row.id}]({row.id}.md) | {row.name}{' (mended by `--fix`)' if row.fixable else ''} | {weights} | {cell(row.question)} |"
        yield ""


def rule(row: Rule) -> Iterator[str]:
    """The page of one rule."""
    yield from (f"# {row.id} {row.name}", "", row.about, "", f"**{row.question}**", "", "| Profile | Draft | In review | Final |", "|---|---|---|---|")
    yield from (f"| {profile} | {' | '.join(row.level(profile, stage) or 'off' for stage in STAGES)} |" for profile in PROFILES)
    yield ""
    if row.fixable:
        yield from ("`postmortems check --fix` mends it.", "")
    for title, examples in (("Speaks up", row.fires), ("Stays silent", row.silent)):
        yield from (f"## {title}", "")
        for example in examples:
            yield from ("~~~~markdown", example.rstrip("\n"), "~~~~", "")
    yield from ("Where an example begins with a word and a colon, such as `action:`, it is one sentence or item in that part of a postmortem.", "")
    yield from (f"Switch it off beside the words with `<!-- pm-ignore {row.id}: why -->`. [All rules](index.md)", "")


def pages() -> dict[str, str]:
    """Each page's text by file name."""
    made = {"fields.md": fields(), "problems.md": problems(), "vocabularies.md": words(), "rules/index.md": rules()}
    made |= {f"rules/{row.id}.md": rule(row) for row in RULES.values()}
    return {name: "\n".join((NOTE, "", *lines)).rstrip() + "\n" for name, lines in made.items()}


def main(arguments: list[str]) -> int:
    """Write the pages; with `--check` only compare, and return 1 where one differs."""
    stale = [name for name, text in pages().items() if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != text]
    if "--check" in arguments:
        for name in stale:
            print(f"docs/reference/{name} is out of date: run `make reference`")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "rules").mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
