"""Promise: the name of a configuration file in, whether somebody will take what it builds for public out."""


def promised_public(name: str) -> bool:
    """Whether the file is named public, as in `mkdocs.public.yml`: what it builds will be uploaded by its name."""
    return "public" in name.casefold()
