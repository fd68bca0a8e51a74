"""The charts of a review, drawn as SVG."""

from __future__ import annotations

import re
from dataclasses import replace

import lxml.etree
import pytest

from coach.labels import Flag, Label, Phase
from coach.report.svg import ROWS, draw_bar, draw_lanes, draw_signs, draw_strip
from coach.report.timeline import Band, Bar, Mark, Timeline
from tests.builders import make_coding, make_line, make_utterance

SIGNS = dict(zip(ROWS, ["open", "closed", "advice"], strict=True))


def make_mark(at=0.5, label=Label.OPEN_QUESTION, flags=(), *, first=False, sure=True):
    utterance = make_utterance("What else?")
    line = make_line(label, flags, utterance=utterance)
    coding = make_coding(label, flags, utterance=utterance, sure=sure)
    return Mark(at=at, line=replace(line, coding=coding), first=first)


def make_timeline(*, bands=(), marks=(), bars=(), ticks=((0.0, 0),)):
    return Timeline(unit="min", length=10, bands=bands, marks=marks, bars=bars, ticks=ticks)


def draw(*marks, **parts):
    return lxml.etree.fromstring(draw_strip(make_timeline(marks=marks, **parts), "A strip"))


def bar(start, end, group="presenter"):
    return Bar(group=group, start=start, end=end)


def test_a_chart_is_one_picture_with_words_in_its_place():
    chart = draw(make_mark())
    assert (chart.get("role"), chart.get("aria-label")) == ("img", "A strip")


@pytest.mark.parametrize(("label", "sign"), list(SIGNS.items()))
def test_a_mark_has_the_sign_of_its_label(label, sign):
    (use,) = draw(make_mark(0.25, label)).iter("use")
    assert (use.get("href"), use.get("class"), use.get("x")) == (
        f"#sign-{sign}",
        f"sign {sign}",
        "25%",
    )


def test_labels_have_rows_of_their_own():
    uses = draw(*(make_mark(label=label) for label in ROWS)).iter("use")
    assert len({use.get("y") for use in uses}) == 3


def test_every_sign_that_is_referred_to_is_drawn():
    drawn = set(re.findall(r'id="([^"]*)"', draw_signs()))
    uses = draw(*(make_mark(label=label) for label in ROWS)).iter("use")
    assert {use.get("href")[1:] for use in uses} == drawn


def test_a_mark_in_doubt_and_one_that_was_asked_for_look_so():
    chart = draw(make_mark(label=Label.ADVICE, flags=[Flag.PERMISSION], sure=False))
    (use,) = chart.iter("use")
    assert use.get("class") == "sign advice asked-for unsure"


def test_a_mark_tells_its_words():
    (title,) = draw(make_mark()).iter("title")
    assert title.text == "Open question: “What else?”"


def test_the_first_suggestion_has_an_upright_line():
    chart = draw(make_mark(0.125, Label.ADVICE, first=True), make_mark(0.5, Label.ADVICE))
    lines = [line.get("x1") for line in chart.iter("line") if line.get("class") == "first"]
    assert lines == ["12.5%"]


def test_phases_are_numbered_bands_told_apart_by_turns():
    bands = (
        Band(phase=Phase.CLARIFYING, start=0, end=0.5),
        Band(phase=Phase.EXPLORING, start=0.5, end=1),
    )
    chart = draw(bands=bands)
    found = [(rect.get("class"), rect.get("x"), rect.get("width")) for rect in chart.iter("rect")]
    assert found == [("band odd", "0%", "50%"), ("band even", "50%", "50%")]
    assert [title.text for title in chart.iter("title")] == ["1 clarifying", "2 exploring"]


def test_ticks_have_numbers_and_the_first_its_unit():
    chart = draw(ticks=((0.0, 0), (0.5, 5), (1.0, 10)))
    ticks = [(text.text, text.get("class")) for text in chart.iter("text")]
    assert ticks == [("0 min", "tick start"), ("5", "tick"), ("10", "tick end")]


def lanes(*bars, groups=("presenter", "set members")):
    chart = lxml.etree.fromstring(draw_lanes(make_timeline(bars=bars), groups, "Lanes"))
    return [(rect.get("class"), rect.get("x"), rect.get("width")) for rect in chart.iter("rect")]


def test_talk_of_a_group_that_goes_on_is_one_bar():
    assert lanes(bar(0, 0.25), bar(0.25, 0.5)) == [("floor presenter", "0%", "50%")]


def test_a_bar_inside_another_does_not_cut_it_short():
    assert lanes(bar(0, 0.5), bar(0.125, 0.25)) == [("floor presenter", "0%", "50%")]


def test_a_gap_stays_a_gap_and_groups_stay_apart():
    found = lanes(bar(0, 0.25), bar(0.25, 0.5, "set members"), bar(0.75, 1))
    assert found == [
        ("floor presenter", "0%", "25%"),
        ("floor presenter", "75%", "25%"),
        ("floor set-members", "25%", "25%"),
    ]


def test_a_group_without_a_lane_is_not_drawn():
    assert lanes(bar(0, 1, "facilitator")) == []


@pytest.mark.parametrize(("share", "width"), [(0, "0%"), (0.224, "22.4%"), (1, "100%")])
def test_a_bar_is_as_long_as_its_share(share, width):
    chart = lxml.etree.fromstring(draw_bar(share, "22 % of the talk"))
    whole, filled = chart.iter("rect")
    assert (whole.get("width"), filled.get("width")) == ("100%", width)
