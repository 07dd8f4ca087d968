"""`postmortems audit`: exit status, both formats, lists that cannot be used, and never a value."""

import ast
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from click.testing import CliRunner

import mkdocs_postmortems.audit
from mkdocs_postmortems.cli.audit import audit

LIST = """
terms:
  - {text: Zyxquarn Holdings, kind: customer, as: customer-A, also: [Zyxquarn]}
people:
  - {name: Dana Whitfield, as: on-call engineer 1, also: ['@dwhitfield', dana.whitfield@corp.example]}
internal_domains: [corp.internal]
tickets: ['(?:INC|SEC)-\\d+']
public_sections: [Summary]
approval: optional
"""


def run(tmp_path: Path, page: str | None, terms: str | None = LIST, *more: str):
    site = tmp_path / "site"
    site.mkdir(exist_ok=True)
    if page is not None:
        (site / "index.html").write_text(page)
    arguments = [str(site), *more]
    if terms is not None:
        (tmp_path / "terms.yml").write_text(terms)
        arguments += ["--terms", str(tmp_path / "terms.yml")]
    return CliRunner().invoke(audit, arguments)


def test_clean(tmp_path) -> None:
    """A clean site: 0."""
    done = run(tmp_path, "<p>All is well</p>")
    assert (done.exit_code, done.output) == (0, "nothing found\n")


def test_what_was_not_looked_for_is_said(tmp_path) -> None:
    """Without a list and without sources a clean site says little."""
    bare = run(tmp_path, "<p>All is well</p>", None)
    assert (bare.exit_code, bare.stdout) == (0, "nothing found\n")
    assert bare.stderr == "note: no name, host or text of your own was looked for; --terms and --source say them\n"
    assert run(tmp_path, "<p>All is well</p>").stderr == ""


def test_found(tmp_path) -> None:
    """Findings: 1, one line each, and none of the values."""
    done = run(tmp_path, "<p>Zyxquarn</p>\n<p>D. Whitfield, INC-12, dana.whitfield@corp.example at 10.1.2.3 on x.corp.internal</p>")
    assert done.exit_code == 1
    assert {line.rpartition("[")[2] for line in done.output.splitlines()[:-1]} == {"PM950]", "PM953]", "PM954]"}
    assert "index.html:1: the finished site shows customer (term-1), fingerprint " in done.output
    for value in ("zyxquarn", "whitfield", "inc-12", "corp", "10.1"):
        assert value not in done.output.lower()


def test_json(tmp_path) -> None:
    """The same for a machine."""
    done = run(tmp_path, "<p>Zyxquarn</p>", LIST, "--format", "json")
    (row,) = json.loads(done.output)
    assert (done.exit_code, row["code"], row["path"], row["line"], row["level"]) == (1, "PM950", "index.html", 1, "error")
    assert json.loads(run(tmp_path, "<p>well</p>", LIST, "--format", "json").output) == []


def test_without_a_list(tmp_path) -> None:
    """Rules of its own need no list; fingerprints then differ from run to run, so they cannot be guessed back to values."""
    first, second = (run(tmp_path, "mail someone@firm.org", None).output for _ in range(2))
    assert "[PM953]" in first
    assert first != second
    assert run(tmp_path, "mail someone@firm.org").output == run(tmp_path, "mail someone@firm.org").output


@pytest.mark.parametrize(
    "terms",
    [
        "terms: [unclosed", "- a\n- b\n", "terms: x\n", "terms: [{kind: customer}]\n", "terms: [{text: ''}]\n", "tickets: ['(']\n", "peple: [{name: A B}]\n",
        "terms: [{text: abcd}]\nterms: []\n", "people: [{name: Ann Bee, also: [[x]]}]\n", "terms: [{text: abcd, also: {a: b}}]\n", "internal_domains: [[x]]\n", "\xe9: \x00",
    ],
)  # fmt: skip
def test_lists_that_cannot_be_used(tmp_path, terms) -> None:
    """A list that would leave something unlooked for is refused: 2."""
    assert run(tmp_path, "<p>well</p>", terms).exit_code == 2


