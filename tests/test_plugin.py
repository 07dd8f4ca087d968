"""The door: real sites built by MkDocs and ProperDocs in processes of their own."""

import json
import re
from textwrap import dedent

import lxml.html
import pytest
from ground import run

POOL = """
    ---
    id: PM-1
    title: Pool ran dry
    date: 2025-03-01
    status: final
    severity: SEV-2
    services: [checkout]
    tags: [database]
    visibility: public
    public: {slug: pm-1-pool}
    owner: "@quilda"
    ---

    # Pool ran dry

    ## Summary

    The pool ran dry and Quilda noticed. See [the second](pm-2-second.md) and ![graph](img/graph.png).

    ## Timeline (UTC)

    - 14:00 - deployed
      - by the pipeline
    - 14:10 - alert fired
    - 14:40 - resolved

    ## Chat log

    secret-canary-one {{ literal }}
"""
SECOND = """
    # Second thing

    **Date**: 2025-04-01
    **Severity**: SEV-3

    ## Summary

    Again, see [[PM-1]]. canary-two
"""
CONFIG = """
    site_name: Test
    theme: {name: material, font: false}
    plugins:
      search: {}
      tags: {}
      postmortems: {source: postmortems, as_of: 2025-06-01}
"""
PUBLIC = """
    INHERIT: mkdocs.yml
    plugins:
      postmortems: {audience: public, redaction: redaction.yml}
"""
SITE = {
    "redaction.yml": "approval: optional\n",
    "mkdocs.yml": CONFIG,
    "mkdocs.public.yml": PUBLIC,
    "docs/index.md": "# Home\n\n[incidents](postmortems/index.md) and [one](postmortems/pm-1-pool.md)\n",
    "postmortems/pm-1-pool.md": POOL,
    "postmortems/pm-2-second.md": SECOND,
    "postmortems/img/graph.png": b"\x89PNG\r\n\x1a\n",
}


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_an_internal_site_is_built_strictly(tree, host):
    """One folder and one plugin give a site whose links, attachments and nested lists work, under both hosts."""
    built = run(host, tree(SITE), "--strict")
    assert built.code == 0, built.log
    page = built.page("postmortems/pm-1-pool")
    assert "secret-canary-one {{ literal }}" in page
    assert 'href="../pm-2-second/"' in page
    assert re.search(r'src="[^"]*img/graph\.png"', page)
    assert "postmortems/img/graph.png" in built.names()
    assert re.search(r"deployed.*?<ul>\s*<li>by the pipeline", page, re.DOTALL)
    assert 'href="../pm-1-pool/"' in built.page("postmortems/pm-2-second")
    assert 'href="postmortems/pm-1-pool/"' in built.page("index")
    assert {"postmortems/index.html", "services/checkout/index.html", "tags/database/index.html", "actions/index.html"} <= built.names()


def test_both_hosts_give_the_same_bytes(tree):
    """ProperDocs and MkDocs differ in nothing but the name of the generator."""
    folder = tree(SITE)
    found = []
    for host in ("mkdocs", "properdocs"):
        built = run(host, folder)
        assert built.code == 0, built.log
        found.append(
            {
                n: re.sub(rb'<meta name="generator"[^>]*>', b"", (built.site / n).read_bytes())
                for n in built.names()
                if n.endswith((".html", ".json", ".css"))
            }
        )
    assert found[0].keys() == found[1].keys()
    assert [n for n in found[0] if found[0][n] != found[1][n]] == []


def test_two_builds_are_equal(tree):
    """The same input gives the same bytes."""
    folder = tree(SITE)
    found = []
    for _ in range(2):
        built = run("mkdocs", folder)
        found.append({n: (built.site / n).read_bytes() for n in built.names() if not n.endswith(".gz")})
    assert found[0] == found[1]


def test_a_public_site_holds_what_was_allowed(tree):
    """The public edition of the same folder knows one postmortem, its allowed sections, and nobody's name."""
    folder = tree(SITE)
    internal, public = run("mkdocs", folder), None
    everything = b"".join((internal.site / n).read_bytes() for n in sorted(internal.names()))
    public = run("mkdocs", folder, "--strict", config="mkdocs.public.yml")
    assert public.code == 0, public.log
    whole = b"".join((public.site / n).read_bytes() + n.encode() for n in sorted(public.names()))
    for canary in (b"secret-canary-one", b"canary-two", b"Second thing", b"pm-2-second", b"quilda", b"Quilda", b"graph.png"):
        assert canary in everything or canary.lower() in everything.lower(), f"control: the internal site should hold {canary!r}"
        assert canary not in whole, canary
    assert b"The pool ran dry" in whole
    assert "postmortems/pm-1-pool/index.html" in public.names()


