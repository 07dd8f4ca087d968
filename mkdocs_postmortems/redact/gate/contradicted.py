"""Contradicted: what else a header says of who may read a page, where that is not what its `visibility` says."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.gate.header import Strict
from mkdocs_postmortems.redact.gate.undecided import doubted, two_states, unanswered
from mkdocs_postmortems.redact.markings.directives import orders
from mkdocs_postmortems.redact.markings.private import only_private
from mkdocs_postmortems.redact.words.listed import listed

_CLOSERS = Expression(
    r"(?:is_)?(?:draft|private|internal|confidential|restricted|hidden|unlisted|unpublished|secret|nonpublic|internal_only|staff_only|withheld|withhold)"
    r"|(?:is_|contains_|has_)?sensitive(?:_data|_content|_information)?"
    r"|(?:do_not|dont|don_t|never|no|not)_?(?:publish|publication|public|release|share|disclose)"
    r"|(?:(?:on|legal|litigation|publication|publishing|release)_)?hold|embargoed|no_?index"
    r"|(?:[a-z]+_)?exclude_?from_(?:collections?|builds?|site|publication|publishing|export|feeds?)"
)
"""Keys by which other tools keep a page back."""
_OPENERS = Expression(
    r"(?:is_|[a-z]{1,12}_)?publish(?:ed)?|render|permalink|output|listed|discoverable"
    r"|(?:is_)?(?:redacted|saniti[sz]ed|scrubbed|share_?\w{0,20}|public|publishable|shareable|releasable)"
    r"|(?:(?:legal|pr|comms|communications|security|publication|publishing|release|disclosure)_)?(?:approved|cleared)"
    r"|(?:approved|cleared)_for_(?:publication|release|public)|ok_to_(?:publish|share|release)"
)
_YES = frozenset((True, "true", "yes", "on", "y"))
_NO = frozenset((False, "false", "no", "off", "n", "never", "not yet", "pending", "later"))
_ASKED = Expression(
    r"(?:(?:legal|pr|comms|communications|security|publication|publishing|release|disclosure|publish)_)?"
    r"(?:approval|clearance|sign_?off)|(?:legal|pr|comms|communications|publication|publishing|publish|release|disclosure)_(?:review|status|state)|review_(?:status|state)|legal"
)
"""Keys of what somebody has to say first."""
_WAITING = Expression(
    r"(?:still )?(?:draft|unpublished|pending|waiting|awaited|awaiting|outstanding|denied|rejected|refused|declined|withheld"
    r"|blocked|needed|required|requested|open|todo|tbd|missing"
    r"|not (?:yet|approved|cleared|given|done|started)|in (?:review|progress)|on hold|under review|unapproved|not yet \w+)\b.{0,40}"
)
_KEEPERS = listed("gate-keepers")
"""Keys by which other tools say who may read a page, and what stands there where the public may not."""
_KEPT = frozenset(
    ("internal", "private", "confidential", "restricted", "secret", "red", "amber", "green", "employees", "employee", "staff", "nonpublic")
)
_BESIDE = frozenset(
    (
        "only",
        "use",
        "level",
        "tlp",
        "strict",
        "company",
        "strictly",
        "eyes",
        "highly",
        "top",
        "team",
        "teams",
        "board",
        "non",
        "group",
        "groups",
        "role",
        "roles",
    )
)
_GRADES = frozenset(("high", "medium", "elevated", "sensitive", "highly sensitive", "need to know"))
"""What stands under `confidentiality`."""
_MAPS = frozenset(
    ("publication", "publishing", "publish", "release", "disclosure", "access", "approval", "sharing", "privacy", "clearance")
)
_READERS = frozenset(
    ("audience", "audiences", "readers", "readership", "share_with", "shared_with", "visible_to", "distribution", "circulation")
)
_EVERYBODY = frozenset(
    ("public", "everyone", "everybody", "all", "anyone", "anybody", "world", "customers", "external", "users", "community")
)
_LIMITS = listed("gate-limits")
"""Keys that name those who may read; nobody else may."""
_ONLY = Expression(r"(?<!read[ -])(?<!write[ -])(?<!append[ -])\bonly\b", re.IGNORECASE)
_WAYS = frozenset(("access", "access_level", "scope", "exposure", "permissions", "handling", "privacy"))
"""Of those keys the ones that may as well tell how something was reached: `access: SSO only`."""
_ROBOTS = frozenset(("robots", "googlebot", "meta_robots"))
_OWN = frozenset(("public", "sensitivity", "redact", "people", "action_items", "actions", "timeline", "search"))
"""Keys whose maps and lists are not about the page as a whole."""
_TAGS = frozenset(("tags", "tag", "labels", "label", "keywords", "categories", "category", "flags"))
_CLEAR = frozenset(("confidential", "unpublished", "unredacted", "nonpublic"))
"""Single words that as a tag say nothing but that; `internal` or `secrets` may be what the incident was about."""
TOLD = Expression(
    r"\b(?:do not|don't|never|not (?:yet |to be |for )?) ?(?:publish|publication|share|release|public)\w*|\binternal (?:use )?only\b",
    re.IGNORECASE,
)
"""What a short value says in words."""
_REMARKS = listed("gate-remarks")
"""Keys of remarks on the page itself; anywhere else such words may be what the incident was about."""
_KNOWN = frozenset(fold(name) for row in FIELDS for name in (row.name, *row.aliases) if "." not in name)
_SHORT = 60
_REMARK = 160
_HUMP = Expression(r"(?<=[a-z])(?=[A-Z])")
_GATES = frozenset(("embargo_until",))
_SECOND = Expression(r"\s*^---[ \t]*\n((?:.+\n|[ \t]*\n){1,80}?)(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = Expression(r"^([A-Za-z][\w-]*)[ \t]*:", re.MULTILINE)
_SAYS = "the header asks to be public and says elsewhere that it is not", "`visibility` alone, without the other key"
_WISHES = ("sensitivity", "public", "people")
"""Keys whose map says what stays hidden: one that is misspelt hides nothing."""
_LISTS = ("redact", "people")
"""The same of lists, where another word is a field of one's own and hunted as that: `Redact` would be neither."""


