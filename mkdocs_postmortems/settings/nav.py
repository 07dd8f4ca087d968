"""Nav: the nav of a site in, what of it leads somewhere in one edition out; titles of what is not there go with it."""

from collections.abc import Callable, Mapping


def kept(nav: object, place: Callable[[str], str]) -> list[object]:
    """The nav without entries whose page is not in the edition: a host would print their titles on every page (mkdocs #3971).

    `place` says where the page of a path lies in the edition; empty where it has none. Addresses of other sites stay.
    """
    found: list[object] = []
    for item in nav if isinstance(nav, list) else [nav]:
        for title, inner in item.items() if isinstance(item, Mapping) else ((None, item),):
            if isinstance(inner, str):
                target = inner if "://" in inner else place(inner)
                if target:
                    found.append({title: target} if title else target)
            elif inner and (below := kept(inner, place)):
                found.append({title: below} if title else below)
    return found
