"""A review as plain text for a facilitator."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.report.text import review_text
from coach.service.profiles import load_shipped
from coach.transcript import Timing
from tests.report.builder import ADVICE, OPEN, make_review, questions, said
from tests.report.reviews import bandstand, orchard, towpath

GOLDEN = Path(__file__).parent / "golden"
MEETINGS = [towpath, orchard, bandstand]
HELLO = [(None, 0, [(5.0, "Bo", "Hello there, all of you.")])]


def first_lines(review):
    return review_text(review).split("\n\n")[0].splitlines()


def plan_note(review):
    heading = "Who presented, and when: a proposal\n"
    sections = review_text(review).split("\n\n")
    (note,) = (each for each in sections if each.startswith(heading))
    return " ".join(note.removeprefix(heading).split())


def plan_notice(review):
    return review_text(review).split("\n\n")[1]


@pytest.mark.parametrize("meeting", MEETINGS)
def test_a_meeting_reads_as_we_would_like_to_receive_it(meeting):
    golden = (GOLDEN / f"{meeting.__name__}.txt").read_text(encoding="utf-8")
    assert review_text(meeting()) + "\n" == golden


@pytest.mark.parametrize("meeting", MEETINGS)
def test_no_line_is_wider_than_78_characters_or_ends_in_a_space(meeting):
    for line in review_text(meeting()).splitlines():
        assert len(line) <= 78
        assert line == line.rstrip()


def with_notes(*notes):
    return replace(make_review(HELLO), notes=notes)


def test_names_worth_a_look_come_after_the_warnings_in_one_paragraph():
    review = replace(
        make_review(HELLO, warnings=["Odd."]), notes=("“Bo” is one.", "“Al” is another.")
    )
    assert first_lines(review)[-2:] == [
        "Worth knowing: Odd.",
        "Names worth a look: “Bo” is one. “Al” is another.",
    ]


def test_only_the_first_names_are_named_and_the_others_counted():
    lines = " ".join(first_lines(with_notes("A.", "B.", "C.", "D.", "E.")))
    assert lines.endswith("Names worth a look: A. B. C. 2 more with --json.")


def test_a_name_cannot_move_the_cursor():
    assert "\x1b" not in review_text(with_notes("“B\x1b[2J” is odd."))


def test_where_all_names_are_plain_nothing_is_said_of_them():
    assert "Names worth a look" not in review_text(make_review(HELLO))


@pytest.mark.parametrize("meeting", MEETINGS)
def test_the_words_are_plain_and_kind(meeting):
    text = review_text(meeting())
    assert "_" not in text
    assert not re.search(r"score|wrong|\bbad|you are|utterance", text, re.IGNORECASE)


@pytest.mark.parametrize("meeting", [towpath, bandstand])
@pytest.mark.parametrize("code", [*Label, *Flag, *Phase, *Role])
def test_no_code_name_with_an_underscore_is_shown(meeting, code):
    assert "_" not in code.value or code.value not in review_text(meeting())


@pytest.mark.parametrize("meeting", MEETINGS)
def test_nobody_but_the_presenter_is_named_by_the_report_itself(meeting):
    review = meeting()
    presenters = {round_.presenter for round_ in review.rounds}
    outside_quotes = re.sub(r"“[^”]*”", "", review_text(review))
    for speaker in review.transcript.speakers:
        if speaker.name not in presenters:
            assert speaker.name.split()[0] not in outside_quotes


def test_what_worked_comes_before_the_counts():
    text = review_text(towpath())
    assert text.index("Worth hearing again") < text.index("Maya’s round")


@pytest.mark.parametrize(
    ("options", "length"),
    [
        ({"last_end": 5705.0}, "1 h 35"),
        ({"last_end": 48.0}, "43 s"),
        ({}, "length not known"),
    ],
)
def test_the_length_is_told_as_far_as_it_is_known(options, length):
    review = make_review(HELLO, timing=Timing.STARTS_ONLY, **options)
    assert first_lines(review)[1].startswith(f"{length} · ")


def test_without_an_end_the_meeting_took_at_least_until_its_last_turn():
    turns = [(5.0, "Bo", "Hello there."), (None, "Cy", "Hello."), (205.0, "Bo", "Goodbye now.")]
    review = make_review([(None, 0, turns)], timing=Timing.STARTS_ONLY)
    assert first_lines(review)[1].startswith("at least 3 min 20 s · ")


def test_a_meeting_without_times_has_no_known_length():
    review = make_review([(None, 0, [(None, "Bo", "Hello.")])], timing=Timing.NONE)
    assert first_lines(review)[1].startswith("length not known · ")


def test_a_meeting_whose_turns_have_no_starts_has_no_known_length():
    review = make_review([(None, 0, [(None, "Bo", "Hello.")])], timing=Timing.NONE)
    dated = replace(review, transcript=replace(review.transcript, first_start=0.0))
    assert first_lines(dated)[1].startswith("length not known · ")


@pytest.mark.parametrize(
    ("roles", "people"),
    [
        ({}, "1 person"),
        ({"Cy": Role.OBSERVER, "Ida": Role.FACILITATOR}, "3 people"),
        ({"Cy": Role.NOT_A_PERSON}, "1 person"),
        ({"Cy": Role.ROOM}, "1 person and a room of several people"),
        ({"Bo": Role.ROOM, "Cy": Role.ROOM}, "2 rooms of several people"),
        ({"Bo": Role.NOT_A_PERSON}, "0 people"),
    ],
)
def test_people_are_counted_and_rooms_are_not_people(roles, people):
    review = make_review(HELLO, timing=Timing.STARTS_ONLY, roles=roles)
    assert f" · {people} · " in first_lines(review)[1]


def test_the_file_s_oddities_are_told_the_first_few_in_full():
    warnings = [f"cue {number} could not be read" for number in range(5)]
    review = make_review(HELLO, timing=Timing.STARTS_ONLY, warnings=warnings)
    assert first_lines(review)[3:] == [
        "Worth knowing: Cue 0 could not be read.",
        "Worth knowing: Cue 1 could not be read.",
        "Worth knowing: Cue 2 could not be read.",
        "And 2 more notes about the file: --json lists them.",
    ]


def test_a_guess_is_said_to_be_one_with_its_reason_and_how_to_set_it():
    note = plan_note(towpath())
    assert note.startswith("That Maya Lindqvist presented is a guess. Maya Lindqvist takes the")
    assert note.endswith("To set this yourself: --presenter NAME; for the phases: --phases FILE.")


@pytest.mark.parametrize(
    ("guess", "runner", "sure", "notice"),
    [
        (
            True,
            True,
            False,
            "Who presented, who ran the meeting and when each phase began are proposals:\n"
            "see near the end.",
        ),
        (True, False, None, "Who presented is a proposal: see near the end."),
        (False, False, True, "When each phase began is a proposal: see near the end."),
        (False, True, None, "Who ran the meeting is a proposal."),
    ],
)
def test_before_anything_is_counted_one_sentence_says_what_is_a_proposal(
    guess, runner, sure, notice
):
    review = two_rounds()
    rounds = tuple(
        replace(
            round_, guess=guess, phases=tuple(replace(span, sure=sure) for span in round_.phases)
        )
        for round_ in review.rounds
    )
    plan = replace(review.plan, rounds=rounds, facilitator_guess=runner)
    assert plan_notice(replace(review, plan=plan)) == notice


def two_rounds(**options):
    parts = [
        (Phase.PRESENTING, 1, [(None, "Wren", "My boat leaks.")]),
        (Phase.PRESENTING, 2, [(None, "Bo", "Mine sank.")]),
    ]
    return make_review(parts, presenters=["Wren", "Bo"], timing=Timing.NONE, **options)


def test_guesses_of_several_rounds_are_told_one_by_one():
    note = plan_note(two_rounds(guess="the floor is given"))
    assert "Round 1: That Wren presented is a guess. The floor is given." in note
    assert "Round 2: That Bo presented is a guess. The floor is given." in note


def test_a_guess_without_a_reason_is_still_said_to_be_one():
    review = two_rounds()
    first, second = review.rounds
    plan = replace(review.plan, rounds=(replace(first, guess=True), second))
    note = plan_note(replace(review, plan=plan))
    assert note.startswith("Round 1: That Wren presented is a guess. To set this yourself")
    assert "Round 2" not in note


def test_phases_that_were_guessed_for_a_named_presenter_are_told_too():
    review = two_rounds()
    first, second = review.rounds
    named = replace(first, reason="Where the phases start is a proposal.")
    note = plan_note(replace(review, plan=replace(review.plan, rounds=(named, second))))
    assert note == (
        "Round 1: Where the phases start is a proposal. To set the phases yourself: --phases FILE."
    )


def test_rounds_that_people_set_need_no_note():
    assert "presented" not in review_text(orchard())


def test_without_a_round_the_whole_meeting_is_counted_and_says_how_to_set_one():
    text = review_text(bandstand())
    assert "No round could be made out" in text
    assert "\nThe whole meeting\n" in text


def test_of_several_rounds_each_has_its_number():
    text = review_text(orchard())
    assert text.index("\nRound 1 of 2: Nell\n") < text.index("\nRound 2 of 2: Amir\n")


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Wren Abbott", "Wren’s round"),
        ("Wren", "Wren’s round"),
        ("Wren van Dorp", "Wren van Dorp’s round"),
        ("Speaker 2", "Speaker 2’s round"),
        ("Abbott, Wren", "Abbott, Wren’s round"),
        ("Bo Castle", "Bo Castle’s round"),
    ],
)
def test_a_round_is_called_by_a_first_name_where_that_is_plain(name, heading):
    parts = [(Phase.PRESENTING, 1, [(None, "Bo Lark", "Go on."), (None, name, "My boat leaks.")])]
    review = make_review(parts, presenters=[name], timing=Timing.NONE, measures=questions(0, 1))
    assert f"\n{heading}\n" in review_text(review)


def test_without_measures_there_is_no_empty_heading():
    assert "The whole meeting" not in review_text(make_review(HELLO, timing=Timing.STARTS_ONLY))


def test_how_many_questions_are_few_can_be_set():
    assert "6 of 12 open (50 %" in review_text(towpath())
    assert "6 of 12 open\n" in review_text(towpath(), few_questions=13)


def test_what_the_numbers_mean_comes_last():
    last = review_text(towpath()).split("\n\n")[-1].splitlines()
    assert last[0] == "What these numbers mean"
    assert len(last) == 6


ANY_TEXT = st.text(max_size=200)


@given(title=ANY_TEXT, name=ANY_TEXT, line=ANY_TEXT, reason=ANY_TEXT)
def test_whatever_a_file_holds_the_page_keeps_its_width_and_its_place(title, name, line, reason):
    review = make_review(
        [
            (
                Phase.EXPLORING,
                1,
                [
                    (1.0, "Bo", said(line, ADVICE, reason=reason)),
                    (2.0, name, line),
                    (3.0, "Bo", said(line, OPEN, second=ADVICE)),
                ],
            )
        ],
        title=title,
        presenters=[name],
        guess=reason,
        warnings=[reason],
        measures=questions(1, 0),
        timing=Timing.STARTS_ONLY,
    )
    lines = review_text(review).split("\n")
    assert all(len(each) <= 78 and each.isprintable() for each in lines)


# Ways of working -----------------------------------------------------------------


def test_a_way_of_working_other_than_the_usual_one_is_named_at_the_top():
    review = replace(towpath(), way=load_shipped("wial"))
    assert first_lines(review)[-1] == "Reviewed as: Action learning, WIAL style."
    assert "Reviewed as" not in review_text(replace(towpath(), way=load_shipped()))


def test_where_all_may_ask_all_the_page_says_that_not_all_questions_were_to_the_presenter():
    words = "Members may question one another here"
    assert words in review_text(replace(towpath(), way=load_shipped("wial")))
    assert words not in review_text(replace(towpath(), way=load_shipped("self")))


def test_without_an_ideas_round_suggestions_are_those_nobody_had_asked_for():
    text = review_text(replace(towpath(), way=load_shipped("wial")))
    assert "uggestions nobody had asked for, as they were said" in text
    assert "ideas round" not in text


def test_a_proposed_phase_says_where_it_starts_and_how_sure_that_is():
    review = towpath()
    (round_, *others) = review.rounds
    spans = tuple(replace(span, sure=place == 0) for place, span in enumerate(round_.phases))
    plan = replace(review.plan, rounds=(replace(round_, phases=spans), *others))
    note = plan_note(replace(review, plan=plan))
    assert "Announced: presenting at turn " in note
    assert "Less sure, from who speaks and where a phase usually comes: " in note
