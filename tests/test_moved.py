"""Two builds of one library before and after its titles and addresses changed: old addresses lead on, feeds know their entries again."""

import re

import feedparser
import pytest
from ground import run, write

BEFORE = {
    "title": "Pool empty",
    "slug": "pool-empty",
    "public": "{title: A short outage, slug: short-outage}",
    "text": "Words.",
    "moved": "",
}
AFTER = {
    "title": "The pool ran dry",
    "slug": "pool-dry",
    "public": "{title: An outage of the pool, slug: pool-outage, previously: [short-outage]}",
    "text": "Other words, and more of them.",
    "moved": "previously: [pm-1-pool-empty]\n",
}
OLD = {"internal": ("pm-1-pool-empty", "pm-1-pool-dry"), "public": ("short-outage", "pool-outage")}


def source(part):
    return (
        f"---\nid: PM-1\ntitle: {part['title']}\nslug: {part['slug']}\n{part['moved']}visibility: public\npublic: {part['public']}\n"
        f"date: 2026-05-01\nseverity: SEV-1\nservices: [api]\nstatus: final\n---\n## Summary\n{part['text']}\n\n## Action items\n\n- [ ] Cap the pool\n"
    )


@pytest.mark.parametrize("audience", ["internal", "public"])
def test_an_address_that_changed_leads_on_and_nothing_is_announced_twice(audience, tmp_path):
    sites = []
    for name, part in (("first", BEFORE), ("second", AFTER)):
        config = (
            "site_name: R\nsite_url: https://pm.example/\nplugins:\n  - postmortems:\n"
            f"      {{audience: {audience}, as_of: 2026-06-30, redaction: redaction.yml}}\n"
        )
        files = {"docs/index.md": "---\nvisibility: public\n---\n# Home\n", "redaction.yml": "approval: optional\n", "mkdocs.yml": config}
        made = run("mkdocs", write(tmp_path / name, {**files, "postmortems/a.md": source(part)}))
        assert made.code == 0, made.log
        sites.append(made)
    old, new = OLD[audience]
    first, second = sites
    assert part["text"] not in first.page(f"postmortems/{old}")
    assert part["text"] in second.page(f"postmortems/{new}")
    assert f"https://pm.example/postmortems/{new}/" in re.findall(r'content="0; url=([^"]*)"', second.page(f"postmortems/{old}"))[0]
    assert not (first.site / "postmortems" / new).exists()
    for feed in ("postmortems/feed.xml", "services/api/feed.xml", "actions/feed.xml"):
        told = [feedparser.parse((made.site / feed).read_bytes()).entries for made in sites]
        assert len(told[0]) == 1
        assert [[(one.id, one.published, one.updated) for one in entries] for entries in told[:1]] == [
            [(one.id, one.published, one.updated) for one in entries] for entries in told[1:]
        ]
