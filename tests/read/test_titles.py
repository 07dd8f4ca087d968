"""Titles, ids and days: what a postmortem is called and when it began, from whatever names it."""

import pytest
from reading import reading, said

TITLES = [
    ("Incident report May 12 2025 - Slow provisioning", "Slow provisioning", "2025-05-12"),
    ("2020-08-28 - Memory overload", "Memory overload", "2020-08-28"),
    ("2017-11-30 4:23PM PST, OOM (Out of Memory) Proxy", "OOM (Out of Memory) Proxy", "2017-11-30"),
    ("May 4th 2023 Chat API abuse", "Chat API abuse", "2023-05-04"),
    ("January 23rd, 2019 Build outage", "Build outage", "2019-01-23"),
    ("23 January 2019: Build outage", "Build outage", "2019-01-23"),
    ("Postmortem March 16", "Postmortem March 16", None),
    ("Postmortem: 4 May", "Postmortem: 4 May", None),
    ("Postmortem: March builds lost", "March builds lost", None),
    ("incident date: 2019-02-20, logs unavailable", "logs unavailable", "2019-02-20"),
    ("[Public] 4/26 Transaction delays", "Transaction delays", None),
    ("Retrospective: Drop #1", "Drop #1", None),
    ("PM-2026-001: Kette bricht", "Kette bricht", None),
    ("INC-001 - DB down", "DB down", None),
    ("Incident 42 - DB down", "DB down", None),
    ("Incident 12 May 2025 - DB down", "DB down", "2025-05-12"),
    ("Incident documentation: DB down", "DB down", None),
    ("ISSUE NAME: DB down", "DB down", None),
    ("[Incident title] DB down", "DB down", None),
    ("Issue names lost", "Issue names lost", None),
    ("Incident documents lost", "Incident documents lost", None),
    ("DB down on 22/Mar/2022", "DB down on 22/Mar/2022", "2022-03-22"),
    ("OPS-77: DB down", "DB down", None),
    ("Postmortem OPS77: DB down", "DB down", None),
    ("Post-mortem 0007: DB down", "DB down", None),
    ("OPS-771077 — DB down", "DB down", None),
    ("[SEV1] DB down", "DB down", None),
    ("[P2]: DB down", "DB down", None),
    ("[P2P] DB down", "[P2P] DB down", None),
    ("Störung: DB träge", "DB träge", None),
    ("Outage: DB down", "DB down", None),
    ("Outages: DB down", "Outages: DB down", None),
    ("Outage of the DB", "Outage of the DB", None),
    ("Report: DB down on 2022/03/22", "DB down on 2022/03/22", "2022-03-22"),
    ("Reports lost: DB down", "Reports lost: DB down", None),
    ("UTF-8 names lost", "UTF-8 names lost", None),
    ("002 - Postmortem for the late release", "late release", None),
    ("503 errors at the edge", "503 errors at the edge", None),
    ("20260616-002: Log restored", "Log restored", "2026-06-16"),
    ("Public Incident Report — Mail late", "Mail late", None),
    ("2023-09-27 / Expired certificate", "Expired certificate", "2023-09-27"),
    ("🔥 Outage report: Mail late 🔥", "Mail late", None),
    ("ポストモーテム: 認証停止", "認証停止", None),
    ("registry.example Postmortem: Broken downloads", "Broken downloads", None),
    ("docs.example outage postmortem", "docs.example outage postmortem", None),
    ("registry incident report for 2020-02-20", "registry incident report for 2020-02-20", "2020-02-20"),
    ("Incident on 2021-05-06 - Node down", "Node down", "2021-05-06"),
    ("Postmortem for checkout on 2024-01-02", "checkout on 2024-01-02", "2024-01-02"),
    ("Post-mortem: No mail from April 6 to April 11, 2023", "No mail from April 6 to April 11, 2023", "2023-04-06"),
    ("Service disruption (29-01-2026)", "Service disruption (29-01-2026)", "2026-01-29"),
    ("Postmortem 2023-05-01", "Postmortem 2023-05-01", "2023-05-01"),
    ("Incident report for May 12, 2024", "Incident report for May 12, 2024", "2024-05-12"),
    ("Disk full {#disk-full}", "Disk full", None),
    ("2017-09-29, 504", "504", "2017-09-29"),
    ("Postmortem", "Case", None),
    ("Incident 502/504 at the edge", "Incident 502/504 at the edge", None),
    ("Rapport d'incident : panne du site", "panne du site", None),
    ("Informe de incidente: tienda caída", "tienda caída", None),
    ("Störungsbericht – Mail verspätet", "Mail verspätet", None),
    ("Отчёт об инциденте: недоступен сайт", "недоступен сайт", None),
    ("장애 보고서: 결제 중단", "결제 중단", None),
    ("故障复盘：支付接口不可用", "支付接口不可用", None),
    ("인시던트 보고서: 설정 오류", "설정 오류", None),
    ("线上事故排查报告：记录消失", "记录消失", None),
    ("Post-Mortem & Runbook: Nodes lost", "Nodes lost", None),
    ("Post-mortem: Incidente simulado - Nodos perdidos", "Incidente simulado - Nodos perdidos", None),
    ("Incident y causas: Nodos perdidos", "Nodos perdidos", None),
    ("Incident/RCA: Nodes lost", "Nodes lost", None),
    ("January 2020 - Mail late", "Mail late", None),
    ("Mail late – Postmortem Summary", "Mail late", None),
    ("Mail late - what we know", "Mail late - what we know", None),
    ("February 05th, 2022", "February 05th, 2022", "2022-02-05"),
    ("November, 15 - Pictures stand still", "Pictures stand still", None),
    ("November, 2022 - Messages lost", "Messages lost", None),
    ("Incident: 2025-12-05 10-20-00", "Incident: 2025-12-05 10-20-00", "2025-12-05"),
    ("0x19. Postmortem: the queue is full", "the queue is full", None),
    ("Post-Incident Summary: Rollback of the store", "Rollback of the store", None),
    ("[OPS-77] DB down", "DB down", None),
    ("[2/3] replicas lost", "[2/3] replicas lost", None),
    ("Learning review – the polite queue", "the polite queue", None),
    ("**Bold** and `code`", "Bold and code", None),
]


