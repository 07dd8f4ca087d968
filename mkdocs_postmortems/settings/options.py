"""Options: what a user wrote in a configuration in, the frozen settings and every problem of it out. Knows no host."""

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from mkdocs_postmortems.model.codes import CODES, problem
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.rules import NAMED, RULES
from mkdocs_postmortems.model.settings import EXPORTS, Settings
from mkdocs_postmortems.model.terms import SECTIONS, Audience
from mkdocs_postmortems.model.tracker import Tracker
from mkdocs_postmortems.settings.catalogue import services
from mkdocs_postmortems.settings.checking import checking
from mkdocs_postmortems.settings.finding import fields, views
from mkdocs_postmortems.settings.hushed import hushed
from mkdocs_postmortems.settings.policy import policy
from mkdocs_postmortems.settings.redaction import rules
from mkdocs_postmortems.settings.register import register
from mkdocs_postmortems.settings.severities import severities
from mkdocs_postmortems.settings.tracker import tracker
from mkdocs_postmortems.settings.values import Report, choice, flag, near, number, place, reporter, text, unset, words
from mkdocs_postmortems.settings.zones import as_of, timezone

OPTIONS = (
    "source", "audience", "title", "base", "indexes", "timezone", "date_order", "severities", "services", "teams", "categories",
    "ticket_url", "repo_blob_url", "extensions", "exclude", "max_size", "public_fields", "public_sections", "redaction", "levels", "as_of",
    "search", "tracker", "policy", "register", "fields", "views", "exports", "feeds", "redirects", "check", "cache",
)  # fmt: skip
"""Every option by name; `source` and `cache` are the doors' own business, because only they know where files lie."""

_NOTHING: Mapping[str, str] = MappingProxyType({})