def test_sites_that_cannot_be_used(tmp_path) -> None:
    """No folder, an empty folder, no list where one is named: 2."""
    assert run(tmp_path, None).exit_code == 2
    assert CliRunner().invoke(audit, [str(tmp_path / "gone")]).exit_code == 2
    assert run(tmp_path, "x", None, "--terms", str(tmp_path / "gone.yml")).exit_code == 2
    assert run(tmp_path, "x", None, "--source", str(tmp_path / "gone")).exit_code == 2


def test_source(tmp_path) -> None:
    """With the sources, incidents that are not public and people of all are looked for; those that are public are not."""
    source = tmp_path / "postmortems"
    source.mkdir()
    (source / "2031-01-02-vault-keys-lost.md").write_text(
        "---\nid: PM-2031-77\ntitle: Vault keys lost\nauthors: [Ada Brightwater]\n---\n## Summary\n\nx\n"
    )
    (source / "2031-01-03-queue-stood-still.md").write_text(
        "---\nid: PM-2031-78\ntitle: Queue stood still\nvisibility: public\n---\n## Summary\n\nx\n"
    )
    assert run(tmp_path, "PM-2031-78 Queue stood still", None, "--source", str(source)).output == "nothing found\n"
    done = run(tmp_path, "PM-2031-77\n<a href='/2031-01-02-vault-keys-lost/'>\nby Ada Brightwater", None, "--source", str(source))
    assert done.output.count("[PM951]") >= 2
    assert done.output.count("[PM950]") == 1


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("embargo_until: 2999-01-01", True),
        ("embargo_until: 2001-01-01", False),
        ("security: {patched: false}", True),
        ("visibility: public", True),
        ("owner: Checkout", False),
    ],
)
def test_what_waits_is_looked_for_too(tmp_path, line, found) -> None:
    """One that asks to be public and is kept back by an embargo, an open vulnerability or a header of two minds is none that may be seen."""
    source = tmp_path / "postmortems"
    source.mkdir()
    (source / "2031-01-02-vault-keys-lost.md").write_text(
        f"---\nid: PM-2031-77\ntitle: Vault keys lost\nvisibility: public\n{line}\n---\n## Summary\n\nx\n"
    )
    assert ("[PM951]" in run(tmp_path, "PM-2031-77", None, "--source", str(source)).output) == found


@pytest.mark.parametrize(("zone", "found"), [("+14:00", False), ("-12:00", True)])
def test_an_embargo_ends_with_the_day_of_the_site(tmp_path, zone, found) -> None:
    """There are hours in which a build by one zone shows what the day of another withholds."""
    there = datetime.now(timezone(timedelta(hours=14))).date()
    source = tmp_path / "postmortems"
    source.mkdir()
    (source / "2031-01-02-vault-keys-lost.md").write_text(
        f"---\nid: PM-2031-77\ntitle: Vault keys lost\nvisibility: public\nembargo_until: {there}\n---\n## Summary\n\nx\n"
    )
    site = tmp_path / "public.yml"
    site.write_text(f"site_name: T\nplugins: [{{postmortems: {{timezone: '{zone}', redaction: gone.yml}}}}]\n")
    done = run(tmp_path, "PM-2031-77", None, "--source", str(source), "--config", str(site))
    assert ("[PM951]" in done.output) == found, done.output


def test_the_endings_of_the_site_are_those_of_its_sources(tmp_path) -> None:
    source = tmp_path / "postmortems"
    source.mkdir()
    (source / "vault.mdx").write_text("---\nid: PM-2031-77\ntitle: Vault keys lost\n---\n## Summary\n\nx\n")
    site = tmp_path / "public.yml"
    site.write_text("site_name: T\nplugins: [{postmortems: {extensions: [.mdx]}}]\n")
    assert "[PM951]" in run(tmp_path, "PM-2031-77", None, "--source", str(source), "--config", str(site)).output
    site.write_text("site_name: T\nplugins: [{postmortems: {timezone: Mars/Base}}]\n")
    done = run(tmp_path, "PM-2031-77", None, "--source", str(source), "--config", str(site))
    assert (done.exit_code, "timezone" in done.output) == (2, True)


