"""Write the reference pages of the documentation from the code's own tables, or with `--check` say which are out of date."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_postmortems.cli import main as program
from mkdocs_postmortems.model.block import KEYS
from mkdocs_postmortems.model.codes import CODES
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.measures import MEASURES
from mkdocs_postmortems.model.metrics import METRICS
from mkdocs_postmortems.model.options import OPTION_TABLE
from mkdocs_postmortems.model.rule import GROUPS, PROFILES, STAGES, Rule
from mkdocs_postmortems.model.rules import RULES
from mkdocs_postmortems.model.table import Field
from mkdocs_postmortems.model.terms import FACTOR_KINDS, RELATION_KINDS, SECTIONS, SEVERITY_SCALES, VOCABULARIES
from mkdocs_postmortems.query.fields import ACTION_FIELDS, INCIDENT_FIELDS, PARTS, TIMED
from mkdocs_postmortems.query.parse import SPECIAL
from mkdocs_postmortems.query.says import LONGEST, MOST, SAYS, UNITS, WANTS
from mkdocs_postmortems.query.views import DEFAULTS
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
        "Each line a build prints reads `path:line: what is wrong, what to do [code]`.",
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
    yield from ("## Terms of counting { #terms }", "", "The page *Insights* links each of them to the glossary where it first stands.", "")
    yield from ("| Term | Meaning |", "|---|---|", *(f"| {m.title} | {cell(m.meaning)} |" for m in MEASURES))


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
    yield from (
        f"# {row.id} {row.name}",
        "",
        row.about,
        "",
        f"**{row.question}**",
        "",
        "| Profile | Draft | In review | Final |",
        "|---|---|---|---|",
    )
    yield from (f"| {profile} | {' | '.join(row.level(profile, stage) or 'off' for stage in STAGES)} |" for profile in PROFILES)
    yield ""
    if row.fixable:
        yield from ("`postmortems check --fix` mends it.", "")
    for title, examples in (("Speaks up", row.fires), ("Stays silent", row.silent)):
        yield from (f"## {title}", "")
        for example in examples:
            yield from ("~~~~markdown", example.rstrip("\n"), "~~~~", "")
    yield from (
        "Where an example begins with a word and a colon, such as `action:`, it is one sentence or item in that part of a postmortem.",
        "",
    )
    yield from (f"Switch it off beside the words with `<!-- pm-ignore {row.id}: why -->`. [All rules](index.md)", "")


OPERANDS = {
    "text": "words",
    "words": "a value",
}
"""What a field of a type takes, where no message of the language says it."""


def queries() -> Iterator[str]:
    """The page of the query language."""
    yield from (
        "# Query language", "",
        "The same text asks the same in the search box of the library, in an address, in the option `views` and in `postmortems query`.",
        "[Find an incident](../how-to/find-an-incident.md) shows it at work.", "",
        "| Written | Means |", "|---|---|",
        "| `pool` | a word that begins so in the title, the summary, a factor, an action item, a service or a tag |",
        '| `"connection pool"` | these words one after the other |',
        "| `service:checkout` | a field and its value |",
        '| `service:"checkout api"` | a value with blanks, commas, colons or plus signs; a quote inside is doubled |',
        "| `service:checkout,payments` | any of them |",
        "| `tag:dns+deploy` | all of them; the same as `tag:dns tag:deploy` |",
        "| `-tag:dns`, `-pool` | not |",
        "| `service:check*` | every value that begins so |",
        "| `mttr:>2h`, `>=`, `<`, `<=`, `=` | compared; what has no value fits no comparison, so `-mttr:>2h` keeps it |",
        "| `mttr:30m..4h`, `opened:2026-01..` | from one to the other, both included; one end may be left open |",
        "| `has:mttr`, `-has:mttr` | has a value, has none |",
        "| `sort:-severity,opened` | the order; a hyphen turns it round, what has no value comes last |",
        "| `asof:2026-01-31` | the day that counts as today |", "",
        "Parts are joined by *and*; there are no parentheses. Case, accents, hyphens, blanks and underscores make no difference to a name.",
        "Chinese and Japanese characters are found wherever they stand.", "",
        "**Days** are `2026`, `2026-Q2`, `2026-05`, `2026-05-31`, `today`, `yesterday`, `tomorrow`, `this-` or `last-` with `month`, `quarter` or `year`,",
        "and `past-12-months`, which is this month so far and the eleven before it, as in every number of twelve months.",
        "A length of time in their place counts back from today: `opened:<12mo` is the same as `age:<12mo`. For `due:` it counts ahead.",
        "Months are those of the calendar: one month before 31 March is the last day of February.", "",
        "**Lengths of time** are numbers with units, also several: `1h30m`.", "", "| Unit | Also written |", "|---|---|",
    )  # fmt: skip
    yield from (f"| `{unit}` | {', '.join(f'`{one}`' for one in also)} |" for unit, also in UNITS.items())
    yield from ("", "**Severity** is a label of your scale or a level, 0 the worst: `severity:<=2` is level 2 and everything worse.", "")
    yield from (
        "**Today** is the option `as_of`, else `SOURCE_DATE_EPOCH`, else the day of the build in the option `timezone`; `--as-of` on the command line.",
        "",
    )
    yield from ("## Fields of incidents", "", *_queried(INCIDENT_FIELDS), "")
    parts = ", ".join(f"`{part}`" for part in PARTS)
    timed = ", ".join(f"`{part}`" for part in TIMED)
    yield from (f"`has:` also knows the parts of a postmortem: {parts}.", "")
    yield from (
        f"A length that only its author states counts as one. {timed} ask for those that times say, which is what medians are made of.",
        "",
    )
    yield from ("The option `fields` adds fields of your own from keys of the front matter.", "")
    yield from ("## Fields of action items", "", *_queried(ACTION_FIELDS), "")
    yield from ("## Views that ship", "", "| Name | Title | Query | Rows |", "|---|---|---|---|")
    yield from (f"| `{one.slug}` | {one.title} | `{one.query}` | {one.of} |" for one in DEFAULTS)
    yield from (
        "", "## What is answered to a mistake", "",
        "Nothing stops a query: what was understood is shown, and what was not is said. On the command line the status is then 2.", "",
        f"At most {MOST} parts and {LONGEST} characters are read. Reserved beside the names of fields: {', '.join(f'`{one}`' for one in SPECIAL)}.", "",
    )  # fmt: skip
    wants = {*WANTS.values(), "number", "minutes", "due", "level", "OR", "AND", "NOT", "meant", "missing"}
    yield from (f"- {text.replace('`%`', '`…`').replace('%', '…')}" for name, text in SAYS.items() if name not in wants)


def _queried(fields: tuple[Field, ...]) -> Iterator[str]:
    yield from ("| Field | Takes | Finds | For example | Also written |", "|---|---|---|---|---|")
    for one in fields:
        takes = OPERANDS.get(one.type) or SAYS[WANTS.get(one.type, one.type)].partition(", as in")[0]
        also = ", ".join(f"`{alias}`" for alias in one.aliases)
        yield f"| `{one.name}` | {takes} | {cell(one.help)} | `{cell(one.example)}` | {also} |"


def blocks() -> Iterator[str]:
    """The page of what a block in a page may say."""
    yield from (
        "# Blocks", "",
        "A fenced block that is called `postmortems` shows a part of the library in a page written by hand. [How it is used](../how-to/embed.md).", "",
        "| Key | Value | What it says | Example |", "|---|---|---|---|",
    )  # fmt: skip
    yield from (f"| `{key.name}` | {key.type} | {cell(key.help)} | `{key.name}: {cell(key.example)}` |" for key in KEYS)
    yield from (
        "", "Beside `count` stands `of` at most; beside `chart` stand `query`, `of` and `caption`; beside `insight` stand `period` and `caption`.", "",
        "In a sentence, `{postmortems: QUERY}` is the number of incidents that a query finds.",
    )  # fmt: skip


def options() -> Iterator[str]:
    """The page of options."""
    yield from ("# Options", "", "What stands below `postmortems` in the `plugins` of `mkdocs.yml`. Everything has a default.", "")
    for title, prefix in (("All", ""), ("Below `check`", "check."), ("Below `policy`", "policy.")):
        yield from (f"## {title}", "", "| Option | Holds | Left out | What it says | Example |", "|---|---|---|---|---|")
        for one in OPTION_TABLE:
            if one.name.startswith(prefix) and "." not in one.name.removeprefix(prefix):
                last = one.name.removeprefix(prefix)
                yield f"| `{one.name}` | {one.holds} | {cell(one.left_out)} | {cell(one.help)} | `{last}: {cell(one.example)}` |"
        yield ""
    yield from (
        "An option that is not known, or a value that cannot be used, stops the build and is [said](problems.md#pm901) with what would be right.", "",
        ("More on [public editions](../how-to/public-edition.md), [checks](../how-to/check-in-ci.md), [numbers](../how-to/read-the-numbers.md), "
        "[queries and views](../how-to/find-an-incident.md), [exports](../how-to/use-the-data.md) and [large libraries](../how-to/large-libraries.md)."), "",
    )  # fmt: skip


def commands() -> Iterator[str]:
    """The page of commands."""
    yield from (
        "# Commands", "",
        "Every command reads `mkdocs.yml` where it needs a library, says what it cannot use on standard error, and draws no bar and no colours into a pipe.",
        "`postmortems completion bash` prints the script by which a shell completes all of this.", "",
    )  # fmt: skip
    yield from _command(program, "postmortems", 2)


def _command(one: click.Command, name: str, level: int) -> Iterator[str]:
    if not isinstance(one, click.Group):
        return
    outside = click.Context(one, info_name=name)
    for word in one.list_commands(outside) if one is program else one.commands:
        below = one.get_command(outside, word)
        assert below is not None
        yield from (f"{'#' * level} {name} {word} {{ #{f'{name} {word}'.removeprefix('postmortems ').replace(' ', '-')} }}", "")
        context = click.Context(below, info_name=f"{name} {word}")
        usage = " ".join(below.collect_usage_pieces(context))
        yield from (f"`{name} {word} {usage}`", "")
        for text in re.split(r"\n\s*\n", (below.help or "").strip()):
            yield from (" ".join(text.split()), "")
        rows = [one.get_help_record(context) for one in below.params if isinstance(one, click.Option)]
        if rows := [row for row in rows if row]:
            yield from ("| Option | Meaning |", "|---|---|")
            yield from (f"| `{cell(option)}` | {cell(' '.join(about.split()))} |" for option, about in rows)
            yield ""
        yield from _command(below, f"{name} {word}", level + 1)


def pages() -> dict[str, str]:
    """Each page's text by file name."""
    made = {
        "fields.md": fields(), "problems.md": problems(), "vocabularies.md": words(), "metrics.md": metrics(), "query.md": queries(),
        "exports.md": exports(), "blocks.md": blocks(), "options.md": options(), "commands.md": commands(), "rules/index.md": rules(), **{f"rules/{row.id}.md": rule(row) for row in RULES.values()},
    }  # fmt: skip
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
