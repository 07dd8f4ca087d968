"""Charts: numbers with their labels in, inline SVG out; drawn with the colours of the page, read aloud as words."""

from collections.abc import Sequence

from markupsafe import Markup

from mkdocs_postmortems.render import asked, words

STEP = 30
"""Width of one month in a bar chart, in the units of its view box: about a pixel on a phone."""
TOP, TALL, FOOT = 18, 72, 34
"""Room for numbers above the bars, height of the highest bar, room for month names below."""
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def month_name(month: str) -> str:
    """`2026-01` as `Jan 2026`."""
    return f"{NAMES[int(month[5:]) - 1]} {month[:4]}"


def in_words(months: Sequence[tuple[str, int]]) -> str:
    """The chart as a sentence for those who do not see it: only months that have something are named."""
    named = [f"{month_name(month)} {n}" for month, n in months if n]
    return ", ".join(named) if named else "none in these months"


def _described(title: str, months: Sequence[tuple[str, int]]) -> Markup:
    return Markup("<title>{}</title><desc>{}</desc>").format(title, in_words(months))


def bars(months: Sequence[tuple[str, int]], title: str, to: asked.Link) -> Markup:
    """A bar for each month with its number above and its name below; the year stands under its first month. `to` is where each leads."""
    highest = max((n for _, n in months), default=0) or 1
    floor, width = TOP + TALL, STEP * len(months)
    parts: list[Markup] = []
    for place, (month, n) in enumerate(months):
        middle, tall = place * STEP + STEP // 2, round(TALL * n / highest)
        if n:
            shape = Markup('<rect x="{}" y="{}" width="{}" height="{}"/>').format(middle - 9, floor - tall, 18, tall)
            number = Markup('<text x="{}" y="{}">{}</text>').format(middle, floor - tall - 5, words.number(n))
            parts.append(asked.linked(to(month), f"{month_name(month)}: {n}", shape, number))
        parts.append(Markup('<text class="pm-axis" x="{}" y="{}">{}</text>').format(middle, floor + 14, NAMES[int(month[5:]) - 1]))
        if place == 0 or month.endswith("-01"):
            parts.append(Markup('<text class="pm-axis" x="{}" y="{}">{}</text>').format(middle, floor + 29, month[:4]))
    line = Markup('<path class="pm-floor" d="M0 {0}.5H{1}"/>').format(floor, width)
    head = Markup('<svg class="pm-chart" role="group" viewBox="0 0 {} {}">').format(width, floor + FOOT)
    return head + _described(title, months) + line + Markup("").join(parts) + Markup("</svg>")


def spark(months: Sequence[tuple[str, int]], title: str, *, scale: int = 0) -> Markup:
    """Bars the size of a word. `scale` is the value of a full bar, so that several can be compared; 0 takes the highest of these."""
    highest = scale or max((n for _, n in months), default=0) or 1
    shape = "".join(f"M{place * 6} 20v-{max(1, round(19 * n / highest))}h5V20z" for place, (_, n) in enumerate(months) if n)
    head = Markup('<svg class="pm-spark" role="img" viewBox="0 0 {} 21">').format(6 * len(months))
    line = Markup('<path class="pm-floor" d="M0 20.5H{}"/>').format(6 * len(months))
    return head + _described(title, months) + line + (Markup('<path d="{}"/>').format(shape) if shape else Markup("")) + Markup("</svg>")


def share(value: int, whole: int) -> Markup:
    """A thin bar for a part of a whole; the number always stands beside it, so it is not read aloud."""
    return Markup('<progress max="{}" value="{}" aria-hidden="true"></progress>').format(max(whole, 1), value)
