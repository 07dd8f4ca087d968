"""What becomes of a user's options: values with their defaults, a refusal where it is unknown for whom, a word for every slip."""

from datetime import date, datetime
from pathlib import Path

import pytest

from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience, scale_key
from mkdocs_postmortems.settings import OPTIONS, settings

TODAY = date(2026, 6, 30)


def make(folder: Path = Path(), environment: dict[str, str] | None = None, **options: object):
    return settings({"audience": "internal", **options}, folder=folder, today=TODAY, environment=environment or {})


def said(**options: object) -> list[str]:
    return [str(p) for p in make(**options)[1]]


@pytest.mark.parametrize("value", ["missing", None, "", " ", "Public", "pubic", "all", 1, True, ["public"], {}])
def test_without_a_known_audience_nothing_is_built(value):
    options = {} if value == "missing" else {"audience": value}
    with pytest.raises(ValueError, match=r"The option `audience` .*: write `internal` or `public`"):
        settings(options, folder=Path(), today=TODAY)


def test_a_slip_in_the_audience_gets_a_hint_and_is_not_quoted():
    with pytest.raises(ValueError, match="Did you mean `public`") as caught:
        settings({"audience": "pubic"}, folder=Path(), today=TODAY)
    assert "pubic" not in str(caught.value)


@pytest.mark.parametrize("audience", list(Audience))
def test_with_nothing_but_an_audience_everything_has_its_default(audience):
    made, problems = settings({"audience": audience.value}, folder=Path(), today=TODAY)
    expected = Settings(audience, TODAY, severities=made.severities)
    assert (made, problems) == (expected, ())


def test_empty_values_of_a_host_count_as_not_given():
    empty = dict.fromkeys(OPTIONS) | {"title": "", "teams": [], "levels": {}, "services": "", "public_fields": []}
    del empty["audience"]
    assert make(**empty) == make()


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        ("2026-06-30T23:30:00+00:00", "", "2026-06-30"),
        ("2026-06-30T23:30:00+00:00", "Asia/Tokyo", "2026-07-01"),
        ("2026-06-30T03:30:00+00:00", "America/Los_Angeles", "2026-06-29"),
        ("2026-06-30T13:30:00+00:00", "+10:30", "2026-07-01"),
        ("2026-06-30T02:29:00+00:00", "-02:30", "2026-06-29"),
        # The clocks go forward at one in the morning of UTC; the day is that of the clock on the wall.
        ("2026-03-28T23:30:00+00:00", "Europe/Berlin", "2026-03-29"),
        ("2026-03-29T22:30:00+00:00", "Europe/Berlin", "2026-03-30"),
    ],
)
def test_today_is_the_day_on_the_clocks_of_the_zone(moment, zone, day):
    """That of the build as of SOURCE_DATE_EPOCH; a day that is written down is itself."""
    at, wanted = datetime.fromisoformat(moment), date.fromisoformat(day)
    options = {"audience": "internal", "timezone": zone}
    assert settings(options, folder=Path(), today=at)[0].as_of == wanted
    epoch = {"SOURCE_DATE_EPOCH": str(int(at.timestamp()))}
    assert settings(options, folder=Path(), today=TODAY, environment=epoch)[0].as_of == wanted
    assert settings({**options, "as_of": "2026-01-31"}, folder=Path(), today=at)[0].as_of == date(2026, 1, 31)


def test_unknown_options_are_reported_with_the_nearest_name():
    assert said(serverities="sev") == ["option `serverities` is not known, did you mean `severities`? [PM901]"]


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("UTC", "UTC"), ("utc", "UTC"), ("Z", "UTC"), ("Europe/Berlin", "Europe/Berlin"), ("+09:00", "+09:00"), ("-0330", "-03:30"), ("UTC+9", "+09:00"),
        (600, "+10:00"), (-630, "-10:30"), ("", ""),
    ],
)  # fmt: skip
def test_timezones(written, zone):
    made, problems = make(timezone=written)
    assert (made.timezone, problems) == (zone, ())


