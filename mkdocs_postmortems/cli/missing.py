"""Missing: a record in, the fields its status asks for and it does not have out. Knows the table of fields, not the files."""

from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.rule import STAGES


def missing(record: Record) -> tuple[str, ...]:
    """Names of fields in the order of the table; a record without a status is a draft, a closed one final."""
    stated = record.status.value if record.status else ""
    stage = 2 if stated == "closed" else STAGES.index(stated) if stated in STAGES else 0
    has = {fact.field for fact in record.facts}
    has.update(name for name, rows in (("timeline", record.timeline), ("action_items", record.actions)) if rows)
    return tuple(one.name for one in FIELDS if one.required_from in STAGES[: stage + 1] and one.name not in has)
