"""Settings: the options of a user in, one frozen value out; refuses what it does not know."""

from mkdocs_postmortems.settings.lines import configurations, placed
from mkdocs_postmortems.settings.options import OPTIONS, settings

__all__ = ["OPTIONS", "configurations", "placed", "settings"]