@pytest.mark.parametrize("written", ["Europe/Berln", "Mars", "+25:00", "../etc/passwd", "Europe", ["UTC"]])
def test_a_zone_that_does_not_exist_is_reported(written):
    made, [found] = make(timezone=written)
    assert (made.timezone, found.code) == ("", "PM902")


@pytest.mark.parametrize(
    ("label", "level"),
    [("SEV-1", 1), ("Sev 0", 0), ("P2", 2), ("s3", 3), ("severity::2", 2), ("4", 4), ("Major", 2), ("down", 1), ("Major incident", 1)],
)
def test_without_a_scale_the_usual_words_are_known(label, level):
    assert make()[0].severities[scale_key(label)] == level


def test_a_scale_of_ones_own_or_a_preset_is_the_whole_scale():
    assert dict(make(severities={"Code Red": 0, "Code-Amber": 2})[0].severities) == {"codered": 0, "codeamber": 2}
    assert "p1" not in make(severities="sev")[0].severities
    assert make(severities="gds")[0].severities["major"] == 2
    assert make(severities=["cstate", "words4"])[0].severities["notice"] == 4


@pytest.mark.parametrize("value", ["gdz", {"red": "bad"}, {"red": 7}, {"red": True}, 3.5])
def test_a_scale_that_cannot_be_used_is_reported(value):
    assert "PM902" in said(severities=value)[0]


def test_as_of_goes_before_the_environment_and_that_before_today():
    epoch = {"SOURCE_DATE_EPOCH": "1735689600"}
    assert make(as_of="2025-02-03", environment=epoch)[0].as_of == date(2025, 2, 3)
    assert make(as_of=date(2025, 2, 3))[0].as_of == make(as_of=datetime.fromisoformat("2025-02-03"))[0].as_of == date(2025, 2, 3)
    assert make(environment=epoch)[0].as_of == date(2025, 1, 1)
    assert make()[0].as_of == TODAY
    for bad in ({"as_of": "soon"}, {"environment": {"SOURCE_DATE_EPOCH": "x"}}, {"environment": {"SOURCE_DATE_EPOCH": "9" * 30}}):
        made, [found] = make(**bad)
        assert (made.as_of, found.code) == (TODAY, "PM902")


