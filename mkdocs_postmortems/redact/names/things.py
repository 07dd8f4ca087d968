"""Things: a text in, its words in small letters and those with a capital one that it treats as things out: programs, not people."""

from mkdocs_postmortems.model.expression import Expression

NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿĀ-ž]{2,19}(?:-[A-ZÀ-Ž][a-zß-öø-ÿĀ-ž]{1,15})?"
_ARTICLES = (
    r"(?:the|our|your|this|that|these|each|every|any|no|some|its|their|which|in|into|inside|onto|via|using|within|across|running|through"
    r"|both)"
)
_OBJECTS = (
    r"(?:clusters?|servers?|pods?|nodes?|services?|operator|teams?|alerts?|dashboards?|jobs?|instances?|api|apis|cli|ui|release"
    r"|version|agents?|queue|topics?"
    r"|database|db|deployments?|pipelines?|plugin|client|config(?:uration)?|proxy|region|logs?|metrics?|container|image|module"
    r"|package|controller|endpoint|traffic|errors?|timeouts?|latency|outage|webhooks?|backend|frontend|gateway|scheduler|replicas?"
    r"|primary|stack|platform|apps?|site|website|users|upgrade|migration|v?\d)"
)
_SUFFERED = (
    r"(?:(?:was|is|were|been|got|gets|being)[ ](?:(?:up|down)graded|(?:un|re)?installed|(?:re)?deployed|(?:mis)?configured|deprecated"
    r"|compiled|throttled|rate-limited|OOM-?killed|scaled)|crashed(?![ ](?:the|an?|our|it|his|her)\b)|crash-?looped|segfaulted|emitted)"
)
_HANDLED = (
    r"(?:(?:up|down)grad(?:ed|ing)|(?:un|re)?install(?:ed|ing)|(?:re)?deploy(?:ed|ing)|(?:mis|re)?configur(?:ed|ing)"
    r"|migrat(?:ed|ing)[ ](?:to|from))"
)
_SMALL = Expression(r"(?<![\w@./-])[a-zß-öø-ÿ][a-zß-öø-ÿā-ž]{2,19}(?:-[a-zß-öø-ÿ]{2,16})?(?![\w@])")
_THING = Expression(
    rf"\b(?i:{_ARTICLES})[ ]`?({NAME})(?!['’\w])|\b({NAME})[ ](?i:{_OBJECTS})\b"
    rf"|\b({NAME})[ ]{_SUFFERED}\b|\b(?i:{_HANDLED})[ ]({NAME})(?!['’\w]|[ ][A-Z])"
)
"""What has an article, is of a kind, or had done to it what is done to programs."""


def things_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a text in small letters, and those with a capital one that it treats as things."""
    return frozenset(_SMALL.findall(text)), frozenset(name for found in _THING.finditer(text) for name in found.groups() if name)
