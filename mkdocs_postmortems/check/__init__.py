"""Check: postmortems in, what they still lack or say unkindly out, each finding with its rule, place and a question. Serves authors only."""

from mkdocs_postmortems.check.check import check

__all__ = ["check"]
