"""Accusations: one sentence in, the nouns and turns that blame out: human error, whose fault it was, who missed what."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.lexicon.accused import (
    BARE,
    BY,
    BY_WITHOUT,
    CAUSE_IS,
    CAUSED,
    CHANGE_OF,
    DUE_TO,
    FAULT_OF,
    HAD,
    IF_HAD,
    IF_ONLY,
    INNOCENT,
    NAMED_HAD,
    NOBODY,
    SLIP_OF,
    SUPPOSED,
    TRUST,
    WHY_NOT,
)
from mkdocs_postmortems.check.lexicon.errors import CAUSE_AFTER, CAUSE_BEFORE, HUMAN_ERROR, JUDGED, TECHNICAL
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.silence import borne
from mkdocs_postmortems.check.subjects import Sentence, first_person

_NOT = re.compile(
    phrases(r"""
      (
          \b(
              not|no|never|nobody|none|isn't|wasn't|aren't|weren't|ain't|neither|nor|without|avoid\w*|rather than|instead of|nothing
            | blameless\w*|prevent\w*|reduc\w*|minimi\w*|eliminat\w*|stop|don't|do not|doesn't|didn't|concept of|terms?|label\w*|words?
            | phrases?|adjectives?|prone to|susceptible to|guard\w* against|protect\w* (against|from)|risk of|potential for|chances? of
            | room for|likelihood of|less|fewer|beyond|free (of|from)|opportunit\w+ for|resilien\w+ (to|against)|toleran\w+ (to|of|for)
            | subject to|vulnerable to|source of|sources of|safe from|scope for|limit\w*|mitigat\w*|decreas\w*|lower\w*|possibility of
            | looking for|look for|assign\w*|assum\w+|focus\w* on|thinking about|notion of|belief|attribut\w+ anything
            | (end|ends|stop|stops|stopped) (with|at|in)
          )\b
      )( \S+){0,5} ?$
    | \b(words|adjectives|terms|phrases|labels) (such as|like) [^.;]{0,80}$
    """)
)
_WOULD = re.compile(r"\b(?:would|could|might|wouldn't|couldn't)(?:n't)?(?: not| never| have|n't have|\b)")
_NO_CAUSE = re.compile(
    phrases(r"""
      ( \S+){0,4}? (is|are|was|were) (
          never|where|when|no longer|impossible|harder|less|not|n't|a symptom|inevitable|always|unavoidable|an? unhelpful|only
        | caught|found|detected|corrected|rejected|filtered|blocked|refused|prevented|flagged|counted|logged|shown|returned
      )\b
    | ( \S+){0,2}? isn't| should not| is bound| happens?| will | can(not)?\b
    """)
)
"""What speaks of human error in general, or says that it explains nothing."""
_BARELY = re.compile(
    phrases(r"""
      \b(
          an?|the|(pure|simple|plain|mere|simp)(ly)?|just|single|by|point|of|failure|and|again|once|more|another|case|classic|textbook|alone
      )\b
    """)
)
"""What a line may say beside, and still be no more than the two words."""
_WHERE = re.compile(r" (?:at|in|on|by) (?:the |a |an |our )?(?:\S+ ){0,2}?\S+(?: \.)?")
"""Where it was made, and no more: a line that names it and has no verb."""
_ONLY_SAID = re.compile(
    phrases(r"""
      \b(
          ask|asks|call|calls|calling|say|says|saying|blaming|blame|stop at|ending at|end at|conclude|policy|culture
        | (finding|label|verdict|conclusion|answer|explanation|category|categorie)s? (such as|like|of)
      )\b( \S+){0,4} ?$
    """)
)
"""Behind these words it is a label that is spoken of."""


def found(said: Sentence) -> Iterator[tuple[str, int, int, bool]]:
    """Rule, begin, end in the marked text, and whether it is only worth a remark."""
    text = said.marked
    yield from _human_error(text)
    for match in JUDGED.finditer(text):
        if match[0] == "lazily" and not said.subjects:
            continue  # as programs do it
        if not _denied(text, match.start()) and not TECHNICAL.match(text, match.start()) and not _own(text, match.start()):
            yield "PM105", match.start(), match.end(), False
    for match in FAULT_OF.finditer(text):
        near = text[max(0, match.start() - 8) : match.end() + 12]
        if (
            not INNOCENT.search(near)
            and not _denied(text, match.start())
            and not re.search(r"\b(?:not|nobody|no one|anyone|no-one|isn't|wasn't|never|n't)\b", match[0])
            and borne(text[: match.start()], bare=BARE.search(match[0]) is not None)
        ):
            yield "PM108", match.start(), match.end(), False
    for match in CAUSED.finditer(text):
        follows = text[match.end() :]
        if match["who"] == "<H>" or not follows.startswith(" 's"):
            yield "PM108", match.start(), match.end(), False
    for match in BY.finditer(text):
        yield "PM102" if match[0].endswith("<T>") else "PM101", match.start(), match.end(), False
    for match in SLIP_OF.finditer(text):
        if _denied(text, match.start()) or (match["own"] in ("<H>", "<T>") and not match["poss"]):
            continue
        if match["own"] == "their" and not re.search(
            r"negligen|careless|incompet|lazi|attention|judg|sloppi|diligence|poor|bad|(?:mistake|oversight|error)$",
            match[0]
            + (
                " x"
                if match[0].endswith(("mistake", "oversight", "error"))
                and not re.match(r" (?:caused|led|took|broke|brought|meant|cost)", text[match.end() :])
                else ""
            ),
        ):
            continue
        yield "PM102" if "<T>" in match[0] else "PM108", match.start(), match.end(), False
    for match in NOBODY.finditer(text):
        yield "PM102", match.start(), match.end(), False
    for match in BY_WITHOUT.finditer(text):
        yield "PM102" if "<T>" in match[0] else "PM101", match.start(), match.end(), False
    for match in CHANGE_OF.finditer(text):
        yield "PM101", match.start(), match.end(), False
    for match in SUPPOSED.finditer(text):
        yield "PM102" if match[0].startswith("<T>") else "PM104", match.start(), match.end(), False
    for match in DUE_TO.finditer(text):
        if not _denied(text, match.start()):
            yield "PM108", match.start(), match.end(), False
    for match in CAUSE_IS.finditer(text):
        yield "PM108", match.start(), match.end(), False
    for match in TRUST.finditer(text):
        yield "PM105", match.start(), match.end(), False
    yield from _unreal(text)
    yield from _unreal_names(said)


def _human_error(text: str) -> Iterator[tuple[str, int, int, bool]]:
    for match in HUMAN_ERROR.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        alone = (not before.strip() and after.startswith((" :", " -", " –", " —"))) or not re.search(
            r"[a-z]{3}", _BARELY.sub("", before + after)
        )
        alone = alone or (not before.strip() and not match[0].endswith("s") and _WHERE.fullmatch(after) is not None)
        if re.search(r"\b(?:unless|if|in case|whenever|lest)\b(?: \S+){0,3} ?$", before):
            continue
        if _denied(text, match.start()) or _NO_CAUSE.match(after):
            continue
        if _ONLY_SAID.search(before) or "?" in after:
            continue
        if alone or CAUSE_BEFORE.search(before) or CAUSE_AFTER.match(after):
            second = re.match(r"(?:[^.]*?)(?:,|;) (?:but|however|yet)\b", after)
            yield "PM103", match.start(), match.end(), second is not None


def _unreal(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """What would have been, had somebody only."""
    for match in IF_ONLY.finditer(text):
        somebody = re.search(r"<[HT]>|\b(?:we|he|she|they|you|someone|somebody|i)\b", match["rest"])
        yield "PM104", match.start(), match.end(), somebody is None
    for match in HAD.finditer(text):
        if _WOULD.search(text[match.end() :]) and re.search(r"(?:ed|en|ad|own|one|ght|een|ut|ept|old|un|set|let|ade|aid)$", match["did"]):
            yield "PM104", match.start(), match.end(), False
    for match in IF_HAD.finditer(text):
        if _WOULD.search(text[match.end() :]) or _WOULD.search(text[: match.start()]):
            yield "PM104", match.start(), match.end(), False
    for match in WHY_NOT.finditer(text):
        if match["not"] or "n't" in match[0].split(" ")[0]:
            yield "PM102" if "<T>" in match[0] else "PM101", match.start(), match.end(), False


def _unreal_names(said: Sentence) -> Iterator[tuple[str, int, int, bool]]:
    """The same of a name that no list knows, where it had done what no program does."""
    for one in said.subjects:
        begin = said.starts[one.first]
        if one.kind == "unknown" and (match := NAMED_HAD.match(said.marked, max(0, begin - 4))) and _WOULD.search(said.marked):
            yield "PM104", begin, match.end(), False


def _denied(text: str, at: int) -> bool:
    """Whether the words before turn it around, in the same clause."""
    if re.search(
        r"\b(?:do|does|did)(?: not|n't) (?:\S+ ){1,4}because (?:they|people|he|she|somebody|someone|of) (?:\S+ ){0,3}$", text[:at]
    ):
        return True  # `people do not err because they are careless`
    clause = re.split(r"[;.?!]| but | because ", text[:at])[-1]
    return _NOT.search(clause) is not None


def _own(text: str, at: int) -> bool:
    """Whether the author says it of himself."""
    return any(first_person(word) for word in text[:at].split())