def against(header: Strict) -> tuple[str, str, str] | None:
    """What else the header says of being public, where it is not what `visibility` says: its key, what is wrong, what would be right."""
    unfinished = two_states((plain_key(key), key, value) for key, value in header.data.items())
    if unfinished:
        return unfinished, "the header says that it is finished and that it is not", "one key for its status"
    for key, value in header.data.items():
        name = plain_key(key)
        plain = fold(value) if isinstance(value, str) else value
        if (
            denied(name, plain)
            or (name in _REMARKS and _told(value))
            or _keepers(name, value)
            or _nested(name, value)
            or (name not in _OWN and fold(key) not in _KNOWN and any(_deep(inner, one) for inner, one in _leaves(name, value)))
        ):
            return key, *_SAYS
        if _CLOSERS.fullmatch(name) and unanswered(plain):
            return key, "a key by which a page is kept back is neither true nor false", f"`{key}: false`, or no such key"
        if name in _TAGS and any(tagged(one) for one in (value if isinstance(value, list) else [value])):
            return key, *_SAYS
        if str(key) != "visibility" and plain != "public" and get_close_matches(name, ("visibility",), 1, 0.85):
            return key, "a second key of the header is nearly `visibility`", "`visibility` alone, without the other key"
        if name not in _OWN and isinstance(value, Mapping) and any("embargo" in inner and _set(one) for inner, one in _leaves(name, value)):
            return key, "an embargo stands inside a map of the header, where nobody looks for it", "`embargo_until: 2026-03-01` at the top"
        near = "embargo" in name or get_close_matches(name.removesuffix("_until"), ("embargo", "embargoed"), 1, 0.85)
        if near and str(key) not in _GATES and _set(plain):
            return key, "a key of the header is nearly `embargo_until`", "`embargo_until: 2026-03-01`"
        meant = get_close_matches(name, _WISHES, 1, 0.8) if isinstance(value, Mapping) else []
        if not meant and _set(value) and not isinstance(value, bool) and name in _LISTS:
            meant = [name]
        if meant and str(key) not in (*_WISHES, *_LISTS):
            return key, f"a key of the header is nearly `{meant[0]}`", f"`{meant[0]}`, so that it is followed"
    return None


