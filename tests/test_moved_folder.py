"""A folder of postmortems that is sorted anew: what the documentation gives for it is done, and every old address leads on."""

import re
import subprocess

import pytest
from ground import ROOT, run, write
from pipeline import commit, environment, git

GUIDE = (ROOT / "docs/how-to/use-the-data.md").read_text(encoding="utf-8")
FILES = 40


@pytest.fixture
def library(tmp_path):
    """A repository with postmortems in `docs`, and in `beside`."""
    text = "---\ntitle: Hall {0} went dark\ndate: 2025-03-04\n---\n\n## Summary\n\nHall {0} had no light for {0} minutes.\n"
    config = "site_name: A\nsite_url: https://library.example/\nplugins:\n  postmortems: {source: %s, audience: internal, exports: false}\n"
    made = {f"{folder}/hall-{n}.md": text.format(n) for folder in ("docs/incidents", "beside") for n in range(1, FILES + 1)}
    sites = {"mkdocs.yml": config % "docs/incidents", "beside.yml": config % "beside", "docs/index.md": "# A\n"}
    write(tmp_path, {**made, **sites, "docs/incidents/hall 41.md": text.format(41)})
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    commit(tmp_path)
    for folder in ("docs/incidents", "beside"):
        (tmp_path / folder / "2025/spring").mkdir(parents=True)
        git(tmp_path, "mv", *(str(one.relative_to(tmp_path)) for one in (tmp_path / folder).glob("*.md")), f"{folder}/2025/spring")
    return tmp_path


def test_old_addresses_lead_on_after_what_the_guide_gives(library):
    recipe = re.search(r"^```sh\n(folder=.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)[1]
    subprocess.run(["sh", "-eu", "-c", recipe], cwd=library, env=environment(), check=True)
    built = run("mkdocs", library, "--strict")
    assert built.code == 0, built.log
    for n in range(1, FILES + 1):
        assert f"https://library.example/incidents/2025/spring/hall-{n}/" in built.page(f"incidents/hall-{n}")
        assert f"Hall {n} had no light" in built.page(f"incidents/2025/spring/hall-{n}")


def test_without_it_they_are_gone_in_place_and_stay_beside(library):
    """The control, and the reason why a folder beside the pages needs nothing."""
    assert "incidents/hall-1/index.html" not in run("mkdocs", library).names()
    built = run("mkdocs", library, "--strict", "-d", "other", config="beside.yml")
    assert built.code == 0, built.log
    assert "Hall 1 had no light" in (library / "other/beside/hall-1/index.html").read_text(encoding="utf-8")
