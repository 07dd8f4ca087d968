"""Forms: a kind and a severity in, the parts of a first draft out, each with a question that helps to fill it."""

from dataclasses import dataclass

TIMELINE = "\0timeline"
"""Stands in the text of a part where the timeline goes."""
BOXES = "\0boxes"
"""Stands where the boxes of the ways of detection go."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a form."""

    title: str
    """Its heading; empty for text under the one before."""
    help: str = ""
    """A comment for the author; never on a page."""
    text: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True)
class Form:
    """The parts of a draft, in order."""

    name: str
    about: str
    """For whom it is, in a few words."""
    parts: tuple[Part, ...]
    keys: tuple[str, ...] = ()
    """Groups of keys that its header has beside the usual ones: external, action_items, impact, people."""


def _bullets(*labels: str) -> str:
    return "\n".join(f"- **{label}:**" for label in labels)


def _table(*names: str) -> str:
    return f"| {' | '.join(names)} |\n|{'---|' * len(names)}"


_SUMMARY = Part("Summary", "Two or three sentences for somebody who was not there: what users saw, for how long, and how it ended.")
_LINE = Part("Timeline", "What happened and what was known at that moment, without judging it. Include decisions and dead ends.", TIMELINE)
_WELL = Part("What Went Well", "Which alert, tool, runbook or habit made this smaller than it could have been?")
_POORLY = Part("What Went Poorly", "What was harder than expected: a tool, a document, a hand-over, a missing signal?")
_LUCKY = Part("Where We Got Lucky", "What could have made it worse and by chance did not? Luck is a risk that has not been paid for yet.")
_LESSONS = Part("Lessons Learned", "What do we understand now that we did not understand before? Who else should know?")
_FACTORS = "Several conditions had to meet. Write each as `### Factor 1: its name` and ask why the system allowed it, not who did it."
_CAUSE = "Follow each why until it reaches something that can be changed: a design, a check, a process. A person is never the last answer."
_ACTIONS = "Each one changes something that can be checked, has one owner and a day. Where there is nothing to do, write `none` and why."
_RELATED = Part("Related Incidents", "Wiki links such as [[PM-2025-003]]; `postmortems related FILE` suggests some.")
_SUPPORT = Part("Supporting Information", "Incident channel, dashboards, tickets, documents. Only internal readers see this part.")
_FELT = "Who felt what? Give numbers, and say where they are estimates."

_STANDARD = (
    _SUMMARY,
    Part("Impact", _FELT, _bullets("Duration", "Users affected", "Revenue impact", "Error budget consumed", "Data loss")),
    _LINE,
    Part("Detection", "How was it noticed, and what would have noticed it sooner?", f"{BOXES}\n\n**Could detection be faster?**"),
    Part("Contributing Factors", _FACTORS),
    _WELL, _POORLY, _LUCKY,
    Part("Action Items", _ACTIONS, _table("Action", "Owner", "Due Date", "Priority", "Status")),
    _LESSONS, _RELATED, _SUPPORT,
)  # fmt: skip

