"""Shelf: the rules and all postmortems of a folder in, what has to be hunted in each public text of it out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.share import Share, by_one
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.edition.named import Heard
from mkdocs_postmortems.redact.gate.policy import Policy
from mkdocs_postmortems.redact.identifiers.shapes import Shapes, shapes
from mkdocs_postmortems.redact.identifiers.tracked import keys
from mkdocs_postmortems.redact.names.people import Somebody
from mkdocs_postmortems.redact.names.recalled import parts, recalled
from mkdocs_postmortems.redact.names.spellings import roster, spellings
from mkdocs_postmortems.redact.names.things import things_of
from mkdocs_postmortems.redact.sections.stricter import stricter
from mkdocs_postmortems.redact.words import fields, values
from mkdocs_postmortems.redact.words.hunt import Hunt, hits
from mkdocs_postmortems.redact.words.letters import words
from mkdocs_postmortems.redact.words.needle import Needle
from mkdocs_postmortems.redact.words.series import series


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything that is declared, once for all documents."""

    hunt: Hunt
    shapes: Shapes
    everybody: Mapping[str, Somebody] = field(repr=False)
    """By each spelling in full, folded."""
    allowed: Mapping[str, object] = field(default_factory=dict, repr=False)

    parts: Mapping[str, str] = field(default_factory=dict, repr=False)
    """By each given or family name that is no word besides, the name in full."""
    heard: Heard = field(default_factory=Heard, repr=False)

    def own(self, named: Iterable[Somebody], more: Iterable[Needle] = ()) -> Hunt:
        """What is hunted in one document beside the rest: the people it names, also by parts of their names, and `more`."""
        found: list[Needle] = [*more]
        for one in named:
            known = self.everybody.get(_key(one.name))
            joined = Somebody(known.name, one.role or known.role, (*known.also, one.name, *one.also)) if known else one
            found += spellings(joined, parts=True)
        return Hunt(found)

    def of(self, raw: Postmortem, things: frozenset[str]) -> Hunt:
        """The same with those it calls by one name only, those of others by a part of theirs, and its customers by their first."""
        heard = self.heard.of(raw)
        single = (Somebody(name) for name in self.heard.single(raw) if fold(name) not in things)
        _, called = things_of(raw.document.body)
        customers = (*(text for text, kind in heard.stated if kind == "customer"), *heard.patrons)
        shorter = [one for text in customers for one in values.short(text) if one.text not in called]
        return self.own((*heard.people, *single, *recalled(raw.document.body, self.parts, things)), shorter)


def shelf(
    postmortems: tuple[Postmortem, ...], shown: frozenset[str], policy: Policy, settings: Settings, heard: Heard | None = None,
    share: Share = by_one,
) -> Shelf:  # fmt: skip
    """The shelf of one edition; `shown` are the source paths of the documents that may go out, `heard` what the same build has asked."""
    heard = heard or Heard()
    heard.ask(postmortems, share)
    heard.ask_single([one for one in postmortems if one.source.path in shown], share)
    rules = settings.redaction
    configured = [Somebody(one.name, one.shown, one.also) for one in rules.people]
    named = [one for each in postmortems for one in heard.of(each).people]
    # A role that one document gives is that document's own: elsewhere the person is a responder.
    everyone = roster([*configured, *(Somebody(one.name) for one in named)])
    known = {_key(one.name) for one in rules.people if one.listed}
    found: list[Needle] = [*values.of_rules(rules), *_services(settings)]
    for one in everyone:
        found += spellings(one, parts=_key(one.name) in known)
    for each in postmortems:
        data = each.document.header.data
        for text, kind in fields.declared(data, policy.fields - stricter(data).fields):
            found += values.of_company(text, kind, declared_=True)
        for text, kind in heard.of(each).stated:
            found += values.of_company(text, kind)
        found += [values.needle(text, "codename") for text in heard.of(each).codenames]
        found += [values.needle(text, "ticket", case=True) for text in keys(each.record.actions)]
        # One word that only a sentence gives away is believed where it is written like a name.
        found += [
            replace(one, capital=one.text[:1].isupper()) for text in heard.of(each).patrons for one in values.of_company(text, "customer")
        ]
    found += values.of_hidden((p for p in postmortems if p.source.path not in shown), (p for p in postmortems if p.source.path in shown))
    found = _not_public(found, settings)
    everybody = {_key(word): one for one in reversed(everyone) for word in (one.name, *one.also)}
    public, withheld = [[one.record.id for one in postmortems if (one.source.path in shown) is out] for out in (True, False)]
    others = series(public, withheld)
    return Shelf(Hunt(found), shapes(rules.internal_domains, rules.tickets, others), everybody, parts=parts(named), heard=heard)


def _not_public(needles: list[Needle], settings: Settings) -> list[Needle]:
    """The needles without those that stand in a name the catalogue calls public; a term or a person of the rules stays whatever it says."""
    names = "\n\n".join(service.public_name for service in settings.services if service.public_name)
    if not names:
        return needles
    ruled = {text for term in settings.redaction.terms for text in (term.text, *term.also)}
    loose = [n for n in needles if n.rule != "person" and n.text not in ruled]
    public = set[Needle]()
    while found := {hit.needle for hit in hits(names, (Hunt(n for n in loose if n not in public),))}:
        public |= found
    return [needle for needle in needles if needle not in public]


def _services(settings: Settings) -> Iterable[Needle]:
    """Services whose public name is another one."""
    for service in settings.services:
        if service.public_name and service.public_name != service.name:
            for name in (service.name, *service.aliases):
                if not values.too_plain(name):
                    yield Needle(name, "term", "service", service.public_name)


def _key(word: str) -> str:
    return "".join(words(word.strip().lstrip("@")))
