"""Highlight: the info string and text of a code fence in, the markup Material styles out; equal fences are coloured once."""

import re
from collections.abc import Mapping
from html import escape

from pymdownx.highlight import Highlight

_PART = re.compile(r"""([A-Za-z_][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s}]+))|\.([\w+-]+)|#([\w-]+)|([^\s{}]+)""")
_PLAIN = frozenset(("", "text", "txt", "plain", "plaintext", "none", "output"))
_HOST = "pymdownx.highlight"
_OWN = frozenset(
    (
        "guess_lang", "pygments_style", "noclasses", "linenums", "linenums_special", "linenums_style", "anchor_linenums", "line_spans",
        "line_anchors", "pygments_lang_class", "stripnl", "default_lang", "auto_title", "auto_title_map",
    )
)  # fmt: skip
"""Options of the host's highlighter that say how code looks."""


class Fences:
    """Code blocks of one edition."""

    def __init__(self, configs: Mapping[str, object]) -> None:
        """`configs` is the host's Python-Markdown set-up; without one the library's own defaults hold."""
        given = configs.get(_HOST)
        chosen = {k: v for k, v in given.items() if k in _OWN} if isinstance(given, Mapping) else {}
        self._pens = Highlight(None, **chosen)
        self._bare = not chosen
        self._done: dict[tuple[str, str], str] = {}
        self._numbered = bool(chosen.get("line_spans") or chosen.get("line_anchors") or chosen.get("anchor_linenums"))
        self._count = 0

    def html(self, info: str, code: str) -> str:
        """The block; a `mermaid` fence stays text for Material to draw."""
        if info.split(" ", 1)[0] == "mermaid":
            return f'<pre class="mermaid"><code>{escape(code, quote=False)}</code></pre>'
        if self._bare and info in _PLAIN:
            return f'<div class="highlight"><pre><span></span><code>{escape(code, quote=False)}</code></pre></div>'
        key = (info, code)
        made = None if self._numbered else self._done.get(key)
        if made is None:
            self._count += 1
            made = self._done[key] = self._coloured(info, code)
        return made

    def _coloured(self, info: str, code: str) -> str:
        options: dict[str, str] = {}
        classes: list[str] = []
        language = name = ""
        for key, double, single, bare, class_, id_, word in _PART.findall(info):
            if key:
                options[key] = double or single or bare
            elif class_ and "{" in info and not language:
                language = class_
            elif class_:
                classes.append(class_)
            elif id_:
                name = id_
            elif not language:
                language = word
        return str(
            self._pens.highlight(
                code,
                language,
                hl_lines=_lines(options.get("hl_lines", "")),
                linestart=_number(options.get("linenums", "").split(" ")[0]),
                classes=classes,
                id_value=name,
                title=options.get("title"),
                code_block_count=self._count,
            )
        )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else -1


def _lines(text: str) -> list[int]:
    """`1 3-5` as the lines it names; anything else names none."""
    found: list[int] = []
    for part in re.split(r"[\s,]+", text):
        first, _, last = part.partition("-")
        if first.isdecimal() and (not last or last.isdecimal()):
            found.extend(range(int(first), min(int(last or first), int(first) + 1000) + 1))
    return found
