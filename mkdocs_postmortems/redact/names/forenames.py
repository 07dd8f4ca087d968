"""Forenames: a text in, the people out whom it calls by a given name that means nothing else, alone or with a family name."""

from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.forenames import forenames, unsigned
from mkdocs_postmortems.redact.names.mononyms import nobody, program
from mkdocs_postmortems.redact.names.titled import PARTICLE

_SIGNS = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Of writing that puts no blank between a name and what follows it."""
_WORD = rf"[^\W\d_a-z{_SIGNS}][^\W\d_A-Z{_SIGNS}]{{1,19}}(?:-[^\W\d_{_SIGNS}]{{2,16}})?"
_EDGE = rf"(?<![^\W{_SIGNS}])(?<![./@#&:+=\\'’-])"
_ENDS = rf"(?![^\W{_SIGNS}]|[/@=\\-]|\.\w|\()"
_LONE = Expression(
    rf"{_EDGE}(?:(?<![\n.:;!?*|>–—-][ ])(?<!\n)(?P<before>[^\W\d_a-z{_SIGNS}](?:[^\W{_SIGNS}]|[’'-]){{1,40}})[ ])?(?P<name>{_WORD}){_ENDS}"
)
"""With the word before it, where that has a capital letter within a sentence: the two may be one name, as that of a city is."""
_FAMILY = (
    rf"[^\W\d_a-z{_SIGNS}](?:\.|(?:['’](?=[^\W\d_a-z]))?"
    rf"[^\W\d_{_SIGNS}][^\W\d_’'{_SIGNS}]*(?:[-’'][^\W\d_a-z{_SIGNS}][^\W\d_{_SIGNS}]+)*){_ENDS}"
)
_WHOLE = Expression(rf"{_EDGE}(?=(?P<first>{_WORD})(?P<rest>(?:[ ]{PARTICLE}{_FAMILY}){{1,2}}))")
_BEFORE = Expression(rf"(?<=[^\s.:;!?*>-][ ])({_WORD})[ ]\Z")
"""A given name that no list has, before one that some list has; not the first word of a sentence."""
_REACH = 24
_ACCENTED = frozenset(("sarà", "serà", "lúc", "según", "será", "máis"))
"""Words of a language that are a name without the signs on them."""
_TONGUES = (
    (Expression(r"\b(?:el|los|las|que|fue|una|por)\b"), ("ella", "nada", "mira", "blanca", "norma", "amparo")),
    (Expression(r"\b(?:il|gli|che|della|nel|sono|alle|di)\b"), ("mira", "norma", "rosa", "serena", "chiara", "bianca", "viola")),
    (Expression(r"[ảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"), ("theo", "mai", "lan")),
)
"""By what a text shows its language, and words of it that are names elsewhere."""
_TWOFOLD = frozenset(word for _, few in _TONGUES for word in few)
_OPENS = Expression(r"(?:^|[\n.:;!?*|>–—•-])[ \t*_\"“«¿¡(\[]*\Z")
_GOES_ON = Expression(r",?[ ][^\W\d_A-Z]")
"""Where a sentence begins and goes on any word has a capital letter; elsewhere only somebody's name has."""
_FEW = 2
_OBJECT = Expression(rf"([ ]{PARTICLE}(?!(?:van|von|de|der|den|del|da|di|do|dos|du|la|le|el)[ ])\S+)[ ](?:den|der|el|la|le|il|lo)[ ]")
"""What follows a whole name behind an article is what somebody did something to."""
_EASTERN = Expression(
    r"(?<![\w./@-])(?:Nguy[eễ]n|Tr[aầ]n|Ph[aạ]m|Hu[yỳ]nh|Ho[aà]ng|Phan|V[oõ]|[ĐD][aặ]ng|B[uù]i|Ng[oô]|D[uư][oơ]ng"
    r"|Zhang|Wang|Liu|Zhao|Huang|Zhou|Zhu|Guo|Luo|Zheng|Xie|Deng|Feng|Tsai|Hsu|Hwang|Kwon|Choi|Jeong)"
    rf"(?:[ ](?P<given>{_WORD}){_ENDS}){{1,2}}"
)
"""Where the family name stands first."""
_THING = Expression(
    rf"\b(?i:hurricane|storm|san|santa|santo|s[aã]o|saint|st\.|puerto|porto|villa|project|codename|release|lake|port|mount)[ ]({_WORD})"
    rf"|\b({_WORD})[ ](?i:services?|clusters?|bots?|servers?|database|pipelines?|operator|release|constant|theorem|filter|transform"
    r"|equation|paradox|algorithm|attack|v?\d)\b"
    rf"|\b(?i:the|an?|this|that|another)[ ]({_WORD})[ ](?:attacks?|vulnerabilit(?:y|ies)|bugs?|exploits?|worms?|malware|botnets?"
    r"|algorithms?|protocols?|formats?|librar(?:y|ies)|frameworks?|repositor(?:y|ies)|repos?|packages?|projects?|tools?|plugins?|drivers?|engines?|modules?"
    r"|images?|distributions?|compilers?|languages?|chips?|processors?|gpus?|models?|backups?|boards?|regions?|storms?|outages?)\b"
    rf"|(?<![^\W\d_])({_WORD})[ ]?(?:仓库|倉庫|服务|服務|集群|叢集|项目|專案|组件|框架|リポジトリ|サービス"
    r"|クラスタ|プロジェクト|ライブラリ)"
)
"""What a storm, a place or a program is called."""
_PLACES = frozenset(("saint", "sainte", "san", "santa", "santo", "sankt", "sint", "port", "mont", "notre", "villa", "puerto", "sao"))
"""What begins the name of a place that a hyphen joins to somebody's."""


