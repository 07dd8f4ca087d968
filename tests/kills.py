"""Kills: builds of both editions stopped at random moments over standing sites, while a reader fetches pages; what was broken, out.

`python tests/kills.py --kills 100` prints what it did and ends with 1 where a page was broken or an internal byte was public.
"""

import argparse
import html
import http.client
import importlib
import json
import multiprocessing
import os
import random
import re
import signal
import sys
import tempfile
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from ground import QUIET, write

SECRET = "zqcanary"
EDITIONS = {"internal": "site", "public": "site-public"}
_LINK = re.compile(r'(?:href|src)="([^"#?]+)')
_STAMP = re.compile(r"made as build (\d+)\b")
_CONFIG = """
site_name: Kills
site_url: ""
docs_dir: docs
site_dir: {site}
copyright: made as build {stamp} of all
theme: {{name: mkdocs, highlightjs: false}}
plugins:
  search: {{}}
  postmortems: {{audience: {audience}, as_of: 2026-06-01, source: postmortems, redaction: redaction.yml, exports: false}}
"""


def library(folder, stamp):
    """A small library in both editions; every page of both says which build made it."""
    files = {"docs/index.md": f"---\nvisibility: public\n---\n# Front\n\nText {stamp}.\n", "redaction.yml": "approval: optional\n"}
    for n in range(1, 7):
        shown = "visibility: public\n" if n % 2 else ""
        text = f"---\ntitle: Number {n}\nid: PM-{n}\nseverity: {n % 4}\nservices: [shop]\nstarted: 2026-01-0{n} 10:00\nstatus: final\n{shown}---\n"
        files[f"postmortems/{n}.md"] = (
            f"{text}# Number {n}\n\n## Summary\n\nBuild {stamp}.\n\n## Root cause\n\n{SECRET if not n % 2 else 'A slip'}.\n"
        )
    for audience, site in EDITIONS.items():
        files[f"{audience}.yml"] = _CONFIG.format(site=site, audience=audience, stamp=stamp)
    return write(folder, files)


def build(folder, audience):
    """The process id of a build by a copy of this process."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        out = os.open(folder / f"{audience}.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.chdir(folder)
        os.environ.update(QUIET)
        sys.argv = ["mkdocs", "build", "-f", f"{audience}.yml"]
        importlib.import_module("mkdocs.__main__").cli()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        os._exit(status)


def wrong(folder, audience):
    """What is broken in a folder that should hold a whole site: its pages are of one build, end, and find what they link to."""
    stamps, found = set(), []
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        name, data = path.relative_to(folder).as_posix(), path.read_bytes()
        if audience == "public" and SECRET.encode() in data:
            found.append(f"{name} holds an internal byte")
        if path.suffix != ".html":
            continue
        text = data.decode("utf-8", "replace")
        stamp = _STAMP.search(text)
        stamps.add(stamp[1] if stamp else "")
        if not stamp or "</html>" not in text:
            found.append(f"{name} is not whole")
        for link in map(html.unescape, _LINK.findall(text)):
            place = urlsplit(urljoin(f"/{name}", link))
            if not place.netloc and place.scheme in ("", "http") and not (folder / unquote(place.path).lstrip("/")).exists():
                found.append(f"{name} links to {link}, which is not there")
    return found + ([f"pages are of several builds: {sorted(stamps)}"] if len(stamps) != 1 else [])


def reader(folder, pages, stop, answer):
    """Serve both sites and fetch their pages until told to stop; sends what was broken and how many were fetched."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found, count = [], 0
    chosen = random.Random(1)
    while not stop.is_set():
        time.sleep(0.02)
        audience, name = chosen.choice(pages)
        asset = None
        for _ in range(2):
            path = asset or f"/{EDITIONS[audience]}/{name}"
            try:
                line = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=60)
                line.request("GET", path)
                reply = line.getresponse()
                status, data = reply.status, reply.read()
                line.close()
            except (OSError, http.client.HTTPException) as error:
                status, data = f"{type(error).__name__}", b""
            count += 1
            if status != 200:
                found.append(f"{path} answered {status}")
            if audience == "public" and SECRET.encode() in data:
                found.append(f"{path} served an internal byte")
            if asset:
                break
            text = data.decode("utf-8", "replace")
            if status == 200 and not (_STAMP.search(text) and text.rstrip().endswith(("</html>", "-->"))):
                found.append(f"{path} was cut short")
            links = [
                urlsplit(urljoin(path, link)).path for link in _LINK.findall(text) if link.endswith((".css", ".js")) and "//" not in link
            ]
            if not links:
                break
            asset = chosen.choice(links)
    server.shutdown()
    answer.send((found, count))


