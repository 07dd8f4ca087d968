"""The sample library's two editions, built once for all tests of this folder, and a Chromium for each file of them."""

from pathlib import Path

import pytest
from ground import ROOT, run
from screenshots import chromium


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both editions of the sample library, built for this run."""
    made = {}
    for name, config in (("internal", "mkdocs.yml"), ("public", "mkdocs.public.yml")):
        folder = tmp_path_factory.mktemp(name)
        built = run("mkdocs", ROOT, "--strict", "--site-dir", str(folder / "site"), config=config)
        assert built.code == 0, built.log
        made[name] = folder / "site"
    return made


@pytest.fixture(scope="module")
def browser():
    """One Chromium for all tests of a file; kept longer it would be in the way of files that start their own."""
    with chromium() as found:
        yield found
