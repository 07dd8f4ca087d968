"""The redaction file: every slip is said, no declared value is quoted, and what cannot be used is an error."""

from pathlib import Path

import pytest
from case_site import fixture
from shelves import page, shelf, with_rules

from mkdocs_postmortems.model.redaction import DeclaredTerm
from mkdocs_postmortems.settings.redaction import rules


def read(tmp_path, text):
    (tmp_path / "r.yml").write_text(text, encoding="utf-8")
    return rules("r.yml", Path(tmp_path))


def test_the_shape_of_the_fixture_is_read(tmp_path):
    """Every key of the shared fixture, and the demand for approval stands where nobody lifts it."""
    try:
        given = fixture()
    except FileNotFoundError:
        pytest.skip("the shared cases are kept beside the project, not in it")
    import yaml

    made, problems = read(tmp_path, yaml.safe_dump(given, allow_unicode=True))
    assert not problems
    assert made.approval == "required"
    assert [t.kind for t in made.terms] == ["customer", "codename", "host"]
    assert made.terms[0].also == ("Acme",)
    assert made.people[1].also == ("@lzuraw",)
    assert made.internal_domains == ("corp.internal", "corp.example")
    assert made.fields == ("title", "date", "severity", "tags", "summary")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- a\n", "PM905"), ("a: [\n", "PM905"), ("terms: [Gizmo]\nterms: [Werke]\n", "PM905"), ("terms: [{text: Gizmo, text: Werke}]\n", "PM905"),
        ("termz: []\n", "PM905"), ("approval: maybe\n", "PM906"), ("terms: x\n", "PM906"),
        ("terms: [{text: ''}]\n", "PM906"), ("terms: [{text: '!!'}]\n", "PM906"), ("terms: [{text: Gizmo, as: Gizmo-2}]\n", "PM906"),
        ("terms: [{text: Gizmo, also: [Werke]}, {text: Werke, also: [Gizmo]}]\n", "PM906"), ("terms: [{txt: Gizmo}]\n", "PM906"),
        ("people: [{as: x}]\n", "PM906"), ("tickets: ['(']\n", "PM906"), ("tickets: ['x*']\n", "PM906"), ("public_fields: [titel]\n", "PM906"),
        ("attachments: [{path: ../a.png, sha256: x}]\n", "PM906"), ("attachments: [{path: a.png}]\n", "PM906"),
        ("allow: [{fingerprint: a, reason: b, reviewer: c}]\n", "PM906"), ("allow: [{fingerprint: a, reviewer: c, expires: 2027-01-01}]\n", "PM906"),
    ],
)  # fmt: skip
def test_a_slip_is_an_error_and_quotes_nothing(tmp_path, text, code):
    """A rule that cannot be used would cover nothing, so nothing public is built on it."""
    _, problems = read(tmp_path, text)
    assert {p.code for p in problems} == {code}
    assert all(p.level == "error" for p in problems)
    assert "Gizmo" not in " ".join(map(str, problems))


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    """Not the same as no rules at all."""
    assert [p.code for p in rules("gone.yml", Path(tmp_path))[1]] == ["PM905"]


@pytest.mark.parametrize("text", ["ab", "x", "page", "Service"])
def test_a_term_that_would_take_the_text_away_is_refused_with_a_reason(text):
    """Two letters, or an ordinary word: an error that says which entry, and the text stays whole."""
    _, problems, _, _ = shelf({"a.md": page("the page of a service")}, with_rules(terms=(DeclaredTerm("Gizmo Werke"), DeclaredTerm(text))))
    assert [(p.code, p.level) for p in problems] == [("PM906", "error")]
    assert "entry 2" in str(problems[0])
    assert text not in str(problems[0]).split("entry 2")[0]


def test_thousands_of_terms_are_read(tmp_path):
    """Each with words of its own in its place, which are compared with all terms: 5,000 of them once took minutes."""
    rows = "\n".join(f"  - {{text: Gizmo {n} Werke, as: customer-{n}x}}" for n in range(3000))
    found, problems = read(tmp_path, f"terms:\n{rows}\n  - {{text: Alpha Two, as: a gizmo 7 werke}}\n")
    assert len(found.terms) == 3001
    assert [p.code for p in problems] == ["PM906"], "control: one of them shows another"
