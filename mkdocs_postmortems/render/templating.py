"""Templating: a template's name and values in, HTML out; refuses unset names and escapes every text it is given."""

import re
from collections.abc import MutableMapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.nodes import Expr
from markupsafe import Markup, escape

from mkdocs_postmortems.render.coded import coded
from mkdocs_postmortems.render.words import number

_MARKS = re.compile("[&<>\"']")


def shown(value: object) -> str:
    """What stands in a page for a value: `markupsafe.escape` of it, for a number `words.number`.

    An attribute that a script reads takes `| string`. Most texts have nothing to escape, and are not looked at twice.
    """
    if type(value) is str:
        return escape(value) if _MARKS.search(value) else value
    return value if type(value) is Markup else number(value) if type(value) is int else escape(value)


class _Code(CodeGenerator):
    """Templates that write values by `shown`: what `escape` makes of a text costs more than to find that it may stay."""

    def _output_child_pre(self, node: Expr, frame: object, finalize: object) -> None:
        del node, frame, finalize  # every template is escaped, and nothing stands between a value and the page
        self.write("environment.shown(")


class _Environment(Environment):
    code_generator_class = _Code
    shown = staticmethod(shown)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """As a plain map: that of Jinja looks into two, for each name of each row. Nothing is added to those of the environment later."""
        return {**self.globals, **(d or {})}


@cache
def environment() -> Environment:
    """The one Jinja2 environment, made at first use so that commands that print no page never load a template."""
    made = _Environment(
        loader=PackageLoader("mkdocs_postmortems.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["coded"] = coded
    return made


def fill(template: str, **values: object) -> str:
    """The named template of `templates/` with these values; raises jinja2.UndefinedError for one that is missing."""
    return environment().get_template(template).render(**values)
