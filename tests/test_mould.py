"""The mould of a theme's frame: what it gives is what the template gives, and a template that it cannot stand for is left to itself."""

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_postmortems.plugin.mould import Mould

FRAME = """<title>{{ page.meta.title or page.title }}</title>{% if page.meta.description %}<p>{{ page.meta.description }}</p>{% endif %}
{% include "partials/toc.html" %}{% if page.toc %}<a href="{{ (page.toc | first).url }}">{% endif %}
{% if "<h1" not in page.content %}<h1>{{ page.title | striptags }}</h1>{% endif %}{{ page.content }}
{% if page.edit_url %}<a href="{{ page.edit_url }}">{% endif %}"""
TOC = "<ul>{% for item in page.toc %}<li>{{ item.title }}{% endfor %}</ul>{{ config }}"


class Toc(list):
    """As the host's: true where it has headings."""


def page(number, *, meta=None, content="text", toc=(), edit="", **more):
    items = Toc(SimpleNamespace(url=f"#{one}", title=one) for one in toc)
    title = more.pop("title", f"Page {number}")
    constant = {"previous_page": None, "next_page": None, "parent": None, "ancestors": [], "is_homepage": False, "children": None}
    return SimpleNamespace(title=title, meta=meta or {}, content=f"{content} {number}", toc=items, canonical_url="", edit_url=edit,
                           url=f"a/{number}/", number=number, **constant, **more)  # fmt: skip


def rendered(frame, pages, *, moulded, context=None):
    """All pages, and how often the frame was rendered."""
    env, count = Environment(loader=DictLoader({"main.html": frame, "partials/toc.html": TOC}), autoescape=False), []
    template = env.get_template("main.html")
    whole = template.root_render_func

    def counted(one):
        count.append(1)
        yield from whole(one)

    template.root_render_func = counted
    if moulded:
        Mould(env, template).dress(lambda one: one.get("page").url.rpartition("/")[0].rpartition("/")[0])
    return [template.render(page=one, config="site", base_url="..", **(context or {})) for one in pages], len(count)


MANY = [page(n, meta={"title": f"Title {n}"}, toc=("one", f"two-{n}"), edit=f"https://example.org/edit/{n}") for n in range(20)]


@pytest.mark.parametrize(
    ("frame", "pages", "saves"),
    [
        (FRAME, MANY, True),
        (FRAME, [page(n, meta={"description": "said"} if n % 2 else {}, content="<h1>x</h1>" if n % 3 else "x") for n in range(40)], True),
        (FRAME, [page(n, title=f"<b>{n}</b> & more") for n in range(9)], False),
        (FRAME + "{{ page.number }}", MANY, False),
        (FRAME + "{% if page.meta.title.endswith('7') %}seven{% endif %}", MANY, None),
        (FRAME + "{{ page.meta.level }}", [page(n, meta={"level": n % 2}) for n in range(30)], True),
        (FRAME + "{% for key in page.meta %}{{ key }}{% endfor %}", [page(n, meta={f"k{n}": 1}) for n in range(9)], False),
        (FRAME + "{{ page.edit_url | replace('/edit/', '/raw/') }}", MANY, False),
        (FRAME + "{{ page.edit_url | replace('edit', 'raw') }}", MANY, True),
        (
            FRAME + "{{ page.edit_url | replace('blob' if '/blob/' in page.edit_url else 'edit', 'raw') }}",
            [page(n, edit=f"https://example.org/blob/{n}", toc=("one",)) for n in range(20)],
            None,
        ),
        (FRAME + "{{ page.title | replace('t', 'x') }}", MANY, False),
    ],
    ids=[
        "alike",
        "kinds",
        "marks",
        "an attribute",
        "a test on words",
        "other metadata",
        "all metadata",
        "a filter",
        "the source of a page",
        "the source behind another word",
        "words of a hole changed",
    ],
)
def test_a_page_is_what_the_template_makes_of_it(frame, pages, saves):
    plain, every = rendered(frame, pages, moulded=False)
    made, some = rendered(frame, pages, moulded=True)
    if saves is None:
        # The one thing a mould cannot see: the theme is looked at before, and this is no template of it.
        assert made[:2] == plain[:2]
        return
    assert made == plain
    assert (some < every) == saves


def test_a_context_with_more_in_it_is_left_alone():
    """A plugin that adds to what templates see may add something else for every page."""
    plain, _ = rendered(FRAME, MANY, moulded=False, context={"tags": []})
    assert rendered(FRAME, MANY, moulded=True, context={"tags": []}) == (plain, len(MANY))
