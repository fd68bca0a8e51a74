"""The pictures of one meeting: sound SVG, true to the numbers, and said in words too."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from coach.labels import Label
from meeting_pictures import Row, Spread, draw_dots, draw_ranges, draw_timeline
from pictures import COLOURS, MARKS

OPEN = Row(label=Label.OPEN_QUESTION, values=[2.0, 10.0])
ADVICE = Row(label=Label.ADVICE, values=[5.0])
BANDS = {"check-in": (0.0, 4.0), "R&D <talk>": (4.0, 20.0)}
SPREADS = {
    "within": Spread(count=4, low=2, high=6, people=5),
    "beyond": Spread(count=4, low=3, high=5, people=10),
}
PICTURES = {
    "timeline": draw_timeline("Time", BANDS, {"open": OPEN, "stepped in": Row(values=[3.0])}),
    "dots": draw_dots("Dots", {"R&D <set>": OPEN, "none": Row(values=[])}, unit="words"),
    "line": draw_dots("Dots", {"advice": ADVICE}, unit="seconds", line=3, form=".1f"),
    "ranges": draw_ranges("Ranges", SPREADS, unit="questions"),
}


def find(picture, tag):
    return ElementTree.fromstring(picture.svg).findall(f".//{{*}}{tag}")


def find_marks(picture, mark):
    return [
        float(each.get("x")) for each in find(picture, "text") if "".join(each.itertext()) == mark
    ]


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_nothing_is_drawn_outside_a_picture_that_is_sound_xml(picture):
    root = ElementTree.fromstring(picture.svg)
    width, height = float(root.get("width")), float(root.get("height"))
    for each in root.findall(".//{*}text"):
        assert 0 <= float(each.get("x")) <= width
        assert 0 <= float(each.get("y")) <= height


def test_a_mark_stands_at_its_minute():
    bands = [each for each in find(PICTURES["timeline"], "rect") if each.get("x")]
    left, scale = float(bands[0].get("x")), float(bands[1].get("width")) / 16
    marks = find_marks(PICTURES["timeline"], MARKS[Label.OPEN_QUESTION])
    assert marks == pytest.approx([left + 2 * scale, left + 10 * scale], abs=0.2)


def test_what_has_no_label_is_marked_with_a_triangle():
    assert len(find_marks(PICTURES["timeline"], "▲")) == 1


def test_names_of_neighbouring_phases_stand_on_two_lines():
    heights = {
        "".join(each.itertext()): float(each.get("y"))
        for each in find(PICTURES["timeline"], "text")
    }
    assert heights["R&D <talk>"] < heights["check-in"]


def test_marks_have_the_colour_and_the_sign_of_their_label():
    marks = {"".join(each.itertext()): each.get("fill") for each in find(PICTURES["line"], "text")}
    assert marks[MARKS[Label.ADVICE]] == COLOURS[Label.ADVICE]


def test_a_line_is_dashed_where_one_is_asked_for():
    dashed = {
        name: [each for each in find(picture, "path") if each.get("stroke-dasharray")]
        for name, picture in PICTURES.items()
    }
    assert [name for name, found in dashed.items() if found] == ["line"]


def test_a_bar_reaches_from_the_least_to_the_most():
    within, beyond = (each for each in find(PICTURES["ranges"], "rect") if each.get("x"))
    assert float(within.get("width")) - 8 == pytest.approx(
        2 * (float(beyond.get("width")) - 8), abs=0.2
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("timeline", "R&D <talk> from 4 to 20 min"),
        ("timeline", "open: 2, at 2.0, 10.0"),
        ("dots", "R&D <set>: 2, the middle one 6, from 2 to 10 words"),
        ("dots", "none: none"),
        ("line", "advice: 1, the middle one 5.0, from 5.0 to 5.0 seconds"),
        ("ranges", "within: 4, perhaps 2 to 6; people counted 5, inside the range"),
        ("ranges", "beyond: 4, perhaps 3 to 5; people counted 10, outside the range"),
    ],
)
def test_the_words_say_the_numbers(name, words):
    assert words in PICTURES[name].words


def test_a_row_without_marks_is_said_to_have_none():
    assert "open: none" in draw_timeline("Time", BANDS, {"open": Row(values=[])}).words
