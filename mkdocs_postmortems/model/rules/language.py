"""Rules of language: what blames somebody, what judges with hindsight, and what an action item asks of a person."""

from mkdocs_postmortems.model.rule import rule

LANGUAGE = (
    rule(
        "PM101", "blame-person", "language", "w",
        "A sentence with somebody at fault ends the search where it should begin: whoever comes next meets the same trap.",
        "What made this look right at the time, and what let it through?",
        fires=(
            "The engineer deployed without testing.",
            "Nadia didn't test the change.",
            "whys-last: The developer forgot to change the log level before deploying.",
        ),
        silent=(
            "Developer deploys new version",
            "I deployed the change that caused the outage.",
            "The scheduler failed to place the pods.",
            "well: Dana noticed the latency jump before the alert fired.",
        ),
    ),
    rule(
        "PM102", "blame-team", "language", "w",
        "A team at fault is a person at fault with more heads: the boundary between two teams is part of the system.",
        "What should have carried this from one team to the other?",
        fires=("Team B didn't tell us about the API change.", "The QA team missed the bug."),
        silent=("lessons: Team wasn't familiar with rollback procedure", "The team lacked visibility into replica lag."),
    ),
    rule(
        "PM103", "human-error-cause", "language", "w/w/e",
        "Human error is where an analysis begins, never what it finds.",
        "What made the slip possible, and what would have caught it?",
        fires=("The incident was the result of human error during the certificate change.", "Root cause: operator error."),
        silent=("Avoid the concept of human error.", "The new check reduces human error."),
    ),
    rule(
        "PM104", "counterfactual", "language", "w",
        "What should have been done tells of a world that was not there; the reasons for what was done are in this one.",
        "What did they know at that moment, and why did it make sense?",
        fires=(
            "The on-call engineer should have noticed the backlog alert.",
            "If only we had run the canary properly, we would have caught it.",
        ),
        silent=("The config field should have a default of 30 seconds.", "lucky: It could have been much worse."),
    ),
    rule(
        "PM105", "judgemental-word", "language", "w",
        "A judging word tells of the writer's feeling and teaches nobody anything.",
        "Which fact stands behind this word?",
        fires=(
            "A sloppy review by the platform group let the change through.",
            "Due to careless ignorance, the workflow was started twice.",
        ),
        silent=("A careful review found no other case.", "The mistake was easy to make: both flags have the same name."),
    ),
    rule(
        "PM106", "hindsight-marker", "language", "i",
        "What is obvious now was not when it happened, or nobody would be reading this.",
        "How could this have been seen then?",
        fires=("Obviously, the cache was the problem.",),
        silent=("There was nothing obviously wrong with the graph.", "The buttons are clearly labelled."),
    ),
    rule(
        "PM107", "animated-language", "language", "i",
        "Calm words keep a reader with the facts.",
        "What would this be in numbers?",
        fires=("Nobody answered the phone!!!", "To our disbelief the backup was empty."),
        silent=("The backup was empty!",),
    ),
    rule(
        "PM108", "fault-attribution", "language", "w",
        "Whose fault it was answers a question that a postmortem does not ask.",
        "Which conditions had to come together?",
        fires=("The network team is to blame for the delay.", "The outage was probably infrastructure's fault, not my deployment."),
        silent=(
            "A page fault storm on the host slowed every container.",
            "`git blame` shows the line was added in 2019.",
            "Nobody is at fault.",
        ),
    ),
    rule(
        "PM109", "fixes-a-person", "language", "w",
        "Asking people to be better changes nothing that a tired person meets at night.",
        "What could the system do, so that nobody has to remember?",
        fires=(
            "action: Be more careful",
            "action: Remind everyone to double-check the target cluster",
            "action: Train humans not to run unsafe commands.",
        ),
        silent=(
            "action: Train the forecasting model on the last 12 months of traffic",
            "action: Add a CI check that reminds authors to update the changelog",
        ),
    ),
    rule(
        "PM110", "alternate-reality-in-timeline", "language", "-/i/i",
        "A timeline tells what happened; what did not happen belongs to the analysis.",
        "Could this stand among the factors?",
        fires=(
            "timeline: If the service had rate limited the requests, it would not have failed.",
            "timeline: Insufficient testing in staging",
        ),
        silent=("Insufficient testing in staging",),
    ),
    rule(
        "PM111", "who-question", "language", "-",
        "Asking who leads to a name; asking what and how leads to the system.",
        "What happened, and how did it come about?",
        fires=("Who pushed the button?",),
        silent=("Who was impacted?",),
    ),
    rule(
        "PM113", "mojibake", "language", "w",
        "Text was read in the wrong encoding at some time; it is shown repaired, and the file still holds the damage.",
        "Shall `postmortems check --fix` repair it?",
        fires=("âœ… Done",),
        silent=("✅ Done", "The name is Ãvila."),
        fixable=True,
    ),
)  # fmt: skip
