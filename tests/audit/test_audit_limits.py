"""What cannot be looked into is a finding, in bounded time: bombs, depth, size, encryption, unknown formats, links."""

import base64
import bz2
import gzip
import io
import os
import time
import zipfile
from pathlib import Path

import pytest
from audit_carriers import looked, pdf, terms

from mkdocs_postmortems import audit

SMALL = audit.Limits(file=2_000_000, unpacked=300_000, derived=1_000_000, depth=5, rounds=8, members=20)


def codes(tmp_path, files, limits=SMALL) -> list[str]:
    return [p.code for p in looked(tmp_path, files, terms("Zyxquarn"), limits=limits)]


def matryoshka(data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = gzip.compress(data, mtime=0)
    return data


def zip_of(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def encrypted_zip() -> bytes:
    """The flag of an encrypted entry, in its head and in the directory."""
    data = bytearray(zip_of({"a": b"x" * 100}))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


SHUT = {
    "gzip bomb": ("a.gz", gzip.compress(bytes(3_000_000))),
    "gzip bomb within gzip": ("a.gz", gzip.compress(gzip.compress(bytes(3_000_000)))),
    "bzip2 bomb": ("a.bz2", bz2.compress(bytes(3_000_000))),
    "zip bomb": ("a.zip", zip_of({"a": bytes(3_000_000)})),
    "many entries": ("a.zip", zip_of({str(n): b"x" for n in range(30)})),
    "many bombs": ("a.zip", zip_of({str(n): bytes(250_000 + n) for n in range(9)})),
    "bomb in base64": ("a.txt", base64.b64encode(gzip.compress(bytes(3_000_000)))),
    "bomb in a data uri": ("a.html", b"<img src='data:;base64," + base64.b64encode(gzip.compress(bytes(3_000_000))) + b"'>"),
    "too deep": ("a.gz", matryoshka(b"x", 8)),
    "too many rounds": ("a.txt", b"%" + b"25" * 30 + b"41"),
    "too large": ("a.bin", bytes(2_000_001)),
    "encrypted zip": ("a.zip", encrypted_zip()),
    "encrypted pdf": ("a.pdf", pdf(b"", head=b"/Encrypt 9 0 R")),
    "pdf in an old compression": ("a.pdf", pdf(b"abc", filters=b"/LZWDecode")),
    "pdf without table of letters": ("a.pdf", pdf(b"BT <00410042> Tj ET", head=b"/Encoding/Identity-H")),
    "zstandard": ("a.zst", b"\x28\xb5\x2f\xfd" + bytes(20)),
    "7-zip": ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(20)),
    "woff2": ("a.woff2", b"wOF2" + bytes(range(256))),
}


@pytest.mark.parametrize("name", SHUT)
def test_said(name, tmp_path) -> None:
    """Each is said, and none takes long."""
    path, data = SHUT[name]
    started = time.monotonic()
    assert set(codes(tmp_path, {path: data})) == {"PM955"}
    assert time.monotonic() - started < 60


def test_controls(tmp_path) -> None:
    """The same within the limits is looked into."""
    files = {
        "a.gz": gzip.compress(bytes(250_000)), "b.gz": matryoshka(b"x", 3), "a.zip": zip_of({"a": bytes(1000), "b": b"x"}), "a.txt": b"%252541",
        "a.pdf": pdf(b"BT (x) Tj ET"), "c.txt": b"zip 7z Rar wOF2", "a.bin": bytes(10_000),
    }  # fmt: skip
    assert codes(tmp_path, files) == []


def test_a_value_before_the_bomb_is_still_found(tmp_path) -> None:
    """What could be read is read."""
    assert sorted(codes(tmp_path, {"a.zip": zip_of({"a": b"by zyxquarn", "b": bytes(3_000_000)})})) == ["PM950", "PM955"]


def test_links_and_devices(tmp_path) -> None:
    """A link is said, and what it leads to is not read; a pipe does not make the audit wait."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.txt").write_text("zyxquarn")
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.txt").symlink_to(outside / "x.txt")
    (folder / "b").symlink_to(outside, target_is_directory=True)
    os.mkfifo(folder / "c")
    problems = audit.site(folder, terms("Zyxquarn"))
    assert [(p.code, p.path) for p in problems] == [("PM956", "a.txt"), ("PM956", "b"), ("PM956", "c")]


def test_slow_texts(tmp_path) -> None:
    """Texts made to keep a pattern busy take no longer than others of their size."""
    files = {
        "a.html": "<" * 200_000, "b.html": "<!--" * 50_000, "c.html": "&" * 200_000, "d.txt": "%" * 200_000, "e.txt": "\\" * 200_001, "f.txt": "A" * 200_000,
        "g.txt": "=41" * 60_000, "h.txt": "10." * 60_000, "i.txt": "a@" * 90_000, "j.txt": "password:" * 20_000, "k.txt": "12, " * 50_000,
        "l.txt": "4 " * 90_000, "m.pdf": "%PDF-" + "(" * 100_000, "n.json": "[" * 100_000, "o.txt": "://a:" * 40_000, "p.txt": "zyx " * 50_000,
        "q.txt": "\u202e" * 60_000, "r.txt": "curl -u " * 20_000, "s.txt": "x--" * 60_000, "t.txt": "a.internal" * 20_000, "u.html": "<a b='" * 40_000,
        "v.pdf": "%PDF-" + "(\\" * 50_000, "w.pdf": "%PDF-" + "<41" * 50_000, "x.txt": "zyxquar" * 30_000, "y.txt": "\n".join(["A" * 64] * 4_000),
    }  # fmt: skip
    for name, text in files.items():
        started = time.process_time()
        looked(tmp_path / name, {name: text}, terms("Zyxquarn", "zyx zyx zyx"))
        assert time.process_time() - started < 60, name


def test_an_unreadable_file(tmp_path, monkeypatch) -> None:
    """A file that cannot be opened is said; root opens everything, so for root the system is made to refuse."""
    (tmp_path / "a").write_text("x")
    (tmp_path / "a").chmod(0)
    if os.geteuid() == 0:

        def refused(_: Path) -> bytes:
            raise PermissionError

        monkeypatch.setattr(Path, "read_bytes", refused)
    assert [p.code for p in audit.site(tmp_path, terms("Zyxquarn"))] == ["PM955"]


def test_known_files_are_skipped_and_their_names_are_not(tmp_path) -> None:
    """A file of an installed theme is not looked into; changed by one byte it is."""
    import hashlib

    data = b"wOF2 by zyxquarn"
    known = frozenset((hashlib.sha256(data).digest(),))
    (tmp_path / "a.woff2").write_bytes(data)
    assert audit.site(tmp_path, terms("Zyxquarn"), known) == ()
    assert {p.code for p in audit.site(tmp_path, terms("Zyxquarn"))} == {"PM950"}
    (tmp_path / "zyxquarn.woff2").write_bytes(data)
    assert [p.code for p in audit.site(tmp_path, terms("Zyxquarn"), known)] == ["PM950"]
    (tmp_path / "zyxquarn.woff2").unlink()
    (tmp_path / "a.woff2").write_bytes(data + b" ")
    assert {p.code for p in audit.site(tmp_path, terms("Zyxquarn"), known)} == {"PM950"}


def test_installed_themes() -> None:
    """The digests are those of the files as they are installed."""
    import hashlib
    import importlib.util
    from pathlib import Path

    folder = Path(importlib.util.find_spec("material").submodule_search_locations[0])
    scripts = list((folder / "templates" / "assets").rglob("*.js"))
    assert scripts
    assert {hashlib.sha256(path.read_bytes()).digest() for path in scripts} <= audit.installed()
    assert audit.installed(("no-such-distribution",)) == frozenset()


def test_same_lines_on_many_pages(tmp_path) -> None:
    """A line that is on every page is named on every page, once each."""
    page = "<html>\n<nav>\n<a>by zyxquarn</a>\n</nav>\n<p>{}</p>\n</html>\n"
    problems = looked(tmp_path, {f"p{n}/index.html": page.format(n) for n in range(5)}, terms("Zyxquarn"))
    assert [(p.path, p.line) for p in problems] == [(f"p{n}/index.html", 3) for n in range(5)]


def test_words_over_lines_that_were_seen(tmp_path) -> None:
    """Lines that were each seen before, in another order, are new together."""
    files = {"a.html": "Zyx\nquarn\nb\nc\nd\n", "b.html": "Zyx-\nc\nd\ne\nf\n", "c.html": "b\nc\nd\nZyx-\nquarn\nb\n"}
    assert [(p.path, p.line) for p in looked(tmp_path, files, terms("Zyxquarn"))] == [("c.html", 4)]


def test_line_numbers(tmp_path) -> None:
    """A finding names its line, under escapes and tags too."""
    text = "a\n" * 9 + "<p title='x\ny'>Zyx&#113;uarn</p>\n" + "b\n" * 9
    assert [p.line for p in looked(tmp_path, {"a.html": text}, terms("Zyxquarn"))] == [11]


def test_names_are_masked(tmp_path) -> None:
    """The path of a finding does not show the value that is in it."""
    problems = looked(tmp_path, {"x/2026-zyxquarn-outage/index.html": "<p>zyxquarn</p>"}, terms("Zyxquarn"))
    assert len(problems) == 2
    assert all(p.path.startswith("x/[") for p in problems)
    assert "zyxquarn" not in str(problems)


def test_too_short_to_be_looked_for(tmp_path) -> None:
    """A value of two letters, or none, is refused and said; two letters of Chinese are a word."""
    problems = looked(tmp_path, {"a.txt": "ab 東京 c"}, terms("ab", "", "--", "東京"))
    assert [p.code for p in problems] == ["PM950", "PM957", "PM957", "PM957"] or sorted(p.code for p in problems) == [
        "PM950",
        "PM957",
        "PM957",
        "PM957",
    ]


def test_allowed_fingerprints(tmp_path) -> None:
    """What a reviewer allowed by fingerprint is no finding; the same of another key is."""
    from dataclasses import replace

    wanted = terms("Nothing here")
    first = looked(tmp_path, {"a.txt": "ask nobody@corp-mail.org"}, wanted)
    print_ = first[0].what.rpartition(" ")[2]
    assert audit.site(tmp_path, replace(wanted, allowed=frozenset((print_,)))) == ()
    assert audit.site(tmp_path, replace(wanted, allowed=frozenset((print_,)), key=b"other")) != ()
