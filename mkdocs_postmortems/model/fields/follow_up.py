"""Follow-up: action items, other postmortems, and what the public edition may show."""

from mkdocs_postmortems.model.fields.field import Field, field

FOLLOW_UP: tuple[Field, ...] = (
    field(
        "action_items", "actions", "public",
        "What will be done; text, kind and status are public, owner, due date, ticket and priority are not.",
        "actions|action items|アクションアイテム",
        "final",
    ),
    field(
        "related", "relations", "public", "Other postmortems: `{id, kind, note}`; shown only where the other one is public.",
        "related incidents|see also|関連|関連 pm|関連pm|related postmortems",
    ),
    field("recurrence_of", "relations", "public", "The earlier incident this one repeats."),
    field("duplicate_of", "relations", "public", "The postmortem that tells this story."),
    field("supersedes", "relations", "public", "The older postmortem this one replaces."),
    field("superseded_by", "relations", "public", "The newer postmortem that replaces this one."),
    field("not_related", "relations", "internal", "Suggestions to leave out.", "unrelated"),
    field(
        "links", "list", "internal", "Dashboards, channels, documents: `{kind, url, title}`.",
        "supporting information|references|documentation|url|archive url|commit",
    ),
    field("runbooks_updated", "list", "internal", "Runbooks that changed because of it.", "updates runbook"),
    field(
        "external", "map", "public", "The message to customers: summary, what_happened, actions.",
        "external message|postmortem body|external desc",
    ),
    field("visibility", "term", "internal", "public, internal or restricted; missing means internal.", "private"),
    field("embargo_until", "date", "internal", "Not public before this day."),
    field("sensitivity", "map", "internal", "Field name to class, where this document is stricter than the table."),
    field(
        "public", "map", "internal",
        "What the public edition shows instead: title, slug, services, tags, previously; the approval, a withdrawal and revisions.",
    ),
    field("people", "map", "internal", "Names in this document and the role each is shown as."),
    field("redact", "list", "internal", "Words of this document that are never published."),
    field("exempt", "map", "internal", "Why no postmortem is needed: `{reason, duplicate_of}`.", "postmortem ignored"),
    field("security", "map", "restricted", "`{cve, credentials_exposed, patched}`."),
    field("effort_hours", "number", "internal", "Hours that writing and reviewing took."),
    field("vendor_reliability", "text", "restricted", "What must not be said about a supplier."),
    field("glossary", "map", "public", "Words and what they mean here."),
    field("lint", "map", "internal", "Rules to ignore in this document, with a reason."),
)  # fmt: skip
