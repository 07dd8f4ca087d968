"""Values: the words behind a label in, a normal form beside the written one out. Reports what no vocabulary knows, guesses nothing."""

import re
from collections.abc import Mapping
from functools import lru_cache

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Severity, Term
from mkdocs_postmortems.model.terms import SEVERITY_SCALES, VOCABULARIES, fold, scale_key, unaccented
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

_RATIONALE = Expression(r"\s*[(（\[【]|\s+[-–—/|]+\s+|[.。;；,，、:：!](?:\s|$|(?=[^\x00-\x7f]))|[。；、：]|\s*[—–]\s*|\n")
_LEVEL = Expression(r"^(?:severity|sev|priority|prio|level|sl|p|s)?[\s:#~-]*\d\b", re.IGNORECASE)
_PICTURE = Expression(r"^[\U0001F300-\U0001F325\U0001F32D-\U0001FAFF\u26A0\u26AA\u26AB\u2B1B\u2B1C\uFE0F\s]+(?=\w)")
"""A coloured mark before the word; the weather that one scale is made of is left."""
_CLAUSE = Expression(
    r"\s+(?=(?:if|when|where|unless|for|because|since|due|as|but|with|on|during|until|wenn|falls|für|weil|si|para|por|pour)\b)",
    re.IGNORECASE,
)
"""What follows the word of a scale and says when or for whom it holds: `high if the vault is open`."""
_NONE = Expression(r"^(?:none|nil|not applicable|n/a|no(?: \w+)? impact|ninguna|nenhuma|aucune|keine)\b", re.IGNORECASE)
"""`None user-facing`: nothing was bad, which is no level of any scale."""
_MARK = Expression(r"^[^\w\s(\[（【\"'<&+~-]+\s*(?=\w)")
"""A picture before the word: `✅ contained`."""
_MARK_LAST = Expression(r"(?<=\w)\s*[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D]+$")
"""The same behind it: `resolved ✅`."""
_LEVEL_LEAD = Expression(r"^(?:severity|sev|priority|level)[\s:#-]+(?=[^\W\d])", re.IGNORECASE)
_LEVEL_NAME = Expression(r"^(?:severity(?:level)?|priority|prio|level)(?=[^\W_])")
_LEVEL_NOUN = Expression(r"(?<=[^\W_])(?:severity|priority|prio|impact|incident)$")
"""What stands beside a level once blanks are gone, as in `Priority 1` and `high severity`."""
_PARENTHESES = Expression(r"\s*(?:\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]\([^)]*\)|<[^<>]*@[^<>]*>|\[[^\[\]]*\])")
_PEOPLE = Expression(r"\s*(?:,|;|、|，|；|\n|&|\+|\band\b|・|(?<=\w)\s(?:y|e|et|und|og|och|en)\s(?=[^\W\d_a-z]|@)|(?<=\w)\s(?=@\w))\s*")
_DATE = Expression(r"^(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}$")
"""Beside a name, the day it was signed on."""
_TERMS = Expression(r"\s*(?:,|;|、|，|；|\n|・|\||\s[/／]\s)\s*")
_MAIL = Expression(r"(?<!\s)\s*[<(]?(?:mailto:)?(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+[>)]?")
_DASHED = Expression(r"\s+[-–—]+\s+|[:：]\s")
_SAID_OF = Expression(r"\s+[-–—]+\s+")
"""Between a name of a list and what is said of it: `Ada Lovelace - first draft`."""
_SAID_ON = Expression(r"\s+(?:at|on|by|since|as of|with|after|in|and|via|el|le|am|em|в|на|и)\s|\s+(?=(?:19|20)\d\d\b)")
"""What goes on behind the one word that counts: when it came so, with what left to do."""
_SCOPE = Expression(
    r"^(?:service|team|component|system)::|^(?:component|system|resource|api|group):(?:[\w.-]+/)?(?=[\w.-]+$)", re.IGNORECASE
)
"""What a catalogue or a tracker writes before a name: `service::git`, `component:default/git`."""
_TILDE = Expression(r"(?<!\S)~(?:\"([^\"]+)\"|([^\W\d][\w:-]*))")
"""Labels of a tracker as they are written in its texts: `~\"Service::Git\" ~api`."""
_SENTENCE = Expression(r"[。.!?](?:\s|$)|\b(?:is|was|were|are|has|have|had|that|which)\b")
_CJK = Expression(r"[\u3040-\u30ff\u4e00-\u9fff]")
_NAME = Expression(r"[\w.-]+")
"""One word: nobody tells a story without a blank, however long it is and whatever stands between its hyphens."""


