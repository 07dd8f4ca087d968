"""Parts: the blocks of a document in, its named and unnamed parts out, by what headings, labels and tables call them in any language."""
