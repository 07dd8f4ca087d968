"""Write: the parts of a query in, the query as text out, always in the same spelling; and in words, for a reader."""

from collections.abc import Iterable

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.query.query import Clause
from mkdocs_postmortems.query.tokens import Atom

_PLAIN = Expression(r"[^\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\"“”„＂,+:：<>=≤≥*()-]"
                    r"[^\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\"“”„＂,+:：*()]*")  # fmt: skip
"""What needs no quotes: no blank, nothing that means something in a query."""


def quoted(atom: Atom) -> str:
    """A value as it is written in a query: in quotes where it has to be, or where it was."""
    if not atom.quoted and _PLAIN.fullmatch(atom.text) and ".." not in atom.text:
        return atom.text
    return '"' + atom.text.replace('"', '""') + '"'


def written(negated: bool, name: str, terms: Iterable[tuple[str, ...]]) -> str:
    """A clause."""
    return f"{'-' if negated else ''}{name}:{','.join('+'.join(term) for term in terms)}"


def chip(negated: bool, title: str, type_: str, terms: Iterable[tuple[str, ...]]) -> str:
    """A clause in words: `Service: checkout or payments`, `not Time to resolve: > 2h`, `has no owner`."""
    words = " or ".join(" and ".join(_operand(part, type_) for part in term) for term in terms)
    if type_ == "has":
        return f"has {'no ' if negated else ''}{words}"
    return f"{'not ' if negated else ''}{title}: {words}"


def _operand(text: str, type_: str) -> str:
    if type_ in ("text", "words", "has") or text.startswith('"'):
        return text
    for sign in (">=", "<=", ">", "<", "="):
        if text.startswith(sign):
            return f"{sign} {text[len(sign) :]}"
    start, dots, end = text.partition("..")
    return (f"{start} to {end}" if start and end else f"from {start}" if start else f"up to {end}") if dots else text


def joined(clauses: Iterable[Clause], sort: Iterable[tuple[str, bool]], today: str = "") -> str:
    """The whole query."""
    parts = [clause.text for clause in clauses]
    order = ",".join(("-" if turned else "") + name for name, turned in sort)
    return " ".join((*parts, *((f"sort:{order}",) if order else ()), *((f"asof:{today}",) if today else ())))
