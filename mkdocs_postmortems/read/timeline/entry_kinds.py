"""Entry kinds: the text of one timeline entry in, what kind of step it tells of out, by keywords. Empty where none is certain."""

from mkdocs_postmortems.read.timeline.entry_words import KINDS, UNNOTICED, tells


def kind(text: str, *, key: bool = False) -> str:
    """detection, diagnosis, repair, decision, key (set in bold by its author), or empty."""
    if key:
        return "key"
    head = text[:160]
    small = head.lower()
    for name, (told, stems, pattern) in KINDS.items():
        by_words = pattern.search(head) if any(stem in small for stem in stems) else None
        for found in (by_words, *(tells(one, head, small) for one in told)):
            if found and not (name == "detection" and UNNOTICED.search(head[: found.start()])):
                return name
    return ""
