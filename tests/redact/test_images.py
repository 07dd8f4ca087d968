"""Images: only reviewed ones that the text shows, drawn anew under a neutral name; nothing that is not picture goes along."""

import hashlib
import io
import random
import re
from datetime import date

import pytest
from PIL import Image, PngImagePlugin
from shelves import page, with_rules

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.model.redaction import DeclaredTerm, Reviewed
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.redact.attachments.images import clean


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


@pytest.mark.parametrize(
    "inside",
    [
        "<text x='9' y='9'>canary</text><rect width='90' height='20'/>",
        "<text x='9' y='9'>canary</text><path d='M0 0H90V20H0Z' fill='#000'/>",
        "<text x='9' y='9'>canary</text><g transform='scale(2)'><polygon points='0,0 45,0 45,10 0,10'/></g>",
        "<text x='20' y='20'>canary</text><circle cx='22' cy='18' r='15'/>",
        "<text x='9' y='9' fill='none'>canary</text>", "<text x='9' y='9' style='fill : transparent'>canary</text>",
        "<text x='9' y='9' fill-opacity='.01'>canary</text>", "<g opacity='1%'><text x='9' y='9'>canary</text></g>",
        "<text x='9' y='9' font-size='0.01'>canary</text>", "<g transform='scale(0)'><text x='9' y='9'>canary</text></g>",
        "<text x='-900' y='9'>canary</text>", "<svg x='900'><text x='9' y='9'>canary</text></svg>",
        "<text x='9' y='9' fill='#FFF'>canary</text>", "<rect width='90' height='90' fill='red'/><text x='9' y='9' fill='red'>canary</text>",
        "<defs><text id='a'>canary</text></defs>", "<pattern id='p'><text>canary</text></pattern>", "<clipPath id='c'><text>canary</text></clipPath>",
        "<text x='9' y='9' font-family='canary'>Gizmo</text>", "<path d='M0 0 canary'/>", "<polygon points='canary'/>",
    ],
)  # fmt: skip
def test_words_that_a_drawing_does_not_show(inside):
    """Under a box, without colour or size, off the sheet, in a part that is not drawn, or where only numbers belong."""
    data, ending = clean(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{inside}</svg>".encode())
    assert ending == ".svg"
    assert b"canary" not in data


@pytest.mark.parametrize(
    "inside",
    [
        "<rect width='90' height='20'/><text x='9' y='9' fill='white'>Gizmo</text>",
        "<text x='9' y='9'>Gizmo</text><rect x='50' y='50' width='20' height='20'/>",
        "<text x='9' y='9'>Gizmo</text><rect width='90' height='20' fill='none'/><rect width='90' height='20' opacity='.3'/>",
        "<text x='9' y='9'>Gizmo</text><path d='M0 0L90 20L0 20'/>", "<text>Gizmo</text>", "<text x='9' y='99' style='font-size:2em'>Gizmo</text>",
        "<g transform='translate(50 50) rotate(90)'><text>Gizmo</text></g>", "<text x='9' y='9'>Giz<tspan>mo</tspan></text>",
    ],
)  # fmt: skip
def test_words_that_a_drawing_shows(inside):
    """Control: a label on a bar, beside a box, in a frame, under a slope, turned, in two pieces."""
    data, _ = clean(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{inside}</svg>".encode())
    assert "Gizmo" in re.sub(r"<[^>]*>", "", data.decode())


def test_what_was_erased_is_gone():
    """An eraser that makes pixels transparent leaves their colours in the file."""
    out = io.BytesIO()
    Image.frombytes("RGBA", (4, 1), b"can\x00ary\x00\x01\x02\x03\xff\x00\x00\x00\x80").save(out, "PNG")
    data, _ = clean(out.getvalue())
    assert Image.open(io.BytesIO(out.getvalue())).tobytes()[:8] == b"can\x00ary\x00", "control: they are there"
    assert [Image.open(io.BytesIO(data)).getpixel((x, 0)) for x in range(4)] == [(255,) * 3, (255,) * 3, (1, 2, 3), (127,) * 3]


def test_the_first_of_several_pictures_in_a_jpeg():
    """As telephones write them; the others stay behind."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "MPO", save_all=True, append_images=[Image.new("RGB", (8, 8), "blue")])
    data, ending = clean(out.getvalue())
    assert ending == ".jpg"
    assert data.count(b"\xff\xd8\xff") == 1 < out.getvalue().count(b"\xff\xd8\xff")


def test_a_broken_picture_is_none():
    """Whatever a decoder makes of it, nothing breaks; the seed stands still."""
    chance = random.Random(3)
    whole = [png(), jpeg(), DRAWING]
    for _ in range(600):
        data = bytearray(chance.choice(whole))
        for _ in range(4):
            data[chance.randrange(len(data))] = chance.randrange(256)
        made, ending = clean(bytes(data[: chance.randrange(20, len(data))] if chance.random() < 0.3 else data))
        assert bool(made) == bool(ending)
