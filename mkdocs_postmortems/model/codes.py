"""The catalogue of problem codes: one row each, from which messages, settings and the reference page are made."""

from dataclasses import dataclass

from mkdocs_postmortems.model.problem import Level, Problem


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem."""

    id: str
    name: str
    level: Level
    about: str
    """Why it matters, for the reference page."""
    example: str
    """A short piece of input that gives it."""


_ROWS = (
    ("PM001", "front-matter-syntax", "error", "The block between the fences is not valid YAML or TOML, so no field of it can be trusted.", "title: [unclosed"),
    ("PM002", "duplicate-key", "error", "The same key twice: which one was meant cannot be known.", "title: a / title: b"),
    ("PM003", "encoding", "error", "The file is not UTF-8, so what it says can only be guessed.", "UTF-16 with a byte order mark"),
    ("PM004", "empty-file", "warning", "There is nothing to read.", "a file of 0 bytes"),
    ("PM005", "not-text", "error", "The file holds binary data under a text name.", "a PNG named report.md"),
    ("PM006", "too-large", "error", "The file is larger than `max_size`; a postmortem of that size is an export or a log.", "a file of 50 MB"),
    ("PM007", "no-access", "error", "The file could not be opened.", "chmod 000"),
    ("PM008", "outside-folder", "error", "A link in the file system leads out of the source folder or in a circle.", "a symbolic link to .."),
    ("PM009", "wrong-type", "warning", "A known field holds a value of another type and was not used, or a day whose time cannot be read.", "tags: 7"),
    ("PM010", "broken-link", "warning", "A link or an image leads to no file of the site.", "[x](gone.md)"),
    ("PM011", "impossible-date", "warning", "A date or time that no calendar has.", "2022-02-?? or 2025-02-30"),
    ("PM012", "mixed-zones", "info", "Times with and without a zone stand side by side, so they cannot be compared with certainty.", "started 14:00, resolved 15:00Z"),
    ("PM013", "no-front-matter-end", "error", "The block opens with a fence and is never closed.", "--- without a second ---"),
    ("PM014", "address-taken", "error", "Two pages of the site would have the same address.", "PM-1.md beside pm-1.md"),
    ("PM015", "unsafe-front-matter", "warning", "The header uses anchors, merges or tags: what it says cannot be read off its lines.", "a: &x 1"),
    ("PM016", "old-address", "warning", "An earlier address cannot lead to its page: another page has it, or two pages claim it.", "previously: [the address of another page]"),
    ("PM017", "in-one-code-block", "info", "The whole file stands in one code block, which everybody else shows as a listing; it is read as the text inside.", "```markdown around the file"),
    ("PM018", "header-lacks-quotes", "warning", "A value of the header needs quotes; it is read as if it had them, but never in a public edition.", "title: Queue: stuck"),
    ("PM019", "merge-conflict", "error", "A merge has left both sides of a conflict in the file, so nobody knows which of them is meant.", "<<<<<<< HEAD, =======, >>>>>>> main"),
    ("PM020", "header-in-code-block", "warning", "The header stands in a code block, as it does on a page that shows a template; it is read as if it stood alone, but never in a public edition.", "```yaml, the header between its two ---, and ```"),
    ("PM113", "mojibake", "warning", "Text was once read in the wrong encoding; it is shown repaired.", "âœ… Done"),
    ("PM202", "placeholder", "info", "A value of the template was left in place and counts as missing.", "Date: YYYY-MM-DD"),
    ("PM210", "near-miss-key", "warning", "An unknown key is one slip away from a known one.", "serverity: 2"),
    ("PM211", "duplicate-id", "error", "Two files claim one id, so a reference to it has two answers.", "two files with id PM-12"),
    ("PM304", "ambiguous-time", "info", "A time or date can be read in two ways.", "03/04/2025, CST"),
    ("PM308", "ends-before-start", "warning", "The incident ends before it starts.", "resolved < started"),
    ("PM309", "duration-mismatch", "info", "The stated duration differs from the stated times.", "4h 45m, times say 21h 45m"),
    ("PM412", "unknown-status", "info", "The status of an action item is in no vocabulary.", "status: perhaps"),
    ("PM414", "action-conflict", "warning", "An action stands in two places, or in a list twice, with two statuses.", "done and open"),
    ("PM418", "bad-due", "info", "The due date cannot be used as a date.", "EOD Friday"),
    ("PM420", "tracker-conflict", "info", "The file and the tracker's export give an action two statuses; the one of the tracker is shown.", "open in the file, closed in the tracker"),
    ("PM421", "action-twice", "info", "An action stands in the front matter and in the text, or in a list twice, so its status has two places to be kept in.", "one item in a list and in a table"),
    ("PM505", "no-category", "info", "The category is in no vocabulary.", "category: gremlins"),
    ("PM601", "postmortem-missing", "warning", "The register lists an incident that owes a postmortem by now, and the library has none of that id.", "a SEV-1 of last month without a file"),
    ("PM607", "unknown-severity", "warning", "No severity scale knows the label.", "SEV-?"),
    ("PM608", "unknown-term", "warning", "A status, kind, detection method or visibility is in no vocabulary.", "status: perhaps"),
    ("PM611", "no-names", "info", "Where short names belong stands a sentence, which names no service, tag or team.", "Services: everything behind the proxy of the old data centre"),
    ("PM708", "public-unapproved", "warning", "A postmortem asks to be public, but is not final or nobody has approved what the public would see; it stays out.", "visibility: public without an approval"),
    ("PM710", "image-unreviewed", "info", "Public text refers to an image that no reviewer has listed by its hash; only its description is shown.", "![graph](graph.png)"),
    ("PM711", "secret", "error", "The text holds what looks like a credential: it has to be revoked and removed, or listed as no secret with a reason.", "a private key in a code block"),
    ("PM720", "not-exactly-public", "error", "The visibility is neither a known word nor exactly `public`, so the postmortem stays out.", "visibility: [public]"),
    ("PM721", "redaction-marker", "error", "A mark for redaction is misspelt, not closed or stands where it marks nothing, so nobody can say what it covers.", "[[redcat: name]]"),
    ("PM722", "encoded-value", "error", "A declared value stands in the text in an encoding; it has to be taken out by hand.", "a name in base64"),
    ("PM723", "include", "error", "Text is pulled in from another file at build time, past every check.", '--8<-- "notes.md"'),
    ("PM724", "public-field-type", "error", "A public field holds a map or a list where text belongs, so parts of it could slip out.", "summary: {internal: text}"),
    ("PM725", "embargo-unclear", "error", "The embargo is neither a date nor an action of the same document, so its end is unknown.", "embargo_until: soon"),
    ("PM726", "unsafe-characters", "error", "The text holds characters that make it read differently from what it is.", "a right-to-left override"),
    ("PM727", "nested-comment", "warning", "A comment stands inside a comment; what follows the first end may be meant to be hidden.", "<!-- a <!-- b --> c -->"),
    ("PM728", "left-over", "error", "After redaction the page would still show something that must not be there, so it stays out.", "a declared value split by a link"),
    ("PM729", "afterwards", "error", "A withdrawal or a revision lacks its day or its words, so the page could not say what happened.", "public: {withdrawn: soon}"),
    ("PM730", "code-not-closed", "error", "A code block swallows a section, which would go out as code whether it is public or not.", "``` without a second ``` before ## Action items"),
    ("PM731", "sensitivity-unclear", "error", "What a document says under `sensitivity`, `redact`, `people` or `public` cannot be understood, so it is not known what has to stay closed.", "sensitivity: {summry: internal}, or public: {titel: Outage}"),
    ("PM732", "nothing-public", "info", "A public postmortem has no section that is public, so its page shows fields and no text.", "visibility: public above text without headings"),
    ("PM733", "fields-aside", "info", "A date, a severity or a service stands in a part that is not public, so the public page has none.", "`| Date | 2026-03-02 |` under `## Metadata`"),
    ("PM805", "unknown-service", "warning", "The service is not in the catalogue.", "service: chekout"),
    ("PM806", "broken-relation", "warning", "A declared relation or wiki link names no postmortem of the library.", "[[PM-2099-001]]"),
    ("PM808", "register-contradiction", "warning", "The register of incidents and the file of one say different things, so a number made of both is doubtful.", "SEV-1 in the register, SEV-2 in the file"),
    ("PM901", "unknown-option", "error", "Nobody reads an option of this name, so what it was meant to do is not done.", "audiance: public"),
    ("PM902", "bad-option", "error", "The value of an option cannot be used; its default is used instead.", "date_order: ymd"),
    ("PM903", "catalogue-row", "warning", "A row of the service catalogue cannot be used as it stands.", "one alias under two services"),
    ("PM904", "catalogue-unreadable", "error", "The service catalogue cannot be read, so aliases and public names are unknown.", "services: gone.yml"),
    ("PM905", "redaction-file", "error", "The redaction rules cannot be read as written, so nothing public may be built on them.", "redaction: gone.yml"),
    ("PM906", "redaction-row", "error", "A rule of the redaction file cannot be used: it would cover nothing, or far too much.", "a term of two letters"),
    ("PM907", "view-query", "warning", "The query of a saved view is not understood in part, so the view may show more or less than was meant.", "query: servce:checkout"),
    ("PM908", "block", "warning", "A block in a page written by hand asks for something that cannot be shown as it is written; a sentence stands in its place.", "columns: [severty]"),
    ("PM911", "tracker-unreadable", "error", "The export of the tracker cannot be read as one, so statuses would silently be those of the files.", "a file that was cut off"),
    ("PM912", "tracker-row", "info", "A row of the tracker's export has no id or no status and is passed over, has a day that cannot be read, or stands beside another of the same ticket.", "a row without a number"),
    ("PM917", "register-unreadable", "error", "The register of incidents cannot be read, so nobody knows which incidents have no postmortem.", "register: gone.csv"),
    ("PM918", "register-row", "warning", "A row of the register of incidents cannot be used as it stands.", "a row without an id"),
    ("PM931", "event-row", "warning", "A row of an export gives no event of a timeline, so something that happened may be missing from it.", "a row without a time"),
    ("PM940", "no-site-address", "info", "The site does not say where it will stand, so feeds, calendars and data name its pages by relative links.", "site_url left empty, with feeds switched on"),
    ("PM950", "audit-value", "error", "The finished site shows a declared value: a customer, a person, a host, a code name, a term or the value of a withheld field.", "Acme Corp in an image's metadata"),
    ("PM951", "audit-withheld", "error", "The finished site shows the id, title or address of a withheld incident.", "a link to pm-0042"),
    ("PM952", "audit-credential", "error", "The finished site shows what looks like a password, key or token.", "AKIA and 16 letters"),
    ("PM953", "audit-address", "error", "The finished site shows an e-mail address, a private network address or the name of an internal host.", "10.1.2.3"),
    ("PM954", "audit-ticket", "error", "The finished site shows the key of an internal ticket.", "INC-4711"),
    ("PM955", "audit-unreadable", "error", "Part of a finished file could not be looked into: packed too often or too large, encrypted, or in a format that is not known.", "a zip archive with a password"),
    ("PM956", "audit-link", "error", "The finished site holds something that is neither a file nor a folder; what a host publishes for it is not known.", "a symbolic link"),
    ("PM957", "audit-needle", "error", "A declared value is empty or so short that it would be found in every text, so it cannot be looked for.", "text: ab"),
    ("PM958", "audit-input", "error", "The list of what must not be found cannot be used.", "a ticket pattern that is no regular expression"),
    ("PM959", "publish-failed", "error", "A clean site could not be moved to its place; the last good site stands.", "a full disk"),
)  # fmt: skip

CODES = {row[0]: Code(row[0], row[1], Level(row[2]), row[3], row[4]) for row in _ROWS}
"""Every code a build can print."""


def problem(code: str, path: str, line: int, what: str, right: str) -> Problem:
    """A problem at its default level; raises KeyError for a code that is not in the catalogue."""
    return Problem(code, path, line, what, right, CODES[code].level)
