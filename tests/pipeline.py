"""A small library in a git repository of its own, and the recipe for pipelines run on it as a process."""

import os
import subprocess
import sys
from pathlib import Path

from ground import HOSTS, ROOT, write

PUBLISH = ROOT / "ci" / "publish.sh"
POOL = """---
id: INC-1
title: Pool of connections ran dry
date: 2026-03-04
status: final
visibility: public
severity: SEV-2
services: [checkout]
owner: Dana Whitfield
authors: [Dana Whitfield]
customer: Globex Industries
---

## Summary

Globex Industries saw checkout time out for 40 minutes, because the pool of connections was empty.

## Notes

Only we know that the canary hummed.
"""
CACHE = """---
id: INC-2
title: Cold cache after a restart
date: 2026-04-01
status: final
visibility: internal
severity: SEV-3
services: [checkout]
---

## Summary

The hitherto unheard marmalade server was restarted, and checkout waited for a pool of connections.
"""
FILES = {
    "mkdocs.yml": """
        site_name: Library
        site_url: ""
        plugins:
          postmortems: {source: postmortems, audience: internal, redaction: redaction.yml, as_of: 2026-05-01, timezone: UTC, check: {profile: foundation}}
        """,
    "mkdocs.public.yml": """
        INHERIT: mkdocs.yml
        site_name: Incidents
        plugins:
          postmortems: {audience: public}
        """,
    "redaction.yml": """
        approval: optional
        public_sections: [Summary]
        terms:
          - {text: Globex Industries, kind: customer}
        """,
    "docs/index.md": "# Home\n",
    "postmortems/pool.md": POOL,
}


def environment(**more):
    """That of a pipeline: the host and our program at the ready, then this Python's programs; nobody's settings of git, and `more`."""
    programs = os.pathsep.join((HOSTS["mkdocs"].programs(), str(Path(sys.executable).parent), os.environ["PATH"]))
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("POSTMORTEMS_", "GITHUB_", "CI", "GIT_"))}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    people = {f"GIT_{who}_{what}": "somebody@library.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {**kept, **quiet, **nobody, **people, "PATH": programs, "PYTHONPATH": str(ROOT), **more}


def git(folder, *arguments):
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment(), capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder, message="Change", **files):
    """The commit that holds all there is now, and `files` written before."""
    write(folder, {name.replace("__", "/") + ".md": text for name, text in files.items()})
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")


def repository(folder):
    """The library with one commit, and the name of that commit."""
    write(folder, FILES)
    (folder / ".gitignore").write_text("build/\nsite/\n", encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    return commit(folder, "A first postmortem")


def publish(folder, *arguments, shell="sh", **settings):
    """The recipe, run; settings are variables of its environment without their prefix."""
    own = {k if k.isupper() else f"POSTMORTEMS_{k.upper()}": str(v) for k, v in settings.items()}
    return subprocess.run(
        [shell, str(PUBLISH), *arguments], cwd=folder, env=environment(**own), capture_output=True, text=True, check=False
    )


def contents(folder):
    """Every file below a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()} if folder.is_dir() else {}
