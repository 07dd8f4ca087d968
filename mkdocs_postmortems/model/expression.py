"""Expression: an expression as `re` wants it in, what `re` gives out, compiled only when somebody asks it."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class Expression:
    """An expression that costs nothing until it is held against a text.

    A large one takes longer to compile than to search a thousand texts. A build that reads one file of a thousand again asks a third of those that
    it knows, and most commands ask hardly any. Once asked, it is as quick as what `re.compile` gives: each method is that of `re` itself.
    """

    def __init__(self, written: str | Callable[[], str], flags: int = 0) -> None:
        """`written` may be what writes it down, where that costs something too."""
        self._written, self.flags = written, flags

    @cached_property
    def pattern(self) -> str:
        """How it is written."""
        return self._written if isinstance(self._written, str) else self._written()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The same as `re.compile` gives it, for whoever needs to look into it."""
        return re.compile(self.pattern, self.flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As of `re`, like all below."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Where the text begins with it, or from the given place."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """Where the whole text is it."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Every match, from left to right."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """Every match as a text, or as those of its groups."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """The text with something else in place of each match."""
        return self.compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """The pieces of the text between the matches."""
        return self.compiled.split
