"""What the hosts of pipelines do with a workflow, for the steps this project's recipes have: conditions, environments and `run` in order.

Steps of other people's actions are played by what they do to files; one that is not known here is an error.
"""

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import jinja2
import yaml
from ground import ROOT, write
from pipeline import environment

_PYTHON = '#!/bin/sh\ncase "$*" in *"pip install"*|"install "*) echo "${0##*/} $*" >> "$RECORDS/pip"; exit 0 ;; esac\nexec %s "$@"\n'
_GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$RECORDS/gh"
for one in "$@"; do case $one in body=@*) cp "${one#body=@}" "$RECORDS/body" ;; esac; done
case "$*" in *--paginate*) cat "$RECORDS/earlier" 2>/dev/null || true ;; esac
"""


def programs(folder):
    """A folder of programs that record instead of installing and posting, and the recipe by the name the package installs it under."""
    real = shutil.which("python", path=environment()["PATH"])
    write(folder, {"python": _PYTHON % real, "pip": _PYTHON % "false", "gh": _GH})
    (folder / "postmortems-publish").symlink_to(ROOT / "ci" / "publish.sh")
    for one in folder.iterdir():
        one.chmod(0o755)
    return folder


def value(text, contexts):
    """A text with its `${{ }}` answered, or the answer itself where it is nothing else."""

    def answer(expression):
        plain = re.sub(r"\b(\w+)\.([\w.-]*-[\w.-]*)", r"\1['\2']", expression).replace("&&", " and ").replace("||", " or ")
        plain = plain.replace("!cancelled()", "true").replace(".outputs.", ".outputs.")
        return jinja2.Environment(undefined=jinja2.ChainableUndefined).compile_expression(plain, undefined_to_none=True)(**contexts)

    whole = re.fullmatch(r"\s*\$\{\{(.*)\}\}\s*", text, re.DOTALL)
    if whole:
        return answer(whole[1])
    return re.sub(r"\$\{\{(.*?)\}\}", lambda m: str(answer(m[1]) or ""), text)


@dataclass
class Runner:
    """One run of a workflow on a checkout."""

    checkout: Path
    place: Path
    github: dict
    failed: bool = False
    ran: list = field(default_factory=list)
    log: str = ""

    def __post_init__(self):
        self.records = self.place / "records"
        self.records.mkdir(parents=True, exist_ok=True)
        self.bin = programs(self.place / "bin")

    def artifact(self, name):
        return self.place / "artifacts" / name

    def workflow(self, path):
        """Every job in the order of its needs; True where none has failed."""
        jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
        broken = set()
        for name, job in jobs.items():
            needs = [job["needs"]] if isinstance(job.get("needs"), str) else job.get("needs", [])
            assert set(needs) <= set(jobs)
            wanted = "if" not in job or value("${{" + job["if"] + "}}", {"github": self.github})
            if broken & set(needs) or not wanted:
                broken.add(name)
                continue
            self.failed = False
            where = self.checkout if any("checkout@" in s.get("uses", "") for s in job["steps"]) else self.place / name
            where.mkdir(exist_ok=True)
            self.steps(job["steps"], where, {"github": self.github, "runner": {"temp": str(self.place / "temp")}}, name)
            if self.failed:
                broken.add(name)
        return not self.log.count("FAILED")

    def steps(self, steps, where, contexts, prefix):
        """The steps of a job or of a composite action; what each gives to the next ones."""
        given = contexts["steps"] = {}
        for step in steps:
            condition = step.get("if", "true").strip()
            condition = condition if condition.startswith("${{") else "${{" + condition + "}}"
            if (self.failed and "cancelled()" not in condition) or not value(condition, contexts):
                continue
            self.ran.append(f"{prefix}: {step.get('name') or step.get('uses', '').partition('@')[0]}")
            if "run" in step:
                given[step.get("id")] = {"outputs": self.run(step, where, contexts)}
            else:
                given[step.get("id")] = {"outputs": self.used(step, where, contexts)}

    def run(self, step, where, contexts):
        temporary = self.place / "temp"
        temporary.mkdir(exist_ok=True)
        output = temporary / "output"
        output.write_text("", encoding="utf-8")
        own = {name: str(value(text, contexts) or "") for name, text in step.get("env", {}).items()}
        event = {
            "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(self.records / "summary"), "GITHUB_SHA": "0123",
            "GITHUB_REPOSITORY": self.github["repository"], "GITHUB_SERVER_URL": self.github["server_url"], "GITHUB_ACTOR": "mira", "RECORDS": str(self.records),
        }  # fmt: skip
        surrounding = environment()
        surrounding["PATH"] = f"{self.bin}:{surrounding['PATH']}"
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", value(step["run"], contexts)],
            cwd=where, env=surrounding | event | own, capture_output=True, text=True, check=False,
        )  # fmt: skip
        self.log += done.stdout + done.stderr
        if done.returncode:
            self.failed = True
            self.log += f"FAILED: {step.get('name')}\n"
        return dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())

    def used(self, step, where, contexts):
        name = step["uses"].partition("@")[0]
        options = {key: value(str(text), contexts) for key, text in step.get("with", {}).items()}
        if name == "your-organisation/mkdocs-postmortems":
            action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
            assert set(options) <= set(action["inputs"])
            inputs = {key: options.get(key, value(str(row["default"]), contexts)) for key, row in action["inputs"].items()}
            inner = {**contexts, "inputs": inputs}
            self.steps(action["runs"]["steps"], where, inner, "action")
            return {key: value(row["value"], inner) for key, row in action["outputs"].items()}
        if name in ("actions/upload-artifact", "actions/upload-pages-artifact"):
            shutil.copytree(options["path"], self.artifact(options.get("name", "github-pages")))
        elif name == "actions/download-artifact":
            shutil.copytree(self.artifact(options["name"]), where / options["path"])
        elif name == "actions/deploy-pages":
            shutil.copytree(self.artifact("github-pages"), self.place / "pages", dirs_exist_ok=True)
        elif name not in ("actions/checkout", "actions/setup-python"):
            raise AssertionError(f"nobody knows what {name} does")
        return {}
