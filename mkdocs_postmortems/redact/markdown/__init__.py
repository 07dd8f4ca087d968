"""Markdown: lines in, what they are to a reader of Markdown out, and the same text without what such a reader never sees."""
