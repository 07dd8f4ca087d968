"""What several processes make of an edition that withholds something is what one makes; each of these runs in a process without threads."""

import subprocess
import sys
from pathlib import Path

from mkdocs_postmortems import keep
from mkdocs_postmortems.model.share import by_one

ROOT = Path(__file__).resolve().parents[1]
BEGIN = """
import os, sys
from datetime import date
from pathlib import Path
from types import MappingProxyType
from mkdocs_postmortems import audit, build, keep, redact, sources
from mkdocs_postmortems.keep import hands
from mkdocs_postmortems.settings import settings

def alone():
    hands.cores = lambda: 1

def three():
    hands.cores, hands.LEAST = (lambda: 3), 4

three()
assert len(set(keep.share(lambda one: os.getpid(), range(9)))) == 3, "the control: there are copies"
"""
VALUES = """
class Odd:
    def __reduce__(self):
        raise TypeError("goes nowhere")

class Torn(Exception):
    # Goes out and does not come back: it is put together again from one word, and takes two.
    def __init__(self, one, other):
        super().__init__(one)

def work(one):
    if one == 7:
        return Odd
    if one == 8:
        return Torn("a", "b")
    return MappingProxyType({"day": date(2026, 1, 1 + one), "far": (one, [one])}) if one % 2 else lambda: one

made = keep.share(work, range(9))
for at in (1, 3, 5):
    assert made[at] == work(at) and type(made[at]) is MappingProxyType, made[at]
assert [made[at]() for at in (0, 2, 4, 6)] == [0, 2, 4, 6]
assert made[7] is Odd
assert type(made[8]) is Torn
"""
WRONG = """
parent = os.getpid()

def dies(one):
    if one == 4 and os.getpid() != parent:
        os._exit(9)
    return one

def raises(one):
    if one == 4 and os.getpid() != parent:
        raise ValueError("only in a copy")
    return one

def never(one):
    raise KeyError(one)

assert keep.share(dies, range(9)) == keep.share(raises, range(9)) == tuple(range(9))
try:
    keep.share(never, range(4, 13))
except KeyError as error:
    assert error.args == (4,)
else:
    raise AssertionError("what is wrong everywhere is said")
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    pass
else:
    raise AssertionError("a copy is left")

import resource, tempfile
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
assert keep.share(lambda one: str(one) * 500, range(9)) == tuple(str(one) * 500 for one in range(9)), "a disk that is full"
tempfile.tempdir = sys.argv[1] + "/nowhere"
assert keep.share(str, range(9)) == tuple(map(str, range(9))), "no place for files"
"""
EDITION = """
chosen, wrong = settings({"audience": "public", "redaction": "redaction.yml"}, folder=Path(sys.argv[1]), today=date(2026, 6, 30))
assert not wrong, wrong
found = tuple(sources.walk(Path(sys.argv[1]) / "postmortems", chosen))

def made():
    one = build.edition(found, (), chosen)
    return one.site, one.host, one.wanted

def seen():
    inside, _ = settings({"audience": "internal", "as_of": "2026-06-30"}, folder=Path(sys.argv[1]), today=date(2026, 6, 30))
    return build.edition(found, (), inside).site

several, reviewed = made(), seen()
alone()
assert made() == several
assert seen() == reviewed
assert len(several[0].pages) > 20
"""
AUDIT = """
folder = Path(sys.argv[1])
for number in range(40):
    text = "<p>The same line on every page.</p>\\n" * 3 + f"<p>Page {number}</p>\\n"
    if number % 5 == 0:
        text += "<p>An order of Zyxquarn\\nstood still.</p>\\n" + "<p>The end.</p>\\n"
    (folder / f"{number}.html").write_text(text)
(folder / "Zyxquarn").mkdir()
(folder / "Zyxquarn" / "a.txt").write_text("Zyxquarn once more")
wanted = audit.Wanted((audit.Needle("term-1", "customer", "Zyxquarn"),), key=b"a key")
several = audit.site(folder, wanted, share=keep.share)
assert len(several) == 10, several
alone()
assert audit.site(folder, wanted, share=keep.share) == several == audit.site(folder, wanted)

# What a site may unpack to is one amount for the whole of it, whoever looks.
import gzip
for number in range(12):
    (folder / f"{number}.gz").write_bytes(gzip.compress(f"{number} ".encode() * 40_000))
few = audit.Limits(derived=600_000)
three()
several = audit.site(folder, wanted, limits=few, share=keep.share)
assert "PM955" in {one.code for one in several}, "the control: the limit is reached"
assert several == audit.site(folder, wanted, limits=few)
"""


def run(script: str, folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", BEGIN + script, str(folder)], capture_output=True, text=True, check=False, timeout=300)
    assert not done.returncode, done.stderr


def test_values_of_all_kinds_come_back(tmp_path):
    """What another process cannot hand over is worked out here."""
    run(VALUES, tmp_path)


def test_whatever_goes_wrong_in_a_copy_is_done_here(tmp_path):
    """A copy that dies or raises, a full disk, no folder for temporary files: the values are the same, and no copy is left."""
    run(WRONG, tmp_path)


def test_both_editions_are_the_same(tmp_path):
    run(EDITION, ROOT)


def test_an_audit_finds_the_same(tmp_path):
    run(AUDIT, tmp_path)


def test_nothing_to_do_is_nothing():
    assert keep.share(str, ()) == () == by_one(str, ())
    assert keep.share(str, (1, 2)) == ("1", "2") == by_one(str, (1, 2))
