"""Random incidents and random queries about them, the same for the same seed: plain ones, odd ones and broken ones."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

SERVICES = ("checkout", "payments", "orders-db", "search", "edge", "auth", "dns", "mail-queue", "resume", "résumé", "支払い", "c++")
TAGS = ("dns", "deploy", "rollback", "database", "cache", "tls", "naïve", "データベース", "a,b", 'say "no"', "x+y", "memory leak", "2026")
CAUSES = ("code-bug", "configuration", "capacity", "deployment", "dependency", "unknown")
WORDS = ("pool", "connection", "timeout", "certificate", "expired", "queue", "zone", "Straße", "ΣΟΦΟΣ", "naïve", "接続", "プール", "한국어", "don't", "kube-proxy", "10.0.0.1",
         "İstanbul", "ﬁle", "ｆｕｌｌ", "𝒜lpha", "e\u0301t\u00e9", "a\u200bb", "😀", "đ", "x²")  # fmt: skip
ALSO = {
    "severity": {"sev1": "1", "p1": "1", "critical": "1", "sev2": "2", "major": "2"},
    "cause": {"bug": "code-bug", "deploy": "deployment"},
    "service": {"cko": "checkout"},
}
LABELS = {"severity": {str(n): f"Sev {n}" for n in range(6)}, "state": {"in_review": "in review"}, "kind": {"near_miss": "near miss"}}
_OPS = ("", ">", ">=", "<", "<=", "=", "≥", "≤")
_LENGTHS = ("2h", "30m", "1h30m", "12mo", "1y", "60d", "90", "1.5h", "0d", "3w", "999999y", "2x", "1mo2d", "7days")
_DAYS = (
    "2026",
    "2026-Q2",
    "2026-05",
    "2026-05-03",
    "2026-02-30",
    "2025-12",
    "today",
    "yesterday",
    "this-year",
    "last-month",
    "lastquarter",
    "2026-13",
    "0000",
    "0001",
    "9999-12-31",
    "２０２６",
    "2026-5",
)
_NOISE = "abz019 :,-+\"'<>=.()*_/\\|{}[]&%$#@!?;~^`éßΩж漢かカ한\u3000\u00a0\u200b\t\n\x00“”„：＂≤😀\ud800"


def incidents(count: int, seed: int) -> list[dict[str, object]]:
    """Rows, newest first, the undated last."""
    pick = random.Random(seed)
    rows = [_incident(pick, n) for n in range(count)]
    return sorted(
        rows, key=lambda row: (row["opened"] is None, -date.fromisoformat(str(row["opened"] or "2000-01-01")).toordinal(), str(row["key"]))
    )


def _incident(pick: random.Random, n: int) -> dict[str, object]:
    opened = date(2026, 11, 20) - timedelta(days=int(pick.expovariate(1 / 300)) - 3) if pick.random() < 0.95 else None
    some = lambda values, most: pick.sample(values, min(len(values), pick.choice((0, *range(1, most + 1)))))  # noqa: E731
    one = lambda values, chance=0.85: [pick.choice(values)] if pick.random() < chance else []  # noqa: E731
    text = lambda most: " ".join(pick.choice(WORDS) for _ in range(pick.randint(1, most)))  # noqa: E731
    items = pick.choice((0, 0, 1, 2, 3, 5))
    done = pick.randint(0, items)
    start = opened or date(2026, 1, 1)
    dues = sorted((start + timedelta(days=pick.randint(5, 200))).isoformat() for _ in range(items - done) if pick.random() < 0.7)
    day = lambda chance: (opened + timedelta(days=pick.choice((0, 0, 0, 1, 9)))).isoformat() if opened and pick.random() < chance else None  # noqa: E731
    return {
        "key": f"PM-{n:03}", "id": f"PM-{n:03}", "title": text(6), "text": text(14) if pick.random() < 0.8 else None,
        "service": some(SERVICES, 3), "severity": one(("0", "1", "2", "3", "4", "odd-label")), "cause": one(CAUSES), "trigger": one(("deploy", "config-push"), 0.3),
        "detection": one(("alert", "customer", "manual")), "tag": some(TAGS, 3), "team": some(("payments", "platform"), 2), "owner": one(("Dana", "Émile", "@noor"), 0.5),
        "state": one(("draft", "in_review", "final", "closed")), "kind": one(("incident", "incident", "incident", "near_miss", "experiment"), 1), "is": one(("counted",), 0.9),
        "region": some(("osaka", "lisbon"), 1), "parts": some(("timeline", "lucky", "lessons", "summary"), 3), "tier": one(("gold", "silver"), 0.4),
        "cost": pick.choice((None, 0, 12.5, 1000)), "promised": day(0.3), "lost": pick.choice((None, 30, 90.5)), "vendor": pick.choice((None, "Acme & Söhne")),
        "opened": opened.isoformat() if opened else None, "detected": day(0.7), "mitigated": day(0.5), "resolved": day(0.7), "published": day(0.2), "presented": day(0.1),
        "mttr": pick.choice((None, 0, 15, 30, 90, 120, 121.5, 600, 5000)), "ttd": pick.choice((None, 0, 5, 30)), "ttm": pick.choice((None, 20, 60)),
        "duration": pick.choice((None, 10, 60, 31.5, 1440)), "budget": pick.choice((None, None, 0, 12.5, 50, 100)),
        "items": items or None, "completed": done if items else None, "open": items - done if items else None, "dues": " ".join(dues) or None,
        "waiting": start.isoformat() if items - done and opened else None,
    }  # fmt: skip


def queries(count: int, seed: int) -> Iterator[str]:
    """Queries: four of five made of real parts, the others of anything."""
    pick = random.Random(seed)
    for _ in range(count):
        if pick.random() < 0.2:
            yield "".join(pick.choice(_NOISE) for _ in range(pick.randint(0, 40)))
        else:
            parts = [_part(pick) for _ in range(pick.choice((1, 1, 1, 2, 2, 3, 5)))]
            if pick.random() < 0.05:
                parts = [_slip(pick, part) for part in parts]
            yield " ".join(parts)


def _part(pick: random.Random) -> str:
    minus = "-" if pick.random() < 0.2 else ""
    kind = pick.randrange(10)
    if kind < 3:
        name, values = pick.choice((
            ("service", SERVICES), ("svc", SERVICES), ("tag", TAGS), ("cause", (*CAUSES, "bug", "deploy")), ("severity", ("1", "sev1", "P1", "sev-2", "odd-label", "<=2", ">sev1", "1..2", "..x")),
            ("state", ("draft", "in_review", "In Review", "final")), ("kind", ("near_miss", "near-miss", "experiment")), ("year", ("2026", "2025", "1999")), ("owner", ("dana", "emile", "@noor")),
            ("actions", ("open", "overdue", "done", "none")), ("tier", ("gold", "silver")), ("team", ("payments", "platform")), ("detection", ("alert", "customer")), ("visibility", ("public",)),
        ))  # fmt: skip
        chosen = [_quoted(pick, pick.choice(values)) for _ in range(pick.choice((1, 1, 2, 3)))]
        if pick.random() < 0.1:
            chosen.append(_quoted(pick, pick.choice(WORDS)))
        if pick.random() < 0.1:
            chosen[-1] += "*"
        made = chosen[0]
        for one in chosen[1:]:
            made += pick.choice(",,,+") + one
        return f"{minus}{name}:{made}"
    if kind < 5:
        name = pick.choice(
            (
                "mttr",
                "ttd",
                "ttm",
                "duration",
                "ttr",
                "lost",
                "age",
                "pending",
                "since",
                "until",
                "opened",
                "detected",
                "resolved",
                "promised",
            )
        )
        values = _LENGTHS if pick.random() < 0.6 else _DAYS
        if pick.random() < 0.25:
            return f"{minus}{name}:{pick.choice(('', pick.choice(values)))}..{pick.choice(('', pick.choice(values)))}"
        return f"{minus}{name}:{pick.choice(_OPS)}{pick.choice(values)}" + (f",{pick.choice(values)}" if pick.random() < 0.1 else "")
    if kind == 5:
        return f"{minus}{pick.choice(('budget', 'items', 'open', 'overdue', 'completed', 'cost'))}:{pick.choice(_OPS)}{pick.choice(('0', '1', '2', '50%', '12.5', 'x', '-1', '1..3'))}"
    if kind == 6:
        return f"{minus}has:{pick.choice(('mttr', 'detected', 'resolved', 'timeline', 'lucky', 'actions', 'owner', 'tier', 'nothing', 'budjet', 'pending', 'mttr+ttd', 'mttr,ttd', 'visibility'))}"
    if kind == 7:
        return pick.choice(("sort:", "sort:-")) + pick.choice(
            (
                "opened",
                "severity",
                "mttr",
                "title",
                "service",
                "age",
                "budget",
                "tier",
                "tier,-mttr",
                "owner",
                "nothing",
                "actions",
                "pending,title",
            )
        )
    if kind == 8 and pick.random() < 0.4:
        return f"asof:{pick.choice(_DAYS)}"
    word = (
        pick.choice(WORDS)
        if pick.random() < 0.7
        else pick.choice(
            (
                "servce:x",
                "tittle:pool",
                "http://a.b",
                "OR",
                "12:30",
                "title:" + pick.choice(WORDS),
                "id:PM-00",
                "id:pm",
                "foo:bar",
                "重要度:高",
                "C:\\x",
            )
        )
    )
    if pick.random() < 0.2:
        word = f'"{word} {pick.choice(WORDS)}"'
    return minus + (word[: pick.randint(1, len(word))] if pick.random() < 0.3 else word)


def _quoted(pick: random.Random, value: str) -> str:
    if pick.random() < 0.15 or any(char in value for char in ' ,"+'):
        return '"' + value.replace('"', '""') + '"' if pick.random() < 0.9 else value
    return value.upper() if pick.random() < 0.1 else value


def _slip(pick: random.Random, part: str) -> str:
    at = pick.randrange(len(part) + 1)
    return part[:at] + pick.choice(_NOISE) + part[at + pick.choice((0, 1)) :]
