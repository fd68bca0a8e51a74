"""The notebooks' pictures: sound SVG, true to the numbers, and said in words too."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from coach.labels import LABELS, Label
from pictures import COLOURS, MARKS, Picture, draw_bars, draw_curves, draw_matrix, draw_stacks

COUNTS = {Label.OPEN_QUESTION: 30, Label.CLOSED_QUESTION: 10, Label.OTHER: 60}
CONFUSION = [[9, 1, 0, 0], [2, 8, 0, 0], [0, 0, 0, 0], [0, 0, 5, 95]]
PICTURES = {
    "stacks": draw_stacks("Labels", {"R&D <set>": COUNTS, "none": {}}),
    "shares": draw_stacks("Labels", {"R&D <set>": COUNTS}, shares=True),
    "bars": draw_bars("Bars", {"R&D <set>": 3, "none": 0}),
    "no bars": draw_bars("Bars", {}),
    "matrix": draw_matrix("Labels", CONFUSION, rows="people & all", columns="model"),
    "curves": draw_curves("Curve", {"R&D <set>": [(100, 0.6), (900, 0.8)]}, across="x", up="y"),
    "diagonal": draw_curves(
        "Curve", {"one": [(0.6, 0.5)]}, across="x", up="y", least=0.5, diagonal=True
    ),
}


def parse(picture):
    return ElementTree.fromstring(picture.svg)


def find(picture, tag):
    return parse(picture).findall(f".//{{*}}{tag}")


def list_texts(picture):
    return ["".join(each.itertext()) for each in find(picture, "text")]


def list_widths(picture, colour):
    return [float(each.get("width")) for each in find(picture, "rect") if is_of(each, colour)]


def is_of(element, colour):
    return element.get("fill") == colour


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_sound_xml_whatever_the_names_are(picture):
    assert parse(picture).tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_notebook_is_given_the_picture_and_the_words(picture):
    assert picture._repr_svg_() == picture.svg
    assert repr(picture) == picture.words


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_nothing_is_drawn_outside_the_picture(picture):
    root = parse(picture)
    width, height = float(root.get("width")), float(root.get("height"))
    for each in root.findall(".//{*}text"):
        assert 0 <= float(each.get("x")) <= width
        assert 0 <= float(each.get("y")) <= height


def test_the_blocks_of_a_stack_are_as_long_as_their_counts():
    picture = draw_stacks("Labels", {"all": COUNTS})
    (open_,), (closed,), (other,) = (list_widths(picture, COLOURS[label]) for label in COUNTS)
    assert (open_ + 1) / (closed + 1) == pytest.approx(3, abs=0.05)
    assert (other + 1) / (closed + 1) == pytest.approx(6, abs=0.05)


@pytest.mark.parametrize(("shares", "ratio"), [(False, 2), (True, 1)])
def test_bars_are_of_one_length_only_if_shares_are_asked_for(shares, ratio):
    rows = {"large": {Label.OTHER: 20}, "small": {Label.OTHER: 10}}
    large, small = list_widths(draw_stacks("L", rows, shares=shares), COLOURS[Label.OTHER])
    assert (large + 1) / (small + 1) == pytest.approx(ratio, abs=0.01)


def test_a_label_is_never_told_by_its_colour_alone():
    texts = list_texts(draw_stacks("Labels", {"all": COUNTS}))
    assert f"{MARKS[Label.OPEN_QUESTION]} 30" in texts
    legend = next(text for text in texts if LABELS[Label.ADVICE].words in text)
    assert all(f"{MARKS[label]} {LABELS[label].words}" in legend for label in Label)


def test_a_block_too_narrow_for_its_count_is_left_without():
    texts = list_texts(draw_stacks("L", {"all": {Label.OTHER: 999, Label.ADVICE: 1}}))
    assert not any(text.startswith(MARKS[Label.ADVICE]) and text.endswith(" 1") for text in texts)
    assert "1,000" in texts


def test_a_count_of_nought_draws_no_bar():
    assert len(list_widths(draw_bars("Bars", {"some": 3, "none": 0}), "#1D6B60")) == 1


def test_numbers_are_written_as_asked():
    assert "0.25" in list_texts(draw_bars("Bars", {"some": 0.25}, form=".2f"))


def test_a_matrix_shows_every_count_and_darkens_with_its_share_of_the_row():
    cells = [each for each in find(PICTURES["matrix"], "rect") if each.get("x")]
    first_row = [float(each.get("fill-opacity")) for each in cells[:4]]
    assert len(cells) == 16
    assert all(one >= other for one, other in pairwise(first_row))
    assert first_row[0] > 0.8
    assert {"9", "95", "0"} <= set(list_texts(PICTURES["matrix"]))


def test_curves_pass_through_their_points():
    picture = draw_curves("Curve", {"one": [(0, 0.0), (50, 1.0)]}, across="x", up="y")
    *_, curve = find(picture, "polyline")
    assert curve.get("points") == "90.0,330.0 690.0,100.0"


def test_the_diagonal_is_dashed_from_corner_to_corner():
    dashed = [
        each
        for each in find(PICTURES["diagonal"], "polyline")
        if each.attrib.get("stroke-dasharray")
    ]
    assert [each.get("points") for each in dashed] == ["90.0,330.0 690.0,100.0"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("stacks", "R&D <set>: open 30, closed 10, suggestion 0, listening 60"),
        ("bars", "Bars. R&D <set>: 3; none: 0."),
        ("matrix", "Closed question: open 2, closed 8, suggestion 0, listening 0"),
        ("curves", "R&D <set>: 100 gives 0.60, 900 gives 0.80"),
        ("diagonal", "one: 0.60 gives 0.50"),
    ],
)
def test_the_words_say_the_numbers(name, words):
    assert words in PICTURES[name].words


def test_a_picture_is_a_value():
    assert Picture(svg="<svg/>", words="A.") == Picture(svg="<svg/>", words="A.")
