"""Similarity: a library in, how many of the links that its authors wrote would have been suggested out, as a table or for a machine."""

import csv
import io
import json
from pathlib import Path

import click

from mkdocs_postmortems.cli.library import library_options, open_library
from mkdocs_postmortems.relate import Score, Trial, trial

_FEW = 10
"""Links below which a figure says little."""
_COLUMNS = ("method", "candidates", "recall_at_5", "hit_at_5", "mrr")


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@library_options
def similarity(form: str, config: Path | None, source: Path | None, audience: str | None, as_of: str) -> None:
    """Measure the suggestions of related incidents against the links that authors wrote.

    Every link between two postmortems, written in a header, in the text or by an id in the prose, is held out: lines with a link, an id or
    a dated name are not looked at. Then each postmortem is asked for its five nearest, among those that were there when it was written
    (past) and among all. Recall is the share of its links that are among the five, hit whether any is, MRR one divided by the place
    of the first. Authors miss links too, so the truth may be better than the figures.
    """
    opened = open_library(config, source, audience, as_of)
    made = trial(tuple(incident.view for incident in opened.library.incidents), opened.library.asides, opened.settings)
    if form == "json":
        head = {"incidents": made.incidents, "links": made.links, "asked_past": made.asked_past, "asked_all": made.asked_every}
        click.echo(json.dumps(head | {"methods": _rows(made)}, ensure_ascii=False, indent=1))
    elif form == "csv":
        out = io.StringIO()
        writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(_rows(made))
        click.echo(out.getvalue(), nl=False)
    else:
        click.echo(_table(made))


def _rows(made: Trial) -> list[dict[str, object]]:
    pairs = [(row.method, name, score) for row in made.rows for name, score in (("past", row.past), ("all", row.every))]
    return [
        {
            "method": method,
            "candidates": name,
            "recall_at_5": round(score.recall, 3),
            "hit_at_5": round(score.hit, 3),
            "mrr": round(score.rank, 3),
        }
        for method, name, score in pairs
        if score is not None
    ]


def _table(made: Trial) -> str:
    lines = [f"{made.incidents} incidents, {made.links} links between them that authors wrote"]
    if not made.links:
        return f"{lines[0]}: nothing to measure against"
    if made.links < _FEW:
        lines.append(f"Fewer than {_FEW} links: take these figures as an example, not as a measure.")
    lines += ["", f"{'':28}{f'past only, {made.asked_past} asked':26}{f'all, {made.asked_every} asked'}"]
    head = f"{'recall@5':>8}{'hit@5':>8}{'MRR':>7}   "
    lines.append(f"{'':28}{head}{head}".rstrip())
    lines += [f"{row.method:28}{_cells(row.past)}{_cells(row.every)}".rstrip() for row in made.rows]
    return "\n".join(lines)


def _cells(score: Score | None) -> str:
    return f"{score.recall:8.2f}{score.hit:8.2f}{score.rank:7.2f}   " if score else f"{'-':>8}{'-':>8}{'-':>7}   "