def forename(word: str) -> bool:
    """Whether a word is a given name and nothing else; of two that a hyphen joins one is enough."""
    if word.casefold() in _ACCENTED:
        return False
    plain = unsigned(word)
    parts = plain.split("-")
    if len(parts) > 1 and parts[0] in _PLACES:
        return False
    return plain.replace("-", "") in forenames() or (len(parts) > 1 and any(part in forenames() for part in parts))


def place(first: str, behind: str) -> bool:
    """Whether a given name makes a place with the word before it: `San Diego`."""
    return unsigned(first) in _PLACES and forename(behind)


def called(text: str) -> Iterator[str]:
    """Each given name that stands alone, once."""
    found: dict[str, None] = {}
    for one in _LONE.finditer(text):
        before = one["before"] or ""
        if place(before, one["name"]) or not one["name"][0].isupper() or _means_else(text, one.start("name"), one.end("name")):
            continue
        # In capitals it is short for something; behind a program, the name of one of its releases.
        if before and not before.isupper() and forename(before):
            found[before] = None
        if forename(one["name"]) and (not before or (nobody(before) and not program(before)) or forename(before)):
            found[one["name"]] = None
    if found:
        things = {name for pair in _THING.findall(text) for name in pair}
        yield from (name for name in found if name not in things)


def _means_else(text: str, start: int, end: int) -> bool:
    """Whether what begins a sentence there is a word of the language that the text is written in."""
    name = text[start:end].casefold()
    if name not in _TWOFOLD or not (_OPENS.search(text, max(0, start - _REACH), start) and _GOES_ON.match(text, end)):
        return False
    return any(name in few and len(sign.findall(text)) > _FEW for sign, few in _TONGUES)


def whole(text: str) -> Iterator[str]:
    """Each given name with what follows it as a family name; whoever asks judges whether it is one."""
    for one in _WHOLE.finditer(text):
        words = one["rest"].split(" ")
        while words and not words[-1][:1].isupper():
            words.pop()
        rest = " ".join(words)
        if found := _OBJECT.match(rest):
            rest = found[1]
        family = rest.rpartition(" ")[2]
        if family and one["first"][0].isupper() and forename(one["first"]) and not nobody(family) and not place(one["first"], family):
            before = _BEFORE.search(text, max(0, one.start() - _REACH), one.start())
            yield (before[0] if before and not nobody(before[1]) else "") + one["first"] + rest
    for one in _EASTERN.finditer(text):
        if not nobody(one["given"]):
            yield one[0]
