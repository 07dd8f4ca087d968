"""Items: the library of one edition in, its action items as the rows of a table out."""

from types import MappingProxyType

from mkdocs_postmortems.model import owned
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.table import Cells, Table, Words
from mkdocs_postmortems.model.terms import ACTION_KIND, ACTION_STATUS, Audience
from mkdocs_postmortems.query import fields
from mkdocs_postmortems.query.columns import Named, cells, day, own, words
from mkdocs_postmortems.query.records import ended, grouped

_GROUPED = ("service", "severity", "cause", "team", "tag")


def items(library: Library, settings: Settings) -> Table:
    """Every action item of the edition, in the order of the library."""
    tasks = library.tasks
    incidents = [library.by_key[task.incident] for task in tasks]
    above = grouped(library, settings, [task.incident for task in tasks])
    made: dict[str, Words | Cells | None] = {name: above[name] for name in _GROUPED}
    acts = [task.action for task in tasks]
    names = owned.names(library)
    owners = [own(names[owned.key(one)].name for one in act.owners) or own((act.owner_written,)) for act in acts]
    inside = settings.audience is Audience.INTERNAL
    made |= {
        "title": cells(" ".join(one.text.split()) for one in acts),
        "incident": words([((task.incident, task.incident),) for task in tasks]),
        "about": cells(one.view.record.title for one in incidents),
        "owner": words(owners),
        "lacks": words([_lacks(one, owned=any(owners), dated=any(o.due or o.due_written for o in acts)) for one in acts]),
        "carried": words([own(task.carried) for task in tasks]),
        "status": words([_status(one) for one in acts], ACTION_STATUS if inside else {}),
        "type": words([((one.kind, one.kind),) if one.kind else () for one in acts], ACTION_KIND if inside else {}),
        "priority": words([own((one.priority,)) for one in acts]),
        "ticket": words([own(one.tickets) for one in acts]),
        "factor": words([own(one.addresses) for one in acts]),
        "due": cells(day(one.due) for one in acts),
        "done": cells(day(one.completed) for one in acts),
        "verified": cells(day(one.verified_on) for one in acts),
        "deferrals": cells(float(one.deferrals) if one.deferrals else None for one in acts),
        "opened": cells(day(one.started) for one in incidents),
        "waiting": cells(day(ended(one)) for one in incidents),
        "page": cells(f"{one.view.address}#{task.anchor}" for one, task in zip(incidents, tasks, strict=True)),
        "number": cells(float(task.number) for task in tasks),
    }  # fmt: skip
    kept = {name: column for name, column in made.items() if column is not None}
    return Table(fields.actions(), tuple(task.incident for task in tasks), MappingProxyType(kept), library.as_of)


def _status(action: Action) -> tuple[Named, ...]:
    """How far it is; a label that no vocabulary knows stands for itself."""
    return own((action.status_written,)) if action.status == "unknown" else ((action.status, action.status.replace("_", " ")),)


def _lacks(action: Action, *, owned: bool, dated: bool) -> tuple[Named, ...]:
    """What an open item has not, of what others of the edition have."""
    if action.closed:
        return ()
    missing = (("owner", owned and not (action.owners or action.owner_written)), ("date", dated and not action.due))
    return tuple((name, name) for name, true in missing if true)
