"""Markings: lines in, what a mark or plain words in them say is not for everybody out, and the text without it."""
