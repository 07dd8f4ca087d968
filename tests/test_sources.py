"""Sources: what a folder holds, told apart by name and content, whatever state it is in."""

import json
import os
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from ground import CORPORA, write
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_postmortems import sources
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.sources import walk

SETTINGS = Settings(Audience.INTERNAL, date(2026, 1, 1))
INCIDENT = "# Cache cold\n\n**Date**: 2025-03-04\n\n## Timeline\n- 10:00 down\n- 10:05 up\n"
TEMPLATE = "# Postmortem: [TITLE]\n\n**Date**: YYYY-MM-DD\n**Authors**: [Names here]\n**Severity**: SEV-X\n\n## Timeline\n| HH:MM | [What happened] |\n"


PIECES = (
    "[", "]", "{{", "}}", "<", ">", "YYYY", "yyyy", "-", "MM", "mm", "/", "DD", "dd", "HH:", "xx", "XX:", "XX", "SEV", "SEV-X", "SEV#", "\n",
    "- ", "* ", "*", "TODO", ":", "|", "____", "_", " ", "a", "name", "key: [a, b]\n", "---\n", "\r", "[x]: y\n", "2025-03-04",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_a_quick_look_never_hides_a_slot(text):
    """Files are not searched for slots where there cannot be enough of them; what a file is taken for does not depend on that."""
    data = text.encode()
    looked = sources._role("a.md", ".md", data)
    assert sources._at_most(text) >= sources._slots(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sources, "_at_most", lambda _: len(text) + 9_999)
        assert sources._role("a.md", ".md", data) == looked


def roles(folder, settings=SETTINGS):
    return {source.path: (source.role.value, source.reason) for source in walk(folder, settings)}


def test_endings_that_are_read_and_files_beside(tmp_path):
    """Markdown of every ending and none is an incident; images, data and licences lie beside."""
    write(
        tmp_path,
        {
            "a.md": INCIDENT, "b.markdown": INCIDENT, "c.qmd": INCIDENT, "d.html.md.erb": INCIDENT, "PM2022-009 - Bad image v1.2 of nodes": INCIDENT,
            "e.html": "---\ntitle: Old\n---\n<h2>Timeline</h2>\n", "f.html": "<p>an export</p>", "pool.png": b"\x89PNG\x00", "LICENSE": "MIT",
            "LICENSE-APACHE": "# x", "services.yml": "a: 1", "notes.txt": "x", "Makefile": "all:\n", "plain-words": "nothing but words",
        },
    )  # fmt: skip
    got = roles(tmp_path)
    assert [path for path, (role, _) in got.items() if role == "incident"] == [
        "PM2022-009 - Bad image v1.2 of nodes", "a.md", "b.markdown", "c.qmd", "d.html.md.erb", "e.html",
    ]  # fmt: skip
    assert {path for path, (role, _) in got.items() if role == "attachment"} == {
        "f.html", "pool.png", "LICENSE", "LICENSE-APACHE", "services.yml", "notes.txt", "Makefile", "plain-words",
    }  # fmt: skip
    assert got["a.md"][1] == "extension .md"
    assert got["pool.png"][1] == "extension .png"


def test_endings_are_the_users_to_choose(tmp_path):
    write(tmp_path, {"a.md": INCIDENT, "b.txt": INCIDENT, "c": INCIDENT})
    got = roles(tmp_path, replace(SETTINGS, extensions=(".txt",)))
    assert {path: role for path, (role, _) in got.items()} == {"a.md": "attachment", "b.txt": "incident", "c": "attachment"}


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("README.md", INCIDENT, "named README.md"),
        ("index.md", "# Incidents", "named index.md"),
        ("template.md", INCIDENT, "named as a template"),
        ("PMyyyy-nnn - Postmortem template.md", INCIDENT, "named as a template"),
        ("0000-template.md", TEMPLATE, "named as a template"),
        ("templates/long.md", INCIDENT, "in a folder of templates"),
        ("starter.md", TEMPLATE, "reads as a template: 6 values are still to be filled in"),
        ("all.md", "# All\n" + "".join(f"- [One {n}](2025-01-0{n}-x.md)\n" for n in range(1, 8)), "a list of 7 links to other files"),
    ],
)
def test_pages_are_told_from_incidents_with_a_reason(tmp_path, name, text, reason):
    write(tmp_path, {name: text, "a.md": INCIDENT})
    got = roles(tmp_path)
    assert got[name] == ("page", reason)
    assert got["a.md"][0] == "incident"


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("services: [api]\ntags: [dns, edge]\nteams: [Order storage]\nrelated: [INC-41]", Role.INCIDENT),
        ("services: [Service name]\nseverity: [SEV-1 | SEV-2]\nowner: [your handle]\ndate: [YYYY-MM-DD]", Role.PAGE),
    ],
)
def test_lists_of_a_header_are_not_to_be_filled_in(tmp_path, header, role):
    """A short postmortem with a few lists is no template; a header whose values are still asked for is one."""
    write(tmp_path, {"INC-42.md": f"---\ntitle: Pool ran dry\n{header}\n---\n\n## Summary\n\nRequests failed.\n"})
    assert [one.role for one in walk(tmp_path, SETTINGS)] == [role]


@pytest.mark.parametrize("name", ["2024-05-01-email-template-broken.md", "INC-12 template rendering.md", "templates/2024-05-01-down.md"])
def test_an_incident_about_a_template_is_an_incident(tmp_path, name):
    write(tmp_path, {name: INCIDENT})
    assert roles(tmp_path)[name][0] == "incident"


