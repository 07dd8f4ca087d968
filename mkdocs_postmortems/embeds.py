"""Embeds: what an edition lets pages ask for and a block of a page in, what is shown in its place out; knows no host and no source."""

import re
from pathlib import Path

from mkdocs_postmortems import embed, export, keep, query, render
from mkdocs_postmortems.model import block as blocks
from mkdocs_postmortems.model import table
from mkdocs_postmortems.model.block import NAME, Answered, Block, Fault, Open
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem

_VERSION = 1
_FORM = keep.Form(*keep.classes(blocks, table))
_NUMBER = re.compile(r"\{postmortems:[ \t]*([^{}\n]*)\}")
_CODE = re.compile(r"(`+[^`]*`+)")
_MARK = re.compile(r"[ \t]*(`{3,}|~{3,})")
_LOST = "; it was searched as text"


def answered(text: str, open_: Open) -> Answered:
    """The block as it is shown. Where anything in it is not understood, a sentence that says so stands in its place and nothing else."""
    block, faults = embed.understood(text)
    return render.mistaken(faults) if block is None else _found(block, open_)


def number(text: str, open_: Open) -> Answered:
    """The number of incidents that a query finds, to stand in a sentence."""
    query_, faults = embed.spoken(text)
    return render.mistaken(faults) if faults else _found(Block("number", query_), open_)


def replaced(text: str, path: str, open_: Open) -> tuple[str, tuple[Problem, ...]]:
    """A page with its blocks and numbers answered in HTML that no converter acts on; links are still those of `render`."""
    lines, made, at, wrong = text.split("\n"), list[str](), 0, list[Problem]()
    for fence in embed.fences(lines, NAME):
        answer = answered(fence.text, open_)
        wrong += problems(answer.faults, path, fence.first + 1)
        styles = "".join(f'<link rel="stylesheet" href="asset:{name}">' for name in answer.needs)
        head, end, rest = answer.html.partition("\n")
        shown = export.plain(f"{head}{end}{styles}{rest}").removesuffix("</div>") + "<!--/pm--></div>"
        made += [*lines[at : fence.first], "", *(f"{fence.indent}{line}" for line in shown.split("\n")), ""]
        at = fence.last + 1
    made += lines[at:]
    numbers: list[str] = []
    fenced = ""
    for line in made:
        mark = _MARK.match(line)
        if mark and (not fenced or mark[1].startswith(fenced)):
            fenced = "" if fenced else mark[1]
        numbers.append(line if fenced else _spoken(line, open_))
    return "\n".join(numbers), tuple(wrong)


def _spoken(line: str, open_: Open) -> str:
    """A line with its numbers said; what stands in code is left."""
    if NAME not in line:
        return line
    parts = _CODE.split(line)
    return "".join(part if at % 2 else _NUMBER.sub(lambda one: _said(one, open_), part) for at, part in enumerate(parts))


def _said(one: re.Match[str], open_: Open) -> str:
    answer = number(one[1], open_)
    return one[0] if answer.faults else f'<span class="pm pm-number">{answer.html}<!--/pm--></span>'


def mistaken(faults: tuple[Fault, ...]) -> Answered:
    """What stands in the place of a block that cannot be answered."""
    return render.mistaken(faults)


def written(open_: Open, site_url: str) -> bytes:
    """What `read` reads."""
    return _FORM.written((_VERSION, site_url, open_)) + b"\n"


def read(folder: Path) -> tuple[str, Open]:
    """The address of the site and the edition of an exported folder; raises OSError or ValueError where there is none of this version."""
    found = _FORM.read((folder / export.EDITION).read_bytes())
    match found:
        case (1, str() as site, Open() as open_):
            return site, open_
    raise ValueError(f"{export.EDITION} is of another version")


def problems(found: tuple[Fault, ...], path: str, line: int) -> tuple[Problem, ...]:
    """The faults of one block as problems of its page; `line` is that of its fence, 0 where nobody knows it."""
    return tuple(
        problem("PM908", path, line + fault.line if line else 0, f"a `{NAME}` block cannot be shown: {fault.what}", fault.right)
        for fault in found
    )


def _found(block: Block, open_: Open) -> Answered:
    if block.kind == "insight":
        return render.insight_of(block, open_)
    book = query.Book(open_.actions if block.of == "actions" else open_.incidents)
    asked = query.parse(block.query, book)
    wrong = [one.text.replace(_LOST, "") for one in asked.mistakes if not one.hint]
    if wrong:
        return render.mistaken(tuple(Fault(0, one.rstrip("?"), "") for one in wrong))
    book = book.on(asked.today)
    fields = {name: book.fields.get(name.replace("-", "").replace("_", "").casefold()) for name in (*block.columns, block.name) if name}
    rows = query.evaluate(book, asked)
    labels = tuple(clause.label for clause in asked.clauses)
    hints = tuple(one.text for one in asked.mistakes)
    return render.embedded(block, open_, render.Rows(rows.rows, rows.facets, fields, book.columns, asked.text, labels, hints, book.today))
