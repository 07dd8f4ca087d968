"""The law of the room: every word an author wrote is on the page, in the author's order, whatever the Markdown around it."""

import html
import re

from editions import SETTINGS, page, with_options
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

HOST = with_options(
    markdown_extensions=("toc", "abbr", "def_list", "md_in_html", "pymdownx.mark", "pymdownx.keys", "pymdownx.caret", "pymdownx.tilde",
                         "pymdownx.arithmatex"),
)  # fmt: skip
WORD = st.text("abcdefghijklmnopqrstuvwxyzäß影響障害", min_size=1, max_size=8)
PHRASE = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
MARKED = st.builds(
    lambda form, a, b: form.format(a=a, b=b),
    st.sampled_from(
        (
            "{a} **{b}**", "*{a}* `{b}`", "[{a}](https://example.org/x) {b}", "~~{a}~~ {b}", "{a} [[{b}]]", "{a} <blank-{b}>", "{{{{ {a} }}}} {b}",
            "{a} <kbd>{b}</kbd>", "{a} [{b}](gone.md)", "10:02 {a} {b}", "{a} {{% {b} %}}", "{a} &amp; {b}", "{a} \\| {b}", "![{a}](x.png) {b}",
        )
    ),
    PHRASE, PHRASE,
)  # fmt: skip
INDENTED = st.builds(
    lambda rows: "\n".join("  " * d + f"- {t}" for d, t in rows), st.lists(st.tuples(st.integers(0, 2), MARKED), min_size=1, max_size=6)
)
BLOCK = st.one_of(
    MARKED,
    st.lists(MARKED, min_size=2, max_size=4).map("\n".join),
    st.builds(lambda n, t: "#" * n + " " + t, st.integers(1, 6), MARKED),
    INDENTED,
    st.lists(MARKED, min_size=1, max_size=4).map(lambda rows: "\n".join(f"{n}. {t}" for n, t in enumerate(rows, 1))),
    st.lists(MARKED, min_size=1, max_size=4).map(lambda rows: "\n".join(f"- [{'x' if n % 2 else ' '}] {t}" for n, t in enumerate(rows))),
    st.lists(st.tuples(PHRASE, PHRASE), min_size=1, max_size=4).map(
        lambda rows: "| a | b |\n|---|---|\n" + "\n".join(f"| {a} | {b} |" for a, b in rows)
    ),
    st.builds(lambda lang, t: f"```{lang}\n{t}\n```", st.sampled_from(("", "py", "yaml", "mermaid", "nolanguage", 'sh title="x"')), PHRASE),
    MARKED.map(lambda t: f"> {t}"),
    MARKED.map(lambda t: f"> [!WARNING]\n> {t}"),
    st.builds(lambda a, b: f'!!! note "{a}"\n    {b}', PHRASE, PHRASE),
    st.builds(lambda a, b: f'=== "{a}"\n\n    {b}', PHRASE, PHRASE),
    st.builds(lambda a, b: f"<details><summary>{a}</summary>\n\n{b}\n\n</details>", PHRASE, PHRASE),
    st.builds(lambda a, b: f"<div>{a}</div>\n\n{b}", PHRASE, PHRASE),
    st.builds(lambda a, b: f"{a}[^{len(a)}]\n\n[^{len(a)}]: {b}", PHRASE, PHRASE),
    PHRASE.map(lambda t: f"<script>{t}</script>"),
    st.just("---"),
)
HEADER = st.one_of(st.just(""), st.builds(lambda t, s: f"---\ntitle: {t}\nseverity: {s}\nstrange_key: {s}\n---\n", PHRASE, PHRASE))
DOCUMENT = st.builds(lambda h, blocks: h + "\n\n".join(blocks) + "\n", HEADER, st.lists(BLOCK, min_size=1, max_size=8))


def words(text):
    return re.findall(r"[぀-ヿ㐀-鿿]|[^\W_]+", text)


def said(source):
    """The words of a source without marks that stand for no text."""
    source = re.sub(r"\]\([^)]*\)", "]", source)
    source = re.sub(
        r"\[!WARNING\]|^```.*$|^\d+\. |\[[ x]\]|\[\^\d+\]:?|!!! note|</?(?:kbd|details|summary|div)>", " ", source, flags=re.MULTILINE
    )
    return words(html.unescape(source))


@given(DOCUMENT)
@settings(max_examples=150, deadline=None)
@example("# Title\n<script>tail of a heading</script>\n")
@example("Only a text\n- with a list\n")
@example("---\ntitle: a\n---\n# a b\n\n# c\n")
def test_every_word_is_on_the_page(source):
    every_word(source, SETTINGS)


@given(DOCUMENT)
@settings(max_examples=100, deadline=None)
@example("# T\n\n==a== [b](gone.md)\n\na\n:   b\n\n: c\n")
def test_every_word_is_on_the_page_whatever_the_host_has_switched_on(source):
    every_word(source.replace("*", "==").replace("`", "^"), HOST)


def every_word(source, chosen):
    made = page(source, chosen)
    root = lxml_html.fromstring(made.html)
    on_page = words(" ".join(root.itertext()) + " " + " ".join(v for e in root.iter() if isinstance(e.tag, str) for v in e.attrib.values()))
    have = {}
    for word in on_page:
        have[word] = have.get(word, 0) + 1
    for word in said(source):
        have[word] = have.get(word, 0) - 1
        assert have[word] >= 0, word


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
@example("\x1b[31mred\x1b[0m\x00")
@example('<div data-construct="7">x</div><pm-note-0>\U0010fffd0\U0010fffc')
@example('[a]("pm-note-3")')
@example("|a|\n|-|\n|<td>|\n</table></div></body></html>")
def test_any_text_makes_a_page(source):
    made = page(source, SETTINGS)
    assert made.html.startswith("<div")
    assert "data-sourcepos" not in made.html or "data-sourcepos" in source