@pytest.mark.parametrize(
    ("config", "said"), [("mkdocs.yml", ": put in its place: "), ("mkdocs.public.yml", ": audited, and put in its place: ")]
)
def test_a_build_says_where_its_site_is(tree, config, said):
    """The host itself has only named the private folder in which it built; a site that is refused is in no place."""
    folder = tree(SITE)
    built = run("mkdocs", folder, config=config)
    assert built.code == 0, built.log
    assert f"{said}{folder.resolve() / 'site'}\n" in built.log
    (folder / "mkdocs.public.yml").write_text(f"hooks: [leak.py]\n{dedent(PUBLIC)}", encoding="utf-8")
    leak = "def on_post_build(config):\n    open(config.site_dir + '/more.txt', 'w').write('AKIAQ3EGRXT7WZ5PLM2N')\n"
    (folder / "leak.py").write_text(leak, encoding="utf-8")
    refused = run("mkdocs", folder, config="mkdocs.public.yml")
    assert refused.code != 0
    assert "nothing was published" in refused.log
    assert "put in its place: " not in refused.log


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("audience:", "is empty"),
        ("audience: publik", "has an unknown value"),
        ("source: postmorten", "Did you mean `postmortems`?"),
        ("source: [a]", "is not the name of one folder"),
        ("title: x\n  - postmortems", "is listed twice"),
    ],
)
def test_a_door_that_does_not_know_its_audience_does_not_build(tree, line, sentence):
    """An empty or unknown audience, or a folder that is not there, stops the build with a sentence and without a traceback."""
    folder = tree(SITE | {"mkdocs.yml": f"site_name: T\nplugins:\n  - postmortems:\n      {line}\n"})
    built = run("mkdocs", folder)
    assert built.code != 0
    assert sentence in built.log
    assert "Traceback" not in built.log


def test_the_stock_search_sees_one_entry_a_postmortem(tree):
    """The index of the theme's search holds title and summary of a postmortem once, not a section each."""
    built = run("mkdocs", tree(SITE))
    docs = json.loads((built.site / "search" / "search_index.json").read_text())["docs"]
    entries = [d for d in docs if d["location"].startswith("postmortems/pm-1-pool")]
    assert len(entries) == 1
    assert "ran dry" in entries[0]["text"] + entries[0]["title"]


def test_the_nav_holds_index_pages_only(tree):
    """Without a nav of its own a site gets the index pages in its nav and no incident."""
    built = run("mkdocs", tree(SITE))
    found = lxml.html.fromstring(built.page("index")).xpath("//nav[contains(@class, 'md-nav--primary')]")
    nav = " ".join(lxml.html.tostring(n, encoding="unicode") for n in found)
    assert "actions/" in nav
    assert "pm-1-pool" not in nav


def test_titles_that_a_nav_gives_stay(tree):
    """A nav of the user's own may name any page and call it what it likes."""
    nav = "\n    nav:\n      - Home: index.md\n      - Our incidents: postmortems/index.md\n      - The pool: postmortems/pm-1-pool.md\n"
    built = run("mkdocs", tree(SITE | {"mkdocs.yml": CONFIG + nav}), "--strict")
    assert built.code == 0, built.log
    assert "Our incidents" in built.page("index")
    assert "The pool" in built.page("index")


IN_PLACE = {
    "mkdocs.yml": """
        site_name: Test
        theme: {name: material, font: false}
        plugins: [search, tags, postmortems]
        nav:
          - Home: index.md
          - Reviews: incidents/index.md
          - Pool: incidents/2025/Pool Outage.md
          - tags.md
    """,
    "docs/index.md": "# Home\n\n[pool](incidents/2025/Pool%20Outage.md)\n",
    "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n",
    "docs/incidents/index.md": "# Our reviews\n\nHand-written list: [pool](2025/Pool%20Outage.md), [second](second.md)\n",
    "docs/incidents/2025/Pool Outage.md": POOL.replace("(pm-2-second.md)", "(../second.md)").replace("img/graph.png", "graph.png"),
    "docs/incidents/2025/graph.png": b"\x89PNG\r\n\x1a\n",
    "docs/incidents/second.md": SECOND.replace("SEV-3", "SEV-3\n    **Category**: gremlins"),
}


