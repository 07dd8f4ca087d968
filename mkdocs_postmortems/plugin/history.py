"""History: what other plugins read of the repository; for a closed edition they read nothing."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

_READERS = ("git-",)
"""How the names of plugins begin that ask the repository who wrote a page and when."""

log = get_plugin_logger("postmortems")


def closed(config: MkDocsConfig) -> None:
    """Switch off plugins that read the history of pages.

    The pages of a closed edition lie in no repository, so they would find nothing and stop the build; and what they would say, names and
    days of work on a text before it was public, is for nobody outside.
    """
    for name, plugin in config.plugins.items():
        if name.rpartition("/")[2].startswith(_READERS) and "enabled" in plugin.config:
            plugin.config["enabled"] = False
            log.info(f"`{name}` is switched off: no public edition tells the history of its pages")
