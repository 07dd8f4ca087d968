"""A postmortem library from a folder of Markdown: read, redact, relate, render. The root imports nothing."""
