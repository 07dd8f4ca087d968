"""Incident tables: an incident and its parts as they are exported, column by column, each with the field that decides who may see it."""

from mkdocs_postmortems.render.exports.columns import Shape, shape

VERSION = 1
"""Of every exported file. Grows when a column is taken away or means something else; a new column does not change it."""

_ROW = """
key! | text | | Name of the incident, unique in the library; it does not change when the title does.
id | text | id | The id its author gave it.
title! | text | | One line that says what happened.
url! | link | | Its page.
data | link | | This incident in full, as JSON.
kind! | text | kind | incident, near_miss, experiment, expected_failure, security or maintenance.
not_counted | text | kind | Why no number of incidents holds it: its kind, or duplicate. Missing where it is counted.
status | text | status | How far the document is: draft, in_review, final or closed; the label as written where no vocabulary knows it.
severity | severity | severity | How bad it was.
services | texts | services | The services that were hurt or hurt others.
category | text | category | The primary class of cause.
tags | texts | tags | Free words for finding it again.
teams | texts | teams | The teams that own what broke.
detection | text | detection.method | How it was noticed.
started | instant | date | When it began as far as known: a day, or a time with its zone where the zone is known.
minutes | minutes | | Intervals in minutes, computed from the times.
actions | counts | action_items | How many action items it has, and how many of them are open.
published | day | published_at | The day on which the postmortem was published.
revised | day | revised_at | The day on which its text was last revised.
"""

LINE = ("key", "title", "url", "data", "not_counted", "severity", "started")
"""What a short list has of a row."""

_STATES = "open, in_progress, blocked, done, wont_do, deferred or unknown. Late is what is due before today and one of the first three."

INCIDENTS: tuple[Shape, ...] = (
    shape("severity", "How bad it was.", """
level | whole | severity | 0 is worst, 5 least; missing where no scale knows the label.
label | text | severity | As written.
"""),
    shape("minutes", "Intervals in minutes. One that was only stated stands under `stated` of the incident instead.", """
impact | number | times.impact_started | From the first harm to its end.
incident | number | times.started | From the start to the end.
ttd | number | times.detected | To detection.
tta | number | times.acknowledged | To the first answer.
tti | number | times.identified | To the cause.
ttm | number | times.mitigated | To mitigation.
ttr | number | times.resolved | To resolution.
"""),
    shape("counts", "Action items counted.", """
total! | whole | action_items | All of them.
open! | whole | action_items | Neither done nor decided against.
"""),
    shape("row", "An incident as a line of a list.", _ROW),
    shape("line", "An incident as a line of a short list; the library's own has more of it.", "\n".join(
        row for row in _ROW.strip().splitlines() if row.split(" ")[0].rstrip("!") in LINE
    )),
    shape("entry", "One entry of the timeline.", """
at | instant | timeline | When.
time | text | timeline | When, in its author's words, where `at` has no time of day.
text! | text | timeline | What happened.
kind | text | timeline | detection, diagnosis, repair, decision or key.
milestone | text | timeline | The milestone that this entry gives.
"""),
    shape("impact", "What it did to whom.", """
description | text | impact.description | Who felt what.
users | text | impact.users | How many users.
features | text | impact.features | Which features.
regions | text | impact.regions | Which regions.
revenue | text | impact.revenue | What it cost.
reputation | text | impact.reputation | What it did to trust.
error_budget_pct | text | impact.error_budget_pct | Share of the error budget it used, in percent.
sla_breached | text | impact.sla_breached | Whether an agreed level was missed.
data_loss | text | impact.data_loss | Whether data was lost.
support_tickets | text | impact.support_tickets | How many support requests came.
"""),
    shape("factor", "A root cause or a contributing factor.", """
id | text | | What action items name it by.
title | text | | In a few words.
text! | text | | In full.
kind | text | | code, infrastructure, testing, deployment, monitoring, process, ...
undetected_because | text | | Why nothing noticed it earlier.
"""),
    shape("related", "Another incident worth reading.", """
key! | text | | Its key.
url! | link | | Its page.
how! | text | | declared, shared or text.
kind | text | | Of a declared one the relation, such as same_cause.
note | text | | What its author says about it.
reasons | texts | | Why, in words.
"""),
    shape("action", "One action item.", f"""
key! | text | | Key of its incident, `#` and its number; the number is its place in the text.
incident | text | | Key of its incident, where that does not stand around it.
id | text | internal | The id its author gave it.
text! | text | action_items | What is to be done.
url | link | | Its place on the page of its incident; within an incident that is `#action-` and its number.
incident_title | text | | Title of its incident; in spreadsheets only, like the next two.
services | texts | services | Services of its incident.
severity | text | severity | Severity of its incident, as written.
kind | text | action_items | prevent, detect, mitigate, process, repair, investigate or other.
status! | text | action_items | {_STATES}
status_written | text | internal | The status in its author's words.
owners | texts | internal | Who is to do it.
due | day | internal | The day on which it is due.
due_written | text | internal | The due date in its author's words, where they do not say the day.
completed | day | internal | The day on which it was done.
priority | text | internal | As written.
tickets | texts | internal | Keys, numbers or addresses as written.
addresses | texts | internal | Ids of the factors it answers.
verify | text | internal | How it will be known to have worked.
verified_on | day | internal | The day on which it was known to have worked.
deferrals | whole | internal | How often it was put off.
note | text | internal | A remark, such as why it will not be done.
details | texts | internal | Points below it.
"""),
    shape("incident", "One incident in full, without the words of its page: these are in `markdown`.", f"""
$schema! | link | | The schema of this file.
version! | whole | | {VERSION}.
{_ROW.strip()}
markdown | link | | Its text as Markdown.
source | text | internal | Path of its file.
readable | flag | internal | False where the file could not be read; missing otherwise.
visibility | text | visibility | public, internal or restricted.
language | text | | Language of the text.
timezone | text | timezone | Zone of the timeline as written.
date | day | date | The day it began, as stated.
times | instants | times.started | started, impact_started, detected, acknowledged, declared, identified, mitigated, ... by name.
derived | texts | times.started | Which of the times come from the timeline and were not stated.
approximate | texts | times.started | Which of the times their author was not sure of.
stated | numbers | durations.duration | Durations in minutes that its author states, by name.
summary | text | summary | Two or three sentences.
impact | impact | | What it did to whom.
trigger | text | trigger | What set it off.
resolution | text | resolution | How it was ended.
causes | factor* | root_causes | Root causes.
factors | factor* | factors | Contributing factors.
timeline | entry* | timeline | What happened when.
action_items | action* | action_items | What was promised.
related | related* | related | Other incidents of this library.
recurrence | whole | category | How many earlier incidents of 365 days share a service and the category with it; missing where none does.
newer | text | | Key of the next incident by date.
older | text | | Key of the one before.
owner | text | internal | Who sees the postmortem through.
authors | texts | internal | Who wrote it.
reviewers | texts | internal | Who reviewed it.
participants | texts | internal | Who was in the review meeting.
roles | roles | internal | Who had which part.
dates | texts_by_name | internal | Days of the review, by name.
extra | anything | internal | Keys of its header that no field knows.
"""),
)  # fmt: skip
"""A shape stands before those that hold it."""
