"""Alike: the drafts of one part in; one that begins with a name the document knows, or ends in one as others do, has it as owner."""

from collections.abc import Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.actions.draft import Draft
from mkdocs_postmortems.read.actions.known import Known
from mkdocs_postmortems.read.actions.owners import owners
from mkdocs_postmortems.read.actions.pieces import is_name, piece

_END = Expression(r"\s[-–—]{1,2}\s+(?P<name>@?[^\W\d_][^\s,;:()–—]*(?: [^\s,;:()–—]+){0,3})\s*\.?$")
_WIKI = Expression(r"(?:\s#[^\W\d_][\w/-]*)*\s\[\[(?:[^\[\]|]*[|/])?(?P<name>[^\[\]|/]+)\]\](?:\s#[^\W\d_][\w/-]*)*$")
"""`#infra [[Ada Byron]]`: a person's note behind the tags of a task."""
_COMMA = Expression(r",\s+(?P<name>@?[^\W\d_][^\s,;:()–—]*(?: [^\s,;:()–—]+){0,2})(?:,\s+(?P<rest>[^,;()]{3,40}(?:, 20\d\d)?))?\s*\.?$")
"""`Cap the belt, Ada Byron, by 3 May`."""
_PERSON = Expression(r"^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’-]+(?: (?:de|van|von|der|la|del|da|dos|el))* [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ'’-]+$")
_LEAD = Expression(r"^(?P<name>[^\W\d_][^\s,;:()–—]*(?: [^\s,;:()–—]+){0,2}?)(?:\s*[:：]|\s[-–—]+|\s(?:to|will|should))\s+(?=[^\W_])")
"""`Ada Byron: cap the belt`, `Ada to cap the belt`."""
_LEAD_DASH = Expression(r"^(?P<name>[^\W\d_][^\s,;:()–—]*(?: [^\s,;:()–—]+){0,2})\s[-–—]{1,2}\s+(?=[^\W_])")
"""`platform — cap the belt`."""
_FROM_LIST = ("list", "checkbox")


def owned(drafts: Sequence[Draft], known: Known) -> None:
    """Fill in owners that stand in front of what they do, or behind a last dash without anything else to tell them by.

    They are people whom the document names, or names of two words where every item of the list ends so and one of them says more.
    """
    listed = [draft for draft in drafts if draft.origin in _FROM_LIST]
    people = known.with_people(tuple(name.strip() for draft in listed for name in draft.owner.split(",") if draft.owner))
    for draft in listed:
        lead = _LEAD.match(draft.text) if not draft.owner else None
        if lead is not None and people.person(lead["name"]):
            draft.owner, draft.text = lead["name"], draft.text[lead.end() :]
    _led(listed)
    left = [draft for draft in listed if not draft.owner]
    ends = [_END.search(draft.text) for draft in left]
    alike = any(draft.dashed for draft in listed) and all(end and _PERSON.match(end["name"]) and is_name(end["name"]) for end in ends)
    for draft, end in zip(left, ends, strict=True):
        wiki = _WIKI.search(draft.text)
        found = end if end is not None and (alike or people.person(end["name"])) else wiki if wiki and people.person(wiki["name"]) else None
        if found is None and (found := _COMMA.search(draft.text)) is not None:
            rest = found["rest"] or ""
            stands = people.person(found["name"]) and (not rest or (rest.endswith(draft.due) if draft.due else piece(rest, draft)))
            found = found if stands else None
        if found is not None and found.start() > 0:
            draft.owner, draft.text = found["name"], draft.text[: found.start()].rstrip()


def _led(listed: Sequence[Draft]) -> None:
    """Teams and roles in front of a dash, where every item of a list has one and says by when: `platform — cap the belt — due: 3 May`.

    One word alone before a dash is as often what the item is about, so that a list without days is left as it stands.
    """
    leads = [_LEAD_DASH.match(draft.text) for draft in listed]
    if len(listed) < 2 or not all(lead and is_name(lead["name"]) for lead in leads) or any(d.owner or not d.due for d in listed):
        return
    if not any(one.kind != "person" for lead in leads if lead for one in owners(lead["name"])):
        return
    for draft, lead in zip(listed, leads, strict=True):
        if lead is not None:
            draft.owner, draft.text = lead["name"], draft.text[lead.end() :]
