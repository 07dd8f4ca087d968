"""Fixtures of all tests: what costs seconds is made once, and once for all workers."""

import fcntl
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from ground import CORPORA, ROOT, run, write
from hypothesis import settings
from playwright.sync_api import Browser
from screenshots import chromium

# A law is about what holds, not about how fast a busy machine is.
settings.register_profile("laws", deadline=None)
settings.load_profile("laws")


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a run begun in the background: servers of its tests end at an interrupt


def pytest_collection_finish() -> None:
    """Thousands of tests and all that they import stay to the end: the collector need not look through them again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def shared_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this run, one for all workers; where Python leaves no compiled modules, the processes of a run share theirs in it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    os.environ["TESTS_PLACE"] = str(shared)
    if sys.dont_write_bytecode:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(shared / "modules")
    return shared


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


@pytest.fixture(scope="session")
def sites(shared_place: Path) -> dict[str, Path]:
    """Both editions of the sample library, built strictly for this run; nobody writes into them."""
    folder = shared_place / "sample-sites"
    folder.mkdir(exist_ok=True)
    made = {name: folder / name for name in ("internal", "public")}
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "whole").exists():
            for name, config in (("internal", "mkdocs.yml"), ("public", "mkdocs.public.yml")):
                built = run("mkdocs", ROOT, "--strict", "--site-dir", str(made[name]), config=config)
                assert built.code == 0, built.log
            (folder / "whole").touch()
    return made


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker; each test opens its own page or context in it."""
    with chromium() as found:
        yield found


@pytest.fixture(autouse=True)
def _pages_are_closed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a test has opened in the shared Chromium, also when it failed."""
    yield
    if "browser" in request.fixturenames:
        for context in request.getfixturevalue("browser").contexts:
            context.close()
