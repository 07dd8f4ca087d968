"""A value is found however it is spelled and encoded, alone and in any order of disguises; words that only hold its letters are not."""

import base64
import gzip
import html
import json
import unicodedata
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from audit_carriers import SHARED, terms
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mkdocs_postmortems import audit
from mkdocs_postmortems.audit.look import Look

# What a reader sees is the value; each is one way to have that.
SHAPES = {
    "as it is": lambda s: s,
    "upper": str.upper,
    "lower": str.lower,
    "swapped": str.swapcase,
    "fullwidth": lambda s: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in s),
    "mathematical": lambda s: "".join(chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in s.lower()),
    "double-struck": lambda s: "".join(chr(0x1D552 + ord(c) - 97) if "a" <= c <= "z" else c for c in s.lower()),
    "circled": lambda s: "".join(chr(0x24D0 + ord(c) - 97) if "a" <= c <= "z" else c for c in s.lower()),
    "squared": lambda s: "".join(chr(0x1F170 + ord(c) - 65) if "A" <= c <= "Z" else c for c in s.upper()),
    "regional": lambda s: "".join(chr(0x1F1E6 + ord(c) - 65) if "A" <= c <= "Z" else c for c in s.upper()),
    "cyrillic": lambda s: s.translate(str.maketrans("acehopxyABCEHKMOPTXy", "асеһорхуАВСЕНКМОРТХу")),
    "greek": lambda s: s.translate(str.maketrans("ovABEHIKMNOPTXYZ", "ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ")),
    "decomposed": lambda s: unicodedata.normalize("NFD", s),
    "accents": lambda s: "".join(c + "\u0301" for c in s),
    "stroked": lambda s: s.replace("o", "ø").replace("l", "ł").replace("L", "Ł"),
    "soft hyphens": "\u00ad".join,
    "zero width": "\u200b".join,
    "joiners": "\u200d\u2060".join,
    "marks of direction": "\u200e".join,
    "filler": "\u3164".join,
    "emphasis": lambda s: "**".join((s[:2], s[2:4], s[4:])),
    "underscores": lambda s: s[:3] + "__" + s[3:],
    "struck": lambda s: s[:2] + "~~" + s[2:3] + "~~" + s[3:],
    "code": lambda s: "`" + s[:2] + "`" + s[2:],
    "tags": lambda s: s[:2] + "<b>" + s[2:4] + "</b>" + s[4:],
    "long tags": lambda s: s[:1] + '<span class="' + "x" * 400 + '">' + s[1:] + "</span>",
    "every letter tagged": lambda s: "".join(f"<i>{c}</i>" for c in s),
    "comment": lambda s: s[:2] + "<!-- a <b>c</b> d -->" + s[2:],
    "word break": lambda s: s[:4] + "<wbr\n>" + s[4:],
    "hyphenated": lambda s: s[:4] + "-\n  " + s[4:],
    "reversed": lambda s: "\u202e" + s[::-1] + "\u202c",
    "tag characters": lambda s: "x" + "".join(chr(0xE0000 + ord(c)) if ord(c) < 128 else c for c in f" {s} ") + " y",
}
BETWEEN = {
    "space": " ", "no-break": "\u00a0", "thin": "\u2009", "two": "  ", "line": "\n", "lines": "  \n    ", "blank line": "\n\n",
    "hyphen": "-", "non-breaking hyphen": "\u2011", "en dash": "\u2013", "minus": "\u2212", "underscore": "_", "dot": ".", "slash": "/",
    "joined": "", "entity": "&nbsp;", "plus": "+", "percent": "%20", "tag": "</td><td>", "break": "<br/>", "colon": "::", "at": "@",
}  # fmt: skip
ESCAPES = {
    "entities": lambda s: "".join(f"&#{ord(c)};" for c in s),
    "hex entities": lambda s: "".join(f"&#x{ord(c):X}" + ";" for c in s),
    "markup": html.escape,
    "percent": lambda s: "".join(f"%{b:02X}" for b in s.encode()),
    "percent where needed": lambda s: quote(s, safe=""),
    "json": lambda s: json.dumps({"text": s}),
    "json ascii": lambda s: '"' + "".join(f"\\u{c:04x}" for c in memoryview(s.encode("utf-16-le")).cast("H")) + '"',
    "script": lambda s: "".join(f"\\u{{{ord(c):x}}}" for c in s),
    "script hex": lambda s: "".join(f"\\x{ord(c):02x}" if ord(c) < 256 else c for c in s),
    "one entity": lambda s: s[:3] + f"&#{ord(s[3])};" + s[4:],
}
PACKS = {
    "base64": lambda d: b"see " + base64.b64encode(d) + b" there",
    "base64 at one": lambda d: b"see " + base64.b64encode(b"a " + d),
    "base64 at two": lambda d: base64.b64encode(b"b, " + d + b" .").rstrip(b"="),
    "base64 url-safe": lambda d: b"?x=" + base64.urlsafe_b64encode(d).rstrip(b"=") + b"&y",
    "base64 in lines": base64.encodebytes,
    "hex": lambda d: b"x: " + d.hex().encode(),
    "hex upper": lambda d: d.hex().upper().encode(),
    "hex colons": lambda d: d.hex(":").encode(),
    "gzip": lambda d: gzip.compress(d, mtime=0),
    "zlib": lambda d: b"\x00\xff" + zlib.compress(d),
    "zip": lambda d: zipped(d),  # noqa: PLW0108 - defined below
    "data uri": lambda d: b"<img src='data:text/plain;base64," + base64.b64encode(d) + b"'>",
}


