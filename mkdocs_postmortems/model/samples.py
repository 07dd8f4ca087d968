"""Samples: a value in, whether it is one that a vendor prints in its manual for everybody, and that has never opened anything."""

import re
from hashlib import sha256

_MARKED = re.compile(r"A[A-Z0-9]{12}EXAMPLE|[A-Za-z0-9/+]{30}EXAMPLEKEY")
"""How one vendor ends all of his, which have the length of his keys; any other value that ends so may open something."""
_PRINTED = frozenset(
    (
        "414b0f60b0b31da2fe9712ff7576cbc1bf871a378c15cf7e511e1837b7267f33",
        "5029ac078774af822781e5f76f61b840eabb69f21f6af6b697a5bc781b181099",
        "4818806648ce94668c21c5dcf8c2b270dda9e575ced18ef5822f8ccaf00f0243",
        "3b7de66a006b08e5ca4cfee14a4658e81f7d6f8c6dad20bb294de61b78c92cc1",
        "e55621691eda3df170c70b9e2f9a699f976ca685c2b60a1a4a8301446c1e71e4",
        "f13c5f5c05fe5f1bb833a6a5e44426de7f8b69f60bbbca84495e92f03952e666",
        "e98c2d356f739170cd054607cd9e77ede6cf7a5d592f8bd653b8fa92aeaf0f7c",
        "77a75ff9db535bf082779f26236749c9df1873b45ebcd053bb6b2a731edd2e73",
        "3ce3afff35c58d0cb75992e379e0e1e6484bc025cb4c420de23089480623d8b7",
        "8d15f42ca24d2ea429435af3dd5ab4d7a0f17c2304f31b22430b57fe38a6d0ab",
        "4959db2fafec992d5fd384db57f01a8307bc21dfbb9b282f7217187f44d78a4b",
        "e32c728c6c55a42a6d79e8d24e89d9768e4e8e97167f97ff4a59d062747bf331",
        "9e18121bf9605229d45372fca9f6e99d7b9399ba045ae9e667d9c023e97523fa",
        "53d123c23848ad7e23f64d306e49954819003abe759b4ac52a71069ee2230776",
    )
)
"""Hashes of others, because whoever looks for keys in a repository would find them here; of small letters and unfilled, as an index of
words and decoders leave them."""


def sample(value: str) -> bool:
    """Whether the value is known to everybody who has read the manual."""
    return _MARKED.fullmatch(value) is not None or sha256(value.rstrip("=").casefold().encode()).hexdigest() in _PRINTED