@pytest.mark.parametrize(("written", "title", "day"), TITLES, ids=[row[0] for row in TITLES])
def test_a_title_loses_what_only_says_that_it_is_one(written, title, day):
    one = reading("case.md", f"# {written}\n\nText.\n")
    assert (one.record.title, said(one, "date")) == (title, day)


@pytest.mark.parametrize(
    ("path", "text", "title", "id_", "origin"),
    [
        ("2021-05-10-WikiAttack.md", "## Summary\nx\n", "WikiAttack", "2021-05-10-WikiAttack", "file name"),
        ("2023/04-25-User_Account_Compromise.md", "# ISSUE NAME\n## Summary\nx\n", "User Account Compromise", "04-25-User_Account_Compromise", "file name"),
        ("PM2021-005 - All answers are 503.md", "## Summary\nx\n", "All answers are 503", "PM2021-005", "file name"),
        ("20230412_db_down.md", "text", "Db down", "20230412_db_down", "file name"),
        ("Db down 0f3c2a9b11d04e55a7b6c0d9e8f71234.md", "text", "Db down", "Db down 0f3c2a9b", "file name"),
        ("INC-7 Db down 0f3c2a9b11d04e55a7b6c0d9e8f71234.md", "# Db down", "Db down", "INC-7", "heading"),
        ("0f3c2a9b11d04e55a7b6c0d9e8f71234.md", "# Db down", "Db down", "0f3c2a9b11d04e55a7b6c0d9e8f71234", "heading"),
        ("2023-04-12 Db down.md", "text", "Db down", "2023-04-12 Db down", "file name"),
        ("20230412 Db down.md", "text", "Db down", "20230412 Db down", "file name"),
        ("2023 errors.md", "text", "2023 errors", "2023 errors", "file name"),
        ("2023-04-12 Db down.md", "#incident #db #team/storage\n\n## Timeline\n- 10:00 x\n", "Db down", "2023-04-12 Db down", "file name"),
        ("db.md", "#incident in hall 2\n\n## Timeline\n- 10:00 x\n", "#incident in hall 2", "db", "first line"),
        ("x.md", "---\ntitle: From the header\n---\n# From the heading\n", "From the header", "x", "front matter"),
        ("x.md", "---\nname: oven-door-jams\n---\n# The oven is shut\n", "The oven is shut", "x", "heading"),
        ("x.md", "---\nname: oven-door-jams\n---\n## Map of the hall\n", "oven-door-jams", "x", "front matter"),
        ("x.md", "---\nname: oven-door-jams\n---\n# Incident report\n", "oven-door-jams", "x", "front matter"),
        ("x.md", "---\ntitle: oven-door-jams\n---\n# The oven is shut\n", "oven-door-jams", "x", "front matter"),
        ("x.md", '---\ntitle: "Ferry &amp; tram: sold&#x2011;out"\n---\ntext\n', "Ferry & tram: sold\u2011out", "x", "front matter"),
        ("inc402b-labels-blank.md", "text\n", "Inc402b labels blank", "inc402b-labels-blank", "file name"),
        ("inc402-labels-blank.md", "text\n", "Labels blank", "inc402", "file name"),
        ("2024-05-01-mail-late.md", "# Incident Report\n## Summary\nx\n", "Mail late", "2024-05-01-mail-late", "file name"),
        ("postmortem.md", "# Incident Report\n", "Incident Report", "postmortem", "heading"),
        ("name.md", "# [TITLE]\n", "[TITLE]", "name", "heading"),
        ("x.md", "---\ntitle: Post Incident Review\n---\n# Post Incident Review: Mail late\n", "Mail late", "x", "heading"),
        ("x.md", "**Chain halt**\n\n**Date:** 2024-05-01\n", "Chain halt", "x", "bold line"),
        ("x.md", "Postmortem for search on 2025-04-05\n\nSummary:\nx\n", "search on 2025-04-05", "x", "plain line"),
        ("x.md", "### Incident: Deep heading\ntext\n", "Deep heading", "x", "heading"),
        ("x.md", "# [Incident title]\n\n**Labels blank in hall 2**\n\n## Summary\nx\n", "Labels blank in hall 2", "x", "plain line"),
        ("x.md", "# ISSUE NAME\n### Labels blank in hall 2\n## Summary\nx\n", "Labels blank in hall 2", "x", "heading"),
        ("x.md", "# ISSUE NAME\nOn 3 May the labels were blank.\n## Summary\nx\n", "X", "x", "file name"),
        ("x.md", "# ISSUE NAME\nSeverity: high\n\nLabels blank in hall 2\n", "X", "x", "file name"),
        ("x.md", "LABELS BLANK IN HALL 2\nIssue Summary:\nDuration: 2 hours\n", "LABELS BLANK IN HALL 2", "x", "first line"),
        ("x.md", "Labels are blank in hall 2\nDuration: 2 hours\n", "X", "x", "file name"),
        ("x.md", "## 2024-01-02\n### 10:00\ntext\n", "X", "x", "file name"),
        ("x.md", "# Postmortems\n\n## 22/Mar/2022\n### 1. Both nodes offline\ntext\n", "1. Both nodes offline", "x", "heading"),
        ("web-01-down.md", "# PM-2024-01: Web down\n", "Web down", "PM-2024-01", "heading"),
        ("x.md", "# NET-12 links\ntext\n", "NET-12 links", "x", "heading"),
        ("x.md", "# NET-12: links\ntext\n", "links", "NET-12", "heading"),
        ("x.md", "# 20260616-002: Log restored\n", "Log restored", "20260616-002", "heading"),
        ("mail-late.md", "## Owner: @ada\n## Involved:\n- @bob\n\n# Overview\nx\n", "Mail late", "mail-late", "file name"),
        ("mail-late.md", "## Background:\nx\n### Teams:\n#### Before a release\n- y\n", "Mail late", "mail-late", "file name"),
        ("mail-late.md", "## Hall 2:\nx\n### Labels are blank\n- y\n", "Labels are blank", "mail-late", "heading"),
        ("mail-late.md", "# Metadata\nOwner: @ada\n\n# Overview\nx\n", "Mail late", "mail-late", "file name"),
        ("x.md", "# Title:\n### Mail is late\n\n# Timeline\n", "Mail is late", "x", "heading"),
        ("x.md", '<h1 align="center">POSTMORTEM</h1>\n\n### Mail is late\n', "Mail is late", "x", "heading"),
        ("x.md", "# [NET-12] Links flap\ntext\n", "Links flap", "NET-12", "heading"),
        ("x.md", "# Postmortem IR-318: Mail late\ntext\n", "Mail late", "IR-318", "heading"),
        ("x.md", "# Incident UTF-8: names lost\ntext\n", "names lost", "x", "heading"),
        ("x.md", "# Incidentrapport: post te laat\ntext\n", "post te laat", "x", "heading"),
        ("x.md", "# PRB0041277 - Mail late\ntext\n", "Mail late", "PRB0041277", "heading"),
        ("x.md", "# Correction of Error (COE): Mail late\ntext\n", "Mail late", "x", "heading"),
        ("x.md", "# SEV-1: Mail late\ntext\n", "Mail late", "x", "heading"),
        ("x.md", "# Postmortem\n\n**Mail is late in hall 2**\n\n2031-03-04\n", "Mail is late in hall 2", "x", "plain line"),
        ("mail-late.md", "# Postmortem\n\n**Important:** read the rules\n", "Mail late", "mail-late", "file name"),
        ("x.md", "# Postmortem report\n\n**Incident:** #57 Mail is late\n**Status:** Draft\n", "Mail is late", "x", "bold line"),
        ("mail-late.md", "# Postmortem report\n\n**Incident:** 2031-03-04 10:20\n", "Mail late", "mail-late", "file name"),
        ("x.md", "# Mail is late\n\n**Incident:** the queue of the north\n", "Mail is late", "x", "heading"),
        ("x.md", "## Guidelines\n\nBe kind.\n\n# Mail is late\n\n## Overview\nx\n", "Mail is late", "x", "heading"),
        ("x.md", "## Mail is late\n\ntext\n\n# Notes of the day\n\nx\n", "Mail is late", "x", "heading"),
        ("mail-late/README.md", "text\n", "Mail late", "README", "file name"),
        ("task-4/README.md", "Labels blank in hall 2\n\nIssue Summary:\nDuration: 2 hours\n", "Labels blank in hall 2", "README", "first line"),
        ("task-4/README.md", "We had blank labels in hall 2\n\nIssue Summary:\nx\n", "Task 4", "README", "file name"),
        ("x.md", "Outage of the label hall\n\nIssue Summary:\nDuration: 2 hours\n", "Outage of the label hall", "x", "first line"),
        ("x.md", "Labels blank in hall 2\n\nIssue Summary:\nDuration: 2 hours\n", "X", "x", "file name"),
        ("x.md", "The outage was long\n\nIssue Summary:\nx\n", "X", "x", "file name"),
        ("x.md", "outage of the label hall\n\nIssue Summary:\nx\n", "X", "x", "file name"),
        ("x.md", "Label hall outage 2031-03-04 in short\n\nIssue Summary:\nx\n", "X", "x", "file name"),
        ("x.md", "The great outage: a postmortem\n\nIt was late.\n", "The great outage: a postmortem", "x", "plain line"),
    ],
)  # fmt: skip
def test_title_and_id_without_a_field(path, text, title, id_, origin):
    one = reading(path, text)
    assert (one.record.title, one.record.id, said(one, "origin:title")) == (title, id_, origin)


