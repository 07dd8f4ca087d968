"""Embedding: what the host's own pages ask and name in, answers and links from the edition that is built out, right on that page."""

from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from urllib.parse import quote, unquote

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

from mkdocs_postmortems import embed, embeds
from mkdocs_postmortems.extension import PostmortemsExtension, linked
from mkdocs_postmortems.model.block import NAME, Answered, Open
from mkdocs_postmortems.model.problem import Problem, at_levels
from mkdocs_postmortems.plugin import report

_NAMES = (NAME, "mkdocs_postmortems.extension")

log = get_plugin_logger("postmortems")


class Embedding:
    """What the pages of one build ask for."""

    def __init__(self, open_: Open, docs: Path, levels: Mapping[str, str], moved: Mapping[str, str]) -> None:
        """`docs` is the folder that authors write in, also where the host is shown another one.

        `moved` are the pages of postmortems by the paths of their files.
        """
        self._docs, self._levels, self._moved = docs, levels, moved
        self._open: Open | None = open_
        self._said: set[Problem] = set()
        self.places: Mapping[str, File] = {}
        """Address of a page or path of a file to the host's file; filled in when the host knows its files."""

    def join(self, config: MkDocsConfig) -> None:
        """Be the extension of that name, whether or not the configuration names it for other generators."""
        kept = [one for one in config.markdown_extensions if one not in _NAMES]
        own = PostmortemsExtension(self.asked, self.led)
        config.markdown_extensions = [*kept, own]  # type: ignore[list-item]  # Python-Markdown takes names and objects
        for name in _NAMES:
            config.mdx_configs.pop(name, None)

    def end(self) -> None:
        """Let go of the edition: the server of a preview never lets go of the configuration that this was joined to."""
        self._open, self.places, self._moved = None, {}, {}

    def asked(self, text: str, number: int, md: Markdown) -> Answered:
        """The answer for the page that is being converted; none once the build is over."""
        if self._open is None:
            return Answered("", ())
        found = embeds.number(text, self._open) if number < 0 else embeds.answered(text, self._open)
        page = self._page(md)
        if found.faults:
            path = page.src_uri if page is not None else ""
            told = at_levels(embeds.problems(found.faults, f"{self._docs.name}/{path}", self._line(path, number, text)), self._levels)
            report.to_log(log, tuple(one for one in told if one not in self._said), "")
            self._said.update(told)
        styles = "".join(f'<link rel="stylesheet" href="asset:{name}">' for name in found.needs)
        head, end, rest = found.html.partition("\n")
        return Answered(linked(f"{head}{end}{styles}{rest}", lambda _, path: self._to(path, page)), found.faults)

    def led(self, href: str, md: Markdown) -> str:
        """A link to the file of a postmortem, or to their folder, as one to its page; any other as it is."""
        page = self._page(md) if href.startswith("..") and self._moved else None
        if page is None:
            return href
        written, sign, anchor = href.partition("#")
        folder = dirname(page.src_uri)
        target = self._moved.get(f"{normpath(join(folder, unquote(written))).removesuffix('.md')}.md")
        return href if target is None else f"{quote(relpath(f'/{target}', f'/{folder}'))}{sign}{anchor}"

    def _to(self, path: str, page: File | None) -> str | None:
        target = self.places.get(path.partition("#")[0])
        return None if target is None or page is None else target.url_relative_to(page)

    @staticmethod
    def _page(md: Markdown) -> File | None:
        """The page the host converts: its own processor of links knows it, also where a plugin shows a part of one page on another."""
        own = list(md.treeprocessors)
        shown = [getattr(getattr(one, "base", None), "file", None) for one in own]  # of an excerpt the page it stands on
        file = next((one for one in (*shown, *(getattr(one, "file", None) for one in own)) if one is not None), None)
        return file if isinstance(file, File) else None

    def _line(self, path: str, number: int, text: str) -> int:
        """The line of the fence, or of the number, in the file of its author; 0 where that file has no such thing."""
        try:
            lines = (self._docs / path).read_text("utf-8-sig").split("\n") if path else []
        except (OSError, ValueError):
            return 0
        if number < 0:
            return next((at for at, line in enumerate(lines, 1) if f"{{{NAME}:" in line and f"{text}}}" in line), 0)
        found = [fence.first + 1 for fence in embed.fences(lines, NAME)]
        return found[number] if number < len(found) else 0
