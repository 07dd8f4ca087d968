"""Sampled: an expression in, texts that it may match out, so that what it knows can be held against what else ought to know it."""

import random
import re
import re._constants as codes
import re._parser as parser


def samples(expression: re.Pattern[str], number: int, seed: int = 1) -> list[str]:
    """Short texts, each by one way through the expression; what looks ahead or behind is not seen to, so some do not match."""
    tree, dice = parser.parse(expression.pattern, expression.flags), random.Random(seed)
    return [_text(tree, dice) for _ in range(number)]


def _text(tree, dice: random.Random) -> str:
    return "".join(_part(code, value, dice) for code, value in tree)


def _part(code, value, dice: random.Random) -> str:
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.IN:
        return _letter(value, dice)
    if code is codes.BRANCH:
        return _text(dice.choice(value[1]), dice)
    if code is codes.SUBPATTERN:
        return _text(value[-1], dice)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, inner = value
        return "".join(_text(inner, dice) for _ in range(dice.choice((least, least, least, min(most, least + 1)))))
    return "q" if code in (codes.NOT_LITERAL, codes.ANY) else ""


def _letter(members, dice: random.Random) -> str:
    if members[0][0] is codes.NEGATE:
        return "q"
    kinds = {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "q", codes.CATEGORY_NOT_SPACE: "q"}
    named = [kinds.get(value, "") for code, value in members if code is codes.CATEGORY]
    plain = [chr(value if code is codes.LITERAL else value[0]) for code, value in members if code is not codes.CATEGORY]
    return dice.choice(named or plain)
