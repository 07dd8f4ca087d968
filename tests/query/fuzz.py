"""Ask both twins the same random queries about the same random incidents and say where they differ.

    python tests/query/fuzz.py [--n 20000] [--rows 300] [--seed 1]

Compares rows, order, facet counts, messages, labels and the written form, in a real Chromium, with the script as it is published.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from questions import ALSO, LABELS, incidents, queries
from screenshots import chromium
from tables import ASK, CUSTOM, TWIN, answer, published, table

from mkdocs_postmortems import query

BATCH = 500


def main() -> int:
    """Compare them; 1 where they differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=20_000)
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    one = table(incidents(options.rows, options.seed), labels=LABELS, also=ALSO, custom=CUSTOM)
    book = query.Book(one)
    asked = list(queries(options.n, options.seed))
    differing = found = 0
    with chromium() as browser:
        page = browser.new_page()
        page.add_script_tag(content=TWIN)
        for start in range(0, len(asked), BATCH):
            batch = asked[start : start + BATCH]
            for text, theirs in zip(batch, page.evaluate(ASK, [published(one), batch]), strict=True):
                ours = answer(book, text)
                found += bool(ours["rows"])
                if ours != theirs:
                    differing += 1
                    if differing <= 10:
                        print(repr(text), {name: (ours[name], theirs[name]) for name in ours if ours[name] != theirs[name]})
    print(f"{len(asked)} queries over {options.rows} incidents, {found} with rows: {differing} differ")
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main())
