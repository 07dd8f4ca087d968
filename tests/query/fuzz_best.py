"""Ask both twins for the best match of the same random words of a real library and say where rows or their order differ.

    python tests/query/fuzz_best.py FOLDER [--n 300]
    python tests/query/fuzz_best.py --synthetic 5000 [--n 300]

The browser loads lunr and the parts of the texts as a reader's page does.
"""

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE), str(HERE.parents[1] / "benchmarks")]

from screenshots import chromium  # noqa: E402 - the folders above come first
from synthetic import incidents  # noqa: E402
from test_best import ORDER, site, words_of  # noqa: E402

from mkdocs_postmortems import build, query, sources  # noqa: E402
from mkdocs_postmortems.settings import settings  # noqa: E402

BATCH = 50


def opened(folder: Path):
    """The book and the texts of a folder."""
    made, _ = settings({"audience": "internal", "as_of": "2026-06-30"}, folder=folder, today=date(2026, 6, 30))
    library, _ = build.library(sources.walk(folder, made), made)
    finds, _ = build.found(library, made)
    return query.Book(finds.incidents, texts=finds.texts), finds.texts()


def main() -> int:
    """Compare them; 1 where they differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--synthetic", type=int, default=0)
    parser.add_argument("--n", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, chromium() as browser:
        folder = options.folder or Path(place) / "sources"
        if options.folder is None:
            folder.mkdir()
            for one in incidents(options.synthetic or 1_000, 1):
                (folder / one.name).write_text(one.text(), encoding="utf-8")
        book, texts = opened(folder)
        page = site(browser, Path(place) / "site", book, texts)
        page.set_default_timeout(600_000)
        asked = words_of(texts, options.n)
        differing = found = 0
        for start in range(0, len(asked), BATCH):
            batch = asked[start : start + BATCH]
            for text, theirs in zip(batch, page.evaluate(ORDER, [batch, "postmortems-best.js"]), strict=True):
                parsed = query.parse(text, book)
                ours = [list(query.evaluate(book, parsed).rows), parsed.text]
                found += bool(ours[0])
                if ours != theirs:
                    differing += 1
                    if differing <= 10:
                        print(repr(text), ours, theirs)
    print(f"{len(asked)} queries over {book.size} incidents, {found} with rows: {differing} differ")
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main())
