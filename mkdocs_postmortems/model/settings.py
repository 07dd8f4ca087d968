"""Settings: every option as one frozen value that all rooms read; how options become it is the business of `settings.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from mkdocs_postmortems.model.checking import Checking
from mkdocs_postmortems.model.policy import Policy
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.register import Register
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.tracker import Tracker

EXPORTS = ("json", "markdown", "csv", "calendar", "feeds", "badges", "llms", "schemas", "digests")
"""Forms in which a site offers its facts to other programs; an option leaves some out."""


@dataclass(frozen=True, slots=True)
class Service:
    """One row of the service catalogue (`services.yml`)."""

    name: str
    aliases: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    public_name: str = ""
    paths: tuple[str, ...] = ()
    """Patterns of where its source code lies, below the root of its repository."""


@dataclass(frozen=True, slots=True)
class Custom:
    """A field of the user's own, read from keys of the front matter that no field of ours knows."""

    name: str
    """Of the key, and in queries."""
    title: str
    type: str = "text"
    """text, list, number, date or duration."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A query under a name, with a page of its own."""

    slug: str
    title: str
    query: str
    description: str = ""
    of: str = "incidents"
    """incidents or actions: which rows it is about."""
    view: str = ""
    """table, cards or timeline; empty leaves it to the reader."""
    columns: tuple[str, ...] = ()
    public: bool = False
    """A public edition may show its title and its query."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option with its default."""

    audience: Audience
    """There is no default: a door that does not know for whom it builds must not build."""
    as_of: date
    """"Today" for lateness, ages and windows: `as_of`, else SOURCE_DATE_EPOCH, else the day of the build in `timezone`."""
    title: str = "Postmortems"
    base: str = "postmortems"
    """Folder of the incident pages below the site."""
    home: str = ""
    """Address of the library home where `<base>/index` is taken by a page of the author's own; else empty."""
    in_place: bool = False
    """The sources lie inside the host's own folder, so addresses are the ones the host has always given them."""
    beside: str = ""
    """Folder of the sources as the host's pages see it where it lies outside theirs, as `../postmortems`; else empty."""
    indexes: str = ""
    """Folder of service, tag, action and other index pages below the site; empty for its root."""
    timezone: str = ""
    """Zone of times that name none; empty leaves them without one."""
    date_order: str = ""
    """dmy or mdy; empty takes slash dates only where one reading is possible."""
    severities: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Folded label to level; made from the preset or the map in the options."""
    services: tuple[Service, ...] = ()
    teams: tuple[str, ...] = ()
    categories: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Categories of the user's own with their aliases."""
    ticket_url: str = ""
    """With `{id}` in it; empty leaves ticket keys as text."""
    tracker: Tracker = field(default_factory=Tracker)
    """Statuses of action items from an export of the issue tracker; one without tickets leaves them to the files."""
    repo_blob_url: str = ""
    """Where source code of the repository is read on the web, for links that leave the site; empty makes them text."""
    repo_folder: str = ""
    """Folder of the sources below the root of the repository; empty where it is `base`."""
    extensions: tuple[str, ...] = (".md", ".markdown", ".mdown", ".qmd", ".md.erb", "")
    """File name endings that are read; the empty one stands for names without any."""
    exclude: tuple[str, ...] = ()
    """Glob patterns below the source folder."""
    max_size: int = 5_000_000
    """Bytes."""
    public_fields: tuple[str, ...] = ()
    """Names of fields a public edition may show; empty takes those the table calls public."""
    public_sections: tuple[str, ...] = (
        "summary",
        "impact",
        "timeline",
        "causes",
        "factors",
        "trigger",
        "detection",
        "resolution",
        "well",
        "lessons",
        "actions",
    )
    """Canonical names of level-2 sections a public edition may show."""
    fields: tuple[Custom, ...] = ()
    """Fields of the user's own that queries know."""
    views: Mapping[str, Saved | None] = field(default_factory=lambda: MappingProxyType({}))
    """Saved views of the user's own by slug; None takes away one that ships."""
    redaction: Rules = field(default_factory=Rules)
    """What `redaction.yml` says; without one, nothing is approved and nothing declared."""
    site_url: str = ""
    """Where the site will stand, with a slash at its end; empty makes every link relative."""
    directory_urls: bool = True
    """A page is the folder of its address (`a/`), as the host was told; else a file (`a.html`)."""
    exports: tuple[str, ...] = EXPORTS
    feeds: str = "summary"
    """summary or full: how much of a postmortem an entry of a feed holds."""
    redirects: bool = True
    """Earlier addresses of a page lead to it."""
    policy: Policy = field(default_factory=Policy)
    """When each step of a postmortem is due, and which targets are set."""
    register: Register | None = None
    """Every incident there was; None where nobody keeps a list, and always for a public audience."""
    search: str = "summary"
    """summary or full: how much of a postmortem the host's own search box finds."""
    checking: Checking = field(default_factory=Checking)
    """What `check` asks for."""
    levels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Code of a problem or rule to error, warning, info or off."""
    markdown_extensions: tuple[str, ...] = ()
    extension_configs: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """The host's Python-Markdown set-up, for blocks in Material's own syntax."""

    def under_base(self, name: str) -> str:
        """The address of `name` in the folder of the incident pages."""
        return f"{self.base}/{name}" if self.base else name

    def under_indexes(self, name: str) -> str:
        """The address of `name` in the folder of the index pages."""
        return f"{self.indexes}/{name}" if self.indexes else name

    @property
    def home_address(self) -> str:
        """The address of the library home."""
        return self.home or self.under_base("index")
