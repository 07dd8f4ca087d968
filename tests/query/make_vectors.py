"""Write `vectors.json`: a hundred random incidents, random queries about them and what is answered today.

Run it only where a change of meaning is meant, and read the difference.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from questions import ALSO, LABELS, incidents, queries
from tables import CUSTOM, answer, table

from mkdocs_postmortems import query

if __name__ == "__main__":
    rows = incidents(100, 7)
    book = query.Book(table(rows, labels=LABELS, also=ALSO, custom=CUSTOM))
    made = []
    for text in dict.fromkeys(queries(900, 7)):
        found = answer(book, text)
        if text.isprintable() and (0 < len(found["rows"]) < 100 or found["said"]):
            made.append({"query": text, "rows": found["rows"], "text": found["text"], "said": found["said"]})
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in made[:200])
    people = ",\n".join(
        json.dumps(
            {k: v for k, v in one.items() if v not in (None, [])} | {"opened": one["opened"]}, ensure_ascii=False, separators=(",", ":")
        )
        for one in rows
    )
    Path(__file__).with_name("vectors.json").write_text(f'{{"incidents":[\n{people}\n],\n"vectors":[\n{lines}\n]}}\n', encoding="utf-8")
    print(len(made[:200]), "vectors")
