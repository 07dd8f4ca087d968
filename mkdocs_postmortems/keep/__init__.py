"""Keep: what one build has worked out in, the same for the next build out. Believes nothing it finds on a disk."""

from mkdocs_postmortems.keep.collector import uncollected
from mkdocs_postmortems.keep.form import Form, classes, name
from mkdocs_postmortems.keep.hands import spread
from mkdocs_postmortems.keep.memory import Kept
from mkdocs_postmortems.keep.place import shelf
from mkdocs_postmortems.keep.share import share
from mkdocs_postmortems.keep.shelf import NOWHERE, Shelf, digest, opened

__all__ = ["NOWHERE", "Form", "Kept", "Shelf", "classes", "digest", "name", "opened", "share", "shelf", "spread", "uncollected"]
