"""Passages: one view in, how often it uses each word out; its title counts three times, and the people in it do not count.

It depends on nothing but the view, so whoever keeps views between builds can keep its answer beside them.
"""

from collections.abc import Iterator, Mapping

from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.model.words import unpacked
from mkdocs_postmortems.relate.tokens import counted, names

_TITLE = 2
"""How often a word of the title counts beside its place in the text."""
_FRONT = ("summary", "trigger", "resolution", "causes", "factors")
"""What may stand in the header only, where the text below does not say it."""


def terms(view: View, body: str | None = None) -> Mapping[str, int]:
    """Word to count. `body` stands in for the text of the view where some of it is not to be looked at."""
    if body is None and view.words is not None:
        return unpacked(view.words.told)
    found = counted(view.document.body if body is None else body)
    for word, number in counted(view.record.title).items():
        found[word] += _TITLE * number
    front = "\n".join(_front(view.record))
    if front:
        found.update(counted(front))
    for word in _people(view.record):
        found.pop(word, None)
    return found


def _front(record: Record) -> Iterator[str]:
    """Texts of the header; those that were found in the body are counted there."""
    written = {fact.field for fact in record.facts if fact.origin == "front matter"} & set(_FRONT)
    if not written:
        return
    yield from (
        text
        for name, text in (("summary", record.summary), ("trigger", record.trigger), ("resolution", record.resolution))
        if name in written
    )
    for name, found in (("causes", record.causes), ("factors", record.factors)):
        if name in written:
            yield from (f"{one.title}\n{one.text}" for one in found)


def _people(record: Record) -> Iterator[str]:
    """The words of everybody's name: that one person wrote two reports does not make them alike."""
    everybody = (*record.authors, *record.reviewers, *record.participants, *(name for held in record.roles.values() for name in held))
    owners = (owner.name for action in record.actions for owner in action.owners if owner.kind == "person")
    for name in {*everybody, *owners}:
        yield from names(name)
