"""Emoji: a shortcode in, the character GitHub shows for it out; where GitHub knows none, the one MkDocs sites show."""

from pymdownx import gemoji_db, twemoji_db


def emoji(name: str) -> str:
    """The character of `warning` or `+1`; empty where nobody knows one of the name."""
    code = f":{name}:"
    row = next((r for db in (gemoji_db, twemoji_db) if (r := db.emoji.get(db.aliases.get(code, code)))), None)
    points = row.get("unicode_alt") or row.get("unicode") if row else None
    return "".join(chr(int(point, 16)) for point in points.split("-")) if points else ""
