"""Exact: counts before and after and the days of each in, the ratio of their rates with its exact interval out.

Given n = n1 + n2 events in t1 and t2 days, n1 is binomial with the share t1 / (t1 + R t2), where R is the ratio of the rates. The interval
of that share is the one of Clopper and Pearson (Biometrika 26, 1934); its ends are found by halving on sums of exact binomial terms.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, fsum, lgamma, log

_STEPS = 80
"""Halvings: more than a double has bits."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """The rate after divided by the rate before."""

    ratio: float | None
    """None where there was nothing before."""
    low: float
    high: float | None
    """None for an interval without an upper end."""
    p: float
    """Two-sided, by doubling the smaller tail: how often chance alone gives counts as far apart."""


def ratio(before: int, after: int, days_before: float, days_after: float, confidence: float = 0.95) -> Ratio:
    """The ratio of two rates; `days_*` must be above zero."""
    n, half = before + after, (1 - confidence) / 2
    turn = days_before / days_after
    if n == 0:
        return Ratio(None, 0.0, None, 1.0)
    low = 0.0 if before == 0 else _solve(lambda p: _at_least(before, n, p) - half)
    high = 1.0 if before == n else _solve(lambda p: half - _at_most(before, n, p))
    share = days_before / (days_before + days_after)
    p = min(1.0, 2 * min(_at_least(before, n, share), _at_most(before, n, share)))
    return Ratio(
        after / before * turn if before else None,
        0.0 if high == 1.0 else turn * (1 - high) / high,
        None if low == 0.0 else turn * (1 - low) / low,
        p,
    )


def _term(k: int, n: int, p: float) -> float:
    if p <= 0 or p >= 1:
        return float(k == (0 if p <= 0 else n))
    return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p))


def _at_least(k: int, n: int, p: float) -> float:
    return min(1.0, fsum(_term(i, n, p) for i in range(k, n + 1)))


def _at_most(k: int, n: int, p: float) -> float:
    return min(1.0, fsum(_term(i, n, p) for i in range(k + 1)))


def _solve(rising: Callable[[float], float]) -> float:
    """Where a rising function crosses zero between 0 and 1."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2
