"""Tables: every shape of the exported data, column by column; records, schemas, spreadsheets and the reference page read them."""

from mkdocs_postmortems.render.exports.columns import Shape, shape
from mkdocs_postmortems.render.exports.incident_tables import INCIDENTS

SHAPES: tuple[Shape, ...] = (
    *INCIDENTS,
    shape("library", "Every incident of an edition.", """
$schema! | link | | The schema of this file.
version! | whole | | 1.
title! | text | | Name of the library.
url! | link | | Its home page.
as_of! | day | | The day that counts as today in this build; no other value of the data depends on it.
incidents! | row* | | Newest first, those without a date last.
"""),
    shape("group", "All incidents with one value: a service, a tag, a cause.", """
$schema! | link | | The schema of this file.
version! | whole | | 1.
facet! | text | | service, tag, category, trigger, team, severity, status, kind, detection or year.
value! | text | | The value as filters use it.
label! | text | | The value as most authors write it.
url! | link | | Its page.
feed | link | | Its Atom feed.
badge | link | | Its badge.
owners | texts | internal | From the service catalogue.
incidents! | line* | | Newest first, those without a date last.
"""),
    shape("actions", "Every action item of an edition.", """
$schema! | link | | The schema of this file.
version! | whole | | 1.
url! | link | | The page of action items.
as_of! | day | | The day that counts as today in this build; no other value of the data depends on it.
actions! | action* | | Those of the newest incident first, each in the order of its text.
"""),
    shape("file", "One file of the site for other programs.", """
url! | link | | Where it is.
type! | text | | Its media type.
title! | text | | What it holds.
schema | link | | Its schema.
"""),
    shape("site", "What the site offers to other programs.", """
$schema! | link | | The schema of this file.
version! | whole | | 1.
title! | text | | Name of the library.
url! | link | | Its home page.
files! | file* | | Each file that stands for the whole library or for one group; those of single incidents are named in the library's.
"""),
    shape("digest", "A month or a quarter.", """
$schema! | link | | The schema of this file.
version! | whole | | 1.
period! | text | | 2026-05 or 2026-Q2.
title! | text | | The same in words.
url! | link | | Its page.
first! | day | | First day.
last! | day | | Last day.
counted! | whole | | Incidents that began in it and count as such.
counted_before! | whole | | Of the period before.
median_minutes_to_mitigate | number | times.mitigated | Missing for fewer than five incidents that say it.
began! | texts | | Keys of everything that began in it.
published | texts | published_at | Keys of the postmortems that were published in it.
promised | whole | action_items | Action items of incidents that began in it.
promised_open | whole | action_items | Those of them that are open.
done | texts | internal | Keys of the action items that were done in it.
owed | texts | internal | Keys of the action items that were due in it and are open.
"""),
)  # fmt: skip
"""In the order of the reference page; a shape stands before those that hold it."""

DOCUMENTS = ("site", "library", "incident", "group", "actions", "digest")
"""Shapes that are whole files and have a schema of their own."""
