"""Two paths in; they have changed places in one step, or nothing happened. Linux only, where the kernel can."""

import ctypes
import os
import sys
from pathlib import Path

_HERE = -100
"""AT_FDCWD of fcntl.h."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of linux/fs.h."""


def exchange(one: Path, other: Path) -> bool:
    """True where both have changed places; False where the system or the file system cannot do that."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
