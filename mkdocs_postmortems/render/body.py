"""Body: one incident in, its article as its author saw it on GitHub out, with the marks, links and ids a page of the site needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.library import Incident, Library, Task
from mkdocs_postmortems.model.memory import Memory
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor
from mkdocs_postmortems.render import (
    attributes,
    boxed,
    dropped,
    entries,
    glossary,
    headings,
    inline,
    items,
    lines,
    parts,
    places,
    shapes,
    tags,
    targets,
    tree,
)
from mkdocs_postmortems.render.anchors import Anchors
from mkdocs_postmortems.render.constructs import Constructs
from mkdocs_postmortems.render.embeds import Embeds
from mkdocs_postmortems.render.extensions import Extensions
from mkdocs_postmortems.render.heard import HeardAnchors, HeardLinks, Row, still
from mkdocs_postmortems.render.highlight import Fences
from mkdocs_postmortems.render.links import Links
from mkdocs_postmortems.render.tree import Element, Notes


@dataclass(frozen=True, slots=True)
class Body:
    """The article of one incident without what the template adds."""

    html: str = field(repr=False)
    anchors: tuple[Anchor, ...] = ()
    title: str = ""
    """The text's first heading as its author wrote it; the page shows it where its title is another one."""
    title_id: str = ""
    """The anchor of that heading."""
    elsewhere: tuple[Task, ...] = ()
    """Action items that stand nowhere in the text."""
    attachments: frozenset[str] = frozenset()
    """Paths of the attachments it links to or shows."""
    problems: tuple[Problem, ...] = ()


