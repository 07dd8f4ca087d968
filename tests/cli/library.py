"""A small library for the commands: one postmortem that can be published, one that cannot, rules, and a site."""

from click.testing import CliRunner
from ground import write

from mkdocs_postmortems.cli import main

POOL = """---
id: INC-2025-a
title: Pool of connections ran dry
date: 2025-03-04
status: final
visibility: public
owner: Dana Whitfield
authors: [Dana Whitfield, "@lz"]
customer: Globex Industries
---

## Summary

Dana Whitfield saw Globex time out on db-prod-70.corp.example.

## Impact

Checkout was slow for 40 minutes.

## Notes

Only we know that the canary hummed.
"""
RULES = """reviewers: [sec-review, "@lz"]
public_sections: [Summary, Impact]
internal_domains: [corp.example]
terms:
  - {text: Globex, kind: customer}
  - {text: Initech, kind: customer}
"""
SITE = "site_name: T\nplugins:\n  - search\n  - postmortems: {audience: !ENV [PM_SITE, internal], redaction: rules.yml, timezone: UTC}\n"


def library(folder, **files):
    """The files of the library below `folder`, which becomes its root; `files` replace them by the name of each without ending."""
    every = {
        "mkdocs.yml": SITE, "rules.yml": RULES, "docs/index.md": "# Home", "postmortems/2025-pool-dry.md": POOL,
        "postmortems/2025-held-back.md": "---\ntitle: The held back thing of spring\nvisibility: internal\n---\n\n## Summary\n\nHeld.\n",
    }  # fmt: skip
    return write(folder, {**every, **files})


def run(*arguments):
    """A command and what came of it."""
    return CliRunner().invoke(main, list(map(str, arguments)))
