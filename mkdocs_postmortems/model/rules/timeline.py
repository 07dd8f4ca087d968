"""Rules of the timeline: when things happened, and whether a reader can follow."""

from mkdocs_postmortems.model.rule import rule
from mkdocs_postmortems.model.rules.structure import HEAD, plus

_ZONELESS = HEAD.replace("timezone: UTC\n", "")


TIMELINE = (
    rule(
        "PM301", "no-time-zone", "timeline", "i/w/w",
        "A clock time without a zone is a different moment for every reader.",
        "Whose clock is this?",
        fires=(f"{_ZONELESS}## Timeline\n\n- 14:00 - deploy\n- 14:10 - alert",),
        silent=(f"{_ZONELESS}## Timeline (UTC)\n\n- 14:00 - deploy\n- 14:10 - alert",),
    ),
    rule(
        "PM302", "out-of-order", "timeline", "i/w/w",
        "A timeline that jumps back hides what led to what.",
        "Is this the right time, or the right place?",
        fires=(f"{HEAD}## Timeline\n\n- 10:05 - alert\n- 09:55 - deploy\n- 10:20 - fixed",),
        silent=(f"{HEAD}## Timeline\n\n- 23:58 - alert\n- 00:03 - acknowledged\n- 00:03 - fixed",),
    ),
    rule(
        "PM303", "date-outlier", "timeline", "w",
        "An entry far away from the incident is most often a slip in the year or month.",
        "Is the date right?",
        fires=(f"{HEAD}## Timeline\n\n- 2025-03-04 10:00 - alert\n- 2024-03-04 10:30 - fixed",),
        silent=(
            (
                f"{HEAD}## Timeline\n\n- 2024-11-02 09:00 - the flag was added\n- 2025-03-04 10:00 - alert\n- 2025-03-04 10:30 -"
                " fixed"
            ),
        ),
    ),
    rule(
        "PM304", "ambiguous-time", "timeline", "i/i/w",
        "A time or date can be read in two ways.",
        "Which one is meant?",
        fires=("---\ntitle: A\ndate: 03/04/2025\n---\n\nText.",),
        silent=("---\ntitle: A\ndate: 13/04/2025\n---\n\nText.",),
    ),
    rule(
        "PM305", "timeline-gap", "timeline", "-/i/i",
        "Half an hour without a word in the middle of the response may hold what matters most.",
        "What was being tried in between?",
        fires=(
            (
                f"{HEAD}## Timeline\n\n- 10:00 - alert fired\n- 10:05 - on-call acknowledged\n- 10:50 - rollback completed, "
                "errors stop\n- 11:00 - resolved"
            ),
        ),
        silent=(
            (
                f"{HEAD}## Timeline\n\n- 10:00 - alert fired\n- 10:05 - on-call acknowledged\n- 10:20 - rollback completed, "
                "errors stop\n- 12:00 - resolved"
            ),
        ),
        scope="document",
    ),
    rule(
        "PM306", "no-lead-up", "timeline", "-/i/i",
        "An incident begins before anybody notices it.",
        "What changed before the first alert?",
        fires=(f"{HEAD}## Timeline\n\n- 10:00 - alert fired\n- 10:30 - rollback\n- 10:40 - resolved",),
        silent=(f"{HEAD}## Timeline\n\n- 09:40 - version 12 deployed\n- 10:00 - alert fired\n- 10:30 - resolved",),
    ),
    rule(
        "PM307", "no-end-entry", "timeline", "-/i/w",
        "Without an end nobody can say how long it lasted.",
        "When was it over, and how was that known?",
        fires=(f"{HEAD}## Timeline\n\n- 10:00 - alert fired\n- 10:30 - looking into the pool",),
        silent=(f"{plus('resolved: 2025-03-04 11:00')}## Timeline\n\n- 10:00 - alert fired\n- 10:30 - looking into the pool",),
    ),
    rule(
        "PM308", "ends-before-start", "timeline", "e",
        "The incident ends before it starts.",
        "Which of the two times is right?",
        fires=("---\ntitle: A\nstarted: 2025-03-04 12:00\nresolved: 2025-03-04 10:00\n---\n\nText.",),
        silent=("---\ntitle: A\nstarted: 2025-03-04 10:00\nresolved: 2025-03-04 12:00\n---\n\nText.",),
    ),
    rule(
        "PM309", "duration-mismatch", "timeline", "i/w/w",
        "The stated duration is that of no two stated times.",
        "From when to when was it counted?",
        fires=("---\ntitle: A\nstarted: 2025-03-04 10:00\nresolved: 2025-03-05 07:45\nduration: 4h 45m\n---\n\nText.",),
        silent=("---\ntitle: A\nstarted: 2025-03-04 10:00\nresolved: 2025-03-05 07:45\nduration: 4h 45m (support hours)\n---\n\nText.",),
    ),
    rule(
        "PM310", "milestone-order", "timeline", "w",
        "One milestone comes before the one that has to come first.",
        "Which of the two times is right?",
        fires=("---\ntitle: A\ndetected: 2025-03-04 10:10\nacknowledged: 2025-03-04 10:00\n---\n\nText.",),
        silent=("---\ntitle: A\ndetected: 2025-03-04 10:00\nacknowledged: 2025-03-04 10:10\n---\n\nText.",),
    ),
    rule(
        "PM311", "short-timeline", "timeline", "-/i/i",
        "Two entries do not show how people found their way.",
        "What did they see and try?",
        fires=(f"{plus('severity: SEV-1')}## Timeline\n\n- 10:00 - alert\n- 10:30 - fixed",),
        silent=(f"{plus('severity: SEV-4')}## Timeline\n\n- 10:00 - alert\n- 10:30 - fixed",),
    ),
    rule(
        "PM312", "entry-without-source", "timeline", "-",
        "A graph, a log or a message beside an entry lets others check it.",
        "Where can this be seen?",
        fires=(f"{HEAD}## Timeline\n\n- 10:00 - alert\n- 10:30 - fixed",),
        silent=(
            (
                f"{HEAD}## Timeline\n\n| Time | Event | Source |\n|---|---|---|\n| 10:00 | alert | pager |\n| 10:30 | fixed | "
                "deploy log |"
            ),
        ),
        maturity="-/i/i", scope="document",
    ),
)  # fmt: skip
