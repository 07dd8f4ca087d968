"""Export: the site of one edition in, a tree of files that other generators build out; a folder is brought up to it by as little as needed."""

from mkdocs_postmortems.export.sync import Foreign, Synced, check, sync
from mkdocs_postmortems.export.tree import DOCS, Tree, tree

__all__ = ["DOCS", "Foreign", "Synced", "Tree", "check", "sync", "tree"]
