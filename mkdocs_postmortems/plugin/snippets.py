"""Snippets: what PyMdown's extension puts into pages of its own accord; into a closed edition it puts nothing."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

_NAMES = ("pymdownx.snippets", "snippets")

log = get_plugin_logger("postmortems")


def closed(config: MkDocsConfig, nowhere: Path) -> None:
    """Let snippets be looked for in the empty folder `nowhere` only.

    A page cannot name one, because no text that does so passes the gate. But `auto_append` in the configuration puts files at the
    end of every page, as a list of abbreviations is, and nobody would have looked at what they say.
    """
    for name in _NAMES:
        given = config.mdx_configs.get(name)
        if name not in config.markdown_extensions and given is None:
            continue
        kept = {key: value for key, value in given.items() if key != "auto_append"} if isinstance(given, Mapping) else {}
        if isinstance(given, Mapping) and given.get("auto_append"):
            log.info(f"what {name} appends to every page (`auto_append`) is left out: no public edition includes other files")
        nowhere.mkdir(exist_ok=True)
        config.mdx_configs[name] = {**kept, "base_path": [str(nowhere)], "url_download": False, "restrict_base_path": True}
