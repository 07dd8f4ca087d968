"""Unfilled: a label of a form that nobody filled in says nothing, and one with something after or below it does."""

import pytest
from reading import reading


@pytest.mark.parametrize(
    ("impact", "said"),
    [
        ("- **Carts lost:**\n- **Letters from shops:**\n", None),
        ("- Carts lost:\n- Letters from shops: 2\n", "Letters from shops: 2"),
        ("- **Carts lost:**\n\n  Nobody counted them.\n", "Carts lost:"),
        ("- Shops in these places:\n  - Porto\n", "Shops in these places:"),
        ("Everything in the shop:\n", "Everything in the shop:"),
    ],
)
def test_an_empty_label_is_no_impact(impact, said):
    one = reading("a.md", f"# Carts\n\n## Impact\n\n{impact}\n## Notes\n\nNothing.\n")
    assert one.record.impact.get("description") == said
