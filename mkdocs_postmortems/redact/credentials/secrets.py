"""Secrets: a postmortem as its authors wrote it in, every credential it holds out, whether it asks to be public or not."""

from collections.abc import Iterator

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.redact.credentials.credentials import findings


def secrets(one: Postmortem, settings: Settings) -> Iterator[Problem]:
    """PM711 for each, once a line; those that a reviewer has judged to be none are left out. The value is never quoted."""
    said = set[tuple[int, str]]()
    allowed = {row.fingerprint for row in settings.redaction.allow if row.expires >= settings.as_of}
    text = one.document.text
    for found in findings(text):
        if found.fingerprint not in allowed and "EXAMPLE" not in text[found.start : found.end]:  # the dummy values of vendors' manuals
            line = text.count("\n", 0, found.start) + 1
            if (line, found.fingerprint) in said:
                continue
            said.add((line, found.fingerprint))
            what = f"a credential ({found.rule}, fingerprint {found.fingerprint})"
            yield problem(
                "PM711", one.source.path, line, what, "revoke it and take it out, or list the fingerprint under `allow` with a reason"
            )
