"""Synthetic postmortems: a seed and a number in, that many files of realistic Markdown out, the same each time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import yaml

WORDS = 900
"""Length of a body: the background section is filled up to it."""
_FIRST = date(2016, 1, 4)
_DAYS = 3_800
_CODE = """\
```yaml
{svc}:
  pool:
    max_connections: {n}0
    wait_timeout: {n}s
  retries: {{attempts: {n}, backoff: exponential}}
```
"""
_LOG = """\
```
{day}T10:0{n}:11Z {svc}[{n}1]: ERROR no free connection after 5000 ms (pool={dep}, waiting={n}7) request={hex}
{day}T10:0{n}:12Z {svc}[{n}1]: WARN  giving up on request, retry {n} of 5 request={hex}
```
"""


@dataclass(frozen=True, slots=True)
class Incident:
    """One postmortem: its front matter, and its body in two parts so that a blog can cut it after the summary."""

    name: str
    header: dict[str, object]
    summary: str
    rest: str

    def words(self, *fields: str) -> list[str]:
        """The values of some fields of its front matter, each once."""
        found: dict[str, None] = {}
        for field in fields:
            value = self.header[field]
            found |= dict.fromkeys(str(word) for word in (value if isinstance(value, list) else [value]))
        return list(found)

    def text(self, extra: dict[str, object] | None = None, cut: str = "") -> str:
        """The file. `extra` goes into the front matter, `cut` between summary and rest."""
        block = yaml.safe_dump(self.header | (extra or {}), sort_keys=False, allow_unicode=True, width=1000)
        return f"---\n{block}---\n\n# {self.header['title']}\n\n{self.summary}\n{cut}\n{self.rest}"


def incidents(number: int, seed: int) -> Iterator[Incident]:
    """The first `number` incidents of the endless row that belongs to `seed`: a longer row begins with the shorter one."""
    words = yaml.safe_load((Path(__file__).parent / "words.yml").read_text(encoding="utf-8"))
    for place in range(number):
        yield _Writer(words, Random(f"{seed}/{place}")).incident(place)


class _Writer:
    """Puts one incident together; all chance comes from the generator it is given."""

    def __init__(self, words: dict[str, list[str]], random: Random) -> None:
        self.words, self.random = words, random
        self.services = random.sample(words["services"], random.choice([1, 2, 2, 3]))
        dep = random.choice([s for s in words["services"] if s != self.services[0]])
        self.fixed = {"svc": self.services[0], "dep": dep, "Svc": self.services[0].capitalize(), "Dep": dep.capitalize()}
        self.what, self.sym = random.choice(words["what"]), random.choice(words["sym"])

    def fill(self, text: str) -> str:
        n, pct = self.random.randint(2, 9), f"{self.random.randint(1, 60)} %"
        return text.format(
            **self.fixed, what=self.what, sym=self.sym, n=n, pct=pct, day=self.day.isoformat(), hex=f"{self.random.getrandbits(32):08x}"
        )

    def some(self, kind: str, count: int) -> list[str]:
        rows = self.words[kind]
        picked = self.random.sample(rows, min(count, len(rows))) if kind != "events" else rows[:count]
        return [self.fill(row) for row in picked]

    def incident(self, place: int) -> Incident:
        random = self.random
        self.day = _FIRST + timedelta(days=random.randrange(_DAYS))
        start = datetime(self.day.year, self.day.month, self.day.day, random.randrange(24), random.randrange(60))  # noqa: DTZ001 - written with a Z
        steps = [start]
        for _ in range(12):
            steps.append(steps[-1] + timedelta(minutes=random.randint(1, 24)))
        number = f"PM-{place:05}"
        title = self.fill(random.choice(self.words["titles"]))
        category = random.choice(self.words["categories"])
        header: dict[str, object] = {
            "id": number,
            "title": title,
            "date": self.day,
            "status": random.choice(["final", "final", "final", "in_review", "draft", "closed"]),
            "severity": random.choice(["SEV-1", "SEV-2", "SEV-2", "SEV-3", "SEV-3", "SEV-3", "SEV-4"]),
            "services": self.services,
            "category": category,
            "tags": random.sample(self.words["tags"], random.randint(2, 5)),
            "teams": [random.choice(self.words["teams"])],
            "times": {k: f"{steps[n].isoformat()}Z" for k, n in _MILESTONES},
            "detection": {"method": random.choice(["alert", "alert", "customer", "manual"])},
            "impact": {"users": random.randint(10, 90_000), "data_loss": random.random() < 0.05},
            "owner": random.choice(self.words["people"]),
        }
        if place and random.random() < 0.15:
            header["related"] = [{"id": f"PM-{place - random.randint(1, min(place, 40)):05}", "kind": "same_cause"}]
        summary = "## Summary\n\n" + " ".join(self.some("sentences", 3)) + "\n"
        rest = self.body(steps, header)
        return Incident(f"{number.lower()}.md", header, summary, rest)

    def body(self, steps: list[datetime], header: dict[str, object]) -> str:
        rows = "\n".join(f"| {at:%H:%M} | {text} |" for at, text in zip(steps, self.some("events", 13), strict=True))
        ticket = self.random.randint(100, 9000)
        owners, due = self.words["people"], self.day + timedelta(days=14)
        states = ["Done", "Done", "Open", "In progress", "Blocked"]
        actions = "\n".join(
            f"| {text} | {self.random.choice(owners)} | {due + timedelta(days=7 * n)} | {self.random.choice(states)} | OPS-{ticket + n} |"
            for n, text in enumerate(self.some("actions", 5))
        )
        parts = [
            "## Impact\n\n" + " ".join(self.some("sentences", 2)) + "\n\n" + _list(["- " + s for s in self.some("sentences", 3)]),
            f"## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n{rows}\n",
            "## Root cause\n\n" + " ".join(self.some("sentences", 4)) + "\n\n" + self.fill(_CODE),
            "## Contributing factors\n\n" + _list([f"{n}. {s}" for n, s in enumerate(self.some("sentences", 4), 1)]),
            "## Detection\n\n" + " ".join(self.some("sentences", 2)) + "\n\n" + self.fill(_LOG),
            "## Resolution\n\n" + " ".join(self.some("sentences", 3)) + f" See `{self.services[0]}.conf` and **OPS-{ticket}**.\n",
            "## What went well\n\n" + _list(["- " + s for s in self.some("good", 3)]),
            "## What went poorly\n\n" + _list(["- " + s for s in self.some("poor", 3)]),
            f"## Action items\n\n| Action | Owner | Due | Status | Ticket |\n|---|---|---|---|---|\n{actions}\n",
            "## Lessons learned\n\n" + _list(["- " + s for s in self.some("lessons", 3)]),
        ]
        missing = WORDS - sum(len(part.split()) for part in parts) - 60
        background = [f"## Background\n\nThis was a problem of {header['category']} in {self.services[0]}.\n"]
        while missing > 0:
            background.append(" ".join(self.some("sentences", 4)) + "\n")
            missing -= len(background[-1].split())
        return "\n".join(["\n".join(background), *parts])


_MILESTONES = (
    ("started", 0),
    ("impact_started", 1),
    ("detected", 2),
    ("acknowledged", 3),
    ("identified", 7),
    ("mitigated", 9),
    ("resolved", 12),
)


def _list(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
