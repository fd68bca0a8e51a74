"""The colours can be read, in light and in dark, and are those of the report."""

from __future__ import annotations

import re

import pytest

from coach.labels import Label
from coach.report.html_page import read_style
from coach.ui.palette import DARK, KINDS, LIGHT, contrast

SCHEMES = [LIGHT, DARK]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["ground", "surface"])
@pytest.mark.parametrize("name", ["text", "muted", "primary", "open", "closed", "advice", "other"])
def test_words_and_signs_stand_out_from_what_they_stand_on(scheme, name, ground):
    assert contrast(scheme[name], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["ground", "surface", "other-tint"])
@pytest.mark.parametrize("name", ["plain", "muted", "primary", "open", "closed", "advice"])
def test_what_is_drawn_in_a_chart_stands_out_from_its_ground_and_from_a_phase(
    scheme, name, ground
):
    assert contrast(scheme[name], scheme[ground]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("label", Label)
def test_text_stands_out_from_every_tint(scheme, label):
    assert contrast(scheme["text"], scheme[f"{KINDS[label]}-tint"]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_words_of_the_main_button_stand_out_from_it(scheme):
    assert contrast(scheme["on-primary"], scheme["primary"]) >= 4.5


def test_contrast_is_the_same_both_ways_round():
    assert contrast("#1D6B60", "#FBFAF7") == contrast("#FBFAF7", "#1D6B60") > 6


def test_both_schemes_have_the_same_colours_in_them():
    assert LIGHT.keys() == DARK.keys()


def test_the_report_has_the_same_colours():
    found = re.findall(r"--([a-z-]+): (#[0-9A-F]{6});", read_style())
    count = len(LIGHT.keys() - {"on-primary", "plain"})
    light, dark = dict(reversed(found)), dict(found[count : 2 * count])
    assert {name: LIGHT[name] for name in light} == light
    assert {name: DARK[name] for name in dark} == dark


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_about_people_is_red(scheme):
    for name in KINDS.values():
        red, green, blue = (int(scheme[name][place : place + 2], 16) for place in (1, 3, 5))
        assert not (red > 150 and green < 90 and blue < 90)
