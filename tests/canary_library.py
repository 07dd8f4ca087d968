"""A library with one canary in every place something can hide: the files of a whole MkDocs site in memory, and every canary with its place."""

import hashlib
import io
import zlib
from dataclasses import dataclass, field

import yaml
from PIL import Image, PngImagePlugin

from mkdocs_postmortems.model.fields import FIELDS

STATED = {
    "id",
    "title",
    "slug",
    "visibility",
    "embargo_until",
    "security",
    "public",
    "people",
    "redact",
    "status",
    "exempt",
    "sensitivity",
    "lint",
}
"""Fields that steer the build, and get their canaries by hand."""
UNSAID = (
    "comment in a line",
    "comment of the header",
    "unknown field",
    "map field",
    "embargo",
    "reason of a relation",
    "hidden from every reader",
)
"""Places that the internal pages do not print either; for them the control is the source."""
PARTS = {
    "poorly": "What Went Poorly", "lucky": "Where We Got Lucky", "actions": "Action Items", "attendees": "Attendees",
    "supporting": "Supporting Information", "questions": "Open Questions", "unknown": "Notes of the night", "internal": "Internal notes",
    "private impact": "Impact on suppliers", "marked": "Lessons for us {.internal}",
}  # fmt: skip

_POINT = {"actions": "The team met twice about "}
"""Words of an action item are public where nobody writes otherwise; its section is not, so there the canary stands in a sentence."""


