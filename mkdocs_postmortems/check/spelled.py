"""Spelled: a line and some words in, where they stand in it one behind the other out; marks and blanks between them count for nothing."""

_MARKS = frozenset("*_`[]()\u201c\u201d\"',:;.<>/|~-")


def spelled(line: str, words: list[str]) -> tuple[int, int] | None:
    """Begin and end of the first place. An expression made for each find would cost more than everything else that is done with it."""
    begin = line.find(words[0])
    while begin >= 0:
        end = _rest(line, begin + len(words[0]), words, 1)
        if end is not None:
            return begin, end
        begin = line.find(words[0], begin + 1)
    return None


def _rest(line: str, at: int, words: list[str], number: int) -> int | None:
    """Where the last word ends, if the words from `number` on follow; a mark may also be the beginning of a word."""
    if number == len(words):
        return at
    last = at
    while last < len(line) and (line[last] in _MARKS or line[last].isspace()):
        last += 1
    for begin in range(last, at - 1, -1):
        if line.startswith(words[number], begin):
            end = _rest(line, begin + len(words[number]), words, number + 1)
            if end is not None:
                return end
    return None