def kill(folder, audience, chance, usual):
    """One build, stopped: at any moment, or as soon as the new site lies beside the old one. How it ended: killed, or too late."""
    site = EDITIONS[audience]
    pid = build(folder, audience)
    begun, targeted = time.monotonic(), chance.random() < 0.4
    wait = chance.uniform(0, usual * 1.05)
    while True:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return "finished" if os.waitstatus_to_exitcode(status) == 0 else f"failed with {os.waitstatus_to_exitcode(status)}"
        if targeted and any(one.name.startswith(f".{site}.incoming") for one in folder.iterdir()):
            time.sleep(chance.uniform(0, 0.004))
            break
        if not targeted and time.monotonic() - begun >= wait:
            break
        time.sleep(0.0002 if targeted else 0.002)
    os.kill(pid, chance.choice((signal.SIGKILL, signal.SIGTERM)))
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return ("killed in the exchange" if targeted else "killed") if status < 0 else "finished"


def trial(folder, kills, seed=7):
    """What was broken, and what was done, by name."""
    # Each build is a fork of this process, which has everything imported and one thread.
    for name in ("mkdocs.__main__", "mkdocs_postmortems.plugin"):
        importlib.import_module(name)
    chance, found, done = random.Random(seed), [], {}
    library(folder, 0)
    usual = {}
    for audience, site in EDITIONS.items():
        begun = time.monotonic()
        assert os.waitstatus_to_exitcode(os.waitpid(build(folder, audience), 0)[1]) == 0, (folder / f"{audience}.log").read_text()
        usual[audience] = time.monotonic() - begun
        assert wrong(folder / site, audience) == []
    pages = [
        (a, p.relative_to(folder / s).as_posix())
        for a, s in EDITIONS.items()
        for p in sorted((folder / s).rglob("*.html"))
        if p.name != "404.html"
    ]
    stop = multiprocessing.get_context("fork").Event()
    near, far = multiprocessing.Pipe()
    fetching = multiprocessing.get_context("fork").Process(target=reader, args=(folder, pages, stop, far))
    fetching.start()
    n = 0
    while sum(count for how, count in done.items() if how.startswith("killed")) < kills:
        n += 1
        library(folder, n)
        for audience in chance.sample(sorted(EDITIONS), 2)[: 1 + (n % 3 == 0)]:
            begun = time.monotonic()
            how = kill(folder, audience, chance, usual[audience])
            done[how] = done.get(how, 0) + 1
            if how == "finished":
                usual[audience] = min(usual[audience], time.monotonic() - begun)
            if how.startswith("failed"):
                found.append(f"build {n} of {audience}: {how}: {(folder / f'{audience}.log').read_text()[-300:]}")
            found += [f"after build {n} of {audience}: {one}" for one in wrong(folder / EDITIONS[audience], audience)]
    library(folder, n + 1)
    # All at once, two of them for one site with one cache.
    together = [build(folder, audience) for audience in (*EDITIONS, "internal")]
    ends = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in together]
    found += [f"of three builds at once one failed with {end}: {(folder / 'internal.log').read_text()[-300:]}" for end in ends if end]
    for audience, site in EDITIONS.items():
        found += [f"at the end, {audience}: {one}" for one in wrong(folder / site, audience)]
    stop.set()
    broken, fetched = near.recv()
    fetching.join()
    left = sorted(one.name for one in folder.iterdir() if one.name.startswith((".site", ".postmortems-build")))
    return [*found, *broken, *(f"{one} was left" for one in left)], {**done, "pages and files fetched": fetched}


def main():
    """Say what was done."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found, done = trial(Path(folder), asked.kills, asked.seed)
    print(json.dumps(done, indent=1))
    for one in found[:20]:
        print(f"broken: {one}")
    print(f"{len(found)} broken")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
