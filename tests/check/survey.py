"""Survey: real postmortems in, how often each rule speaks up on them out, and every hit of the rules of language for somebody to judge.

Run by hand: `python tests/check/survey.py [--hits PM305 ...] [folder ...]`. Exit status 1 where language rules warn more than once per
thousand sentences. Nothing of the folders is written anywhere.
"""

import random
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ground import CORPORA

from mkdocs_postmortems import authors, build, sources
from mkdocs_postmortems.check.place import Doc
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.rules import RULES
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience


def main(arguments: list[str]) -> int:
    """Print it all; the exit status."""
    wanted = {word for word in arguments if word in RULES}
    folders = [Path(word) for word in arguments if Path(word).is_dir()] or [p for p in sorted(CORPORA.iterdir()) if p.is_dir()]
    # As a reviewer would see them: everything that is asked of a document that is in review.
    settings = Settings(Audience.INTERNAL, date(2026, 6, 1))
    said = files = 0
    language: list[str] = []
    fired: dict[str, set[str]] = defaultdict(set)
    hits: dict[str, list[str]] = defaultdict(list)
    for folder in folders:
        found = sources.walk(folder, settings)
        raw = build.postmortems(found, settings)
        files += len(raw)
        said += sum(len(Doc(one, settings).said) for one in raw if one.record.language == "en")
        levels = {rule.id: "info" for rule in RULES.values() if rule.group != "language"}
        report = authors.checked(found, raw, Settings(Audience.INTERNAL, date(2026, 6, 1), levels=levels))
        for one in report.findings:
            place = f"{folder.name}/{one.path}:{one.line}: {one.rule} {one.message} | {one.excerpt.strip()[:200]}"
            fired[one.rule].add(f"{folder.name}/{one.path}")
            hits[one.rule].append(place)
            rule = RULES.get(one.rule)
            if rule and rule.group == "language" and one.rule != "PM113" and one.level is not Level.INFO:
                language.append(place)
    blame = [row for row in language if " PM109 " not in row]
    print(f"{files} files, {said} English sentences")
    print(
        f"warnings of language: {len(language)}, {1000 * len(language) / max(1, said):.2f} per thousand sentences ({len(blame)} without PM109)"
    )
    print(*language, sep="\n")
    print("\nrule, files it speaks up on, share, hits")
    for rule, paths in sorted(fired.items(), key=lambda row: -len(row[1])):
        print(f"{rule} {RULES[rule].name if rule in RULES else '':36} {len(paths):4} {len(paths) / max(1, files):6.1%} {len(hits[rule]):5}")
    dice = random.Random(20)
    for rule in sorted(wanted):
        print(f"\n20 hits of {rule}")
        print(*dice.sample(hits[rule], min(20, len(hits[rule]))), sep="\n")
    return int(1000 * len(language) > said)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
