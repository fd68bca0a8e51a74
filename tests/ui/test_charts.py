"""The charts: every sign in its row, nobody's words in them, light and dark."""

from __future__ import annotations

import json

import pytest

from coach.labels import LABELS
from coach.report.timeline import lay_out_timeline
from coach.ui.charts import ROWS, lanes_chart, timeline_chart
from coach.ui.palette import DARK, LIGHT
from tests.report.html_reviews import everything

REVIEW = everything()
TIMELINE = lay_out_timeline(REVIEW, REVIEW.lines)


def find_values(chart):
    return [layer["data"]["values"] for layer in chart.to_dict()["layer"]]


def test_every_sign_is_there_once_in_its_row():
    drawn = [
        value
        for values in find_values(timeline_chart(TIMELINE, dark=False))
        for value in values
        if "row" in value
    ]
    assert len(drawn) == len(TIMELINE.marks)
    assert {value["row"] for value in drawn} <= {LABELS[label].words for label in ROWS}


def test_the_first_suggestion_has_its_line():
    firsts = [
        values
        for values in find_values(timeline_chart(TIMELINE, dark=False))
        if values and values[0].keys() == {"at"}
    ]
    assert [len(values) for values in firsts] == [sum(mark.first for mark in TIMELINE.marks)]


def test_lanes_are_of_groups():
    rows = {value["row"] for value in find_values(lanes_chart(TIMELINE, dark=False))[1]}
    assert rows <= {"presenter", "facilitator", "set members"}


@pytest.mark.parametrize("draw", [timeline_chart, lanes_chart])
def test_nobodys_words_and_names_are_in_a_chart(draw):
    spec = json.dumps(draw(TIMELINE, dark=False).to_dict(), ensure_ascii=False)
    assert not any(line.utterance.text in spec for line in REVIEW.lines)
    assert not any(speaker.name in spec for speaker in REVIEW.transcript.speakers)


@pytest.mark.parametrize("draw", [timeline_chart, lanes_chart])
@pytest.mark.parametrize(("dark", "own", "other"), [(True, DARK, LIGHT), (False, LIGHT, DARK)])
def test_a_chart_has_the_colours_of_its_scheme_only(draw, dark, own, other):
    spec = json.dumps(draw(TIMELINE, dark=dark).to_dict())
    assert own["muted"] in spec
    assert other["muted"] not in spec


@pytest.mark.parametrize("draw", [timeline_chart, lanes_chart])
@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_a_chart_stays_legible_when_the_page_changes_its_colours_around_it(draw, dark, colours):
    assert draw(TIMELINE, dark=dark).to_dict()["background"] == colours["ground"]
