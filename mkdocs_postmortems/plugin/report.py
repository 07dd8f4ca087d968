"""The report: problems to the host's log, worst first, each as one line an author can act on."""

import logging
from collections import defaultdict
from dataclasses import replace
from shlex import quote

from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.settings.places import Places

_EACH = 3
"""Files that are named where one thing is wrong with many."""
_LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING, Level.INFO: logging.DEBUG}


def to_log(log: "logging.Logger | logging.LoggerAdapter[logging.Logger]", problems: tuple[Problem, ...], folder: str) -> None:
    """Errors and warnings line by line, so that `--strict` counts them; notes as one line with their number, whole under `--verbose`."""
    for problem in problems:
        # What concerns the configuration names its own file, and what must not be named stands in no folder.
        inside = folder and problem.path and problem.named and not _of_configuration(problem)
        level = logging.INFO if problem.level is Level.INFO and _of_configuration(problem) else _LEVELS[problem.level]
        log.log(level, f"{folder}/{problem}" if inside else str(problem))
    for problem in gathered(tuple(p for p in problems if p.level is Level.INFO and _told(p))):
        log.info(f"{folder}/{problem}" if folder and problem.path and problem.named else str(problem))
    notes = sum(not alone(p) for p in problems)
    if notes:
        one = "1 note" if notes == 1 else f"{notes} notes"
        log.info(
            f"{one} on the sources; `postmortems show {quote(folder)}` prints {'it' if notes == 1 else 'them'} beside what was understood"
        )


def gathered(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems with the same words about more than a few files cut to the first ones and one that says how many more there are.

    For what one slip does to every page, such as a name in the title of the site; problems of single files are all told.
    """
    alike = defaultdict[tuple[str, str], list[Problem]](list)
    for one in problems:
        alike[one.code, one.what].append(one)
    told = list[Problem]()
    for same in alike.values():
        told += same[:_EACH] if len(same) > _EACH + 1 else same
        if more := len({one.path for one in same[_EACH:]} - {one.path for one in same[:_EACH]}) if len(same) > _EACH + 1 else 0:
            told.append(
                replace(same[0], path="", line=0, what=f"{same[0].what}: the same in {more} more {'file' if more == 1 else 'files'}")
            )
    return tuple(told)


def folder(settings: Settings, where: Places) -> str:
    """How the folder of the sources is called in messages: its path from the configuration, so that it can be given to a command."""
    return settings.repo_folder or where.source.name


def alone(problem: Problem) -> bool:
    """Whether it has a line of its own, and does not only count as a note."""
    return problem.level is not Level.INFO or _told(problem) or _of_configuration(problem)


def _told(problem: Problem) -> bool:
    """Notes that are told one by one: what an author can only see in the public edition, and what leaves a postmortem without its day."""
    return problem.code.startswith("PM7") or (problem.code == "PM304" and problem.what.endswith("read in two ways"))


def _of_configuration(problem: Problem) -> bool:
    """The register of incidents lies where the configuration does, whatever is said of its rows."""
    return problem.code.startswith("PM9") or problem.code in ("PM601", "PM808")