DAYS = [
    ("a stated start before all", "2024-05-09-x.md", "# 2024-05-08 X\n**Start time**: 2024-05-07 23:50 UTC\n", "2024-05-07"),
    ("a label before the title", "x.md", "# 2024-05-08 X\n**Date**: 7 May 2024\n", "2024-05-07"),
    ("the title before the file name", "2024-05-18-x.md", "# 2024-05-11, X\n", "2024-05-11"),
    ("unless the timeline sides with the file name", "2024-06-02-x.md", "# 2024-01-27, X\n## Timeline\n- 2024-06-02 10:00 a\n", "2024-06-02"),
    ("the heading of the timeline", "2024-02-25-x.md", "# X\n## Timeline (all times PST) 02/13/2024 - 02/19/2024\n- 02/13 a\n", "2024-02-13"),
    ("of two readings the one near the file's own date", "2025-06-24-x.md", "# X\n## Timeline 06/10/2025\na\n", "2025-06-10"),
    ("the first entry, not the day of the post", "x.md", "---\ndate: 2023-12-04\n---\n## Timeline\n**2023-11-22**\n- 10:00 a\n", "2023-11-22"),
    ("a change ahead of a cluster only led up to it", "x.md",
     "# X\n## Timeline\n| Time | Event |\n|---|---|\n| 2022-10-29 01:02 | Image released |\n"
     + "".join(f"| 2022-10-31 1{n}:00 | down |\n" for n in range(4)), "2022-10-31"),
    ("harm ahead of a cluster began it", "x.md",
     "# X\n## Timeline\n| Time | Event |\n|---|---|\n| 2022-02-08 12:20 | Pages are slow |\n"
     + "".join(f"| 2022-02-09 1{n}:00 | down |\n" for n in range(4)), "2022-02-08"),
    ("the first sentences", "2023-12-11-x.md", "There was an outage. On December 7, 2023, it began.\n## Timeline\n- 12:52 a\n", "2023-12-07"),
    ("the summary, the year from the file name", "2023-09-01-x.md", "## Summary\nOn August 16, we were told.\n", "2023-08-16"),
    ("the file's own date", "x.md", "---\ndate: 2025-04-14\n---\nText.\n", "2025-04-14"),
    ("the file name", "2025-04-14-x.md", "Text.\n", "2025-04-14"),
    ("nothing", "x.md", "Text.\n", None),
    ("a word that is no month", "2025-04-14-x.md", "# It may 3 times fail\nText.\n", "2025-04-14"),
    ("a day long before is another one's", "2025-04-14-x.md", "## Summary\nAs on May 1, 2019, it broke.\n", "2025-04-14"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "day"), [row[1:] for row in DAYS], ids=[row[0] for row in DAYS])
