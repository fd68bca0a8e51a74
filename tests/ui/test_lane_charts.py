"""The chart of who spoke when: every stretch in its lane, words only while there are few."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from coach.labels import LABELS, Label
from coach.report.lanes import lay_out_lanes
from coach.report.timeline import lay_out_timeline
from coach.ui.lane_charts import people_chart
from coach.ui.palette import DARK, LIGHT, contrast
from tests.report.html_reviews import everything

REVIEW = everything()
LANES = lay_out_lanes(REVIEW, REVIEW.lines)
TIMELINE = lay_out_timeline(REVIEW, REVIEW.lines)


def draw(lanes=LANES, *, dark=False):
    return people_chart(lanes, TIMELINE, dark=dark).to_dict()


def test_every_stretch_is_in_its_lane_and_within_the_round():
    bars = draw()["layer"][1]["data"]["values"]
    assert [each["n"] for each in bars] == [each.lane for each in LANES.stretches]
    assert all(0 <= each["a"] <= each["e"] <= LANES.length + 0.01 for each in bars)


def test_only_what_asks_or_suggests_has_a_sign():
    signs = draw()["layer"][2]["data"]["values"]
    assert {each["l"] for each in signs} == {
        LABELS[each.label].words
        for each in LANES.stretches
        if each.label not in (None, Label.OTHER)
    }


def test_a_long_meeting_is_drawn_without_its_words():
    many = replace(LANES, stretches=LANES.stretches * (1300 // len(LANES.stretches) + 1))
    assert "w" in draw()["layer"][1]["data"]["values"][0]
    assert "w" not in draw(many)["layer"][1]["data"]["values"][0]


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_it_is_drawn_in_the_colours_of_the_page(dark, colours):
    drawn = json.dumps(draw(dark=dark))
    assert colours["advice"] in drawn
    assert (DARK if colours is LIGHT else LIGHT)["advice"] not in drawn


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_plain_talk_stands_back_and_can_still_be_seen(dark, colours):
    scale = draw(dark=dark)["layer"][1]["encoding"]["color"]["scale"]
    drawn = dict(zip(scale["domain"], scale["range"], strict=True))
    other = drawn[LABELS[Label.OTHER].words]
    assert all(contrast(other, colours[ground]) >= 3 for ground in ("ground", "other-tint"))
    assert all(
        contrast(other, colours["ground"]) < contrast(colour, colours["ground"])
        for words, colour in drawn.items()
        if words != LABELS[Label.OTHER].words
    )