def again(body: str) -> tuple[str, str, str] | None:
    """The same where a second header follows that speaks of it, too: nobody can tell which of them is meant."""
    found = _SECOND.match(body)
    keys = {plain_key(key) for key in _KEY.findall(found[1])} if found else set[str]()
    if any(key == "visibility" or key in _KEEPERS or key in _GATES or _CLOSERS.fullmatch(key) or _OPENERS.fullmatch(key) for key in keys):
        return "", "a second header follows the first and says who may read it, too", "one header with all its keys"
    return None


def _set(value: object) -> bool:
    """Whether a value is one at all."""
    return value not in (None, False, "", "false", "no", "none", "off")


def _nested(name: str, value: object) -> bool:
    """The same in a map that speaks of publication."""
    if name not in _MAPS or not isinstance(value, Mapping):
        return False
    inner = {plain_key(key): fold(one) if isinstance(one, str) else one for key, one in value.items()}
    return any(
        denied(key, one) or denied(f"{name}_{key}", one) or _keepers(key, one) or (key == "visibility" and one != "public")
        for key, one in inner.items()
    )


def plain_key(written: object) -> str:
    """A key as others spell it: humps, hyphens and blanks are underscores."""
    return fold(_HUMP.sub("_", str(written))).replace("-", "_").replace(" ", "_").strip("_")


def _keepers(name: str, value: object) -> bool:
    """Whether a key says who may read the page, and its value not everybody."""
    if name in _LIMITS:
        said = re.findall(r"[a-z]+", str(value).casefold())
        return value not in (None, "", False) and bool(said) and not any(word in _EVERYBODY for word in said)
    if name in _ROBOTS:
        return bool(re.search(r"\b(?:noindex|none)\b", str(value), re.IGNORECASE))
    return name in _KEEPERS and keeps(name, value)


def _leaves(name: str, value: object, above: str = "") -> Iterator[tuple[str, object]]:
    """The values of a header with the key of each and the one above it, however deep they lie."""
    if isinstance(value, Mapping):
        yield name, value
        for key, one in value.items():
            yield from _leaves(plain_key(key), one, name)
    elif isinstance(value, list):
        yield name, value
        for one in value:
            yield from _leaves(name, one, above)
    else:
        yield from ((key, value) for key in (name, above) if key)


def _deep(name: str, value: object) -> bool:
    """The same of a value that no field of the table holds: in so many words, or below a key that speaks of readers."""
    plain = fold(value) if isinstance(value, str) else value
    return (
        (name == "visibility" and isinstance(plain, str) and plain != "public")
        or (isinstance(value, str) and tagged(value))
        or denied(name, plain)
        or _keepers(name, value)
        or (name == "only" and keeps(name, value))
    )


def denied(name: str, plain: object) -> bool:
    """Whether a key and its folded value, as other tools have them, keep a page back."""
    if isinstance(plain, (list, dict, date)) or plain is None:
        return False
    if _CLOSERS.fullmatch(name) and plain in _YES:
        return True
    asked = isinstance(plain, str) and _ASKED.fullmatch(name) and _WAITING.fullmatch(plain)
    return bool(asked) or ((plain in _NO or doubted(plain)) and bool(_OPENERS.fullmatch(name)))


def _told(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _REMARK and bool((len(value) <= _SHORT and TOLD.search(value)) or orders(value))


def tagged(tag: object) -> bool:
    """Whether a tag, or any short value, says nothing but that not everybody may read the page."""
    words = re.sub(r"[-_:]+", " ", str(tag)).strip()
    return len(words) <= _SHORT and only_private(words) and (" " in words or fold(words) in _CLEAR)


def keeps(name: str, value: object) -> bool:
    """Whether the words say that only some may read, and no other word beside them says the opposite."""
    written = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    said = [word for word in re.findall(r"[a-z]+", written.casefold()) if len(word) > 1]
    if any(word in _KEPT for word in said) and all(word in _KEPT or word in _BESIDE for word in said):
        return True
    if name not in _WAYS and len(written) <= _SHORT and _ONLY.search(written) and not any(word in _EVERYBODY for word in said):
        return True
    if name in _READERS and any(word in _KEPT for word in said) and not any(word in _EVERYBODY for word in said):
        return True
    return (name.startswith("confidential") and fold(written) in _GRADES) or (len(written) <= _SHORT and only_private(written))
