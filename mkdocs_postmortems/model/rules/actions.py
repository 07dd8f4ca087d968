"""Rules of action items: whether somebody can take one up, finish it, and show that it is done."""

from mkdocs_postmortems.model.rule import rule

_HEAD = "---\ntitle: Checkout errors\nstatus: final\nseverity: SEV-2\ndate: 2025-03-04\n---\n\n"
_TABLE = f"{_HEAD}## Action items\n\n| Action | Owner | Due | Status | Ticket | Priority |\n|---|---|---|---|---|---|\n"
_ROW = "| Cap retries in the SDK at three | @mia | 2025-03-20 | Done | ENG-7 | P1 |\n"
_OPEN = _ROW.replace("Done", "Open").replace("2025-03-20", "2099-03-20")
_KINDS = "---\ntitle: A\nstatus: final\ndate: 2025-03-04\ndetection: {method: customer}\naction_items:\n"

ACTIONS = (
    rule(
        "PM401", "vague-action", "actions", "w",
        "It names no thing that could be checked, so nobody can ever say that it is done.",
        "What exactly will be different, and where would one see it?",
        fires=("action: Improve monitoring", "action: Fix the issue that caused the outage.", "action: Keep an eye on disk usage"),
        silent=(
            "action: Improve rollback documentation in runbook",
            "action: Add alerts when the free disk space on a server is below 10%",
            "action: MDB should reject operations that have no value for a required constraint",
        ),
    ),
    rule(
        "PM402", "no-actions", "actions", "-/w/w",
        "If nothing is to change, the next one will look the same.",
        "Is there really nothing to do? Then one line may say why.",
        fires=(f"{_HEAD}## Summary\n\nCheckout failed for an hour.",),
        silent=(f"{_HEAD}## Action items\n\nNo actions: the service was switched off for good.", f"{_TABLE}{_ROW}"),
        scope="document",
    ),
    rule(
        "PM403", "no-owner", "actions", "i/w/e",
        "What everybody could do, nobody does.",
        "Who will see it through?",
        fires=(f"{_TABLE}{_OPEN.replace('@mia', '-')}",),
        silent=(f"{_TABLE}{_OPEN}", f"{_TABLE}{_OPEN.replace('@mia', 'Ops Team')}"),
    ),
    rule(
        "PM404", "not-one-person", "actions", "-/i/i",
        "A team or two people share it until nobody has it.",
        "Who of them will answer for it?",
        fires=(f"{_TABLE}{_OPEN.replace('@mia', 'Ops Team')}", f"{_TABLE}{_OPEN.replace('@mia', '@mia, @joe')}"),
        silent=(f"{_TABLE}{_OPEN}",),
        maturity="-/w/w",
    ),
    rule(
        "PM405", "no-ticket", "actions", "-/i/i",
        "Work that is not in the tracker does not get planned.",
        "Where is it tracked?",
        fires=(f"{_TABLE}{_OPEN.replace('ENG-7', '')}",),
        silent=(f"{_TABLE}{_OPEN}", f"{_TABLE}{_OPEN.replace('ENG-7', '').replace('at three', 'at three (https://tracker.example/7)')}"),
        maturity="-/w/e",
    ),
    rule(
        "PM406", "no-due", "actions", "i/w/w",
        "Without a day it is always next week's.",
        "By when will it be done, or looked at again?",
        fires=(f"{_TABLE}{_OPEN.replace('2099-03-20', 'ASAP')}",),
        silent=(f"{_TABLE}{_OPEN}", f"{_TABLE}{_ROW.replace('2025-03-20', '')}"),
    ),
    rule(
        "PM407", "not-verb-first", "actions", "-/-/i",
        "A verb says what will be done; a noun only says about what.",
        "What will somebody do?",
        fires=(f"{_TABLE}{_OPEN.replace('Cap retries in the SDK at three', 'Monitoring of disk')}",),
        silent=(f"{_TABLE}{_OPEN.replace('Cap retries in the SDK at three', 'Traffic server needs a safety check')}", f"{_TABLE}{_OPEN}"),
    ),
    rule(
        "PM408", "unbounded", "actions", "-/i/i",
        "An item without an end can only be forgotten.",
        "When would it be finished?",
        fires=(f"{_TABLE}{_OPEN.replace('Cap retries in the SDK at three', 'Continue to watch the queue')}",),
        silent=(
            f"{_TABLE}{_OPEN.replace('Cap retries in the SDK at three', 'Review the queue weekly until 2025-12-01')}",
            "We continue to use the queue.",
        ),
    ),
    rule(
        "PM409", "priority", "actions", "-/i/i",
        "Where all items weigh the same, none of them weighs anything.",
        "Which one would you do first?",
        fires=(f"{_TABLE}{_OPEN * 4}", f"{_TABLE}{_OPEN.replace('P1', '')}"),
        silent=(f"{_TABLE}{_OPEN * 3}",),
        scope="document",
    ),
    rule(
        "PM410", "overdue", "actions", "-/w/w",
        "The risk it should take away is still there.",
        "Done, later, or no longer needed?",
        fires=(f"{_TABLE}{_ROW.replace('Done', 'Open')}",),
        silent=(f"{_TABLE}{_OPEN}", f"{_TABLE}{_ROW}"),
    ),
    rule(
        "PM411", "old-open", "actions", "-/w/w",
        "What is still open after two months is most often never done.",
        "Is it still worth doing?",
        fires=(f"{_TABLE}{_OPEN}",),
        silent=(f"{_TABLE}{_ROW}",),
    ),
    rule(
        "PM412", "unknown-status", "actions", "w",
        "No vocabulary knows the status, so no count can use it.",
        "Open, in progress, done, or something else?",
        fires=(f"{_TABLE}{_OPEN.replace('| Open', '| Perhaps')}",),
        silent=(f"{_TABLE}{_OPEN.replace('| Open', '| ')}",),
    ),
    rule(
        "PM413", "no-prevention", "actions", "-/i/i",
        "Items that only shorten the next incident let it come.",
        "What would keep this class of incident from happening?",
        fires=(f"{_KINDS}  - {{action: Page the secondary, type: detect}}\n  - {{action: Cap the pool, type: mitigate}}\n---\n\nText.",),
        silent=(f"{_KINDS}  - {{action: Page the secondary, type: detect}}\n  - {{action: Cap the pool}}\n---\n\nText.",),
        scope="document",
    ),
    rule(
        "PM414", "action-conflict", "actions", "w",
        "An item stands in the header and in the text with two statuses.",
        "Which one is true?",
        fires=(
            (
                "---\ntitle: A\naction_items:\n  - {id: AI-1, action: Cap the pool, status: done}\n---\n\n## Action items\n\n| ID "
                "| Action | Status |\n|---|---|---|\n| AI-1 | Cap the pool | Open |"
            ),
        ),
        silent=(
            (
                "---\ntitle: A\naction_items:\n  - {id: AI-1, action: Cap the pool, status: done}\n---\n\n## Action items\n\n| ID"
                " | Action | Status |\n|---|---|---|\n| AI-1 | Cap the pool | Done |"
            ),
        ),
    ),
    rule(
        "PM415", "done-without-evidence", "actions", "-/i/i",
        "Without a day or a ticket nobody can say when the risk was gone.",
        "When was it done, and where can that be seen?",
        fires=(f"{_TABLE}{_ROW.replace('ENG-7', '')}",),
        silent=(f"{_TABLE}{_ROW}",),
    ),
    rule(
        "PM416", "too-many", "actions", "-/i/i",
        "A long list hides the two items that matter.",
        "Which of these must be done?",
        fires=(f"{_TABLE}{_OPEN.replace('P1', '') * 13}",),
        silent=(f"{_TABLE}{_OPEN * 6}{_OPEN.replace('P1', 'P2') * 7}",),
        scope="document",
    ),
    rule(
        "PM417", "beyond-policy", "actions", "-/i/i",
        "The option `check.action_days` says how long an item may take at this severity.",
        "Can it be sooner, or in smaller steps?",
        fires=(f"policy: 15\n{_TABLE}{_OPEN}",),
        silent=(f"{_TABLE}{_OPEN}",),
    ),
    rule(
        "PM418", "bad-due", "actions", "w",
        "The due date cannot be used as a date, or lies before the incident.",
        "Which day is meant?",
        fires=(f"{_TABLE}{_OPEN.replace('2099-03-20', 'EOD Friday')}",),
        silent=(f"{_TABLE}{_OPEN.replace('2099-03-20', '2 weeks')}",),
    ),
    rule(
        "PM419", "wont-do-no-reason", "actions", "-/i/i",
        "Deciding against something is fine; the reason is what the next reader needs.",
        "Why not?",
        fires=(f"{_HEAD}## Action items\n\n- ~~Cap retries in the SDK~~",),
        silent=(f"{_HEAD}## Action items\n\n- ~~Cap retries in the SDK~~ won't do: the SDK is gone since April",),
    ),
    rule(
        "PM422", "closed-with-open-actions", "actions", "-/-/w",
        "Closed means that every item is done or decided against.",
        "Is it done, or is the postmortem not closed yet?",
        fires=(f"{_TABLE.replace('final', 'closed')}{_OPEN}",),
        silent=(f"{_TABLE.replace('final', 'closed')}{_ROW}",),
    ),
)  # fmt: skip
