"""Letter: a digest in, the words of it out: as Markdown for a chat or a page, as plain text for a mail."""

import re
import textwrap
from collections.abc import Iterator

from mkdocs_postmortems.model.library import Incident, Task
from mkdocs_postmortems.render import table, tally, words
from mkdocs_postmortems.render.exports import texts
from mkdocs_postmortems.render.exports.digest import Digest
from mkdocs_postmortems.render.exports.records import Records

_WIDTH = 78
_TIED = "\u00a0"
"""Keeps a number and its unit on one line."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def sentence(made: Digest) -> str:
    """How much happened, beside the period before, in one sentence."""
    n, unit = made.counted, "quarter" if made.period.length > 1 else "month"
    said = words.counted(n, "1 incident began", "{} incidents began") if n else "No incident began"
    change = n - made.before
    than = "as many as" if not change else f"{abs(change)} {'more' if change > 0 else 'fewer'} than"
    beside = f", {than} in the {unit} before" if n or made.before else f", and none in the {unit} before"
    parts = [f"{said}{'' if made.first else beside}."]
    aside = len(made.began) - made.counted
    if aside:
        one, many = "One more entry is listed and not counted as an incident.", "{} more entries are listed and not counted as incidents."
        parts.append(words.counted(aside, one, many))
    if made.mitigate is not None:
        parts.append(f"Half of those {made.of} that say it were mitigated within {words.duration(made.mitigate)}.")
    elif made.of:
        parts.append(words.counted(made.of, "One says", "{} say") + " how long mitigation took: too few for a median.")
    if made.promised:
        opened = sum(not task.action.closed for task in made.promised)
        count = len(made.promised)
        promised = words.counted(count, "1 action item was promised", "{} action items were promised")
        parts.append(f"{promised}; {opened or 'none'} of them {'are' if opened > 1 else 'is'} open." if count > 1 else
                     f"{promised}; it is {'open' if opened else 'closed'}.")  # fmt: skip
    return " ".join(parts)


def about(incident: Incident) -> str:
    """What is known of an incident in a line: severity, length, services."""
    record = incident.view.record
    minutes, _ = table.duration(incident)
    severity = record.severity
    day = tally.day(incident.started)
    parts = (
        day.isoformat() if day else "",
        tally.uncounted_word(incident),
        (f"Sev {severity.level}" if severity.level is not None else severity.label) if severity else "",
        words.duration(minutes).replace(" ", _TIED) if minutes is not None else "",
        texts.line(", ".join(record.services)),
    )
    return ", ".join(part for part in parts if part)


def item(task: Task, records: Records) -> str:
    """What is known of an action item in a line: its owners, its days, its incident."""
    action = task.action
    who = ", ".join(owner.name for owner in action.owners)
    when = f"done {action.completed}" if action.completed else f"due {action.due}" if action.due else ""
    return ", ".join(part for part in (who, when, texts.title(records.library.by_key[task.incident])) if part)


def markdown(made: Digest, records: Records, at: str) -> str:
    """The digest as Markdown, with links as they lead on from the file `at`."""
    rows = [f"# {_plain(records.settings.title)}: {made.period.title}", "", _plain(sentence(made))]
    for title, lines in _parts(made, records, at):
        rows += [
            "",
            f"## {title}",
            "",
            *(f"- [{_plain(name)}]({link})" + (f": {_plain(more)}" if more else "") for name, link, more in lines),
        ]
    return "\n".join(rows).replace(_TIED, " ") + "\n"


def text(made: Digest, records: Records, at: str) -> str:
    """The digest as plain text, no line longer than a mail allows but for addresses; those only where the site has one."""
    title = texts.line(f"{records.settings.title}: {made.period.title}")
    rows = [title, "=" * min(len(title), _WIDTH), "", *textwrap.wrap(sentence(made), _WIDTH)]
    for name, lines in _parts(made, records, at):
        rows += ["", name, "-" * len(name)]
        for said, link, more in lines:
            rows += textwrap.wrap(f"- {said}" + (f": {more}" if more else ""), _WIDTH, subsequent_indent="  ", break_long_words=False)
            rows += [f"  {link}"] if records.settings.site_url else []
    return "\n".join(rows).replace(_TIED, " ") + "\n"


def _parts(made: Digest, records: Records, at: str) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Each part that has something in it: its title, and of each line the words, the link and what is said behind."""

    def incident(one: Incident) -> tuple[str, str, str]:
        return texts.title(one), records.links.page(one.view.address, at), about(one)

    def task(one: Task) -> tuple[str, str, str]:
        address = records.library.by_key[one.incident].view.address
        return texts.line(one.action.text), records.links.page(address, at, one.anchor), item(one, records)

    for title, incidents in (("What happened", made.began), ("What was published", made.published)):
        if incidents:
            yield title, [incident(one) for one in incidents]
    for title, tasks in (("What was done", made.done), ("What was due and is open", made.owed)):
        if tasks:
            yield title, [task(one) for one in tasks]


def _plain(text_: str) -> str:
    return _SPECIAL.sub(r"\\\1", texts.line(text_))
