"""Bad input: each kind gives `path:line: what, what would be right [code]` and never a traceback; what can be read still is."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import plain, reading, said

from mkdocs_postmortems import read
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.read.markup import raw

GOOD = "---\ntitle: Queue stuck\nseverity: SEV-2\n---\n# Queue stuck\n\n## Timeline\n- 10:00 down\n"
BODY = "# Queue stuck\n\nThe body stays whole.\n"

CASES = [
    ("broken YAML", "---\ntitle: [Queue\nseverity: 2\n---\n" + BODY,
     "a.md:2: the header is not valid YAML, write one `key: value` per line, and close every quote and bracket [PM001]", False),
    ("an open quote", '---\ntitle: Q\nowner: "Ada\nseverity: 2\n---\n' + BODY,
     "a.md:3: a quote opens here and never closes, put a quote at both ends [PM001]", False),
    ("an open quote before a colon", '---\ntitle: "a: b\nseverity: 2\n---\n' + BODY,
     "a.md:2: a quote opens here and never closes, put a quote at both ends [PM001]", False),
    ("an open quote that the next one closes", '---\ntitle: "Queue stuck\nseverity: 2\nowner: "@ada"\n---\n' + BODY,
     "a.md:2: a quote opens here and never closes, put a quote at both ends [PM001]", False),
    ("a quoted value over two lines before another slip", '---\ntitle: "Queue\n  stuck"\nowner: @ada\n---\n' + BODY,
     "a.md:4: the header is not valid YAML, write one `key: value` per line, and close every quote and bracket [PM001]", False),
    ("a conflict in the header", "---\ntitle: Q\n<<<<<<< HEAD\nseverity: 2\n=======\nseverity: 1\n>>>>>>> main\n---\n" + BODY,
     "a.md:3: a merge has left both sides of a conflict here, keep the text that is meant, and none of the three marks [PM019]", False),
    ("a conflict in the text", GOOD + "<<<<<<< HEAD\n- 10:05 up\n=======\n- 10:07 up\n>>>>>>> main\n",
     "a.md:9: a merge has left both sides of a conflict here, keep the text that is meant, and none of the three marks [PM019]", True),
    ("a list in place of a header", "---\n- a\n- b\n---\n# Q\n", "a.md:2: the header holds a list, write one `key: value` per line [PM009]", True),
    ("an anchor", "---\ntitle: Q\nowner: &me Ada\nauthors: [*me]\n---\nText\n",
     "a.md:3: the header uses an anchor of YAML, write each value out under its own key [PM015]", True),
    ("a merge", "---\ntitle: Q\ntimes:\n  <<: {started: 2025-01-02}\n---\nText\n",
     "a.md:4: the header uses a merge of YAML, write each value out under its own key [PM015]", True),
    ("text where action items belong", "---\ntitle: Q\naction_items: foo\n---\nText\n", "a.md:3: `action_items` holds text, write a list of maps [PM009]", True),
    ("seconds of a machine in a label", "# Q\n\n**Started:** 1930384800\n", "a.md:3: `Started` holds no time and was not used, write it as 2025-02-28T14:05Z [PM009]", True),
    ("a number where a timeline belongs", "---\ntitle: Q\ntimeline: 9\n---\nText\n", "a.md:3: `timeline` holds a number, write a list of maps [PM009]", True),
    ("a map that names nobody", "---\ntitle: Q\nauthors: {x: 1}\n---\nText\n", "a.md:3: `authors` holds a map, write a list of words [PM009]", True),
    ("yes where a word belongs", "---\ntitle: Q\nvisibility: yes\n---\nText\n", "a.md:3: `visibility` holds yes or no, write one value [PM009]", True),
    ("a zone of two meanings", "# Q\n**Started**: 2025-03-04 10:00 CST\n",
     "a.md:2: `Started`: this zone has more than one meaning, write an offset such as UTC-6, or a place such as America/Chicago [PM304]", True),
    ("a colon in a value", "---\ntitle: Queue: stuck\n---\n" + BODY, "a.md:2: a value of the header holds a colon, put the value in quotes [PM018]", True),
    ("a colon where the page is kept back", "---\nvisibility: internal: for now\n---\n" + BODY,
     "a.md:2: a value of the header holds a colon, put the value in quotes [PM001]", False),
    ("a tab in YAML", "---\ntimes:\n\tstarted: 2025-01-01\n---\n" + BODY, "a.md:3: a tab indents this line of the header, indent with spaces [PM001]", False),
    ("a tag that would run code", "---\ntitle: !!python/object/apply:os.system ls\n---\n" + BODY,
     "a.md:2: the header uses a tag of YAML, write each value out under its own key [PM015]", True),
    ("broken TOML", '+++\ntitle = "Queue\n+++\n' + BODY, 'a.md:2: the header is not valid TOML, one `key = "value"` per line [PM001]', False),
    ("a key twice in YAML", "---\ntitle: a\nseverity: 1\ntitle: b\n---\n" + BODY, "a.md:4: the key `title` stands twice, write each key once [PM002]", False),
    ("a nested key twice", "---\nimpact:\n  users: 1\n  users: 2\n---\n" + BODY, "a.md:4: the key `users` stands twice, write each key once [PM002]", False),
    ("a key twice in TOML", "+++\ntitle = 'a'\ntitle = 'b'\n+++\n" + BODY, "a.md:3: a key of the header stands twice, write each key once [PM002]", False),
    ("a header that never closes", "---\ntitle: Queue\n\n" + BODY,
     "a.md:1: the header opens and never closes, write a line `---` after its last key [PM013]", False),
    ("UTF-16 with its mark", GOOD.encode("utf-16"), "a.md:1: the file is UTF-16, save it as UTF-8 [PM003]", True),
    ("a byte that is not UTF-8", GOOD.encode() + b"caf\xe9\n", "a.md:9: a byte that is not UTF-8, save it as UTF-8 [PM003]", False),
    ("nothing", b"", "a.md:1: the file is empty, write a title and a date at least [PM004]", True),
    ("blanks only", b" \n\t\n", "a.md:1: the file is empty, write a title and a date at least [PM004]", True),
    ("binary data", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.md:3: the file holds binary data, write Markdown in UTF-8, or leave the file out with `exclude` [PM005]", False),
    ("a date with question marks", "# Q\n**Date**: 2022-02-??\n",
     "a.md:2: `Date`: no calendar has this date or time, write a date such as 2025-02-28 [PM011]", True),
    ("a day that no month has", "---\ndate: 2025-02-30\n---\n# Q\n",
     "a.md:2: `date`: no calendar has this date or time, write a date such as 2025-02-28 [PM011]", True),
    ("a date of two readings", "# Q\n**Date**: 03/04/2025\n",
     "a.md:2: `Date`: this date can be read in two ways, write the year first, as in 2025-04-03, or set `date_order` to dmy or mdy [PM304]", True),
    ("an end before the start", "---\nstarted: 2025-03-04T10:00Z\nresolved: 2025-03-03T10:00Z\n---\n# Q\n",
     "a.md:3: the incident ends before it starts, write an end later than the start [PM308]", True),
    ("times with and without a zone", "---\nstarted: 2025-03-04T10:00Z\nresolved: 2025-03-04T11:00\n---\n# Q\n",
     "a.md:3: this time has no zone and others have one, write the same zone for all, or `timezone` once [PM012]", True),
    ("a time that the clocks jumped over", "---\ntimezone: Europe/Berlin\nimpact_started: 2026-03-29 01:30\nresolved: 2026-03-29 02:30\n---\n# Q\n",
     "a.md:4: `times.resolved`: the clocks of this zone were put forward over this time, write the time with its offset, such as 2025-10-26T02:30+01:00 [PM011]", True),
    ("the same hour in another country", "---\ntimezone: America/New_York\nimpact_started: 2026-03-08 02:15\nresolved: 2026-03-08 03:30\n---\n# Q\n",
     "a.md:3: `times.impact_started`: the clocks of this zone were put forward over this time, write the time with its offset, such as 2025-10-26T02:30+01:00 [PM011]", True),
    ("a time that came twice", "---\ntimezone: Europe/Berlin\nimpact_started: 2026-10-25 01:30\nresolved: 2026-10-25 02:30\n---\n# Q\n",
     "a.md:4: `times.resolved`: the clocks of this zone showed this time twice; the first is taken, write the time with its offset, such as 2025-10-26T02:30+01:00 [PM304]", True),
    ("a zone that nobody knows", "---\ntimezone: Mars/Olympus\nstarted: 2026-03-29 10:00\n---\n# Q\n",
     "a.md:2: `timezone`: no zone has this name, so the times stand without one, write an offset such as UTC-6, or a place such as America/Chicago [PM304]", True),
    ("a length below zero", "---\nduration: -30 minutes\n---\n# Q\n",
     "a.md:2: `duration`: a length below zero is not used, write a length such as `2 h 15 min` [PM308]", True),
    ("a number below zero", "---\nttd: -5\n---\n# Q\n", "a.md:2: `ttd`: a length below zero is not used, write a length such as `2 h 15 min` [PM308]", True),
    ("an action item without words", "---\ntitle: Q\naction_items:\n  - {action: Cap the pool of the importer}\n  - {owner: Ada, due: 2026-05-01}\n---\n# Q\n",
     "a.md:5: an action item has no words, what is to be done, under `action` [PM009]", True),
    ("an item twice with two statuses",
     "---\ntitle: Q\naction_items:\n  - {action: Cap the pool, status: open}\n  - {action: cap the pool., status: done}\n---\n# Q\n",
     "a.md:5: the action is done here and open in line 4, keep one status [PM414]", True),
    ("a row twice", "# Q\n\n## Action items\n\n| Action | Owner |\n|---|---|\n| Cap the pool | Ada |\n| Cap the pool | Bob |\n",
     "a.md:8: the action stands here and in line 7, write each item once [PM421]", True),
    ("a duration that the times deny", "---\nstarted: 2025-03-04T10:00Z\nresolved: 2025-03-05T07:45Z\nduration: 4h 45m\n---\n# Q\n",
     "a.md:4: the stated duration differs from the stated times, 21 h 45 min by the times [PM309]", True),
    ("mojibake", "# Q\n\n- âœ… Done\n", "a.md:3: text was read in the wrong encoding at some time, write the repaired text that the page shows [PM113]", True),
    ("one code block", "\n```md\n# Q\n\nText\n```\n", "a.md:2: the whole file stands in one code block, write its text without the block around it [PM017]", True),
    ("a header in a code block", "```yaml\n---\ntitle: Q\nseverity: 2\n---\n```\n\nText\n",
     "a.md:1: the header stands in a code block, take away the two lines of the block, so that `---` comes first [PM020]", True),
    ("a header of TOML in a code block", "\n~~~\n\n+++\ntitle = 'Q'\n+++\n~~~\nText\n",
     "a.md:2: the header stands in a code block, take away the two lines of the block, so that `---` comes first [PM020]", True),
    ("a slip as near to a foreign name", "---\ntitle: Q\nservics: [a]\n---\nText\n", "a.md:3: no field is called `servics`, perhaps it is `services` [PM210]", True),
    ("a slip in a key", "---\ntitle: Q\nserverity: 2\n---\nText\n", "a.md:3: no field is called `serverity`, perhaps it is `severity` [PM210]", True),
    ("a number where words belong", "---\ntitle: Q\ntags: 7\n---\nText\n", "a.md:3: `tags` holds a number, write a list of words [PM009]", True),
    ("a fruit where yes or no belongs", "---\ntitle: Q\nnovel: banana\n---\nText\n", "a.md:3: `novel` holds neither yes nor no, write `true` or `false` [PM009]", True),
    ("a list where yes or no belongs", "---\ntitle: Q\nimpact: {data_loss: [a]}\n---\nText\n",
     "a.md:3: `impact.data_loss` holds neither yes nor no, write `true` or `false` [PM009]", True),
    ("a number where a map belongs", "---\ntitle: Q\nroles: 5\n---\nText\n",
     "a.md:3: `roles` holds a number, write a map such as `roles: {scribe: Dana Whitfield}` [PM009]", True),
    ("text where a map of times belongs", "---\ntitle: Q\ntimes: yesterday\n---\nText\n",
     "a.md:3: `times` holds text, write a map such as `times: {resolved: 2025-02-28T14:05Z}` [PM009]", True),
    ("words where a number belongs", "---\ntitle: Q\neffort_hours: a lot\n---\nText\n",
     "a.md:3: `effort_hours` holds no number, write a number, such as 12 [PM009]", True),
    ("a map where one value belongs", "---\ntitle: Q\nseverity: {level: 2}\n---\nText\n", "a.md:3: `severity` holds a map, write one value [PM009]", True),
    ("a severity of no scale", "# Q\n**Severity**: purple\n", "a.md:2: no severity scale knows the label, write one of your scale, which `severities` sets [PM607]", True),
    ("a status of no vocabulary", "# Q\n**Status**: perhaps\n",
     "a.md:2: the status is in no vocabulary, write draft, in review, final or closed [PM608]", True),
    ("a sentence where services belong", "# Q\n**Services**: the old tool that the warehouse prints its labels with\n",
     "a.md:2: `services` holds a sentence and names none, write names of a few words, with commas between them [PM611]", True),
    ("a category of no vocabulary", "# Q\n**Category**: gremlins\n",
     "a.md:2: the category is in no vocabulary, write one of the vocabulary, or an entry of your own under `categories` [PM505]", True),
    ("the template's title", "# [TITLE]\nText\n", "a.md:1: the title is the template's, write a line that says what happened [PM202]", True),
]  # fmt: skip


def test_a_header_in_a_code_block_is_read_on_its_own_lines():
    one = reading("a.md", "```yaml\n---\ntitle: Queue stuck\nseverity: 2\n---\n```\n\n## Summary\n\nText.\n")
    assert (one.record.title, one.record.severity.label) == ("Queue stuck", "2")
    assert {fact.field: fact.line for fact in one.record.facts if fact.field in ("title", "severity", "summary")} == {
        "title": 3, "severity": 4, "summary": 8,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "```sh\n---\ntitle: Q\n---\n```\n\nText\n",
        "```yaml\ntitle: Q\nseverity: 2\n```\n\nText\n",
        "```yaml\n---\ntitle: Q\n---\nkind: Pod\n```\n\nText\n",
        "---\ntitle: R\n---\n\n```yaml\n---\ntitle: Q\n---\n```\n\nText\n",
        "# R\n\n```yaml\n---\ntitle: Q\n---\n```\n\nText\n",
        "```yaml\n---\ntitle: Q\n---\n\nText\n",
    ],
    ids=["a program", "no fences", "more than a header", "a header of its own", "a heading first", "never closed"],
)
def test_what_stands_in_another_code_block_is_no_header(text):
    one = reading("a.md", text)
    assert one.record.title != "Q"
    assert not [wrong for wrong in one.problems if wrong.code == "PM020"]


def test_marks_of_a_merge_that_are_shown_or_stand_alone_are_no_conflict():
    marks = "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> main\n"
    for text in (
        f"```\n{marks}```\n",
        f"~~~~ diff\n~~~\n{marks}~~~~\n",
        "Title\n=======\n\n>>>>>>> deep\n",
        "".join(f"> {row}\n" for row in marks.split("\n")),
    ):
        assert [one.code for one in reading("a.md", GOOD + text).problems if one.code == "PM019"] == []
    assert [one.line for one in reading("a.md", GOOD + f"```\nx\n```\n{marks}").problems if one.code == "PM019"] == [12]


@pytest.mark.parametrize(("text", "message", "readable"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_kind_is_said_with_its_line(text, message, readable):
    one = reading("a.md", text)
    assert [str(problem) for problem in one.problems] == [message]
    assert one.readable is readable


def test_a_good_file_says_nothing():
    """The control: without it the messages above could come from anywhere."""
    one = reading("a.md", GOOD)
    assert (one.problems, one.readable) == ((), True)


@pytest.mark.parametrize(
    "line",
    [
        "novel: true", 'novel: "yes, the first"', "recurring: no", "novel:", "novel: unknown", "impact: {data_loss: about thirty rows}", "impact: {data_loss: 0}",
        "roles: {scribe: Ada}", "incident_commander: Ada", "roles:", "people: [Ada]", "public: true", "security: false", "approved_by: Ada", "times: {}",
        "effort_hours: 12", "effort_hours: about 12", "effort_hours: half a day", "effort_hours: tbd", "impact: {support_tickets: ~40}", "effort_hours: n/a",
    ],
)  # fmt: skip
def test_an_answer_in_any_form_is_no_slip(line):
    """The control of the types: what is understood, says that it is open, or is kept as words that say something."""
    assert "PM009" not in {problem.code for problem in reading("a.md", f"---\ntitle: Q\n{line}\n---\nText\n").problems}


@pytest.mark.parametrize("text", [case[1] for case in CASES if not case[3] and isinstance(case[1], str)])
def test_the_body_of_an_unreadable_file_is_kept(text):
    one = reading("a.md", text)
    assert one.document.text == text
    assert "The body stays whole." in one.document.html


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode(), GOOD.replace("\n", "\r").encode(), GOOD.encode("utf-16-le")],
)
def test_marks_and_line_ends_change_nothing(data):
    data = b"\xff\xfe" + data if data[1:2] == b"\x00" else data
    one = reading("a.md", data)
    assert one.document.text == GOOD
    assert (said(one, "severity"), said(one, "line:severity"), len(one.record.timeline)) == ("SEV-2", 3, 1)


@pytest.mark.parametrize(
    ("code", "trouble", "message"),
    [
        ("PM006", "the file has 50,000,000 bytes, more than 5,000,000",
         "a.md: the file has 50,000,000 bytes, more than 5,000,000, keep a log or an export beside the postmortem, or raise `max_size` [PM006]"),
        ("PM007", "the file could not be opened: permission denied",
         "a.md: the file could not be opened: permission denied, let this user read it [PM007]"),
        ("PM008", "the link leads in a circle", "a.md: the link leads in a circle, put the file into the source folder [PM008]"),
    ],
)  # fmt: skip
def test_trouble_of_the_folder_is_passed_on(code, trouble, message):
    one = read.postmortem(Source("a.md", "a.md", Role.INCIDENT, "x", b"", trouble, code), plain())
    assert [str(problem) for problem in one.problems] == [message]
    assert not one.readable
    assert one.problems[0].level is Level.ERROR


@pytest.mark.parametrize(
    ("broken", "repaired"),
    [("âœ… Done", "✅ Done"), ("ðŸ”„ In Progress", "🔄 In Progress"), ("ðŸ“… Planned", "📅 Planned"), ("â†“ 3%", "↓ 3%"), ("âŒ no", "❌ no"),
     ("‚úÖ Done", "✅ Done"), ("‚ùå no", "❌ no"), ("Why? ‚Üí memory", "Why? → memory"), ("itâ€™s", "it's")],
)  # fmt: skip
def test_mojibake_is_repaired(broken, repaired):
    one = reading("a.md", f"# Q\n\n{broken}\n")
    assert one.document.body.split("\n")[2].replace("’", "'") == repaired
    assert [problem.code for problem in one.problems] == ["PM113"]


@pytest.mark.parametrize("fine", ["naïve café", "SÃO PAULO", "検知 â", "Übergröße", "√2 ≈ 1.41", "price ‚low’"])
def test_text_that_only_looks_odd_is_left_alone(fine):
    one = reading("a.md", f"# Q\n\n{fine}\n")
    assert one.document.body.split("\n")[2] == fine
    assert one.problems == ()


def test_a_rule_of_dashes_is_no_header():
    one = reading("a.md", "---\nOnce upon a time.\n---\n# Q\n")
    assert (one.document.header.form, one.problems, one.readable) == ("", (), True)


@pytest.mark.parametrize("word", ["created", "created_by_hand", "relation", "station", "summer"])
def test_a_word_of_its_own_is_no_slip(word):
    assert reading("a.md", f"---\ntitle: Q\n{word}: 2025-01-01\n---\nText\n").problems == ()


@pytest.mark.parametrize("word", ["sevrity", "severitty", "sevreity", "severety", "resolvd", "impct_started"])
def test_one_slip_is_named(word):
    assert [problem.code for problem in reading("a.md", f"---\ntitle: Q\n{word}: x\n---\nText\n").problems] == ["PM210"]


def test_anchors_are_legal_inside():
    one = reading("a.md", "---\ntitle: Q\nowner: &me Ada\nauthors: [*me]\n---\nText\n")
    assert (one.record.owner, one.record.authors, one.readable) == ("Ada", ("Ada",), True)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_ever_raise(data):
    reading("a.md", data)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "---",
                    "+++",
                    "# T",
                    "| a | b |",
                    "|---|---|",
                    "**Date**: ",
                    "**Duration**: 1h to 2h",
                    "- [x] ~~a~~",
                    "```",
                    "!!! note",
                    "    x",
                    "> **Status**:",
                    "date: 2025-02-30",
                    "severity: [1, 2]",
                    "times: {started: 99:99}",
                    "<ul><li>",
                    "## Timeline",
                    "10:00 – 25:61 x",
                    "1. IMPACT",
                ]
            ),
            st.text(max_size=30),
        ),
        max_size=20,
    )
)
def test_no_text_ever_raises(lines):
    reading("a.md", "\n".join(lines).encode("utf-8", errors="surrogatepass"))


@pytest.mark.parametrize("line", ["x{}y", "x {}| y", "**Date**{}: x", "## Timeline\n\n- 10:00 x{}y"])
def test_a_run_of_blanks_costs_what_it_is_long(line):
    """An expression that begins with any number of blanks and is tried at each of them would take a minute."""
    start = process_time()
    reading("a.md", f"# T\n\n{line.format(' ' * 100_000)}\n".encode())
    assert process_time() - start < 5


@pytest.mark.parametrize("tag", ["a++b", "a(b", "x[y", "q*", "z\\d"])
def test_a_tag_of_odd_letters_is_read(tag):
    """Such a tag is no HTML; a parser that forgives it hands it on all the same."""
    assert raw.place(tag, "words", [f"<{tag}>words</{tag}>"], 1)[0] == 1
