"""Words: a word, a value or a text in, what it stands for in a vocabulary, its language, or that a template left it there, out."""