def clean(text: str) -> str:
    """Marks, escapes and runs of white space removed."""
    return re.sub(r"\s+", " ", text.replace("\\", "").replace("**", "").replace("`", "")).strip(" *_\t")


def _lines(text: str) -> str:
    """The same of each line: a break in the cell of a table parts two names."""
    return "\n".join(filter(None, map(clean, text.split("\n"))))


_WIKI = Expression(r"\[\[(?:[^\[\]|]*[|/])?([^\[\]|/]+)\]\]")
"""`[[people/Ada Byron]]`, a note of its own about somebody or something; what stands behind its last slash or bar is the name."""


def _unlinked(text: str) -> str:
    """Links between notes as the words they show."""
    return _WIKI.sub(r"\1", text) if "[[" in text else text


_LETTER = Expression(r"[^\W_]")
"""Nobody's name is made of marks, as what is left of a mention can be."""


def said(text: str) -> bool:
    """Whether the words say anything: neither a placeholder nor "unknown"."""
    return not is_nothing(text) and not is_placeholder(text)


def severity(text: str, levels: Mapping[str, int]) -> Severity | None:
    """Label, level and rationale; `levels` maps folded labels, empty for every scale at once, the first that knows the label."""
    scoped = _TILDE.search(text)
    whole = (scoped[1] or scoped[2]) if scoped else text
    whole = _LEVEL_LEAD.sub("", _PICTURE.sub("", clean(whole).strip("[]")))
    if not said(whole):
        return None
    match = _LEVEL.match(whole)
    cut = _RATIONALE.search(whole, match.end() if match else 1)
    label = (whole[: match.end()] if match else whole[: cut.start()] if cut else whole).strip()
    if _NONE.match(label) and _level(label, levels) is None:
        return None
    held = None if match else _CLAUSE.search(label)
    if held is not None and _level(label[: held.start()], levels) is not None:
        label = label[: held.start()]
    rest = whole[len(label) :].strip(" -–—:.,;()（）[]。、/|")
    return Severity(_level(label, levels), label[:60], rest)


def _level(label: str, levels: Mapping[str, int]) -> int | None:
    folded = scale_key(label)
    known = {scale_key(name): level for name, level in levels.items()} if levels else _EVERY
    bare = _LEVEL_NOUN.sub("", _LEVEL_NAME.sub("", folded))
    for candidate in (folded, bare, folded.partition("/")[0]):
        if candidate in known:
            return known[candidate]
    return None


_SCALES = [one for scale in ("cstate", "words4", "digits", "p", "sev") for one in SEVERITY_SCALES[scale].items()]
_EVERY = {
    spelled: level
    for name, level in [*(one for scale in reversed(SEVERITY_SCALES.values()) for one in scale.items()), *_SCALES]
    for spelled in (scale_key(name), unaccented(scale_key(name)))
}


@lru_cache(maxsize=32)
def _words(vocabulary: str) -> dict[str, str]:
    return {
        spelled.replace("-", " ").replace("_", " "): value
        for value, labels in VOCABULARIES[vocabulary].items()
        for label in (value, *labels)
        for spelled in (fold(label), unaccented(fold(label)))
    }