def zipped(data: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", data)
    return made.getvalue()


VALUE = "Zyxquarn Holdings"
LOOKING = terms(VALUE)


def codes(data: bytes, wanted: audit.Wanted = LOOKING) -> set[str]:
    return {find.code for find in Look(wanted, audit.Limits()).file(data)}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape(shape) -> None:
    """Each way to write a word that reads as the word is found; the same of another word is not."""
    assert codes(f"<p>lost by {SHAPES[shape](VALUE)} today</p>".encode()) == {"PM950"}
    assert codes(f"<p>lost by {SHAPES[shape]('Velbrimo Partners')} today</p>".encode()) == set()


@pytest.mark.parametrize("between", BETWEEN)
def test_every_joint(between) -> None:
    """Words of a value are found whatever stands between them."""
    assert codes(f"<p>lost by {BETWEEN[between].join(VALUE.split())} today</p>".encode()) == {"PM950"}


@pytest.mark.parametrize("escape", ESCAPES)
def test_every_escape(escape) -> None:
    """Each escape is undone, twice too."""
    once = ESCAPES[escape](VALUE)
    assert codes(f"lost by {once} today".encode()) == {"PM950"}
    if escape not in ("markup", "json", "one entity"):
        assert codes(f"lost by {ESCAPES['percent'](once)} today".encode()) == {"PM950"}


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack(pack) -> None:
    """Each encoding of bytes is read, of wide text too."""
    assert codes(PACKS[pack](VALUE.encode())) == {"PM950"}
    assert codes(PACKS[pack](VALUE.encode("utf-16-le"))) == {"PM950"}
    assert codes(PACKS[pack](b"Velbrimo Partners")) == set()


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    shapes=st.lists(st.sampled_from(sorted(SHAPES)), max_size=2, unique=True),
    between=st.sampled_from(sorted(BETWEEN)),
    escapes=st.lists(st.sampled_from(sorted(ESCAPES)), max_size=3),
    packs=st.lists(st.sampled_from(sorted(PACKS)), max_size=3),
)
@example(shapes=["cyrillic"], between="minus", escapes=["entities", "percent", "json ascii"], packs=["gzip", "base64 at two", "zip"])
def test_any_composition(shapes, between, escapes, packs) -> None:
    """Disguises within disguises are undone in whatever order they were put on."""
    words = VALUE.split()
    for shape in shapes:
        # The direction is turned for a whole line, and letters that show nothing have no second shape.
        if shape in ("reversed", "tag characters") or (shape == "double-struck" and shapes[0] != shape):
            continue
        words = [SHAPES[shape](word) for word in words] if "<" not in words[0] and len(words[0]) < 60 else words
    text = BETWEEN[between].join(words)
    for escape in escapes:
        if len(text) < 4_000:
            text = ESCAPES[escape](text)
    data = f"by {text} now".encode()
    for pack in packs:
        data = PACKS[pack](data)
    assert "PM950" in codes(data), (text, data[:300])


HERE = terms("acme", "Zephyr Nine", "db-prod-7", "Müller")


@pytest.mark.parametrize(
    "text",
    [
        "a pacemaker and a placement group", "acmeist poems", "db-prod-70 and mydb-prod-7", "Zephyr. Nine people came", "a zephyrnines",
        "commit acme" + "0" * 3 + "f8e9a1b2c3d4e5f60718293a4b5c6d7e", "<p>the ac</p> me", "Muller's", "AC ME", "sha256-Tx9aCmE4kQ0pLmNoPqRsTuVw1+/x=",
    ],
)  # fmt: skip
def test_only_letters_of_it(text) -> None:
    """Letters of a value within other words are no finding."""
    assert codes(text.encode(), HERE) == ({"PM950"} if "uller" in text else set())


