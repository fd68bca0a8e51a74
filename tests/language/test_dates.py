"""Days in talk and in the names of files."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.dates import find_date, find_dates

WEDNESDAY = date(2026, 1, 14)


def find_days(text, *, today=WEDNESDAY, **known):
    return [said.day and said.day.isoformat() for said in find_dates(text, today=today, **known)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by Friday", "2026-01-16"),
        ("by Friday lunchtime", "2026-01-16"),
        ("this coming Friday", "2026-01-16"),
        ("on Wednesday", "2026-01-21"),
        ("next Tuesday", "2026-01-20"),
        ("next Friday", "2026-01-23"),
        ("the Friday after next", "2026-01-30"),
        ("that Friday", "2026-01-16"),
        ("by the Friday", "2026-01-16"),
        ("Monday week", "2026-01-26"),
        ("a week on Monday", "2026-01-26"),
        ("a fortnight on Monday", "2026-02-02"),
        ("week on Monday", "2026-01-26"),
        ("two weeks today", "2026-01-28"),
        ("a week tomorrow", "2026-01-22"),
        ("six weeks from now", "2026-02-25"),
        ("a couple of weeks today", "2026-01-28"),
        ("today", "2026-01-14"),
        ("tonight", "2026-01-14"),
        ("this afternoon", "2026-01-14"),
        ("tomorrow", "2026-01-15"),
        ("tomorrow morning", "2026-01-15"),
        ("the day after tomorrow", "2026-01-16"),
        ("in three days", "2026-01-17"),
        ("in a fortnight", "2026-01-28"),
        ("in a fortnight's time", "2026-01-28"),
        ("in 10 days", "2026-01-24"),
        ("within the next two weeks", "2026-01-28"),
        ("in three weeks’ time", "2026-02-04"),
        ("within a month", "2026-02-14"),
        ("this week", "2026-01-16"),
        ("next week", "2026-01-23"),
        ("by the end of the week", "2026-01-16"),
        ("the end of next week", "2026-01-23"),
        ("at the weekend", "2026-01-18"),
        ("next weekend", "2026-01-25"),
        ("end of the month", "2026-01-31"),
        ("end of next month", "2026-02-28"),
        ("this month", "2026-01-31"),
        ("the end of March", "2026-03-31"),
        ("by March", "2026-03-31"),
        ("in May", "2026-05-31"),
    ],
)
def test_a_day_told_from_today_is_worked_out(words, day):
    assert find_days(f"I'll do it {words}.") == [day]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on the twentieth", "2026-01-20"),
        ("on the fourteenth", "2026-02-14"),
        ("by the 3rd", "2026-02-03"),
        ("by the first", "2026-02-01"),
        ("on the thirty-first", "2026-01-31"),
        ("by Friday the twenty-third", "2026-01-23"),
        ("by Friday, the sixth", "2026-02-06"),
        ("by Friday the thirteenth", "2026-02-13"),
        ("by Monday the twenty-third", "2026-02-23"),
        ("by Sunday the twentieth", "2026-01-20"),
        ("the 23rd of January", "2026-01-23"),
        ("23 January", "2026-01-23"),
        ("Friday 23 Jan", "2026-01-23"),
        ("January the 23rd", "2026-01-23"),
        ("March 4th", "2026-03-04"),
        ("the sixth of February 2027", "2027-02-06"),
        ("the fourteenth of January", "2026-01-14"),
        ("the second of January", "2026-01-02"),
        ("the fifth of October", "2026-10-05"),
        ("on 23/1", "2026-01-23"),
        ("on 4/9", "2026-09-04"),
        ("on 23/01/27", "2027-01-23"),
        ("on 2026-02-03", "2026-02-03"),
    ],
)
def test_a_day_of_the_month_is_worked_out(words, day):
    assert find_days(f"I'll do it {words}.") == [day]


def test_a_day_that_a_short_month_has_not_is_of_the_next_that_has():
    assert find_days("by the thirty-first", today=date(2026, 2, 2)) == ["2026-03-31"]


@pytest.mark.parametrize("words", ["31 February", "on 40/1", "on 3/14", "on 0000-01-01"])
def test_a_day_that_no_calendar_has_is_not_known(words):
    assert find_days(words) == [None]


def test_the_leap_day_waits_for_a_leap_year():
    assert find_days("the 29th of February") == ["2028-02-29"]


@pytest.mark.parametrize(
    ("today", "words", "day"),
    [
        (date(2026, 1, 16), "by Friday", "2026-01-23"),
        (date(2026, 1, 16), "this week", "2026-01-18"),
        (date(2026, 1, 16), "by the end of the week", "2026-01-18"),
        (date(2026, 1, 18), "at the weekend", "2026-01-25"),
        (date(2026, 1, 18), "next Monday", "2026-01-19"),
        (date(2026, 12, 30), "by January", "2027-01-31"),
        (date(2026, 12, 30), "the fifth of January", "2027-01-05"),
        (date(2026, 1, 31), "in a month", "2026-02-28"),
    ],
)
def test_words_with_two_meanings_mean_the_later_day(today, words, day):
    assert find_days(words, today=today) == [day]


@pytest.mark.parametrize(
    "words",
    [
        "We talk every Friday.",
        "It was last Tuesday.",
        "I keep Friday mornings clear.",
        "We are both in on the Friday.",
        "It runs Monday to Thursday.",
        "That's the Wednesday crowd.",
        "Cancel the second event.",
        "The first was hard and the third was harder.",
        "I went down the twentieth corridor.",
        "I may go, and we march on.",
        "Thursday handover is ordinary.",
    ],
)
def test_what_names_no_day_to_come_is_left_alone(words):
    assert find_days(words) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by this Friday, so the sixteenth", "2026-01-16"),
        ("by next Friday, the twenty-third of January", "2026-01-23"),
        ("by the twenty-third. That's next Friday.", "2026-01-23"),
        ("for two weeks, from the second of March", "2026-03-15"),
        ("for a month from the second of March", "2026-04-01"),
    ],
)
def test_words_for_one_day_side_by_side_are_one(words, day):
    [said] = find_dates(words, today=WEDNESDAY)
    assert said.day == date.fromisoformat(day)


def test_two_days_are_two():
    assert find_days("Ana by Friday, and Ben by Monday.") == ["2026-01-16", "2026-01-19"]


def test_that_friday_is_the_one_after_the_day_said_before():
    assert find_days("See Ana on the twenty-first, and Ben that Friday.")[1] == "2026-01-23"
    assert find_days("that Friday", earlier=date(2026, 1, 21)) == ["2026-01-23"]


@pytest.mark.parametrize(
    "words", ["before we next meet", "by next time", "at the next meeting", "when we meet again"]
)
def test_the_next_meeting_is_a_day_where_it_is_known(words):
    assert find_days(words, next_meeting=date(2026, 2, 25)) == ["2026-02-25"]
    assert find_days(words) == [None]


def test_a_feast_is_no_day_to_work_out():
    [said] = find_dates("before Easter", today=WEDNESDAY)
    assert (said.words, said.day) == ("before Easter", None)


def test_without_a_day_to_tell_from_only_a_year_settles_it():
    assert find_days("by Friday", today=None) == [None]
    assert find_days("the sixth of February 2027", today=None) == ["2027-02-06"]


def test_places_are_those_of_the_words():
    text = "Ring her by Friday, then."
    [said] = find_dates(text, today=WEDNESDAY)
    assert text[said.start : said.end] == said.words == "Friday"


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_weekday_is_one_to_seven_days_away(today):
    [said] = find_dates("by Friday", today=today)
    assert timedelta(days=1) <= said.day - today <= timedelta(days=7)
    assert said.day.weekday() == 4


@given(st.text(max_size=80), st.dates())
def test_no_text_is_too_odd(text, today):
    for said in find_dates(text, today=today):
        assert text[said.start : said.end].startswith(said.words[:1])


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("north-star-2026-01-14.vtt", date(2026, 1, 14)),
        ("GMT20260114-093000_Recording", date(2026, 1, 14)),
        ("20269999 and 2026-01-14", date(2026, 1, 14)),
    ],
)
def test_the_date_in_a_files_name_is_found(name, day):
    assert find_date(name).day == day


@pytest.mark.parametrize("name", ["", "notes-14-01-2026", "ticket-20269999", "0012026011400"])
def test_figures_that_are_no_date_are_none(name):
    assert find_date(name) is None