FORMS = (
    Form("standard", "the fullest one, for a SEV-0 or SEV-1", _STANDARD),
    Form(
        "tracked", "the same with its action items as a list in the header",
        tuple(part for part in _STANDARD if part.title != "Action Items"), ("action_items",),
    ),
    Form(
        "essential", "eight parts, for a SEV-2",
        (
            _SUMMARY, _LINE,
            Part("Impact Assessment", _FELT, _bullets("Users affected", "Duration", "Revenue impact", "Reputation")),
            Part("Root Cause Analysis", _CAUSE), Part("Contributing Factors", _FACTORS, level=3),
            Part("Why Safeguards Failed", "Which test, alert or limit should have caught it, and why did it not?", level=3),
            _WELL, _POORLY, Part("Action Items", _ACTIONS, _table("Action", "Owner", "Due Date", "Priority", "Status")), _LESSONS,
        ),
    ),
    Form(
        "questions", "five questions, for a near miss or an experiment",
        (
            Part("What Happened?", "The order of events, without an interpretation."), Part("Timeline", "", TIMELINE, level=3),
            Part("Why Did It Happen?", _FACTORS),
            Part("How Did We Respond?"), Part("What Worked", _WELL.help, level=3), Part("What Didn't Work", _POORLY.help, level=3),
            Part("What Did We Learn?", _LESSONS.help),
            Part("What Will We Change?", f"{_ACTIONS} A line reads `- [ ] what changes [Owner: Jane, Due: 2 weeks]`."),
        ),
    ),
    Form(
        "narrative", "parts under one story, for a SEV-3 that is worth telling",
        (
            _SUMMARY, _LINE,
            Part("Impact Assessment", _FELT, _bullets("Users affected", "Revenue impact", "Duration", "Customer support")),
            Part("Root Cause", _CAUSE), Part("Contributing Factors", "A numbered list, one condition each.", level=3),
            _WELL, _POORLY, Part("Action Items", _ACTIONS, _table("Priority", "Action", "Owner", "Due Date", "Status")), _LESSONS,
        ),
    ),
    Form(
        "numbered", "nine numbered parts with reviewers and response, for a formal review",
        (
            Part("1 Incident Summary", _SUMMARY.help),
            Part("2 Impact", _FELT, _bullets("Users affected", "Regions", "Revenue impact", "Error budget consumed", "SLA breached")),
            Part("3 Timeline", _LINE.help, TIMELINE),
            Part("4 Root Cause Analysis", _CAUSE),
            Part("Trigger", "What set it off, at the moment it began?", level=3),
            Part("Contributing Factors", _FACTORS, level=3),
            Part("5 Detection", "How was it noticed, was that the right mechanism, and could it be faster?"),
            Part("6 Response", "Were runbooks right, was the command clear, was communication adequate?"),
            Part("What Went Well", _WELL.help, level=3), Part("What Was Harder Than Expected", _POORLY.help, level=3),
            Part("7 Lessons Learned", "Technical findings, findings about process, and gaps in tooling."),
            Part("8 Action Items", _ACTIONS, _table("Action Item", "Owner", "Due", "Ticket", "Priority")),
        ),
        ("people",),
    ),
    Form(
        "sre", "causes first and the timeline last, for a security incident or an expected failure",
        (
            _SUMMARY, Part("Impact", _FELT), Part("Root Causes", _CAUSE), Part("Trigger", "What set it off, at the moment it began?"),
            Part("Resolution", "What ended it, and what was only a workaround?"),
            Part("Detection", "How was it noticed, and could it be faster?"),
            Part("Action Items", _ACTIONS, _table("Action Item", "Type", "Priority", "Ticket", "Owner")),
            Part("Lessons Learned"), Part("What Went Well", _WELL.help, level=3), Part("What Went Wrong", _POORLY.help, level=3),
            Part("Where We Got Lucky", _LUCKY.help, level=3), _LINE,
        ),
    ),
    Form(
        "short", "seven parts, for a SEV-4, a SEV-5 or maintenance",
        (
            Part("Incident Summary", _SUMMARY.help, _bullets("Duration", "Impact")), _LINE,
            _WELL, Part("What Could Be Improved", _POORLY.help),
            Part("Action Items", _ACTIONS, _table("Action", "Owner", "Due Date", "Status")), _LESSONS,
        ),
    ),
    Form(
        "external", "the message to customers with the little it rests on; `postmortems external` writes it out",
        (_SUMMARY, Part("Impact", _FELT), _LINE, Part("Contributing Factors", _FACTORS),
         Part("Action Items", _ACTIONS, _table("Action", "Owner", "Due Date", "Status"))),
        ("external",),
    ),
)  # fmt: skip
"""Every form, the fullest first."""

BY_NAME = {form.name: form for form in FORMS}
_BY_KIND = {"near_miss": "questions", "experiment": "questions", "security": "sre", "expected_failure": "sre", "maintenance": "short"}
_BY_LEVEL = {0: "standard", 1: "standard", 2: "essential", 3: "narrative", 4: "short", 5: "short"}


def form_for(kind: str, level: int | None) -> Form:
    """The form for a kind of event, and for an incident by its level; the fullest one where the level is not known."""
    return BY_NAME[_BY_KIND.get(kind) or _BY_LEVEL.get(0 if level is None else level, "standard")]
