"""Told: what the name and the attributes of an element say of who may see it."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.listed import listed

ATTRIBUTE = Expression(r"([^\s=\"'/<>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?")
"""One attribute: its name, its value with its quotes."""
_HIDING = Expression(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0|font-size\s*:\s*0|(?:max-)?(?:height|width)\s*:\s*0|clip|"
    r"text-indent\s*:\s*-|(?:left|top|right|margin[\w-]*)\s*:\s*-\d{3}|color\s*:\s*(?:transparent|white|#f{3,6}\b|black|#0{3,6}\b)"
    r"|background|filter|blur",
    re.IGNORECASE,
)
_HIDDEN_CLASS = Expression(
    r"\b(?:hidden|hide|d-none|invisible|visually-?hidden|sr-only|redact\w*|internal|private|confidential|restricted|spoiler|blackout|censor\w*|no-?print"
    r"|md-hidden)\b",
    re.IGNORECASE,
)
_TRUE = Expression(r"(?:data-)?(?:redact(?:ed)?|internal|private|confidential|restricted)=(?:|true|yes|1)", re.IGNORECASE)
_CONDITIONS = frozenset(("v-if", "v-else", "v-else-if", "v-show", "x-if", "x-show", "*ngif", "data-if", "hx-show"))
"""What a script decides, and this text cannot."""
_AUDIENCE = listed("told-audience")
"""What an attribute is called that says who may see an element."""
_READERS = frozenset(("audience", "visibility"))
"""Those that say nothing else, so that every other reader than these is one within."""
_PUBLIC = listed("told-public")
_ADDRESS = listed("told-address")
_VALUE = Expression(r"([\w:.@#*-]{1,80})\s*=\s*(\"[^\"]*\"|'[^']*'|\{[^{}]*\}|`[^`]*`|[^\s\"'{`<>]+)")
"""One attribute of a component, whose value may be an expression as well."""
_WORD = Expression(r"[^\W_]+")
_PRIVATE = listed("told-private")
_OF_PRIVATE = Expression(r"(?:^|[-:.])(?:internal|private|confidential|restricted|redact(?:ed)?)(?:$|[-:.])", re.IGNORECASE)
"""What a custom element is called."""
_CAPITAL = Expression(r"[A-Z]?[a-z]+")
_AROUND = listed("told-around")
"""The other words of such a name, in capitals: `InternalOnly`, `IfStaff`, not `InternalServerError`."""
_MOST = 3
"""Words of a value that is a sign; a longer one is a sentence, which may speak of an internal network."""


def kept_from_view(name: str, attributes: str, *, own: bool) -> bool:
    """Whether an element is not to be seen, in a browser or in its author's mind.

    ``own`` says that HTML knows no such element: its attributes are its author's as well, and one under any name is heard.
    """
    if _OF_PRIVATE.search(name) or (own and (_named(name) or _component(attributes))):
        return True
    for found in ATTRIBUTE.finditer(attributes):
        key, value = found[1].casefold(), (found[2] or "").strip("\"'").strip()
        if key in ("hidden", "color", "bgcolor") or (key == "aria-hidden" and value.casefold() != "false"):
            return True
        if key in _CONDITIONS or _TRUE.fullmatch(f"{key}={value}"):
            return True
        if _for_some(key.removeprefix("data-"), value):
            return True
        if (key == "style" and _HIDING.search(value)) or (key in ("class", "id") and _HIDDEN_CLASS.search(value)):
            return True
    return False


def _for_some(key: str, value: str) -> bool:
    if key in _READERS and _PUBLIC.isdisjoint(map(str.casefold, _WORD.findall(value))):
        return True
    return key in _AUDIENCE and (_private(value) or value.casefold() in ("red", "amber"))


def _component(attributes: str) -> bool:
    """Whether a component is told such a word by an attribute under any name but one of an address."""
    return any(found[1].casefold().lstrip(":") not in _ADDRESS and _private(found[2]) for found in _VALUE.finditer(attributes))


def _private(value: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(value[:200])]
    return len(words) <= _MOST and not _PRIVATE.isdisjoint(words)


def _named(name: str) -> bool:
    words = {word.casefold() for word in _CAPITAL.findall(name)}
    return not _PRIVATE.isdisjoint(words) and words <= _PRIVATE | _AROUND