@pytest.mark.parametrize(
    "text",
    [
        "svc-acmecorp-eu", "AcmeCorp", "ACME_TOKEN", "acme's", "https://acme.slack.com/", "x/acme-eu/y", "acme2", "prod_acme", "isAcmeUser", "ACMECorp",
        "<b>Acme</b>s", "zephyr9 zephyr-nine", "ZephyrNine", "zephyrnine", "db_prod_7", "dbprod7", "DB-PROD-7.example", "Mueller", "MÜLLER", "acmeprod",
    ],
)  # fmt: skip
def test_as_part_of_a_name(text) -> None:
    """A value that is a word of a longer name is found."""
    assert codes(text.encode(), HERE) == {"PM950"}


def test_names_of_ordinary_words() -> None:
    """A person called Will Page is found as a name, and `we will page them` is prose."""
    people = audit.Wanted(tuple(audit.people(["Will Page", "Dana Whitfield"])), key=b"k")
    for prose in (
        "we will page them",
        "Will page you",
        "we-will-page-them",
        "who will, page by page, read",
        "a web page",
        "w/ page 2",
        "on this page, will it?",
    ):
        assert codes(prose.encode(), people) == set(), prose
    for named in (
        "Will Page said",
        "WILL PAGE",
        "Page, Will",
        "will.page@",
        "will-page",
        "willpage",
        "W. Page",
        "dana whitfield",
        "Whitfield, Dana",
        "D. Whitfield",
    ):
        assert codes(named.encode(), people) == {"PM950"}, named


def test_case_where_it_was_asked_for() -> None:
    """A term declared with its case is found in that case only."""
    apple = audit.Wanted((audit.Needle("t", "customer", "Apple", audit.Form.CASE),), key=b"k")
    assert codes(b"an apple a day", apple) == set()
    assert codes(b"lost by App<b>le</b>", apple) == {"PM950"}


def test_host_names_are_not_prose() -> None:
    """An internal domain is found with its dots or without, and not as two words of a sentence."""
    inside = audit.Wanted(internal_domains=("corp.internal",), key=b"k")
    assert codes(b"the corp internal wiki", inside) == set()
    for shown in ("wiki.corp.internal", "https://x.CORP.internal/", "corp%2Einternal", "corp-internal"):
        assert codes(shown.encode(), inside) >= {"PM950"}, shown


def test_withheld() -> None:
    """Id, title and address of a withheld incident are found; an address of one word only where an address stands."""
    withheld = audit.Wanted(withheld=(audit.Withheld("PM-2031-07", "Keys of the vault were lost", "vault"),), key=b"k")
    for shown in ("see PM-2031-07", "pm-2031-07/", "keys-of-the-vault-were-lost", "<a href='../vault/'>", "/vault/index.html"):
        assert codes(shown.encode(), withheld) == {"PM951"}, shown
    for other in ("PM-2031-08", "the vault was opened", "PM-2031-077"):
        assert codes(other.encode(), withheld) == set(), other


def _cases() -> list[dict]:
    path = SHARED / "cases" / "redaction.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))["cases"] if path.is_file() else []


def _fixture() -> audit.Wanted:
    path = SHARED / "cases" / "redaction.yaml"
    wanted, problems = audit.declared(yaml.safe_load(path.read_text(encoding="utf-8"))["fixture"], "fixture", b"k")
    assert not problems
    return wanted


@pytest.mark.parametrize("case", [case for case in _cases() if case["outcome"] == "clean"], ids=lambda case: case["id"])
def test_clean_cases(case) -> None:
    """What the cases call clean is clean to the audit, whose list is the one of their fixture."""
    assert codes(case["md"].encode(), _fixture()) == set()


@pytest.mark.parametrize(
    "case", [case for case in _cases() if case["outcome"] in ("either", "refused", "redacted")], ids=lambda case: case["id"]
)
def test_every_absent_value(case) -> None:
    """Were a source published as it is, everything it must not show would be found."""
    whole = [str(case.get(part, "")).encode() for part in ("md", "raw", "name", "config")]
    whole += [base64.b64decode(case["b64"])] if "b64" in case else []
    whole += [
        str(content.get("png_trailing", "") if isinstance(content, dict) else content).encode()
        for content in case.get("files", {}).values()
    ]
    for value in case["absent"]:
        if any(char.isalnum() for char in value):
            assert any(codes(one, terms(value)) for one in whole), value


def test_no_cases_is_said() -> None:
    """The two tests above are not silently empty."""
    if not Path(SHARED / "cases").is_dir():
        pytest.skip("the cases are kept beside the project, not in it")
    assert len(_cases()) > 60
