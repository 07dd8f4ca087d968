"""Check: postmortems in, what they still lack or say unkindly out, each finding with rule, place and question. Serves authors only."""

from mkdocs_postmortems.check.check import Own, check, own
from mkdocs_postmortems.check.ignore import Ignored
from mkdocs_postmortems.check.place import Found

__all__ = ["Found", "Ignored", "Own", "check", "own"]
