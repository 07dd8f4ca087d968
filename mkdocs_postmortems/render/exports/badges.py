"""Badges: a group in, a small picture of its name and its number of incidents out; legible on light and dark ground alike."""

import unicodedata
from collections.abc import Iterable
from html import escape

from mkdocs_postmortems.model.library import Group, Incident
from mkdocs_postmortems.render import facets, tally, words
from mkdocs_postmortems.render.exports import texts

_LONGEST = 40
_WIDE, _NARROW, _USUAL = 12.0, 4.2, 7.0
"""Widths in pixels at a size of 11: of a character that fills a square, of a thin one, of any other."""
_THIN = frozenset("iIjl.,:;'!|()[]ftr ")


def message(incidents: Iterable[Incident]) -> str:
    """`5 incidents, last 2026-05-14`: counted ones only, and nothing that changes while the files do not."""
    counted = [one for one in incidents if not tally.uncounted(one)]
    days = [found for one in counted if (found := tally.day(one.started))]
    said = words.counted(len(counted), "{} incident", "{} incidents")
    return f"{said}, last {max(days).isoformat()}" if days else said


def badge(group: Group, incidents: Iterable[Incident]) -> bytes:
    """The picture as SVG: its text is its title too, so that it is read out and can be searched."""
    label, said = texts.short(facets.label(group), _LONGEST), message(incidents)
    left, right = _width(label), _width(said)
    whole = left + right
    title = escape(f"{label}: {said}")
    # White on these two is 9:1 and 6:1; the edge keeps the picture apart from a ground of the same colour.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="22" viewBox="0 0 {whole} 22" role="img" aria-label="{title}">'
        f"<title>{title}</title>"
        f'<rect x=".5" y=".5" width="{whole - 1}" height="21" rx="3" fill="#2f6073" stroke="#8a94a3"/>'
        f'<path d="M3.5 1H{left}V21H3.5A2.5 2.5 0 0 1 1 18.5V3.5A2.5 2.5 0 0 1 3.5 1Z" fill="#3b4252"/>'
        '<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">'
        f'<text x="{left / 2:g}" y="15" textLength="{left - 14}">{escape(label)}</text>'
        f'<text x="{left + right / 2:g}" y="15" textLength="{right - 14}">{escape(said)}</text>'
        "</g></svg>\n"
    ).encode("utf-8", "replace")


def _width(text: str) -> int:
    """Pixels that a text needs, with room at both ends."""
    wide = sum(
        0 if unicodedata.combining(c) else _WIDE if unicodedata.east_asian_width(c) in "WF" else _NARROW if c in _THIN else _USUAL
        for c in text
    )
    return round(wide) + 14
