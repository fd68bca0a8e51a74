"""What the pages of sets say of what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from coach.review import Measure
from coach.service.programme import MeetingPoint, SetCard
from coach.storage.records import (
    KeptAction,
    KeptMeeting,
    KeptSet,
    MeetingKind,
    MeetingState,
    Member,
    NewAction,
    NewSet,
    Outcome,
    Progress,
)
from coach.ui.sets_wording import action_row, cycle_line, say_count, say_set, set_card
from tests.report.words import UNKIND

TODAY = date(2026, 2, 13)
NOW = datetime(2026, 1, 14, tzinfo=UTC)
MEETING = KeptMeeting(
    id="m1",
    set_id="s1",
    title="spring-2026-01-14",
    held_on=date(2026, 1, 14),
    state=MeetingState.REVIEWED,
    has_erased_words=False,
    keep_until=None,
    received_at=NOW,
    corrections=0,
)
COUNTS = (
    Measure(name="suggestions_before_ideas", value=28, unit="turn", low=24.0, high=33.0),
    Measure(name="open_exploring", value=0.375, unit="share", count=3, of=8),
    Measure(name="picked_up", value=None, unit="share", reason="A tally has no words."),
)


def draw_card(**more):
    kept = KeptSet(id="s1", details=NewSet(title="Spring <b>"), created_at=NOW)
    card = SetCard(kept=kept, meets_on=date(2026, 2, 25), due=1, meetings=2)
    return str(set_card(replace(card, **more), TODAY))


def draw_line(*points, **more):
    given = {"meets_on": None, "today": TODAY, "place": "/sets?set=s1", **more}
    return str(cycle_line(points, **given))


def test_a_card_says_when_it_meets_and_what_is_due():
    drawn = draw_card()
    assert "Meets in 12 days, on Wednesday 25 February" in drawn
    assert "1 action is due." in drawn
    assert "2 meetings so far." in drawn
    assert "Spring &lt;b&gt;" in drawn


def test_a_card_of_a_new_set_says_so():
    drawn = draw_card(meets_on=None, due=0, meetings=0)
    assert "No day for the next meeting yet" in drawn
    assert "No action is due." in drawn
    assert "No meeting is kept yet." in drawn
    assert "2 actions are due." in draw_card(due=2)


def test_a_set_is_described_in_a_line():
    details = NewSet(
        title="S",
        members=(Member(name="Bea"),),
        is_self_facilitating=True,
        cycle_weeks=1,
        is_sample=True,
    )
    said = say_set(details)
    assert said == "horizontal · 1 member · facilitates itself · every week · invented people"


def test_a_meeting_in_the_line_has_its_day_and_its_counts():
    point = MeetingPoint(meeting=MEETING, presenters=("Bea",), counts=COUNTS)
    drawn = draw_line(point, meets_on=date(2026, 2, 25), title="Spring")
    assert "Wednesday 14 January" in drawn
    assert "/review?meeting=m1" in drawn
    assert "Presented: Bea" in drawn
    assert "from its transcript" in drawn
    assert "Prepare it" in drawn
    assert ">Spring" not in drawn
    assert not UNKIND.search(drawn)


def test_a_meeting_that_is_known_by_little_says_so():
    tally = replace(MEETING, held_on=None, kind=MeetingKind.TALLY)
    drawn = draw_line(MeetingPoint(meeting=tally))
    for words in ("Day not known", "from a tally", "Not reviewed yet.", "Spring"):
        assert words in drawn


@pytest.mark.parametrize(
    ("measure", "says"),
    [
        (COUNTS[0], "<b>28</b> suggestions before the ideas round (perhaps 24 to 33)"),
        (
            Measure(name="suggestions_before_ideas", value=1, unit="turn"),
            "<b>1</b> suggestion before the ideas round",
        ),
        (COUNTS[1], "<b>3 of 8</b> questions asked while exploring were open"),
        (
            COUNTS[2],
            "<b>not known</b> how many questions picked up the presenter’s words: "
            "a tally has no words",
        ),
        (
            replace(COUNTS[2], reason="Not known from a tally: no words were kept."),
            "<b>not known</b> how many questions picked up the presenter’s words, "
            "from a tally: no words were kept",
        ),
    ],
)
def test_a_count_is_said_before_anything_else(measure, says):
    assert str(say_count(measure)) == says


def test_an_action_says_what_whose_by_when_and_what_was_reported():
    action = KeptAction(
        id="a1",
        meeting_id=None,
        details=NewAction(owner="Bea", what="Ask three <people>", due=date(2026, 2, 6)),
        progress=(
            Progress(outcome=Outcome.NOT_YET, note=" ", at=NOW),
            Progress(outcome=Outcome.PARTLY, note="two of three asked", at=NOW),
        ),
    )
    drawn = str(action_row(action, TODAY))
    assert "Ask three &lt;people&gt;" in drawn
    assert "Bea · by Friday 6 February, 7 days ago" in drawn
    assert "Reported Wednesday 14 January: <b>partly</b>: two of three asked" in drawn
    assert "<b>not yet</b></p>" in drawn


def test_no_text_is_endless():
    long = "word " * 1000
    action = KeptAction(
        id="a1",
        meeting_id=None,
        details=NewAction(owner=long, what=long),
        progress=(Progress(outcome=Outcome.DONE, note=long, at=NOW),),
    )
    assert len(str(action_row(action, TODAY))) < 1500
