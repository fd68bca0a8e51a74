"""The phrases, numbers and times of reports."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.labels import ROUND_PHASES, Flag, Label
from coach.report.wording import (
    FEW_QUESTIONS,
    LEGEND,
    MARKS,
    PHASE_USUAL,
    TIMING_WORDS,
    amount,
    clock,
    duration,
    format_words,
    listing,
    n_of_n,
    not_known,
    percent,
    perhaps,
    plural,
    rate,
    reading,
    sentence,
    split_kinds,
    uncapitalised,
    worth_a_look,
)
from coach.transcript import Timing


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (0.4, "0 s"),
        (59.4, "59 s"),
        (59.6, "1 min"),
        (61, "1 min 1 s"),
        (200, "3 min 20 s"),
        (599, "9 min 59 s"),
        (599.7, "10 min"),
        (640, "11 min"),
        (3569, "59 min"),
        (3571, "1 h"),
        (3900, "1 h 05"),
        (5700, "1 h 35"),
        (9874, "2 h 45"),
    ],
)
def test_duration_is_as_coarse_as_a_person_would_say_it(seconds, words):
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "00:00"),
        (3.9, "00:03"),
        (923, "15:23"),
        (3599.99, "59:59"),
        (3600, "1:00:00"),
        (50712, "14:05:12"),
    ],
)
def test_clock_never_rounds_up_so_the_place_is_not_missed(seconds, words):
    assert clock(seconds) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 turns"), (1, "1 turn"), (2, "2 turns"), (1200, "1,200 turns")],
)
def test_plural_goes_with_the_count(count, words):
    assert plural(count, "turn") == words


def test_plural_takes_an_irregular_noun():
    assert plural(2, "person", "people") == "2 people"


def test_listing_of_three_has_commas_and_an_and():
    assert listing(["one", "two", "three"]) == "one, two and three"


@pytest.mark.parametrize(
    ("share", "words"), [(0, "0 %"), (0.004, "0 %"), (0.224, "22 %"), (1, "100 %")]
)
def test_percent_is_whole(share, words):
    assert percent(share) == words


def test_n_of_n_sets_thousands_apart():
    assert n_of_n(1200, 3400) == "1,200 of 3,400"


@pytest.mark.parametrize(
    ("value", "low", "high", "words"),
    [
        (28, 24.2, 32.8, "perhaps 24 to 33"),
        (0, 0.0, 1.6, "perhaps 0 to 2"),
        (5, 4.9, 5.2, ""),
        (5, None, 6.0, ""),
        (5, 4.0, None, ""),
    ],
)
def test_perhaps_tells_a_range_only_where_there_is_one(value, low, high, words):
    assert perhaps(value, low, high) == words


def test_few_questions_are_shown_without_any_per_cent():
    assert rate(10, 10, what="open", low=0.7, high=1.0) == "10 of 10 open"


def test_counts_come_before_the_per_cent_and_its_range():
    assert rate(9, 14, low=0.388, high=0.837) == "9 of 14 (64 %, perhaps 39 to 84 %)"


def test_a_rate_without_a_range_has_its_per_cent_alone():
    assert rate(6, 12, what="open") == "6 of 12 open (50 %)"


def test_nothing_of_nothing_has_no_per_cent_even_when_none_are_few():
    assert rate(0, 0, few=0) == "0 of 0"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (9, "9 lines are worth a look"),
        (1, "1 line is worth a look"),
        (0, ""),
        (None, ""),
    ],
)
def test_lines_worth_a_look_are_counted_where_there_are_any(lines, words):
    assert worth_a_look(lines) == words


def test_few_is_what_the_settings_say_by_default():
    assert Settings.model_fields["few_questions"].default == FEW_QUESTIONS


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (200.0, "second", "3 min 20 s"),
        (1, "word", "1 word"),
        (14.4, "word", "14 words"),
        (2, "turn", "2 turns"),
    ],
)
def test_an_amount_has_its_unit(value, unit, words):
    assert amount(value, unit) == words


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ({"plain": 3, "asked for": 1}, ": 3 plain, 1 asked for"),
        ({"plain": 2, "asked for": 0}, ", all plain"),
        ({"plain": 1}, ", plain"),
        ({"plain": 0}, ""),
    ],
)
def test_kinds_follow_their_count(kinds, words):
    assert split_kinds(kinds) == words


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("The file has no times.", "not known: the file has no times"),
        ("CSV files have no times", "not known: CSV files have no times"),
        ("A file has no times", "not known: a file has no times"),
        (None, "not known"),
        ("", "not known"),
    ],
)
def test_what_is_not_known_says_why(reason, words):
    assert not_known(reason) == words


def test_uncapitalised_leaves_the_word_i_alone():
    assert uncapitalised("I noticed") == "I noticed"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("talks longest", "Talks longest."),
        (" Really? ", "Really?"),
        ("And then …", "And then …"),
        ("", ""),
    ],
)
def test_sentence_has_a_capital_and_an_end(text, words):
    assert sentence(text) == words


@pytest.mark.parametrize(
    ("label", "flags", "words"),
    [
        (Label.OPEN_QUESTION, (), "an open question"),
        (Label.CLOSED_QUESTION, (Flag.LEADING,), "a closed question"),
        (Label.ADVICE, (), "a suggestion"),
        (Label.ADVICE, (Flag.DISGUISED_ADVICE,), "a suggestion in question form"),
        (Label.OTHER, (), "listening, sharing or housekeeping"),
    ],
)
def test_a_reading_fits_after_reads_as(label, flags, words):
    assert reading(label, flags) == words


@pytest.mark.parametrize(
    ("format_", "writer", "words"),
    [
        ("zoom_vtt", "Zoom", "Zoom captions"),
        ("teams_docx_old", "Microsoft Teams", "Teams Word document (older)"),
        ("webvtt", "Whisper", "captions from Whisper"),
        ("otter_txt", None, "Otter text"),
        ("srt", None, "subtitles"),
        ("xlsx", None, "table (Excel)"),
        ("docx_table", "Amazon Transcribe", "Word document table from Amazon Transcribe"),
        ("aws_transcribe", None, "AWS Transcribe"),
        ("descript_md", "Descript", "Descript Markdown"),
        ("whispercpp", None, "whisper.cpp"),
        ("some_new_format", None, "some new format"),
        ("", None, "transcript"),
    ],
)
def test_a_format_is_told_in_words(format_, writer, words):
    assert format_words(format_, writer) == words


def test_every_label_has_a_mark_of_its_own():
    assert [MARKS[label] for label in Label] == ["●", "○", "◆", "·"]


@pytest.mark.parametrize("mark", MARKS.values())
def test_the_legend_says_what_a_mark_means(mark):
    assert f"{mark} " in LEGEND


def test_every_phase_of_a_round_says_what_is_usual():
    assert set(PHASE_USUAL) == set(ROUND_PHASES)


def test_every_kind_of_timing_has_words():
    assert set(TIMING_WORDS) == set(Timing)
