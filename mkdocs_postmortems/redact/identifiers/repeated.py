"""Repeated: a text and what it gives away by form in, the same names out wherever else they stand in it without that form."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.logins import is_machine, is_thing
from mkdocs_postmortems.redact.identifiers.trace import Trace
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import ordinary

_PORT = Expression(r":\d{2,5}\Z")
_MACHINE = Expression(r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+\Z")
_LAST = Expression(r"([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*-[a-z]{0,4}?)\d{1,4}[a-f]?")
_NUMBERED = Expression(r"(?<![\w.-])[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+(?![\w-]|\.\w)")
_LOGIN = Expression(r"@?(?P<login>[a-z][a-z0-9]{3,20}\d{0,3}(?:[._][a-z][a-z0-9]{1,20})?)\Z")
_BOX = Expression(r"(?P<login>[a-z][a-z0-9]{1,20}(?:[._-][a-z][a-z0-9]{1,20})+|[a-z][a-z0-9]{4,20})@(?![\w.-]*gserviceaccount)")
_ALIAS = Expression(r"[`*_\"']{0,2}[ ]\([\"`“'](?P<name>[A-Za-z][A-Za-z0-9-]{2,20})[\"`”']\)")
"""What else a machine is called, behind its name."""
_JOINED = r"[\w@#/:=.$%&+\\-]"
_ARTICLE = Expression(
    r"(?:\b(?:the|an?|our|your|each|every|this|that|via|using|into|in|of|with|service|cluster|app|database|repo)[ ][`*\"']{0,2})\Z",
    re.IGNORECASE,
)
_KIND = Expression(r"[`*\"']{0,2}[ ](?:service|cluster|app|api|database|db|team|namespace|repo|server|pods?|jobs?|tables?|users?)\b")
_REACH = 16
_PRODUCTS = listed("machines-products") | listed("people-things") | listed("alone-nobody") | listed("alone-programs")


def again(text: str, traces: Sequence[Trace]) -> Iterator[Trace]:
    """Machines by their name, people by their login; what a text also uses as the name of a thing tells of nobody."""
    hosts: set[str] = set()
    people: set[str] = set()
    for one in traces:
        value = text[one.start : one.end].strip("`*_\"' ")
        if one.category == "host" or (one.category == "internal host" and _MACHINE.match(value)):
            name = _PORT.sub("", value)
            if _MACHINE.match(name) and any(map(str.isdigit, name)):
                hosts.add(name)
            if (alias := _ALIAS.match(text, one.end)) and not ordinary(alias["name"]) and alias["name"].lower() not in _PRODUCTS:
                hosts.add(alias["name"])
        elif one.category in ("person", "e-mail"):
            found = (_LOGIN if one.category == "person" else _BOX).match(value)
            if found and not is_machine(found["login"]) and not is_thing(found["login"]) and not ordinary(found["login"]):
                people.add(found["login"])
    if hosts:
        hosts.update(_row(text, hosts))
        yield from (Trace(m.start(), m.end(), "host") for m in re.finditer(rf"(?<![\w.-])(?:{_any(hosts)})(?![\w-]|\.\w)", text))
    people -= _PRODUCTS
    places: dict[str, list[re.Match[str]]] = {}
    covered = _Covered(traces)
    for place in re.finditer(rf"(?<!\w)(?:{_any(people)})(?!\w)", text) if people else ():
        if not covered.holds(place.start(), place.end()):
            places.setdefault(place[0], []).append(place)
    for every in places.values():
        if not any(_is_called(text, place) for place in every):
            yield from (Trace(place.start(), place.end(), "person") for place in every if not _is_joined(text, place))


def _row(text: str, hosts: set[str]) -> Iterator[str]:
    """The others of a row of numbered machines: whoever tells of `bidder-iad-0411` has named `bidder-iad-0412`, too."""
    stems = {found[1] for name in hosts if (found := _LAST.fullmatch(name))}
    for one in _NUMBERED.finditer(text) if stems else ():
        if (found := _LAST.fullmatch(one[0])) and found[1] in stems:
            yield one[0]


def _any(names: set[str]) -> str:
    """One of them, the longest first where one begins another."""
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


class _Covered:
    """What is gone already, asked by place."""

    def __init__(self, traces: Sequence[Trace]) -> None:
        ordered = sorted((one.start, one.end) for one in traces)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start)
        return at > 0 and self._ends[at - 1] >= end


def _is_joined(text: str, one: re.Match[str]) -> bool:
    """Whether other signs make a longer word of it, of an address or of code."""
    return bool(
        re.match(_JOINED, text[max(0, one.start() - 1) : one.start()]) or re.match(r"[@/=(\\-]|[.:]\w", text[one.end() : one.end() + 2])
    )


def _is_called(text: str, one: re.Match[str]) -> bool:
    """Whether it stands there as things do: behind an article, before its kind, or as a part of the name of another thing."""
    before, behind = text[max(0, one.start() - _REACH) : one.start()], text[one.end() : one.end() + _REACH]
    return bool(
        _ARTICLE.search(before)
        or _KIND.match(behind)
        or re.search(r"[\w/:.=][-./:=]\Z|[-]\Z", before.replace("://", ""))
        or re.match(r"[-/=]\w|\.(?!(?:$|\s))\w|\(", behind)
    )
