"""Templating: a template's name and values in, HTML out; refuses unset names and escapes every text it is given."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    """The one Jinja2 environment, made at first use so that commands that print no page never load a template."""
    return Environment(
        loader=PackageLoader("mkdocs_postmortems.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def fill(template: str, **values: object) -> str:
    """The named template of `templates/` with these values; raises jinja2.UndefinedError for one that is missing."""
    return environment().get_template(template).render(**values)