@pytest.mark.parametrize(
    "option",
    [
        {"date_order": "ymd"}, {"max_size": 0}, {"max_size": "5 MB"}, {"max_size": True}, {"title": ["x"]}, {"title": "a\nb"}, {"base": "../up"},
        {"indexes": "C:/x"}, {"ticket_url": "https://t.example/"}, {"ticket_url": "javascript:{id}"}, {"repo_blob_url": "file:///etc"},
        {"extensions": {"md": 1}}, {"exclude": [{"a": 1}]}, {"teams": {"a": 1}}, {"categories": {"a": {"b": 1}}}, {"levels": ["PM805"]},
        {"levels": {"PM80x": "off"}}, {"levels": {"PM805": "loud"}}, {"public_fields": ["titel"]}, {"public_sections": ["sumary"]}, {"services": ["x"]},
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_used_is_one_problem_and_an_error(option):
    [found] = make(**option)[1]
    assert (found.code, found.level, bool(found.right)) == ("PM902", "error", True)


def test_values_are_tidied():
    made, problems = make(
        base="/wiki/incidents/", indexes=".", extensions=["md", ".rst", ""], exclude="drafts/*", categories={"Magic": "imp"},
        levels={"PM805": False, "broken-relation": "ERROR"}, date_order="DMY", ticket_url="https://t.example/{id}",
    )  # fmt: skip
    assert problems == ()
    assert (made.base, made.indexes, made.extensions, made.exclude) == ("wiki/incidents", "", (".md", ".rst", ""), ("drafts/*",))
    assert (dict(made.categories), dict(made.levels), made.date_order) == ({"Magic": ("imp",)}, {"PM805": "off", "PM806": "error"}, "dmy")


def test_what_opens_the_public_edition_stays_as_narrow_as_it_was_meant():
    """A slip in an allow list never widens it: the misspelt name allows nothing, and an empty list of sections allows none."""
    assert make(public_fields=["titel"])[0].public_fields == ("titel",)
    assert make(public_sections=[])[0].public_sections == ()
    assert make(public_sections=7.5)[0].public_sections == ("7.5",)
    assert make(public_sections={"summary": 1})[0].public_sections == ()


def _catalogue(tmp_path, text: str | bytes):
    (tmp_path / "services.yml").write_bytes(text.encode() if isinstance(text, str) else text)
    made, problems = make(tmp_path, services="services.yml")
    return made.services, [str(p) for p in problems]


LIST = """\
- name: checkout
  aliases: [cart, Kasse]
  owner: payments
  depends_on: [404]
  public_name: Shop
- 404
"""
MAP = """\
services:
  checkout: {aliases: [cart, Kasse], owners: [payments], depends-on: 404, public: Shop}
  404:
"""


@pytest.mark.parametrize("text", [LIST, MAP, "\ufeff" + LIST], ids=["list", "map", "byte order mark"])
def test_a_catalogue_is_a_list_or_a_map(tmp_path, text):
    [checkout, other], problems = _catalogue(tmp_path, text)
    assert problems == []
    assert (checkout.name, checkout.aliases, checkout.owners) == ("checkout", ("cart", "Kasse"), ("payments",))
    assert (checkout.depends_on, checkout.public_name, other.name) == (("404",), "Shop", "404")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "- name: a\n  alias: [x]\n- name: b\n  aliases: [X]\n",
            "services.yml:3: the alias `X` belongs to two services, leave it to `a` [PM903]",
        ),
        ("- a\n- A\n", "services.yml:2: `A` is a second row of that name, join the two rows [PM903]"),
        ("- name: a\n  aliasses: [x]\n", "services.yml:2: unknown key of a service, did you mean `aliases`? [PM903]"),
        ("- aliases: [x]\n", "services.yml:1: a service has no name, write `name: checkout` [PM903]"),
        (
            "- name: a\n  depends_on: [chekout]\n- checkout\n",
            "services.yml:1: `a` depends on `chekout`, which is no service, did you mean `checkout`? [PM903]",
        ),
        ("- name: a\n  owners: {x: y}\n", "services.yml:2: `owners` holds more than words, write `owners: [one, two]` [PM903]"),
        ("- [a]\n", "services.yml:1: a service is neither a name nor a map, write `name: checkout` [PM903]"),
        ("words\n", "services.yml:1: the catalogue is neither a list nor a map, write a list of services [PM903]"),
        ("- a\n- [b\n", "services.yml:3: the service catalogue is not valid YAML, mend the syntax on this line or above it [PM904]"),
        (b"\xff\xfe\x00", "services.yml: the service catalogue cannot be read, correct the option `services` [PM904]"),
    ],
)
def test_what_is_wrong_with_a_catalogue_is_said_with_its_line(tmp_path, text, message):
    assert message in _catalogue(tmp_path, text)[1]


def test_an_empty_catalogue_is_no_problem_and_a_missing_one_is(tmp_path):
    assert _catalogue(tmp_path, "") == ((), [])
    assert [str(p) for p in make(tmp_path, services="gone.yml")[1]] == [
        "gone.yml: the service catalogue is not there, correct the option `services` [PM904]"
    ]


def test_a_catalogue_that_nests_without_end_is_no_crash(tmp_path):
    assert "PM90" in _catalogue(tmp_path, "[" * 20_000)[1][0]
    assert _catalogue(tmp_path, "&a [*a]")[1]


def test_a_message_never_lists_more_than_a_line_holds():
    long = [*said(levels={"zzzz": "off"}), *said(public_fields=["zzzz"]), *said(zzzz=1), *said(severities="zzzz")]
    assert len(long) == 4
    assert all(len(message) < 450 for message in long)
