"""Words: listed or declared words and a text in, where the text holds one of them out, in whatever letters or disguise."""
