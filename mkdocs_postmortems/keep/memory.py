"""Memory: values under names of several texts in, the same values out in a later build; what has no form is not noted."""

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
        data = self._shelf.get(digest(self._always, *name))
        try:
            return None if data is None else self._form.read(data)
        except ValueError:
            return None

    def note(self, value: object, *name: str) -> None:
        """As of any memory."""
        if self._shelf.open:
            try:
                self._shelf.put(digest(self._always, *name), self._form.written(value))
            except TypeError:
                return
