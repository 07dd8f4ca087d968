"""The one table of options: what each may hold, what counts where it is left out, and an example; the page of the reference is made of it."""

from typing import NamedTuple


class Option(NamedTuple):
    """One option."""

    name: str
    """Dotted for a key of a map."""
    holds: str
    left_out: str
    help: str
    example: str
    """The value as YAML; a test makes settings of it."""


OPTION_TABLE = (
    Option("source", "folder", "the first of a usual name", "Where the postmortems lie: beside the configuration, or in `docs_dir`.", "postmortems"),
    Option("audience", "word", "`internal`", "For whom the site is made, `internal` or `public`. An empty or unknown value stops the build.", "internal"),
    Option("title", "text", "`Postmortems`", "What the library is called.", "Incidents"),
    Option("base", "folder", "the name of the folder", "Where the pages of incidents lie below the site.", "incidents"),
    Option("indexes", "folder", "the root", "Where the pages of services, tags, actions and so on lie below the site.", "library"),
    Option("timezone", "zone", "none", "The zone of times that name none: a name, or an offset in quotes.", "Europe/Lisbon"),
    Option("date_order", "word", "neither", "How slash dates with two readings are meant, `dmy` or `mdy`.", "dmy"),
    Option("severities", "words or map", "the usual scales", "A preset, several, or labels of your own with levels from 0 (worst) to 5.", "{outage: 1, minor: 3}"),
    Option("services", "file", "none", "The service catalogue: names, aliases, owners, what depends on what, public names.", "services.yml"),
    Option("teams", "words", "none", "The teams there are, so that owners are told from people.", "[Checkout, Platform]"),
    Option("categories", "map or words", "none", "Categories of cause of your own, with their aliases.", "{partner: [partner-api]}"),
    Option("ticket_url", "address", "keys are text", "Where a ticket is read; `{id}` stands for its key.", "'https://tracker.example/browse/{id}'"),
    Option("repo_blob_url", "address", "that of `repo_url`", "Where files of the repository are read, for links that lead out of the site.", "https://git.example/us/blob/HEAD/"),
    Option("extensions", "words", "`.md`, `.markdown`, `.mdown`, `.qmd`, `.md.erb`, none", "Endings of file names that are read; `''` stands for names without any.", "['.md', '.qmd']"),
    Option("exclude", "words", "nothing", "Patterns of paths below the folder that are not read.", "['drafts/**']"),
    Option("max_size", "number", "5000000", "Bytes that a file may have.", "2000000"),
    Option("public_fields", "words", "those the table of fields calls public", "Fields that a public edition may show.", "[title, date, summary]"),
    Option("public_sections", "words", "summary, impact, timeline, causes and so on", "Sections that a public edition may show.", "[summary, impact]"),
    Option("redaction", "file", "none", "What may never be published, and who may approve.", "redaction.yml"),
    Option("levels", "map", "those of the reference", "Codes and rules with another level: `error`, `warning`, `info` or `off`.", "{PM010: error}"),
    Option("as_of", "day", "the day of the build in `timezone`", "The day that counts as today.", "2026-11-20"),
    Option("search", "word", "`summary`", "How much of a postmortem the search box of the theme finds, `summary` or `full`.", "full"),
    Option("tracker", "file", "none", "An export of the issue tracker, which knows the status of tickets.", "tracker-2026-05-20.json"),
    Option("policy", "map", "the defaults below", "When a postmortem is due, and targets.", "{draft: 2, meeting: 5}"),
    Option("register", "file", "none", "A list of all incidents, or `stubs` where every incident has a file. Never read for a public edition.", "stubs"),
    Option("fields", "map", "none", "Keys of your own that can be asked for, each with a type and a title: text, list, number, date or duration.", "{tier: {title: Tier, type: list}}"),
    Option("views", "map", "those that ship", "Saved queries by name, with `title`, `query`, `description`, `of`, `view`, `columns` and `public`; null takes one away.", "{dns: {title: DNS, query: 'tag:dns'}}"),
    Option("exports", "words or false", "all", "Forms that are written beside the pages.", "[json, feeds, calendar]"),
    Option("feeds", "word", "`summary`", "How much of a postmortem an entry of the library's feed holds, `summary` or `full`.", "full"),
    Option("redirects", "yes or no", "true", "Whether earlier addresses lead to their pages.", "false"),
    Option("check", "map or word", "the profile `adoption`", "How much the checks ask.", "{profile: maturity}"),
    Option("cache", "folder or false", "`.cache/postmortems`", "What an internal edition keeps for its next build; a folder of its own.", ".cache/postmortems"),
    Option("check.profile", "word", "`adoption`", "`foundation`, `adoption`, `maturity` or `excellence`.", "maturity"),
    Option("check.language", "word", "that of each document", "`en` reads every document as English, `off` or another code reads none.", "en"),
    Option("check.ignore", "words", "none", "Rules that are off everywhere, by code or name.", "[PM205]"),
    Option("check.levels", "map", "those of the reference", "As `levels`; a code stands in one of the two.", "{vague-action: error}"),
    Option("check.people", "words", "none", "Names that may stand in any document.", "[Mia Lund]"),
    Option("check.acronyms", "words", "none", "Short forms that everybody here knows.", "[KMS, PSP]"),
    Option("check.old_days", "number", "60", "Days after which an open action item is old.", "90"),
    Option("check.stale_days", "number", "14", "Days after the end of an incident after which its draft is stale.", "21"),
    Option("check.action_days", "map", "none", "Most days that an action item may take, by level of severity.", "{1: 15, 2: 30}"),
    Option("check.external", "yes or no", "false", "Whether a public postmortem needs its message to customers.", "true"),
    Option("policy.draft", "days", "2", "From the end of the incident to the draft.", "1"),
    Option("policy.meeting", "days", "5", "To the review meeting.", "3"),
    Option("policy.publish", "days", "7", "To the finished postmortem.", "10"),
    Option("policy.business_days", "yes or no", "false", "Whether only Monday to Friday are counted, without holidays.", "true"),
    Option("policy.required", "severity", "2", "This severity and worse owe a postmortem; `none` asks for none.", "SEV-1"),
    Option("policy.holidays", "days", "none", "Days that are no business days.", "[2026-12-25]"),
    Option("policy.levels", "map", "none", "Other days for one severity.", "{SEV-1: {draft: 1}}"),
    Option("policy.targets", "map", "those of the insights page", "Finished postmortems in percent, by severity.", "{SEV-1: 100, SEV-2: 80}"),
    Option("policy.actions_on_time", "percent", "85", "Action items done by their due date.", "90"),
    Option("policy.participation", "percent", "90", "Of those expected in the review, who came.", "80"),
    Option("policy.before_after", "days", "180", "Days looked at before and after an action item was done.", "90"),
)  # fmt: skip
"""The options of the plugin in the order in which they are read, then the keys of `check` and of `policy`."""
