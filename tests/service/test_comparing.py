"""Reviews set beside each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.errors import ComparisonError
from coach.labels import Role
from coach.report.comparison import FIGURES
from coach.review import Measure, wilson_rate
from coach.service.comparing import compare_reviews
from coach.service.models import load_classifier
from coach.service.reviewing import find_day, review_transcript
from coach.service.transcripts import read_transcript
from tests.report.builder import count, make_review, questions
from tests.report.reviews import bandstand, orchard, towpath
from tests.service.test_sample_reviews import SAMPLES


def titled(title, said="Hello there, all of you.", **options):
    review = make_review([(None, 0, [(5.0, "Bo", said)])], title=title, last_end=65.0, **options)
    return replace(review, held_on=find_day(title))


def two(*measures, **options):
    """Return the first of two meetings, which has these measures, as it is compared."""
    first = titled("A", measures=measures, **options)
    return compare_reviews([first, titled("B", "Something else.")]).meetings[0]


def series(*titles):
    reviews = [titled(title, f"Words number {place}.") for place, title in enumerate(titles)]
    return [meeting.title for meeting in compare_reviews(reviews).meetings]


def test_dated_meetings_come_oldest_first():
    assert series("set-2026-05-20", "set-2026-01-14") == ["set-2026-01-14", "set-2026-05-20"]


def test_without_every_date_they_stay_as_given_and_that_is_said():
    assert series("set-2026-05-20", "Spring") == ["set-2026-05-20", "Spring"]
    comparison = compare_reviews([towpath(), orchard()])
    assert comparison.notes[-1].startswith("Not every meeting has a date")


def test_every_meeting_has_every_figure_or_a_reason():
    for meeting in compare_reviews([towpath(), orchard(), bandstand()]).meetings:
        assert tuple(meeting.figures) == FIGURES
        assert all(each.value is not None or each.reason for each in meeting.figures.values())


def test_a_share_of_questions_has_its_wilson_interval():
    found = two(*questions(4, 2, of=".exploring")).figures["open_exploring"]
    rate = wilson_rate(4, 6)
    assert (found.count, found.of, found.low, found.high) == (4, 6, rate.low, rate.high)


def test_the_interval_takes_the_place_of_the_range_that_the_labels_allow():
    found = two(count("picked_up", 4, count=4, of=16, low=1.0, high=9.0)).figures["picked_up"]
    assert found.high == wilson_rate(4, 16).high


def test_a_phase_that_is_not_there_or_had_no_questions_says_so():
    figures = two(*questions(0, 0, of=".clarifying")).figures
    assert figures["open_clarifying"].reason == "No questions were asked there."
    assert figures["open_exploring"].reason == "No exploring phase is marked."


def test_what_a_review_does_not_know_keeps_its_reason():
    unknown = [
        Measure(name=name, value=None, unit="question", reason="Why not.")
        for name in ("open_questions.exploring", "closed_questions.exploring", "answered")
    ]
    figures = two(*unknown).figures
    assert figures["open_exploring"].reason == "Why not."
    assert figures["answered"].reason == "Why not."
    assert figures["picked_up"].reason == "This was not worked out."


def test_the_first_suggestion_is_in_turns_where_there_are_no_times():
    figures = two(
        Measure(name="first_suggestion", value=None, unit="second", reason="No times."),
        count("first_suggestion_turns", 6, "turn"),
    ).figures
    assert (figures["first_suggestion"].value, figures["first_suggestion"].unit) == (6, "turn")


def test_the_first_suggestion_that_never_came_says_so():
    never = "No suggestion was made that had not been asked for."
    figures = two(
        Measure(name="first_suggestion", value=None, unit="second", reason=never),
        Measure(name="first_suggestion_turns", value=None, unit="turn", reason=never),
    ).figures
    assert figures["first_suggestion"].reason == never


def test_minutes_are_those_from_the_first_word_to_the_last():
    assert two().figures["minutes"].value == 1.0
    (_, untimed) = compare_reviews([towpath(), orchard()]).meetings
    assert untimed.figures["minutes"].value is None


@pytest.mark.parametrize("reviews", [[], [towpath()]])
def test_fewer_than_two_meetings_are_refused(reviews):
    with pytest.raises(ComparisonError, match="two FILEs or more"):
        compare_reviews(reviews)


def test_two_files_of_the_same_words_are_one_meeting():
    copy = titled("copy.srt", "hello there - all of YOU")
    with pytest.raises(ComparisonError, match=r"copy.srt and A are the same meeting") as caught:
        compare_reviews([titled("A"), copy])
    assert caught.value.names == ("A", "copy.srt")


def test_meetings_of_mostly_other_people_may_be_of_different_sets():
    notes = compare_reviews([towpath(), orchard()]).notes
    assert any("Meetings 1 and 2 have fewer than half" in note for note in notes)


def test_meetings_of_mostly_the_same_people_are_one_set_as_far_as_can_be_told():
    again = replace(titled("A second"), transcript=replace(towpath().transcript, title="Again"))
    notes = compare_reviews([towpath(), again]).notes
    assert not any("different sets" in note for note in notes)


def test_labels_that_are_no_people_do_not_tell_sets_apart():
    rooms = titled("Rooms", "We are all here.", roles={"Bo": Role.ROOM})
    assert compare_reviews([titled("set-2026-01-01"), rooms]).notes == (
        "Not every meeting has a date, so they stand in the order given.",
    )


def test_talk_counted_in_words_is_not_compared_with_talk_counted_in_seconds():
    notes = compare_reviews([towpath(), orchard()]).notes
    assert any("cannot be compared" in note for note in notes)


def test_people_are_named_only_where_it_is_asked_for():
    named = titled("Notes of Bo Tranter", "We begin.")
    speaker = replace(named.transcript.speakers[0], name="Bo")
    named = replace(named, transcript=replace(named.transcript, speakers=(speaker,)))
    hidden = compare_reviews([named, titled("B")]).meetings[0].title
    shown = compare_reviews([named, titled("B")], names=True).meetings[0].title
    assert (hidden, shown) == ("Notes of Member 1 Tranter", "Notes of Bo Tranter")


def test_the_north_star_series_changes_as_it_was_written_and_wobbles_in_april():
    """Written into the samples: less advice from January to May, and a step back in April."""
    classifier = load_classifier()
    reviews = [
        review_transcript(read_transcript(path), classifier=classifier)
        for path in reversed(SAMPLES)
        if path.name.startswith("north-star")
    ]
    comparison = compare_reviews(reviews)
    january, february, april, may = comparison.meetings
    assert january.held_on == date(2026, 1, 14)
    assert comparison.notes == ()

    def values(name):
        return [each.figures[name].value for each in (january, february, april, may)]

    early, first = values("suggestions_before_ideas"), values("first_suggestion")
    picked_up, presenter = values("picked_up"), values("talk_presenter")
    assert early[0] > early[2] > early[1] > early[3]
    assert first[0] < min(first[1:3]) < max(first[1:3]) < first[3]
    assert picked_up[0] < picked_up[2] < picked_up[1]
    assert presenter[0] < presenter[2] < presenter[1] < presenter[3]
