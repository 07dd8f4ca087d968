"""Candidates: postmortems in, those that ask to be public and may be out, bare, and why others do not or have to wait."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.publication import Held
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.share import Share
from mkdocs_postmortems.redact.edition import edition
from mkdocs_postmortems.redact.gate import gate
from mkdocs_postmortems.redact.gate.policy import Policy
from mkdocs_postmortems.redact.sections.publishable import Bare, Reread, bare

Silent = Mapping[str, tuple[Problem, ...]]
"""By path what is wrong with the headers of sources that do not ask to be public."""


def asking(
    raw: Mapping[str, Postmortem], rules: Policy, settings: Settings, reread: Reread, share: Share, silent: Silent = MappingProxyType({})
) -> tuple[dict[str, Bare], list[Problem], dict[str, Held]]:
    """The documents that ask to be public and may be, bare; what is wrong with others of them; and why the rest of them waits."""
    open_, problems, held = dict[str, Bare](), list[Problem](), dict[str, Held]()
    heard = [path for path in raw if path not in silent]
    every = dict(zip(heard, share(lambda path: _asked(raw[path], rules, settings, reread), heard, "sections"), strict=True))
    for path in raw:
        said, found = every[path] if path in every else (silent[path], None)
        problems.extend(said)
        if found is None:
            continue
        if found.ready:
            open_[path] = found
        else:
            problems.extend(found.draft.problems)
            if found.held:
                held[path] = found.held
    return open_, problems, held


def _asked(one: Postmortem, rules: Policy, settings: Settings, reread: Reread) -> tuple[tuple[Problem, ...], Bare | None]:
    """What is wrong with what one document asks for, and what is bare of it; None where it does not ask to be public."""
    asked = gate.asks(one.source)
    if not asked.public:
        return asked.problems, None
    found = bare(asked, one.source.path, rules, settings, _remembered(one, reread))
    return asked.problems, replace(found, front=edition.tidy(found.front)) if found.ready else found


def _remembered(one: Postmortem, reread: Reread) -> Reread:
    """`reread`, which is not asked again for a text that nothing was taken from yet: it was read from the same letters already."""

    def read_again(path: str, text: str, settings: Settings) -> Postmortem:
        return one if one.readable and text == one.document.text else reread(path, text, settings)

    return read_again
