"""Images: the bytes of a reviewed picture in, the same picture without anything that is not picture out."""

import hashlib
import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.redact.attachments.drawing import drawing

LARGEST = 20_000_000
"""Bytes of a file that is read at all."""
PIXELS = 40_000_000
"""Of a picture that is decoded: a file of a few kilobytes may claim to be larger than any memory."""
_READ = ("PNG", "JPEG", "MPO", "GIF", "WEBP")
_FORMATS = {"PNG": ".png", "JPEG": ".jpg", "MPO": ".jpg", "GIF": ".png", "WEBP": ".png"}
"""A telephone writes several pictures into one JPEG, which makes an MPO of it; the first is drawn."""


def content(source: Source) -> tuple[bytes, str]:
    """The bytes of the file and their hash, read once; two empty values where it cannot be read, is a link or is too large."""
    try:
        place = Path(source.file)
        if place.is_symlink() or place.stat().st_size > LARGEST:
            return b"", ""
        data = place.read_bytes()
    except OSError:
        return b"", ""
    return data, hashlib.sha256(data).hexdigest()


def clean(data: bytes) -> tuple[bytes, str]:
    """The picture drawn anew with its file name ending; two empty values where it is none, or one that no page should hold.

    Pixels are copied into a new image, so that chunks, profiles, thumbnails, further frames and whatever follows the end stay behind.
    What is transparent is laid on white: an eraser leaves the colours where they were and only takes them out of sight.
    """
    if data.lstrip()[:5].lower() in (b"<?xml", b"<svg ", b"<svg>", b"<!doc") or b"<svg" in data[:500]:
        made = drawing(data)
        return made, ".svg" if made else ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_READ) as picture:
                kind = _FORMATS[picture.format or ""]
                if picture.width * picture.height > PIXELS:
                    return b"", ""
                turned = ImageOps.exif_transpose(picture)
                seen = "A" in turned.getbands() or "transparency" in turned.info
                pixels = _on_white(turned.convert("RGBA")) if seen else turned.convert("RGB")
        fresh = Image.frombytes("RGB", pixels.size, pixels.tobytes())
        out = io.BytesIO()
        if kind == ".jpg":
            fresh.save(out, "JPEG", quality=90)
        else:
            fresh.save(out, "PNG", optimize=False)
        return out.getvalue(), kind
    except Exception:  # noqa: BLE001  a broken file may raise anything in a decoder; what cannot be drawn anew is no picture
        return b"", ""


def _on_white(picture: Image.Image) -> Image.Image:
    """What a reader sees of it on white paper, and nothing that lies under it."""
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, picture).convert("RGB")
