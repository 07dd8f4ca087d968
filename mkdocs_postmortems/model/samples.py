"""Samples: a value in, whether it is one that a vendor prints in its manual for everybody, and that has never opened anything."""

import re
from hashlib import sha256

_MARKED = re.compile(r"EXAMPLE(?:KEY)?$")
"""How one vendor ends all of them."""
_PRINTED = frozenset(
    (
        "2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326",
        "f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397",
        "7f75367e7881255134e1375e723d1dea8ad5f6a4fdb79d938df1f1754a830606",
        "c794fa6d20c64efb9adf980ae93af472a1679775862d421ffe55d4a57fad5b3e",
        "da816f9f2c16e6c5390e7636cadc40c43551bf0bbcf8f36c65539e6633a9c5e8",
        "0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059",
        "aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615",
        "cf4d418ed3de92d71f767db5391d5a2dacd40e1ce49e75d1137e2ecf4982d844",
        "bdfeaef44475711c3abaf41d3ddd35322152714fb6709850571bad470033c478",
        "e4da07ad200089ce7f40110f02910677ae48b4134c1df10b4350062fcb9a32b3",
        "0e9d220616f08345a714ee57d8516310770588484b5239844635f952965e34a6",
        "16ec2b2d9242d621022e5795eb30027648924d8bd032556d1d09e3dea601b80a",
        "fe97449352b1d67caaa43d30a22712b2aee299389e0c7c9900b957eabca8f889",
        "696a63e2409e663a9b19b5a014174136c363b1c4b77bcf680199a4a5078e9ecf",
    )
)
"""Hashes of others, because whoever looks for keys in a repository would find them here."""


def sample(value: str) -> bool:
    """Whether the value is known to everybody who has read the manual."""
    return bool(_MARKED.search(value)) or sha256(value.encode()).hexdigest() in _PRINTED
