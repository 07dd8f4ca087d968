"""Spread: values in, how they lie out: n, median, quartiles, 90th percentile, ends. The order of the values does not matter."""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, floor, fsum
from types import MappingProxyType

from mkdocs_postmortems.model.insights import Number

TAIL = 10
"""Below this many values a 90th percentile says nothing, and the highest value is shown."""


def percentile(ordered: Sequence[float], share: float) -> float:
    """The percentile by linear interpolation between the two nearest values (type 7 of Hyndman and Fan); `ordered` must not be empty."""
    place = share * (len(ordered) - 1)
    low, high = ordered[floor(place)], ordered[ceil(place)]
    return low + (high - low) * (place - floor(place))


def spread(values: Iterable[float]) -> Mapping[str, Number]:
    """`n`, `median`, `q1`, `q3`, `p90`, `low`, `high` and `mean`; None where there are too few values for it.

    The mean is there for the one sentence that says why it is not used.
    """
    ordered = sorted(values)
    n = len(ordered)
    if not n:
        return MappingProxyType(dict.fromkeys(("median", "q1", "q3", "p90", "low", "high", "mean"), None) | {"n": 0})
    return MappingProxyType({
        "n": n,
        "median": percentile(ordered, 0.5),
        "q1": percentile(ordered, 0.25),
        "q3": percentile(ordered, 0.75),
        "p90": percentile(ordered, 0.9) if n >= TAIL else None,
        "low": ordered[0],
        "high": ordered[-1],
        "mean": fsum(ordered) / n,
    })  # fmt: skip