@dataclass
class Library:
    """Grows while it is made: files by path, and where each canary is."""

    files: dict[str, bytes | str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def put(self, place: str, shape: str = "{}") -> str:
        """A new canary, in the shape that the place needs; `place` says where it stands."""
        word = f"zq{len(self.places) + 101}x{zlib.crc32(place.encode()) % 9000 + 1000}"
        self.places[word] = place
        return shape.format(word)

    def person(self, place: str) -> str:
        """Somebody with a given name of letters, as people have."""
        letters = "".join("abcdefghij"[int(d)] for d in str(len(self.places) + 101))
        name = f"Zqu{letters} Oqvist{letters}"
        self.places[name] = place
        return name


def library() -> Library:
    """The site; `mkdocs.yml` and the plugins are for the test to add."""
    made = Library()
    _open(made)
    _withheld(made)
    _attachments(made)
    _host(made)
    return made


def _value(made: Library, name: str, kind: str) -> object:
    place = f"field {name}"
    match kind:
        case "person":
            return made.person(place)
        case "people":
            return [made.person(place), made.person(place)]
        case "map" if name == "roles":
            return {"scribe": made.person(place)}
        case "map":
            return {"engineering": made.put(f"map field {name}")}
        case "terms" | "list":
            return [made.put(place, "{} squad")]
        case "number" | "date" | "flag":
            return None  # numbers and days are not words; the hunt for large numbers has a canary of its own
        case "money":
            made.places["734811907"] = place
            return "EUR 734811907"
        case _:
            return made.put(place, "{} and more")


def _open(made: Library) -> None:
    """A public postmortem that says something private in every way the format has."""
    terms, person = {n: made.put(f"term {n}") for n in ("plain", "code", "table", "link", "footnote", "mermaid", "title", "alias")}, {}
    person["name"] = made.person("person of the list")
    data: dict[str, object] = {
        "visibility": "public", "id": "PM-2026-001", "title": f"Orders stood still at {terms['title']}", "date": "2026-03-01", "status": "final",
        "redact": [made.put("declared word of the document"), f"{terms['title']}"],
        "people": {made.person("person of the document"): "database engineer"},
        "related": [{"id": "WITHHELD-4471", "kind": "related", "note": made.put("reason of a relation")}],
        made.put("unknown field (its name)"): made.put("unknown field"),
        "customer": made.put("customer field"), "host": made.put("host field"),
        "action_items": [{"action": "Watch the queue", "owner": made.person("owner of an action"), "ticket": made.put("ticket of an action", "OPSX-{}")}],
    }  # fmt: skip
    for row in FIELDS:
        if row.audience != "public" and row.name not in STATED and "." not in row.name:
            value = _value(made, row.name, row.type)
            if value is not None:
                data[row.name] = value
    declared, role = data["redact"][0], next(iter(data["people"]))  # type: ignore[index,call-overload]
    internal = [row for row in FIELDS if row.audience in ("internal", "restricted") and row.name.startswith("impact.")]
    labels = {"impact.revenue": "Revenue impact", "impact.reputation": "", "impact.support_tickets": "", "impact.sla_breached": ""}
    stated = [f"- **{labels[r.name]}**: {made.put(f'label {r.name}', 'EUR {}')}" for r in internal if labels.get(r.name)]
    front = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    private = "".join(
        f"\n## {title}\n\n{_POINT.get(name, '- ')}{made.put(f'section {name}')}\n\n### Impact\n\n{made.put(f'below section {name}')}\n"
        for name, title in PARTS.items()
    )
    body = f"""
{made.put("text before the first section")}

## Summary

Orders stood still. {declared} saw it first, and {role} too; {person["name"]} was told. <!-- {made.put("comment in a line")} -->
See [the other one](withheld/{_stem(made)}.md), and [a page](https://x.example/{terms["link"]} "{terms["link"]}").
Mail dana.{made.put("mail address")}@corp.example, @{made.put("handle", "Zq{}")[2:]}, 10.77.3.4, {made.put("internal host", "{}.corp.internal")}.
{terms["plain"]} and {terms["plain"].upper()}, **{terms["plain"][:3]}**{terms["plain"][3:]}, `{terms["code"]}`, {terms["alias"]}.[^1]

[[redact: {made.put("marker in a line")}]] and [[redact:customer| {made.put("marker with a reason")}]].

:::internal
{made.put("marker block")}
:::

<!-- internal -->
{made.put("comment block")}
<!-- /internal -->

!!! internal
    {made.put("callout")}

- one
- {made.put("marked item")} {{.internal}}
- two

| part | who |
|------|-----|
| a | {terms["table"]} |
| {made.put("marked row")} | b | <!-- internal -->

<div hidden>{made.put("hidden element")}</div>
<span style="display:none">{made.put("element out of sight")}</span>
<span data-x="{made.put("attribute", "{}")}">seen</span>

[//]: # ({made.put("hidden from every reader: link that is a comment")})

```mermaid
graph TD
  a[{terms["mermaid"]}] --> b
```

![a picture](../img/{made.put("name of a picture", "shown-{}")}.png) ![a drawing](../img/shown.svg)

[^1]: note of {terms["footnote"]}
[^2]: {made.put("hidden from every reader: footnote nobody refers to")}

## Impact

- **Users affected**: 12
{chr(10).join(stated)}

## Timeline

| Time | Event |
|------|-------|
| 10:00 | Queue stops |
| 10:05 | {person["name"]} looks at {terms["table"]} |
{private}"""
    made.files["postmortems/2026/open.md"] = f"---\n# {made.put('comment of the header')}\n{front}---\n{body}"
    made.files["redaction.yml"] = yaml.safe_dump(
        {
            "approval": "optional",
            "terms": [{"text": t, "kind": "customer", "as": f"customer {n}"} for n, t in enumerate(terms.values())],
            "people": [{"name": person["name"], "as": "on-call engineer"}],
            "internal_domains": ["corp.internal", "corp.example"],
        },
        allow_unicode=True,
    )
    made.files["postmortems/2026/other.md"] = (
        "---\nvisibility: public\nid: PM-2026-002\ntitle: Mails were late\ndate: 2026-04-02\nstatus: final\ntags: [mail]\nrelated: [PM-2026-001]\n---\n\n"
        f"## Summary\n\nMails were late. {terms['plain']} noticed, and {person['name']}.\n\nSee [the other one](withheld/{_stem(made)}.md).\n"
    )


def _stem(made: Library) -> str:
    return next((w for w, p in made.places.items() if p == "name of a withheld file"), "") or made.put("name of a withheld file")


def _withheld(made: Library) -> None:
    """Postmortems that stay in, each for a reason of its own."""
    reasons = {
        "internal": "visibility: internal", "restricted": "visibility: restricted", "unsaid": "status: final",
        "embargo": "visibility: public\nembargo_until: 2999-01-01", "unpatched": "visibility: public\nsecurity: {patched: false}",
    }  # fmt: skip
    for number, (reason, lines) in enumerate(reasons.items()):
        name = _stem(made) if not number else made.put(f"name of a document that is {reason}")
        id_ = "WITHHELD-4471" if not number else made.put(f"id of a document that is {reason}", "X-{}")
        made.places["WITHHELD-4471"] = "id of a withheld document"
        author = made.person(f"author of a document that is {reason}")
        title = made.put(f"title of a document that is {reason}", "The night of {} in the north")
        made.files[f"postmortems/2026/withheld/{name}.md"] = (
            f"---\nid: {id_}\ntitle: {title}\ndate: 2026-02-0{number + 1}\n{lines}\nauthors: {author}\ntags: {made.put(f'tag of {reason}')}\n"
            f"services: {made.put(f'service of {reason}')}\nseverity: SEV-1\n---\n\n## Summary\n\n{made.put(f'text of {reason}')}\n"
        )


def _attachments(made: Library) -> None:
    """Files beside the postmortems; two pictures are shown and reviewed, and hold a canary where nobody looks."""
    for ending in ("csv", "log", "json", "bak", "yml", "ipynb", "drawio", "txt", "html"):
        name = made.put(f"name of a file .{ending}")
        made.files[f"postmortems/files/{name}.{ending}"] = made.put(f"inside a file .{ending}")
    made.files["postmortems/files/report.pdf"] = _pdf(made.put("inside a PDF"))
    shown = next(w for w, p in made.places.items() if p == "name of a picture")
    made.files[f"postmortems/img/shown-{shown}.png"] = _png(made.put("shown picture: tEXt"), made.put("shown picture: zTXt"), b"")
    made.files["postmortems/img/unseen.png"] = _png(
        made.put("picture: tEXt"), made.put("picture: zTXt"), made.put("picture: behind its end").encode()
    )
    made.files["postmortems/img/unseen.jpg"] = _jpeg(made.put("picture: EXIF"))
    made.files["postmortems/img/shown.svg"] = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- {made.put("drawing: comment")} -->'
        f"<metadata>{made.put('drawing: metadata')}</metadata><desc>{made.put('drawing: description')}</desc>"
        f'<text style="display:none">{made.put("drawing: hidden text")}</text><rect width="9" height="9"/></svg>'
    )
    beside = [p.removeprefix("postmortems/") for p in made.files if p.startswith(("postmortems/files/", "postmortems/img/unseen"))]
    links = "".join(f"- [a file](../{path})\n" for path in beside)
    made.files["postmortems/2026/open.md"] = f"{made.files['postmortems/2026/open.md']}\n## References\n\n{links}"
    listed = [f"img/shown-{shown}.png", "img/shown.svg"]
    rules = yaml.safe_load(made.files["redaction.yml"])
    rules["reviewers"] = ["sec-review"]
    rules["attachments"] = [
        {"path": p, "sha256": hashlib.sha256(_bytes(made.files[f"postmortems/{p}"])).hexdigest(), "reviewed_by": "sec-review"}
        for p in listed
    ]
    made.files["redaction.yml"] = yaml.safe_dump(rules, allow_unicode=True)


