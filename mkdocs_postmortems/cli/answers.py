"""Answers: what somebody typed in, a day, a time, a zone or a word of a vocabulary out; says what would be right where it is none."""

from datetime import date, datetime, timedelta

import click

from mkdocs_postmortems.author.events.instant import instant, zoned
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.settings.zones import timezone


def zone_of(text: str) -> str:
    """The name of a zone; raises click.UsageError for a word that names none."""
    wrong: list[str] = []
    name = timezone(text.strip() or "?", lambda _, __, right: wrong.append(right))
    if not name or wrong:
        raise click.UsageError(f"`{text}` is no zone: {wrong[0] if wrong else 'write UTC, +09:00 or Asia/Tokyo'}")
    return name


def day_of(text: str) -> date:
    """A day; raises click.UsageError for anything else."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise click.UsageError(f"`{text}` is no day: write 2026-11-20") from None


def day_asked(_: click.Context, __: click.Parameter, text: str) -> date | None:
    """The day that an option names, if any; click says which option it was where it names none."""
    try:
        return date.fromisoformat(text.strip()) if text else None
    except ValueError:
        raise click.BadParameter(f"`{text}` is no day: write 2026-11-20") from None


def time_of(text: str, zone: str, day: date) -> str:
    """A moment as the header of a postmortem writes it, with its offset; a time without a day is on `day`."""
    at = instant(text, zoned(zone), day)
    if isinstance(at, str):
        raise click.UsageError(f"{at}: write 14:32 or 2026-11-20T14:32Z")
    return written(at, zone)


def written(at: datetime, zone: str) -> str:
    """A moment in its zone, to the minute where it has no seconds."""
    local = at.astimezone(zoned(zone))
    text = local.isoformat(timespec="seconds" if local.second else "minutes")
    return f"{text[:-6]}Z" if local.utcoffset() == timedelta(0) else text


def word_of(text: str, words: dict[str, tuple[str, ...]], what: str) -> str:
    """The canonical word for what was typed; raises click.UsageError where the vocabulary has none."""
    folded = fold(text)
    found = next((name for name, also in words.items() if folded == fold(name) or folded in map(fold, also)), "")
    if not found:
        raise click.UsageError(f"`{text}` is no {what}: write one of {', '.join(words)}")
    return found


def listed(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Values that were given one by one or with commas between them, each once."""
    return tuple(dict.fromkeys(word for text in texts for part in text.split(",") if (word := part.strip())))
