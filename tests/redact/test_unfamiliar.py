"""Names that nothing knows: what a reviewer of a public text looks at first, and what is an ordinary word or a program."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.redact.edition.unfamiliar import unfamiliar, vocabulary

LIBRARY = (
    "The import stopped after a restart. It was owned by the team that runs the pool since spring.",
    "Every banks holiday the feed is late.",
)
KNOWN = vocabulary(LIBRARY, ("Checkout Service",))

FOUND = {
    "inside of a sentence": ("It is owned by Philomena since spring.", ["Philomena"]),
    "with its ending": ("We called Valdarin’s desk and Valdarin's pager.", ["Valdarin"]),
    "two that stand together": ("Then Anselm Gyldenmark-Roth called.", ["Anselm Gyldenmark-Roth"]),
    "two at the beginning of a sentence": ("It stopped. Anselm Brandvold called.", ["Anselm Brandvold"]),
    "in an item and in a cell": ("- Anselm Brandvold called\n\n| Who | What |\n|---|---|\n| Mirelle Oduya | the pager |", ["Anselm Brandvold", "Mirelle Oduya"]),
    "two in one sentence": ("The pool of Quarkenbridge, and of Saltmarsh, ran dry.", ["Quarkenbridge", "Saltmarsh"]),
    "by how often they stand there": ("For Saltmarsh, and for Orkenholm, Orkenholm again.", ["Orkenholm", "Saltmarsh"]),
    "Cyrillic": ("Позвонили в Квелверк вчера.", ["Квелверк"]),
    "who begins a sentence and acts": ("Philomena later said so. Ottokara had the key.", ["Philomena", "Ottokara"]),
    "whose something begins one": ("Philomena's pager was off.", ["Philomena"]),
    "alone in a cell, in an element and in a line": ("| Philomena | late |\n<td>Ottokara</td>\n\n- Valdarin\n", ["Philomena", "Ottokara", "Valdarin"]),
    "who speaks at a time": ("> **Philomena** 10:31: is it down?", ["Philomena"]),
    "behind an initial": ("It was told by Q. Brandvold then.", ["Brandvold"]),
    "in brackets": ("The desk (Thessaly) was open.", ["Thessaly"]),
}  # fmt: skip
LEFT = {
    "the first word of a sentence": "Restarting helped. Nobody knew. (Perhaps.) “Odd.”",
    "of an item, a cell, a quote, a label": "- Rebooted it\n| Rebooted | it |\n> Rebooted it\n**Finding:** Rebooted it",
    "an inflected word that begins a sentence": "Rebooting took long. Unclearly, it was late. Retries had no end. | Rebooted | it |",
    "a day of the week": "- Mon to Fri\n- Thur and Tues\n",
    "a word of the library": "It was a Restart of the Import by the Team of Banks.",
    "a service": "It was the Checkout service.",
    "a program or a place": "It was Kubernetes in Frankfurt behind Nginx on Friday.",
    "a heading": "## What Nobody Of Us Expected\n\nIt was late.",
    "code": "It was `the Valdarin` one.\n\n```\nsaid the Valdarin one\n```\n",
    "an address": "It was [here](https://example.org/the/Valdarin) and at <https://example.org/a Valdarin>.",
    "letters of a shortcut": "It was the RTO of an AZ, and a NullPointerException.",
    "Japanese": "それは インポート の Valdarinサービス だった。",
}
"""What is no name: nothing is told of it."""


def names(text, language="en"):
    return [one.name for one in unfamiliar(text, KNOWN, language)]


@pytest.mark.parametrize("case", FOUND)
def test_a_name_is_told(case):
    text, wanted = FOUND[case]
    assert names(text) == wanted


@pytest.mark.parametrize("case", LEFT)
def test_what_is_no_name_is_not(case):
    found = names(LEFT[case])
    assert [one for one in found if case != "Japanese"] == []
    assert all("サービス" not in one for one in found)
    assert names(LEFT[case] + "\n\nIt was for Philomena.")[-1] == "Philomena"  # the control: the text does not keep others from being found


def test_where_every_noun_has_a_capital_letter_nothing_is_told():
    assert names("Wir haben den Speicher der Quarkenbridge geleert.", "de") == []
    assert names("Wir haben den Speicher der Quarkenbridge geleert.", "en") == ["Speicher", "Quarkenbridge"]


def test_each_is_told_once_with_the_words_about_it():
    (one,) = unfamiliar(f"{'word ' * 30}the pool of Valdarin ran dry {'again ' * 30}\n\nand Valdarin knew.", KNOWN)
    assert (one.name, one.times) == ("Valdarin", 2)
    assert one.around == "… word word word word word the pool of Valdarin ran dry again again again again again …"


@given(st.text(max_size=300))
def test_whatever_is_told_stands_in_the_text(text):
    for one in unfamiliar(text, KNOWN):
        assert one.times > 0
        assert all(word in text for word in one.name.split())


def test_a_long_text_takes_no_longer_than_it_is_long():
    def took(text):
        begin = time.process_time()
        unfamiliar(text, KNOWN)
        return time.process_time() - begin

    for piece in ("Aa-", "`", "](", "<", "```\n", "Aa ", "| ", "A’", "# ", " - |", "Aa\n", "Q. Aa ", "Aa \n", ". Aa later "):
        assert took(piece * 40_000) < 50 * max(took(piece * 4_000), 0.002), piece
