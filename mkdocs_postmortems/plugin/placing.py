"""Placing: a finished site in, its place taken by it and a line that says where out; what may not go there ends the build."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_postmortems.plugin import aside, closed, report
from mkdocs_postmortems.plugin.edition import Edition
from mkdocs_postmortems.plugin.progress import Progress

_PLACED = "PM959"


def place(
    edition: Edition, config: MkDocsConfig, progress: Progress, log: "logging.Logger | logging.LoggerAdapter[logging.Logger]", *, said: bool
) -> None:
    """Audit a closed edition and put it in its place, and an open one that was built beside it; raises PluginError where it stays out.

    With `said` the log names the place, because the host has only named the folder in which it built.
    """
    if edition.closed is not None:
        blocking = closed.finish(edition.closed, config, progress.told)
        progress.end()
        report.to_log(log, report.gathered(blocking), "")
        moved = all(one.code == _PLACED for one in blocking)
        if blocking:
            why = "it is clean and could not be put in its place" if moved else "the finished site holds what it must not"
            raise PluginError(f"nothing was published: {why}; the last good site stands")
    elif edition.aside is not None:
        blocking = aside.finish(edition.aside, config)
        report.to_log(log, blocking, "")
        if blocking:
            raise PluginError("the new site could not be put in its place; the last good site stands")
    else:
        return
    if said:
        log.info(f"{'audited, and ' if edition.closed is not None else ''}put in its place: {config.site_dir}")
