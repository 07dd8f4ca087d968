"""Letters: one character in, what a reader takes it for out: plain small letters and digits, nothing for what nobody sees."""

import unicodedata
from functools import cache

_PAIRS = (
    "аa еe оo сc рp уy хx іi јj ѕs ԁd ԛq ԝw һh ӏl ьb гr пn кk тt мm вb нh бb ԍg հh ոn սu օo զq ɑa"
    " ɡg ıi ȷj ʟl ɴn ʀr ᴀa ᴄc ᴅd ᴇe ɢg ʜh ᴊj ᴋk ᴍm"
    " ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ʙb ꜰf ʏy ѵv ԑe єe ўy ґr"
    " αa βb γy δd εe ζz ηn θo ιi κk λl μm νv ξe οo πn ρp σo ςc τt υu φo χx ψw ωw ϲc ϳj ϱp"
    " Ꭺa Ᏼb Ꮯc Ꭰd Ꭼe Ꮐg Ꮋh Ꭵi Ꭻj Ꮶk Ꮮl Ꮇm Ꮲp Ꮢr Ꮪs Ꭲt Ꮩv Ꮃw Ꮍy Ꮓz"
    " ᗅa ᗩa ᗷb ᑕc ᗞd ᗪd ᗴe ᖴf ᕼh ᒍj ᒪl ᗰm ᑎn ᑭp ᖇr ᔕs ᑌu ᐯv ᗯw ᙭x ᘔz"
    " ꓮa ꓐb ꓚc ꓓd ꓰe ꓝf ꓖg ꓧh ꓲi ꓙj ꓗk ꓡl ꓟm ꓠn ꓳo ꓑp ꓣr ꓢs ꓔt ꓴu ꓦv ꓪw ꓫx ꓬy ꓜz"
    " ⲁa ⲃb ⲥc ⲉe ⲏh ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲧt ⲭx ⲩy ⲍz"
    " ⱥa ȼc ɇe ɨi ɉj ɍr ɏy ƀb ǥg ƶz ꝁk ɱm ɓb ɗd ɖd ɠg ɦh ɫl ɭl ɲn ɳn ɽr ʂs ʈt ʐz ƙk ƥp ƭt ƴy ɋq ȿs ɀz ƈc ɘe ɵo ⱦt ⱨh ⱪk ⱬz ⱳw ⱴv"
    " øo đd łl ħh ŧt þp ðd ɩi ɾr ĸk ŋn ƒf ꞁl ɪi ʋu ɯw"
)
_ALIKE = {pair[0]: pair[1:] for pair in _PAIRS.split()} | {"æ": "ae", "œ": "oe", "ß": "ss"}
"""Letters of other alphabets that look like Latin ones, after case folding; both the declared value and the text go through it."""
_BADGES = ((0x1F150, 0x1F169), (0x1F170, 0x1F189), (0x1F1E6, 0x1F1FF))
"""Letters in filled circles, filled squares and flags, A to Z each, which no normal form undoes."""
_EMPTY = frozenset("\u115f\u1160\u3164\uffa0\u2800")


@cache
def folded(letter: str) -> str:
    """Small Latin letters and digits where the character reads as such; the letter itself in scripts without look-alikes.

    A blank for a separator, an empty string for a character that has no width or only marks another one.
    """
    if letter in _EMPTY or (unicodedata.category(letter) in ("Cf", "Mn", "Me", "Cc") and letter not in "\t\n\r\x0b\x0c\x1e\x85"):
        return ""
    start = next((first for first, last in _BADGES if first <= ord(letter) <= last), 0)
    if start:
        return chr(ord("a") + ord(letter) - start)
    if "\u02b9" <= letter <= "\u02df":
        return " "  # an apostrophe by its look, a letter by its category
    plain = unicodedata.normalize("NFKD", letter).casefold()
    found = "".join(_ALIKE.get(one, one) for one in unicodedata.normalize("NFKD", plain) if one.isalnum() or one in _ALIKE)
    if found:
        return found
    return "" if unicodedata.category(letter).startswith("M") else " "


@cache
def upper(letter: str) -> bool:
    """Whether the character reads as a capital letter."""
    return unicodedata.normalize("NFKC", letter)[:1].isupper()


def words(text: str) -> tuple[str, ...]:
    """The words of a declared value, folded as the text will be."""
    return tuple("".join(folded(letter) for letter in text).split())


def spaceless(letter: str) -> bool:
    """Whether words of the letter's script stand together without blanks, so that they have no edges."""
    return letter >= "\u2e80"
