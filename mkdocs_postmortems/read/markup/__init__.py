"""Markup: the bytes of a file in, its text and the blocks of its Markdown out, each with its lines."""
