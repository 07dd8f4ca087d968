"""Months: what months are called in further languages, their numbers out, and how a day is written before them. Knows no years."""

from mkdocs_postmortems.model.terms import unaccented

_WRITTEN = (
    "enero janeiro janvier januar gennaio januari января",
    "febrero fevereiro février februar febbraio februari февраля",
    "marzo março mars märz maart марта",
    "abril avril april aprile апреля",
    "mayo maio mai maggio mei maj мая",
    "junio junho juin juni giugno июня",
    "julio julho juillet juli luglio июля",
    "agosto août august augustus augusti августа",
    "septiembre setiembre setembro septembre september settembre сентября",
    "octubre outubro octobre oktober ottobre октября",
    "noviembre novembro novembre november ноября",
    "diciembre dezembro décembre dezember dicembre december декабря",
)
NUMBERS = {spelled: n for n, words in enumerate(_WRITTEN, 1) for word in words.split() for spelled in (word, unaccented(word))}
"""By name in small letters, also without its accents."""
_NAMES = "|".join(sorted(NUMBERS, key=len, reverse=True))
DAY_AND_NAME = rf"(?P<{{0}}_day>\d{{{{1,2}}}})(?:\.|º|°|ª|er)?\s+(?:de\s+)?(?P<{{0}}>{_NAMES})(?:,?\s+(?:del?\s+)?|\s+)"
"""A pattern up to the year, with a place for what its groups are called: `26 de febrero de`, `14. März`, `1er août`."""
