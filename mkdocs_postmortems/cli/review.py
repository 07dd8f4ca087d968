"""Review: one postmortem with its public text and what was removed in, the same for a terminal, a pull request or a browser out."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

import jinja2
from rich.console import Console
from rich.text import Text

from mkdocs_postmortems.author import Row
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.redaction import Redaction, Unfamiliar

_LONGEST = 60_000
"""Characters of a comment; the common hosts of pull requests take 65,536."""
_STYLES = {"-": "red", "+": "green", "@": "cyan", "#": "yellow"}
_CONTROL = {code: 0x2400 + code for code in range(32) if code not in (9, 10)} | {127: 0x2421} | dict.fromkeys(range(128, 160), 65533)
"""Control characters as pictures of themselves: a text must not command the terminal that shows it."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a reviewer is shown of one postmortem."""

    path: str
    text: str
    """The public text; empty where there is none."""
    sha256: str
    removed: tuple[Redaction, ...]
    rows: tuple[Row, ...]
    reasons: tuple[Problem, ...]
    """What blocks it."""
    notes: tuple[Problem, ...]
    compared: bool
    """Whether the difference was asked for."""
    asks: bool = True
    """Whether it was meant to be public: most are not, and nothing is wrong with them."""
    unfamiliar: tuple[Unfamiliar, ...] = ()
    """Names in the public text that nothing here knows."""

    @property
    def counts(self) -> tuple[tuple[str, str, int, str], ...]:
        """Rule, category, how often, and the first lines of it."""
        counted = Counter((row.rule, row.category) for row in self.removed)
        return tuple((rule, category, number, self._lines(rule, category)) for (rule, category), number in sorted(counted.items()))

    def _lines(self, rule: str, category: str) -> str:
        lines = list(dict.fromkeys(r.line for r in self.removed if (r.rule, r.category) == (rule, category) and r.line))
        return ", ".join(map(str, lines[:12])) + (", ..." if len(lines) > 12 else "")


def terminal(review: Review) -> None:
    """Print it; in colours where the output is a terminal, and never with a character that would command it."""
    console = Console(highlight=False, soft_wrap=True)
    if not review.compared:
        console.out(review.text.translate(_CONTROL), end="", highlight=False)
        return
    for sign, line in _lines(review.rows):
        console.print(Text(line.translate(_CONTROL), _STYLES.get(sign, "")), soft_wrap=True)


def _lines(rows: tuple[Row, ...]) -> Iterator[tuple[str, str]]:
    """Sign and line of a unified difference; the rule stands above the lines that it took."""
    said: tuple[str, ...] = ()
    for row in rows:
        if row.sign == "@":
            yield "@", f"@@ line {row.line} @@"
            said = ()
            continue
        if row.sign == "-" and row.why and row.why != said:
            yield "#", f"# {'; '.join(row.why)}"
        said = row.why if row.sign == "-" else ()
        yield row.sign, f"{row.sign}{row.text}"


def plain(review: Review) -> str:
    """The public text, or the difference, as it stands: for a file."""
    return "".join(f"{line}\n" for _, line in _lines(review.rows)) if review.compared else review.text


def markdown(review: Review) -> str:
    """A comment for a pull request: the verdict, what blocks it, what was removed by rule, and the text or the difference in a fence."""
    state = "can be published" if not review.reasons else "is blocked" if review.asks else "stays at home"
    parts = [f"### Public edition: {_code(review.path)} {state}\n"]
    parts += [f"- {_plain(str(reason))}" for reason in (*review.reasons, *review.notes)]
    if review.removed:
        parts.append("\n| Rule | Category | Count | Lines |\n|---|---|--:|---|")
        parts += [f"| {_plain(rule)} | {_plain(category)} | {number} | {lines} |" for rule, category, number, lines in review.counts]
    if review.unfamiliar:
        parts.append("\nNames that nothing here knows, to be looked at first:\n")
        parts += [f"- **{_plain(one.name)}**{_times(one)}: {_plain(one.around)}" for one in review.unfamiliar]
    if review.sha256:
        parts.append(f"\nPublic text: sha256 `{review.sha256}`")
    head = "\n".join(parts)[: _LONGEST // 2]
    body = "\n".join(line for _, line in _lines(review.rows)) if review.compared else review.text.rstrip("\n")
    if not body:
        return head + "\n"
    room = _LONGEST - len(head) - 200
    cut = "" if len(body) <= room else "\n\nThe rest is left out here: `postmortems redact` prints all of it."
    body = body[:room]
    fence = "`" * max(3, max((len(run) for run in re.findall(r"`+", body)), default=0) + 1)
    kind, title = ("diff", "Difference to the internal text") if review.compared else ("markdown", "Public text")
    return f"{head}\n\n<details><summary>{title}</summary>\n\n{fence}{kind}\n{body}\n{fence}\n\n</details>{cut}\n"


def strangers(review: Review) -> Iterator[str]:
    """A line for each name in the public text that nothing here knows, with the words about it, for a terminal."""
    for one in review.unfamiliar:
        yield f"{review.path}: look at “{one.name}”{_times(one)}: {one.around}".translate(_CONTROL)


def _times(one: Unfamiliar) -> str:
    return f" ({one.times} times)" if one.times > 1 else ""


def _code(words: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall(r"`+", words)), default=0) + 1)
    return f"{fence}{' ' if '`' in words else ''}{words}{' ' if '`' in words else ''}{fence}"


def _plain(words: str) -> str:
    """Words that can be no markup, mention or table cell's end."""
    return re.sub(r"([\\*_\[\]<>|#~!])", r"\\\1", words.replace("\n", " ")).replace("@", "@\u200b")


def html(review: Review) -> str:
    """A page that needs nothing beside itself and runs nothing."""
    template = files("mkdocs_postmortems.cli").joinpath("review.html").read_text(encoding="utf-8")
    return jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(template).render(review=review) + "\n"
