"""Audit on the command line: a finished site and the list of what must not be in it in, findings without their values out."""

import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import click
import yaml

from mkdocs_postmortems import audit as room
from mkdocs_postmortems import build, read, redact, sources
from mkdocs_postmortems.cli.configuration import USUAL, configuration, options
from mkdocs_postmortems.cli.project import clock
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.needles import people, said, withheld
from mkdocs_postmortems.redact.gate import gate
from mkdocs_postmortems.settings import settings as made_of
from mkdocs_postmortems.settings.contributors import KINDS, Unknown, contributors
from mkdocs_postmortems.settings.redaction import KEYS, as_written

_OF_SITE = ("timezone", "as_of", "extensions")
"""Options of the site by which its sources are found and its day is known."""


@click.command()
@click.argument("site", type=click.Path(path_type=Path))
@click.option("--terms", type=click.Path(path_type=Path), help="YAML file of declared values: terms, people, internal_domains, tickets.")
@click.option(
    "--source", type=click.Path(path_type=Path), help="Folder of the postmortems: those that are not public, and people, are looked for."
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="Configuration of the public site, whose day and endings of files count for --source; default: the first of the usual names.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def audit(site: Path, terms: Path | None, source: Path | None, config: Path | None, form: str) -> None:
    """Look into every byte and every path of the finished SITE for what must not be published.

    Findings name path, line, kind and a fingerprint, never the value. With --terms the fingerprints stay the same from run to run.
    Exit status: 0 clean, 1 something was found, 2 input that cannot be used.
    """
    if not site.is_dir():
        raise click.UsageError("SITE is no folder; name the folder that a build has written")
    if not any(site.iterdir()):
        raise click.UsageError("SITE is empty; build it first")
    wanted, wrong = _declared(terms)
    if wrong:
        _print(wrong, form)
        raise SystemExit(2)
    if source:
        wanted = _with_source(wanted, source, _asked_of(config))
    problems = room.site(site, wanted, room.installed() | build.own())
    _print(problems, form)
    if terms is None and source is None:
        click.echo("note: no name, host or text of your own was looked for; --terms and --source say them", err=True)
    if problems:
        raise SystemExit(1)


def _declared(terms: Path | None) -> tuple[room.Wanted, tuple[Problem, ...]]:
    if terms is None:
        # Nobody can guess values back from fingerprints of a key that is gone after this run.
        return room.Wanted(key=secrets.token_bytes(32)), ()
    try:
        raw = terms.read_bytes()
        node = yaml.compose(raw, yaml.CSafeLoader)
        data = as_written(raw.decode("utf-8-sig"))
    except OSError:
        raise click.UsageError("the file of --terms cannot be opened") from None
    except (yaml.YAMLError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", -1) + 1
        raise click.UsageError(f"the file of --terms is not valid YAML{f', see its line {line}' if line else ''}") from None
    for twice in _twice(node):
        raise click.UsageError(f"the file of --terms has one key twice, see its line {twice}")
    if isinstance(data, dict) and data and not any(key in KEYS for key in data):
        # Another file, such as the configuration, declares nothing, and a site that nothing is looked for in is clean.
        raise click.UsageError(f"the file of --terms has none of the keys that declare something: {', '.join(KEYS[:5])}")
    if isinstance(data, dict) and data.get("people_from"):
        data["people"] = [*(data.get("people") or []), *_contributors(data["people_from"], terms.resolve().parent)]
    return room.declared(data, terms.name, hashlib.sha256(raw).digest())


def _contributors(kinds: object, folder: Path) -> list[dict[str, object]]:
    names = [str(one) for one in (kinds if isinstance(kinds, list) else [kinds])]
    if set(names) - set(KINDS):
        raise click.UsageError(f"people_from of the file of --terms may name {' and '.join(KINDS)}")
    try:
        return [{"name": one.name, "also": list(one.also)} for one in contributors(names, folder)]
    except Unknown as reason:
        raise click.UsageError(f"people_from of the file of --terms cannot be used: {reason.what}") from None


def _twice(node: yaml.Node | None) -> Iterator[int]:
    """Lines of keys that stand twice in one mapping: YAML would silently keep the last."""
    if isinstance(node, yaml.MappingNode):
        met = set[str]()
        for key, value in node.value:
            if str(key.value) in met:
                yield key.start_mark.line + 1
            met.add(str(key.value))
            yield from _twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _twice(value)


def _asked_of(config: Path | None) -> Settings:
    """The settings by which sources are looked at: on the day that it is for the site, an embargo may have passed that elsewhere has not.

    Approvals need the whole configuration and are not asked for here; an embargo and an open vulnerability stand in the file itself.
    """
    file = config or next((Path(name) for name in USUAL if Path(name).is_file()), None)
    said_ = options(configuration(file)) if file else {}
    given = {key: said_[key] for key in _OF_SITE if said_.get(key)}
    made, wrong = made_of({**given, "audience": Audience.INTERNAL.value}, folder=Path.cwd(), today=clock(), environment=dict(os.environ))
    for one in wrong:
        raise click.UsageError(f"{file}: {one.what}, {one.right}")
    return replace(made, redaction=Rules(approval="optional"))


def _with_source(wanted: room.Wanted, source: Path, settings: Settings) -> room.Wanted:
    """Everything the folder of postmortems says must not be there: the incidents that are not public, and the people of all."""
    if not source.is_dir():
        raise click.UsageError("the folder of --source cannot be opened")
    incidents = [read.postmortem(one, settings) for one in sources.walk(source, settings) if one.role is Role.INCIDENT]
    names = dict.fromkeys(name for one in incidents for name in people(one.record))
    shown = frozenset(one.source.path for one in incidents if _open(one, settings))
    fields = redact.policy(replace(settings, audience=Audience.PUBLIC)).fields
    needles = (*wanted.needles, *room.people(names, first=1_001))
    open_ = [one for one in incidents if one.source.path in shown]
    called = (word for one in open_ for word in said(one.record, fields, one.document.header.data.get("public")))
    return replace(wanted, needles=needles, withheld=withheld(tuple(incidents), shown, called))


def _open(one: Postmortem, settings: Settings) -> bool:
    """Whether nothing in the file keeps it back: the gate that a build has asks the same."""
    asked = gate.asks(one.source)
    return asked.public and gate.withheld(one.record, asked.header.data, settings) is None


def _print(problems: tuple[Problem, ...], form: str) -> None:
    if form == "json":
        click.echo(json.dumps([asdict(one) for one in problems], ensure_ascii=False, indent=1))
        return
    for one in problems:
        click.echo(str(one))
    click.echo(f"{len(problems)} problem{'s' if len(problems) != 1 else ''}" if problems else "nothing found")
