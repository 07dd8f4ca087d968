"""Accusations: one sentence in, the nouns and turns that blame out: words that judge, whose fault it was, who missed what."""

from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_postmortems.check.blame.charge import Charge
from mkdocs_postmortems.check.blame.silence import borne, denied, own
from mkdocs_postmortems.check.lexicon.accused import (
    BARE,
    BY,
    BY_WITHOUT,
    CAUSE_IS,
    CAUSED,
    CHANGE_OF,
    DUE_TO,
    FAULT_OF,
    INNOCENT,
    NOBODY,
    SLIP_OF,
    SUPPOSED,
    TRUST,
    WHY_NOT,
)
from mkdocs_postmortems.check.lexicon.errors import JUDGED, TECHNICAL
from mkdocs_postmortems.check.lexicon.index import Index
from mkdocs_postmortems.check.lexicon.sifted import Sifted
from mkdocs_postmortems.check.lexicon.wanting import OWN_VICE
from mkdocs_postmortems.check.marked import Sentence
from mkdocs_postmortems.model.expression import Expression

_PLAIN = (
    ("PM101", "PM102", BY),
    ("PM101", "PM102", NOBODY),
    ("PM101", "PM102", BY_WITHOUT),
    ("PM101", "PM102", CHANGE_OF),
    ("PM104", "PM102", SUPPOSED),
    ("PM108", "PM108", CAUSE_IS),
    ("PM105", "PM105", TRUST),
)
"""What blames wherever it stands: the rule, the rule if it is a team, and the expression."""
_NOBODY_S = Expression(r"\b(?:not|nobody|no one|anyone|no-one|isn't|wasn't|never|n't)\b")
_ASKED = Expression(
    r"\b(?:ask|wonder|argu|discuss|debat|quarrel|question|matter|care|regardless of|look|search|find|decid|guess)\w*(?: \S+){0,3} $"
)
"""Before `whose fault`: it is only a question."""
_NO_QUESTION = Expression(r" (?:\S+ ){0,3}?(?:is|was|does|has|matters|plays) (?:not|n't|no|never|beside|irrelevant|little|nothing)\b")
"""Behind it: it is not asked."""
_OF_THEIRS = Expression(r"negligen|careless|incompet|lazi|attention|judg|sloppi|diligence|poor|bad|(?:mistake|oversight|error)$")
"""`their` may be said of things, whose errors are counted; these are no things'."""
_ERROR = ("mistake", "oversight", "error")
_DID_HARM = Expression(r" (?:caused|led|took|broke|brought|meant|cost)")


def found(said: Sentence) -> Iterator[Charge]:
    """Each of them, where the sentence does not turn it around."""
    for at in _ANY.asked(said.marked):
        yield from _LOOKS[at][1](said)


def _plain(rule: str, of_team: str, turn: Sifted, said: Sentence) -> Iterator[Charge]:
    for match in turn.finditer(said.marked):
        yield Charge(of_team if "<T>" in match[0] else rule, match.start(), match.end())


def _caused(said: Sentence) -> Iterator[Charge]:
    text = said.marked
    for match in CAUSED.finditer(text):
        if match["who"] == "<H>" or not text.startswith(" 's", match.end()):
            yield Charge("PM108", match.start(), match.end())


def _due_to(said: Sentence) -> Iterator[Charge]:
    for match in DUE_TO.finditer(said.marked):
        if not denied(said.marked, match.start()):
            yield Charge("PM108", match.start(), match.end())


def _why_not(said: Sentence) -> Iterator[Charge]:
    for match in WHY_NOT.finditer(said.marked):
        if match["not"] or "n't" in match[0].split(" ")[0]:
            yield Charge("PM102" if "<T>" in match[0] else "PM101", match.start(), match.end())


def _of_a_name(said: Sentence) -> Iterator[Charge]:
    """What no program has of its own, said of a name that no list knows or of a word for programs too."""
    for one in said.subjects if OWN_VICE.asks(said.marked) else ():
        if one.kind in ("unknown", "doubtful") and (match := OWN_VICE.expression.match(said.marked, said.starts[one.last] - 1)):
            yield Charge("PM108", said.starts[one.first], match.end())


def _judged(said: Sentence) -> Iterator[Charge]:
    text = said.marked
    for match in JUDGED.finditer(text):
        if match[0] == "lazily" and not said.subjects:
            continue  # as programs do it
        if not denied(text, match.start()) and not TECHNICAL.match(text, match.start()) and not own(text, match.start()):
            yield Charge("PM105", match.start(), match.end())


def _whose_fault(said: Sentence) -> Iterator[Charge]:
    text = said.marked
    for match in FAULT_OF.finditer(text):
        near = text[max(0, match.start() - 8) : match.end() + 12]
        if (
            not INNOCENT.search(near)
            and not denied(text, match.start())
            and not _NOBODY_S.search(match[0])
            and not (match[0].startswith("whose") and (_ASKED.search(text[: match.start()]) or _NO_QUESTION.match(text, match.end())))
            and borne(text[: match.start()], bare=BARE.search(match[0]) is not None)
        ):
            yield Charge("PM108", match.start(), match.end())


def _whose_slip(said: Sentence) -> Iterator[Charge]:
    text = said.marked
    for match in SLIP_OF.finditer(text):
        if denied(text, match.start()) or (match["own"] in ("<H>", "<T>") and not match["poss"]):
            continue
        harmless = match[0].endswith(_ERROR) and not _DID_HARM.match(text, match.end())
        if match["own"] == "their" and not _OF_THEIRS.search(f"{match[0]} x" if harmless else match[0]):
            continue
        yield Charge("PM102" if "<T>" in match[0] else "PM108", match.start(), match.end())


_LOOKS: tuple[tuple[Sifted, Callable[[Sentence], Iterator[Charge]]], ...] = (
    *((turn, partial(_plain, rule, of_team, turn)) for rule, of_team, turn in _PLAIN),
    (JUDGED, _judged),
    (FAULT_OF, _whose_fault),
    (SLIP_OF, _whose_slip),
    (OWN_VICE, _of_a_name),
    (CAUSED, _caused),
    (DUE_TO, _due_to),
    (WHY_NOT, _why_not),
)
"""Each expression and what makes charges of its matches."""
_ANY = Index([turn for turn, _ in _LOOKS])
