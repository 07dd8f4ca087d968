"""The stage: a private folder where the texts of one edition lie while the host builds, because some plugins read files, not pages."""

import shutil
import tempfile
from pathlib import Path

from mkdocs_postmortems.model.site import Page


def staged(pages: tuple[Page, ...]) -> tuple[Path, dict[str, str]]:
    """A new folder only this user can read, and for each address the file in it that holds the page's Markdown."""
    folder = Path(tempfile.mkdtemp(prefix="postmortems-"))
    files: dict[str, str] = {}
    made: set[Path] = set()
    for page in pages:
        file = folder / f"{page.address}.md"
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_text(page.markdown or f"# {page.title}\n", encoding="utf-8")
        files[page.address] = str(file)
    return folder, files


def removed(folder: Path) -> None:
    """Take the folder away, however much of it is left."""
    shutil.rmtree(folder, ignore_errors=True)
