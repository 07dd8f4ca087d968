"""Coordinates: a text and a place in, whether the numbers there are the version of a package and no address of a network."""

import re

_REACH = 140
_PACKAGE = re.compile(
    r"(?<![\w.:/@%-])(?:com|org|net|io|dev|edu|gov|app|ai|eu|de|fr|uk|ch|at|nl|se|no|pl|cz|ru|cn|jp|kr|in|br|us|co|me|javax|jakarta)"
    r"(?:\.[a-z][a-z0-9_-]*){1,6}:(?P<artifact>[A-Za-z][\w.-]*)(?::(?:jar|pom|war|ear|aar|zip|bom|sources|javadoc|tests?))*:\Z"
)
"""Group and artifact as Maven writes them, a domain from its end on first: a port, a label or a host before the colon is none of it."""
_HOST = re.compile(
    r"(?:^|[-_.])(?:ip\d?|addr(?:ess)?|inet|hosts?|nodes?|peers?|src|dst|vip|vm|ec2)$|[a-zA-Z-]\d+$"
    r"|^(?:servers?|clients?|pool|upstream|backend|lb|db|primary|replica|master|standby|leader|follower|endpoint|target|gateway|gw|dns|proxy"
    r"|bastion|internal|lan|box|router|switch|broker|cache|web|worker)$",
    re.IGNORECASE,
)
"""What looks like the name of a machine or a label of one stays in doubt, and so do the numbers behind it."""


def is_version(text: str, start: int) -> bool:
    """Whether four numbers at this offset are a version, because the coordinate of a package ends right before them."""
    if text[start - 1 : start] != ":":
        return False
    found = _PACKAGE.search(text, max(0, start - _REACH), start)
    return found is not None and not _HOST.search(found["artifact"])
