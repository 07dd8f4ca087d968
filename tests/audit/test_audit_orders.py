"""Orders to a terminal and fonts of TeX within a value: the audit sees the value without them, and the same signs about other words say nothing."""

import pytest
from audit_carriers import terms

from mkdocs_postmortems import audit
from mkdocs_postmortems.audit.look import Look

LOOKING = terms("Velbrimo")


@pytest.mark.parametrize(
    ("before", "within"),
    [
        ("", "\\x1b[0m"),
        ("", "\\033[1;31m"),
        ("", "\\e[0m"),
        ("", "\x1b[0m"),
        ("", "^[[0m"),
        ("", "\\u001b[39m"),
        ("\\mathrm{", "}\\mathrm{"),
        ("", "\\text{"),
    ],
)
def test_what_nobody_sees_parts_no_value(before, within):
    """Found within, and nothing where another word stands behind it."""
    found = [
        {find.code for find in Look(LOOKING, audit.Limits()).file(f"<p>{before}Vel{within}{rest} was</p>".encode())}
        for rest in ("brimo", "vet")
    ]
    assert found == [{"PM950"}, set()]
