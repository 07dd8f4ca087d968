"""Verbs: base forms in, the forms a sentence may use out, as alternatives of an expression. Knows no sentence."""

import re
from collections.abc import Iterable

_IRREGULAR = {
    "write": ("wrote", "written", "writing"), "run": ("ran", "run", "running"), "put": ("put", "put", "putting"),
    "set": ("set", "set", "setting"), "forget": ("forgot", "forgotten", "forgetting"), "break": ("broke", "broken", "breaking"),
    "take": ("took", "taken", "taking"), "make": ("made", "made", "making"), "give": ("gave", "given", "giving"),
    "choose": ("chose", "chosen", "choosing"), "send": ("sent", "sent", "sending"), "build": ("built", "built", "building"),
    "leave": ("left", "left", "leaving"), "let": ("let", "let", "letting"), "read": ("read", "read", "reading"),
    "tell": ("told", "told", "telling"), "think": ("thought", "thought", "thinking"), "see": ("saw", "seen", "seeing"),
    "do": ("did", "done", "doing"), "catch": ("caught", "caught", "catching"), "keep": ("kept", "kept", "keeping"),
    "get": ("got", "got", "getting"), "go": ("went", "gone", "going"), "misread": ("misread", "misread", "misreading"),
    "shut": ("shut", "shut", "shutting"), "begin": ("began", "begun", "beginning"), "bring": ("brought", "brought", "bringing"),
    "hit": ("hit", "hit", "hitting"), "cut": ("cut", "cut", "cutting"), "pay": ("paid", "paid", "paying"),
    "overwrite": ("overwrote", "overwritten", "overwriting"), "hold": ("held", "held", "holding"), "wake": ("woke", "woken", "waking"),
    "speak": ("spoke", "spoken", "speaking"), "come": ("came", "come", "coming"), "know": ("knew", "known", "knowing"),
    "spot": ("spotted", "spotted", "spotting"), "understand": ("understood", "understood", "understanding"),
    "undo": ("undid", "undone", "undoing"), "upset": ("upset", "upset", "upsetting"), "mislead": ("misled", "misled", "misleading"),
    "lose": ("lost", "lost", "losing"), "find": ("found", "found", "finding"), "fall": ("fell", "fallen", "falling"),
    "reset": ("reset", "reset", "resetting"), "rebuild": ("rebuilt", "rebuilt", "rebuilding"), "rerun": ("reran", "rerun", "rerunning"),
    "rewrite": ("rewrote", "rewritten", "rewriting"), "resend": ("resent", "resent", "resending"),
    "throw": ("threw", "thrown", "throwing"), "withdraw": ("withdrew", "withdrawn", "withdrawing"), "feed": ("fed", "fed", "feeding"),
    "swap": ("swapped", "swapped", "swapping"), "input": ("input", "input", "inputting"), "type": ("typed", "typed", "typing"),
    "wait": ("waited", "waited", "waiting"), "panic": ("panicked", "panicked", "panicking"), "hide": ("hid", "hidden", "hiding"),
    "blow": ("blew", "blown", "blowing"), "draw": ("drew", "drawn", "drawing"), "pick": ("picked", "picked", "picking"),
}
_DOUBLED = frozenset("""
    commit ship drop skip stop submit omit plan scan tag grep debug log ping slip plug unplug rip trap chop flip clip wrap map nap
    admit permit transfer prefer
    """.split())  # fmt: skip


def forms(base: str) -> tuple[str, str, str, str]:
    """Past, participle, -ing and -s of one base form, which may have a particle behind it (`roll out`)."""
    verb, _, particle = base.partition(" ")
    if verb in _IRREGULAR:
        past, participle, ing = _IRREGULAR[verb]
    else:
        stem = verb + verb[-1] if verb in _DOUBLED else verb
        past = participle = f"{verb}d" if verb.endswith("e") else f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{stem}ed"
        ing = f"{verb[:-1]}ing" if re.search(r"[^eoy]e$", verb) else f"{stem}ing"
    third = f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else f"{verb}s"
    tail = f" {particle}" if particle else ""
    return past + tail, participle + tail, ing + tail, third + tail


def told(bases: str) -> str:
    """Past, participle, -ing and -s forms of each base in a list parted by commas: what a report says that somebody did."""
    return _any(form for base in _list(bases) for form in forms(base))


def past(bases: str) -> str:
    """Past forms and participles only."""
    return _any(form for base in _list(bases) for form in forms(base)[:2])


def base(bases: str) -> str:
    """The base forms."""
    return _any(_list(bases))


def ing(bases: str) -> str:
    """The -ing forms."""
    return _any(forms(one)[2] for one in _list(bases))


def _list(bases: str) -> list[str]:
    return [one.strip() for one in bases.replace("\n", " ").split(",") if one.strip()]


def _any(words: Iterable[str]) -> str:
    every = list(words)
    # `canceled` is `cancelled` too.
    both = {*every, *(re.sub(r"(?<=[bce])el(?=(?:ed|ing)\b)", "ell", word) for word in every if "el" in word)}
    return f"(?:{_together(sorted(both, key=lambda w: (-len(w), w)))})"


def _together(forms: list[str]) -> str:
    """The same in the same order, with those that begin alike together: of five hundred forms `re` then asks twenty letters."""
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(form[:1], []).append(form)
    return "|".join(group[0] if len(group) == 1 else _begun(_shared(group), group) for group in groups.values())


def _shared(forms: list[str]) -> str:
    low, high = min(forms), max(forms)
    return low[: next((at for at, letter in enumerate(low) if letter != high[at]), len(low))]


def _begun(start: str, group: list[str]) -> str:
    return f"{start}(?:{_together([form[len(start) :] for form in group])})"
