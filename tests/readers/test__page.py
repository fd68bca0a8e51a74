from __future__ import annotations

import html.parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.readers._page import read_elements

WORDS = st.text(
    st.characters(categories=["L", "N"], include_characters="<>&'\" \n"), min_size=1, max_size=20
).filter(str.strip)


def read(page):
    return [(element.tag, element.text) for element in read_elements(page, {"cite", "p"})]


@pytest.mark.parametrize(
    ("page", "elements"),
    [
        ("", []),
        ("so", []),
        ("<p>so</p>", [("p", "so")]),
        ("<P class='a'>so</P >", [("p", "so")]),
        ("<p>so", [("p", "so")]),
        ("<p>so<p>hm", [("p", "so"), ("p", "hm")]),
        ("<p>so<cite>Ana</cite>hm", [("p", "so"), ("cite", "Ana")]),
        ("<div><p>so <i>what</i></div> now</p>", [("p", "so what now")]),
        ("<p>so<br>hm<br/>ah</p>", [("p", "so hm ah")]),
        ("<p>a &lt; b &amp; c</p>", [("p", "a < b & c")]),
        ("<p>a < b, b > c</p>", [("p", "a < b, b > c")]),
        ("<p>so<!-- <p>no</p> -->hm</p>", [("p", "sohm")]),
        ("<p>so<!-- no", [("p", "so")]),
        ("<p>so<script>if (a < b) '<p>no</p>'</script>hm</p>", [("p", "sohm")]),
        ("<style>p</style><p>so<SCRIPT>no", [("p", "so")]),
        ("</p></script><p>so</p></p>", [("p", "so")]),
        ("<pre>no</pre><p></p>", [("p", "")]),
    ],
)
def test_elements_hold_their_words(page, elements):
    assert read(page) == elements


def test_elements_know_their_lines():
    page = "<html>\n<!--\n-->\n<p>so\nhm</p>\n\n<p>ah"
    assert [element.line for element in read_elements(page, {"p"})] == [4, 7]


class Listener(html.parser.HTMLParser):
    """Hears the same elements as the reader, by the standard library's parser."""

    def __init__(self):
        super().__init__()
        self.heard = []
        self.inside = False

    def handle_starttag(self, tag, attrs):
        self.inside = tag in ("cite", "p")
        if self.inside:
            self.heard.append((tag, []))

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.heard[-1][1].append(data)


@given(st.lists(st.tuples(st.sampled_from(["cite", "p"]), WORDS)))
def test_sound_pages_read_as_the_standard_parser_reads_them(made):
    page = "\n".join(f"<{tag}>{html.escape(words)}</{tag}>" for tag, words in made)
    listener = Listener()
    listener.feed(page)
    listener.close()
    assert read(page) == [(tag, " ".join("".join(heard).split())) for tag, heard in listener.heard]
