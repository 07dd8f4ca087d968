"""Fuzz: real postmortems, changed at random, through every check and every mending: no traceback, no hang, no byte lost.

Run by hand: `python tests/check/fuzz.py [--n 10000] [--seed 1]`. Exit status 1 where something went wrong. A text is changed by taking out,
doubling and moving lines and runs of bytes, by putting in words that rules look for, and by breaking its encoding.
"""

import random
import re
import signal
import sys
import time
import traceback
import unicodedata
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ground import CORPORA

from mkdocs_postmortems import authors, build, sources
from mkdocs_postmortems.check.fix import fixed
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.read.markup.decode import repair

MOST = 2.0
"""Seconds of processor time a single file may take."""
SEEDS = (
    b"\n| a | b |\n|---|:-:|\n| long cell | x |\n", b"\n|---|\n", b"---\n", b"+++\n", b"```\n", b"~~~\n", b"<!-- pm-ignore PM101: x -->", b"<!-- pm-ignore", b"-->", b"\xe2\x80\x99",
    b"The engineer forgot ", b" should have been tested by ", b"'s fault", b"Root cause: human error\n", b" if only ", b"\xc3\xa2\xc5\x93\xe2\x80\xa6", b"- [ ] Be more careful\n", b"## Timeline\n",
    b"\n- 10:00 - ", b"related: [PM-1]\n", b"related:\n", b"lint: {ignore: PM101}\n", b"lint: 7\n", b"external: 3\n", b"\x00", b"\xff", b"\r", b"\x0b", b"\x85", b"\xe2\x80\xa8", b"\t", b"(" * 40, b"a " * 200, b", and " * 60, b"very " * 80,
)  # fmt: skip


def changed(data: bytes, dice: random.Random, others: list[bytes]) -> bytes:
    """The bytes with a few changes."""
    for _ in range(dice.randint(1, 8)):
        at, to = sorted(dice.randrange(len(data) + 1) for _ in "ab")
        kind = dice.randrange(8)
        if kind == 0:
            data = data[:at] + data[min(to, at + 60) :]
        elif kind == 1:
            data = data[:at] + data[at : at + 200] + data[at:]
        elif kind == 2:
            lines = data.split(b"\n")
            dice.shuffle(lines)
            data = b"\n".join(lines) if len(lines) < 60 else data
        elif kind == 3:
            other = dice.choice(others)
            cut = dice.randrange(len(other) + 1)
            data = data[:at] + other[cut : cut + 400] + data[at:]
        elif kind == 4 and data:
            data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
        elif kind == 5:
            data = data.replace(b"\n", b"\r\n") if dice.random() < 0.5 else data.replace(b" ", b"", dice.randrange(5))
        else:
            data = data[:at] + dice.choice(SEEDS) * dice.randint(1, 3) + data[at:]
    return data


def kept(before: str, after: str) -> bool:
    """Whether nothing but mended mojibake, the room inside tables and one relation differs: line by line, in as many lines."""
    old, new = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (before, after))
    if len(new) - len(old) not in (0, 1):
        return False
    added = len(new) - len(old)
    rest = iter(new)
    for line in old:
        for other in rest:
            if other == line or _same(line, other):
                break
            if added and "PM-back" in other:
                added -= 1
                continue
            return False
        else:
            return False
    return all("PM-back" in line for line in rest)


def _same(line: str, other: str) -> bool:
    """Whether the second line is the first one mended."""
    end, stop = line[len(line.rstrip("\r\n")) :], other[len(other.rstrip("\r\n")) :]
    if end != stop:
        return False
    body, made = repair(line.rstrip("\r\n"))[0], other.rstrip("\r\n")
    if body == made:
        return True
    squeezed = [re.sub(r"[ -]", "", text) for text in (body, made)]
    return squeezed[0] == squeezed[1] or ("related" in made and made.replace(", PM-back", "").replace("PM-back", "") == body)


def main(arguments: list[str]) -> int:
    """Run it; the exit status."""

    def number(name: str, default: int) -> int:
        return int(arguments[arguments.index(name) + 1]) if name in arguments else default

    dice = random.Random(number("--seed", 1))
    settings = Settings(Audience.INTERNAL, date(2026, 6, 1))
    found = [
        one
        for folder in sorted(CORPORA.iterdir())
        if folder.is_dir()
        for one in sources.walk(folder, settings)
        if one.role is not Role.ATTACHMENT and one.data
    ]
    every = [one.data for one in found]
    wrong, slowest, total = 0, 0.0, number("--n", 10_000)

    def late(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, late)
    for at in range(total):
        data = changed(dice.choice(every), dice, every)
        begun = time.process_time()
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, 10)
            source = Source(f"{at}.md", "", Role.INCIDENT, "", data)
            raw = build.postmortems((source,), settings)
            authors.checked((source,), raw, settings)
            text = data.decode("utf-8", "replace").replace("\ufffd", "?")
            made = fixed(text, lambda line: repair(line)[0], ("PM-back",))
            again = fixed(made.text, lambda line: repair(line)[0], ())
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            if not kept(text, made.text):
                wrong += 1
                print(f"{at}: bytes lost")
            if unicodedata.normalize("NFC", again.text) != unicodedata.normalize("NFC", made.text) and not again.mojibake:
                wrong += 1
                print(f"{at}: mended twice")
        except BaseException as error:  # whatever it is, it is what this looks for
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            if isinstance(error, KeyboardInterrupt):
                raise
            wrong += 1
            print(f"{at}: {traceback.format_exc()[-1500:]}")
        took = time.process_time() - begun
        slowest = max(slowest, took)
        if took > MOST:
            wrong += 1
            print(f"{at}: {took:.1f} s, {len(data)} bytes")
        if (at + 1) % 1000 == 0:
            print(f"{at + 1} done, {wrong} wrong, slowest {slowest:.2f} s", flush=True)
    print(f"{total} files: {wrong} wrong, slowest {slowest:.2f} s of processor time")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
