"""Addresses: what a page is about in, where it lies below the site out; knows no host and no file."""

from mkdocs_postmortems.model.settings import Settings

FOLDERS = {
    "service": "services",
    "tag": "tags",
    "category": "causes",
    "trigger": "triggers",
    "team": "teams",
    "severity": "severity",
    "status": "states",
    "kind": "kinds",
    "detection": "detected",
    "year": "timeline",
}
"""Facet to the folder of its pages."""


def index(settings: Settings, folder: str) -> str:
    """The index page of one folder of indexes: `services/index`, `actions/index`."""
    return settings.under_indexes(f"{folder}/index")


def facet(settings: Settings, name: str) -> str:
    """The page that lists every value of a facet."""
    return index(settings, FOLDERS[name])


def group(settings: Settings, name: str, slug: str) -> str:
    """The page of one value of a facet; raises KeyError for a facet that has no pages."""
    return index(settings, f"{FOLDERS[name]}/{slug}")


def folder(settings: Settings, name: str) -> str:
    """The folder that holds the pages of the values of a facet."""
    return settings.under_indexes(FOLDERS[name])


def view(settings: Settings, slug: str) -> str:
    """The page of one view: the rows that answer its query."""
    return settings.under_base(f"view/{slug}/index")


def home(settings: Settings) -> str:
    """The library home."""
    return settings.home_address


def unread(settings: Settings) -> str:
    """The page of files that are not shown as incidents."""
    return settings.under_base("unread/index")


def actions(settings: Settings) -> str:
    """The table of all action items."""
    return index(settings, "actions")


def insights(settings: Settings) -> str:
    """What the library says in numbers."""
    return index(settings, "insights")


def glossary(settings: Settings) -> str:
    """What the words and numbers of the site mean."""
    return index(settings, "glossary")


def action_view(settings: Settings, name: str) -> str:
    """The action items in another order: `board`, `by-owner`, `by-service`."""
    return index(settings, f"actions/{name}")


def owner(settings: Settings, slug: str) -> str:
    """What one person, team or role has to do."""
    return index(settings, f"actions/owner/{slug}")


def review(settings: Settings) -> str:
    """What waits for a reviewer; on internal sites only."""
    return index(settings, "review")


def lucky(settings: Settings) -> str:
    """Where luck helped, over all incidents; on internal sites only."""
    return index(settings, "review/lucky")


def timeline(settings: Settings) -> str:
    """The list of all incidents by year, month and day."""
    return index(settings, FOLDERS["year"])


def publications(settings: Settings) -> str:
    """The queue of what waits to be published; on internal sites only."""
    return index(settings, "publication")


def publication(settings: Settings, incident: str) -> str:
    """The publication page of the incident at that address."""
    below = incident.removeprefix(f"{settings.base}/") if settings.base else incident
    return settings.under_indexes(f"publication/{below}")
