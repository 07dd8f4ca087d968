"""Ground of the tests of checks: an example of a rule, or a text, in; the findings of a check out."""

import re
from dataclasses import replace
from datetime import date

from mkdocs_postmortems import authors, build
from mkdocs_postmortems.model.checking import Checking
from mkdocs_postmortems.model.redaction import DeclaredTerm, Rules
from mkdocs_postmortems.model.register import Entry, Register
from mkdocs_postmortems.model.settings import Service, Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience

HEADINGS = {
    "summary": "Summary", "factors": "Contributing factors", "timeline": "Timeline", "poorly": "What went poorly", "well": "What went well",
    "lessons": "Lessons learned", "action": "Action items", "policy": "Background", "any": "Background", "lucky": "Where we got lucky", "impact": "Impact",
}  # fmt: skip
SETTINGS = Settings(Audience.INTERNAL, date(2026, 1, 15))
NAMED = re.compile(r"^=== (\S+)\n", re.MULTILINE)
FIRST = re.compile(r"^(register|base|policy|vendor|customer|catalogue): ?((?:.|\n(?!---|===|\w+: ))*)\n(?=---|===|\w+: )")


def source(text, path="a.md"):
    return Source(path, path, Role.INCIDENT, "", text.encode())


def placed(text, where, people=(), status="in review"):
    """A whole postmortem with one sentence in one part of it."""
    head = f"---\ntitle: Checkout errors\ndate: 2026-01-04\nstatus: {status}\nauthors: {list(people)}\n---\n\n"
    if where in ("whys", "whys_last", "whys-last"):
        more = "\n2. **Why was that possible?**\n   - Because the pipeline has no check." if where == "whys" else ""
        return f"{head}## Five whys\n\n1. **Why did it fail?**\n   - {text}{more}\n"
    mark = "- [ ] " if where == "action" else "- 10:00 - " if where == "timeline" else ""
    return f"{head}## {HEADINGS[where]}\n\n{mark}{text}\n"


def report(text, settings=SETTINGS, **more):
    """A check of one text, or of several parted by `=== name.md`."""
    parts = NAMED.split(text)
    files = list(zip(parts[1::2], parts[2::2], strict=True)) if len(parts) > 1 else [("a.md", text)]
    sources = tuple(source(body, path) for path, body in files)
    if "base" in more:
        more["base"] = {"a.md": more["base"]}
    return authors.checked(sources, build.postmortems(sources, settings), settings, **more)


def example(rule, text, profile="adoption"):
    """The findings of one rule in one of its own examples, whatever profile and status would switch it on."""
    settings = replace(SETTINGS, levels={rule: "warning"}, checking=Checking(profile=profile))
    more = {}
    while match := FIRST.match(text):
        word, value = match[1], match[2].strip()
        text = text[match.end() :]
        if word == "register":
            name, severity, begun, *exempt = value.split("\n")[1].split(",")
            row = Entry(
                name,
                2,
                severity=severity,
                level=int(severity[-1]),
                begun=date.fromisoformat(begun),
                ended=date.fromisoformat(begun),
                exempt="".join(exempt),
            )
            settings = replace(settings, register=Register("register.csv", (row,)))
        elif word == "base":
            more["base"] = f"---\nstatus: final\n---\n{value}\n"
        elif word == "policy":
            settings = replace(settings, checking=replace(settings.checking, action_days={2: int(value)}))
        elif word == "catalogue":
            settings = replace(settings, services=(Service(value),))
        else:
            settings = replace(settings, redaction=Rules(terms=(DeclaredTerm(value, word),)))
    where, colon, rest = text.partition(": ")
    if colon and where in (*HEADINGS, "whys", "whys-last"):
        text = placed(rest, where)
    elif not text.startswith(("---", "===", "#", "<!--", "- [")) and "\n" not in text:
        text = placed(text, "factors")
    return [one for one in report(text, settings, **more).findings if one.rule == rule]
