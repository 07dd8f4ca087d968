"""Attachments: which files beside the postmortems an audience may have, and in what shape."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mkdocs_postmortems.model.covered import Covered
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.redact.attachments.images import clean, content
from mkdocs_postmortems.redact.gate.policy import policy
from mkdocs_postmortems.redact.words.hunt import Hunt, hits


def attachments(sources: tuple[Source, ...], settings: Settings, covered: Iterable[Covered] = ()) -> Mapping[str, Source]:
    """By path below the source folder; for a public audience only images that its text shows, drawn anew, under neutral names."""
    files = {source.path: source for source in sources if source.role is Role.ATTACHMENT and not source.trouble}
    if policy(settings).whole:
        return files
    found: dict[str, Source] = {}
    for path, name in sorted({pair for one in covered for pair in one.images}):
        data, sum_ = content(files[path]) if path in files else (b"", "")
        drawn, ending = clean(data) if sum_ else (b"", "")
        # A file that has changed since its text was covered has another name, and nothing refers to it.
        if drawn and name == _name(sum_, ending):
            found[name] = replace(files[path], path=name, file="", data=drawn)
    return found


def reviewed(sources: Iterable[Source], settings: Settings, hunt: Hunt) -> dict[str, str]:
    """Path of each image that a reviewer has listed by its hash, and that can be drawn anew, to the name the public sees.

    A drawing whose words hold a declared value is left out, whoever has listed it.
    """
    listed = {one.path: one.sha256.casefold() for one in settings.redaction.attachments}
    found: dict[str, str] = {}
    for source in sources if listed else ():
        if source.path not in listed or source.role is not Role.ATTACHMENT or source.trouble:
            continue
        data, sum_ = content(source)
        drawn, ending = clean(data) if sum_ and sum_ == listed[source.path] else (b"", "")
        if drawn and not (ending == ".svg" and hits(drawn.decode("utf-8"), (hunt,))):
            found[source.path] = _name(sum_, ending)
    return found


def _name(sum_: str, ending: str) -> str:
    return f"figure-{sum_[:12]}{ending}"
