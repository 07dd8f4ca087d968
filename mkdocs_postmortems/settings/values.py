"""Values: one raw option in, a value of the right type and a problem where it had another one out. Knows no option by name."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem

_LISTED = 25
"""Words that a message may list."""

Report = Callable[[str, str, str], None]
"""Takes the name of an option, what is wrong with it and what would be right."""


def reporter(problems: list[Problem]) -> Report:
    """A function that notes a bad option in `problems`."""

    def report(name: str, what: str, right: str) -> None:
        problems.append(problem("PM902", "", 0, f"option `{name}` {what}", right))

    return report


def near(word: str, known: Iterable[str]) -> str:
    """`did you mean ...?` for a slip, else the words that are known, as far as they fit on a line."""
    words = [str(k) for k in known]
    close = get_close_matches(word, words, 1)
    if close:
        return f"did you mean `{close[0]}`?"
    return "known are " + ", ".join(f"`{w}`" for w in words) if len(words) <= _LISTED else "the reference lists those there are"


def unset(value: object) -> bool:
    """Whether the option counts as not given: doors hand on empty values for options that nobody wrote."""
    return value is None or (isinstance(value, (str, list, tuple, Mapping)) and not value)


def text(name: str, value: object, report: Report, default: str = "") -> str:
    """A line of text."""
    if unset(value):
        return default
    if isinstance(value, str) and value.strip() and "\n" not in value.strip():
        return value.strip()
    report(name, "is not a line of text", f'put it in quotes, as in `{name}: "..."`')
    return default


def words(name: str, value: object, report: Report, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A list of words; one word alone counts as a list of one."""
    if unset(value):
        return default
    rows = [value] if isinstance(value, (str, int, float)) and not isinstance(value, bool) else value
    if not isinstance(rows, (list, tuple)):
        report(name, "is not a list", f"write `{name}: [one, two]`")
        return default
    good = tuple(str(row).strip() for row in rows if isinstance(row, (str, int, float)) and not isinstance(row, bool))
    if len(good) < len(rows):
        report(name, "holds something that is not a word", "write each word on a line of its own, in quotes where YAML reads it otherwise")
    return tuple(dict.fromkeys(good))


def number(name: str, value: object, report: Report, default: int) -> int:
    """A whole number above zero."""
    if unset(value):
        return default
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    report(name, "is not a whole number above zero", f"write for example `{name}: {default}`")
    return default


def flag(name: str, value: object, report: Report, *, default: bool) -> bool:
    """Yes or no."""
    if isinstance(value, bool):
        return value
    if not unset(value):
        report(name, "is neither true nor false", f"write `{name}: true` or `{name}: false`")
    return default


def choice(name: str, value: object, report: Report, known: tuple[str, ...]) -> str:
    """One of a few words; empty where none was given."""
    word = "" if unset(value) else value.strip().casefold() if isinstance(value, str) else str(value)
    if word and word not in known:
        report(name, "is none of the words it may be", "write " + " or ".join(f"`{one}`" for one in known))
        return ""
    return word


def place(name: str, value: object, report: Report, default: str) -> str:
    """A folder below the site as a POSIX path without slashes at its ends; `/` and `.` stand for the site's root."""
    parts = [part for part in text(name, value, report, default).replace("\\", "/").split("/") if part not in ("", ".")]
    if ".." in parts or any(":" in part for part in parts):
        report(name, "leads out of the site", f"write a plain folder name such as `{name}: postmortems`")
        return default
    return "/".join(parts)
