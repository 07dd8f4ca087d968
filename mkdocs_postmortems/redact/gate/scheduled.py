"""Scheduled: the keys by which other tools say from which day on, or until which, a page may be read."""

from mkdocs_postmortems.model.expression import Expression

_WHEN = r"(?:on|at|after|from|date|time|day)"
LATER = Expression(
    rf"(?:publish(?:ed|ing)?|publication|releas(?:e|ed)|disclos(?:e|ed|ure)|public|visible|go_live|make_public|unlock)_?{_WHEN}|go_?live"
    r"|not_(?:public_)?before|schedule[d]?_(?:for|at|on)|date_published"
    r"|(?:hold|held|keep|keep_back|withhold|withheld|hidden|hide|sealed|private|internal|confidential|restricted|nonpublic|not_public)_(?:back_)?until"
)
"""Keys by which other tools say from which day on a page may be read."""
EXPIRED = Expression(
    r"expir(?:es|ed|y|ation)(?:_(?:on|at|date))?|(?:unpublish|depublish|take_down)_(?:on|at|after|date)|(?:public|published|visible)_until"
)
"""Keys by which other tools say until which day a page may be read."""
SCHEDULED = Expression(
    r"publish_(?:on|at|after|from)|not_(?:public_)?before|schedule[d]?_(?:for|at|on)|(?:release|disclose|public|visible|make_public)_(?:after|from)|\w+_until"
)
"""Those of them that speak of what is still to come, so that a word nobody can read as a day keeps the page back."""