def test_a_folder_inside_docs_is_taken_over_in_place(tree):
    """Addresses, nav entries, tags, hand-written index pages and links of an existing site keep working; no file needs an edit."""
    before = run("mkdocs", tree(IN_PLACE | {"mkdocs.yml": IN_PLACE["mkdocs.yml"].replace(", postmortems]", "]")}))
    addresses = {n for n in before.names() if n.endswith(".html")}
    built = run("mkdocs", tree(IN_PLACE), "--strict")
    assert built.code == 0, built.log
    assert addresses <= built.names()
    assert "`postmortems show docs/incidents`" in built.log, "a path that a shell finds"
    assert "Hand-written list" in built.page("incidents")
    assert 'href="2025/Pool%20Outage/"' in built.page("incidents")
    page = built.page("incidents/2025/Pool Outage")
    assert 'class="pm-' in page
    assert 'href="../../second/"' in page
    assert re.search(r'src="\.\./graph\.png"', page)
    assert "2025/Pool%20Outage/" in built.page("tags")
    assert "incidents/library/index.html" in built.names()
    assert "incidents/services/checkout/index.html" in built.names()


def test_awesome_nav_files_keep_working(tree):
    """A nav file of awesome-nav may still name the postmortems of the folder it lies in."""
    files = {k: v for k, v in IN_PLACE.items() if k != "mkdocs.yml"} | {
        "mkdocs.yml": "site_name: T\ntheme: {name: material, font: false}\nplugins: [search, tags, awesome-nav, postmortems]\n",
        "docs/incidents/.nav.yml": 'nav:\n  - index.md\n  - The second: second.md\n  - "2025"\n',
    }
    built = run("mkdocs", tree(files), "--strict")
    assert built.code == 0, built.log
    assert "The second" in built.page("index")
    assert 'class="pm-' in built.page("incidents/second")


def test_an_in_place_public_site_takes_the_folder_whole(tree):
    """On a public edition nothing of the folder is copied by the host: no page, no attachment, no hand-written list."""
    folder = tree(
        IN_PLACE
        | {
            "mkdocs.yml": "site_name: T\nplugins:\n  search: {}\n  postmortems: {audience: public, redaction: redaction.yml}\n",
            "docs/index.md": "# Home\n",
            "redaction.yml": "approval: optional\n",
        }
    )
    built = run("mkdocs", folder)
    assert built.code == 0, built.log
    assert not [n for n in built.names() if "second" in n or n.endswith("graph.png")]
    whole = b"".join((built.site / n).read_bytes() for n in built.names())
    assert b"Hand-written" not in whole
    assert b"canary-two" not in whole
    assert b"The pool ran dry" in whole


BROKEN = {
    "postmortems/yaml.md": "---\ntitle: [unclosed\nsecret: canary-yaml\n---\n\n# Yaml\n\nText stays.\n",
    "postmortems/empty.md": b"",
    "postmortems/utf16.md": "# Sixteen\n\nText\n".encode("utf-16"),
    "postmortems/binary.md": b"\x00\x01\x02\xff" * 64,
    "postmortems/crlf.md": b"\xef\xbb\xbf---\r\ntitle: With a mark\r\ndate: 2025-01-01\r\n---\r\n\r\n## Summary\r\n\r\nFine.\r\n",
    "postmortems/dup.md": "---\ntitle: One\ntitle: Two\n---\n\n# One\n",
    "postmortems/dates.md": "---\ntitle: Dates\ndate: 2022-02-??\ntimes: {started: 2025-03-01T10:00Z, resolved: 2025-02-28T09:00}\n---\n\n# Dates\n",
    "postmortems/twin.md": "---\nid: PM-1\ntitle: Twin\n---\n\n# Twin\n",
}


def test_bad_input_is_said_and_takes_nothing_down(tree):
    """Every bad file gives its line, the good pages stand, and the bad file's text is on a page of its own."""
    built = run("mkdocs", tree(SITE | BROKEN))
    assert built.code == 0, built.log
    assert "Traceback" not in built.log
    for name in ("yaml.md", "empty.md", "utf16.md", "binary.md", "dup.md", "twin.md"):
        assert re.search(rf"postmortems/{name}(:\d+)?: .+\[PM\d\d\d\]", built.log), name
    assert "canary-yaml" in built.page("postmortems/yaml")
    assert "Text stays." in built.page("postmortems/yaml")
    assert "Fine." in built.page("postmortems/crlf")
    assert "secret-canary-one" in built.page("postmortems/pm-1-pool")


