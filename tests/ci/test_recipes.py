"""The recipes for hosts of pipelines: valid by the schemas of those hosts, and their steps run in order on a small git repository."""

import json
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
import yaml
from ground import ROOT, write
from pipeline import CACHE, POOL, commit, contents, environment, git, repository
from workflow_runner import Runner, programs

WORKFLOW = ROOT / "ci/github-workflow.yml"
MARK = "<!-- mkdocs-postmortems -->"
SECRET = POOL.replace("because the pool", "because postgres://root:hunter2secret@db.globex.io/x was set and the pool")


def interpolated(**inputs):
    """The jobs of the component with its inputs in their places."""
    head, body = (ROOT / "templates/publish.yml").read_text(encoding="utf-8").split("\n---\n")
    given = {name: str(row["default"]) for name, row in yaml.safe_load(head)["spec"]["inputs"].items()} | inputs
    return re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda m: json.dumps(given[m[1]]), body)


@pytest.mark.parametrize(
    ("schema", "path"),
    [("github-workflows", "ci/github-workflow.yml"), ("github-actions", "action.yml"), ("gitlab-ci", "templates/publish.yml")],
)
def test_schemas(schema, path, tmp_path):
    text = interpolated() if path.startswith("templates") else (ROOT / path).read_text(encoding="utf-8")
    if path.startswith("templates"):
        write(tmp_path, {"head.yml": (ROOT / path).read_text(encoding="utf-8").split("\n---\n")[0]})
    write(tmp_path, {"right.yml": text})
    wrong = yaml.safe_load(text)
    (wrong["runs"] if "runs" in wrong else wrong.get("jobs", {}).get("build", wrong.get("pages", {})))[
        "steps" if schema != "gitlab-ci" else "script"
    ] = 5
    write(tmp_path, {"wrong.yml": yaml.safe_dump(wrong)})

    def valid(name):
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(tmp_path / name)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert valid("right.yml").returncode == 0, valid("right.yml").stdout
    assert valid("wrong.yml").returncode == 1  # the control
    if (tmp_path / "head.yml").exists():
        assert valid("head.yml").returncode == 0


