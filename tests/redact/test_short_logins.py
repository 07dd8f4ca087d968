"""Logins of an initial and a family name in sentences, and the programs and words that stand in the same places."""

import pytest
from shelves import assert_goes, public

GOES = [
    ("The change was merged by dvollmer at 10:02.", "dvollmer"), ("- 10:14 rollback by mtorvik", "mtorvik"), ("Deployed to production by jlanghe2.", "jlanghe2"),
    ("Restarted by `tvollmer`.", "tvollmer"), ("The flag was changed by gmandel.", "gmandel"),
]  # fmt: skip
STAYS = [
    "It was merged by mergify and deployed by kpt.", "Restarted by kswapd0, dropped by nftables, written by rsyslogd.", "Triggered by traffic, by phone and by vmalert.",
    "Changed by default, fixed by rebooting, entered by mistake.", "Started by systemd, opened by nginx, closed by sysctl.", "Executed by cron and by psync.",
    "Deleted by `mkdocs.build()`.", "Created by three jobs.", "Merged by Bors.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_it_goes(text, gone):
    """No word begins with such letters."""
    assert_goes(text, gone)


@pytest.mark.parametrize("text", STAYS)
def test_it_stays(text):
    """What begins as words do, and programs that do not."""
    assert text in public(text)
