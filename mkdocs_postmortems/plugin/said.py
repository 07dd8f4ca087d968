"""Said: problems of one build of a preview after the other in, those that nobody has read on the terminal yet to the host's log."""

import logging

from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.plugin import report


class Said:
    """What a preview has said. An archive may have forty warnings, and among them the author's own would be lost with each save.

    Errors are said by every build, and so is everything where warnings are counted by the host (`strict`).
    """

    def __init__(self, log: "logging.Logger | logging.LoggerAdapter[logging.Logger]") -> None:
        self._log = log
        self._before = frozenset[Problem]()
        self._now = set[Problem]()
        self._again = set[Problem]()

    def begin(self, *, strict: bool) -> None:
        """A build begins, after one whose problems were said; the first one says all."""
        self._before = frozenset() if strict else frozenset(self._now)
        self._now, self._again = set(), set()

    def say(self, problems: tuple[Problem, ...], folder: str) -> None:
        """Say the problems of a build that were not said by the one before."""
        known = {one for one in problems if one in self._before and one.level is not Level.ERROR and report.alone(one)}
        self._now.update(one for one in problems if one.level is not Level.ERROR)
        self._again |= {one for one in known if one.level is Level.WARNING}
        report.to_log(self._log, tuple(one for one in problems if one not in known), folder)

    def say_of(self, problems: tuple[Problem, ...], folder: str) -> None:
        """Say all problems of what was just saved: the build that follows need not."""
        self._now.update(one for one in problems if one.level is not Level.ERROR)
        report.to_log(self._log, problems, folder)

    def end(self) -> None:
        """Say how many were left out, once everything that a build says is said."""
        if self._again:
            many = len(self._again)
            self._log.info(
                f"{'1 warning was' if many == 1 else f'{many} warnings were'} said before; a new start of this preview says all again"
            )
        self._again = set()
