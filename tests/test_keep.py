"""What a build leaves for the next one: the same bytes with and without it, nothing believed that is damaged, nothing left by a public one."""

import gc
import os
import re
import shutil
import subprocess
import sys
import threading
import zlib
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from types import MappingProxyType
from weakref import ref
from zoneinfo import ZoneInfo

import pytest
from ground import ROOT, run, write
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from mkdocs_postmortems import build, keep, sources, study
from mkdocs_postmortems.keep import hands
from mkdocs_postmortems.keep.shelf import _closed
from mkdocs_postmortems.model import action, record
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.read.markup import markdown
from mkdocs_postmortems.settings import settings

FORM = keep.Form(*keep.classes(action, record), Level)
CHOSEN, _ = settings({"audience": "internal", "as_of": "2026-06-30"}, folder=ROOT, today=date(2026, 6, 30))
ZONES = (None, UTC, ZoneInfo("Europe/Paris"), timezone(timedelta(hours=-8)), timezone(timedelta(hours=-8), "PST"))
PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.dates() | st.times() | st.sampled_from(Level)
    | st.datetimes(timezones=st.sampled_from(ZONES), allow_imaginary=False)
)  # fmt: skip
VALUES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text() | st.integers(), inner)
        | st.dictionaries(st.text(), inner).map(MappingProxyType) | st.builds(record.Term, inner, inner)
    ),
    max_leaves=12,
)  # fmt: skip


def kinds(value):
    """The value with the type of everything in it: 1 and True, lists and tuples are equal to Python in places where they are not to us."""
    if isinstance(value, list | tuple):
        return type(value), [kinds(one) for one in value]
    if isinstance(value, dict | MappingProxyType):
        return type(value), [(kinds(key), kinds(one)) for key, one in value.items()]
    if isinstance(value, record.Term):
        return type(value), kinds(value.value), kinds(value.label)
    zone = (type(value.tzinfo), str(value.tzinfo), value.fold) if isinstance(value, datetime) else None
    return type(value), value, zone


@limits(max_examples=60, deadline=None)
@given(VALUES)
def test_a_value_comes_back_as_it_was(value):
    assert kinds(FORM.read(FORM.written(value))) == kinds(value)


def test_equal_short_texts_are_one_text_and_long_ones_stay_apart():
    """A library of thousands says the same words thousands of times; JSON makes a new text of each."""
    said = FORM.written(tuple(record.Term(one, one) for one in ("check" + "out", "x" * 400)))
    (a, long), (b, other) = FORM.read(said), FORM.read(said)
    assert a.value is a.label is b.value
    assert long.value is not other.value


@pytest.mark.parametrize("value", [{1, 2}, object(), b"bytes", time(1, tzinfo=UTC), hands, record.Term(object(), "")])
def test_what_has_no_form_is_refused(value):
    with pytest.raises(TypeError):
        FORM.written(value)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff", b'{"Postmortem": []}', b'{"Term": []}', b'{"Term": 3}', b'{"#day": "soon"}', b"[" * 9_999, b'{"a":1,"b":2}'],
)
def test_bytes_of_somebody_else_make_no_value(data):
    with pytest.raises(ValueError):
        FORM.read(data)


@limits(max_examples=40, deadline=None)
@given(st.lists(VALUES, min_size=2, max_size=2))
def test_values_that_differ_have_other_names(values):
    one, other = values
    assert (keep.name(one) == keep.name(other)) == (kinds(one) == kinds(other))


def shelf(folder):
    return keep.opened(folder, "internal")


def files(folder):
    return sorted(p for p in folder.rglob("*") if p.is_file() and len(p.name) == 62)


def test_a_shelf_gives_back_what_was_saved_and_nothing_before(tmp_path):
    one, key = shelf(tmp_path / "kept"), keep.digest("a")
    one.put(key, b"words")
    assert not (tmp_path / "kept").exists()
    assert one.save()
    assert shelf(tmp_path / "kept").get(key) == b"words"
    assert keep.opened(tmp_path / "kept", "public").get(key) is None, "an edition sees its own alone"
    assert (tmp_path / "kept" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-1],
        lambda data: b"",
        lambda data: data[:-3] + bytes([data[-3] ^ 1]) + data[-2:],
        lambda data: b"x" + data,
        lambda data: data * 2,
    ],
    ids=["cut", "empty", "changed", "shifted", "twice"],
)
def test_what_is_damaged_is_not_there_and_is_made_again(tmp_path, spoil):
    key = keep.digest("a")
    for _ in range(2):
        one = shelf(tmp_path)
        assert one.get(key) is None
        one.put(key, b"words")
        one.save()
        (file,) = files(tmp_path)
        assert shelf(tmp_path).get(key) == b"words"
        file.write_bytes(spoil(file.read_bytes()))


