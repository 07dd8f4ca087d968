"""A shelf of postmortems made by hand: small libraries with known numbers for the tests of the list pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from slugify import slugify

from mkdocs_postmortems.model.document import Document, Header
from mkdocs_postmortems.model.library import Aside, Group, Incident, Library, Related, Task, Together
from mkdocs_postmortems.model.record import Action, Owner, Record, Severity, Term
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.view import View

TODAY = date(2026, 3, 20)
INTERNAL = Settings(Audience.INTERNAL, TODAY, ticket_url="https://tracker.example/browse/{id}")


def incident(key: str, title: str = "", started: datetime | date | None = None, **more: object) -> Incident:
    """One incident; `minutes`, `stated` and `related` go to the incident, everything else to its record."""
    own = {name: more.pop(name) for name in ("minutes", "stated", "related") if name in more}
    record = Record(id=key, title=title or f"Title of {key}", **more)
    document = Document(f"{key}.md", "", Header("", ""), "", "", ())
    return Incident(key, View(f"{key}.md", f"postmortems/{key.lower()}", record, document), started, **own)


def library(incidents: Iterable[Incident], asides: tuple[Aside, ...] = (), as_of: date = TODAY) -> Library:
    """These incidents related the plain way: grouped by every facet, actions in the order of the contract."""
    ordered = sorted(incidents, key=lambda i: i.key)
    ordered.sort(key=lambda i: str(i.started or ""), reverse=True)
    by_key = {i.key: i for i in ordered}
    tasks = [_task(i, n, a, as_of) for i in ordered for n, a in enumerate(i.view.record.actions, 1)]
    tasks.sort(key=lambda t: (t.action.closed, -t.overdue, t.action.due or date.max))
    return Library(tuple(ordered), {f: _groups(f, ordered, by_key) for f in FACETS}, tuple(tasks), asides, as_of, by_key)


def _task(one: Incident, number: int, action: Action, as_of: date) -> Task:
    late = (as_of - action.due).days if action.due and not action.closed else 0
    begun = one.started.date() if isinstance(one.started, datetime) else one.started
    return Task(action, one.key, number, f"action-{number}", max(late, 0), (as_of - begun).days if begun else None, begun)


FACETS = {
    "service": lambda i: i.view.record.services,
    "tag": lambda i: i.view.record.tags,
    "category": lambda i: (i.view.record.category.label,) if i.view.record.category else (),
    "team": lambda i: i.view.record.teams,
    "severity": lambda i: (str(i.view.record.severity.level),) if i.view.record.severity else (),
    "kind": lambda i: (i.view.record.kind,),
    "year": lambda i: (str(i.started.year),) if i.started else (),
}


def _groups(facet: str, ordered: list[Incident], by_key: dict[str, Incident]) -> tuple[Group, ...]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in ordered:
        for value in FACETS[facet](one):
            found[value].append(one.key)
    return tuple(
        Group(facet, v, f"Sev {v}" if facet == "severity" else v, slugify(v), tuple(keys), _together(facet, v, keys, by_key),
              ("payments platform",) if v == "api" else ())
        for v, keys in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    )  # fmt: skip


def _together(facet: str, value: str, keys: list[str], by_key: dict[str, Incident]) -> tuple[Together, ...]:
    seen = Counter((f, v) for k in keys for f in ("service", "category", "tag") for v in FACETS[f](by_key[k]) if (f, v) != (facet, value))
    return tuple(Together(f, v, n) for (f, v), n in seen.most_common(6))


def small() -> Library:
    """Seven postmortems: five counted in twelve months, a drill, a duplicate; one undated; two files set aside."""
    at = lambda *p: datetime(*p, tzinfo=UTC)  # noqa: E731
    me, team = Owner("@sre", "team"), Owner("Dana", "person")
    return library(
        (
            incident("PM-2026-014", "Config push emptied the pool", at(2026, 3, 1, 10, 2), severity=Severity(2, "SEV-2"), status=Term("final", "Final"),
                services=("api", "web"), category=Term("configuration", "config"), tags=("dns", "rollback"), teams=("payments",), minutes={"impact": 98.0, "ttm": 98.0},
                actions=(
                    Action("Reject empty pool config", 40, owners=(me,), due=date(2026, 3, 8), status="in_progress", kind="prevent", priority="P1", tickets=("OPS-123",)),
                    Action("Alert on <pool> size", 41, due=date(2026, 3, 25), kind="detect", tickets=("https://tracker.example/issues/9",)),
                    Action("Write the runbook", 42, owners=(team,), status="done", kind="process"),
                )),
            incident("PM-2026-013", "Certificate expired", at(2026, 1, 12, 23, 50), severity=Severity(1, "SEV-1"), status=Term("in_review", "Review"),
                services=("web",), category=Term("certificate-expiry", "certificate"), minutes={"impact": 45.0, "ttm": 30.0},
                actions=(Action("Renew by machine", 20, owners=(me,), status="open"),)),
            incident("PM-2025-040", "Queue stood still", date(2025, 11, 3), severity=Severity(3, "SEV-3"), status=Term("draft", "WIP"),
                services=("queue", "api", "web", "mail"), category=Term("configuration", "config"), tags=("rollback",), stated={"duration": 120.0}),
            incident("PM-2025-031", "Disk full on the primary", at(2025, 6, 2, 4, 0), severity=Severity(4, "SEV-4"), status=Term("closed", "Closed"),
                services=("db",), category=Term("capacity", "load"), minutes={"ttm": 61.0, "impact": 61.0}),
            incident("GD-7", "Game day: lose a zone", at(2026, 2, 5, 9, 0), kind="experiment", services=("api",)),
            incident("PM-2024-090", "Old outage", at(2025, 2, 1, 8, 0), severity=Severity(2, "major"), services=("api",), minutes={"impact": 3000.0}),
            incident("PM-2025-032", "Disk full, told again", at(2025, 6, 2, 5, 0), services=("db",), related=(Related("PM-2025-031", "declared", "duplicate_of", "", ()),)),
            incident("NM-1", "Nearly deleted the bucket", None, kind="near_miss", tags=("dns",)),
        ),
        (Aside("TEMPLATE.md", "named as a template"), Aside("broken.md", "front matter is not valid YAML", unreadable=True, key="PM-2024-090")),
    )  # fmt: skip


def many(count: int, as_of: date = TODAY) -> Library:
    """`count` postmortems over ten years with a handful of services, tags and actions each; the same for the same count."""
    causes = ("configuration", "deployment", "capacity", "network", "code-bug")
    return library(
        (
            incident(f"PM-{n:05d}", f"Service {n % 17} was slow for shoppers in region {n % 5}", datetime(2026, 3, 1, tzinfo=UTC) - timedelta(hours=n * 87_600 // count),
                severity=Severity(1 + n % 4, f"SEV-{1 + n % 4}"), status=Term("final", "Final"), services=(f"service-{n % 17}", f"service-{n % 7}a"),
                category=Term(causes[n % 5], causes[n % 5]), tags=(f"tag-{n % 23}", f"tag-{n % 11}b"), minutes={"impact": 10.0 + n % 300, "ttm": 5.0 + n % 200},
                actions=(Action("Do the first thing about it", 9, owners=(Owner("@sre", "team"),), due=as_of - timedelta(days=n % 40 - 10), kind="prevent"),
                         Action("Do the second thing", 10, status="done")))
            for n in range(count)
        ),
        as_of=as_of,
    )  # fmt: skip


def unbroken() -> Library:
    """Two postmortems of words that cannot be broken, and of sentences where a word is expected."""
    word = "a_very_long_identifier_without_any_break_in_it_whatsoever_2026"
    return library(
        incident(
            f"PM_{word}_{n}",
            f"Title {word} and some words after it that go on for quite a while {word}",
            datetime(2026, 3, n + 1, 10, 2, tzinfo=UTC),
            severity=Severity(1, "x"),
            services=(f"svc-{word}", "api", "payments-gateway-internal"),
            category=Term("", f"cause {word}"),
            tags=(word,),
            status=Term("", "Action items in progress, see board"),
            actions=(
                Action(f"Do {word} with care", 1, owner_written=f"Team {word}", due=date(2026, 3, 1), status="unknown",
                       status_written="waiting for the vendor to answer", tickets=(f"https://tracker.example/{word}",), priority="P1 (must)"),
                Action("Wait", 2, due_written="EOD Friday after the release of the next version", kind="prevent"),
            ),
        )
        for n in range(2)
    )  # fmt: skip
