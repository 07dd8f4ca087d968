"""Drawing: the parts every chart is put together from, as escaped SVG; colours come from the page, so it is right in the dark."""

from collections.abc import Iterable

from markupsafe import Markup

from mkdocs_postmortems.render.templating import shown

WIDE = 420
"""Width of every chart in the units of its view box: a little more than a pixel each on a wide page, a little less on a phone."""
_NOTHING = Markup("")


def drawn(tall: float, title: str, said: str, parts: Iterable[Markup], *, wide: float = WIDE, role: str = "img") -> Markup:
    """A chart with a title and a description for those who do not see it; one with links in it is a `group`."""
    head = Markup('<svg class="pm-plot" role="{}" viewBox="0 0 {} {}"><title>{}</title><desc>{}</desc>').format(
        role, _n(wide), _n(tall), title, said
    )
    return head + _NOTHING.join(parts) + Markup("</svg>")


def box(x: float, y: float, width: float, height: float, kind: str = "") -> Markup:
    """A filled rectangle."""
    return Markup('<rect{} x="{}" y="{}" width="{}" height="{}"/>').format(_class(kind), _n(x), _n(y), _n(width), _n(height))


def text(x: float, y: float, words: object, kind: str = "") -> Markup:
    """Words; `kind` may be `pm-axis`, `pm-left`, `pm-right`."""
    return Markup('<text{} x="{}" y="{}">{}</text>').format(_class(kind), _n(x), _n(y), shown(words))


def path(way: str, kind: str) -> Markup:
    """A line."""
    return Markup('<path{} d="{}"/>').format(_class(kind), way)


def dot(x: float, y: float, size: float = 3) -> Markup:
    """One value."""
    return Markup('<circle cx="{}" cy="{}" r="{}"/>').format(_n(x), _n(y), _n(size))


def legend(names: Iterable[tuple[str, str]]) -> tuple[list[Markup], float]:
    """A patch and a name for each (kind, name), in rows above a chart, and how tall they are."""
    parts: list[Markup] = []
    x, y = 0.0, 0.0
    for kind, name in names:
        wide = 6.4 * len(name) + 30
        if x and x + wide > WIDE:
            x, y = 0.0, y + 18
        parts += [box(x + 0.5, y + 1.5, 10, 10, kind), text(x + 15, y + 10.5, name, "pm-axis pm-left")]
        x += wide
    return parts, y + 24


def _class(kind: str) -> Markup:
    return Markup(' class="{}"').format(kind) if kind else _NOTHING


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
