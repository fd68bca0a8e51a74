"""A set over time: cards, the line of meetings, what is due, what is taken over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from coach.errors import RecordNotFoundError
from coach.labels import Label
from coach.programme.cycle import Urgency
from coach.review import Action, ActionStatus
from coach.service import programme
from coach.service.comparing import compare_reviews
from coach.service.kept_meetings import load_review
from coach.service.programme import (
    find_next,
    list_cards,
    list_points,
    propose_next,
    set_calendar,
    sort_by_urgency,
    take_over,
)
from coach.service.safekeeping import open_store
from coach.storage.actions import (
    add_action,
    add_set_action,
    list_actions,
    remove_action,
    report_progress,
)
from coach.storage.corrections import add_correction
from coach.storage.meetings import receive_file
from coach.storage.records import LOCAL, NewAction, NewSet, Outcome
from coach.storage.sets import add_set, change_set
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath

TODAY = date(2026, 2, 1)
MEETS = date(2026, 2, 25)


@pytest.fixture
def store(ready_settings):
    with open_store(ready_settings) as store:
        yield store


@pytest.fixture
def kept(store):
    return add_set(store, LOCAL, NewSet(title="Spring", next_on=MEETS))


def make_action(what="Call", status=ActionStatus.AGREED, place="1.1", due=None):
    return Action(
        owner="Maya",
        what=what,
        due=due,
        due_words="",
        status=status,
        first_utterance=place,
        last_utterance=place,
        reason="",
    )


def keep_proposing(store, kept, *actions):
    review = replace(towpath(), actions=actions)
    return keep_towpath(store, set_id=kept.id, review=review)


def find_point(store, kept):
    actions = list_actions(store, LOCAL, set_id=kept.id)
    return list_points(store, LOCAL, kept.id, actions)[-1]


def test_a_card_says_when_a_set_meets_and_how_much_is_due(store, kept):
    meeting_id = keep_towpath(store, set_id=kept.id)
    add_action(store, LOCAL, meeting_id, NewAction(owner="Maya", what="A", due=MEETS))
    add_set_action(store, LOCAL, kept.id, NewAction(owner="Bea", what="B", due=TODAY))
    done = add_set_action(store, LOCAL, kept.id, NewAction(owner="Bea", what="C", due=TODAY))
    report_progress(store, LOCAL, done.id, Outcome.DROPPED)
    later = add_set(store, LOCAL, NewSet(title="Autumn"))
    first, second = list_cards(store, LOCAL, today=TODAY)
    assert (first.kept, first.meets_on, first.due, first.meetings) == (kept, MEETS, 2, 1)
    assert (second.kept, second.meets_on, second.due, second.meetings) == (later, None, 0, 0)


def test_what_was_the_next_meeting_is_not_once_it_is_past(store, kept):
    assert find_next(kept, MEETS) == MEETS
    assert find_next(kept, date(2026, 2, 26)) is None


def test_the_next_meeting_is_proposed_from_the_last_one_there_was(store, kept):
    assert propose_next(kept, (), date(2026, 3, 1)) == date(2026, 4, 8)
    unknown = change_set(store, LOCAL, kept.id, NewSet(title="Spring", cycle_weeks=0))
    keep_towpath(store, set_id=kept.id)
    (point,) = list_points(store, LOCAL, kept.id, ())
    day = towpath().held_on or TODAY
    assert propose_next(unknown, (point,), day).weekday() == day.weekday()


def test_actions_stand_together_by_when_they_are_due(store, kept):
    for what, due in (("late", date(2026, 1, 1)), ("none", None), ("due", MEETS), ("own", TODAY)):
        add_set_action(store, LOCAL, kept.id, NewAction(owner="Bea", what=what, due=due))
    grouped = sort_by_urgency(list_actions(store, LOCAL), today=TODAY, meets_on=MEETS)
    assert {where: [each.details.what for each in these] for where, these in grouped.items()} == {
        Urgency.PAST: ["late"],
        Urgency.DUE: ["own", "due"],
        Urgency.LATER: ["none"],
    }


def test_a_meeting_in_the_line_has_the_counts_of_a_comparison(store, kept):
    meeting_id = keep_towpath(store, set_id=kept.id)
    keep_towpath(store, data=b"of another set")
    (point,) = list_points(store, LOCAL, kept.id, ())
    review = load_review(store, LOCAL, meeting_id)
    other = replace(review, lines=(), transcript=replace(review.transcript, turns=()))
    figures = compare_reviews([review, other]).meetings[0].figures
    names = ("suggestions_before_ideas", "open_exploring", "picked_up")
    assert [each.name for each in point.counts] == list(names)
    assert point.counts == tuple(figures[name] for name in names)
    assert point.presenters == tuple(each.presenter for each in review.rounds)


def test_what_was_corrected_counts_in_the_line(store, kept):
    meeting_id = keep_towpath(store, set_id=kept.id)
    before = list_points(store, LOCAL, kept.id, ())[0].counts
    lines = [
        line
        for line in towpath().lines
        if line.label is Label.OPEN_QUESTION and line.phase == "exploring"
    ]
    line = lines[0].utterance.id
    add_correction(store, LOCAL, meeting_id, line, label=Label.OTHER, seen=0)
    after = list_points(store, LOCAL, kept.id, ())[0].counts
    assert after[1].count == before[1].count - 1


def test_a_meeting_that_is_not_reviewed_yet_is_in_the_line_without_counts(store, kept):
    receive_file(store, LOCAL, b"x", name="x.txt", set_id=kept.id)
    (point,) = list_points(store, LOCAL, kept.id, ())
    assert (point.counts, point.proposals) == ((), ())
    assert programme.find_point(store, LOCAL, point.meeting) == point


def test_what_one_meeting_proposes_is_found_without_counting_it(store, kept):
    keep_proposing(store, kept, make_action("A"))
    whole = find_point(store, kept)
    alone = programme.find_point(store, LOCAL, whole.meeting)
    assert alone == replace(whole, counts=())


def test_proposals_are_taken_over_all_but_those_turned_down_and_never_twice(store, kept):
    refused = make_action("No", ActionStatus.REFUSED, "2.1")
    keep_proposing(store, kept, make_action("A"), make_action("B", due=MEETS), refused)
    point = find_point(store, kept)
    assert take_over(store, LOCAL, point) == 2
    assert take_over(store, LOCAL, point) == 0
    again = find_point(store, kept)
    assert [each.is_taken for each in again.proposals] == [True, True, False]
    assert [each.details.what for each in list_actions(store, LOCAL)] == ["A", "B"]
    assert list_actions(store, LOCAL)[1].details.due == MEETS


def test_one_proposal_is_taken_over_alone_even_one_turned_down(store, kept):
    keep_proposing(store, kept, make_action("A"), make_action("No", ActionStatus.REFUSED))
    point = find_point(store, kept)
    assert take_over(store, LOCAL, point, [point.proposals[1].source]) == 1
    (action,) = list_actions(store, LOCAL)
    assert action.details.what == "No"
    remove_action(store, LOCAL, action.id)
    assert take_over(store, LOCAL, point, [point.proposals[1].source]) == 1


def test_what_is_not_proposed_cannot_be_taken_over(store, kept):
    keep_proposing(store, kept, make_action("A"))
    with pytest.raises(RecordNotFoundError, match="not proposed any more"):
        take_over(store, LOCAL, find_point(store, kept), ["9.9 9.9 1"])


def test_a_calendar_has_the_next_meeting_and_what_is_open_with_a_day(store, kept):
    for what, due in (("A", MEETS), ("B", None), ("C", MEETS)):
        add_set_action(store, LOCAL, kept.id, NewAction(owner="Bea", what=what, due=due))
    done = list_actions(store, LOCAL)[2]
    report_progress(store, LOCAL, done.id, Outcome.DONE)
    now = datetime(2026, 2, 1, 9, 0, tzinfo=UTC)
    events = Calendar.from_ical(set_calendar(kept, list_actions(store, LOCAL), now=now)).walk(
        "VEVENT"
    )
    assert [event["SUMMARY"] for event in events] == ["Spring meets", "Bea: A"]
    assert [event.start for event in events] == [MEETS, MEETS]


def test_a_calendar_without_a_next_meeting_has_the_actions_alone(kept):
    now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    assert Calendar.from_ical(set_calendar(kept, (), now=now)).walk("VEVENT") == []
