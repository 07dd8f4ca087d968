"""Events: exports of alerting, deployment, logs and chat in, one timeline in order out, and every row that could not be read."""

from mkdocs_postmortems.author.events.event import Event, Unread
from mkdocs_postmortems.author.events.export import Export, events
from mkdocs_postmortems.author.events.merge import Merged, merged
from mkdocs_postmortems.author.events.table import lines

__all__ = ["Event", "Export", "Merged", "Unread", "events", "lines", "merged"]
