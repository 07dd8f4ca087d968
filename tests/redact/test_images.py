"""Images: only reviewed ones that the text shows, drawn anew under a neutral name; nothing that is not picture goes along."""

import hashlib
import io
from datetime import date

import pytest
from PIL import Image, PngImagePlugin
from shelves import page, with_rules

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.model.redaction import DeclaredTerm, Reviewed
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.redact.images import clean


def png(size=(6, 4)):
    """A picture with words in a chunk and after its end."""
    out, words = io.BytesIO(), PngImagePlugin.PngInfo()
    words.add_text("Comment", "canary-chunk")
    words.add_text("Long", "canary-packed", zip=True)
    Image.new("RGB", size, "navy").save(out, "PNG", pnginfo=words)
    return out.getvalue() + b"canary-tail"


def jpeg():
    """A picture with a camera's notes."""
    out, notes = io.BytesIO(), Image.Exif()
    notes[0x010E] = "canary-exif"
    Image.new("RGB", (6, 4), "navy").save(out, "JPEG", exif=notes, comment=b"canary-comment")
    return out.getvalue()


def site(tmp_path, data, text, *, listed=True, name="img/acme graph.png", terms=()):
    place = tmp_path / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    (tmp_path / "a.md").write_text(page(text))
    reviewed = (Reviewed(name, hashlib.sha256(data).hexdigest(), "sec"),) if listed else ()
    settings = Settings(Audience.PUBLIC, date(2026, 6, 1), redaction=with_rules(attachments=reviewed, terms=terms))
    made = build.site(sources.walk(tmp_path, settings), settings)
    pictures = [a for a in made.assets if a.address.endswith((".png", ".jpg", ".svg"))]
    return "".join(p.html for p in made.pages), pictures, made.problems


@pytest.mark.parametrize(("data", "ending"), [(png(), ".png"), (jpeg(), ".jpg")])
def test_a_reviewed_image_is_shown_without_its_notes(tmp_path, data, ending):
    """Pixels stay, chunks, notes, tails and the name do not."""
    assert b"canary" in data, "control: the file holds them"
    html, pictures, _ = site(tmp_path, data, "![the graph](<img/acme graph.png>)")
    assert len(pictures) == 1
    assert b"canary" not in pictures[0].data
    assert pictures[0].address.endswith(ending)
    assert "acme" not in pictures[0].address + html
    assert pictures[0].address.rpartition("/")[2] in html
    assert Image.open(io.BytesIO(pictures[0].data)).size == (6, 4)


def test_an_image_nobody_listed_is_its_words(tmp_path):
    """The words for those who cannot see it stay."""
    html, pictures, problems = site(tmp_path, png(), "![the graph](<img/acme graph.png>)", listed=False)
    assert not pictures
    assert "the graph" in html
    assert "PM710" in {p.code for p in problems}


def test_a_listed_image_that_no_text_shows_stays(tmp_path):
    """Nothing is copied for lying there."""
    assert not site(tmp_path, png(), "no picture")[1]


def test_an_image_changed_after_its_review_stays(tmp_path):
    """The hash is that of the bytes that go out."""
    site(tmp_path, png(), "![g](<img/acme graph.png>)")
    settings = with_rules(attachments=(Reviewed("img/acme graph.png", "0" * 64, "sec"),))
    chosen = Settings(Audience.PUBLIC, date(2026, 6, 1), redaction=settings)
    assert not [a for a in build.site(sources.walk(tmp_path, chosen), chosen).assets if a.address.endswith(".png")]


DRAWING = b"""<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='canary()'><!-- canary --><metadata>canary</metadata><title>canary</title>
<script>canary</script><style>canary</style><g id='canary-id' data-x='canary'><text x='1' y='2'>Gizmo</text><text style='display:none'>canary</text></g>
<text opacity='0'>canary</text><a href='https://canary.test'><text>canary</text></a><image href='data:image/png;base64,canary'/><use href='#canary-id'/>
<foreignObject><p>canary</p></foreignObject><rect width='3' height='3' fill='url(#canary-id)'/></svg>"""


def test_a_drawing_keeps_shapes_and_words_only():
    """No comment, metadata, script, style, link, name, hidden text or picture."""
    data, ending = clean(DRAWING)
    assert ending == ".svg"
    assert b"Gizmo" in data
    assert b"<rect" in data
    assert b"canary" not in data


def test_a_drawing_that_names_a_declared_value_stays(tmp_path):
    """Whoever has listed it."""
    text, name = "![g](g.svg)", "g.svg"
    assert site(tmp_path, DRAWING, text, name=name)[1], "control: it is shown otherwise"
    assert not site(tmp_path, DRAWING, text, name=name, terms=(DeclaredTerm("Gizmo", "customer"),))[1]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"<svg", b"%PDF-1.4", b"<svg xmlns='http://www.w3.org/1999/xhtml'/>",
        b"<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>",
        png((5, 5))[:60],
    ],
)  # fmt: skip
def test_what_is_no_picture_is_none(data):
    """Nothing goes out and nothing breaks."""
    assert clean(data) == (b"", "")


def test_a_picture_that_claims_to_be_huge_is_none():
    """A few kilobytes may stand for more pixels than any memory holds."""
    out = io.BytesIO()
    Image.new("1", (9000, 9000)).save(out, "PNG")
    assert len(out.getvalue()) < 20_000
    assert clean(out.getvalue()) == (b"", "")
