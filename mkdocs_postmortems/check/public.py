"""Public: a postmortem in, what its message to customers lacks or gives away out. What is withheld is redaction's business."""

import re
from collections.abc import Iterator
from functools import partial

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.marked import sentence
from mkdocs_postmortems.check.place import Doc, Found
from mkdocs_postmortems.check.sentences import split
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold

_PARTS = ("summary", "what_happened", "actions", "apology")
_OUTAGE = Expression(r"\boutages?\b(?! page)", re.IGNORECASE)
_PARTLY = Expression(
    phrases(r"""
      \b(
          degrad\w*|partial\w*|some (users|customers|requests)|intermittent\w*|disrupted|slow\w*|elevated|(?<!\d)[1-9]?\d(\.\d+)? ?%
        | subset|fraction|minor
      )\b
    """),
    re.IGNORECASE,
)
_INSIDE = (
    ("a private address", Expression(r"\b(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})\b")),
    ("an internal host", Expression(partial(phrases, r"""
      \b([\w-]+\.)+(internal|intranet|corp|lan|local|svc)\b|\b[a-z]+-(prod|stg|staging|db|web|app|api)-?\d+\b
    """), re.IGNORECASE)),
    ("a ticket", Expression(r"\b(?!UTF-|ISO-|SEV-|PM-|INC-2|SHA-|TLS-|HTTP-)[A-Z]{2,10}-\d+\b")),
    ("a handle", Expression(r"(?<![\w@/.])@[A-Za-z][\w-]+")),
)  # fmt: skip
_MAIL = Expression(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WILL = Expression(r"\b(?:we will|we'll|we are going to|we plan to|is going to|will be)\b", re.IGNORECASE)


def public(doc: Doc) -> Iterator[Found]:
    """PM701 to PM707, PM709 and PM712 as far as the document itself says it; the rest of the group comes from redaction."""
    open_ = doc.record.visibility == "public"
    message = _message(doc)
    if open_ and not any(message.values()):
        yield doc.about("PM701", "it is public and has no message to customers", doc.line_of("visibility"))
    yield from _outage(doc, message)
    summary = message.get("summary", "")
    count = len(list(split(summary)))
    if summary and not 2 <= count <= 3:
        yield Found("PM703", _line(doc, "summary"), f"the summary for customers has {count} {'sentence' if count == 1 else 'sentences'}")
    for part, text in message.items():
        yield from _inside(doc, part, text)
    if message.get("actions") and _WILL.search(message["actions"]) and not doc.record.actions:
        yield Found("PM705", _line(doc, "actions"), "customers are promised something that is no action item", whole=True)
    if open_:
        declared = {_tight(one.name) for one in doc.settings.fields}
        for key in (key for key in doc.record.extra if _tight(str(key)) not in declared):
            line = next((n for n, text in enumerate(doc.lines[: doc.post.document.header.end], 1) if text.startswith(f"{key}:")), 1)
            yield Found("PM709", line, f"`{key}` is no known field, so the public never sees it", str(key))


def _tight(key: str) -> str:
    """A key as a field of one's own is found by it: case, blanks and hyphens do not count."""
    return re.sub(r"[\W_]+", "", fold(key))


def _message(doc: Doc) -> dict[str, str]:
    given = doc.header.get("external")
    if isinstance(given, dict):
        return {part: " ".join(str(given[part]).split()) for part in _PARTS if given.get(part)}
    return (
        {"summary" if at == 0 else f"part {at}": part.text for at, part in enumerate(doc.parts("external"))} if doc.has("external") else {}
    )


def _line(doc: Doc, part: str) -> int:
    return doc.post.document.header.lines.get(f"external.{part}") or next((p.line for p in doc.parts("external")), 1)


def left(doc: Doc) -> Iterator[Found]:
    """PM712: whoever the body that the public would read still names, and others have a part in; the header shows what it is meant to."""
    if not doc.shown:
        return
    head, _, body = doc.shown.partition("\n---\n") if doc.shown.startswith("---\n") else ("", "", doc.shown)
    held = fold(head)
    names = {word for word in doc.known.people if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", held)}
    for text in split(body) if names else ():
        said = sentence(text, doc.known)
        for one in said.subjects:
            word = said.words[one.first]
            if one.kind == "person" and one.first and fold(word) in names:
                line = next((n for n, row in enumerate(doc.lines, 1) if re.search(rf"\b{re.escape(word)}\b", row)), 1)
                yield Found("PM712", line, "the text for the public still names somebody", word)
                return


def _outage(doc: Doc, message: dict[str, str]) -> Iterator[Found]:
    impact = doc.header.get("impact")
    if isinstance(impact, dict) and impact.get("full_outage"):
        return
    text = " ".join(
        (
            *(part.text for part in doc.parts("impact")),
            *doc.record.impact.values(),
            doc.record.severity.label if doc.record.severity else "",
        )
    )
    if not _PARTLY.search(text):
        return
    for part, words in message.items():
        if _OUTAGE.search(words):
            yield Found("PM702", _line(doc, part), "it says outage, and the impact says less", "outage")
            return
    for said in doc.said:
        found = _OUTAGE.search(said.text) if said.part in ("summary", "impact") else None
        if found:
            yield Found("PM702", said.line, "it says outage, and the impact says less", found[0], weak=True)
            return


def _inside(doc: Doc, part: str, text: str) -> Iterator[Found]:
    line = _line(doc, part)
    bare = re.sub(r"https?://\S+", "", text)
    for what, pattern in _INSIDE:
        if found := pattern.search(bare):
            yield Found("PM704", line, f"the message to customers names {what}", found[0])
    if found := _MAIL.search(bare):
        yield Found("PM712", line, "the message to customers holds a mail address", found[0])
    named = {
        word
        for said in split(bare)
        for one in sentence(said, doc.known).subjects
        if one.kind == "person"
        for word in sentence(said, doc.known).words[one.first : one.last]
        if fold(word) in doc.known.people
    }
    if named:
        yield Found("PM704", line, "the message to customers names a person", min(named))
    low = fold(bare)
    for term in doc.settings.redaction.terms:
        rule = {"vendor": "PM706", "customer": "PM707"}.get(term.kind)
        if rule and any(re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", low) for word in (term.text, *term.also)):
            yield Found(rule, line, f"the message to customers names a declared {term.kind}")