def test_what_has_the_right_sum_and_is_not_packed_is_not_there(tmp_path):
    """The sum is no secret: whoever can write into the folder can make one."""
    one, key = shelf(tmp_path), keep.digest("a")
    one.put(key, b"words")
    one.save()
    (file,) = files(tmp_path)
    assert zlib.decompress(file.read_bytes()[-len(zlib.compress(b"words", 1)) :]) == b"words", "the control: it is packed"
    file.write_bytes(_closed(key, b"words"))
    assert shelf(tmp_path).get(key) is None


def test_what_is_whole_but_lies_elsewhere_is_not_there(tmp_path):
    one, key, other = shelf(tmp_path), keep.digest("a"), keep.digest("b")
    one.put(key, b"words")
    one.save()
    (file,) = files(tmp_path)
    place = file.parent.parent / other[:2] / other[2:]
    place.parent.mkdir(exist_ok=True)
    shutil.copy(file, place)
    assert shelf(tmp_path).get(other) is None
    assert shelf(tmp_path).get(key) == b"words"


def test_a_folder_that_cannot_be_is_no_reason_to_stop(tmp_path):
    (tmp_path / "file").write_text("in the way")
    one = shelf(tmp_path / "file")
    one.put(keep.digest("a"), b"words")
    assert one.save() is False
    assert one.get(keep.digest("a")) is None


def test_what_nobody_asks_for_goes_after_a_month(tmp_path):
    one, old, used = shelf(tmp_path), keep.digest("old"), keep.digest("used")
    one.put(old, b"1")
    one.put(used, b"2")
    one.save()
    for file in files(tmp_path):
        os.utime(file, (1, 1))
    again = shelf(tmp_path)
    again.get(used)
    again.save()
    assert shelf(tmp_path).get(used) == b"2"
    assert shelf(tmp_path).get(old) is None


@pytest.mark.parametrize("searching", [True, False])
def test_the_search_for_rubbish_rests_and_goes_on_as_before(searching):
    before = gc.isenabled()
    try:
        (gc.enable if searching else gc.disable)()
        with suppress(KeyError), keep.uncollected():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() is searching
    finally:
        (gc.enable if before else gc.disable)()


def test_what_a_process_made_before_its_end_is_not_searched_again_until_it_does_the_same_once_more():
    class Knot:
        def __init__(self):
            self.own = self

    before = gc.get_freeze_count()
    try:
        with keep.uncollected(once=True):
            tied = ref(Knot())
        assert gc.get_freeze_count() > before
        gc.collect()
        assert tied() is not None
        with keep.uncollected():
            assert tied() is None
        assert not gc.get_freeze_count()
    finally:
        gc.unfreeze()


def test_what_is_not_ours_stays_however_old(tmp_path):
    """A folder that others use too: the control is the test above."""
    others = write(tmp_path, {"pip/http/wheel": "x", "plugin/social/card.png": "x", "notes/deep/old.md": "x", f"{'g' * 32}/ab/cd": "x"})
    for file in others.rglob("*"):
        os.utime(file, (1, 1))
    one = shelf(tmp_path)
    one.put(keep.digest("a"), b"1")
    one.save()
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file() and len(p.name) < 20) == [
        ".gitignore", "CACHEDIR.TAG", "card.png", "cd", "old.md", "wheel",
    ]  # fmt: skip


def test_copies_of_the_process_give_what_one_gives():
    things = list(range(200))
    found = hands.spread(lambda one: str(one * one).encode(), things, 3)
    assert found == {at: str(at * at).encode() for at in things}


def test_what_fails_in_a_copy_is_left_to_the_caller():
    mine = os.getpid()

    def work(one):
        if os.getpid() != mine and one > 50:
            raise ValueError(one)
        return b"done"

    found = hands.spread(work, list(range(100)), 2)
    assert {at for at in range(100) if at not in found} == {at for at in range(100) if at % 2 and at > 50}


