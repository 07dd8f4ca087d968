"""Digest pages: the digests of an edition in, a page for each and one that lists them out, with the same words as files beside them."""

from collections.abc import Iterator

from mkdocs_postmortems.model.site import Anchor, Asset, Page
from mkdocs_postmortems.render import addresses, dress, words
from mkdocs_postmortems.render.exports import letter
from mkdocs_postmortems.render.exports.digest import Almanac, Digest, values
from mkdocs_postmortems.render.exports.documents import Documents
from mkdocs_postmortems.render.exports.links import beside
from mkdocs_postmortems.render.exports.periods import Period
from mkdocs_postmortems.render.exports.records import Records
from mkdocs_postmortems.render.templating import fill

FOLDER = "digests"
MONTHS = 24
"""How many of the newest months have a page; older ones are in the pages of their quarters, and the command tells each of them."""


def address(records: Records, period: Period) -> str:
    """The page of a period."""
    return addresses.index(records.settings, f"{FOLDER}/{period.name.lower()}")


def pages(records: Records, documents: Documents) -> Iterator[Page | Asset]:
    """Every page and file; nothing for a library without a date."""
    almanac = Almanac(records.library)
    every = [made for one in almanac.periods if not (made := almanac.digest(one)).empty]
    if not every:
        return
    months = [made.period for made in every if made.period.length == 1]
    found = [made for made in every if made.period not in months[MONTHS:]]
    yield _index(records, found, cut=len(months) > MONTHS)
    for made in found:
        same = [one.period for one in found if one.period.length == made.period.length]
        at = same.index(made.period)
        yield _page(records, made, same[at - 1] if at else None, same[at + 1] if at + 1 < len(same) else None)
        page = address(records, made.period)
        if "json" in records.settings.exports:
            file = beside(page, "digest.json")
            yield documents.document("digest", file, values(made, records, page, file))
        file = beside(page, "digest.txt")
        yield Asset(file, letter.text(made, records, file).encode("utf-8", "replace"))


def _page(records: Records, made: Digest, newer: Period | None, older: Period | None) -> Page:
    parts = [("What happened", "happened", made.began), ("What was published", "published", made.published)]
    todo = [("What was done", "done", made.done), ("What was due and is open", "owed", made.owed)]
    html = fill(
        "digest.html",
        title=made.period.title,
        index=addresses.index(records.settings, FOLDER),
        sentence=letter.sentence(made),
        incidents=[(title, anchor, [(one, letter.about(one)) for one in found]) for title, anchor, found in parts if found],
        tasks=[
            (title, anchor, [(task, records.library.by_key[task.incident], letter.item(task, records)) for task in found])
            for title, anchor, found in todo
            if found
        ],
        newer=(newer.title, address(records, newer)) if newer else None,
        older=(older.title, address(records, older)) if older else None,
    )
    anchors = tuple(Anchor(title, anchor, 2) for title, anchor, found in (*parts, *todo) if found)
    meta = {"hide": ["toc"], "description": letter.sentence(made)}
    # Kept out of the host's search: every line of it is a postmortem, which search finds under its own name.
    needs = dress.needs(*dress.INCIDENT)
    return Page(address(records, made.period), f"Digest: {made.period.title}", html, meta=meta, anchors=anchors, needs=needs)


def _index(records: Records, found: list[Digest], *, cut: bool) -> Page:
    years: dict[int, list[tuple[str, str, str, list[tuple[str, str]]]]] = {}
    months = [made.period for made in found if made.period.length == 1]
    for made in found:
        if made.period.length == 1:
            continue
        inside = [(one.title.partition(" ")[0], address(records, one)) for one in reversed(months) if made.period.holds(one.first)]
        line = (made.period.title, address(records, made.period), _said(made), inside)
        years.setdefault(made.period.year, []).append(line)
    html = fill("digests.html", years=years, most=MONTHS if cut else 0)
    anchors = tuple(Anchor(str(year), f"y{year}", 2) for year in years)
    return Page(addresses.index(records.settings, FOLDER), "Digests", html, meta={"hide": ["toc"]}, anchors=anchors, in_nav=True,
                summary="What happened, month by month and quarter by quarter")  # fmt: skip


def _said(made: Digest) -> str:
    """What there is in a digest, counted."""
    counts = (
        (made.counted, "{} incident", "{} incidents"),
        (len(made.published), "{} postmortem published", "{} postmortems published"),
        (len(made.done), "{} action item done", "{} action items done"),
    )
    return ", ".join(words.counted(n, one, many) for n, one, many in counts if n) or "nothing that counts as an incident"
