"""Article: a page of a site in, the same as a file of Markdown that is one block of HTML out, with a header generators understand.

No converter may find anything to convert in it: blank lines, which end a block of HTML for some, tabs, fences and the marks of template
languages are written as character references. In a browser they are what they were.
"""

import re

import yaml

from mkdocs_postmortems.export.contents import with_contents
from mkdocs_postmortems.export.links import Links
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.site import Page

_BLANK = re.compile(r"(?<=\n)([ \t]*)\n")
_AS_IT_IS = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
_MARKS = re.compile(r"`{3}|~{3}|\{(?=[{%#])|\t")


def article(page: Page, links: Links) -> tuple[str, tuple[Problem, ...]]:
    """The text of the file, and what is wrong with its links."""
    styles = "".join(f'<link rel="stylesheet" href="asset:{name}">' for name in page.needs if name.endswith(".css"))
    scripts = "".join(f'<script defer src="asset:{name}"></script>' for name in page.needs if name.endswith(".js"))
    outlined = "toc" not in _words(page.meta.get("hide")) and not page.html.startswith("<h")
    body = with_contents(page.html, tuple(one.id for one in page.anchors)) if outlined else page.html
    blocks = [f"<div>\n{styles}\n</div>"] if styles else []
    blocks.append(body if body is not page.html else f"<div>\n{body}\n</div>")
    blocks += [f"<div>\n{page.foot}{scripts}\n</div>"] if page.foot or scripts else []
    made, broken = links.resolved("\x00".join(map(plain, blocks)), page)
    return "\n\n".join((f"---\n{_header(page)}---", *made.split("\x00"))) + "\n", broken


def plain(html: str) -> str:
    """The same HTML with nothing in it that a converter of Markdown or a template language would act on."""
    made = _MARKS.sub(lambda match: "".join(f"&#{ord(one)};" for one in match[0]), html.strip())
    return "".join(_BLANK.sub(r"\1&#10;" if part.startswith("<pre") else "", part) for part in _AS_IT_IS.split(made))


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, (list, tuple)) else ()


def _header(page: Page) -> str:
    meta: dict[str, object] = {"title": page.title, **page.meta}
    if not page.summary:
        meta["search"] = {"exclude": True}
    made: str = yaml.safe_dump(_simple(meta), allow_unicode=True, sort_keys=False, width=10_000)
    return made


def _simple(value: object) -> object:
    """Without types that only Python has."""
    if isinstance(value, dict):
        return {str(key): _simple(one) for key, one in value.items()}
    return [_simple(one) for one in value] if isinstance(value, (list, tuple)) else value
