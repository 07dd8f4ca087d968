"""Pages of the host: those that declare themselves public pass the same gate and the same hunt as a postmortem; all others stay."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from posixpath import dirname, join, normpath, relpath

import yaml

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem, unnamed
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.attachments.images import clean, content
from mkdocs_postmortems.redact.edition import links, verify, wishes
from mkdocs_postmortems.redact.edition.addresses import ways
from mkdocs_postmortems.redact.edition.hide import Wanted, hidden
from mkdocs_postmortems.redact.edition.named import Heard
from mkdocs_postmortems.redact.edition.shelf import shelf
from mkdocs_postmortems.redact.edition.unstated import without
from mkdocs_postmortems.redact.gate import gate
from mkdocs_postmortems.redact.gate.header import strict
from mkdocs_postmortems.redact.gate.policy import policy
from mkdocs_postmortems.redact.markdown.draft import Draft, fresh
from mkdocs_postmortems.redact.markdown.tags import without_hidden
from mkdocs_postmortems.redact.markdown.unseen import without_marks
from mkdocs_postmortems.redact.markdown.unused import without_unused
from mkdocs_postmortems.redact.markings.barred import without_barred
from mkdocs_postmortems.redact.markings.items import without_items
from mkdocs_postmortems.redact.markings.markers import without_markers
from mkdocs_postmortems.redact.markings.remarks import without_remarks
from mkdocs_postmortems.redact.words.hunt import hits

_KEYS = ("title", "description", "tags", "hide", "icon", "date")
"""What a theme may know of a page; any other key stays."""
_IMAGE = Expression(r"!\[[^\]]*\]\(\s*<?([^()\s<>]+)")
_INCLUDE = Expression(r"^\s*-{1,}8<-|\{%-?\s*include", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HostPages:
    """What of the host's own folder an edition may hold."""

    texts: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Path below the host's folder to the covered text."""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Images that those texts show, reviewed and drawn anew, by the path they are shown under."""
    problems: tuple[Problem, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Path of a page that the site knows by another one in this edition, to that one."""


class _Relative(Mapping[str, str]):
    """Which pages exist, answered as the link that leads there from one page."""

    def __init__(self, there: Mapping[str, str], at: str) -> None:
        self._there, self._folder = there, dirname(at)

    def __getitem__(self, key: str) -> str:
        bare = key.rstrip("/").removesuffix(".md")
        found = self._there.get(bare) or self._there[f"{bare}/index"]
        return relpath(found, self._folder or ".")

    def __iter__(self) -> Iterator[str]:
        return iter(self._there)

    def __len__(self) -> int:
        return len(self._there)


def pages(
    host: Iterable[Source],
    postmortems: tuple[Postmortem, ...],
    shown: Mapping[str, str],
    addresses: Iterable[str],
    settings: Settings,
    heard: Heard | None = None,
) -> HostPages:
    """The host's pages that may be shown.

    `shown` are the public postmortems, source path to address; `addresses` are the pages of the library, `heard` is as for `cover`.
    """
    sources = {one.path: one for one in host}
    asked = {path: gate.asks(one) for path, one in sources.items() if path.endswith((".md", ".markdown"))}
    held = {path: wishes.held(one.header.data, settings) for path, one in asked.items() if one.public}
    open_ = {path: asked[path] for path, back in held.items() if back is None or back.code}
    known = shelf(postmortems, frozenset(shown), policy(settings), settings, heard)
    led = ways(postmortems, shown, settings)
    there = {fold(name): f"{address}.md" for name, address in led.items()}
    there |= {fold(address): f"{address}.md" for address in addresses} | {fold(path.rpartition(".")[0]): path for path in open_}
    # A page without a header that only speaks of visibility asks for nothing.
    problems = [p for path, one in asked.items() if sources[path].data.lstrip(b"\xef\xbb\xbf").startswith(b"---") for p in one.problems]
    # A name that itself says something is not said.
    order = {path: unnamed("page", n) if hits(path, (known.hunt,)) else path for n, path in enumerate(sorted(asked), 1)}
    texts, files = dict[str, str](), dict[str, bytes]()
    for path, one in sorted(open_.items()):
        if order[path] != path:
            problems.append(problem("PM728", path, 0, "its file name holds a declared value", "give it another file name"))
            continue
        if wrong := wishes.refused(path, one, held[path]):
            problems.extend(wrong)
            continue
        images = dict(_images(path, one.text, sources, settings))
        wanted = Wanted(
            (*wishes.hunts(one.header.data, known), known.hunt),
            known.shapes,
            links.Known(_Relative(there, path), {}, {p: name for p, (name, _) in images.items()}, whole=True),
            settings.redaction.allow,
            settings.as_of,
            settings.markdown_extensions,
        )
        draft = _covered(path, one.text, wanted)
        problems.extend(draft.problems)
        if not draft.refused:
            texts[path] = draft.text
            files |= {join(dirname(path), name): data for name, data in images.values() if f"({name})" in draft.text}
    return HostPages(
        texts,
        files,
        tuple(replace(one, path=order[one.path]) for one in problems),
        moved(postmortems, shown, settings),
    )


def moved(postmortems: Iterable[Postmortem], shown: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """The paths by which the host's own pages and its nav may name what is shown, to those of its pages; `shown` as for `pages`."""
    return {f"{name}.md": f"{address}.md" for name, address in ways(postmortems, shown, settings).items() if name != address}


def _covered(path: str, text: str, wanted: Wanted) -> Draft:
    draft = without_markers(fresh(path, text))
    if draft.refused:
        return draft
    header = strict(draft.text)
    if header.code or header.visibility != "public":
        return draft.wrong("PM721", -1, "the header cannot be read once its redaction marks are gone", "put the whole value in quotes")
    above = draft.text.count("\n", 0, header.body)
    body = replace(fresh(path, draft.text[header.body :]), numbers=draft.numbers[above:])
    for step in (without_items, without_hidden, without_marks, without_barred, without_remarks):
        body = step(body)
    if _INCLUDE.search(body.text):
        body = body.wrong("PM728", -1, "the page includes another file, whose text was not looked at", "write the text itself")
    if body.refused:
        return body
    kept = without({key: header.data[key] for key in _KEYS if key in header.data}, wanted.hunts)
    # In double quotes a replacement cannot turn a word of YAML into something else.
    front = yaml.dump(kept, Dumper=yaml.SafeDumper, allow_unicode=True, sort_keys=False, width=10_000, default_style='"') if kept else ""
    # Without a header a blank line: hosts show an empty header as a heading, and take a first line such as `Note: ...` for one.
    header_ = f"---\n{front}---\n" if front else ""
    covered = hidden(fresh(path, f"{header_}\n{body.text.strip()}\n"), wanted)
    if covered.refused:
        return covered
    covered = without_unused(covered)
    for code, what in dict.fromkeys(verify.extended(covered.text, wanted)):
        covered = covered.wrong(code, -1, what, "the text without it, or a redaction mark around it")
    return covered


def _images(path: str, text: str, sources: Mapping[str, Source], settings: Settings) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """The reviewed images of a page: path to the name they are shown under and their bytes."""
    listed = {row.sha256.casefold() for row in settings.redaction.attachments}
    for target in dict.fromkeys(found[1] for found in _IMAGE.finditer(text)):
        place = normpath(join(dirname(path), target))
        source = sources.get(place)
        data, sum_ = content(source) if source is not None else (b"", "")
        drawn, ending = clean(data) if sum_ and sum_ in listed else (b"", "")
        if drawn:
            yield place, (f"figure-{sum_[:12]}{ending}", drawn)
