"""Months: what months are called in further languages, their numbers out, and how a day is written beside them. Knows no years."""

from mkdocs_postmortems.model.terms import unaccented

_WRITTEN = (
    "enero janeiro janvier januar jänner gennaio januari января stycznia січня ledna ocak",
    "febrero fevereiro février februar febbraio februari februarie февраля lutego лютого února şubat",
    "marzo março mars märz maart marts марта marca березня března mart maret",
    "abril avril april aprile апреля kwietnia квітня dubna nisan",
    "mayo maio mai maggio mei maj мая maja травня května mayıs",
    "junio junho juin juni giugno июня czerwca червня června haziran",
    "julio julho juillet juli luglio июля lipca липня července temmuz",
    "agosto août august augustus augusti августа sierpnia серпня srpna ağustos agustus",
    "septiembre setiembre setembro septembre september settembre сентября września вересня září eylül",
    "octubre outubro octobre oktober ottobre октября października жовтня října ekim",
    "noviembre novembro novembre november ноября listopada листопада listopadu kasım",
    "diciembre dezembro décembre dezember dicembre december декабря grudnia грудня prosince aralık desember",
)
_SHORT = (
    "ene jan janv gen янв",
    "feb fev févr fév фев",
    "mar mär mrz mrt мар",
    "abr avr apr апр",
    "may mag",
    "jun giu июн",
    "jul juil lug июл",
    "ago aug авг",
    "sep sept set сен сент",
    "oct out okt ott окт",
    "nov ноя нояб",
    "dic dez déc dec дек",
)
"""Without the point behind them; taken only where a year follows, since `set` and `out` are words."""


def _numbers(written: tuple[str, ...]) -> dict[str, int]:
    return {spelled: n for n, words in enumerate(written, 1) for word in words.split() for spelled in (word, unaccented(word))}


NUMBERS = _numbers(_SHORT) | _numbers(_WRITTEN)
"""By name in small letters, also without its accents."""
_NAMES = "|".join(sorted(NUMBERS, key=len, reverse=True))
_WHOLE = "|".join(sorted(_numbers(_WRITTEN), key=len, reverse=True))
_DAY = r"(?:\.|º|°|ª|er|-го)?(?:\s?(?:[-–/]|\b(?:au|al|bis|по|до)\b)\s?\d{{1,2}}\.?)?\s?(?:de\s+)?"
"""Of `14/15 août` and `3. bis 5. Mai` the first day counts."""
DAY_AND_NAME = rf"(?P<{{0}}_day>\d{{{{1,2}}}}){_DAY}[\s-]?\b(?P<{{0}}>{_NAMES})\b(?:\.|,)?(?:-|\s+(?:del?\s+)?)"
"""A pattern up to the year, with a place for what its groups are called: `26 de febrero de`, `14. März`, `1er août`, `3 févr.`."""
NO_YEAR = rf"(?P<{{0}}_day>\d{{{{1,2}}}}){_DAY}\b(?P<{{0}}>{_WHOLE})\b(?!\s*(?:del?\s+)?\d)"
"""A day of a year that is not said: `20 de septiembre`."""
_MONTHS = "january february march april may june july august september october november december"
_ENGLISH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
BESIDE = NUMBERS | {spelled: n for n, word in enumerate(_MONTHS.split(), 1) for spelled in (word, word[:3])}
"""The same with the English names: what may stand behind a day and a slash."""
DAY_SLASH_NAME = rf"(?P<{{0}}_day>\d{{{{1,2}}}})/(?P<{{0}}>{'|'.join(sorted(BESIDE, key=len, reverse=True))})\b\.?(?!/)"
"""A day of a year that is not said, as forms have it: `20/jun`."""
_SPAN = (
    r"(?:der |des |la |de la |du |del |d[ao] |van de |van het )?(?:woche|monats?|quartals?|jahres|semana|mes|mês|trimestre|año|ano"
    r"|semaine|mois|année|week|maand|kwartaal|jaar|settimana|mese|anno)"
)
PART_OF = (
    r"(?:end|mid|middle|early|late|start|beginning|ende|anfang|mitte|fin|finales|mediados|principios|fim|final|meados|início|fine|eind|einde"
    r"|begin|half|mi|début|slutet av|slutten av|midten av)"
    rf"(?:[ -](?:of|d[eoai]|del|van))?[ -](?:(?:{_ENGLISH}|{_WHOLE})(?:,? (?:de )?20\d\d)?|{_SPAN})"
)
"""A pattern for a part of a month or of another stretch of time: `end of January`, `Ende März`, `fin de mes`."""
