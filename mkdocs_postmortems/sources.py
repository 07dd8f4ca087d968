"""Sources: a folder in, its files as values out, each with its role and the reason for it. Knows nothing of what they say."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source

_SKIPPED = frozenset({"node_modules", "__pycache__", "site", "venv"})
_PAGES = frozenset(
    {
        "readme", "index", "_index", "contributing", "changelog", "code_of_conduct", "code-of-conduct", "security", "license",
        "licence", "notice", "authors", "maintainers", "codeowners", "summary", "404", "_sidebar", "_navbar", "home", "about",
        "support", "pull_request_template", "issue_template",
    }
)  # fmt: skip
_NO_TEXT = frozenset(
    {
        "license", "licence", "copying", "notice", "authors", "codeowners", "makefile", "dockerfile", "owners", "version",
        "manifest", "procfile", "gemfile", "rakefile", "vagrantfile", "cname", "jenkinsfile", "justfile", "contributors",
        "patents", "readme", "todo",
    }
)  # fmt: skip
_SUFFIX = re.compile(r"\.(?=[^.]*[a-z])[a-z0-9_+-]{1,10}$", re.IGNORECASE)
_TEMPLATE = re.compile(r"(?:^|[^a-z])(?:templates?|boilerplate|skeleton)(?:[^a-z]|$)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<!\d)(?!0+(?!\d))\d{2,4}[-_.]?\d{2}|^[a-z]{1,12}[-_]?\d*[1-9]\d*", re.IGNORECASE)
_SLOT = re.compile(
    r"(?<![\[\]!\\])\[(?![ xX~/-]?\]|[\^\[#@!])[^\[\]\n`]{2,80}\](?![(\[:\]])|\{\{[^}\n]*\}\}"
    r"|\b(?:YYYY|yyyy)[-/](?:MM|mm)[-/](?:DD|dd)\b|\b(?:HH|hh|xx|XX):(?:MM|mm|xx|XX)\b"
    r"|<(?!(?:details|summary|template|script|style|table|div|span|code|pre|kbd|su[bp]|strong)\b)[A-Za-z][A-Za-z _/-]{2,40}>(?!\()"
    r"|\bSEV-?[X#]\b|^[-*]\s*$|(?<=[:*|])\s*TODO\b|_{4,}",
    re.MULTILINE,
)
_BEGINNINGS = ("[", "{{", "<", "YYYY", "yyyy", "HH:", "hh:", "xx:", "XX:", "SEV", "\n-", "\n*", "TODO", "____")
"""Of every slot one stands at its beginning."""
_HEADER = re.compile(r"\A---\r?\n.*?^---\s*$", re.DOTALL | re.MULTILINE)
_LIST = re.compile(
    r"^[ \t]*[\w.-]+:[ \t]*\[(?![^\]\n]*(?:\||\.\.\.|…|YYYY|yyyy|HH:|\b(?:[Yy]our|[Nn]ame|TODO|TBD|e\.g)\b))[^\[\]\n]*\][ \t]*$",
    re.MULTILINE,
)
"""A list in a header, `services: [api, edge]`, unless it is one to be filled in."""
_FACT = re.compile(r"\d(?<!\w\d)(?:(?:(?<=1)9|(?<=2)0)\d\d(?:-\d\d-\d\d|\b)|\d?:\d\d\b)")
"""A day, a year or a time of day. Begun by the digit, which `re` goes to at once, and not by what stands before."""
_CODE = re.compile(r"^[ \t>]*(`{3,}|~{3,})(?![^\n]*\b(?:markdown|md)\b)[^\n]*\n.*?^[ \t>]*\1[ \t]*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_MORE = re.compile(r"(?=[`~]{3})|`(?![<\[{])[^`]|`[<\[{][^`]*[>\]}][^`]+`")
"""Code that is more than one value to be filled in: what stands in brackets there is its own."""
_SIGNS = re.compile(r"[<\[]|\{\{")
_DEFINED = re.compile(r"^\s{0,3}\[([^\]\n]+)\]:", re.MULTILINE)
_HEADING = re.compile(r"^#{1,4}[ \t]+\S|^[=-]{4,}[ \t]*$|^\*\*[^*\n]{2,40}\*\*", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]+\]\(([^)\s]+)[^)]*\)")
_ALONE = "the only text of the folder"
_LARGEST = 20_000_000
"""Bytes of a file of the host."""
_DRESS = (".css", ".js", ".mjs", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".woff", ".woff2")
_HEAD = 20_000
"""Characters of a file that are looked at to tell a template or a list of links from an incident."""


def walk(root: Path, settings: Settings) -> tuple[Source, ...]:
    """Every file below `root`, by path: incidents and pages with their bytes, attachments without.

    What cannot be had (no permission, larger than `max_size`, a link that leads out of the folder or in a circle) is a source
    with `trouble` and `code`. Hidden files and folders, and what `exclude` names, are left out.
    """
    top = root.resolve()
    found = sorted(_below(root, "", top, (top,), settings), key=lambda source: source.path)
    return tuple(_lonely(source, found) for source in found)


def one(file: Path, path: str, settings: Settings) -> Source:
    """A single file under the name `path`: an incident whatever it is called, because somebody asked for it."""
    data, trouble, code = _bytes(file, settings)
    return Source(path, str(file), Role.INCIDENT, "asked for by name", data, trouble, code)


def again(source: Source, settings: Settings) -> Source:
    """The same file as it is now. One that is an incident because it is alone in its folder stays one."""
    fresh = _file(Path(source.file), source.path, settings)
    lonely = source.reason.startswith(_ALONE) and fresh.role is Role.PAGE
    return replace(fresh, role=source.role, reason=source.reason) if lonely else fresh


def host(docs: Path, source: Path) -> tuple[Source, ...]:
    """Pages and images of the host's own folder; the folder of the postmortems is none of them, and links are not followed."""
    return tuple(_of_host(docs, source))


