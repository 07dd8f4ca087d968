"""The status of an action item set in its file: it is read back, and no byte beyond the item is another one."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.author import Wanted
from mkdocs_postmortems.author.tongues import words
from mkdocs_postmortems.cli.actions_items import changed
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.read.actions.status import status

SETTINGS = Settings(Audience.INTERNAL, date(2026, 6, 30))
DONE = Wanted("done", date(2026, 5, 7))
HEAD = "---\ntitle: Pool ran dry\ndate: 2026-03-01\n---\n\n## Action items\n\n"
FRONT = "---\ntitle: Pool ran dry\ndate: 2026-03-01\n"


def after(text: str | bytes, number: int = 1, wanted: Wanted = DONE) -> str:
    data = text if isinstance(text, bytes) else text.encode()
    return changed(Source("a.md", "", Role.INCIDENT, "", data), number, wanted, SETTINGS).data.decode()


TABLE = "| Action | Owner | Due | Status |\n|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("before", "wanted", "now"),
    [
        (TABLE + "| Fix it | @a | 2026-04-01 | Open |\n", DONE, TABLE + "| Fix it | @a | 2026-04-01 | Done (2026-05-07) |\n"),
        (TABLE + "| Fix it | @a | 2026-04-01 | **todo** |\n", DONE, TABLE + "| Fix it | @a | 2026-04-01 | done (2026-05-07) |\n"),
        (TABLE + "| Fix it | @a | 2026-04-01 | 📅 Planned    |\n", DONE, TABLE + "| Fix it | @a | 2026-04-01 | ✅ Done (2026-05-07) |\n"),
        (TABLE + "| Fix it | @a | 2026-04-01 | 未着手 |\n", DONE, TABLE + "| Fix it | @a | 2026-04-01 | 完了 (2026-05-07) |\n"),
        (TABLE + "| Fix it | @a | 2026-04-01 | |\n", DONE, TABLE + "| Fix it | @a | 2026-04-01 | Done (2026-05-07) |\n"),
        (TABLE + "| Fix it | @a | 2026-04-01 |Open              |\n", Wanted("blocked"), TABLE + "| Fix it | @a | 2026-04-01 |Blocked           |\n"),
        (TABLE + "| Fix \\| it | @a | 2026-04-01 | Open |\n", Wanted("deferred"), TABLE + "| Fix \\| it | @a | 2026-04-01 | Deferred |\n"),
        (TABLE + "| Fix it | @a | 2026-04-01 | Done (2026-02-02) |\n", Wanted("open"), TABLE + "| Fix it | @a | 2026-04-01 | Open |\n"),
        ("Action | Status\n--- | ---\nFix it | Open\n", DONE, "Action | Status\n--- | ---\nFix it | Done (2026-05-07)\n"),
        ("| Action | Status | Completed |\n|---|---|---|\n| Fix | Open | |\n", DONE, "| Action | Status | Completed |\n|---|---|---|\n| Fix | Done | 2026-05-07 |\n"),
        ("- [ ] Fix it\n", DONE, "- [x] Fix it (done 2026-05-07)\n"),
        ("- [ ] Fix it (@a, due: 2026-04-01)\n  - a detail\n", DONE, "- [x] Fix it (@a, due: 2026-04-01) (done 2026-05-07)\n  - a detail\n"),
        ("* [x] Fix it\n", Wanted("open"), "* [ ] Fix it\n"),
        ("1. [x] Fix it (done 2026-02-02)\n", Wanted("open"), "1. [ ] Fix it\n"),
        ("- [ ] Fix it [Owner: Jo, Due: 2 weeks]\n", Wanted("wont_do", None, "too dear"), "- [ ] Fix it [Owner: Jo, Due: 2 weeks] (won't do: too dear)\n"),
        ("- Fix the pool — @a (due 2026-04-01) 🚧\n", DONE, "- Fix the pool — @a (due 2026-04-01) ✅ 2026-05-07\n"),
        ("- Fix the pool - in progress\n", DONE, "- Fix the pool - done 2026-05-07\n"),
        ("- Fix the pool\n  on every host\n- Other\n", DONE, "- Fix the pool\n  on every host (done 2026-05-07)\n- Other\n"),
        ("- [x] Fix it (done 2026-01-01)\n", Wanted("in_progress"), "- [ ] Fix it (in progress)\n"),
        ('??? note "Soon"\n\n    - [ ] Fix it\n      at once\n', DONE, '??? note "Soon"\n\n    - [x] Fix it\n      at once (done 2026-05-07)\n'),
        ('=== "A"\n    | Action | Status |\n    |---|---|\n    | Fix it | Open |\n', DONE, '=== "A"\n    | Action | Status |\n    |---|---|\n    | Fix it | Done (2026-05-07) |\n'),
    ],
)  # fmt: skip
def test_status_in_the_text(before, wanted, now):
    assert after(HEAD + before, 1, wanted) == HEAD + now


GERMAN = "| Maßnahme | Verantwortlich | Frist | Status |\n|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("before", "wanted", "now"),
    [
        (GERMAN + "| Vorrat messen | @a | | Offen |\n", DONE, "Erledigt (2026-05-07)"),
        (GERMAN + "| Vorrat messen | @a | | |\n", DONE, "Erledigt (2026-05-07)"),
        (GERMAN + "| Vorrat messen | @a | | |\n", Wanted("blocked"), "Blocked"),
        (GERMAN + "| Vorrat messen | @a | | Open |\n", DONE, "Done (2026-05-07)"),
        (GERMAN + "| Vorrat messen | @a | | 📅 Offen |\n", Wanted("in_progress"), "🔄 In Arbeit"),
        (TABLE + "| Vorrat messen | @a | | offen |\n", Wanted("in_progress"), "in Arbeit"),
        (TABLE + "| Vorrat messen | @a | | |\n| Alarm | @b | | erledigt |\n", DONE, "Erledigt (2026-05-07)"),
        ("| Acción | Responsable | Estado |\n|---|---|---|\n| Medir la reserva | @a | |\n", DONE, "Hecho (2026-05-07)"),
        ("| Action | Responsable | Échéance | Statut |\n|---|---|---|---|\n| Mesurer | @a | | |\n", DONE, "Fait (2026-05-07)"),
        ("| 措施 | 负责人 | 截止日期 | 状态 |\n|---|---|---|---|\n| 监控余量 | @a | | 进行中 |\n", DONE, "已完成 (2026-05-07)"),
        ("| 対策 | 担当 | 期限 | 状態 |\n|---|---|---|---|\n| 残量を監視 | @a | | |\n", Wanted("blocked"), "保留"),
        ("- Vorrat messen (offen)\n", DONE, "(erledigt 2026-05-07)"),
        ("- Measure it (open)\n", Wanted("wont_do"), "(won't do)"),
    ],
)  # fmt: skip
def test_status_is_written_in_the_language_that_stands_there(before, wanted, now):
    made = after(HEAD + before, 1, wanted)
    (put,) = (line for line, was in zip(made.splitlines(), (HEAD + before).splitlines(), strict=True) if line != was)
    assert put.strip("| ").rpartition("| ")[2].removeprefix("- Vorrat messen ").removeprefix("- Measure it ") == now


@pytest.mark.parametrize(("state", "word"), [(state, word) for rows in words().values() for state, every in rows.items() for word in every])
def test_every_word_that_may_be_written_is_read_back(state, word):
    read = status(word, strict=True)
    assert (read and read.value) == state
    assert status(f"{word} (2026-05-07)", strict=True).value == state


OWNED = "| Action | Owner |\n|---|---|\n"
TICKET = "| Action | Ticket |\n|---|---|\n"


@pytest.mark.parametrize(
    ("before", "wanted", "now"),
    [
        (TICKET + "| Fix it | PAY-12 (open) |\n", DONE, TICKET + "| Fix it | PAY-12 (done 2026-05-07) |\n"),
        (TICKET + "| Fix it | [PAY-12](https://t.test/PAY-12) **TODO** |\n", DONE, TICKET + "| Fix it | [PAY-12](https://t.test/PAY-12) **Done 2026-05-07** |\n"),
        (TICKET + "| Fix it | b/4711 DONE |\n", Wanted("open"), TICKET + "| Fix it | b/4711 Open |\n"),
        (OWNED + "| Fix the alert [done] | @a |\n", Wanted("open"), OWNED + "| Fix the alert [open] | @a |\n"),
        (OWNED + "| Fix the alert (**open**) | @a |\n", DONE, OWNED + "| Fix the alert (**done 2026-05-07**) | @a |\n"),
        (OWNED + "| Fix the alert (open) | @a |\n", Wanted("wont_do", None, "too dear"), OWNED + "| Fix the alert (won't do: too dear) | @a |\n"),
        ("| Action | Due |\n|---|---|\n| Fix it | in progress |\n", DONE, "| Action | Due |\n|---|---|\n| Fix it | done 2026-05-07 |\n"),
        ("| Action | X |\n|---|---|\n| Fix it | open |\n", DONE, "| Action | X |\n|---|---|\n| Fix it | done 2026-05-07 |\n"),
        ("| Action | Owner | Done? |\n|---|---|---|\n| Fix it | @a | no |\n", DONE, "| Action | Owner | Done? |\n|---|---|---|\n| Fix it | @a | 2026-05-07 |\n"),
        ("| Action | Owner | Completed |\n|---|---|---|\n| Fix it | @a | 2026-02-02 |\n", Wanted("blocked"), "| Action | Owner | Completed |\n|---|---|---|\n| Fix it | @a | Blocked |\n"),
    ],
)  # fmt: skip
def test_status_without_a_column_is_changed_where_it_stands(before, wanted, now):
    assert after(HEAD + before, 1, wanted) == HEAD + now


@pytest.mark.parametrize(
    ("before", "wanted", "now"),
    [
        ("action_items:\n  - item: Fix it\n    status: open # why\n    owner: x\n", DONE,
         "action_items:\n  - item: Fix it\n    status: done # why\n    completed: 2026-05-07\n    owner: x\n"),
        ('actions:\n- {task: Fix it, state: "Not Started", done_date: 2020-01-01}\n', DONE,
         'actions:\n- {task: Fix it, state: "Done", done_date: 2026-05-07}\n'),
        ("action_items: [{item: Fix it}, {item: Two, status: open}]\n", DONE,
         "action_items: [{item: Fix it, status: done, completed: 2026-05-07}, {item: Two, status: open}]\n"),
        ("action_items:\n  - item: Fix it\n    due: 2026-04-01\n", DONE,
         "action_items:\n  - item: Fix it\n    status: done\n    completed: 2026-05-07\n    due: 2026-04-01\n"),
        ("action_items:\n  - item: Fix it\n    status: done\n    completed: 2026-02-02\n", Wanted("open"),
         "action_items:\n  - item: Fix it\n    status: open\n    completed: \n"),
        ("action_items:\n  - item: Fix it\n    status: 'Open'\n", Wanted("wont_do", None, "a: b"),
         "action_items:\n  - item: Fix it\n    status: 'Won''t do (a: b)'\n"),
    ],
)  # fmt: skip
def test_status_in_the_header(before, wanted, now):
    rest = "---\n\n## Summary\n\nText.\n"
    assert after(FRONT + before + rest, 1, wanted) == FRONT + now + rest


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (HEAD + "| Action | Owner |\n|---|---|\n| Fix it | @a |\n", "no column for the status"),
        (HEAD + OWNED + "| ~~Fix it~~ | @a |\n", "stands as `~~struck through~~` in the row"),
        (HEAD + TICKET + "| Fix it | b/4711 DOING |\n", "stands as `DOING` in the row"),
        (HEAD + TABLE + "| Fix it | @a |\n", "fewer cells"),
        (HEAD + "### Action 1: Fix the pool\n\nOwner: Jo\n", "heading"),
        (FRONT + 'action_items:\n  - "Fix it"\n---\n\nText.\n', "line of text"),
        (FRONT + "action_items:\n  - {item: Fix the pool, status: open}\n---\n\n## Action items\n\n- [ ] Fix the pool\n", "keep one of them"),
        ('+++\ntitle = "x"\n[[action_items]]\nitem = "Fix"\n+++\n\nText.\n', "not YAML"),
        (FRONT + "action_items:\n  - item: Fix it\n    status: |\n      open\n---\n\nText.\n", "block of text"),
    ],
)  # fmt: skip
def test_what_cannot_be_changed_alone_is_refused(text, why):
    with pytest.raises(ValueError, match=why):
        after(text)


def test_byte_order_mark_and_line_ends_are_kept():
    text = (HEAD + TABLE).replace("\n", "\r\n") + "| Fix | @a | | Open |\nmixed\n"
    assert after("\ufeff" + text) == "\ufeff" + text.replace("Open", "Done (2026-05-07)")


WORD = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=8).map(lambda word: f"Do {word} now")
PROSE = st.lists(
    st.sampled_from(["Some text.", "", "> a quote", "| a | b |", "`|` \\| x", "* * *", "<!-- x -->", "```\n- [ ] no\n```"]), max_size=4
)
STATUS = st.sampled_from(["Open", "todo", "**In progress**", "✅ Done", "完了", "Blocked (by a vendor)", "", "Won't do"])


@given(
    WORD, STATUS, PROSE, PROSE, st.sampled_from(["\n", "\r\n"]), st.sampled_from([DONE, Wanted("open"), Wanted("wont_do", None, "x | y")])
)
def test_every_byte_outside_the_cell_stays(word, status, before, behind, end, wanted):
    """Whatever stands around it, and however often the same words stand elsewhere."""
    row = f"| {word} | @a | 2026-04-01 | "
    head = "\n".join((HEAD, *before, "", TABLE)) + "| Other thing | @b | | Open |\n" + row
    tail = " |\n| Last thing | @c | | Open |\n" + "\n".join(("", "## Lessons", *behind, ""))
    data = (head + status + tail).replace("\n", end)
    try:
        made = after(data, 2, wanted)
    except ValueError:
        # Text before it may have made it another row than the second, or none; then nothing is touched.
        return
    assert made.startswith(head.replace("\n", end))
    assert made.endswith(tail.replace("\n", end))
    cell = made[len(head.replace("\n", end)) : len(made) - len(tail.replace("\n", end))]
    assert re.match({"done": r"Done|done|✅|完了", "open": r"Open|open|📅|未着手", "wont_do": r"Won|won|🚫|中止"}[wanted.status], cell)


@given(st.booleans(), st.text(st.characters(codec="utf-8", categories=["L", "N", "Zs"]), max_size=30), STATUS.filter(bool))
def test_a_box_and_what_stands_behind_it_are_all_that_changes(ticked, word, _):
    """The words of an item stay to the letter, and so does everything below it."""
    text = f"Fix the{word} pool"
    tail = "\n  - detail\n- [ ] another one\n"
    made = after(f"{HEAD}- [{'x' if ticked else ' '}] {text}{tail}", 1, DONE)
    assert made == f"{HEAD}- [x] {text} (done 2026-05-07){tail}"
