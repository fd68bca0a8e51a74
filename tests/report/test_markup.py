"""Elements whose text is always escaped."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from coach.report.markup import join, tag

PRINTABLE = st.text().map(lambda text: "".join(each for each in text if each.isprintable()))


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, *attrs))

    def handle_data(self, data):
        self.found.append(data)


def read(markup):
    reader = Reader()
    reader.feed(str(markup))
    reader.close()
    return reader.found


@given(PRINTABLE)
def test_any_text_is_read_back_as_text_and_nothing_else(text):
    found = read(tag("p", text))
    assert found[0] == ("p",)
    assert "".join(found[1:]) == text


@given(PRINTABLE)
def test_any_text_is_read_back_from_an_attribute(text):
    assert read(tag("p", title=text)) == [("p", ("title", text))]


def test_an_element_inside_another_is_not_escaped():
    assert str(tag("ul", tag("li", "a & b"))) == "<ul><li>a &amp; b</li></ul>"


def test_names_of_attributes_are_written_as_html_has_them():
    written = str(tag("meta", http_equiv="x", class_="y", viewBox="z", name="n", id=None))
    assert written == '<meta http-equiv="x" class="y" viewBox="z" name="n">'


def test_numbers_and_nothing_may_be_values():
    assert str(tag("line", x1=0, y1="")) == '<line x1="0" y1=""></line>'


def test_what_is_empty_is_left_out_when_joining():
    assert join(["a", None, "", Markup("<b>b</b>")], " · ") == Markup("a · <b>b</b>")


def test_what_joins_is_escaped_as_well():
    assert str(join(["a", "b"], "<")) == "a&lt;b"
