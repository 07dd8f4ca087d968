"""Write: a file, the bytes it had and those it shall have in; the file changed in one step, or not at all."""

import os
import tempfile
from pathlib import Path


def rewrite(file: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before`; a reader sees the old file or the new one. Mode and links to the file stay.

    Raises ValueError where the file no longer holds `before`, OSError where it cannot be written.
    """
    target = file.resolve()
    if target.read_bytes() != before:
        raise ValueError("the file was changed in the meantime")
    if before == after:
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-")
    try:
        with os.fdopen(handle, "wb") as made:
            made.write(after)
            made.flush()
            os.fsync(made.fileno())
        Path(name).chmod(target.stat().st_mode & 0o7777)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
