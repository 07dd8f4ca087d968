"""Hangul: a text in, the people out whom it names in Korean, behind a post or before what politeness puts there."""

from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.listed import listed

_SIGN = r"[\uac00-\ud7a3]"
_DOUBLE = r"(?:선우|황보|남궁|독고|제갈|사공|서문|동방|어금)"
_FAMILY = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염"
_NAME = rf"(?P<name>{_DOUBLE}{_SIGN}{{1,2}}|[{_FAMILY}]{_SIGN}{{2}})"
_PERSON = Expression(
    rf"(?<!{_SIGN}){_NAME}(?:[ ]?(?:팀장|과장|대리|부장|차장|매니저|엔지니어|책임|수석|선임|이사|대표)?님|[ ]씨)"
    r"(?=[이가은는을를께의과와도에]|[^\uac00-\ud7a3]|$)"
    rf"|(?:담당자|담당|온콜|당직자?|엔지니어|개발자|운영자|책임자|관리자|팀장|매니저|동료)(?:인|였던)?[ ]{_NAME.replace('name', 'post')}"
    r"(?=(?:이|가|은|는|을|를|에게|께서|과|와|도)(?:[^\uac00-\ud7a3]|$))"
)
_THINGS = listed("hangul-things")
_ENDS = frozenset("자사팀들부")
"""With what many of one kind end, and groups of them."""


def hangul(text: str) -> Iterator[str]:
    """Each name once; groups, and words that begin like a family name, are none."""
    if not text.isascii():
        names = (found["name"] or found["post"] for found in _PERSON.finditer(text))
        yield from dict.fromkeys(name for name in names if name not in _THINGS and name[-1] not in _ENDS)
