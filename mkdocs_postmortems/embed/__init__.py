"""Embed: the text of a page written by hand in, the blocks in it that ask something of the library out, each with its line."""

from mkdocs_postmortems.embed.fences import Fence, fences
from mkdocs_postmortems.embed.understand import spoken, understood

__all__ = ["Fence", "fences", "spoken", "understood"]
