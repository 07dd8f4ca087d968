"""Views: the saved views that ship and those of the configuration in, each answered for one edition, and what is wrong with them, out."""

from collections.abc import Callable, Iterable

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.saved import ViewPage
from mkdocs_postmortems.model.settings import Saved, Settings
from mkdocs_postmortems.model.table import Table
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.texts import Texts
from mkdocs_postmortems.query import fields
from mkdocs_postmortems.query.book import Book
from mkdocs_postmortems.query.evaluate import evaluate
from mkdocs_postmortems.query.letters import tight
from mkdocs_postmortems.query.near import near
from mkdocs_postmortems.query.parse import SPECIAL, parse
from mkdocs_postmortems.query.query import Query

_A = "actions"
DEFAULTS = (
    Saved("missing-review", "Missing review", "severity:<=2 is:counted -state:in_review,final,closed", "Severe incidents whose review has not begun."),
    Saved("in-review", "In review", "state:in_review", "Somebody reads them now."),
    Saved("drafts", "Drafts and reviews open", "state:draft,in_review", "Begun and not finished."),
    Saved("severe", "Sev 1-2 this year", "severity:<=2 opened:this-year is:counted", "The worst of this calendar year."),
    Saved("last-12-months", "Last 12 months", "opened:past-12-months is:counted", "Choose a service to see whether its trouble is chronic."),
    Saved("deployments", "Caused by a deployment", "cause:deployment", "Are changes getting safer?"),
    Saved("long", "Over two hours to resolve", "mttr:>2h", "What they share in tags, causes and ways of detection."),
    Saved("customer-detected", "Customer-detected", "detection:customer", "No alert said so first."),
    Saved("no-alert", "No alert caught it", "has:detection -detection:alert", "What monitoring has to learn."),
    Saved("overdue-actions", "With overdue actions", "actions:overdue", "Something promised is late."),
    Saved("old-actions", "Actions open over 60 days", "pending:>60d", "Promised long ago and not done."),
    Saved("repeated", "Came back with actions open", "is:repeated actions:open", "It happened again while items of the first time were open."),
    Saved("near-misses", "Near misses", "kind:near_miss", "Nothing broke, and something could be learned."),
    Saved("lucky", "Where we got lucky", "has:lucky", "Luck that will not be there next time."),
    Saved("not-presented", "Sev 1 not presented", "severity:<=1 is:counted -has:presented", "Not yet told to a wider circle."),
    Saved("open-items", "Open action items", "is:open sort:incident", "What is left to do, incident by incident.", _A),
    Saved("overdue-items", "Overdue by owner", "is:overdue sort:owner,due", "Who is late with what.", _A),
)  # fmt: skip
"""Those that ship, in the order of their links."""


def views(
    incidents: Table, actions: Table, settings: Settings, texts: Callable[[], Texts] = Texts
) -> tuple[tuple[ViewPage, ...], tuple[Problem, ...]]:
    """Every saved view with its rows: those that ship, changed and extended by those of the configuration."""
    wanted: dict[str, Saved | None] = {**{one.slug: one for one in DEFAULTS}, **settings.views}
    books = {"incidents": Book(incidents, texts=texts), "actions": Book(actions)}
    made: list[ViewPage] = []
    wrong = list(_taken(settings))
    for saved in wanted.values():
        if saved is None:
            continue
        book = books[saved.of]
        query = parse(saved.query, book)
        own = saved.slug in settings.views
        wrong.extend(
            problem("PM907", "", 0, f"in the view `{saved.slug}` {one.text}", "correct its `query` under the option `views`")
            for one in query.mistakes
            if own and not one.hint
        )
        wrong.extend(
            problem("PM902", "", 0, f"option `views.{saved.slug}.columns` names `{name}`, which does not exist", _column(name, book))
            for name in saved.columns
            if own and tight(name) not in book.fields
        )
        if not own and settings.audience is Audience.PUBLIC and not _told(query, book):
            continue
        rows = evaluate(book, query).rows
        if not own and settings.audience is Audience.PUBLIC and not rows:
            # Nobody asked for it, and a public page that says "Drafts" and "0" raises a question that it cannot answer.
            continue
        keys = tuple(book.table.keys[at] for at in rows)
        made.append(ViewPage(saved, query.text, keys, rows, tuple(clause.label for clause in query.clauses)))
    return tuple(made), tuple(wrong)


def _column(name: str, book: Book) -> str:
    close = near(tight(name), book.fields)
    return f"did you mean `{close}`?" if close else "write a field that queries know, such as `severity` or `owner`"


def _told(query: Query, book: Book) -> bool:
    """Whether the edition holds what the query excludes: where nothing says how far a document is, all of them would count as not begun."""
    excluded = [clause for clause in query.clauses if clause.negated and clause.kind in ("words", "has")]
    names = [(clause.field,) if clause.kind == "words" else tuple(name for term in clause.names for name in term) for clause in excluded]
    return all(any(name.startswith("parts:") or name in book.columns for name in some) for some in names)


def _taken(settings: Settings) -> Iterable[Problem]:
    """Declared fields whose name queries know already: it keeps its old meaning."""
    known = Book(Table(fields.incidents(), (), {}, settings.as_of)).fields
    parts = {tight(name) for name in (*SPECIAL, *fields.PARTS, *fields.TIMED)}
    for one in settings.fields:
        if tight(one.name) in known or tight(one.name) in parts:
            yield problem("PM902", "", 0, f"option `fields` declares `{one.name}`, which queries know already", "give it another name")
