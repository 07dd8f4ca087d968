"""Why words: a line in, whether it asks, answers, concludes or stops a chain of whys out, and where its answer begins. Knows no chain."""

import re

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression

_ABROAD = r"por\s?qu[eéê]|pourquoi|warum|weshalb|wieso|perch[eé]|waarom|hvorfor|varför|dlaczego|почему|왜"
"""What other languages ask with; the mark at the end is what tells `Por que?` from `Porque`."""
_ASK = Expression(
    rf"^(?:\d+[.)]\s*)?(?P<label>¿?(?:(?:\d+(?:st|nd|rd|th)\s+)?why|なぜ|为什么|{_ABROAD})\s*(?:#\s*)?\d*\s*[?？]?\s*"
    r"(?:[:：.)→]|->|=>|[-–—]\s|(?<=[?？])\s+)|Q\d*\s*[:：.])\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_QUESTION = Expression(
    r"^(?:\d+[.)]\s*)?(?:and |but |so )?(?:why|how (?:did|could|was|were|come|does|do|is|are|has|had|can)|what (?:allowed"
    r"|caused|made|prevented|let|led|was|were|happened|did))\b.{3,}[?？]"
    rf"|^(?:\d+[.)]\s*)?¿?(?:(?:y|e|et|und|i|и|а) )?(?:{_ABROAD})\b.{{3,}}[?？]"
    r"|^(?:\d+[.)]\s*)?(?:なぜ|何故|どうして|为什么|為什麼|为何|왜).{2,}",
    re.IGNORECASE,
)
_ANSWER = Expression(
    r"^(?:(?:(?:answer|ans\.|a\d*|because|respuesta|resposta|réponse|antwort|risposta|ответ|답변|답|回答|答え|答)\s*(?:[(（][^)）]{1,20}[)）]\s*)?(?:[:：]|(?=→|->|=>))|→|➡|⇒|->|=>|↳|└─?|>)\s*)+",
    re.IGNORECASE,
)
_INLINE = Expression(r"\s*(?:→|➡|⇒|->|=>|\?\s+[-–—]\s|[?？]\s*(?=because\b))\s*", re.IGNORECASE)
_NUMBER = Expression(rf"^\W*(?:why|{_ABROAD})?\W*\d+\W*$", re.IGNORECASE)
_CUT = Expression(r"(?<=[?？])\s+|(?<=？)(?=[^\s?？])")
_END = Expression(
    r"^\W*(?:(?:the )?(?:root )?cause(?:\(?s\)?)?|conclusion|根本原因|結論|结论|根因|causa[ -]ra[ií]z|conclusi[oó]n|conclusão"
    r"|cause (?:racine|profonde)|(?:grund|haupt|kern)?ursache|kernoorzaak|causa principale|(?:коренная |корневая )?причина|근본 ?원인"
    r"|przyczyna źródłowa)\W*[:：]\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_STOP = Expression(
    r"^\W*(?:actions?(?: items?)?|fix|remediation|prevention|problem(?: statement)?|incident|対策|対応|問題|问题|acci[oó]n(?:es)?"
    r"|aç(?:ão|ões)|problem[ae]|problème|maßnahmen?|проблема|действи[ея]|문제|조치|措施)\W*[:：]",
    re.IGNORECASE,
)
_ACTION = Expression(r"\s*(?:→|->|=>)\s*action\s*[:：].*$", re.IGNORECASE)


def asks(text: str) -> bool:
    """Whether a line is a question, or carries the label of one."""
    return bool(_ASK.match(text) or _QUESTION.match(text))


def labelled(text: str) -> bool:
    """Whether a line begins with `Why 2:`, `Why?`, `Q1.` and their like."""
    return bool(_ASK.match(text))


def numbers(text: str) -> bool:
    """Whether a cell only counts: `1`, `Why 2`."""
    return bool(_NUMBER.match(text))


def stops(text: str) -> bool:
    """Whether a label ends the chain, or stands before it: `Action:`, `Problem:`."""
    return bool(_STOP.match(text))


def conclusion(text: str) -> str | None:
    """What stands behind `Root cause:`, which may be nothing; None where a line does not conclude."""
    end = _END.match(text)
    return None if end is None else end["rest"].strip(" *")


def answer(text: str) -> str:
    """A line without the arrow or label that makes it an answer."""
    return _ANSWER.sub("", text)


def cut(text: str, strong: str = "") -> tuple[str, str]:
    """Question and answer of one line; `Why? -> answer` has no question of its own. `strong` is what its author set in bold at its head."""
    match = _ASK.match(text)
    rest = (match["rest"] if match else re.sub(r"^\d+[.)]\s*", "", text)).strip(" *")
    question, told = rest, ""
    if strong and strong != text and asks(strong) and len(strong) > 8:
        inner = _ASK.match(strong)
        question, told = (inner["rest"] if inner else strong).strip(" *"), text[len(strong) :]
    elif match and re.search(r"(?:→|->|=>)\s*$|[?？]\s*(?:→|->|=>|[:：]|$)", match["label"]) and not rest.endswith(("?", "？")):
        question, told = "", rest
    elif match and not _QUESTION.match(rest) and not rest.rstrip().endswith(("?", "？")) and not _INLINE.search(rest):
        question, told = ("", rest) if rest else ("", "")
    else:
        inline = _INLINE.search(rest)
        halves = _CUT.split(rest, maxsplit=1)
        if inline is not None and (len(halves) == 1 or inline.start() < len(halves[0])):
            halves = [rest[: inline.start()] + ("?" if inline[0].lstrip().startswith("?") else ""), rest[inline.end() :]]
        if len(halves) == 2:
            question, told = halves
    return question, _ACTION.sub("", _ANSWER.sub("", told.strip()))


def bold(item: Block, text: str) -> str:
    """What the author of an item set in bold at its head."""
    return item.strong[0].strip() if item.strong and text.startswith(item.strong[0].strip()[:40]) else ""


def below(item: Block) -> bool:
    """Whether a question stands below an item."""
    blocks = (block for child in item.children for block in child.walk() if block.kind in ("paragraph", "item"))
    return any(asks(block.text.strip()) for block in blocks if block.text != item.text)
