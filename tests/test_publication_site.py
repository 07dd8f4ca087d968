"""Publication pages on a real site: MkDocs with Material builds them for the internal edition only, and twice the same."""

import pytest
from ground import run, write

HEAD = "---\nid: PM-{n}\ntitle: Pool {n}\nstatus: final\ndate: 2026-01-0{n}\nvisibility: {seen}\n---\n\n"
BODY = "## Summary\n\nThe pool of Quellwerk AG ran dry.{link}\n\n## Attendees\n\ncanary-attendee\n"
SITE = {
    "mkdocs.yml": """
        site_name: Test
        theme: {name: material, font: false}
        plugins:
          search: {}
          postmortems: {as_of: 2026-03-20, redaction: redaction.yml}
    """,
    "mkdocs.public.yml": "INHERIT: mkdocs.yml\nplugins:\n  postmortems: {audience: public}\n",
    "redaction.yml": "approval: optional\nterms:\n  - {text: Quellwerk AG, kind: customer}\n",
    "docs/index.md": "# Home\n",
    "postmortems/pm-1.md": HEAD.format(n=1, seen="public") + BODY.format(link=" See [the second](pm-2.md)."),
    "postmortems/pm-2.md": HEAD.format(n=2, seen="public") + BODY.format(link=""),
    "postmortems/pm-3.md": HEAD.format(n=3, seen="internal") + BODY.format(link=""),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write(tmp_path_factory.mktemp("site"), SITE)


def everything(built):
    return {name: (built.site / name).read_bytes() for name in built.names() if not name.startswith("sitemap")}


def test_the_internal_site_has_them_with_every_link_whole(folder):
    built = run("mkdocs", folder, "--strict")
    assert built.code == 0, built.log
    page = built.page("publication/pm-1")
    assert "The pool of [customer] ran dry." in page
    assert "canary-attendee" not in page
    assert "canary-attendee" in built.page("postmortems/pm-1")
    assert 'href="../pm-2/"' in page
    assert 'href="../../publication/pm-1/"' in built.page("postmortems/pm-1")
    assert "publication/pm-3/index.html" not in built.names()
    assert 'href="./publication/"' in built.page("index") or 'href="publication/"' in built.page("index"), "the queue is in the nav"
    first = everything(built)
    assert everything(run("mkdocs", folder, "--strict")) == first


def test_the_public_site_has_none(folder):
    built = run("mkdocs", folder, config="mkdocs.public.yml")
    assert built.code == 0, built.log
    assert not [name for name in built.names() if "publication" in name]
    whole = b"".join(everything(built).values())
    assert b"what the public sees" not in whole
    assert b"pm-verdict" not in whole
    assert b"[customer] ran dry" in whole, "the control: this site has the text"
