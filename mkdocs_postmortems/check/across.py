"""Across: all postmortems of a library in, what only several of them say together out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from mkdocs_postmortems.check.analysis import began
from mkdocs_postmortems.check.place import Doc, Found
from mkdocs_postmortems.model.terms import fold

_YEAR = timedelta(days=365)
_BOTH_WAYS = frozenset(("related", "same_cause"))


def across(docs: tuple[Doc, ...]) -> Iterator[tuple[str, Found]]:
    """Each find with the path of its file."""
    ids: dict[str, list[Doc]] = defaultdict(list)
    for doc in docs:
        ids[fold(doc.record.id)].append(doc)
    yield from _twice(ids)
    yield from _relations(docs, ids)
    yield from _repeats(docs)
    yield from _tags(docs)


def _twice(ids: dict[str, list[Doc]]) -> Iterator[tuple[str, Found]]:
    for same in ids.values():
        written = [doc for doc in same if any(f.field == "id" and f.origin not in ("file name", "derived") for f in doc.record.facts)]
        for doc in written[1:]:
            yield (
                doc.path,
                Found("PM211", doc.line_of("id"), f"the id `{doc.record.id}` is already that of {written[0].path}", doc.record.id),
            )
        # A number that several file names begin with; whole names such as `index` are nobody's id.
        named = [doc for doc in same if doc not in written and fold(doc.record.id) != fold(doc.path.rpartition("/")[2].partition(".")[0])]
        for doc in named[1:]:
            yield doc.path, doc.about("PM211", f"by its file name the id `{doc.record.id}` is already that of {named[0].path}")


def _relations(docs: tuple[Doc, ...], ids: dict[str, list[Doc]]) -> Iterator[tuple[str, Found]]:
    stems = {fold(doc.path.rpartition("/")[2].partition(".")[0]): doc for doc in docs}
    towards: dict[str, set[str]] = defaultdict(set)
    targets: list[tuple[Doc, Doc, str]] = []
    for doc in docs:
        for relation in doc.record.relations:
            name = fold(relation.target.rpartition("/")[2].removesuffix(".md"))
            other = next(iter(ids.get(fold(relation.target), ids.get(name, ()))), None) or stems.get(name)
            if other is None or other is doc:
                if other is None and relation.origin != "link" and relation.kind != "not_related":
                    yield doc.path, Found("PM806", relation.line or 1, f"no postmortem is called `{relation.target}`", relation.target)
                continue
            towards[doc.path].add(other.path)
            if relation.kind in _BOTH_WAYS and relation.origin == "front matter":
                targets.append((doc, other, relation.target))
    for doc, other, _ in targets:
        if doc.path not in towards[other.path]:
            yield (
                other.path,
                Found(
                    "PM807",
                    other.line_of("related", "id"),
                    f"`{doc.record.id}` names this one, and this one does not name `{doc.record.id}`",
                    whole=True,
                ),
            )


def _repeats(docs: tuple[Doc, ...]) -> Iterator[tuple[str, Found]]:
    pairs: dict[tuple[str, str], list[tuple[date, Doc]]] = defaultdict(list)
    for doc in docs:
        begun, category = began(doc), doc.record.category
        if begun and category and category.value and category.value != "unknown" and doc.record.kind in ("incident", "security"):
            for service in {fold(name) for name in doc.record.services}:
                pairs[service, category.value].append((begun, doc))
    past: dict[str, dict[str, Doc]] = defaultdict(dict)
    third: set[str] = set()
    for (service, class_), rows in sorted(pairs.items()):
        rows.sort(key=lambda row: (row[0], row[1].path))
        for at, (when, doc) in enumerate(rows):
            earlier = [old for then, old in rows[:at] if when - then <= _YEAR]
            past[doc.path] |= {old.path: old for old in earlier}
            if len(earlier) >= 2 and doc.path not in third:
                third.add(doc.path)
                yield doc.path, doc.about("PM802", f"{service} and {class_}: {len(earlier) + 1} incidents within a year")
    for doc in docs:
        declared = bool(doc.record.relations) or "related_checked" in doc.header or "related" in doc.header
        before = past.get(doc.path, {})
        named = (*(one.record.id for one in before.values()), *doc.suggested)
        if named and not declared and not doc.notice:
            yield (
                doc.path,
                doc.about(
                    "PM801", f"no related postmortem is named; {', '.join(f'`{one}`' for one in dict.fromkeys(named[-3:]))} may be one"
                ),
            )
        for old in before.values():
            if any(not action.closed for action in old.record.actions):
                yield (
                    doc.path,
                    doc.about("PM803", f"an action item of `{old.record.id}` was still open; it has the same service and class of cause"),
                )
                break


def _tags(docs: tuple[Doc, ...]) -> Iterator[tuple[str, Found]]:
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for tag in doc.record.tags:
            spelled[_stem(tag)][tag] += 1
    for doc in docs:
        for tag in doc.record.tags:
            most = min(spelled[_stem(tag)].items(), key=lambda row: (-row[1], row[0]))[0]
            if tag != most:
                yield doc.path, Found("PM804", doc.line_of("tags"), f"`{tag}` is written `{most}` elsewhere", tag)


def _stem(tag: str) -> str:
    bare = re.sub(r"[\s_-]+", "", fold(tag))
    return re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "y", bare))
