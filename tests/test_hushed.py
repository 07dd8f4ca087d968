"""What a public build says of files that are nobody else's business: the place of what is wrong, and none of its words."""

from datetime import date

import pytest

from mkdocs_postmortems.settings import settings
from mkdocs_postmortems.settings.redaction import rules

ROWS = ["- name: wrenhollow\n  depends_on: [sorrelwood]\n", "- wrenhollow\n- Wrenhollow\n", "- {name: a, alias: [wrenhollow]}\n- {name: b, alias: [Wrenhollow]}\n"]  # fmt: skip


def said(folder, audience, text):
    (folder / "services.yml").write_text(text, encoding="utf-8")
    return [str(p) for p in settings({"audience": audience, "services": "services.yml"}, folder=folder, today=date(2026, 6, 1))[1]]


@pytest.mark.parametrize("text", ROWS)
def test_a_log_of_a_public_build_names_no_service(tmp_path, text):
    """Control: the internal build names it in the same line."""
    [public], [internal] = said(tmp_path, "public", text), said(tmp_path, "internal", text)
    assert public.partition(": ")[0] == internal.partition(": ")[0]
    assert "wrenhollow" in internal.casefold()
    assert "wrenhollow" not in public.casefold()
    assert "sorrelwood" not in public


@pytest.mark.parametrize(("key", "is_said"), [("Sorrelwood", False), ("termss", True)])
def test_a_key_of_the_redaction_file_is_quoted_where_it_is_a_slip(tmp_path, key, is_said):
    (tmp_path / "redaction.yml").write_text(f"terms:\n{key}: customer\n", encoding="utf-8")
    [one] = map(str, rules("redaction.yml", tmp_path)[1])
    assert (key in one) is is_said
    assert is_said or "key no. 2" in one