def dressing(docs: Path, path: str) -> Path | None:
    """The style, script or picture of this name that really lies in the host's folder; None for a page, a link and anything above it."""
    file = docs / path
    return file if file.suffix.lower() in _DRESS and file.is_file() and file.resolve() == docs.resolve() / path else None


def _of_host(docs: Path, source: Path) -> Iterator[Source]:
    for file in sorted(docs.rglob("*")):
        if file.is_symlink() or not file.is_file() or source in file.resolve().parents:
            continue
        path = file.relative_to(docs).as_posix()
        if any(part.startswith(".") for part in path.split("/")) or file.stat().st_size > _LARGEST:
            continue
        page = path.endswith((".md", ".markdown"))
        yield Source(path, str(file), Role.PAGE if page else Role.ATTACHMENT, "of the host", file.read_bytes() if page else b"")


def _below(folder: Path, above: str, top: Path, seen: tuple[Path, ...], settings: Settings) -> Iterator[Source]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Source(
            above.rstrip("/") or ".",
            str(folder),
            Role.INCIDENT,
            "a folder",
            trouble=f"the folder could not be opened: {_why(error)}",
            code="PM007",
        )
        return
    for entry in entries:
        path = above + entry.name
        if entry.name.startswith(".") or entry.name in _SKIPPED or _excluded(path, settings.exclude):
            continue
        place = Path(entry.path)
        if entry.is_symlink() and (wrong := _astray(place, path, top, seen)):
            yield wrong
        elif entry.is_dir():
            yield from _below(place, f"{path}/", top, (*seen, place.resolve()), settings)
        elif entry.is_file():
            yield _file(place, path, settings)


def _excluded(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(path, pattern) or fnmatchcase(path, f"{pattern.rstrip('/')}/*") for pattern in patterns)


def _astray(place: Path, path: str, top: Path, seen: tuple[Path, ...]) -> Source | None:
    """What is wrong with a link in the file system, if anything; one to another file of the folder is a page, not a second incident."""
    try:
        target = place.resolve(strict=True)
    except (OSError, RuntimeError):
        return Source(path, str(place), Role.INCIDENT, "a link", trouble="the link leads nowhere or in a circle", code="PM008")
    if not target.is_relative_to(top):
        return Source(path, str(place), Role.INCIDENT, "a link", trouble="the link leads out of the source folder", code="PM008")
    if target.is_dir():
        circle = target in seen or any(one.is_relative_to(target) for one in seen)
        return Source(path, str(place), Role.INCIDENT, "a link", trouble="the link leads in a circle", code="PM008") if circle else None
    return Source(path, str(place), Role.PAGE, f"a link to {target.relative_to(top).as_posix()}")


