"""Statement: one `label: value` an author wrote, in whatever shape, under the name of the field it means. Knows no values."""

import re
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import fold, unaccented

SECTION_FIELDS = frozenset(
    {"timeline", "action_items", "whys", "factors", "lessons", "well", "poorly", "lucky", "links", "related", "previously"}
)
"""Fields that no label of the body states: most are a part of their own there, and `Previously:` opens a sentence."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the author said about one field, once."""

    field: str
    """A name of the table of fields; empty for a key of the front matter that none knows."""
    label: str
    """As written."""
    value: object
    """Text, or what the front matter holds."""
    line: int
    origin: str
    """front matter, table, bold line, bullet, quote, heading, plain line or file name."""
    hint: str = ""
    """What stood in parentheses behind the label: often a zone."""

    @property
    def text(self) -> str:
        """The value as one line of text; lists joined by commas."""
        if isinstance(self.value, (list, tuple)):
            return ", ".join(str(one) for one in self.value)
        return "" if self.value is None else str(self.value)


_DAY = Expression(r"^\W*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}(?:\.|º|°)? (?:de )?[^\W\d]{3,} )")
_MARKS = Expression(r"[\s_\-‐–]+")
_PARENTHESIS = Expression(r"(?<!\s)\s*[(（\[【]([^)）\]】]*)[)）\]】]?\s*$")
_EMOJI = Expression(r"^[^\w(（]+")


def key(label: str) -> str:
    """A label as it is looked up: folded, `_` and `-` as blanks, without marks around it."""
    return _MARKS.sub(" ", fold(label).strip(" *_`:：?!.#\\")).strip().replace("post mortem", "postmortem")


def _index() -> dict[str, str]:
    found: dict[str, str] = {}
    for one in FIELDS:
        for alias in (one.name, one.name.rpartition(".")[2], *one.aliases):
            found.setdefault(key(alias), one.name)
            found.setdefault(unaccented(key(alias)), one.name)
        found.setdefault(key(one.name.replace(".", " ")), one.name)
    return found


KNOWN = _index()
"""Every folded key or label and the field it means."""


@lru_cache(maxsize=4096)
def field_of(label: str) -> tuple[str, str]:
    """The field a label means, and what stood in parentheses behind it; empty where no field has that name."""
    whole = key(label)
    if whole in KNOWN:
        return KNOWN[whole], ""
    bare = _EMOJI.sub("", label)
    tail = _PARENTHESIS.search(bare)
    if tail is not None:
        short = key(bare[: tail.start()])
        if short in KNOWN:
            return KNOWN[short], tail[1].strip()
    if _REPORTED.match(key(bare)):
        return "times.detected", ""
    return KNOWN.get(key(bare), "") or KNOWN.get(key(_PLURAL.sub(r"\1", bare)), "") or _both(bare), ""


def _both(label: str) -> str:
    """The one field that all names of a label between slashes mean: `Severity / Priority`; empty where they mean two or none."""
    said = {KNOWN.get(key(part), "") for part in label.split("/")} if label.count("/") in (1, 2) else set()
    return said.pop() if len(said) == 1 else ""


_PLURAL = Expression(r"(?<=\w)\((e?[snr]|x)\)(?!\w)", re.IGNORECASE)
"""`Service(s) impacté(s)`, one or more of them."""


_REPORTED = Expression(r"^(?:first )?reported (?:on|in|via|through) [\w&]+(?: [\w&]+)?(?: on| at)?$")
"""`Reported on Slack on`: when somebody noticed, and where they said so."""
_THING = frozenset(
    {"incident", "incidente", "incidencia", "vorgang", "vorfall", "störung", "ticket", "ticket id", "case", "hendelse", "sak", "ärende",
     "incident ticket", "incident report", "référence", "referencia", "referência", "aktenzeichen"}
)  # fmt: skip
"""Labels that name the incident's key where their value is one, and its title or much else where it is not."""
_THING_ID = Expression(
    r"^(?:(?:coe|rca|pir|pm|problem|retro(?:spective)?|review|outage|vorgangs?|störungs?|ticket|incident)[ -]?)?"
    r"(?:id|number|no|nr|nummer|key)$"
)
"""`COE ID`, `Number`: what only a key behind it makes the incident's."""
_KEY = Expression(r"^#?[A-ZÄÖÜ]{2,10}-?\d[\d-]*$|^#\d+$")


def field_for(label: str, value: object) -> tuple[str, str]:
    """The same where only the value tells what a label means: `Data` is the day in several languages and data in English."""
    found = field_of(label)
    said = key(_EMOJI.sub("", label))
    if found[0] in ("", "title") and (said in _THING or _THING_ID.match(said)) and _KEY.match(str(value).strip(" *_`")):
        return "id", ""
    return ("date", "") if not found[0] and said == "data" and _DAY.match(str(value)) else found
