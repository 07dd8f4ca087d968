"""The door to MkDocs and ProperDocs: options in, generated files out, problems to the log."""

from mkdocs_postmortems.plugin.door import PostmortemsPlugin

__all__ = ["PostmortemsPlugin"]
