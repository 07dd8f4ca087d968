"""The tutorial, followed to the letter: its documents are written as it says, and what it promises of them is true."""

import re
import subprocess

import pytest
from ground import ROOT
from pipeline import contents, environment, publish

TUTORIAL = (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = {
    "markdown": ("postmortems/2026-11-02-login.md", "docs/index.md"),
    "yaml": ("mkdocs.yml", "line", "redaction.yml", "mkdocs.public.yml"),
}


def written(language):
    return dict(zip(NAMED[language], (text for word, text in FENCED.findall(TUTORIAL) if word == language), strict=True))


@pytest.fixture
def library(tmp_path):
    """The folder after the last file of the tutorial has been written."""
    files = written("markdown") | written("yaml")
    line = files.pop("line")
    postmortem, rest = files["postmortems/2026-11-02-login.md"].split("\n---\n", 1)
    files["postmortems/2026-11-02-login.md"] = f"{postmortem}\n{line}---\n{rest}"
    for name, text in files.items():
        assert name.rpartition("/")[2] in TUTORIAL
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_it_ends_with_a_published_public_site(library):
    done = publish(library, internal_to=library / "www/internal", public_to=library / "www/public")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^publish: built and audited: .*$", TUTORIAL, re.MULTILINE)[0] in done.stderr
    inside, public = contents(library / "www/internal"), contents(library / "www/public")
    assert any(b"mira" in data for data in inside.values())
    assert not any(b"mira" in data for data in public.values())
    assert any(b"turned away" in data for data in public.values())


def test_what_is_asked_gives_what_is_shown(library):
    shown = re.findall(r"^2026-11-02-login\.md:\d+: times.*$", TUTORIAL, re.MULTILINE)
    # The line `visibility: public` comes later.
    path = library / "postmortems/2026-11-02-login.md"
    path.write_text(path.read_text(encoding="utf-8").replace("visibility: public\n", ""), encoding="utf-8")
    done = subprocess.run(
        ["postmortems", "show", "postmortems"], cwd=library, env=environment(), capture_output=True, text=True, check=True
    )
    assert [line for line in done.stdout.split("\n") if re.search(r"times[.a-z_]*:", line)] == shown