def test_bad_input_stops_a_public_build_and_leaves_the_last_site(tree):
    """A public edition is not built from a folder with an unreadable file, and what was published before stays."""
    folder = tree(SITE)
    assert run("mkdocs", folder, config="mkdocs.public.yml").code == 0
    (folder / "postmortems" / "yaml.md").write_text(BROKEN["postmortems/yaml.md"])
    built = run("mkdocs", folder, config="mkdocs.public.yml")
    assert built.code != 0
    assert "Traceback" not in built.log
    assert "canary-yaml" not in built.log
    assert "postmortems/pm-1-pool/index.html" in built.names()


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_plain_themes_work(tree, theme):
    """The library needs nothing of Material."""
    built = run(
        "mkdocs", tree(SITE | {"mkdocs.yml": f"site_name: T\ntheme: {theme}\nplugins:\n  search: {{}}\n  postmortems: {{}}\n"}), "--strict"
    )
    assert built.code == 0, built.log
    assert "secret-canary-one" in built.page("postmortems/pm-1-pool")


def test_a_page_of_the_site_is_never_pushed_aside(tree):
    """Where the site has a folder named like one of our index pages, all of ours move below the library."""
    built = run("mkdocs", tree(SITE | {"docs/services/index.md": "# Our services\n"}), "--strict")
    assert built.code == 0, built.log
    assert "Our services" in built.page("services")
    assert "postmortems/services/checkout/index.html" in built.names()


def test_links_between_postmortems_and_hand_written_pages(tree):
    """A link out of the folder reaches the host's page in GitHub's spelling and in the site's; one to nothing is said and is no link."""
    files = SITE | {
        "docs/guide/pools.md": "# Pools\n\n[back](../postmortems/pm-2-second.md)\n",
        "postmortems/pm-2-second.md": SECOND
        + "\n    [site](../guide/pools.md), [github](../docs/guide/pools.md), [gone](../guide/none.md), [lost](nothing.md)\n"
        + '\n    <img src="/static/none.png" alt="the old pool"> <img src="https://pool.example/now.png" alt="the new pool">\n',
    }
    built = run("mkdocs", tree(files))
    assert built.code == 0, built.log
    article = built.page("postmortems/pm-2-second").split("<article")[1].split("</article>")[0]
    assert article.count('href="../../guide/pools/"') == 2
    assert not re.search(r'href="[^"]*(none|nothing)', article)
    assert "gone" in article
    assert re.findall(r"<img[^>]*alt=.([a-z ]+)", article) == ["the new pool"]
    assert re.search(r'<span class="pm-gone"[^>]*does not have this picture[^>]*>the old pool</span>', article)
    assert re.search(r"postmortems/pm-2-second\.md: .*guide/none\.md.*\[PM010\]", built.log)
    assert re.search(r"postmortems/pm-2-second\.md:\d+: .*\[PM010\]", built.log)
    assert 'href="../../postmortems/pm-2-second/"' in built.page("guide/pools")


PAGES = {
    "mkdocs.yml": CONFIG.replace("as_of: 2025-06-01", "as_of: 2025-06-01, redaction: redaction.yml")
    + "    extra_javascript: [notes.md, l/n.css]\n",
    "mkdocs.public.yml": PUBLIC,
    "redaction.yml": "approval: optional\n",
    "docs/index.md": """
        ---
        visibility: public
        title: Home
        ---

        # Home

        Kept words. {--canary-critic--}

        canary-paragraph {.internal}

        - kept item
        - canary-item {.internal}

        ## canary-section {.internal}

        canary-below

        ## Kept heading

        More. <!-- canary-comment -->

        [^1]: canary-footnote
    """,
    "docs/notes.md": "# canary-undeclared\n",
    "postmortems/n.css": "/* canary-beside */\n",
    "postmortems/pm-1-pool.md": POOL,
}


def test_declared_pages_of_the_host_pass_the_same_gate(tree):
    """Marks, editors' marks, comments and unused notes go from a declared page; a page is no script; a link is no way in."""
    folder = tree(PAGES)
    (folder / "docs" / "l").symlink_to(folder / "postmortems")
    internal = run("mkdocs", folder)
    inside = b"".join((internal.site / n).read_bytes() for n in internal.names())
    assert b"canary-section" in inside, "control: the internal site should hold it"
    built = run("mkdocs", folder, config="mkdocs.public.yml")
    assert built.code == 0, built.log
    whole = b"".join((built.site / n).read_bytes() + n.encode() for n in built.names())
    assert sorted(set(re.findall(rb"canary-[a-z]+", whole))) == []
    assert b"Kept words." in whole
    assert b"kept item" in whole
    assert b"Kept heading" in whole