def _why(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()


def _file(place: Path, path: str, settings: Settings) -> Source:
    name = place.name
    ending = _ending(name, settings.extensions)
    if ending is None and not name.lower().endswith((".html", ".htm")):
        return Source(path, str(place), Role.ATTACHMENT, f"extension {place.suffix}" if place.suffix else "no extension")
    if ending == "" and re.split(r"[-.]", name.lower())[0] in _NO_TEXT:
        return Source(path, str(place), Role.ATTACHMENT, f"named {name}")
    data, trouble, code = _bytes(place, settings)
    if code:
        return Source(path, str(place), Role.INCIDENT, "could not be read", trouble=trouble, code=code)
    role, reason = _role(path, ending, data)
    return Source(path, str(place), role, reason, data if role is not Role.ATTACHMENT else b"")


def _bytes(place: Path, settings: Settings) -> tuple[bytes, str, str]:
    """The content of a file, else why it could not be had and the code of that."""
    try:
        size = place.stat().st_size
        if size > settings.max_size:
            return b"", f"the file has {size:,} bytes, more than {settings.max_size:,}", "PM006"
        return place.read_bytes(), "", ""
    except OSError as error:
        return b"", f"the file could not be opened: {_why(error)}", "PM007"


def _ending(name: str, extensions: tuple[str, ...]) -> str | None:
    """The longest of the endings that are read; the empty one for a name without any; None for a file that is not read."""
    lower = name.lower()
    for ending in sorted(extensions, key=len, reverse=True):
        if ending and lower.endswith(ending.lower()):
            return ending
    return "" if "" in extensions and not _SUFFIX.search(name) else None


def _role(path: str, ending: str | None, data: bytes) -> tuple[Role, str]:
    name = PurePosixPath(path).name
    stem = (name[: len(name) - len(ending)] if ending else name).lower()
    head = data[:_HEAD].decode("utf-8", errors="replace")
    if ending is None:
        return (Role.INCIDENT, "HTML with front matter") if head.startswith("---") else (Role.ATTACHMENT, "HTML without front matter")
    if stem in _PAGES:
        return Role.PAGE, f"named {name}"
    numbered = _NUMBERED.search(stem) is not None
    if _TEMPLATE.search(stem) and not numbered:
        return Role.PAGE, "named as a template"
    if any(_TEMPLATE.search(part) for part in PurePosixPath(path).parts[:-1]) and not numbered:
        return Role.PAGE, "in a folder of templates"
    facts = len(_FACT.findall(head))
    slots = 0 if len(data) <= _HEAD and _at_most(head) <= 2 * facts else _slots(data)
    if slots >= 3 and slots > 2 * facts and not head.startswith("[["):
        return Role.PAGE, f"reads as a template: {slots} values are still to be filled in"
    links = [
        target
        for target in _LINK.findall(head)
        if not target.startswith(("http", "#")) and target.split("#")[0].endswith((".md", "/", ".html"))
    ]
    if len(links) >= 5 and len(_LINK.sub("", head).split()) < 8 * len(links):
        return Role.PAGE, f"a list of {len(links)} links to other files"
    if ending == "" and data and not (_HEADING.search(head) or head.startswith(("---\n", "+++\n"))) and b"\x00" not in data[:_HEAD]:
        return Role.ATTACHMENT, "no extension and no heading"
    return Role.INCIDENT, f"extension {ending}" if ending else "no extension, but headings"


def _at_most(text: str) -> int:
    """No fewer than the slots of a text: how often something stands in it with which each of them begins."""
    return sum(map(f"\n{text}".count, _BEGINNINGS))


def _slots(data: bytes) -> int:
    """How many values of a text are a template's own.

    A list in its header, a bracketed word that it defines as a link, an element that it closes, and what stands in code are none.
    """
    text = _HEADER.sub(lambda header: _LIST.sub("", header[0]), data.decode("utf-8", errors="replace"), count=1)
    text = _CODE.sub(lambda code: _SIGNS.sub("", code[0]) if _MORE.match(code[0]) else code[0].replace("{{", ""), text)
    defined = {name.casefold() for name in _DEFINED.findall(text)}
    return sum(
        slot.strip("[]").casefold() not in defined and not (slot[0] == "<" and f"</{slot[1:]}" in text)
        for slot in _SLOT.findall(text[:_HEAD])
    )


def _lonely(source: Source, every: list[Source]) -> Source:
    """An index or README that is alone in a dated or numbered folder is the incident of that folder."""
    path = PurePosixPath(source.path)
    if source.role is not Role.PAGE or path.stem.lower() not in ("index", "readme", "_index") or not _NUMBERED.search(path.parent.name):
        return source
    beside = f"{path.parent.as_posix()}/"
    if any(one.path.startswith(beside) and one.role is Role.INCIDENT for one in every):
        return source
    return replace(source, role=Role.INCIDENT, reason=f"{_ALONE} {path.parent.name}")
