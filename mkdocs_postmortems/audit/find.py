"""One thing found in one file, without what was found: a fingerprint stands for it."""

import hashlib
import hmac
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Find:
    """What kind of value was found, and how it was written there."""

    code: str
    """A key of `model.codes.CODES`."""
    category: str
    id: str = ""
    """Of the declared value or of the rule."""
    fingerprint: str = ""
    trail: tuple[str, ...] = ()
    """Containers and encodings around it, outermost first."""
    line: int = 0
    """Of the file, counted from 1; 0 in binary files and inside containers."""
    offset: int = -1
    """Bytes into the file; -1 where the line says it."""

    def at(self, line: int) -> "Find":
        """The same, on another line."""
        return replace(self, line=line)

    @property
    def what(self) -> str:
        """One line for a problem: never the value."""
        named = f"{self.category} ({self.id})" if self.id else self.category
        how = f", within {' > '.join(self.trail)}" if self.trail else ""
        where = f", at byte {self.offset}" if self.offset >= 0 else ""
        mark = f", fingerprint {self.fingerprint}" if self.fingerprint else ""
        return f"{named}{how}{where}{mark}"


def fingerprint(key: bytes, value: str) -> str:
    """Twelve digits by which the same value is known again, and which lead back to it for nobody without the key."""
    return hmac.new(key, value.casefold().encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:12]
