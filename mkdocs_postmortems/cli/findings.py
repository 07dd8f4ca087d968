"""Findings: a report in, words for its author on a terminal or in a pipe, or JSON out. Every line says where, what, and what to ask."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, metadata

import click
from rich.console import Console
from rich.text import Text

from mkdocs_postmortems.model.codes import CODES
from mkdocs_postmortems.model.finding import Finding, Report
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.rules import NAMED, RULES

_NAMES = {one.name: one.id for one in CODES.values()} | NAMED
_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}
_WIDE = 110
"""Characters of a line that are shown around what it is about."""
_SCREEN, _OFTEN = 20, 6
"""Findings from which on they are counted by rule, and how many rules of a level are told."""
SCHEMA = 1
"""Raised when a key of the JSON is taken away or means something else; new keys leave it."""


def text(report: Report, *, plain: bool | None = None) -> None:
    """One block a finding: place, level, rule and message; the line with a mark below the words; the question."""
    console = Console(highlight=False, soft_wrap=True)
    if plain or (plain is None and not console.is_terminal):
        for one in report.findings:
            for row in _block(one):
                click.echo(row)
        for row in (*_tally(report), summary(report)):
            click.echo(row)
        return
    for one in report.findings:
        first, *more = _block(one)
        place, _, _ = first.partition(f" {one.level.value} ")
        console.print(
            Text.assemble(
                (place, "bold"), " ", (one.level.value, _COLOURS[one.level]), " ", (f"{one.rule} {name(one.rule)}", "dim"), " ", one.message
            )
        )
        for row in more:
            console.print(Text(row, "dim" if "|" in row[:8] else ""))
    for row in _tally(report):
        console.print(Text(row, "dim"))
    console.print(Text(summary(report), "bold"))


def name(rule: str) -> str:
    """The word of a rule; empty for a problem that is none."""
    return RULES[rule].name if rule in RULES else ""


def _block(one: Finding) -> Iterator[str]:
    yield f"{one.path}:{one.line}:{one.column}: {one.level.value} {one.rule}{f' {name(one.rule)}' if name(one.rule) else ''}: {one.message}"
    if one.excerpt.strip() and not one.whole:
        begin = max(0, min(one.column - 1 - 30, len(one.excerpt) - _WIDE)) if len(one.excerpt) > _WIDE else 0
        shown = one.excerpt[begin : begin + _WIDE].expandtabs(1)
        gutter = f"{one.line:>6} | "
        yield f"{gutter}{shown}"
        width = max(1, min(one.end_column - one.column, len(shown) - (one.column - 1 - begin)))
        yield f"{'':>6} | {' ' * (one.column - 1 - begin)}{'^' * width}"
    if one.question:
        yield f"         {one.question}"


def _tally(report: Report) -> Iterator[str]:
    """What was found most often at each level, where it is more than a screen holds; problems have no name of a rule."""
    for level in Level if len(report.findings) > _SCREEN else ():
        counts = Counter(one.rule for one in report.findings if one.level is level)
        rows = [f"{number} {rule} {name(rule) or CODES[rule].name}" for rule, number in counts.most_common(_OFTEN)]
        rest = sum(counts.values()) - sum(number for _, number in counts.most_common(_OFTEN))
        if rows:
            yield f"{level.value:>7}: {', '.join(rows)}{f', {rest} more' if rest else ''}"


def summary(report: Report) -> str:
    """How much of what was found, in one line."""
    counts = Counter(one.level for one in report.findings)
    said = (
        ", ".join(
            f"{counts[level]} {level.value}{'s' if counts[level] != 1 and level is not Level.INFO else ''}"
            for level in Level
            if counts[level]
        )
        or "nothing to ask"
    )
    ignored = f"; {len(report.ignored)} ignored by their authors" if report.ignored else ""
    return f"{report.documents} postmortem{'s' if report.documents != 1 else ''}: {said}{ignored}"


def as_json(report: Report) -> str:
    """The whole report with a stable shape: `schema` 1, `findings`, `ignored`, `documents`, `counts`."""
    counts = Counter(one.level.value for one in report.findings)
    data = {
        "schema": SCHEMA,
        "documents": report.documents,
        "counts": {level.value: counts[level.value] for level in Level},
        "findings": [_row(one) for one in report.findings],
        "ignored": [{**_row(one), "reason": one.ignored} for one in report.ignored],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _row(one: Finding) -> dict[str, object]:
    row = asdict(one)
    del row["ignored"]
    return {**row, "level": one.level.value, "name": name(one.rule), "url": url(one.rule)}


def url(rule: str) -> str:
    """Where the rule is explained on the web; empty while the package names no documentation of its own."""
    top = manual()
    return "" if not top else f"{top}/reference/rules/{rule}/" if rule in RULES else f"{top}/reference/problems/#{rule.lower()}"


def manual() -> str:
    """The address of the documentation as the package states it, without a slash at its end."""
    try:
        rows = metadata("mkdocs-postmortems").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    named = dict(row.partition(", ")[::2] for row in rows)
    return str(named.get("Documentation", "")).rstrip("/")


def explained(asked: str) -> str:
    """A rule in words, with its examples, or a problem with what gives it, by code or by name; empty where there is none of either."""
    code = _NAMES.get(asked.strip().casefold(), asked.strip().upper())
    if code in RULES:
        row = RULES[code]
        parts = [f"{row.id} {row.name}", "", row.about, row.question]
        for title, examples in (("Speaks up:", row.fires), ("Stays silent:", row.silent)):
            parts += ["", title, *(f"    {line}" for example in examples for line in (*example.rstrip("\n").split("\n"), ""))]
        return "\n".join(parts).rstrip()
    if code in CODES:
        known = CODES[code]
        return "\n".join(
            (f"{known.id} {known.name}", "", known.about, f"By default: {known.level.value}.", "", "Speaks up:", f"    {known.example}")
        )
    return ""
