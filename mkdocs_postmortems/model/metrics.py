"""The table of metrics: what each number is, how it is made and what it leaves out; pages, commands and the reference come from it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metric:
    """One number, or a handful that belong together."""

    id: str
    """In JSON, in addresses and on the command line."""
    title: str
    formula: str
    """With both ends of every clock named."""
    cases: str
    """What it does with missing, negative and unclear values."""
    target: str = ""
    """The usual target; the option `policy` sets one's own."""

    @property
    def audience(self) -> str:
        """`public`, or `internal` for what is made of fields and policies that a public edition does not have."""
        return "internal" if self.id in _INTERNAL else "public"


_INTERNAL = frozenset((
    "completion", "time_to_draft", "time_to_meeting", "time_to_publish", "time_to_complete", "funnel", "policy", "participation", "sharing",
    "on_time", "ages", "backlog", "deferred", "impact_of_actions",
))  # fmt: skip


METRICS = tuple(Metric(*row) for row in (
    ("frequency", "Incidents", "Counted incidents that began in each month, by severity, beside the same months a year before.",
     "Near misses, drills, expected failures, planned maintenance and duplicates are listed apart. What has no date is in no month."),
    ("when", "Weekday and hour", "Counted incidents by the weekday and the hour they began, on the clock they were written in.",
     "Incidents of which only the day is known are left out."),
    ("triggers", "Triggers", "Share of incidents with each trigger, of those that name one in a few words.",
     "A trigger told in sentences is in no group and is left out of the whole."),
    ("causes", "Causes", "Share of incidents in each class of cause, of those with a known one.", "Unknown and missing causes are left out of the whole."),
    ("factors", "Contributing factors", "Share of incidents with at least one factor of a kind, of those whose factors carry a kind.",
     "An incident with three factors of one kind counts once for it."),
    ("ttd", "Time to detect", "detected - impact began; where nobody says when users began to feel it, detected - fault began, and the number of those is shown.",
     "Noticed before users felt anything: counted apart as early, never as a negative or as zero. Missing ends are left out, never zero."),
    ("tta", "Time to acknowledge", "acknowledged - detected.", "Missing ends are left out. What ends before it begins is left out and listed."),
    ("tti", "Time to find the cause", "cause found - impact began, else - fault began.", "As for the time to detect."),
    ("ttm", "Time to mitigate", "mitigated (else recovered) - impact began, else - fault began.", "As for the time to detect."),
    ("ttr", "Time to resolve", "resolved (else recovered) - impact began, else - fault began.", "As for the time to detect."),
    ("fault_to_detect", "Fault to detection", "detected - fault began.", "Missing ends are left out. What ends before it begins is left out and listed."),
    ("detected_to_resolved", "Detection to resolution", "resolved (else recovered) - detected.", "Missing ends are left out. What ends before it begins is left out and listed."),
    ("impact", "Length of the impact", "recovered, resolved or mitigated, the first that is known - impact began, else - fault began.", "As for the time to detect."),
    ("detection", "Sources of detection", "Incidents noticed by each source, by quarter. A falling share of customers is a sign of progress.",
     "Incidents that do not say how they were noticed are shown as unknown and are no part of the share."),
    ("completion", "Completion", "Incidents of the required severity with a final or closed postmortem / all such incidents.",
     "All such incidents are those of the option `register`. Without one it is the share of started postmortems that were finished, and says so. Excused incidents and those whose time to publish is not yet up stand apart. A duplicate is finished when the one that tells it is.",
     "100% of severity 0 and 1, 80% of severity 2"),
    ("time_to_draft", "Time to draft", "first draft - end of the incident, in whole days.",
     "Not yet drafted: waiting, shown with its age. Taken on a day nobody wrote down, or before the end of the incident: left out and listed.", "2 days"),
    ("time_to_meeting", "Time to the review", "first review meeting (without a meeting the start of the review) - end of the incident, in whole days.",
     "As for the time to draft.", "5 days"),
    ("time_to_publish", "Time to publish", "published - end of the incident, in whole days.", "Unpublished: waiting, shown with its age, never dropped.", "7 days"),
    ("time_to_complete", "Time to complete", "record closed, else the last action item done - end of the incident, in whole days.",
     "Waiting while an item is open, or done without a date."),
    ("funnel", "Review funnel", "How many incidents were over, begun, in review, finished and published; who came further came through each step before.",
     "Incidents that do not say how far their postmortem is are left out."),
    ("policy", "Policy", "Incidents that owe a postmortem: published by the day the policy gives them, later, or not although the day has passed, by team.",
     "Those whose day has not come are left out."),
    ("participation", "Participation", "Those who came / those expected, over all review meetings together.",
     "Needs both lists. Never per person; a meeting that expected fewer than three is left out.", "90%"),
    ("sharing", "Knowledge sharing", "Of the finished postmortems: published within 7 days, announced, linked to others or to a runbook that was changed.",
     "How often they are read is not measured: a static site cannot know."),
    ("on_time", "Action items on time", "Items due by the as-of day and done by their due day / items due by the as-of day.",
     "Items that will not be done are left out. Without a due date: left out and counted. Done without a date of completion: the share is given as a range. Where an item keeps `due_original`, that day counts. Whole days are compared.", "85%"),
    ("done", "Action items done", "Items done / all items but those that will not be done; also within 30, 60 and 90 days after the incident.",
     "A cohort that is too young, or has an item done without a date, has no number."),
    ("kinds", "Types of action items", "Items of each type, and how many a postmortem has. Not a target: more is not better.", "Items without a type are shown."),
    ("ages", "Age of open items", "as-of day - end of the incident (else its start), in days.", "Deferred items are open. Items of undated incidents are left out."),
    ("backlog", "Backlog", "Items opened (when the incident ended) and closed in each month, and how many stayed open.",
     "Items closed without a date of completion are left out on both sides."),
    ("deferred", "Deferred items", "Times a due date was moved or an item was put off, where somebody wrote it down.", "Nothing is inferred."),
    ("recurrence", "Recurrence", "Incidents with an earlier one of the same service and cause within 365 days, or whose author says so / incidents with a service and a cause.",
     "Unknown causes match nothing. With several services each incident counts once in the total. Likeness of text is never a repeat. More reporting looks like more recurrence."),
    ("impact_of_actions", "Before and after", "Incidents of the same service and cause in the days before an item was done and in the days after; rate ratio with the exact interval of Clopper and Pearson.",
     "The incident that created the item is not counted. With fewer than 6 before: too few to tell, whatever came after."),
    ("services", "Services", "Incidents that name each service, beside the year before.", "An incident with several services counts in each."),
    ("budget", "Error budget", "Sum of the stated shares of an error budget by objective (`impact.slo`, else the services of the incident together) and quarter.",
     "More than 100% is possible. Shares of different objectives are never added. Incidents that state none are left out."),
    ("checklist", "Checklist", "Of twelve points a reader can check, how many postmortems meet each.", "A point that does not apply is left out. No document has a mark."),
    ("health", "Data health", "Share of the counted incidents that fill each field.", "Read it before the other numbers: they can only speak of what is filled."),
))  # fmt: skip
"""Every metric, in the order of the insights page."""

BY_ID = {metric.id: metric for metric in METRICS}
