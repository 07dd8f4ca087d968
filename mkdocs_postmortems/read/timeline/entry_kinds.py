"""Entry kinds: the text of one timeline entry in, what kind of step it tells of out, by keywords. Empty where none is certain."""

from mkdocs_postmortems.read.timeline.entry_words import KINDS, tells


def kind(text: str, *, key: bool = False) -> str:
    """detection, diagnosis, repair, decision, key (set in bold by its author), or empty."""
    if key:
        return "key"
    head = text[:160]
    small = head.lower()
    for name, (told, stems, pattern) in KINDS.items():
        if (any(stem in small for stem in stems) and pattern.search(head)) or any(tells(one, head, small) for one in told):
            return name
    return ""