def settings(
    options: Mapping[str, object], *, folder: Path, today: date, environment: Mapping[str, str] = _NOTHING
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings that `options` ask for, and what is wrong with them; each unusable value leaves its default in place.

    `folder` is where `services` is looked for, `today` the moment of the build, whose day is that of the option `timezone`, or the day
    itself; `environment` may hold SOURCE_DATE_EPOCH.
    Raises ValueError where `audience` is missing, empty or unknown: nothing may be built for nobody knows whom.
    """
    audience = _audience(options.get("audience"))
    problems = [
        problem("PM901", "", 0, f"option `{name}` is not known", near(str(name), OPTIONS)) for name in options if name not in OPTIONS
    ]
    report, get, fallback = reporter(problems), options.get, Settings(audience, today)
    zone = timezone(get("timezone"), report)
    catalogue = text("services", get("services"), report)
    rows, rows_wrong = services(catalogue, folder) if catalogue else ((), ())
    written = text("redaction", get("redaction"), report)
    declared, rules_wrong = rules(written, folder) if written else (Rules(), ())
    export = text("tracker", get("tracker"), report)
    tickets, tickets_wrong = tracker(export, folder) if export else (Tracker(), ())
    scale = severities(get("severities"), report)
    # A list of all incidents is nothing the public may see, so for it the file is not even opened.
    listed = text("register", get("register"), report) if audience is Audience.INTERNAL else ""
    entries, register_wrong = register(listed, folder, scale) if listed else (None, ())
    made = Settings(
        audience=audience,
        as_of=as_of(get("as_of"), environment, today, zone, report),
        title=text("title", get("title"), report, fallback.title),
        base=place("base", get("base"), report, fallback.base),
        indexes=place("indexes", get("indexes"), report, fallback.indexes),
        timezone=zone,
        date_order=choice("date_order", get("date_order"), report, ("dmy", "mdy")),
        severities=scale,
        services=rows,
        teams=words("teams", get("teams"), report),
        categories=_categories(get("categories"), report),
        ticket_url=_ticket_url(get("ticket_url"), report),
        repo_blob_url=_web("repo_blob_url", get("repo_blob_url"), report),
        extensions=tuple(_ending(word) for word in words("extensions", get("extensions"), report, fallback.extensions)),
        exclude=words("exclude", get("exclude"), report),
        max_size=number("max_size", get("max_size"), report, fallback.max_size),
        public_fields=_known("public_fields", words("public_fields", get("public_fields"), report), tuple(BY_NAME), report),
        public_sections=_sections(get("public_sections"), report, fallback.public_sections),
        fields=fields(get("fields"), audience, report),
        views=views(get("views"), audience, report),
        redaction=declared,
        checking=checking(get("check"), report),
        levels=_joined(_levels("levels", get("levels"), report), _levels("check.levels", _inside(get("check")), report), report),
        tracker=tickets,
        policy=policy(get("policy"), scale, report),
        register=entries,
        search=choice("search", get("search"), report, ("full", "summary")) or fallback.search,
        exports=_exports(get("exports"), report),
        feeds=choice("feeds", get("feeds"), report, ("full", "summary")) or fallback.feeds,
        redirects=flag("redirects", get("redirects"), report, default=fallback.redirects),
    )
    of_files = (*rows_wrong, *tickets_wrong)
    return made, (*problems, *(hushed(of_files) if audience is Audience.PUBLIC else of_files), *rules_wrong, *register_wrong)


def _audience(value: object) -> Audience:
    words_ = " or ".join(f"`{a.value}`" for a in Audience)
    if unset(value):
        raise ValueError(f"The option `audience` is missing or empty: write {words_}, so that it is certain for whom this site is made.")
    try:
        return Audience(str(value))
    except ValueError:
        close = get_close_matches(str(value).strip().casefold(), [a.value for a in Audience], 1)
        hint = f" Did you mean `{close[0]}`?" if close else ""
        raise ValueError(f"The option `audience` has an unknown value: write {words_}.{hint}") from None


def _categories(value: object, report: Report) -> Mapping[str, tuple[str, ...]]:
    """A map of names to aliases, or a list of names."""
    if isinstance(value, Mapping):
        return MappingProxyType({str(name).strip(): words(f"categories.{name}", aliases, report) for name, aliases in value.items()})
    return MappingProxyType(dict.fromkeys(words("categories", value, report), ()))


def _ticket_url(value: object, report: Report) -> str:
    address = _web("ticket_url", value, report)
    if address and "{id}" not in address:
        report("ticket_url", "does not say where the ticket's name goes", "write `https://tracker.example/browse/{id}`")
        return ""
    return address


def _web(name: str, value: object, report: Report) -> str:
    """An address that a page may link to."""
    address = text(name, value, report)
    if address and not address.casefold().startswith(("https://", "http://")):
        report(name, "is not an address of the web", "begin it with `https://`")
        return ""
    return address


def _exports(value: object, report: Report) -> tuple[str, ...]:
    """The forms named, in the order of the list of all; `none` alone names no form."""
    chosen = () if value is False else words("exports", value, report, EXPORTS)
    found = _known("exports", tuple(word for word in chosen if word != "none"), EXPORTS, report)
    return tuple(one for one in EXPORTS if one in found)


def _ending(word: str) -> str:
    return word if not word or word.startswith(".") else f".{word}"


def _known(name: str, found: tuple[str, ...], known: tuple[str, ...], report: Report) -> tuple[str, ...]:
    """The words as they are: one that nothing is called allows nothing, so it is reported and stays closed."""
    for word in found:
        if word not in known:
            report(name, f"names `{word}`, which does not exist", near(word, known))
    return found


def _sections(value: object, report: Report, default: tuple[str, ...]) -> tuple[str, ...]:
    """Unlike elsewhere an empty list is an answer here: no section at all. What is no list allows none either."""
    if value is None:
        return default
    return _known("public_sections", words("public_sections", value, report), SECTIONS, report)


def _inside(value: object) -> object:
    """The levels that stand below `check`."""
    return value.get("levels") if isinstance(value, Mapping) else None


def _levels(name: str, value: object, report: Report) -> Mapping[str, str]:
    """Problem code to level. Codes may be written by id or by name; YAML reads a bare `off` as false."""
    if unset(value):
        return MappingProxyType({})
    if not isinstance(value, Mapping):
        report(name, "is not a map", "write `levels: {PM805: error}`")
        return MappingProxyType({})
    ids, found = {**NAMED, **{code.name: code.id for code in CODES.values()}}, dict[str, str]()
    for key, level in value.items():
        word, code = "off" if level is False else str(level).casefold(), ids.get(str(key), str(key))
        if code not in CODES and code not in RULES:
            report(name, f"names the unknown code `{key}`", near(_padded(str(key)), (*CODES, *RULES, *ids)))
        elif word not in ("error", "warning", "info", "off"):
            report(name, f"gives `{key}` an unknown level", "write error, warning, info or off")
        else:
            found[code] = word
    return MappingProxyType(found)


def _padded(code: str) -> str:
    """`PM10` as `PM010`, which is what was meant."""
    return f"PM{code[2:].zfill(3)}" if code[:2].casefold() == "pm" and code[2:].isdecimal() else code


def _joined(first: Mapping[str, str], second: Mapping[str, str], report: Report) -> Mapping[str, str]:
    """The levels of both places where one may stand; nobody can tell which of two is meant."""
    for code in first.keys() & second.keys():
        if first[code] != second[code]:
            report("levels", f"gives `{code}` another level than `check.levels`", "write it in one of the two")
    return MappingProxyType({**first, **second})