def test_actions_of_others_are_pinned():
    """Those jobs hold the right to publish; a tag can be moved by whoever owns it, a hash cannot."""
    for path in (WORKFLOW, ROOT / "action.yml"):
        used = re.findall(r"uses: (\S+)(.*)", path.read_text(encoding="utf-8"))
        others = [(name, rest) for name, rest in used if not name.startswith("your-organisation/")]
        assert others
        assert all(re.search(r"@[0-9a-f]{40}$", name) and re.search(r"# v\d+\.\d+\.\d+", rest) for name, rest in others)
    assert "pull_request_target" not in yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))[True]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A repository of two commits: an incident, then one that is internal."""
    folder = tmp_path_factory.mktemp("github") / "library"
    first = repository(folder)
    return folder, first, commit(folder, postmortems__cache=CACHE)


def event(place, name, base, *, fork=False, private=True):
    git(place, "init", "--quiet", "--bare", "org/library.git")
    pull = {"number": 7, "base": {"sha": base}, "head": {"repo": {"full_name": "somebody/library" if fork else "org/library"}}}
    repository_ = {"private": private}
    about = {"pull_request": pull, "repository": repository_} if name == "pull_request" else {"before": base, "repository": repository_}
    return {"event_name": name, "event": about, "repository": "org/library", "server_url": f"file://{place}", "token": "t0ken"}


def test_a_merge_on_github_publishes_both(library, tmp_path):
    folder, first, _ = library
    run = Runner(folder, tmp_path, event(tmp_path, "push", first))
    assert run.workflow(WORKFLOW), run.log
    pages = contents(tmp_path / "pages")
    assert any(b"Pool of connections" in data for data in pages.values())
    assert not any(b"marmalade" in data or b"Globex" in data for data in pages.values())
    git(tmp_path, "clone", "--quiet", "--branch", "internal-site", "org/library.git", "internal-site")
    assert any(b"marmalade" in data for data in contents(tmp_path / "internal-site").values())
    assert str(ROOT) in (run.records / "pip").read_text(encoding="utf-8")
    assert not (run.records / "gh").exists()


def test_properdocs_builds_on_github_where_it_is_asked_for(library, tmp_path):
    folder, first, _ = library
    asked = "your-organisation/mkdocs-postmortems@v0.1.0"
    text = WORKFLOW.read_text(encoding="utf-8")
    assert text.count(asked) == 1
    workflow = tmp_path / "workflow.yml"
    workflow.write_text(text.replace(asked, f"{asked}\n        with: {{host: properdocs}}"), encoding="utf-8")
    run = Runner(folder, tmp_path, event(tmp_path, "push", first))
    assert run.workflow(workflow), run.log
    assert f"{ROOT}[properdocs]" in (run.records / "pip").read_text(encoding="utf-8")
    assert b"ProperDocs version" in contents(tmp_path / "pages")["index.html"]


def test_a_public_repository_keeps_the_internal_site_out_of_artifacts(library, tmp_path):
    folder, first, _ = library
    run = Runner(folder, tmp_path, event(tmp_path, "push", first, private=False))
    assert run.workflow(WORKFLOW), run.log
    assert [p.name for p in (tmp_path / "artifacts").iterdir()] == ["github-pages"]
    assert git(tmp_path / "org/library.git", "branch", "--list") == ""


@pytest.mark.parametrize("earlier", ["", "4711\n"])
def test_a_pull_request_on_github_is_commented_once(library, tmp_path, earlier):
    folder, first, _ = library
    run = Runner(folder, tmp_path, event(tmp_path, "pull_request", first))
    write(run.records, {"earlier": earlier})
    assert run.workflow(WORKFLOW), run.log
    posted = (run.records / "gh").read_text(encoding="utf-8").splitlines()
    wanted = "--method PATCH repos/org/library/issues/comments/4711 " if earlier else "--method POST repos/org/library/issues/7/comments "
    assert len(posted) == 2
    assert wanted in posted[1]
    body = (run.records / "body").read_text(encoding="utf-8")
    assert body.startswith(MARK)
    assert "`cache.md` stays at home" in body
    assert "Past incidents" in body
    assert body == (run.records / "summary").read_text(encoding="utf-8")
    assert not (tmp_path / "artifacts").exists()
    assert run.ran[-1] == "action: Build and audit"


def test_a_fork_gets_a_summary_and_nothing_else(library, tmp_path):
    folder, first, _ = library
    run = Runner(folder, tmp_path, event(tmp_path, "pull_request", first, fork=True))
    assert run.workflow(WORKFLOW), run.log
    assert MARK in (run.records / "summary").read_text(encoding="utf-8")
    assert not (run.records / "gh").exists()
    assert not (tmp_path / "artifacts").exists()


def test_what_fails_on_github_publishes_nothing(tmp_path):
    folder = tmp_path / "library"
    first = repository(folder)
    commit(folder, postmortems__pool=SECRET)
    run = Runner(folder, tmp_path / "run", event(write(tmp_path / "run", {"x": ""}), "push", first))
    assert not run.workflow(WORKFLOW)
    assert "::error file=postmortems/pool.md" in run.log
    assert run.ran[-1] == "action: Check the change"
    assert not (tmp_path / "run/artifacts").exists()


class Notes(BaseHTTPRequestHandler):
    """The part of a GitLab that keeps comments."""

    def do_GET(self):
        self.server.seen.append((self.command, self.path, self.headers["PRIVATE-TOKEN"], ""))
        self.reply(self.server.notes)

    def do_POST(self):
        sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["body"][0]
        self.server.seen.append((self.command, self.path, self.headers["PRIVATE-TOKEN"], sent))
        self.reply({})

    do_PUT = do_POST  # noqa: N815 - names that the server looks for

    def reply(self, data):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(data).encode())

    def log_message(self, *arguments):
        pass


@pytest.fixture
def gitlab():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Notes)
    server.seen, server.notes = [], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def job(folder, place, name, *, inputs=None, **variables):
    """A job of the component, run as a runner would: its lines in one shell, with the variables of the job."""
    made = yaml.safe_load(interpolated(**(inputs or {})))
    one = made[name]
    base = made[one["extends"]]
    bin_ = programs(place / "bin")
    surrounding = environment()
    surrounding["PATH"] = f"{bin_}:{surrounding['PATH']}"
    surrounding |= {"RECORDS": str(place)} | variables
    for key, text in (base["variables"] | one["variables"]).items():
        surrounding[key] = variables.get(text.removeprefix("$"), text) if text.startswith("$") else text
    script = "\n".join(["set -eo pipefail", *base["before_script"], *one["script"]])
    return subprocess.run(["bash", "-c", script], cwd=folder, env=surrounding, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("earlier", [False, True])
def test_a_merge_request_on_gitlab(library, gitlab, tmp_path, earlier):
    folder, first, _ = library
    gitlab.notes = [{"id": 3, "body": "Looks good"}, *([{"id": 8, "body": f"{MARK}\nearlier"}] if earlier else [])]
    about = {"CI_API_V4_URL": f"http://127.0.0.1:{gitlab.server_port}/api/v4", "CI_PROJECT_ID": "12", "CI_MERGE_REQUEST_IID": "5"}
    done = job(folder, tmp_path, "postmortems-check", POSTMORTEMS_TOKEN="t0ken", CI_MERGE_REQUEST_DIFF_BASE_SHA=first, **about)
    assert done.returncode == 0, done.stderr
    assert "install --disable-pip-version-check mkdocs-postmortems" in (tmp_path / "pip").read_text(encoding="utf-8")
    assert {token for _, _, token, _ in gitlab.seen} == {"t0ken"}
    method, path, _, body = gitlab.seen[-1]
    assert (method, path) == (
        ("PUT", "/api/v4/projects/12/merge_requests/5/notes/8") if earlier else ("POST", "/api/v4/projects/12/merge_requests/5/notes")
    )
    assert body.startswith(MARK)
    assert "`cache.md` stays at home" in body
    assert isinstance(json.loads((folder / "gl-code-quality-report.json").read_text(encoding="utf-8")), list)
    (folder / "gl-code-quality-report.json").unlink()


@pytest.mark.parametrize(("pages", "host"), [("public", "mkdocs"), ("internal", "mkdocs"), ("public", "properdocs")])
def test_a_merge_on_gitlab(library, tmp_path, pages, host):
    folder, first, _ = library
    work = tmp_path / "work"
    git(tmp_path, "clone", "--quiet", str(folder), "work")
    done = job(work, tmp_path, "pages", inputs={"pages": pages, "host": host}, CI_COMMIT_BEFORE_SHA=first)
    assert done.returncode == 0, done.stderr
    served = contents(work / "public")
    assert any(b"Pool of connections" in data for data in served.values())
    assert any(b"marmalade" in data for data in served.values()) == (pages == "internal")
    assert {"mkdocs": b"MkDocs version", "properdocs": b"ProperDocs version"}[host] in served["index.html"]
    kept = contents(work / "build/editions")
    assert {name.partition("/")[0] for name in kept} == {"internal" if pages == "public" else "public"}


def test_what_fails_on_gitlab_publishes_nothing(tmp_path):
    folder = tmp_path / "library"
    first = repository(folder)
    commit(folder, postmortems__pool=SECRET)
    done = job(folder, tmp_path, "pages", CI_COMMIT_BEFORE_SHA=first)
    assert done.returncode == 1
    assert not (folder / "public").exists()
    assert not (folder / "build").exists()


def test_the_container_file():
    """What it copies is there, and what it copies is enough to build the package from."""
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    instructions = [line.split(None, 1) for line in lines if line and not line.startswith("#")]
    assert {name for name, _ in instructions} <= {"FROM", "RUN", "COPY", "ENV", "USER", "WORKDIR", "CMD"}
    copied = {one for name, rest in instructions if name == "COPY" for one in rest.split()[:-1]}
    assert all((ROOT / one).exists() for one in copied)
    assert {"pyproject.toml", "README.md", "LICENSE", "mkdocs_postmortems", "ci"} == copied
    assert [rest for name, rest in instructions if name == "USER"] == ["author"]
    assert [rest for name, rest in instructions if name == "ENV"] == ["NO_MKDOCS_2_WARNING=1"]