def test_breaking_off_takes_the_copies_along():
    """The interrupt reaches the caller, and no copy lives on."""

    def work(one):
        if one == 2:
            raise KeyboardInterrupt
        threading.Event().wait(0.01 if one % 2 == 0 else 600)
        return b""

    def children():
        return set(Path(f"/proc/self/task/{threading.get_native_id()}/children").read_text().split())

    before = children()
    with pytest.raises(KeyboardInterrupt):
        hands.spread(work, list(range(100)), 2)
    assert children() == before


def test_a_process_with_threads_is_not_copied():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert hands.cores() == 1
    finally:
        stop.set()
        thread.join()


@pytest.fixture(scope="module")
def library():
    every = sources.walk(ROOT / "postmortems", CHOSEN)
    shown = [one for one in every if one.role is Role.INCIDENT][:12]
    return tuple(one for one in every if one.role is not Role.INCIDENT or one in shown)


HANDS = """
import sys
from datetime import date
from pathlib import Path
from mkdocs_postmortems import sources, study
from mkdocs_postmortems.keep import hands
from mkdocs_postmortems.settings import settings

chosen, _ = settings({"audience": "internal", "as_of": "2026-06-30"}, folder=Path(), today=date(2026, 6, 30))
found = sources.walk(Path(sys.argv[1]), chosen)
hands.cores = lambda: 1
alone = study.studied(found, chosen, asked=True)
hands.cores, hands.LEAST = (lambda: 3), 4
assert len(hands.spread(lambda one: b"", [0] * 9)) == 9, "the control: there are copies"
assert study.studied(found, chosen, asked=True) == alone
assert len(alone.posts) > 4
"""


def test_what_copies_read_is_what_one_process_reads():
    """In a process of its own, because one with threads is not copied."""
    subprocess.run([sys.executable, "-c", HANDS, str(ROOT / "postmortems" / "2024")], check=True)


def test_what_was_kept_is_what_would_be_read(tmp_path, library):
    alone = study.studied(library, CHOSEN, asked=True)
    first = shelf(tmp_path)
    assert study.studied(library, CHOSEN, first, asked=True) == alone
    first.save()
    second = shelf(tmp_path)
    assert study.studied(library, CHOSEN, second, asked=True) == alone
    assert second.missed == 0
    assert second.found == 2 * len(alone.posts)
    tomorrow = shelf(tmp_path)
    study.studied(library, replace(CHOSEN, as_of=date(2026, 7, 1)), tomorrow, asked=True)
    assert tomorrow.found == tomorrow.missed == len(alone.posts), "what is understood stays, what the rules say may not"
    other = shelf(tmp_path)
    study.studied(library, replace(CHOSEN, date_order="dmy"), other, asked=True)
    assert other.found == 0


def test_what_was_kept_is_parsed_for_those_that_ask_to_be_public(tmp_path, library, monkeypatch):
    asking = {one.path for one in library if b"visibility: public" in one.data}
    first = shelf(tmp_path)
    build.edition(library, (), CHOSEN, first)
    first.save()
    parsed = []
    blocks = markdown.blocks
    monkeypatch.setattr(markdown, "blocks", lambda *given: parsed.append(given[1]) or blocks(*given))
    build.edition(library, (), CHOSEN, shelf(tmp_path))
    assert 0 < len(asking) < len([one for one in library if one.role is Role.INCIDENT])
    quiet = [one for one in library if one.role is Role.INCIDENT and one.path not in asking]
    assert parsed, "the control: some are looked at"
    assert not [one.path for one in quiet for text in parsed if len(text) > 99 and text[-99:] in one.data.decode()]


CONFIG = """
    site_name: Test
    theme: {{name: mkdocs}}
    plugins:
      search: {{}}
      postmortems: {{source: postmortems, as_of: 2026-06-30, audience: {audience}, cache: {cache}}}
"""


def built(folder, audience, cache, out):
    (folder / "mkdocs.yml").write_text(CONFIG.format(audience=audience, cache=cache).replace("\n    ", "\n"))
    made = run("mkdocs", folder, "-q", "-d", out)
    assert made.code == 0, made.log
    shown = (p for p in (folder / out).rglob("*") if p.is_file() and p.suffix != ".gz")
    return {p.relative_to(folder / out).as_posix(): re.sub(rb"Build Date.*", b"", p.read_bytes()) for p in shown}