def test_a_half_filled_incident_and_one_of_many_links_are_incidents(tmp_path):
    draft = INCIDENT + "\n**Owner**: [Name]\n**Impact**: [to be written]\n"
    linked = INCIDENT + "We read [a][1], [b][2], [c] and [d].\n\n[1]: https://a\n[2]: https://b\n[c]: https://c\n[d]: https://d\n[e]: x\n"
    write(tmp_path, {"draft.md": draft, "linked.md": linked})
    assert {role for role, _ in roles(tmp_path).values()} == {"incident"}


def test_a_readme_alone_in_a_dated_folder_is_its_incident(tmp_path):
    write(tmp_path, {"2024-05-01-down/README.md": INCIDENT, "2024-06-01-down/README.md": "# x", "2024-06-01-down/report.md": INCIDENT})
    got = roles(tmp_path)
    assert got["2024-05-01-down/README.md"] == ("incident", "the only text of the folder 2024-05-01-down")
    assert got["2024-06-01-down/README.md"][0] == "page"


def test_hidden_and_excluded_files_are_left_out(tmp_path):
    write(tmp_path, {".git/a.md": INCIDENT, "node_modules/b.md": INCIDENT, "old/c.md": INCIDENT, "d.draft.md": INCIDENT, "e.md": INCIDENT})
    assert list(roles(tmp_path, replace(SETTINGS, exclude=("old", "*.draft.md")))) == ["e.md"]


def test_the_order_is_that_of_the_paths(tmp_path):
    write(tmp_path, dict.fromkeys(("b/z.md", "a.md", "b.md", "B.md", "a/a.md"), INCIDENT))
    paths = [source.path for source in walk(tmp_path, SETTINGS)]
    assert paths == sorted(paths)
    assert len(paths) == 5


def test_links_of_the_file_system(tmp_path):
    """One out of the folder and one in a circle are trouble; one to another file is no second incident."""
    write(tmp_path / "in", {"a.md": INCIDENT, "sub/b.md": INCIDENT})
    write(tmp_path / "out", {"secret.md": "# Secret"})
    (tmp_path / "in/circle").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "in/sub/up").symlink_to("..", target_is_directory=True)
    (tmp_path / "in/away.md").symlink_to(tmp_path / "out/secret.md")
    (tmp_path / "in/gone.md").symlink_to("nowhere.md")
    (tmp_path / "in/self.md").symlink_to("self.md")
    (tmp_path / "in/same.md").symlink_to("a.md")
    found = {source.path: source for source in walk(tmp_path / "in", SETTINGS)}
    assert {path: source.code for path, source in found.items()} == {
        "a.md": "", "away.md": "PM008", "circle": "PM008", "gone.md": "PM008", "same.md": "", "self.md": "PM008", "sub/b.md": "", "sub/up": "PM008",
    }  # fmt: skip
    assert found["away.md"].trouble == "the link leads out of the source folder"
    assert found["circle"].trouble == "the link leads in a circle"
    assert (found["same.md"].role, found["same.md"].reason) == (Role.PAGE, "a link to a.md")
    assert all(b"Secret" not in source.data for source in found.values())


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    write(tmp_path, {"a.md": INCIDENT, "big.md": ""})
    with (tmp_path / "big.md").open("wb") as file:
        file.truncate(50_000_000)
    big = next(source for source in walk(tmp_path, SETTINGS) if source.path == "big.md")
    assert (big.role, big.code, big.data) == (Role.INCIDENT, "PM006", b"")
    assert big.trouble == "the file has 50,000,000 bytes, more than 5,000,000"


def _walked_by_nobody(folder):
    """Path and code of each source as a user sees them who owns nothing; root reads everything, so a child gives that up first."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            os.write(writer, json.dumps({source.path: source.code for source in walk(folder, SETTINGS)}).encode())
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as answer:
        return json.loads(answer.read())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="permissions of this kind are those of Unix")
def test_a_file_and_a_folder_without_permission():
    with tempfile.TemporaryDirectory() as name:
        folder = write(Path(name), {"a.md": INCIDENT, "closed/b.md": INCIDENT, "open.md": INCIDENT})
        folder.chmod(0o755)
        (folder / "a.md").chmod(0)
        (folder / "closed").chmod(0)
        try:
            assert _walked_by_nobody(folder) == {"a.md": "PM007", "closed": "PM007", "open.md": ""}
        finally:
            (folder / "closed").chmod(0o700)


def test_a_folder_that_is_not_there_is_said(tmp_path):
    (only,) = walk(tmp_path / "gone", SETTINGS)
    assert (only.path, only.code) == (".", "PM007")


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the shared corpora are not beside the project")
def test_real_folders():
    """Every file is listed once, and nothing called a template or README is an incident."""
    found = walk(CORPORA, SETTINGS)
    files = sum(1 for p in CORPORA.rglob("*") if p.is_file() and not any(part.startswith(".") for part in p.relative_to(CORPORA).parts))
    assert len(found) == len({source.path for source in found}) == files
    assert not [s.path for s in found if s.role is Role.INCIDENT and ("template" in s.path.lower() or s.path.endswith("README.md"))]
    assert sum(s.role is Role.INCIDENT for s in found) > 500
    assert {s.code for s in found} == {""}


def test_alerts_are_no_values_to_be_filled_in(tmp_path):
    """The sign of an alert stands in brackets, as slots of a template do; the slots are the control."""
    text = "# Outage\n\n" + "".join(f"> [!NOTE] Point {n}\n> It broke.\n\n" for n in range(6))
    write(tmp_path, {"alerts.md": text, "slots.md": text.replace("[!NOTE]", "[what broke]")})
    found = roles(tmp_path)
    assert found["alerts.md"][0] == Role.INCIDENT.value
    assert found["slots.md"][0] == Role.PAGE.value