@pytest.mark.parametrize("value", ["0123456", "0x1F4A99", "2031-05-06", "4711234.10", "12:30:45"])
def test_what_is_declared_is_looked_for_as_it_is_written(tmp_path, value) -> None:
    """YAML would make another number of it, and a day that no text holds."""
    terms = f"terms:\n  - {{text: {value}}}\n"
    assert "[PM950]" in run(tmp_path, f"It was {value} at last.", terms).output
    assert run(tmp_path, "It was nothing at last.", terms).output == "nothing found\n"


@pytest.mark.parametrize(
    ("value", "page"),
    [
        ("2031-06-12", "12 June 2031"), ("2031-06-12", "June 12th, 2031"), ("2031-06-12", "June 12, 2031"), ("2031-06-12", "12.6.2031"), ("2031-06-12", "12.06.31"),
        ("2031-06-12", "2031年6月12日"), ("2031-06-12", "12 de junio de 2031"), ("12 juin 2031", "2031-06-12"), ("2031年6月12日", "12/06/2031"),
        ("4821377", "4,821,377"), ("48213", "48.213"), ("0048213", "0 048 213"), ("4821377", "48-21377"),
    ],
)  # fmt: skip
def test_days_and_long_numbers_are_looked_for_in_every_way_to_write_them(tmp_path, value, page) -> None:
    terms = f"terms:\n  - {{text: {value}}}\n"
    assert ("[PM950]" in run(tmp_path, f"<p>It was {page} at last.</p>", terms).output) == (page != "48-21377")
    assert run(tmp_path, "<p>It was 13 June 2031, 12 July 2031 and 4,821,378 at last.</p>", terms).output == "nothing found\n"


def test_apart_from_what_redacts() -> None:
    """The audit is a second opinion: nothing in it comes from the room that redacts, by import or by name."""
    folder = Path(mkdocs_postmortems.audit.__file__).parent
    modules = sorted(folder.glob("*.py"))
    assert len(modules) > 10
    allowed = ("mkdocs_postmortems.audit", "mkdocs_postmortems.model.")
    for path in modules:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            ours = [name for name in names if name.startswith("mkdocs_postmortems")]
            assert all(name.startswith(allowed) for name in ours), (path.name, ours)
    scanner = (Path(__file__).parent.parent / "scanner.py").read_text(encoding="utf-8")
    assert "import mkdocs_postmortems" not in scanner
    assert "from mkdocs_postmortems" not in scanner


@pytest.mark.parametrize(("title", "found"), [("Checkout", False), ("Mail", False), ("Payouts", False), ("Zyxquarn", True)])
def test_a_word_of_public_pages_gives_no_draft_away(tmp_path, title, found) -> None:
    """A draft called as a service or a tag is, or by a short word, is no reason to refuse pages of that service."""
    source = tmp_path / "postmortems"
    source.mkdir()
    (source / "2031-01-02-vault.md").write_text(f"---\nid: PM-2031-77\ntitle: {title}\n---\n## Summary\n\nx\n")
    (source / "2031-01-03-queue-stood-still.md").write_text(
        "---\nid: PM-2031-78\ntitle: Queue stood still\nvisibility: public\nservices: [checkout]\ntags: [payouts]\n---\n## Summary\n\nx\n"
    )
    page = f"<a href='../services/{title.lower()}/'>One</a>"
    assert ("[PM951]" in run(tmp_path, page, None, "--source", str(source)).output) == found


@pytest.mark.parametrize(("own", "found"), [("", False), ("public:\n  services: [Storage]\n", True)])
def test_a_word_that_the_public_does_not_get_gives_a_draft_away(tmp_path, own, found) -> None:
    """Control: where the service goes out under its own name, pages of it are no draft's."""
    source = tmp_path / "postmortems"
    source.mkdir()
    (source / "2031-01-02-vault.md").write_text("---\nid: PM-2031-77\ntitle: Zyxquarn\n---\n## Summary\n\nx\n")
    (source / "2031-01-03-queue-stood-still.md").write_text(
        f"---\ntitle: Queue stood still\nvisibility: public\nservices: [zyxquarn]\n{own}---\n## Summary\n\nx\n"
    )
    assert ("[PM951]" in run(tmp_path, "<a href='../services/zyxquarn/'>One</a>", None, "--source", str(source)).output) == found
