"""Credentials: a text in, the keys, tokens and passwords that it holds out."""
