"""The report: problems to the host's log, worst first, each as one line an author can act on."""

import logging

from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.settings.places import Places

_LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING, Level.INFO: logging.DEBUG}


def to_log(log: "logging.Logger | logging.LoggerAdapter[logging.Logger]", problems: tuple[Problem, ...], folder: str) -> None:
    """Errors and warnings line by line, so that `--strict` counts them; notes as one line with their number, whole under `--verbose`."""
    for problem in problems:
        # What concerns the configuration names its own file, and what must not be named stands in no folder.
        inside = folder and problem.path and problem.named and not _of_configuration(problem)
        level = logging.INFO if problem.level is Level.INFO and _of_configuration(problem) else _LEVELS[problem.level]
        log.log(level, f"{folder}/{problem}" if inside else str(problem))
    notes = sum(p.level is Level.INFO and not _of_configuration(p) for p in problems)
    if notes:
        one = "1 note" if notes == 1 else f"{notes} notes"
        log.info(f"{one} on the sources; `postmortems show {folder}` prints {'it' if notes == 1 else 'them'} beside what was understood")


def folder(settings: Settings, where: Places) -> str:
    """How the folder of the sources is called in messages: its path from the configuration, so that it can be given to a command."""
    return settings.repo_folder or where.source.name


def _of_configuration(problem: Problem) -> bool:
    """The register of incidents lies where the configuration does, whatever is said of its rows."""
    return problem.code.startswith("PM9") or problem.code in ("PM601", "PM808")
