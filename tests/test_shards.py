"""A library read in parts by several jobs: the site of the last one has the bytes of a site that was built by one."""

import shutil

import kills
import pytest
from click.testing import CliRunner
from ground import run

from mkdocs_postmortems.cli import main


def warm(monkeypatch, folder, *arguments):
    monkeypatch.chdir(folder)
    return CliRunner().invoke(main, ["warm", *arguments])


def test_one_part_four_and_none_make_the_same_site(tmp_path, monkeypatch):
    """The articles are not in it: they ask the whole library."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    whole = kills.library(tmp_path / "library", 1)
    (whole / "internal.yml").write_text((whole / "internal.yml").read_text().replace("exports: false", "exports: [csv]"))
    made = {}
    for parts in (0, 1, 4):
        folder = tmp_path / f"in {parts}"
        shutil.copytree(whole, folder)
        said = []
        for part in range(1, parts + 1):
            job = tmp_path / f"job {part} of {parts}"
            shutil.copytree(whole, job)
            answer = warm(monkeypatch, job, "--shard", f"{part}/{parts}", "--config", "internal.yml")
            assert answer.exit_code == 0, answer.output
            said.append(answer.output)
            shutil.copytree(job / ".cache", folder / ".cache", dirs_exist_ok=True)
        if parts:
            assert sum(int(one.split()[0]) for one in said) == 6
            again = warm(monkeypatch, folder, "--config", "internal.yml").output
            assert again == "6 of 6 postmortems: 0 read and checked now, 6 kept before\n"
        # The folder of a build must not be told by its site.
        place = tmp_path / "place"
        folder.rename(place)
        built = run("mkdocs", place, config="internal.yml")
        assert built.code == 0, built.log
        made[parts] = {name: (built.site / name).read_bytes() for name in built.names() if not name.endswith(".gz")}
        place.rename(folder)
    assert made[0].keys() == made[1].keys() == made[4].keys()
    assert [name for name in made[0] if not made[0][name] == made[1][name] == made[4][name]] == []
    assert sum(b"Build 1." in page for name, page in made[0].items() if name.endswith(".html")) >= 6


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--shard", "5/4", "--config", "internal.yml"), "write which part of how many"),
        (("--shard", "x", "--config", "internal.yml"), "write which part of how many"),
        (("--config", "public.yml"), "a public edition reads every source anew"),
        (("--config", "gone.yml"), "no configuration of a site found"),
    ],
)
def test_nothing_is_kept_that_no_build_would_find(tmp_path, monkeypatch, arguments, said):
    kills.library(tmp_path, 1)
    answer = warm(monkeypatch, tmp_path, *arguments)
    assert answer.exit_code == 2 and said in answer.output
    assert not (tmp_path / ".cache").exists()


def test_a_public_site_beside_the_parts_of_an_internal_one_is_the_same_and_holds_nothing_of_them(tmp_path, monkeypatch):
    """A public edition has no parts; what jobs have kept for the internal one is there, and neither read nor shown."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    place = kills.library(tmp_path / "place", 1)
    page = place / "postmortems" / "1.md"
    page.write_text(page.read_text() + f"\n## Attendees\n\n{kills.SECRET}\n\n## Impact\n\n**Internal notes**\n\n{kills.SECRET}\n")
    made = {}
    for parts in (0, 3):
        for part in range(1, parts + 1):
            answer = warm(monkeypatch, place, "--shard", f"{part}/{parts}", "--config", "internal.yml")
            assert answer.exit_code == 0, answer.output
        if parts:
            inside = run("mkdocs", place, config="internal.yml")
            assert inside.code == 0, inside.log
            assert any(kills.SECRET.encode() in (inside.site / name).read_bytes() for name in inside.names()), "control"
        built = run("mkdocs", place, config="public.yml")
        assert built.code == 0, built.log
        site = place / kills.EDITIONS["public"]
        made[parts] = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file() and p.suffix != ".gz"}
        shutil.rmtree(site)
    assert made[0] == made[3]
    assert sum(b"Build 1." in data for data in made[0].values()) >= 3
    assert not [name for name, data in made[0].items() if kills.SECRET.encode() in data or kills.SECRET in name]
