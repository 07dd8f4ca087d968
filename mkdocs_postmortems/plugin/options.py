"""The options as MkDocs checks them; what they mean is the business of `settings.py`."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class Audience(c.Type[str]):
    """A word that may be left out but not left empty: an unset variable in `!ENV` must not decide for whom a site is made."""

    def validate(self, value: object) -> str:
        """The word; raises ValidationError where the key stands without one."""
        if value is None or value == "":
            raise base.ValidationError("it is empty: write `internal` or `public`")
        return str(super().validate(value))  # type: ignore[no-untyped-call] # the host leaves it untyped


class PostmortemsConfig(base.Config):  # type: ignore[no-untyped-call] # the host's own hook is untyped
    """Every option of the plugin; each has a default.

    Values are looked at where settings are made, so that every slip is said in one voice, with its place and its code.
    """

    audience = Audience(str, default="internal")
    source = c.Optional(c.Type(object))
    cache = c.Optional(c.Type(object))
    title = c.Optional(c.Type(object))
    base = c.Optional(c.Type(object))
    indexes = c.Optional(c.Type(object))
    timezone = c.Optional(c.Type(object))
    date_order = c.Optional(c.Type(object))
    as_of = c.Optional(c.Type(object))
    severities = c.Optional(c.Type(object))
    categories = c.Optional(c.Type(object))
    services = c.Optional(c.Type(object))
    teams = c.Optional(c.Type(object))
    ticket_url = c.Optional(c.Type(object))
    repo_blob_url = c.Optional(c.Type(object))
    extensions = c.Optional(c.Type(object))
    exclude = c.Optional(c.Type(object))
    max_size = c.Optional(c.Type(object))
    public_fields = c.Optional(c.Type(object))
    public_sections = c.Optional(c.Type(object))
    levels = c.Optional(c.Type(object))
    check = c.Optional(c.Type(object))
    search = c.Optional(c.Type(object))
    fields = c.Optional(c.Type(object))
    views = c.Optional(c.Type(object))
    exports = c.Optional(c.Type(object))
    feeds = c.Optional(c.Type(object))
    redirects = c.Optional(c.Type(object))
    redaction = c.Optional(c.Type(object))
    tracker = c.Optional(c.Type(object))
    policy = c.Optional(c.Type(object))
    register = c.Optional(c.Type(object))
