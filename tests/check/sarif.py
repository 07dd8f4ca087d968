"""SARIF: real postmortems in, the report of a check held against the schema of the standard out.

Run by hand: `python tests/check/sarif.py sarif-schema-2.1.0.json [folder ...]`. The schema is published with the standard and is no file of
this project: its terms are those of OASIS. What of it is written here stands in `test_command.py` and is tested on every run.
"""

import json
import sys
from datetime import date
from pathlib import Path

import jsonschema

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ground import CORPORA

from mkdocs_postmortems import authors, build, sources
from mkdocs_postmortems.cli.machines import sarif
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience


def main(arguments: list[str]) -> int:
    """Print how many results were valid; the exit status."""
    schema = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    folders = [Path(word) for word in arguments[1:]] or [p for p in sorted(CORPORA.iterdir()) if p.is_dir()]
    settings = Settings(Audience.INTERNAL, date(2026, 6, 1))
    results = wrong = 0
    for folder in folders:
        found = sources.walk(folder, settings)
        report = authors.checked(found, build.postmortems(found, settings), settings)
        made = json.loads(sarif(report, "0"))
        results += len(made["runs"][0]["results"])
        for error in validator.iter_errors(made):
            wrong += 1
            print(f"{folder.name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
        # The control: the schema is one that notices.
        wrong += next(validator.iter_errors({**made, "version": "2.0.0"}), None) is None
    print(f"{results} results of {len(folders)} libraries, {wrong} wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
