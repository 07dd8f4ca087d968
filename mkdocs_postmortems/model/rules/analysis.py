"""Rules of analysis and of process: whether the search went far enough, and whether the postmortem went the way it should."""

from mkdocs_postmortems.model.rule import rule

_HEAD = "---\ntitle: Checkout errors\nstatus: final\nseverity: SEV-1\ndate: 2025-03-04\nowner: Mia Lund\n---\n\n"
_WHYS = (
    f"{_HEAD}## Five whys\n\n1. **Why did checkout fail?**\n   - Because the pool ran dry.\n2. **Why did it run dry?**\n"
    "   - Because the log level was wrong.\n3. **Why was it wrong?**\n   - "
)
_ONE = f"{_HEAD}## Root cause\n\nThe pool ran dry.\n"


def _plus(line: str) -> str:
    """The header with one more line."""
    return _HEAD.replace("owner", f"{line}\nowner")


ANALYSIS = (
    rule(
        "PM501", "single-cause", "analysis", "-/w/w",
        "Incidents of complex systems have several causes; the first one found is rarely the one worth mending.",
        "What else had to be true for this to happen?",
        fires=(_ONE,),
        silent=(
            f"{_ONE}\n## Contributing factors\n\n- The alert watched the mean.\n- The runbook was old.\n- Nobody owned the pool.",
            _ONE.replace("SEV-1", "SEV-4"),
        ),
        scope="document",
    ),
    rule(
        "PM502", "few-factors", "analysis", "-/-/i",
        "Fewer than three factors is often where the search stopped, not where the reasons did.",
        "Which defence was missing, and which one failed?",
        fires=(f"{_HEAD}## Contributing factors\n\n- The alert watched the mean.\n- The runbook was old.",),
        silent=(f"{_HEAD}## Contributing factors\n\n- The alert watched the mean.\n- The runbook was old.\n- Nobody owned the pool.",),
        scope="document",
    ),
    rule(
        "PM503", "whys-end-at-person", "analysis", "-/w/e",
        "A chain of whys that ends at a person has one link missing.",
        "Why was that possible?",
        fires=(f"{_WHYS}Because the developer forgot to change the log level.",),
        silent=(
            f"{_WHYS}Because no one monitored whether the job was running.",
            (
                f"{_WHYS}Because the developer forgot it.\n4. **Why was that possible?**\n   - Because the pipeline does not "
                "check the level."
            ),
        ),
    ),
    rule(
        "PM504", "short-chain", "analysis", "-/-/i",
        "One or two whys seldom reach what can be changed.",
        "Why was that so?",
        fires=(f"{_HEAD}## Five whys\n\n1. **Why did checkout fail?**\n   - Because the pool ran dry.",),
        silent=(f"{_WHYS}Because no check reads it.",),
    ),
    rule(
        "PM505", "no-category", "analysis", "-/i/w",
        "Without a class of cause a question such as `are deployments getting safer?` has no answer.",
        "Which class comes nearest?",
        fires=(f"{_HEAD}Text.", "---\ntitle: A\nstatus: final\ncategory: gremlins\n---\n\nText."),
        silent=("---\ntitle: A\nstatus: final\ncategory: deployment\n---\n\nText.",),
        scope="document",
    ),
    rule(
        "PM506", "factor-without-action", "analysis", "-/-/i",
        "A factor that no item answers is one the team will live with; that may be right, and should be meant.",
        "Is it answered elsewhere, or accepted?",
        fires=(
            (
                "---\ntitle: A\nstatus: final\nfactors:\n  - {id: F1, title: The alert}\n  - {id: F2, title: The pool}\n"
                "action_items:\n  - {action: Mend the alert, addresses: [F1]}\n---\n\nText."
            ),
        ),
        silent=(
            (
                "---\ntitle: A\nstatus: final\nfactors:\n  - {id: F1, title: The alert}\naction_items:\n  - "
                "{action: Mend the alert}\n---\n\nText."
            ),
        ),
    ),
    rule(
        "PM508", "root-cause-term", "analysis", "-",
        "The word makes readers look for one cause.",
        "Would `contributing factors` say it as well?",
        fires=("# A\n\n## RCA\n\nThe pool ran dry.",),
        silent=("# A\n\n## Contributing factors\n\nThe pool ran dry.",),
    ),
    rule(
        "PM509", "customer-detected-no-detect-action", "analysis", "-/i/i",
        "Customers noticed before any alert did, and no item changes that.",
        "What would have told you first?",
        fires=(
            (
                "---\ntitle: A\nstatus: final\ndetection: {method: customer}\naction_items:\n  - "
                "{action: Cap the pool, type: prevent}\n---\n\nText."
            ),
        ),
        silent=(
            (
                "---\ntitle: A\nstatus: final\ndetection: {method: customer}\naction_items:\n  - "
                "{action: Add an alert on pool wait time}\n---\n\nText."
            ),
        ),
        scope="document",
    ),
    rule(
        "PM510", "impact-not-quantified", "analysis", "-/w/w",
        "What cannot be measured cannot be compared, neither with the next incident nor with the work to prevent it.",
        "How many, how much, or how long?",
        fires=(f"{_HEAD}## Impact\n\nMany users saw errors.",),
        silent=(f"{_HEAD}## Impact\n\n2000 users saw errors.", f"{_HEAD}## Impact\n\nUnknown, an estimate is pending."),
    ),
    rule(
        "PM601", "postmortem-missing", "process", "w",
        "The register of incidents lists one that needs a postmortem and has none.",
        "Who will write it, or why is none needed?",
        fires=("register: id,severity,date\nPM-9,SEV-1,2025-01-02\n=== a.md\n---\nid: PM-1\n---\n\n# A",),
        silent=("register: id,severity,date,exempt\nPM-9,SEV-1,2025-01-02,duplicate of PM-1\n=== a.md\n---\nid: PM-1\n---\n\n# A",),
        scope="document",
    ),
    rule(
        "PM602", "owner-count", "process", "-/w/w",
        "One person sees the postmortem through; two wait for each other.",
        "Who is it?",
        fires=(f"{_HEAD.replace('owner: Mia Lund', 'severity_note: x')}Text.", f"{_HEAD.replace('Mia Lund', 'Mia Lund, Joe Park')}Text."),
        silent=(f"{_plus('authors: [Joe Park]')}Text.",),
        scope="document",
    ),
    rule(
        "PM603", "late", "process", "i",
        "Details are lost within days.",
        "What kept it, and is the timeline still sure?",
        fires=("---\ntitle: A\nstatus: final\nseverity: SEV-1\nresolved: 2025-03-04 10:00\npublished_at: 2025-04-20\n---\n\nText.",),
        silent=("---\ntitle: A\nstatus: final\nseverity: SEV-1\nresolved: 2025-03-04 10:00\npublished_at: 2025-03-10\n---\n\nText.",),
        scope="document",
    ),
    rule(
        "PM604", "stale-draft", "process", "w",
        "A draft that rests is most often never finished.",
        "What is missing to send it into review?",
        fires=("---\ntitle: A\nstatus: draft\nresolved: 2025-03-04 10:00\n---\n\nText.",),
        silent=("---\ntitle: A\nstatus: draft\nresolved: 2099-03-04 10:00\n---\n\nText.",),
        scope="document",
    ),
    rule(
        "PM605", "final-unreviewed", "process", "-/-/w",
        "Engineering decides which items are done first; without its word they wait.",
        "Who has read it, and when?",
        fires=(f"{_HEAD}Text.",),
        silent=(f"{_plus('approvals: {engineering: 2025-03-10}')}Text.",),
        scope="document",
    ),
    rule(
        "PM606", "facilitator-is-responder", "process", "-/-/i",
        "Who led the response has a part in the story; a neutral person asks freely.",
        "Could somebody else lead the review?",
        fires=(f"{_plus('roles: {facilitator: Ana Ruiz, incident_commander: Ana Ruiz}')}Text.",),
        silent=(f"{_plus('roles: {facilitator: Kim Voss, incident_commander: Ana Ruiz}')}Text.",),
        scope="document",
    ),
    rule(
        "PM607", "unknown-severity", "process", "w",
        "No severity scale knows the label, so it is in no count.",
        "Which level is meant?",
        fires=("---\ntitle: A\nseverity: purple\n---\n\nText.",),
        silent=("---\ntitle: A\nseverity: SEV-2\n---\n\nText.",),
    ),
    rule(
        "PM609", "edited-after-final", "process", "i",
        "Readers of a final postmortem rely on its timeline; seen where a change is compared with what was there before (`--diff`).",
        "Should a note say what changed and why?",
        fires=(
            (
                "base: - 10:00 - alert fired\n---\ntitle: A\nstatus: final\ndate: 2025-03-04\n---\n\n## Timeline (UTC)\n\n- 10:05 "
                "- alert fired"
            ),
        ),
        silent=(
            (
                "base: - 10:05 - alert fired\n---\ntitle: A\nstatus: final\ndate: 2025-03-04\n---\n\n## Timeline (UTC)\n\n- 10:05"
                " - alert fired"
            ),
        ),
    ),
    rule(
        "PM610", "not-shared", "process", "-/-/i",
        "What only a few may read teaches only a few.",
        "Could more people read it, or is there a reason to keep it closed?",
        fires=("---\ntitle: A\nstatus: final\nvisibility: restricted\n---\n\nText.",),
        silent=(
            "---\ntitle: A\nstatus: final\nvisibility: restricted\nsensitivity: {summary: restricted}\n---\n\nText.",
            "---\ntitle: A\nstatus: final\nvisibility: internal\n---\n\nText.",
        ),
        scope="document",
    ),
)  # fmt: skip