def term(text: str, vocabulary: str, own: Mapping[str, tuple[str, ...]] | None = None) -> Term | None:
    """A word of a vocabulary: the whole label, else its words before a parenthesis, dash or comma; else a term without value."""
    whole = _MARK_LAST.sub("", _MARK.sub("", clean(text).strip("[]").strip()))
    if not said(whole):
        return None
    words = _words(vocabulary)
    if own:
        words = words | {
            fold(label).replace("-", " ").replace("_", " "): value for value, labels in own.items() for label in (value, *labels)
        }
    cut = _RATIONALE.search(whole, 1)
    short = whole[: cut.start()].strip() if cut else whole
    for candidate in (whole, re.sub(r"[,;:.]", "", whole), short, _SAID_ON.split(short)[0]):
        folded = fold(candidate).replace("-", " ").replace("_", " ").strip(" .")
        if folded in words:
            return Term(words[folded], short or whole)
    return Term("", short[:60])


def people(value: object) -> tuple[str, ...]:
    """Names as written, one each, mail addresses, roles in parentheses and link targets left out."""
    found: list[str] = []
    for one in value if isinstance(value, (list, tuple)) else [value]:
        if isinstance(one, Mapping):
            found.extend(people(next((one[k] for k in ("name", "handle", "email", "id") if k in one), "")))
            continue
        whole = _lines(_unlinked(str(one or "")))
        text = _MAIL.sub("", whole)
        if isinstance(value, (list, tuple)):
            text = _SAID_OF.split(text, maxsplit=1)[0] or text
        while (shorter := _PARENTHESES.sub("", text)) != text:
            text = shorter
        text = text or whole.strip("[]()（）")
        found.extend(
            name
            for part in _PEOPLE.split(text)
            if (name := part.strip(" .*_:-–—'\"")) and _LETTER.search(name) and said(name) and not _DATE.match(name)
        )
    return tuple(dict.fromkeys(found))


def terms(value: object) -> tuple[str, ...]:
    """Short names, one each; parentheses left out; a sentence names nothing and gives none."""
    rows = value if isinstance(value, (list, tuple)) else [value]
    found: list[str] = []
    for row in rows:
        if isinstance(row, Mapping):
            found.extend(terms(next((row[k] for k in ("name", "id", "service", "title") if k in row), "")))
            continue
        text = _lines(_unlinked(str(row if row is not None else "")))
        if len(rows) > 1 or isinstance(value, tuple):
            # A dash inside parentheses goes with them.
            text = _DASHED.split(_PARENTHESES.sub("", text), maxsplit=1)[0]
        while (shorter := _PARENTHESES.sub("", text)) != text:
            text = shorter
        scoped = [quoted or bare for quoted, bare in _TILDE.findall(text)]
        text = ", ".join(scoped) if scoped else text
        parts = [_SCOPE.sub("", part.strip(" .*_~\"'")) for part in _TERMS.split(text)]
        parts = [part for part in parts if part and said(part)]
        short = [part for part in parts if not _prose(part)]
        if len(short) * 2 > len(parts):
            found.extend(short)
    return tuple(dict.fromkeys(found))


def told(value: object) -> bool:
    """Whether a text stands where short names belong, and is a sentence."""
    text = _lines(_unlinked(value)) if isinstance(value, str) else ""
    return said(text) and any(map(_prose, _TERMS.split(text)))


def _prose(part: str) -> bool:
    if len(_CJK.findall(part)) > 16 or "。" in part:
        return True
    return not _NAME.fullmatch(part) and (len(part) > 60 or bool(_SENTENCE.search(part)) or len(part.split()) > 6)


_YES = frozenset({"true", "yes", "y", "1", "はい", "有", "あり", "是"})
_NO = frozenset({"false", "no", "n", "0", "none", "いいえ", "無", "なし", "否", "无"})


def flag(value: object) -> bool | None:
    """True, False, or None where neither is said."""
    if isinstance(value, bool):
        return value
    folded = fold(str(value if value is not None else "")).split(" ")[0].strip(".,;:")
    return True if folded in _YES else False if folded in _NO else None
