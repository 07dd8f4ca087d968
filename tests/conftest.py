"""Fixtures of all tests."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from ground import CORPORA, write
from hypothesis import settings

# A law is about what holds, not about how fast a busy machine is.
settings.register_profile("laws", deadline=None)
settings.load_profile("laws")


@pytest.fixture
def tree(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    """A function that writes files into a fresh folder."""
    return lambda files: write(tmp_path, files)


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The real postmortems, kept beside the project; tests that need them are skipped where they are missing."""
    if not CORPORA.is_dir():
        pytest.skip(f"no real postmortems at {CORPORA}: they are kept beside the project, not in it")
    return CORPORA
