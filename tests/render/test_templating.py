"""What templates write for a value is what the library for escaping makes of it."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from mkdocs_postmortems.render.templating import environment, shown


class Word(StrEnum):
    SIGN = "a < b"


@given(
    st.text(st.sampled_from("ab<>&\"'é") | st.characters())
    | st.integers(-9999, 9999)
    | st.none()
    | st.booleans()
    | st.floats()
    | st.just(Word.SIGN)
)
def test_a_value_is_shown_as_the_library_escapes_it(value):
    assert str(shown(value)) == str(escape(value))


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ a }}", "&lt;b&gt; &amp; &#39;c&#39;"),
        ("{{ m }}", "<i>&amp;</i>"),
        ("{% macro x(v) %}<u>{{ v }}</u>{% endmacro %}{{ x(a) }}{{ x(m) }}", "<u>&lt;b&gt; &amp; &#39;c&#39;</u><u><i>&amp;</i></u>"),
        ("{% set x %}<u>{{ a }}</u>{% endset %}{{ x }}", "<u>&lt;b&gt; &amp; &#39;c&#39;</u>"),
        ("{{ [a, m] | join(', ') }}", "&lt;b&gt; &amp; &#39;c&#39;, <i>&amp;</i>"),
        (
            "{{ n + 9999 }} {{ n + 10000 }} {{ n + 1234567 }} {{ n - 10000 }} {{ (n + 10000) | string }}",
            "9999 10,000 1,234,567 -10,000 10000",
        ),
        ("{{ 'x' if n else a }} {{ n }} {{ n + 1 }} {{ '<' }}", "&lt;b&gt; &amp; &#39;c&#39; 0 1 &lt;"),
    ],
)
def test_templates_escape_what_they_are_given(source, said):
    assert environment().from_string(source).render(a="<b> & 'c'", m=Markup("<i>&amp;</i>"), n=0) == said


def test_a_name_that_is_not_set_is_refused():
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()
