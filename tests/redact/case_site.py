"""The cases of the fixture as real sites, and the reader that judges what came out of them. Shares no code with the redactor."""

import base64
import html
import re
import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path

import yaml
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT.parent / "shared" / "cases" / "redaction.yaml"
OWN = Path(__file__).with_name("own_cases.yaml")
# Blocks and cells stand apart for every reader: the end of one and the start of the next never make a word.
_APART = re.compile(r"</?(?:dt|dd|td|th|tr|li|p|div|h[1-6]|section|option|caption)\b[^<>]*>")
_LIKE = {ord(a): b for a, b in zip("аеорсухіјѕԁһвкмнтгαορτνικεβμχуł", "aeopcyxijsdhbkmhtraoptvikebmxyl", strict=True)}
_PLAIN = frozenset(map(chr, range(128)))


@cache
def _read(path):
    """A case file, read once; nobody changes what is in it."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def cases(path):
    """Rows of a case file that are scored."""
    rows = _read(path)["cases"] if path.is_file() else []
    return [case for case in rows if case["outcome"] != "known_limit"]


def fixture():
    return _read(CASES)["fixture"]


def rules(case):
    made = {**fixture(), "approval": "optional", **case.get("rules", {})}
    only = case.get("config", {}).get("terms_only")
    if only:
        made["terms"] = [t for t in made["terms"] if t["text"] in only]
    return made


def content(case):
    """The bytes of the page."""
    if "b64" in case:
        return base64.b64decode(case["b64"])
    if "raw" in case:
        return case["raw"].encode()
    return f"---\ntitle: Outage\ndate: 2026-01-02\nvisibility: public\n---\n## Summary\n\n{case['md']}".encode()


def png(trailing=""):
    out = BytesIO()
    Image.new("RGB", (4, 4), "red").save(out, "PNG")
    return out.getvalue() + trailing.encode()


def lay(case, docs):
    """Write the files of one case below `docs`; the path of its page."""
    name = case.get("name", "postmortems/case.md")
    for path, given in {name: content(case), **case.get("files", {})}.items():
        place = docs / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(given, dict) and "symlink" in given:
            place.symlink_to(given["symlink"])
        elif isinstance(given, dict) and "b64" in given:
            place.write_bytes(base64.b64decode(given["b64"]))
        elif isinstance(given, dict):
            place.write_bytes(png(next(iter(given.values()))))
        else:
            place.write_bytes(given if isinstance(given, bytes) else given.encode())
    return name


def _once(text):
    text = html.unescape(text)
    text = re.sub(r"(?:%[0-9A-Fa-f]{2})+", lambda m: bytes.fromhex(m[0].replace("%", "")).decode("utf-8", "replace"), text)
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)


def folded(text):
    plain = unicodedata.normalize("NFKD", text.casefold())
    for char in {*plain} - _PLAIN:  # few of many, so that a whole site is not taken letter by letter
        plain = plain.replace(char, "" if unicodedata.category(char) in ("Mn", "Cf") else _LIKE.get(ord(char), char))
    return re.sub(r"[\u2010-\u2015\u2212]", "-", plain)


def forms(text):
    """Everything a reader, a browser or a curious person could make of a text."""
    for _ in range(3):
        text = _once(text)
    found = []
    bare = re.sub(r"<[^<>]*>", "", _APART.sub("\n", text))
    for one in (text, bare, re.sub(r"[*_~`]", "", bare)):
        plain = folded(one)
        found += [plain, re.sub(r"\s+", " ", plain)]
    return "\x00".join(found)


def carriers(value):
    """The value in hexadecimal and in base64 at each alignment."""
    data = value.encode()
    yield data.hex()
    for shift in range(3):
        coded = base64.b64encode(b"\x00" * shift + data).decode().rstrip("=")
        yield coded[-(-shift * 8 // 6) : len(coded) - 1]


def leaks(case, everything):
    """Which of the strings that must be absent are found."""
    read = forms(everything)
    return [
        value
        for value in case.get("absent", [])
        if folded(value) in read or any(len(carried) > 5 and carried in everything for carried in carriers(value))
    ]


def visible(page):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^<>]*>", "", page)))
