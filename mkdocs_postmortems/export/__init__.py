"""Export: the site of one edition in, a tree of files that other generators build out; a folder is brought up to it in few steps."""

from mkdocs_postmortems.export.article import plain
from mkdocs_postmortems.export.sync import Foreign, Synced, check, sync
from mkdocs_postmortems.export.tree import DOCS, EDITION, Tree, tree

__all__ = ["DOCS", "EDITION", "Foreign", "Synced", "Tree", "check", "plain", "sync", "tree"]
