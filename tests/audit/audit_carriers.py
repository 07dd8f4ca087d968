"""Files that carry a text, each made for real by the program or library that makes such files; text in, name and bytes out."""

import base64
import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from pathlib import Path
from urllib.parse import quote

from PIL import Image, PngImagePlugin

from mkdocs_postmortems import audit
from mkdocs_postmortems.model.problem import Problem

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def looked(folder: Path, files: dict[str, str | bytes], wanted: audit.Wanted, **more: object) -> tuple[Problem, ...]:
    """What the audit says of a folder with these files."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return audit.site(folder, wanted, **more)


def terms(*values: str, category: str = "customer") -> audit.Wanted:
    return audit.Wanted(tuple(audit.Needle(f"term-{n}", category, value) for n, value in enumerate(values, 1)), key=b"a key")


def picture(form: str, **options: object) -> bytes:
    made = io.BytesIO()
    Image.effect_noise((24, 24), 60).convert("L").save(made, form, **options)
    return made.getvalue()


def png(text: str, way: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    if way == "iTXt":
        info.add_itxt("Comment", text, zip=True)
    else:
        info.add_text("Comment", text, zip=way == "zTXt")
    return picture("PNG", pnginfo=info)


def exif(text: str) -> Image.Exif:
    made = Image.Exif()
    made[0x010E] = text
    return made


def comment_utf16(text: str) -> bytes:
    made = Image.Exif()
    made[0x9C9C] = text.encode("utf-16-le")
    return picture("JPEG", exif=made)


def xmp(text: str) -> bytes:
    return f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{text}</dc:creator></x:xmpmeta>".encode()


def jpeg_cut_in_two(text: str) -> bytes:
    """An extended XMP packet whose text stands across the border of two segments."""
    plain = picture("JPEG")
    whole = b"x" * 19 + b" " + text.encode() + b" " + b"y" * 19
    half = 20 + len(text) // 2
    pieces = b""
    for at, part in ((0, whole[:half]), (half, whole[half:])):
        body = b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + len(whole).to_bytes(4, "big") + at.to_bytes(4, "big") + part
        pieces += b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    return plain[:2] + pieces + plain[2:]


def pdf(stream: bytes, head: bytes = b"", info: bytes = b"", filters: bytes = b"/FlateDecode", more: bytes = b"") -> bytes:
    body = (
        zlib.compress(stream)
        if filters == b"/FlateDecode"
        else base64.a85encode(stream) + b"~>"
        if filters == b"/ASCII85Decode"
        else stream
    )
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog" + head + b">>endobj\n2 0 obj<<" + info + b">>endobj\n"
        b"3 0 obj<</Length %d/Filter%s>>stream\n%s\nendstream endobj\n%s\ntrailer<</Root 1 0 R/Info 2 0 R>>\n%%%%EOF\n"
        % (len(body), filters, body, more)
    )


def pdf_with_font(text: str) -> bytes:
    """Letters are numbers of the font, which says in a table what they stand for."""
    letters = sorted(set(text))
    table = b"".join(b"<%04X> <%s>\n" % (number, char.encode("utf-16-be").hex().encode()) for number, char in enumerate(letters, 1))
    cmap = b"/CIDInit begincmap\n%d beginbfchar\n%sendbfchar endcmap" % (len(letters), table)
    shown = b"".join(b"%04X" % (letters.index(char) + 1) for char in text)
    packed = zlib.compress(cmap)
    more = b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj\n5 0 obj<</Encoding/Identity-H>>endobj" % (
        len(packed),
        packed,
    )
    return pdf(b"BT /F1 12 Tf <" + shown + b"> Tj ET", more=more)


def zipped(text: str | bytes, name: str = "notes.txt", way: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", way) as archive:
        archive.writestr(name, text)
    return made.getvalue()


def headless_zip(text: str) -> bytes:
    """The directory at the end is gone, as in a download that stopped."""
    whole = zipped(text * 3)
    return whole[: whole.rindex(b"PK\1\2")]


def tarred(data: bytes) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        entry = tarfile.TarInfo("a.bin")
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return made.getvalue()


def woff(text: str) -> bytes:
    """A font of the first web format: tables one by one, each compressed."""
    table = zlib.compress(b"\0\0\0\1name" + text.encode("utf-16-be") + b"\0" * 60)
    return b"wOFF\0\1\0\0" + bytes(36) + b"name" + (64).to_bytes(4, "big") + len(table).to_bytes(4, "big") + bytes(8) + table


def long_json(text: str) -> str:
    docs = [{"location": f"p{n}/", "title": f"Page {n}", "text": f'<p>some "quoted" text {n}</p>'} for n in range(300)]
    docs.insert(150, {"location": "x/", "title": "X", "text": f"a<br>{text}"})
    return json.dumps({"docs": docs})


def of(text: str) -> dict[str, tuple[str, bytes]]:
    """Every carrier with `text` in it, by name."""
    raw = text.encode()
    lines = "\n".join(
        base64.b64encode(b"padding before it all, " * 4 + raw + b" and after it" * 6).decode()[at : at + 64] for at in range(0, 256, 64)
    )
    pieces = b" -20 ".join(b"(" + char.encode() + b")" for char in text)
    octal = b"".join(b"\\%03o" % byte for byte in raw)
    return {
        "html": ("a.html", f"<p>{text}</p>".encode()),
        "html comment": ("a.html", f"<p>x</p><!-- {text} -->".encode()),
        "attribute": ("a.html", f"<p data-x='{text}'>x</p>".encode()),
        "hidden element": ("a.html", f"<template><p hidden>{text}</p></template>".encode()),
        "script": ("a.js", f"var a = '{text}';".encode()),
        "script in two": ("a.js", f"var a = '{text[:4]}' + '{text[4:]}';".encode()),
        "style": ("a.css", f"/* {text} */".encode()),
        "style content": ("a.css", f"a::before{{content:'\\{ord(text[0]):x} {text[1:]}'}}".encode()),
        "search index": ("search/search_index.json", long_json(text).encode()),
        "json escapes": ("a.json", json.dumps({"k": "".join(f"\\u{ord(c):04x}" for c in text)}).replace("\\\\", "\\").encode()),
        "xml": ("sitemap.xml", f"<urlset><loc>https://e.test/{text}/</loc></urlset>".encode()),
        "gzip": ("sitemap.xml.gz", gzip.compress(raw)),
        "gzip twice": ("a.gz", gzip.compress(gzip.compress(raw))),
        "gzip after data": ("a.bin", bytes(range(128, 256)) + gzip.compress(raw)),
        "bzip2": ("a.bz2", bz2.compress(raw)),
        "xz": ("a.xz", lzma.compress(raw)),
        "zip": ("a.zip", zipped(text)),
        "zip stored": ("a.zip", zipped(text, way=zipfile.ZIP_STORED)),
        "zip entry name": ("a.zip", zipped("x", name=f"{text}.txt")),
        "zip in zip": ("a.docx", zipped(zipped(text))),
        "zip without directory": ("a.zip", headless_zip(text)),
        "tar with png": ("a.tar.gz", tarred(png(text, "zTXt"))),
        "png tEXt": ("a.png", png(text, "tEXt")),
        "png zTXt": ("a.png", png(text, "zTXt")),
        "png iTXt": ("a.png", png(text, "iTXt")),
        "png eXIf": ("a.png", picture("PNG", exif=exif(text))),
        "png trailing": ("a.png", picture("PNG") + raw),
        "png trailing gzip": ("a.png", picture("PNG") + gzip.compress(raw)),
        "jpeg exif": ("a.jpg", picture("JPEG", exif=exif(text))),
        "jpeg exif wide": ("a.jpg", comment_utf16(text)),
        "jpeg xmp": ("a.jpg", picture("JPEG", xmp=xmp(text))),
        "jpeg xmp in two": ("a.jpg", jpeg_cut_in_two(text)),
        "jpeg comment": ("a.jpg", picture("JPEG", comment=raw)),
        "jpeg trailing": ("a.jpg", picture("JPEG") + raw),
        "gif comment": ("a.gif", picture("GIF", comment=b"c" * 250 + b" " + raw)),
        "webp xmp": ("a.webp", picture("WEBP", xmp=xmp(text))),
        "tiff": ("a.tiff", picture("TIFF", tiffinfo={270: text})),
        "pdf stream": ("a.pdf", pdf(b"BT (" + raw + b") Tj ET")),
        "pdf pieces": ("a.pdf", pdf(b"BT [" + pieces + b"] TJ ET")),
        "pdf hex": ("a.pdf", pdf(b"BT <" + raw.hex().encode() + b"> Tj ET")),
        "pdf octal": ("a.pdf", pdf(b"BT (" + octal + b") Tj ET")),
        "pdf info": ("a.pdf", pdf(b"", info=b"/Author(" + raw + b")")),
        "pdf info wide": ("a.pdf", pdf(b"", info=b"/Author<FEFF" + text.encode("utf-16-be").hex().encode() + b">")),
        "pdf ascii85": ("a.pdf", pdf(b"BT (" + raw + b") Tj ET", filters=b"/ASCII85Decode")),
        "pdf font": ("a.pdf", pdf_with_font(text)),
        "pdf metadata": ("a.pdf", pdf(b"", more=b"9 0 obj<</Type/Metadata>>stream\n" + xmp(text) + b"\nendstream endobj")),
        "svg comment": ("a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><!-- {text} --></svg>".encode()),
        "svg metadata": ("a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><metadata>{text}</metadata></svg>".encode()),
        "svg letters": ("a.svg", b"<svg>" + "".join(f"<tspan x='{n}'>{c}</tspan>" for n, c in enumerate(text)).encode() + b"</svg>"),
        "data uri base64": ("a.html", f"<img src='data:text/plain;base64,{base64.b64encode(raw).decode()}'>".encode()),
        "data uri percent": ("a.html", f"<img src='data:image/svg+xml,{quote('<svg><text>' + text + '</text></svg>', safe='')}'>".encode()),
        "data uri png": ("a.html", f"<img src='data:image/png;base64,{base64.b64encode(png(text, 'zTXt')).decode()}'>".encode()),
        "data uri gzip": ("a.html", f"<a href='data:;base64,{base64.b64encode(gzip.compress(raw)).decode()}'>".encode()),
        "source map": ("a.js.map", json.dumps({"version": 3, "sources": ["a.ts"], "sourcesContent": [f"// {text}\n"]}).encode()),
        "inline source map": (
            "a.js",
            f"a()\n//# sourceMappingURL=data:application/json;base64,{base64.b64encode(json.dumps({'sourcesContent': [text]}).encode()).decode()}".encode(),
        ),
        "base64 over lines": ("a.txt", f"-----BEGIN X-----\n{lines}\n-----END X-----\n".encode()),
        "base64 url-safe": ("a.txt", f"?q={base64.urlsafe_b64encode(b'>>>???' + raw).decode().rstrip('=')}&r=1".encode()),
        "base64 wide": ("a.ps1", b"powershell -enc " + base64.b64encode(text.encode("utf-16-le"))),
        "base64 twice": ("a.txt", base64.b64encode(base64.b64encode(b"x " + raw))),
        "hex": ("a.txt", raw.hex().encode()),
        "hex upper with spaces": ("a.txt", raw.hex(" ").upper().encode()),
        "hex list": ("a.c", ", ".join(f"0x{byte:02x}" for byte in raw).encode()),
        "character codes": ("a.js", f"String.fromCharCode({','.join(str(byte) for byte in raw)})".encode()),
        "utf-16 le": ("a.txt", text.encode("utf-16")),
        "utf-16 be": ("a.txt", b"\xfe\xff" + text.encode("utf-16-be")),
        "utf-16 without mark": ("a.bin", b"\x01\xff\xfd" + text.encode("utf-16-le") + b"\xff\xfe"),
        "utf-32": ("a.bin", b"\x01\xff" + text.encode("utf-32-be") + b"\xff\x01"),
        "nul bytes": ("a.txt", b"some words that go before " + raw[:3] + b"\0" + raw[3:]),
        "file name": (f"x/{text.replace(' ', '-')}.html", b"x"),
        "folder name": (f"{text.replace(' ', '_').lower()}/index.html", b"x"),
        "file name in percent codes": (f"{quote(text)}.html".replace(text[0], f"%{ord(text[0]):02X}", 1), b"x"),
        "dot file": (".well-known/x", raw),
        "no ending": ("CNAME", raw),
        "woff": ("a.woff", woff(text)),
        "csv": ("a.csv", f"h,{text}\n".encode()),
    }