def test_the_day_it_began(path, text, day):
    assert said(reading(path, text), "date") == day


def test_relations_are_declared_written_and_linked():
    """Wiki links to postmortems, links to files; not images, other notes, other sites, or words in code."""
    one = reading(
        "2026/PM-2026-009-x.md",
        "---\nid: PM-2026-009\nrelated: [PM-2026-001]\nrecurrence_of: PM-2026-002\nsupersedes:\n  - {id: PM-2026-003, note: rewritten}\n---\n"
        "See [[PM-2026-004-long-name|the other]], [[ADR-7]], [[PM-2026-009]], `[[PM-2026-005]]`\n"
        "and [that](../2025/PM-2025-001-y.md#impact), [index](index.md), [web](https://example.org/z.md), ![pool](pool.png), [[1]](#r).\n",
    )
    assert said(one, "relations") == [
        "related PM-2026-001", "recurrence_of PM-2026-002", "supersedes PM-2026-003", "related PM-2026-004-long-name",
        "related ../2025/PM-2025-001-y.md",
    ]  # fmt: skip
    assert [(r.line, r.note, r.origin) for r in one.record.relations] == [
        (3, "", "front matter"), (4, "", "front matter"), (6, "rewritten", "front matter"), (8, "", "wiki link"), (9, "", "link"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language"),
    [("The queue was full and nobody noticed.", "en"), ("x", "en"), ("証明書の期限が切れて、サービスが停止した。", "ja"), ("证书过期导致服务停止，用户无法登录系统。" * 3, "zh"),
     ("- Lamps dark\n- Fuse of hall two blown\n- Backup power kept running, no data lost\n" * 6 + "- Error rate of the gate\n", "en"),
     ("see https://example.com/a and www.example.com " * 30 + "The lamps of the hall were dark. ", "en"),
     ("- Lampen dunkel\n- Sicherung von Halle zwei durch\n- der Strom war weg und die Tür zu\n" * 6, "other"),
     ("- Lampes éteintes\n- le fusible de la salle est mort\n- panne sur le quai\n" * 6, "other"),
     ("Der Dienst stand still, weil niemand die Warteschlange beobachtet hatte und das Band voll lief. " * 8, "other")],
)  # fmt: skip
def test_language(text, language):
    assert reading("x.md", text).record.language == language
