"""Machines: a report in, the same as annotations of GitHub, code quality of GitLab or SARIF out."""

import hashlib
import json
from collections import Counter
from urllib.parse import quote

from mkdocs_postmortems.cli.findings import manual, name, url
from mkdocs_postmortems.model.codes import CODES
from mkdocs_postmortems.model.finding import Finding, Report
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.rules import RULES

_GITHUB = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_GITLAB = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}
_SARIF = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def github(report: Report) -> str:
    """One workflow command a finding; GitHub shows it beside the line."""
    return "\n".join(_command(one) for one in report.findings)


def _command(one: Finding) -> str:
    where = {"file": one.path, "line": str(one.line)}
    if not one.whole and one.end_column > one.column:
        where |= {"endLine": str(one.line), "col": str(one.column), "endColumn": str(one.end_column)}
    where["title"] = f"{one.rule} {name(one.rule)}".strip()
    rows = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    return f"::{_GITHUB[one.level]} {rows}::{_data(f'{one.message}. {one.question}'.strip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def gitlab(report: Report) -> str:
    """A list in the format of GitLab's code quality; fingerprints stay while the line moves."""
    met: Counter[tuple[str, str, str]] = Counter()
    rows = []
    for one in report.findings:
        key = (one.path, one.rule, one.excerpt.strip() if not one.whole else one.message)
        met[key] += 1
        seed = "\0".join((*key, one.message, str(met[key])))
        rows.append({
            "type": "issue", "check_name": one.rule, "description": f"{one.rule} {name(one.rule)}: {one.message}. {one.question}".strip(),
            "content": {"body": f"{RULES[one.rule].about if one.rule in RULES else CODES[one.rule].about} {url(one.rule)}".strip()},
            "categories": ["Clarity" if one.rule.startswith("PM1") else "Security" if one.rule == "PM711" else "Style"],
            "severity": _GITLAB[one.level], "fingerprint": hashlib.sha256(seed.encode()).hexdigest()[:40],
            "location": {"path": one.path, "lines": {"begin": one.line, "end": one.line}},
        })  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, indent=1)


def sarif(report: Report, version: str) -> str:
    """SARIF 2.1.0: one run, its rules, and a result for each finding; ignored ones are there as suppressed."""
    used = sorted({one.rule for one in (*report.findings, *report.ignored)})
    places = {rule: at for at, rule in enumerate(used)}
    run = {
        "tool": {
            "driver": {
                "name": "mkdocs-postmortems",
                "version": version,
                **({"informationUri": manual()} if manual() else {}),
                "rules": [_rule(rule) for rule in used],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, places) for one in (*report.findings, *report.ignored)],
    }
    return json.dumps(
        {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1
    )


def _rule(rule: str) -> dict[str, object]:
    row = RULES.get(rule)
    about = row.about if row else CODES[rule].about
    full = f"{about} {row.question}" if row else about
    return {
        "id": rule,
        "name": name(rule) or CODES[rule].name,
        "shortDescription": {"text": about},
        "fullDescription": {"text": full},
        **({"helpUri": url(rule)} if url(rule) else {}),
        "help": {"text": row.question if row else about},
    }


def _result(one: Finding, places: dict[str, int]) -> dict[str, object]:
    region: dict[str, object] = {"startLine": one.line}
    if not one.whole and one.end_column > one.column:
        region |= {"startColumn": one.column, "endColumn": one.end_column}
        if one.excerpt:
            region["snippet"] = {"text": one.excerpt}
    seed = f"{one.path}\0{one.rule}\0{one.excerpt.strip()}\0{one.message}"
    made: dict[str, object] = {
        "ruleId": one.rule, "ruleIndex": places[one.rule], "level": _SARIF[one.level],
        "message": {"text": f"{one.message}. {one.question}".strip()},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(one.path)}, "region": region}}],
        "partialFingerprints": {"postmortems/v1": hashlib.sha256(seed.encode()).hexdigest()[:32]},
    }  # fmt: skip
    if one.ignored:
        made["suppressions"] = [{"kind": "inSource", "justification": one.ignored}]
    return made
