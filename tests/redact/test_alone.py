"""People of one name whom only a sentence gives away: they go from the whole page, and what stands in the same place without being one stays."""

import pytest
from shelves import assert_goes, page, public, shelf

from mkdocs_postmortems.redact.names.mononyms import alone

TOLD = [
    "The pager went on, and things were handed over to Brunhilde at six.", "Ask Wendeline to rotate it.", "We asked Wendeline, who owns the job.",
    "They woke Isambard up at four.", "It had been reviewed by Thorvald and went out.", "Thorvald's phone was off.", "Kudos to Marigold for finding it.",
    "Only Marigold knows that path.", "The DBA on call (Orsolya) came back.", "Our network engineer, Orsolya, was asleep.", "According to Leocadia, it was off.",
    "Leocadia and I read the graphs.", "Lucasta suggested a second node.", "It was Lucasta who saw it.", "We paged Fitzgerald twice.", "Talk to Fitzgerald first.",
    "As Peregrine pointed out, nobody had tested it.", "A chat with Peregrine about the job.", "Peregrine was on leave.", "Peregrine joined the call late.",
    "Jessamyn from the storage team explained it.", "- 10:42 Jessamyn restarted the broker", "| 10:42 UTC | Jessamyn asked for help |", "At 10:42, Jessamyn and Bertrand found the leak.",
    "Um 10:42 Uhr hat Edeltraud den Knoten entfernt.", "Die Übergabe an Edeltraud war um acht.", "Frau Zumbusch war krank.", "Selon Mathurin, tout allait bien.",
    "Le script a été corrigé par Mathurin hier.", "Fue revertido por Casimiro.", "Foi aplicada pela Filomena.",
]  # fmt: skip
STAYS = [
    "It was handed over to Operations.", "Ask Support to rotate it.", "We asked Google, who runs it.", "They woke Everyone up.", "It was reviewed by Engineering.",
    "Kubernetes's phone home was off.", "Thanks to Terraform for nothing.", "Only Linux knows that path.", "According to Grafana, it was off.", "It was Jenkins who saw it.",
    "We paged Security twice.", "Talk to Redis first.", "As Amazon pointed out, nobody had tested it.", "- 10:42 Temporarily disabled the job", "- 10:42 Restarted the broker",
    "- 10:42 Kafka restarted the broker", "| 10:42 | Rollback started |", "Die Übergabe an Legal war um acht.", "Selon Prometheus, tout allait bien.",
    "The deploy to Frankfurt and I read the graphs.", "Operators realised that it was off.", "Monitoring noticed that it was off.", "Customers assumed that it was planned.",
    "Anyone can lose his key.", "C'est Kubernetes qui a redémarré.", "Thanks Everyone, that helped.",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_somebody_is_told(text):
    """Each sentence names one person or two."""
    names = list(alone(text))
    assert names
    for name in names:
        assert_goes(text, name)


@pytest.mark.parametrize("text", STAYS)
def test_nobody_is(text):
    """Teams, makers, programs, places and words of the language."""
    assert text in public(text)


@pytest.mark.parametrize(
    "more",
    [
        "Sparrowhawk was upgraded",
        "we had installed Sparrowhawk twice",
        "Sparrowhawk crashed",
        "the Sparrowhawk agent",
        "it runs in Sparrowhawk now",
        "Sparrowhawk 2.4 is out",
        "a Sparrowhawk cluster",
        "`sparrowhawk` was up",
    ],
)
def test_the_text_itself_says_that_it_is_a_thing(more):
    """Nothing else tells a program from a person where no list knows either; without the words the name goes."""
    text = "According to Sparrowhawk, it was off."
    assert_goes(text, "Sparrowhawk")
    assert text in public(f"{text} But {more}.")


@pytest.mark.parametrize(
    "more",
    [
        "Sparrowhawk was upset",
        "Sparrowhawk replicated it",
        "Sparrowhawk crashed the node",
        "we had called Sparrowhawk twice",
        "we deployed Sparrowhawk Adams' change",
        "Sparrowhawk was down",
    ],
)
def test_what_people_may_do_as_well_says_nothing(more):
    """Control of the above."""
    assert_goes(f"According to Sparrowhawk, it was off. But {more}.", "According to Sparrowhawk")


def test_a_name_goes_wherever_it_stands_in_that_document_and_nowhere_else():
    """Told once; another document may mean another thing by the same word."""
    covered, _, _, _ = shelf(
        {"a.md": page("Isambard was asleep. Later Isambard found it."), "b.md": page("The bridge of Isambard stood.", date="2026-01-03")}
    )
    assert "Isambard" not in covered[0].text
    assert "bridge of Isambard" in covered[1].text
