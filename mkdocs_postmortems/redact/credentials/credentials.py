"""Credentials: a text in, every key, token and password that a rule knows out. The rules and their proofs stand in `credentials.toml`."""

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import log2
from pathlib import Path
from typing import Any

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.samples import sample
from mkdocs_postmortems.redact.credentials.openings import opened
from mkdocs_postmortems.redact.words.ordinary import common

_FILE = Path(__file__).with_name("credentials.toml")
_PLACEHOLDER = Expression(
    r"^[\W_]*$|\*\*|\.\.\.|…|x{4,}|^\$|^%|^<|\$\{|\$\(|\{\{|^(?:your|my|the|some|example|dummy|fake|sample|test|changeme|change[-_]me"
    r"|placeholder|redacted|secret|password|required|optional|none|null|true|false|undefined|string|env|vault)\b"
    r"|^change[-_]?(?:me|it)\w{0,4}$|^(?:pass|passwd|pw|pwd|guest|foo|bar|abc|abc123|1234+|user|username|admin|root|postgres|mysql)$",
    re.IGNORECASE,
)
_KEY_LINE = Expression(r"^[ \t>|]*[A-Za-z0-9+/]{40,}={0,2}[ \t]*$", re.MULTILINE)
"""A line of a key: dots below it say that the rest was left out, not that it is none."""
_HOST = Expression(r"://(?:[^\s/?#@]*@)?\[?([\w.-]+)")
_DOCUMENTED = Expression(r"(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid)\.?$", re.IGNORECASE)
"""Names that stand for no machine and never will (RFC 2606): what opens nothing is no secret, though it is covered all the same."""
_ASCII = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})
_PARTS = Expression(r"[A-Za-z]+")
_TWO = 2
"""Letters of keywords that nearly every text has."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of credential is known."""

    id: str
    keywords: tuple[str, ...]
    """In small letters; a text without any of them is not searched."""
    pattern: re.Pattern[str]
    """The group that took part is the value; without one the whole match."""
    hits: tuple[str, ...] = field(repr=False)
    misses: tuple[str, ...] = field(repr=False)
    address: bool = False
    """The value stands inside an address: at a host of the documentation's own it is covered and warned of."""
    random: bool = False
    unless: tuple[re.Pattern[str], ...] = ()
    """A value that holds one of these stands for a password, or says what became of it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of a text that is a credential."""

    start: int
    end: int
    rule: str
    fingerprint: str
    """Of the value: what an allow entry names."""
    stops: bool
    guess: bool
    """Known by the words around it and not by a form of its own."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the data file."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    lists = {name: re.compile(words, re.IGNORECASE) for name, words in data["lists"].items()}
    return tuple(
        Rule(
            row["id"], tuple(row["keywords"]), re.compile(_expression(row)), tuple(row["hits"]), tuple(row["misses"]),
            row.get("address", False), row.get("random", False), tuple(lists[name] for name in row.get("unless", ())),
        )
        for row in data["rules"]
    )  # fmt: skip


def _expression(row: dict[str, Any]) -> str:
    return (opened(row["openings"]) if "openings" in row else "") + str(row["pattern"])


def fingerprint(value: str) -> str:
    """A name for a finding that does not give it away: so short that many values share it, so that a guess cannot be confirmed."""
    return hashlib.sha256(f"postmortems:{value}".encode()).hexdigest()[:8]


def findings(text: str) -> Iterator[Finding]:
    """Every credential of a text, in order of the rules; a stretch may be found by two of them."""
    words = held(small(text))
    for rule in rules():
        if words.isdisjoint(rule.keywords):
            continue
        at = 0
        while found := rule.pattern.search(text, at):
            group = found.lastindex or 0
            value = found[group]
            if (
                (_PLACEHOLDER.search(value) and not ("\n" in value and _KEY_LINE.search(value)))
                or sample(value)
                or (rule.random and not _random(value))
                or (not rule.random and _repeats(value))
                or any(words.search(value) for words in rule.unless)
            ):
                # What is no value may be the key of one: `secret: master_key = ...`.
                at = max(found.start(group), found.start() + 1)
                continue
            at = found.end()
            stops = not (rule.address and _documented(text, found.start(group)))
            yield Finding(found.start(group), found.end(group), rule.id, fingerprint(value), stops, rule.random)


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """Every keyword that no other stands in, each with those that it stands in; what has two letters or less stands for itself alone."""
    every = {word for rule in rules() for word in rule.keywords}
    longer: dict[str, list[str]] = {}
    for word in sorted(every, key=lambda word: (len(word), word)):
        within = next((root for root in longer if len(root) > _TWO and root in word), None)
        if within is None:
            longer[word] = []
        else:
            longer[within].append(word)
    return {root: tuple(rest) for root, rest in longer.items()}


def held(lowered: str) -> set[str]:
    """The keywords that a text holds, of all rules: half of them hold another, and most texts do not have that."""
    found = set()
    words = " ".join(set(lowered.split()))  # a text says most of its words more than once, and a keyword without a blank is in one of them
    for root, rest in _words().items():
        if root in (lowered if " " in root else words):
            found.add(root)
            found.update(word for word in rest if word in lowered)
    return found


def small(text: str) -> str:
    """The text in small letters, as an expression without case sees it: it takes three letters for ASCII ones that `str.lower` leaves."""
    return (text if text.isascii() else text.translate(_ASCII)).lower()


def _documented(text: str, at: int) -> bool:
    """Whether the address that holds this offset is one of a host that only documentation names."""
    scheme = text.rfind("://", max(0, at - 2_000), at)
    if scheme < 0 or re.search(r"\s", text[scheme:at]):
        return False
    found = _HOST.match(text, scheme)
    return bool(found and _DOCUMENTED.search(found[1]))


def _repeats(value: str) -> bool:
    return len(value) > 8 and len(set(value)) < 4


def _random(value: str) -> bool:
    """Whether the value looks made by chance or by a password rule: no path, no call, no sentence, no name of ordinary words."""
    core = value.rstrip(".,:;!?)")
    if re.search(
        r"^[./~]|^https?:|^[\w-]+\(|\.(?:md|ya?ml|json|py|sh|txt|conf|env|key|pem|crt|html?|go|rb|js|ts)$|^\d{1,3}(?:\.\d{1,3}){3}|::|->",
        core,
    ):
        return False
    kinds = sum(bool(re.search(kind, core)) for kind in (r"[a-z]", r"[A-Z]", r"\d", r"[^A-Za-z0-9]"))
    if not re.search(r"\d", core) and (kinds < 3 or re.fullmatch(r"[A-Za-z]+(?:[-_./][A-Za-z]+)*", core)):
        return len(core) >= 20 and kinds >= 2 and _bits(core) > 4.0 and not re.search(r"[-_./]", core) and not _wordy(core)
    if kinds < 2 or _bits(core) < 2.5:
        return False
    if kinds > 2 and re.fullmatch(r"[\w!$%^*-]+", value) and re.search(r"[!$%^*]", value):
        return True  # a word with all that a rule for passwords asks for
    return not _wordy(core)


def _wordy(core: str) -> bool:
    parts = [p for p in _PARTS.findall(re.sub(r"([a-z])([A-Z])", r"\1 \2", core)) if len(p) > 1]
    known = sum(len(p) for p in parts if common(p))
    return bool(parts) and known * 10 >= sum(map(len, parts)) * 6


def _bits(value: str) -> float:
    counts = Counter(value)
    return -sum(n / len(value) * log2(n / len(value)) for n in counts.values())
