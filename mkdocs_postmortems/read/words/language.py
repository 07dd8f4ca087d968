"""Language: text in, its language out as far as scripts and small words tell: en, ja, zh or other."""

import re

from mkdocs_postmortems.model.expression import Expression

_KANA = Expression(r"[\u3041-\u30fa]")
_HAN = Expression(r"[\u4e00-\u9fff]")
_LATIN = Expression(r"[a-z]", re.IGNORECASE)
_NAMES = Expression(r"\S*(?:://|\w\.\w)\S*")
"""Addresses and names of hosts and files, which are of no language."""
_WORD = Expression(r"[^\W\d_]+")
_ENGLISH = Expression(r"the|and|was|of|to|in|is|were|for|on")
_NOT_ENGLISH = Expression(
    r"de|la|el|los|las|les|des|du|le|un|une|est|et|que|qui|sur|dans|pour|avec|para|com|uma|não|em|os|das|dos|foi|del|con|por|es|fue|und|der"
    r"|die|ist|nicht|mit|auf|von|den|dem|ein|eine|wurde|het|een|van|niet|voor|met|og|och|att|det|som|på|til|var|ikke|il|che|di|per|è|una"
    r"|dan|yang|untuk|ve|bir|için|ile|się|nie|jest|przez|w|z|v|na|se|je|pro|že|és|az|hogy|ja|ei"
)
"""Small words of other languages in Latin letters."""


def language(text: str) -> str:
    """`en` also for texts too short to tell, and for those in catchwords that have more small words of English than of others."""
    sample = text[:2500]
    if not sample.isascii():
        kana, han = len(_KANA.findall(sample)), len(_HAN.findall(sample))
        letters = len(_LATIN.findall(sample))
        if kana > 20 or kana * 4 > letters:
            return "ja" if kana else "en"
        if han > 20 or han * 4 > letters:
            return "zh" if han else "en"
    words = _WORD.findall(_NAMES.sub(" ", sample).casefold())
    english = sum(bool(_ENGLISH.fullmatch(word)) for word in words)
    if len(words) < 60 or english * 25 >= len(words):
        return "en"
    return "en" if english > 2 * sum(bool(_NOT_ENGLISH.fullmatch(word)) for word in words) else "other"
