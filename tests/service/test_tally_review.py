"""The review of a tally: what signs can tell, and why the rest is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.coding import CodingSource
from coach.errors import TranscriptFormatError
from coach.labels import Flag, Label, Phase, Role
from coach.measures.catalogue import CATALOGUE
from coach.report import review_html, review_payload, review_text
from coach.report.html import list_parts
from coach.report.presentable import make_presentable
from coach.report.said import find_review_starts
from coach.report.screens import SCREENS, first_screen, sureness
from coach.service.correcting import recount_review
from coach.service.profiles import load_shipped
from coach.service.tally_file import is_tally_file, read_tally, write_tally
from coach.service.tally_review import count_tally, review_tally, review_tally_file
from coach.service.tally_sheet import SheetRound, build_sheet, read_cell
from coach.service.tallying import finish
from coach.tally import Entry, PhaseMinutes, Seat, Tap
from tests.report.test_docx import all_text, open_sheet
from tests.service.tapping import MEETING, NOW, PEOPLE, kept_tally, tapped

UK = load_shipped()
NEVER_KNOWN = (
    "picked_up",
    "yield_open",
    "talk_presenter",
    "answered",
    "checks",
    "suggestions_plain",
    "suggestions_invited",
    "wait_before_answer",
    "commitments",
    "interventions",
    "first_suggestion_turns",
)


@pytest.fixture(scope="module")
def tally():
    return finish(kept_tally(held_on=date(2026, 1, 14)), MEETING, UK)


@pytest.fixture(scope="module")
def review(tally):
    return review_tally(tally, now=NOW)


def sheet(**changes):
    first = SheetRound(
        presenter="Aisha Khan",
        cells={
            (Phase.PRESENTING, "Dev Rao"): read_cell("s"),
            (Phase.EXPLORING, "Ben Hughes"): read_cell("6o 3c"),
            (Phase.EXPLORING, "Chloe Price"): read_cell("oo l"),
            (Phase.IDEAS, "Dev Rao"): read_cell("ss"),
        },
        minutes={Phase.PRESENTING: 5.0, Phase.EXPLORING: 20.0, Phase.IDEAS: 0.0},
    )
    known = {
        "title": "On paper",
        "people": PEOPLE,
        "rounds": [first],
        "profile": "uk",
        "held_on": None,
        "id": "s1",
    }
    return build_sheet(**(known | changes))


# What is known


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("open_questions", 13),
        ("closed_questions", 1),
        ("round_1.open_questions", 12),
        ("round_1.open_questions.exploring", 12),
        ("round_1.closed_questions.clarifying", 1),
        ("round_2.open_questions.presenting", 1),
        ("round_1.suggestions_before_ideas", 1),
        ("round_1.first_suggestion", 50),
        ("round_1.phase_minutes.presenting", 5),
        ("round_1.phase_minutes.clarifying", 5),
        ("round_1.suggested_while_presenting", 1),
        ("silences", 1),
        ("round_1.longest_silence", 15),
        ("round_2.silences", 0),
    ],
)
def test_what_signs_and_their_times_tell_is_counted(review, name, value):
    assert review.measures[name].value == pytest.approx(value)


def test_evenness_counts_those_who_asked_nothing(review):
    quiet = (*PEOPLE, Seat(name="Esi Mensah"))
    even = review.measures["round_1.evenness"].value
    other = review_tally(finish(kept_tally(people=quiet), MEETING, UK), now=NOW)
    assert other.measures["round_1.evenness"].value < even


def test_a_persons_own_counts_have_no_range_and_no_doubt(review):
    for measure in review.measures.values():
        assert (measure.low, measure.high, measure.unsure) == (None, None, None)
    assert all(coding.source is CodingSource.PERSON for coding in review.codings)


@pytest.mark.parametrize("name", NEVER_KNOWN)
def test_what_needs_words_is_not_known_and_never_none_at_all(review, name):
    measure = review.measures[name]
    assert measure.value is None
    assert measure.reason.startswith("Not known from a tally: ")


def test_every_measure_of_a_tally_has_an_entry(review):
    names = {entry.name for group in CATALOGUE for entry in group.entries}
    parts = {name.removeprefix("round_1.").removeprefix("round_2.") for name in review.measures}
    assert {part.partition(".")[0] for part in parts} <= names


def test_a_suggestion_where_ideas_are_expected_was_asked_for(review):
    made = [line for line in review.lines if line.label is Label.ADVICE]
    assert [Flag.PERMISSION in line.flags for line in made] == [False, True]


def test_the_rounds_and_phases_are_those_that_were_marked(review):
    assert [round_.presenter for round_ in review.rounds] == ["Aisha Khan", "Ben Hughes"]
    assert [span.phase for span in review.rounds[0].phases] == [
        Phase.PRESENTING,
        Phase.CLARIFYING,
        Phase.EXPLORING,
        Phase.IDEAS,
    ]
    assert not any(round_.guess for round_ in review.rounds)


def test_a_presenters_own_sign_is_never_counted():
    events = tapped((Tap.ROUND, 0, "Aisha Khan"), (Tap.OPEN, 5, "Aisha Khan"))
    review = review_tally(finish(kept_tally(), events, UK))
    assert review.codings == ()
    assert review.lines[1].role is Role.PRESENTER


def test_a_tally_without_a_round_is_counted_as_one_meeting():
    events = tapped(
        (Tap.PHASE, 0, Phase.CHECKIN),
        (Tap.OPEN, 5, "Dev Rao"),
        (Tap.SUGGESTION, 6, "Dev Rao"),
        (Tap.ENDED, 60),
    )
    review = review_tally(finish(kept_tally(), events, UK))
    assert review.rounds == ()
    assert review.measures["open_questions"].value == 1
    assert "No round is marked" in review.measures["first_suggestion"].reason
    assert any("No round" in text for text in review.transcript.warnings)
    assert review_html(review).count("what came before the ideas round cannot be told") == 1


def test_a_tally_with_nothing_in_it_has_a_review():
    review = review_tally(finish(kept_tally(), (), UK))
    assert review.lines == ()
    assert review_text(review)
    assert review_html(review)


def test_correcting_a_sign_counts_anew_and_makes_nothing_else_known(review):
    again = recount_review(review)
    assert again.measures == review.measures
    assert again.moments == again.actions == ()


# What is shown


def read_docx(review):
    return all_text(open_sheet(review))


@pytest.mark.parametrize("names", [True, False])
def test_the_page_says_what_a_tally_cannot_know(review, names):
    page = review_html(review, names=names)
    assert page.count("Not known from a tally") == 1
    assert "no words were kept" in page
    assert "How sure is this?" not in page
    assert "the file" not in page
    assert "Counted by somebody who listened" in page
    assert "The tally, phase by phase" in page
    assert "“[" not in page
    assert ("Chloe" in page) is False


def test_a_text_has_no_quotations_of_words_nobody_kept(review):
    text = review_text(review)
    assert "“[" not in text
    assert "12 of 13 open" in text


@pytest.mark.parametrize("show", [review_text, read_docx], ids=["text", "word"])
def test_a_text_and_a_sheet_say_once_what_a_tally_cannot_tell(review, show):
    shown = " ".join(show(review).split())
    assert len(review.rounds) > 1
    assert shown.lower().count("not known from a tally") == 1
    assert "no words were kept. So nothing is shown of the presenter’s words picked up" in shown
    assert "which question stayed with you?" in shown
    assert "count signs as one person heard them" in shown
    assert "more than one way" not in shown
    assert "two readings" not in shown


@pytest.mark.parametrize("show", [review_text, read_docx], ids=["text", "word"])
def test_of_a_tally_with_nothing_in_it_nothing_is_said_to_be_missing(show):
    assert "Not known from a tally" not in show(review_tally(finish(kept_tally(), (), UK)))


@pytest.mark.parametrize("name", ["timeline", "balance", "actions"])
def test_a_screen_quotes_nothing_and_leaves_to_the_first_what_is_not_known(review, name):
    shown = make_presentable(review, names=True)
    part = list_parts(shown)[0]
    drawn = SCREENS[name](shown, part, find_review_starts(shown))
    assert "“[" not in drawn
    assert "not known" not in drawn.lower()
    assert "transcript" not in drawn.lower()


def test_the_first_screen_says_once_what_a_tally_cannot_tell(review):
    shown = make_presentable(review, names=True)
    drawn = first_screen(shown, list_parts(shown)[0]) + sureness(shown)
    assert drawn.lower().count("not known") == 1
    assert "which question stayed with you?" in drawn
    assert "The counts" in drawn
    assert "The presenter spoke" not in drawn
    for text in ("about the file", "could be heard so", "two readings", "transcript"):
        assert text not in drawn.lower()


def test_a_rate_is_told_only_from_ten_minutes_on(review):
    shown = make_presentable(review, names=True)
    assert "0.6 in ten minutes" in first_screen(shown, list_parts(shown)[0])
    events = tapped((Tap.ROUND, 0, "Aisha Khan"), (Tap.SUGGESTION, 20, "Dev Rao"), (Tap.ENDED, 60))
    page = review_html(review_tally(finish(kept_tally(), events, UK)), names=True)
    assert "1 turn" in page
    assert "in ten minutes" not in page


def test_a_round_without_a_sign_is_a_tallys_too():
    first, second = (SheetRound(presenter=name) for name in ("Aisha Khan", "Dev Rao"))
    shown = make_presentable(review_tally(sheet(rounds=[first, second])), names=True)
    part = list_parts(shown)[1]
    assert "0 signs tallied" in first_screen(shown, part)
    assert "stepped in" not in SCREENS["balance"](shown, part, {})


def test_of_a_sheet_the_minutes_are_told_and_no_order():
    shown = make_presentable(review_tally(sheet()), names=True)
    drawn = first_screen(shown, list_parts(shown)[0]) + sureness(shown)
    assert "20 min" in drawn
    assert "turn 1" not in drawn
    assert "First suggestion" not in drawn
    assert "About this tally" in drawn


def test_the_first_screen_counts_the_signs_by_phase(review):
    shown = make_presentable(review, names=True)
    drawn = first_screen(shown, list_parts(shown)[0])
    assert "16 signs tallied" in drawn
    assert "The tally, phase by phase" in drawn
    assert "1 silence marked, 15 s" in drawn
    assert "Ben Hughes" not in drawn


def test_several_silences_are_added_up_and_the_longest_told():
    events = tapped(
        (Tap.PHASE, 0, Phase.EXPLORING),
        (Tap.SILENCE_STARTED, 5),
        (Tap.SILENCE_STOPPED, 10),
        (Tap.OPEN, 11, "Dev Rao"),
        (Tap.SILENCE_STARTED, 20),
        (Tap.SILENCE_STOPPED, 28),
    )
    page = review_html(review_tally(finish(kept_tally(), events, UK)), names=True)
    assert "2 silences marked, 13 s, the longest of 8 s." in page


def test_what_was_counted_outside_any_phase_is_in_the_table():
    events = tapped((Tap.OPEN, 1, "Dev Rao"), (Tap.CLOSED, 2, "Dev Rao"))
    page = review_html(review_tally(finish(kept_tally(), events, UK)), names=True)
    assert "outside any phase" in page


def test_the_data_say_that_the_labels_are_a_persons(review):
    payload = review_payload(review, names=True)
    assert "person" in str(payload)
    assert "'software'" not in str(payload)


# A sheet


def test_a_sheet_is_counted_like_a_tally():
    measures = review_tally(sheet()).measures
    assert measures["open_questions.exploring"].value == 8
    assert measures["closed_questions.exploring"].value == 3
    assert measures["suggestions_before_ideas"].value == 1
    assert measures["phase_minutes.exploring"].value == 20
    assert measures["suggestion_rate"].value == pytest.approx(0.4)


@pytest.mark.parametrize("name", ["first_suggestion", "silences", "longest_silence"])
def test_on_a_sheet_it_is_not_known_when_things_came(name):
    measure = review_tally(sheet()).measures[name]
    assert measure.value is None
    assert measure.reason == "Not known from a tally sheet: when each came was not kept."


def test_minutes_that_were_left_empty_are_not_known():
    measures = review_tally(sheet()).measures
    assert measures["phase_minutes.ideas"].value is None
    assert "not filled in" in measures["phase_minutes.ideas"].reason
    first = SheetRound(
        presenter="Aisha Khan", cells={(Phase.EXPLORING, "Dev Rao"): read_cell("s")}
    )
    assert review_tally(sheet(rounds=[first])).measures["suggestion_rate"].value is None


def test_a_round_with_nothing_typed_in_is_still_a_round():
    first, second = (SheetRound(presenter=name) for name in ("Aisha Khan", "Dev Rao"))
    review = review_tally(sheet(rounds=[first, second]))
    assert [round_.presenter for round_ in review.rounds] == ["Aisha Khan", "Dev Rao"]


def test_a_sheets_minutes_stay_when_a_sign_is_corrected():
    review = review_tally(sheet())
    assert count_tally(review).measures["phase_minutes.exploring"].value == 20


def test_counting_a_sheet_anew_changes_none_of_its_figures():
    one = sheet()
    first = SheetRound(presenter="Aisha Khan", minutes={Phase.EXPLORING: 20.0})
    second = SheetRound(presenter="Dev Rao", minutes={Phase.EXPLORING: 12.0})
    for each in (one, sheet(rounds=[first, second])):
        review = review_tally(each)
        assert count_tally(review).measures == review.measures


@pytest.mark.parametrize("text", ["x", "3", "300o", "o?", "o" * 201])
def test_a_cell_with_something_else_in_it_is_not_read(text):
    assert read_cell(text) is None


def test_a_cell_is_read_as_letters_or_signs():
    assert read_cell("●●○ ◆··") == read_cell("OO c, s 2l")


def test_a_sheet_gets_an_id_of_its_own():
    assert sheet(id=None).id != sheet(id=None).id


# The file


def test_a_tally_comes_back_from_its_file(tally):
    data = write_tally(tally)
    assert read_tally(data, name="tally.json") == tally
    assert write_tally(read_tally(data, name="tally.json")) == data
    assert is_tally_file(data)
    assert read_tally(write_tally(sheet()), name="s.json") == sheet()


def test_a_file_gives_the_same_review(tally, review):
    again = review_tally_file(write_tally(tally), name="tally.json")
    assert replace(again, created_at=NOW) == review


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"people": (*PEOPLE, PEOPLE[0])}, "one name"),
        ({"people": (Seat(name=" "),), "entries": ()}, "somebody has none"),
        ({"profile": "../../uk"}, "way of working"),
        ({"entries": (Entry(kind=Tap.PAUSED, at=1.0),)}, "neither a sign"),
        ({"entries": (Entry(kind=Tap.OPEN, person="Nobody", at=1.0),)}, "nobody who was there"),
        ({"entries": (Entry(kind=Tap.PHASE, at=1.0),)}, "does not say which"),
        ({"entries": (Entry(kind=Tap.OPEN, person="Dev Rao"),)}, "time"),
        ({"entries": (Entry(kind=Tap.OPEN, person="Dev Rao", at=-1.0),)}, "time"),
        ({"entries": (Entry(kind=Tap.SILENCE_STARTED, at=1.0),)}, "time"),
        (
            {
                "is_sheet": True,
                "entries": (),
                "minutes": (PhaseMinutes(round=1, phase=Phase.IDEAS, minutes=-1.0),),
            },
            "time",
        ),
    ],
)
def test_a_file_that_cannot_be_is_refused_with_one_line(tally, changes, fault):
    data = write_tally(replace(tally, **changes))
    with pytest.raises(TranscriptFormatError, match=fault):
        read_tally(data, name="tally.json")


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{", b'{"schema":"coach.tally/2"}', b'{"schema":"coach.tally/1"}', b"\xff"],
)
def test_what_is_no_tally_is_refused(data):
    with pytest.raises(TranscriptFormatError, match=r"tally\.json cannot be read as a tally"):
        read_tally(data, name="tally.json")
