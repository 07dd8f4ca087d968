"""The second look sees what an extension of the host makes of a text, on postmortems and on the host's own pages."""

import pytest
from markdown import Extension
from markdown.postprocessors import Postprocessor
from shelves import page, shelf, with_rules

from mkdocs_postmortems import build, redact
from mkdocs_postmortems.model.redaction import DeclaredTerm
from mkdocs_postmortems.model.source import Role, Source

RULES = with_rules(terms=(DeclaredTerm("Globex", "customer", "a customer"),))


class Joins(Extension):
    """Takes `%%` away, as an extension that the redactor has never heard of may do."""

    def extendMarkdown(self, md):  # noqa: N802
        md.postprocessors.register(_Taken(), "joins", 1)


class _Taken(Postprocessor):
    def run(self, text):
        return text.replace("%%", "")


@pytest.mark.parametrize(("extensions", "out"), [((), True), (("test_extended:Joins",), False)])
def test_what_an_extension_joins_keeps_a_postmortem_back(extensions, out):
    """Control: the same text goes out where no extension joins it."""
    body = '!!! note "Glo%%bex"\n\n    text\n'
    covered, problems, _, _ = shelf({"a.md": page(body)}, RULES, markdown_extensions=extensions)
    assert bool(covered) is out
    assert out or [p.code for p in problems if p.level == "error"] == ["PM728"]


class Runs(Extension):
    """Makes one paragraph of two, so that no letter of the page is another one."""

    def extendMarkdown(self, md):  # noqa: N802
        md.postprocessors.register(_Run(), "runs", 1)


class _Run(Postprocessor):
    def run(self, text):
        return text.replace("</p>\n<p>", "\n")


@pytest.mark.parametrize(("extensions", "out"), [((), True), (("test_extended:Runs",), False)])
def test_paragraphs_that_an_extension_joins_are_looked_at_again(extensions, out):
    """A number stands behind one blank of any kind, and not behind an empty line."""
    rules = with_rules(tickets=(r"CASE\s\d{4}",))
    covered, problems, _, _ = shelf(
        {"a.md": page("It took `{x}` long.\n\nWe opened a CASE\n\n4711 was its number.\n")}, rules, markdown_extensions=extensions
    )
    assert bool(covered) is out
    assert out or [p.code for p in problems if p.level == "error"] == ["PM728"]


@pytest.mark.parametrize(("extensions", "out"), [((), True), (("test_extended:Joins",), False)])
def test_what_an_extension_joins_keeps_a_page_of_the_host_back(extensions, out):
    _, _, raw, settings = shelf({"a.md": page("text")}, RULES, markdown_extensions=extensions)
    host = Source("index.md", "", Role.PAGE, "of the host", b"---\nvisibility: public\n---\n\n# Home of Glo%%bex and Globex\n")
    made = redact.pages((host,), raw, frozenset(), (), settings)
    assert ("# Home of Glo%%bex and a customer" in made.texts.get("index.md", "")) is out
    assert [p.code for p in made.problems] == ([] if out else ["PM728"])


def test_a_whole_edition_says_so():
    """The problem of a page of the host stands beside the others, at the level its code was given."""
    _, _, _, settings = shelf({}, RULES, markdown_extensions=("test_extended:Joins",))
    host = Source("a.md", "", Role.PAGE, "of the host", b"---\nvisibility: public\n---\n\nGlo%%bex\n")
    assert [(p.path, p.code) for p in build.edition((), (host,), settings).host.problems] == [("a.md", "PM728")]
