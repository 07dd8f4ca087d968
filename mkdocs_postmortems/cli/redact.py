"""Redact: postmortems in, what the public would see of them out, alone or beside what was taken away and by which rule."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click

from mkdocs_postmortems.author import difference
from mkdocs_postmortems.cli.ledger import ledger_text
from mkdocs_postmortems.cli.project import UNASKED, Project, Verdict, find, open_project, project_options, published, verdicts_on
from mkdocs_postmortems.cli.review import Review, html, markdown, plain, strangers, terminal
from mkdocs_postmortems.model.postmortem import Postmortem


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--diff", is_flag=True, help="Show the difference to the internal text, with the rule for each removal. Internal: never publish it."
)
@click.option("--format", "form", type=click.Choice(["text", "markdown", "html", "json"]), default="text", show_default=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for a file of each postmortem, named by its path (2026/pool.md.txt), instead of standard output.",
)
@click.option("--ledger", is_flag=True, help="Print the ledger of the whole library instead, as `postmortems ledger` does.")
@project_options
def redact(
    files: tuple[str, ...], diff: bool, form: str, out: Path | None, ledger: bool, config: Path | None, source: Path | None,
    redaction: Path | None,
) -> None:  # fmt: skip
    """Show what the public would see of each FILE (a path or an id).

    The public text goes to standard output, what blocks it to standard error. Several are shown as they are beside one another.
    Exit status: 0 all can be published, 1 something blocks one, 2 input that cannot be used.
    """
    project = open_project(config, source, redaction)
    if ledger:
        click.echo(ledger_text(project))
        return
    if not files:
        raise click.UsageError("name a postmortem by its file or its id")
    if len(files) > 1 and form in ("html", "json") and out is None:
        raise click.UsageError(f"{form} of more than one postmortem needs a folder: name it with --out")
    if out is not None and published(out, project):
        raise click.UsageError(f"{out} lies where it would be published; choose a place outside the site, docs_dir and the postmortems")
    ending, writer = _WRITERS[form]
    some, unknown = _found(project, files)
    reviews = tuple(_reviews(project, some, compared=diff))
    for at, review in enumerate(reviews):
        if out is not None:
            _written(out / f"{review.path}{ending}", writer(review))
        elif form == "text":
            _titled(review, first=at == 0, several=len(files) > 1)
        else:
            click.echo(writer(review), nl=False)
        for line in (*map(project.placed, (*review.reasons, *review.notes)), *strangers(replace(review, path=project.here(review.path)))):
            click.echo(line, err=True)
    for said in unknown:
        click.echo(said, err=True)
    if unknown or any(review.reasons for review in reviews):
        raise SystemExit(2 if unknown else 1)


def _found(project: Project, names: Sequence[str]) -> tuple[tuple[Postmortem, ...], tuple[str, ...]]:
    """The postmortems of these names, each once, and what is said of names that are none; a single name raises click.UsageError."""
    found: dict[str, Postmortem] = {}
    unknown: list[str] = []
    for name in names:
        try:
            one = find(project, name)
        except click.UsageError as error:
            if len(names) == 1:
                raise
            unknown.append(error.message)
        else:
            found[one.source.path] = one
    return tuple(found.values()), tuple(unknown)


def _reviews(project: Project, some: Sequence[Postmortem], *, compared: bool) -> Iterator[Review]:
    """What a reviewer is shown of each.

    A draft is read before somebody says that it is final, and one under embargo before its day: the text is shown as it would be then.
    """
    seen = verdicts_on(project, some, together=True)
    without = [one for one in some if seen[one.source.path].covered is None]
    again = {**seen, **verdicts_on(project, without, approval="optional", ahead=True, together=True)}
    for one in some:
        yield _review(one, seen[one.source.path], again[one.source.path], compared=compared)


def _review(one: Postmortem, seen: Verdict, again: Verdict, *, compared: bool) -> Review:
    shown = again.covered
    rows = difference(one.document.text, shown.text, shown.redactions) if compared and shown else ()
    return Review(
        one.source.path, shown.text if shown else "", shown.fingerprint if shown else "", shown.redactions if shown else (),
        rows, seen.reasons, seen.notes, compared, any(reason.what != UNASKED for reason in seen.reasons), again.unfamiliar,
    )  # fmt: skip


def _titled(review: Review, *, first: bool, several: bool) -> None:
    """Print one of them; several with their names above, as `head` and `tail` do."""
    if several:
        click.echo(f"{'' if first else chr(10)}==> {review.path} <==")
    terminal(review)


def _written(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError:
        raise click.UsageError(f"{file} cannot be written") from None


def _json(review: Review) -> str:
    data = asdict(review)
    data["publishable"] = not review.reasons
    data["removed"] = [{"line": r.line, "rule": r.rule, "category": r.category} for r in review.removed]
    if not data.pop("compared"):
        del data["rows"]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


_WRITERS: Mapping[str, tuple[str, Callable[[Review], str]]] = {
    "text": (".txt", plain),
    "markdown": (".md", markdown),
    "html": (".html", html),
    "json": (".json", _json),
}
"""How the name of a file ends, and what it holds."""
