"""Images: the bytes of a reviewed picture in, the same picture without anything that is not picture out."""

import hashlib
import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.redact.drawing import drawing

LARGEST = 20_000_000
"""Bytes of a file that is read at all."""
PIXELS = 40_000_000
"""Of a picture that is decoded: a file of a few kilobytes may claim to be larger than any memory."""
_FORMATS = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".png", "WEBP": ".png"}


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
    """
    if data.lstrip()[:5].lower() in (b"<?xml", b"<svg ", b"<svg>", b"<!doc") or b"<svg" in data[:500]:
        made = drawing(data)
        return made, ".svg" if made else ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(_FORMATS)) as picture:
                kind = picture.format or ""
                if picture.width * picture.height > PIXELS:
                    return b"", ""
                turned = ImageOps.exif_transpose(picture)
                pixels = turned.convert(
                    "RGB" if kind == "JPEG" else "RGBA" if "A" in turned.getbands() or "transparency" in turned.info else "RGB"
                )
        fresh = Image.frombytes(pixels.mode, pixels.size, pixels.tobytes())
        out = io.BytesIO()
        if kind == "JPEG":
            fresh.save(out, "JPEG", quality=90)
        else:
            fresh.save(out, "PNG", optimize=False)
        return out.getvalue(), _FORMATS[kind]
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return b"", ""
