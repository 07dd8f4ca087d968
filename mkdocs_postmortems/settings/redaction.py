"""Redaction: a redaction.yml in, its rules and every problem of it out. What is declared there is never quoted."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.redaction import Allowed, DeclaredTerm, Person, Reviewed, Rules
from mkdocs_postmortems.settings.contributors import KINDS, Unknown, contributors
from mkdocs_postmortems.settings.twice import line_of_twice
from mkdocs_postmortems.settings.values import near

KEYS = (
    "terms", "people", "people_from", "internal_domains", "tickets", "public_sections", "public_fields", "markers", "approval", "reviewers",
    "attachments", "allow", "known",
)  # fmt: skip
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SEVERAL = re.compile(r"[,;\n]")


class _AsWritten(_Loader):  # type: ignore[misc]  # the C loader where PyYAML has it, which types cannot say
    """Safe YAML in which days, times and numbers stay the words that were written: these are what has to be found."""


_AsWritten.yaml_implicit_resolvers = {
    first: kept
    for first, rows in _Loader.yaml_implicit_resolvers.items()  # type: ignore[attr-defined]  # a table that PyYAML has not typed
    if (kept := [(tag, pattern) for tag, pattern in rows if tag.endswith((":bool", ":null", ":merge"))])
}


def as_written(text: str) -> object:
    """What a file of declared values says, its days and numbers as the words that stand there; raises as YAML does."""
    return yaml.load(text, Loader=_AsWritten)  # noqa: S506 - a safe loader in C


def rules(written: str, folder: Path) -> tuple[Rules, tuple[Problem, ...]]:
    """The rules of the file `written`, looked for below `folder`. A row that cannot be used is an error: it would cover nothing."""
    try:
        text = (folder / written).read_text(encoding="utf-8-sig")
        data = as_written(text)
        twice = line_of_twice(yaml.compose(text, Loader=_Loader))
    except (OSError, UnicodeDecodeError) as error:
        kind = "is not there" if isinstance(error, FileNotFoundError) else "cannot be read"
        return Rules(), (problem("PM905", written, 0, f"the redaction file {kind}", "correct the option `redaction`"),)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        return Rules(), (
            problem("PM905", written, line, "the redaction file is not valid YAML", "mend the syntax on this line or above it"),
        )
    if twice:
        # YAML would take the second and forget the first, and half of the rules with it.
        what = "the same key stands twice in one map of the redaction file"
        return Rules(), (problem("PM905", written, twice, what, "keep one of the two, with what both of them hold"),)
    if data is None:
        return Rules(), ()
    if not isinstance(data, Mapping):
        return Rules(), (problem("PM905", written, 1, "the redaction file is no map of keys", "write `terms:`, `people:` and so on"),)
    reader = _Reader(written, data)
    made = reader.rules((folder / written).resolve().parent)
    return made, tuple(reader.problems)


class _Reader:
    """Reads one file, key by key, and collects what is wrong."""

    def __init__(self, path: str, data: Mapping[object, object]) -> None:
        self.path, self.data = path, data
        self.problems: list[Problem] = []

    def wrong(self, place: str, what: str, right: str) -> None:
        self.problems.append(problem("PM906", self.path, 0, f"`{place}` {what}", right))

    def rules(self, folder: Path) -> Rules:
        for number, key in enumerate(self.data, 1):
            if key not in KEYS:
                # Where a list lost its indentation, a key is one of the words that nobody may read; a slip of a known one is none.
                right = near(str(key), KEYS)
                what = f"unknown key `{key}`" if right.startswith("did you mean") else f"key no. {number} is not known"
                self.problems.append(problem("PM905", self.path, 0, what, right))
        approval = self.data.get("approval", "required")
        if approval not in ("required", "optional"):
            self.wrong("approval", "is neither `required` nor `optional`", "write one of the two")
            approval = "required"
        fields = self.words("public_fields")
        for name in fields:
            if name not in BY_NAME:
                self.wrong("public_fields", "names a field that does not exist", near(name, tuple(BY_NAME)))
        return Rules(
            str(approval),
            self.words("reviewers"),
            self.terms(),
            (*self.people(), *self.contributors(folder)),
            tuple(word.casefold().lstrip("*.") for word in self.words("internal_domains")),
            tuple(word for word in self.words("tickets") if self.pattern(word)),
            self.words("public_sections"),
            fields,
            self.attachments(),
            self.allow(),
            known=self.words("known"),
        )

    def words(self, key: str, value: object = None) -> tuple[str, ...]:
        rows = self.data.get(key) if value is None else value
        if rows is None:
            return ()
        if isinstance(rows, str):
            rows = [rows]
            if key != "tickets" and _SEVERAL.search(rows[0].strip()):
                self.wrong(key, "holds several words that are no list", f"write `{key.rpartition(', ')[2]}: [one, two]`")
        if not isinstance(rows, list) or any(not isinstance(row, (str, int)) or isinstance(row, bool) for row in rows):
            self.wrong(key, "is not a list of words", f"write `{key}: [one, two]`")
            return ()
        return tuple(dict.fromkeys(str(row).strip() for row in rows if str(row).strip()))

    def rows(self, key: str, known: tuple[str, ...], word: str) -> list[tuple[str, Mapping[str, object]]]:
        """The rows of a list of maps, each with its place; a plain word stands for a map with the key `word`."""
        value = self.data.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.wrong(key, "is not a list", f"write a list of `{{{word}: ...}}`")
            return []
        found: list[tuple[str, Mapping[str, object]]] = []
        for number, row in enumerate(value, 1):
            place = f"{key}, entry {number}"
            if isinstance(row, (str, int)) and not isinstance(row, bool):
                found.append((place, {word: str(row)}))
            elif isinstance(row, Mapping):
                for extra in row:
                    if extra not in known:
                        self.wrong(place, "has an unknown key", near(str(extra), known))
                found.append((place, {str(k): v for k, v in row.items()}))
            else:
                self.wrong(place, "is neither a word nor a map", f"write `{{{word}: ...}}`")
        return found

    def terms(self) -> tuple[DeclaredTerm, ...]:
        found: list[DeclaredTerm] = []
        owners: dict[str, str] = {}
        for place, row in self.rows("terms", ("text", "kind", "as", "also", "case"), "text"):
            text = str(row.get("text") if row.get("text") is not None else "").strip()
            if self.refused(place, text):
                continue
            if "\n" in text:
                self.wrong(place, "has several lines", "an entry for each of them")
            also = tuple(word for word in self.words(f"{place}, also", row.get("also") or []) if not self.refused(f"{place}, also", word))
            for word in (text, *also):
                if owners.setdefault(_fold(word), text) != text:
                    self.wrong(
                        place, "claims a spelling that an earlier entry has: the two stand for each other", "leave it to one of them"
                    )
            shown = str(row.get("as") or "").strip()
            found.append(DeclaredTerm(text, str(row.get("kind") or "term").strip().casefold(), shown, also, row.get("case") is True))
        folded = [_fold(word) for term in found for word in (term.text, *term.also)]
        for shown in [_fold(term.shown) for term in found if term.shown]:
            # Whether the letters are there at all is asked first: thousands of terms would be as many patterns, each for all of them.
            if any(word in shown and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", shown) for word in folded):
                self.wrong("terms", "shows a declared value in place of another (`as`)", "a word that says nothing, such as `customer-A`")
        return tuple(found)

    def people(self) -> tuple[Person, ...]:
        found: list[Person] = []
        for place, row in self.rows("people", ("name", "as", "also"), "name"):
            name = str(row.get("name") or "").strip()
            if len(name) < 2:
                self.wrong(place, "has no name", "write `{name: ..., as: role}`")
                continue
            found.append(Person(name, str(row.get("as") or "").strip(), self.words(f"{place}, also", row.get("also") or [])))
        return tuple(found)

    def contributors(self, folder: Path) -> tuple[Person, ...]:
        """The people of the repository of `folder`, where they are asked for. That they cannot be had is an error: names would be shown."""
        kinds = self.words("people_from")
        for kind in kinds:
            if kind not in KINDS:
                self.wrong("people_from", f"names `{kind}`, which knows no people", near(kind, KINDS))
        try:
            return contributors((kind for kind in kinds if kind in KINDS), folder)
        except Unknown as reason:
            self.wrong("people_from", f"cannot be used: {reason.what}", reason.right)
            return ()

    def refused(self, place: str, text: str) -> bool:
        if any(letter.isalnum() for letter in text):
            return False
        self.wrong(place, "is empty", "the word that no public text may hold")
        return True

    def pattern(self, word: str) -> bool:
        try:
            found = re.compile(word)
        except re.error:
            self.wrong("tickets", "holds something that is no regular expression", "write for example `INC-\\d+`")
            return False
        if found.search(""):
            self.wrong(
                "tickets", "holds an expression that matches nothing at all, so it would match everywhere", "write for example `INC-\\d+`"
            )
            return False
        return True

    def attachments(self) -> tuple[Reviewed, ...]:
        found: list[Reviewed] = []
        for place, row in self.rows("attachments", ("path", "sha256", "reviewed_by"), "path"):
            path, sum_ = str(row.get("path") or "").replace("\\", "/"), str(row.get("sha256") or "").casefold()
            if not path or path.startswith("/") or ".." in path.split("/") or not re.fullmatch(r"[0-9a-f]{64}", sum_):
                self.wrong(place, "names no file with its hash", "write `{path: img/graph.png, sha256: ..., reviewed_by: ...}`")
                continue
            found.append(Reviewed(path, sum_, str(row.get("reviewed_by") or "")))
        return tuple(found)

    def allow(self) -> tuple[Allowed, ...]:
        found: list[Allowed] = []
        for place, row in self.rows("allow", ("fingerprint", "reason", "reviewer", "expires"), "fingerprint"):
            day = _day(row.get("expires"))
            if day is None or not all(str(row.get(key) or "").strip() for key in ("fingerprint", "reason", "reviewer")):
                self.wrong(place, "lacks its fingerprint, reason, reviewer or day of expiry", "all four of them")
                continue
            found.append(Allowed(str(row["fingerprint"]), str(row["reason"]), str(row["reviewer"]), day))
        return tuple(found)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        return None


def _fold(word: str) -> str:
    return " ".join(word.split()).casefold()
