"""Parts in tests: a text parsed up to its sections, and entries, actions and whys as the one line a case file has for each."""

from reading import plain

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.record import Action, Entry, Section, Why
from mkdocs_postmortems.read.header import front
from mkdocs_postmortems.read.parts.sections import sections
from mkdocs_postmortems.read.postmortem import parse


def parted(text: str) -> tuple[Document, tuple[Section, ...]]:
    """A document and its parts."""
    document = parse("case.md", text, front.split("case.md", text))
    return document, sections(document, plain())


def entry(one: Entry) -> str:
    """`LINE AT..END ~ [WRITTEN] TEXT by WHO from SOURCE`; `-` where there is no instant."""
    at = "-" if one.at is None else one.at.isoformat() + (f"..{one.end.isoformat()}" if one.end else "")
    said = (str(one.line), at, "~" * one.approximate, f"[{one.written}]", one.text.replace("\n", " / "))
    who = f"by {', '.join(one.who)}" if one.who else ""
    return " ".join(part for part in (*said, who, f"from {one.source}" if one.source else "") if part)


def action(one: Action) -> str:
    """`LINE ORIGIN | TEXT | owner ... | due ... | STATUS [WRITTEN] | ...`, empty parts left out."""
    named = ", ".join(f"{owner.name} ({owner.kind})" for owner in one.owners)
    parts = {
        "id": one.id,
        "owner": named,
        "due": f"{one.due or '-'} [{one.due_written}]" if one.due_written else "",
        "": one.status + (f" [{one.status_written}]" if one.status_written else ""),
        "note": one.note,
        "completed": one.completed,
        "ticket": ", ".join(one.tickets),
        "kind": one.kind,
        "priority": one.priority,
        "addresses": ", ".join(one.addresses),
        "deferrals": one.deferrals,
        "verify": one.verify,
        "details": " / ".join(one.details),
    }
    return " | ".join([f"{one.line} {one.origin}", one.text, *(f"{name} {value}".strip() for name, value in parts.items() if value)])


def chain(links: tuple[Why, ...], depth: int = 0) -> list[str]:
    """`LINE QUESTION -> ANSWER` for each link, two blanks deeper below its question."""
    found = []
    for link in links:
        found.append(f"{'  ' * depth}{link.line} {link.question} -> {link.answer}")
        found.extend(chain(link.children, depth + 1))
    return found
