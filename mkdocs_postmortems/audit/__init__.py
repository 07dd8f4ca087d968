"""Audit: a finished site in, what must not be there out; a clean one is put in its place. Shares nothing with what redacts."""

from mkdocs_postmortems.audit.known import installed
from mkdocs_postmortems.audit.publish import publish, recover
from mkdocs_postmortems.audit.site import site
from mkdocs_postmortems.audit.terms import declared, people
from mkdocs_postmortems.audit.wanted import Form, Limits, Needle, Wanted, Withheld

__all__ = ["Form", "Limits", "Needle", "Wanted", "Withheld", "declared", "installed", "people", "publish", "recover", "site"]
