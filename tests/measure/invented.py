"""A library made by arithmetic: sixty postmortems whose headers use every field that a metric is made of."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

SERVICES = ("checkout", "search", "gate", "payments")
CAUSES = ("configuration", "capacity", "code-bug", "unknown")
STATES = ("draft", "in_review", "final", "closed")


def texts() -> Iterator[tuple[str, str]]:
    """Path and text of each."""
    for n in range(60):
        begun = datetime(2024, 6, 1, 5, 30, tzinfo=UTC) + timedelta(days=15 * n, hours=7 * n)
        over = begun + timedelta(minutes=20 + (n * n * 37) % 900)
        header = {
            "id": f"PM-{n:02}", "title": f"Number {n} broke", "severity": f"SEV-{1 + n % 4}", "status": STATES[n % 4], "date": f"{begun:%Y-%m-%d}",
            "services": [SERVICES[n % 4], *([SERVICES[(n + 1) % 4]] if n % 3 == 0 else [])], "category": CAUSES[n % 4 if n % 5 else 0],
            "trigger": ("deploy", "traffic spike", "certificate")[n % 3], "detection": {"method": ("alert", "customer", "internal")[n % 3]},
            "times": {
                "started": f"{begun:%Y-%m-%dT%H:%M}Z", "detected": f"{begun + timedelta(minutes=n % 40):%Y-%m-%dT%H:%M}Z",
                "acknowledged": f"{begun + timedelta(minutes=n % 40 + 3):%Y-%m-%dT%H:%M}Z",
                "mitigated": f"{over:%Y-%m-%dT%H:%M}Z", "resolved": f"{over + timedelta(minutes=n):%Y-%m-%dT%H:%M}Z",
            },
            "impact": {"users": str(n), "error_budget_pct": f"{n}%"},
            "contributing_factors": [{"id": "f1", "text": "One", "kind": ("code", "process")[n % 2]}, {"id": "f2", "text": "Two", "kind": "monitoring"}],
            "drafted_at": f"{over + timedelta(days=1 + n % 3):%Y-%m-%d}",
            "participants": {"expected": ["a", "b", "c", "d"][: 2 + n % 3], "attended": ["a", "c"]},
            "action_items": [
                {
                    "item": f"Do {n} {k}", "type": ("prevent", "detect", "process")[k], "status": ("done", "open", "wont_do", "deferred", "blocked")[(n + k) % 5],
                    "due": f"{over + timedelta(days=20 * (k + 1)):%Y-%m-%d}", "addresses": ["f1"],
                    **({"completed": f"{over + timedelta(days=12 + n):%Y-%m-%d}"} if (n + k) % 5 in (0, 2) and k else {}),
                }
                for k in range(3)
            ],
        }  # fmt: skip
        if n % 4 > 1:
            header |= {"published_at": f"{over + timedelta(days=n % 12):%Y-%m-%d}", "announced_at": f"{over + timedelta(days=12):%Y-%m-%d}"}
            header |= {"meeting_at": f"{over + timedelta(days=n % 6):%Y-%m-%d}"}
        if n % 7 == 6:
            header["kind"] = "near_miss"
        if n % 9 == 8:
            header["related"] = [{"id": f"PM-{n - 8:02}", "kind": "recurrence_of"}]
        yield f"pm-{n:02}.md", f"---\n{json.dumps(header)}\n---\n\n## Summary\n\nIt broke.\n"