def test_a_site_has_the_same_bytes_whatever_was_kept(tmp_path):
    """By the host, after one edit and with a kept value damaged; and a public edition leaves nothing at all."""
    for file in sorted((ROOT / "postmortems").rglob("*.md"))[:4]:
        write(tmp_path, {f"postmortems/{file.name}": file.read_bytes()})
    write(tmp_path, {"docs/index.md": "# Home\n"})
    assert built(tmp_path, "public", ".cache/postmortems", "public")
    assert not (tmp_path / ".cache").exists()
    cold = built(tmp_path, "internal", ".cache/postmortems", "cold")
    kept = files(tmp_path / ".cache")
    assert len(kept) > 3
    kept[0].write_bytes(kept[0].read_bytes()[:-9])
    file = max((tmp_path / "postmortems").rglob("*.md"), key=lambda p: p.stat().st_size)
    file.write_text(file.read_text() + "\nNobody noticed the alert, because it was one of forty.\n")
    edited = built(tmp_path, "internal", ".cache/postmortems", "edited")
    assert edited != cold
    assert built(tmp_path, "internal", "false", "alone") == edited


def test_an_edition_is_the_same_whatever_was_kept(tmp_path, library):
    first = shelf(tmp_path)
    cold = build.edition(library, (), CHOSEN, first)
    first.save()
    second = shelf(tmp_path)
    assert build.edition(library, (), CHOSEN, second) == cold
    assert second.found
    assert not second.missed


def test_another_day_is_another_day_for_what_counts_days(tmp_path, library):
    """The next day everything is asked again; an article is made again only where something in it is due."""
    first = shelf(tmp_path)
    before = build.edition(library, (), CHOSEN, first)
    first.save()
    morrow = replace(CHOSEN, as_of=CHOSEN.as_of + timedelta(days=1))
    second = shelf(tmp_path)
    after = build.edition(library, (), morrow, second)
    assert after == build.edition(library, (), morrow)
    assert after != before
    posts = study.studied(library, CHOSEN).posts
    due = sum(any(action.due and not action.closed for action in post.record.actions) for post in posts)
    assert 0 < due < len(posts)
    assert second.missed == len(posts) + due


HERE = """
    ---
    title: Here
    date: 2026-01-02
    ---

    # Here

    See [[pm-2]], [the causes](pm-2.md#Pool-Size), ![](img/pool.png) and [nothing](gone.md).
"""
THERE = {
    "as it was": ("pm-2.md", "# There\n\n## Pool size\n\nWords.\n"),
    "another title": ("pm-2.md", "# Elsewhere\n\n## Pool size\n\nWords.\n"),
    "another heading": ("pm-2.md", "# There\n\n## Something\n\nWords.\n"),
    "another name": ("pm-3.md", "# There\n\n## Pool size\n\nWords.\n"),
    "what was gone": ("gone.md", "# There\n\n## Pool size\n\nWords.\n"),
}


@pytest.mark.parametrize("change", THERE)
def test_a_page_follows_what_it_links_to(tmp_path, change):
    """Its own text has not changed; what it would be made of has."""

    def made(case, kept):
        folder = tmp_path / "posts"
        shutil.rmtree(folder, ignore_errors=True)
        name, text = THERE[case]
        write(folder, {"pm-1.md": HERE, name: text, "img/pool.png": b"\x89PNG"})
        return build.edition(sources.walk(folder, CHOSEN), (), CHOSEN, kept)

    def page(edition):
        return next(one.html for one in edition.site.pages if one.address == "postmortems/pm-1")

    first = shelf(tmp_path / "kept")
    before = made("as it was", first)
    first.save()
    after = made(change, shelf(tmp_path / "kept"))
    assert after == made(change, keep.NOWHERE)
    assert (page(after) == page(before)) == (change == "as it was")


def test_a_preview_holds_the_values_themselves(tmp_path, library):
    """One process, one shelf: nothing is read twice, from the files or from the disk, and what has changed is."""
    one = shelf(tmp_path)
    one.live()
    first = study.studied(library, CHOSEN, one, asked=True)
    one.save()
    one.live()
    asked = one.found + one.missed
    second = study.studied(library, CHOSEN, one, asked=True)
    assert second == first
    assert all(new.document is old.document for new, old in zip(second.posts, first.posts, strict=True))
    assert one.found + one.missed == asked
    one.live()
    changed = tuple(replace(s, data=s.data + b"\nMore.\n") if s.path == first.posts[0].source.path else s for s in library)
    third = study.studied(changed, CHOSEN, one, asked=True)
    assert third == study.studied(changed, CHOSEN, asked=True)
    assert [new.document is old.document for new, old in zip(third.posts, first.posts, strict=True)].count(False) == 1
