"""Edition: the documents that passed the gate in, their finished public texts out, with links between them and nothing beyond."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from posixpath import dirname, join, normpath

from mkdocs_postmortems.model.covered import Covered
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.edition import links, verify
from mkdocs_postmortems.redact.edition.addresses import neutral, stem
from mkdocs_postmortems.redact.edition.hide import Wanted, hidden
from mkdocs_postmortems.redact.edition.shelf import Shelf
from mkdocs_postmortems.redact.edition.unstated import without
from mkdocs_postmortems.redact.identifiers.identifiers import is_ticket, traces
from mkdocs_postmortems.redact.markdown.draft import Draft, fresh
from mkdocs_postmortems.redact.markdown.leaves import joined, parted
from mkdocs_postmortems.redact.markdown.tags import without_hidden
from mkdocs_postmortems.redact.markdown.unused import without_unused
from mkdocs_postmortems.redact.names import people
from mkdocs_postmortems.redact.sections import projection
from mkdocs_postmortems.redact.sections.publishable import Bare
from mkdocs_postmortems.redact.words.hunt import Hunt, hits

_FENCE = Expression(r"`{3,}|~{3,}")


@dataclass(frozen=True, slots=True)
class Part:
    """One document on its way into the edition."""

    raw: Postmortem
    bare: Bare
    wanted: Wanted = field(repr=False)


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one document."""

    covered: Covered | None
    problems: tuple[Problem, ...]


def parts(
    open_: Mapping[str, Bare], raw: Mapping[str, Postmortem], shelf: Shelf, images: Mapping[str, str], settings: Settings
) -> Iterator[Part]:
    """The documents with what each of them has to be searched for and what it may link to."""
    things = people.things(raw.values(), settings)
    owns = {path: shelf.of(raw[path], things) for path in open_}
    open_ = {path: replace(bare, front=without(bare.front, (shelf.hunt, owns[path]))) for path, bare in open_.items()}
    names = dict(_names(open_, shelf, owns))
    known_names = {fold(name): names[path][1] for path, bare in open_.items() for name in _called(bare, raw[path], settings)}
    pages = {fold(way): f"{names[path][0]}.md" for path in open_ for way in (path, stem(path, settings.extensions))}
    known_names |= {fold(slug): id_ for slug, id_ in names.values()}
    known = links.Known(pages, known_names, images)
    rules = settings.redaction
    for path, bare in open_.items():
        slug, id_ = names[path]
        services = {fold(s.name): s.public_name for s in settings.services if s.public_name}
        front: dict[str, object] = {"id": id_, "title": _unnamed(bare, id_), **bare.front}
        front["related"] = _related(bare.front.get("related"), known_names, pages, path)
        if isinstance(names_ := bare.front.get("services"), list):
            front["services"] = [services.get(fold(str(name)), name) for name in names_]
        if isinstance(tags := bare.front.get("tags"), list):
            # A tag that begins with an underscore is one the theme keeps for those who work there.
            front["tags"] = [tag for tag in tags if not str(tag).startswith("_")]
        if isinstance(former := bare.front.get("previously"), list):
            # An address with a word taken out of it is another address, so it goes as a whole or not at all.
            front["previously"] = [word for word in former if _clean(str(word), shelf)]
        front = {key: value for key, value in front.items() if value not in ([], "")}
        yield Part(
            raw[path],
            replace(bare, front=front, stated_id=slug),
            Wanted((owns[path], shelf.hunt), shelf.shapes, known, rules.allow, settings.as_of, settings.markdown_extensions),
        )


def _unnamed(bare: Bare, id_: str) -> str:
    """What a postmortem is called whose title the public may not see: by its day, else by its public id."""
    day = str(bare.front.get("date", ""))[:10]
    return f"Incident of {day}" if day else f"Incident {id_}"


def _related(rows: object, names: Mapping[str, str], pages: Mapping[str, str], path: str) -> list[dict[str, str]]:
    """The relations to documents of this edition, each once, by public ids; a link by path is a relation of its target's name."""
    found: list[dict[str, str]] = []
    for row in rows if isinstance(rows, list) else ():
        target = str(row["id"])
        inside = fold(normpath(join(dirname(path), target)))
        name = names.get(fold(target)) or (names.get(fold(pages[inside].removesuffix(".md"))) if inside in pages else None)
        if name and {"id": name, "kind": row["kind"]} not in found:
            found.append({"id": name, "kind": row["kind"]})
    return found


def _called(bare: Bare, raw: Postmortem, settings: Settings) -> Iterator[str]:
    """The names by which other documents may call this one."""
    yield from (raw.record.id, bare.record.id, raw.record.title, stem(raw.source.path, settings.extensions).rpartition("/")[2])


