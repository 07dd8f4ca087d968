"""Measures: the words that numbers are told in, and what each of them means; the glossary and the links to it come from this table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One word."""

    id: str
    """In addresses."""
    title: str
    pattern: str
    """A regular expression of how pages write it."""
    meaning: str


MEASURES = tuple(Measure(*row) for row in (
    ("median", "Median", r"medians?", "The value in the middle: half of the others are smaller. One very long incident does not move it. It needs five values."),
    ("percentile", "90th percentile, p90", r"90th percentiles?|p90", "Nine in ten values are at most this. Interpolated between the two nearest values (type 7); it needs ten."),
    ("quartiles", "Quartiles, q1 and q3", r"quartiles?|q1", "A quarter of the values are at most q1, three quarters at most q3; the middle half lies between them."),
    ("mean", "Mean", r"means?", "The sum divided by the count. Lengths of incidents have a long tail, so a mean tells of the few longest ones; it is named only where it is far from the median."),
    ("n", "n", r"n(?= = \d)|n", "How many values a number is made of."),
    ("scale", "Scale that grows tenfold", r"scale that grows tenfold", "Logarithmic: each step along it is ten times as long as the one before, so that minutes and months fit beside each other."),
    ("waiting", "Waiting (censored)", r"waits?|waiting|censored", "Not over yet on the as-of day, so its length is only known to be longer than its age. It is counted with its age and not dropped: otherwise only what was quick would count."),
    ("as-of", "As-of day", r"as-of day|as of", "The day that counts as today for every number of a build. A browser with scripts counts lateness by its own clock."),
    ("interval", "Exact interval", r"exact interval", "The rates that fit what was counted, at 95%, without an approximation for small counts (Clopper and Pearson). An interval that holds 1 proves no change."),
    ("ratio", "Rate ratio", r"rate ratio", "Incidents for each day after, divided by incidents for each day before: below 1 there are fewer."),
    ("cohort", "Cohort", r"cohorts?", "Action items of the incidents of one month, followed for the same number of days."),
    ("share", "Share as a range", r"between [\d.]+% and [\d.]+%", "Items done on a day nobody wrote down may have been done in time or not: both ends are shown."),
))  # fmt: skip
"""Every word, in the order of the glossary."""
