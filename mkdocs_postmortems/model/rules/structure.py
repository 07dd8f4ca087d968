"""Rules of structure: what a reader looks for in a postmortem."""

from mkdocs_postmortems.model.rule import rule

HEAD = "---\ntitle: Checkout errors\nstatus: final\ndate: 2025-03-04\ntimezone: UTC\n---\n\n"
_REVIEW = HEAD.replace("final", "in review")


def plus(line: str) -> str:
    """The header with one more line."""
    return HEAD.replace("status", f"{line}\nstatus")


STRUCTURE = (
    rule(
        "PM201", "missing-section", "structure", "-/w/e",
        "A reader looks for these parts, and a search over many postmortems does too.",
        "Is it told elsewhere, or still to be written?",
        fires=(f"{_REVIEW}## Summary\n\nCheckout failed for an hour on one region.",),
        silent=(
            (
                f"{_REVIEW}## Executive summary\n\nCheckout failed for an hour.\n\n## Customer impact\n\n2000 orders failed.\n\n"
                "## Timeline (UTC)\n\n- 10:00 - errors rise"
            ),
        ),
        scope="document",
    ),
    rule(
        "PM202", "placeholder", "structure", "i/w/e",
        "A value of the template says nothing about this incident.",
        "What belongs here?",
        fires=("Revenue impact: [X]%", "Detected at YYYY-MM-DD.", "summary: {{ summary }}", "TODO: describe the impact"),
        silent=("- [x] rolled back", "See [the graph](graph.md).", "[Value redacted]", "action: Move the list (status TODO)"),
    ),
    rule(
        "PM203", "empty-section", "structure", "i/w/e",
        "A heading with nothing below it looks like an answer and is none.",
        "Was there nothing to say, or is it still to be written?",
        fires=("# A\n\n## Resolution\n\n## Lessons\n\nRollbacks work.",),
        silent=("# A\n\n## Resolution\n\n### First\n\nRolled back.", "# A\n\n## Resolution\n\nNone."),
    ),
    rule(
        "PM204", "no-lucky", "structure", "-/i/i",
        "Luck will not be there the next time; naming it finds the near misses.",
        "What could have made this worse?",
        fires=(f"{_REVIEW}## Summary\n\nCheckout failed for an hour.",),
        silent=(f"{_REVIEW}## Where we got lucky\n\nNothing found.",),
        maturity="-/w/w", scope="document",
    ),
    rule(
        "PM205", "no-went-well", "structure", "-/i/w",
        "What worked should be kept, and kept on purpose.",
        "What helped?",
        fires=(f"{_REVIEW}## Summary\n\nCheckout failed for an hour.",),
        silent=(f"{_REVIEW}## What went well\n\n- The rollback took two minutes.",),
        scope="document",
    ),
    rule(
        "PM206", "summary-length", "structure", "-/i/i",
        "Two or three sentences are read by everybody, a page by nobody, a word tells nothing.",
        "What would a reader in a hurry need?",
        fires=(f"{_REVIEW}## Summary\n\nIt broke.",),
        silent=(f"{_REVIEW}## Summary\n\nCheckout failed. It lasted an hour. A pool ran dry. A rollback ended it all.",),
    ),
    rule(
        "PM207", "summary-only", "structure", "w/w/e",
        "A summary alone helps nobody to see how it came about.",
        "What happened when, and what made it possible?",
        fires=(f"{HEAD}## Summary\n\nCheckout failed for an hour on one region.",),
        silent=(
            f"{plus('kind: maintenance')}## Summary\n\nThe disks were replaced.",
            (
                "---\ntitle: A\nresolved: true\nresolvedWhen: 2025-03-04 10:00:00\nseverity: disrupted\nsection: issue\n---\n\nWe"
                " are looking into it."
            ),
        ),
        scope="document",
    ),
    rule(
        "PM208", "fix-in-narrative", "structure", "-/i/i",
        "What happened and what to do about it are two questions; mixed, both are hard to follow.",
        "Is this an action item?",
        fires=("timeline: We need to add an alert for this.",),
        silent=("timeline: Alert added at 15:00.",),
    ),
    rule(
        "PM209", "undefined-acronym", "structure", "-/-/i",
        "A short form that only the authors know shuts everybody else out.",
        "Could the long form stand beside it once?",
        fires=("The DRBD volume was full.",),
        silent=("The API returned errors in UTC.", "The CNI (Container Network Interface) plugin failed.", "This was NOT a full outage."),
    ),
    rule(
        "PM210", "near-miss-key", "structure", "w",
        "An unknown key one slip away from a known one: the value is not read.",
        "Which key was meant?",
        fires=("---\ntitle: A\nserverity: 2\n---\n\nText.",),
        silent=("---\ntitle: A\nmoon_phase: full\n---\n\nText.",),
    ),
    rule(
        "PM211", "duplicate-id", "structure", "e",
        "Two files claim one id, so a reference to it has two answers.",
        "Which of the two keeps it?",
        fires=(
            "=== a.md\n---\nid: PM-12\n---\n\n# A\n=== b.md\n---\nid: PM-12\n---\n\n# B",
            "=== PM-2026-012-pool.md\n# A\n=== PM-2026-012-copy.md\n# B",
        ),
        silent=(
            "=== a.md\n---\nid: PM-12\n---\n\n# A\n=== b.md\n---\nid: PM-13\n---\n\n# B",
            "=== 2025/outage.md\n# A\n=== 2026/outage.md\n# B",
        ),
    ),
    rule(
        "PM212", "missing-field", "structure", "i/w/w",
        "The status a postmortem has reached promises these values: lists, filters and metrics live on them.",
        "Is it not known, or not written down yet?",
        fires=(f"{_REVIEW}Text.",),
        silent=("---\ntitle: A\ndate: 2025-03-04\nauthors: [Mia]\nsummary: Checkout failed.\n---\n\nText.",),
        scope="document",
    ),
    rule(
        "PM213", "ignored-without-reason", "structure", "i/w/w",
        "Whoever reads a rule that is switched off wants to know why; so will you in a year.",
        "Why does the rule not fit here?",
        fires=("<!-- pm-ignore PM101 -->\nThe engineer deployed without testing.",),
        silent=("<!-- pm-ignore PM101: quoted from the customer -->\nThe engineer deployed without testing.",),
    ),
    rule(
        "PM214", "two-in-one-file", "structure", "w",
        "A file is one incident: of a second one in it nothing is found, counted or followed up, and its dates mix with those of the first.",
        "Could each have a file of its own?",
        fires=(
            (
                "# Pool ran dry (2025-03-04)\n\n## Summary\n\nCheckout failed.\n\n"
                "# Disk full (2025-04-11)\n\n## Summary\n\nThe importer failed."
            ),
            (
                "# Pool ran dry\n\n**Date:** 4 March 2025\n\n## Summary\n\nCheckout failed.\n\n"
                "# Disk full\n\n**Date:** 11 April 2025\n\n## Summary\n\nThe importer failed."
            ),
            f"{HEAD}## Summary\n\nCheckout failed.\n\n---\ntitle: Disk full\ndate: 2025-04-11\n---\n\n## Summary\n\nThe importer failed.",
        ),
        silent=(
            "# Pool ran dry (2025-03-04)\n\n## Summary\n\nCheckout failed.\n\n# Action items\n\n## Until 2025-04-11\n\n- [ ] Cap the pool",
            "# Pool ran dry (2025-03-04)\n\n## Summary\n\nCheckout failed.\n\n# Restarted on 2025-03-05 10:00\n\n## Then\n\nIt was fine.",
            f"{HEAD}## Summary\n\nCheckout failed.\n\n---\n\nNote: the importer, too.\n\n---\n\n## Lessons\n\nCap the pool.",
            f"{HEAD}## Summary\n\nCheckout failed.\n\n```yaml\n---\ntitle: Disk full\ndate: 2025-04-11\n---\n```\n",
        ),
    ),
)  # fmt: skip