def _names(open_: Mapping[str, Bare], shelf: Shelf, owns: Mapping[str, Hunt]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Source path to the last part of the address and the id. Both are made of public words and checked like any other text."""

    def clean(words: str) -> bool:
        return _clean(words, shelf)

    wanted = []
    for path, bare in sorted(open_.items()):
        public = bare.data.get("public")
        slug = str(public.get("slug") or "") if isinstance(public, Mapping) else ""
        title = str(bare.front.get("title", ""))
        day = str(bare.front.get("date", ""))[:10]
        covered = hits(title, (shelf.hunt, owns[path]))
        for hit in reversed(covered):
            title = (
                title[: hit.start] + ("" if "[" in hit.needle.shown or hit.needle.rule == "person" else hit.needle.shown) + title[hit.end :]
            )
        plain = title if clean(title) and "[" not in title else ""
        wanted.append((path, slug if clean(slug) else bare.stated_id if clean(bare.stated_id) else f"{day} {plain}"))
    slugs = neutral(wanted)
    for path, bare in open_.items():
        yield path, (slugs[path], bare.stated_id if clean(bare.stated_id) else slugs[path])


def _clean(words: str, shelf: Shelf) -> bool:
    """Whether an address or an id of these words says nothing that is hunted anywhere."""
    return (
        bool(words)
        and not hits(words, (shelf.hunt, shelf.own(())))
        and not is_ticket(words, shelf.shapes)
        and not any(traces(words, shelf.shapes))
    )


def made(part: Part, settings: Settings) -> Made:
    """The public text of one document; no text where something that must not be there would be left in it."""
    draft = hidden(joined(part.bare.front, part.bare.draft, part.bare.lines), part.wanted)
    front, body = parted(part.bare.front, draft)
    body = without_unused(body)
    body = replace(body, redactions=(*part.bare.draft.redactions, *body.redactions), problems=(*part.bare.draft.problems, *body.problems))
    leaves = joined(front, replace(body, text="", numbers=(1,))).text
    for code, what in dict.fromkeys(verify.left(f"{leaves}\n\n{body.text}", part.wanted)):
        at = _place(body, code, what, part.wanted)
        body = body.wrong(code, at, *(_named(part.wanted, settings) or (what, "the text without it, or a redaction mark around it")))
    for row in body.redactions:
        if row.category == "image":
            body = replace(body, problems=(*body.problems, _unseen(body, row.line)))
    text = projection.text(front, body.text)
    slug = part.bare.stated_id
    shown = tuple((source, name) for source, name in part.wanted.known.images.items() if f"({name})" in text)
    # The address is public too. Where it is made of the id, it stands in the text already.
    address = () if neutral((("", str(front.get("id", ""))),))[""] == slug else (slug,)
    sum_ = hashlib.sha256("\x00".join((text, *(name for _, name in shown), *address)).encode()).hexdigest()
    if body.refused:
        return Made(None, body.problems)
    return Made(
        Covered(
            f"{slug}.md",
            settings.under_base(slug),
            text,
            redactions=body.redactions,
            fingerprint=sum_,
            images=shown,
            source=part.raw.source.path,
            tracked=part.bare.tracked,
        ),
        body.problems,
    )


def _named(wanted: Wanted, settings: Settings) -> tuple[str, str] | None:
    """What is wrong where the catalogue itself puts into the text what is hunted: no mark around the text would help."""
    if not any(hits(one.public_name, wanted.hunts) for one in settings.services if one.public_name):
        return None
    return (
        "the public name of a service is also the name of a customer, a person or another declared value",
        "give the service another `public_name`; a team that was taken for a person belongs under `teams`",
    )


def _place(body: Draft, code: str, what: str, wanted: Wanted) -> int:
    """Where the first paragraph begins that is wrong in this way by itself; -1 where only the whole is."""
    at = 0
    for paragraph in body.text.split("\n\n"):
        if (code, what) in verify.left(paragraph, wanted):
            return at
        at += len(paragraph) + 2
    return -1


def _unseen(body: Draft, line: int) -> Problem:
    blank = fresh(body.path, "\n" * line)
    return blank.wrong(
        "PM710", max(0, line - 1), "an image that no reviewer has listed is shown by its words only", "its hash under `attachments`"
    ).problems[0]


def tidy(front: Mapping[str, object]) -> dict[str, object]:
    """The fields without comments and tags in their words."""
    return {key: _bare(value) for key, value in front.items()}


def _bare(value: object) -> object:
    if isinstance(value, str):
        return _FENCE.sub("", without_hidden(fresh("", value)).text.replace("\x1e", ""))
    if isinstance(value, Mapping):
        return {key: _bare(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_bare(inner) for inner in value]
    return value
