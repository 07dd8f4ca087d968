"""A value stored in a header: it can be read back, and no other byte of the file is another one."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.author import stored

VALUES = {"approved_by": "sec-review", "approved_on": "2026-02-11", "sha256": "ab" * 32}
NEW = "  approved_by: sec-review\n  approved_on: 2026-02-11\n  sha256: " + "ab" * 32 + "\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: x\n", "title: x\npublic:\n" + NEW),
        ("title: x  # why\nb: |+\n  text\n\n", "title: x  # why\nb: |+\n  text\n\npublic:\n" + NEW),
        ("  title: x\n", "  title: x\n  public:\n" + NEW.replace("  ", "    ")),
        ("public:\ntitle: x\n", "public:\n" + NEW + "title: x\n"),
        ("public: ~\ntitle: x\n", "public: \n" + NEW + "title: x\n"),
        ("public: {}\n", "public: {" + NEW.strip().replace("\n  ", ", ") + "}\n"),
        ("public: {slug: a} # c\n", "public: {" + NEW.strip().replace("\n  ", ", ") + ", slug: a} # c\n"),
        ("public:\n    slug: a # c\n\n    tags: [b]\ntitle: x\n",
         "public:\n" + NEW.replace("  ", "    ") + "    slug: a # c\n\n    tags: [b]\ntitle: x\n"),
        ("public:\n  sha256: 'old' # c\n  approved_on:\n  approved_by: somebody else\n",
         "public:\n  sha256: " + "ab" * 32 + " # c\n  approved_on: 2026-02-11\n  approved_by: sec-review\n"),
        ("{title: x}\n", "{public: {" + NEW.strip().replace("\n  ", ", ") + "}, title: x}\n"),
    ],
)  # fmt: skip
def test_only_its_own_words_change(before, after):
    rest = "---\n\npublic: {in: the text}\n"
    assert stored(f"---\n{before}{rest}".encode(), "public", VALUES) == f"---\n{after}{rest}".encode()


def test_storing_twice_changes_nothing_more():
    once = stored(b"---\ntitle: x\n---\n", "public", VALUES)
    assert stored(once, "public", VALUES) == once


def test_byte_order_mark_and_line_ends_are_kept():
    made = stored("\ufeff---\r\ntitle: é\r\npublic:\r\n  slug: a\r\n---\r\nText\nmixed\r\n".encode(), "public", VALUES)
    assert made.startswith("\ufeff---\r\ntitle: é\r\npublic:\r\n  approved_by: sec-review\r\n  approved_on: 2026-02-11\r\n".encode())
    assert made.endswith(b"\r\n  slug: a\r\n---\r\nText\nmixed\r\n")
    assert made.count(b"\n") - made.count(b"\r\n") == 1


@pytest.mark.parametrize(
    "data",
    [
        b"no header", b"---\ntitle: x\n", b"---\n- a\n---\n", b"---\n[a\n---\n", b"---\npublic: yes\n---\n", b"---\npublic: [a]\n---\n",
        b"---\npublic: {sha256: [a]}\n---\n", b"---\npublic:\n  sha256: |\n    a\n---\n", b"---\npublic: {}\npublic: {}\n---\n", b"---\na: \xff\n---\n", b"",
    ],
)  # fmt: skip
def test_what_cannot_be_changed_alone_is_refused(data):
    with pytest.raises(ValueError, match=r"header|UTF-8"):
        stored(data, "public", VALUES)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_any_word_is_read_back_as_it_was_given(word):
    made = stored(b"---\ntitle: x\n---\n", "public", {"approved_by": word})
    assert yaml.safe_load(made.decode().split("---")[1] if "---" not in word else made.decode()[4:-4])["public"]["approved_by"] == word


KEYS = st.lists(
    st.sampled_from(["title: a", "tags: [b, c]", "note: 'd # e'", "# remark", "", "text: >\n  f\n  g", "map:\n  h: i"]), unique=True
)


FLOW = "approved_by: sec-review, approved_on: 2026-02-11, sha256: " + "ab" * 32
OWN = {
    "": "",
    "public:": "public:\n" + NEW.rstrip(),
    "public: {slug: s}": f"public: {{{FLOW}, slug: s}}",
    "public:\n  slug: s # t": "public:\n" + NEW + "  slug: s # t",
}


@given(KEYS, KEYS, st.sampled_from(sorted(OWN)), st.sampled_from(["\n", "\r\n"]), st.binary(max_size=30).filter(lambda b: b.isascii()))
def test_the_rest_of_the_header_and_the_body_stay(above, below, own, end, body):
    def file(own, *more):
        rows = ["---", "status: final", *above, own, *(row for row in below if row not in above), *more, "---", ""]
        return "\n".join(rows).replace("\n", end).encode() + body

    expected = file(OWN[own]) if own else file("", "public:\n" + NEW.rstrip())
    assert stored(file(own), "public", VALUES) == expected
