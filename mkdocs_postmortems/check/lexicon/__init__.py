"""Lexicon: the words and turns of phrase that the rules of language look for, as data; knows no sentence and no rule's reasons."""