def _host(made: Library) -> None:
    """The folder of the host: one page and one post are declared public, nothing else is."""
    page = "---\nvisibility: public\ntitle: {}\n---\n\n# {}\n\nWords for everybody. <!-- {} -->\n"
    made.files["docs/index.md"] = page.format("Home", "Home", made.put("comment on a public page"))
    post = "---\nvisibility: public\ndate: 2026-05-01\n{}: x\n---\n\n# A public post\n\nHello.\n"
    made.files["docs/blog/index.md"] = "---\nvisibility: public\n---\n\n# Blog\n"
    made.files["docs/blog/posts/open.md"] = post.format(made.put("hidden from every reader: key of a post"))
    for folder, reason in (("", "internal"), ("_private/", ""), ("blog/posts/", ""), ("blog/posts/", "draft"), ("team/", "restricted")):
        name = made.put(f"name of a page of the host ({folder}{reason})")
        head = {"": "", "draft": "draft: true\n"}.get(reason, f"visibility: {reason}\n")
        made.files[f"docs/{folder}{name}.md"] = (
            f"---\ndate: 2026-05-02\n{head}tags: [{made.put(f'hidden from every reader: tag of {folder}{reason}' if reason == 'draft' else f'tag of {folder}{reason}')}]\n---\n\n"
            f"# {made.put(f'title of page {folder}{reason}')}\n\n{made.put(f'text of page {folder}{reason}')}\n"
        )
    for ending in ("csv", "py", "log", "svg", "json"):
        made.files[f"docs/data/{made.put(f'name of a file of the host .{ending}')}.{ending}"] = made.put(
            f"inside a file of the host .{ending}"
        )


def _bytes(content: bytes | str) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _png(text: str, packed: str, behind: bytes) -> bytes:
    info, out = PngImagePlugin.PngInfo(), io.BytesIO()
    info.add_text("Comment", text)
    info.add_text("Author", packed, zip=True)
    Image.effect_noise((24, 24), 60).save(out, "PNG", pnginfo=info)
    return out.getvalue() + behind


def _jpeg(text: str) -> bytes:
    made, out = Image.Exif(), io.BytesIO()
    made[0x010E] = text
    Image.effect_noise((24, 24), 60).save(out, "JPEG", exif=made)
    return out.getvalue()


def _pdf(text: str) -> bytes:
    stream = zlib.compress(f"BT ({text}) Tj ET".encode())
    return b"%%PDF-1.4\n1 0 obj << /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream\nendobj\n%%%%EOF" % (len(stream), stream)
