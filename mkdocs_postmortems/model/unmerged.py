"""Unmerged: a text in, the line out at which a merge that nobody finished has left both of its sides."""

_OURS, _APART, _THEIRS = "<" * 7, "=" * 7, ">" * 7
WHAT = "a merge has left both sides of a conflict here"
RIGHT = "keep the text that is meant, and none of the three marks"


def unmerged(text: str) -> int:
    """The line of the first mark, 0 where there is none: only all three in their order are a conflict, and only outside of code.

    Seven equals signs alone underline a heading, and a report about a bad merge may show its marks in a listing.
    """
    if f"{_OURS} " not in text or f"\n{_APART}\n" not in text or f"\n{_THEIRS} " not in text:
        return 0
    fence, at, wanted = "", 0, _OURS
    for number, row in enumerate(text.split("\n"), 1):
        bare = row.lstrip(" ")
        if fence:
            fence = "" if bare.startswith(fence) and not bare.strip(fence[0] + " ") else fence
        elif bare.startswith(("```", "~~~")) and len(row) - len(bare) <= 3:
            fence = bare[: len(bare) - len(bare.lstrip(bare[0]))]
        elif row.startswith(f"{_OURS} "):
            at, wanted = number, _APART
        elif wanted == _APART and row == _APART:
            wanted = _THEIRS
        elif wanted == _THEIRS and row.startswith(f"{_THEIRS} "):
            return at
    return 0
