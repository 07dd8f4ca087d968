"""Labels of customers: which words before a colon, above a list or a column name one, and how far each is believed."""

import re

from mkdocs_postmortems.model.expression import Expression

KEYWORDS = (
    "unde", "UNDE", "andant", "irmen", "nternehmen", "lanten", "rgani", "RGANI", "ompan", "OMPAN", "erchant", "ubscriber", "ustomer",
    "lient", "ccount", "enant", "artner", "ontract", "USTOMER", "LIENT", "CCOUNT", "ENANT", "ARTNER", "ONTRACT",
)  # fmt: skip
"""One of them is in every text that has such a label."""
KEPT = Expression(r"(?:customer|client|account|tenant|partner|contract)(?: (?:name|id|number|no|account))?")
"""Labels, folded, of what is a name whoever writes it; no field of the table bears them."""
SEVERAL = Expression(
    r"(?:(?:affected|impacted|notified|reporting|key) )?(?:customer|tenant|partner)s?(?: (?:names?|affected|impacted|notified))?"
    r"|(?:client|account|company|organi[sz]ation) names?"
    r"|betroffene(?: [a-zß-ÿ]{2,20})? (?:kunden|mandanten|firmen|unternehmen)|betroffene[r]? kunde|kunden?|mandant(?:en)?"
    r"|clients? (?:touchés?|concernés?|impactés?)|clientes? (?:afectados?|impactados?|afetados?)"
    r"|clienti (?:coinvolti|interessati)|getroffen klanten"
)
"""Labels of several names as well as of a sentence, such as what customers saw; a client alone may be a program."""
_HIT = r"(?:affected|impacted|notified|hit|informed|contacted|concerned|involved)"
LOOSE = Expression(
    rf"(?:{_HIT}|named|key|top|major|largest|biggest|strategic|enterprise)"
    rf" (?:accounts?|clients?|merchants?|organi[sz]ations?|orgs?|compan(?:y|ies))"
    rf"|(?:accounts?|clients?|merchants?|organi[sz]ations?|orgs?|compan(?:y|ies)) {_HIT}|top (?:receivers|senders|consumers)"
    r"|(?:key|top|major|largest|biggest|named) (?:customer|tenant)s?"
)
"""Labels of several names of which some may be programs: believed where no name is one of a program."""
_WHO = r"(?:customers?|tenants?|merchants?|subscribers?|accounts?|clients?|organi[sz]ations?|compan(?:y|ies)|partners?)"
LEAD = Expression(
    rf"\b(?:(?:following|these|{_HIT})[ ](?:[a-z]{{1,14}}[ ]){{0,2}}{_WHO}"
    rf"|{_WHO}(?:[ ](?:that|who|which))?(?:[ ](?:were|are|have[ ]been))?[ ]{_HIT})\b"
    r"(?:[ ][a-z]{1,14}){0,6}[ ]?[:：][*_ \t]*$",
    re.IGNORECASE,
)
"""The end of a sentence that a list of customers follows: `The following customers were affected:`."""
COLUMN = Expression(r"(?:affected |impacted )?(?:clients?|organi[sz]ations?|compan(?:y|ies)|orgs?|subscribers?|merchants?)")
"""Heads of columns that may hold programs as well: only full names below them are believed."""
SLUGS = Expression(
    r"(?:(?:affected|impacted) )?(?:customer|tenant|client|org|organi[sz]ation|merchant)s?(?: (?:ids?|slugs?|keys?|names?|codes?))?"
)
"""Heads of columns in which machines name a customer."""
