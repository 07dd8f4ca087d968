"""Memory: values under names of several texts in, the same values out in a later build; what has no form is not noted."""

from contextlib import suppress
from typing import Any

from mkdocs_postmortems.keep.form import Form
from mkdocs_postmortems.keep.shelf import Shelf, digest


class Kept:
    """A `model.memory.Memory` on a shelf."""

    def __init__(self, shelf: Shelf, form: Form, *always: str) -> None:
        """`always` belongs to every name: what all values depend on."""
        self._shelf, self._form, self._always = shelf, form, digest(*always)

    def recall(self, *name: str) -> Any:
        """As of any memory; bytes that make no value are none."""
        key = digest(self._always, *name)
        found = self._shelf.value(key)
        if found is None and (data := self._shelf.get(key)) is not None:
            with suppress(ValueError):
                found = self._form.read(data)
        if found is not None:
            self._shelf.hold(key, found)
        return found

    def note(self, value: object, *name: str) -> None:
        """As of any memory."""
        if self._shelf.open:
            key = digest(self._always, *name)
            self._shelf.hold(key, value)
            with suppress(TypeError):
                self._shelf.put(key, self._form.written(value))