class Bodies:
    """What the bodies of one edition share: names to link to, coloured code, one converter."""

    def __init__(self, library: Library, attachments: Mapping[str, object], settings: Settings, memory: Memory | None = None) -> None:
        """Everything is made here or at first use. `memory` is that of one edition with one set of settings, on any day."""
        self._library, self._settings, self._memory = library, settings, memory
        self._links = Links(library, attachments, settings)
        self._fences = Fences(settings.extension_configs)
        self._numbering = headings.Numbering(settings.extension_configs)
        self._extensions = Extensions(settings.markdown_extensions, settings.extension_configs)
        self._anchors = Anchors(library, self._numbering)
        self._constructs = Constructs(settings.markdown_extensions, settings.extension_configs)

    def of(self, incident: Incident, tasks: Iterable[Task]) -> Body:
        """The article. `tasks` are the action items of this incident in order."""
        given = tuple(tasks)
        if self._memory is None:
            return self._made(incident, given, self._links, self._anchors)
        view = incident.view
        name = ("body", view.path, view.address, view.origin, view.reason, view.document.text, repr(view.readable), *self._told(given))
        rows: list[Row] = []
        kept = self._memory.recall(*name)
        if kept is not None and still(kept[0], view, self._links, self._anchors):
            body: Body = kept[1]
            numbered = {task.number: task for task in given}
            return replace(body, elsewhere=tuple(numbered[number] for number in kept[2]))
        body = self._made(incident, given, HeardLinks(self._links, rows), HeardAnchors(self._anchors, rows))
        self._memory.note((tuple(rows), replace(body, elsewhere=()), tuple(task.number for task in body.elsewhere)), *name)
        return body

    def _told(self, tasks: tuple[Task, ...]) -> tuple[str, str]:
        """What an article says of action items: how late one is depends on the day, how old it is stands elsewhere."""
        counting = any(task.action.due and not task.action.closed for task in tasks)
        said = tuple(replace(task, age=None, overdue=int(task.overdue > 0)) for task in tasks)
        return repr(said), self._library.as_of.isoformat() if counting else ""

    def _made(self, incident: Incident, tasks: tuple[Task, ...], links: Links | HeardLinks, anchors: Anchors | HeardAnchors) -> Body:
        view = incident.view
        document = view.document
        root = tree.fragment(tags.safe(document.html))
        notes = Notes()
        tags.without_handlers(root, document.html)
        self._set_in(root, document)
        if lost := dropped.footnotes(document):
            tree.append(root, notes.text(lost))
        self._extensions.render(root, document)
        record = view.record
        found = self._numbering.of_record(root, record, document)
        names = self._extensions.names
        if "toc" in names:
            glossary.contents(root, found.anchors, self._settings.extension_configs.get("toc"), notes)
        marked = inline.has_marks(document.html) or any(inline.has_marks(c.text) for c in document.constructs)
        if "{" in document.html:
            for element in root.iter("p"):
                attributes.at_end(element, own_line=True)
            for element in root.iter("a", "img"):
                attributes.behind(element)
        snippets = tuple(dropped.snippets(view)) if "pymdownx.snippets" in names else ()
        used, problems = targets.resolve(root, view, links, found, anchors, notes)
        self._shape(root, notes, document.body)
        if marked:
            embeds = Embeds(view, links, anchors)
            inline.inline(root, notes, embeds.link, embeds.picture, self._constructs.icon)
            used, problems = used | embeds.used, (*problems, *embeds.problems)
        missing = tasks
        if document.constructs and (record.timeline or missing):
            boxed.with_lines(root, document)
        if record.timeline or missing:
            held = places.Lines(root, document.header.end)
            entries.timeline(held, record, notes)
            missing = items.actions(held, missing, self._library.as_of, notes)
        if "abbr" in names and "*[" in document.body:
            glossary.abbreviations(root, document.body, notes)
        for paragraph in root.iter("p"):
            lines.apart(paragraph, notes)
        etree.strip_attributes(root, "data-sourcepos", parts.APART, parts.ENTRIES)
        shown = tuple(Anchor(inline.characters(a.title), a.id, a.level) for a in found.anchors) if marked else found.anchors
        return Body(notes.back(tree.written(root)), shown, found.title, found.title_id, missing, used, (*problems, *snippets))

    def _set_in(self, root: Element, document: Document) -> None:
        """Put the blocks in Material's own syntax, rendered, where they were taken out.

        All of a page are converted in one go, so that tabs that follow one another are one set and no two sets share their names.
        """
        blocks = {str(number): block.text for number, block in enumerate(document.constructs)}
        marks = [mark for mark in tree.found(root, ".//div[@data-construct]") if mark.get("data-construct") in blocks] if blocks else []
        texts = [blocks[mark.get("data-construct") or ""] for mark in marks]
        runs: list[list[int]] = []
        for number, mark in enumerate(marks):
            before = mark.getprevious()
            joined = bool(runs) and before is marks[number - 1] and not (before.tail or "").strip()
            if joined and texts[number].startswith("==="):
                runs[-1].append(number)
            else:
                runs.append([number])
        made = self._constructs.all(["\n\n".join(texts[n] for n in run) for run in runs])
        for run, html in zip(runs, made, strict=True):
            inside = tree.fragment(tags.safe(html))
            tags.without_handlers(inside, html)
            for child in [*inside]:
                marks[run[0]].addprevious(child)
            for number in run:
                tree.replace(marks[number], "")

    def _shape(self, root: Element, notes: Notes, body: str) -> None:
        written = body.split("\n")
        for element in list(root.iter("pre", "input", "div", "table", "section", "img")):
            match element.tag:
                case "pre":
                    self._fence(element, notes)
                case "input" if element.get("type") == "checkbox" and element.get("class") == "task-list-item-checkbox":
                    shapes.task(element)
                case "div" if "markdown-alert" in (element.get("class") or ""):
                    shapes.alert(element, written)
                case "table":
                    shapes.table(element)
                case "section" if "data-footnotes" in element.attrib:
                    shapes.footnotes(element)
                case "img":
                    element.set("loading", "lazy")

    def _fence(self, element: Element, notes: Notes) -> None:
        """A fence or an indented block; code that a construct's converter or an author's HTML made stays."""
        code = element.find("code")
        if code is None or not element.get("data-sourcepos") or len(element) != 1:
            return
        language = (code.get("class") or "").removeprefix("language-")
        info = f"{language} {code.get('data-meta') or ''}".strip()
        tree.replace(element, notes.text(self._fences.html(info, tree.text_of(code))))
