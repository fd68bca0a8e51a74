"""The exercises as state machines: what is done goes in, what is seen comes out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Label
from coach.practice.both_sides import BothSides, answer_as_presenter, list_helpful
from coach.practice.checks import check_question
from coach.practice.feedback import (
    ANOTHER_WAY,
    ONE_WAY,
    YOURS_OPENED,
    YOURS_SHORTER,
    give_feedback,
)
from coach.practice.hold_it import HoldIt, ask_after_waiting, say_wait
from coach.practice.items import Focus, Rewording
from coach.practice.open_it_up import (
    OpenItUp,
    compare_tries,
    compare_wordings,
    count_median_words,
    give_wording_feedback,
    try_wording,
)
from coach.practice.park_the_advice import (
    NOTHING_PARKED,
    ParkTheAdvice,
    Step,
    ask_after_parking,
    clear_parked,
    give_parking_feedback,
    park,
)
from coach.practice.pick_up_the_thread import (
    NOT_THEIRS,
    NOTED,
    SAID_AGAIN,
    TOO_MANY,
    PickUpTheThread,
    answer_thread,
    ask_with_thread,
    choose_words,
    find_focus,
    give_thread_feedback,
    picks_up,
)
from coach.practice.spot_it import (
    SpotAnswer,
    SpotIt,
    Sureness,
    answer_spot,
    dispute_spot,
    give_spot_feedback,
    mark_changes,
)
from coach.practice.typed import NOTHING, NOTHING_SAID, SAME_AGAIN, THE_EXAMPLE
from tests.practice.builders import (
    HEARD,
    make_open_up,
    make_park,
    make_thread,
    make_thread_item,
    make_trim,
    make_twins,
    read_plainly,
)


def start_spot(**changes):
    item, twin = make_twins(**changes)
    return SpotIt(item=item, twin=twin)


def test_before_an_answer_nothing_is_said_and_nothing_counts():
    state = start_spot()
    assert give_spot_feedback(state) is None
    assert not state.counts
    assert not state.agrees_at_once


def test_an_answer_brings_the_reading_the_reason_and_the_line_beside_it():
    state = answer_spot(start_spot(), Label.ADVICE, Sureness.CERTAIN)
    feedback = give_spot_feedback(state)
    assert feedback.fits
    assert "It reads so" in feedback.remark
    assert feedback.reason == "A rota is the asker's plan."
    assert feedback.twin == (("What have", True), ("you", False), ("tried?", True))
    assert "Open question" in feedback.twin_remark
    assert state.counts
    assert state.answers == (SpotAnswer(label=Label.ADVICE, sureness=Sureness.CERTAIN),)


def test_a_word_that_is_only_left_out_marks_nothing():
    assert mark_changes("Have you ever been?", "Have you been?") == (
        ("Have you", False),
        ("been?", False),
    )


def test_another_answer_is_told_how_it_reads_and_the_first_one_counts():
    state = answer_spot(start_spot(), Label.OTHER)
    assert give_spot_feedback(state).remark == "This reads as “Suggestion”."
    state = answer_spot(state, Label.ADVICE)
    assert give_spot_feedback(state).fits
    assert not state.agrees_at_once


def test_where_people_split_either_answer_fits_and_nothing_is_counted():
    state = start_spot(accept=(Label.CLOSED_QUESTION,), split="Some hear a plain check.")
    for label in (Label.ADVICE, Label.CLOSED_QUESTION):
        answered = answer_spot(state, label)
        feedback = give_spot_feedback(answered)
        assert feedback.fits
        assert feedback.remark == "People split on this one. Some hear a plain check."
        assert not answered.counts


def test_a_line_that_the_learner_hears_differently_leaves_the_counts_and_can_come_back():
    state = dispute_spot(answer_spot(start_spot(), Label.OTHER))
    assert not state.counts
    assert dispute_spot(state).counts


def test_a_second_wording_is_compared_with_the_first():
    state = OpenItUp(item=make_open_up())
    assert give_wording_feedback(state) is None
    state = try_wording(state, "Is it hard, hiring a temp for all those gaps there?", read_plainly)
    assert not state.tries[0].is_ready
    assert "hire a temp" in give_wording_feedback(state).remark
    assert compare_tries(state.tries) == ""
    state = try_wording(state, "What is it about the gaps?", read_plainly)
    assert state.tries[1].is_ready
    assert give_wording_feedback(state).is_ready
    assert compare_tries(state.tries) == (
        "Since your first try: your plan is out of it; it is open now; 5 words shorter."
    )
    assert count_median_words(state.tries) == 8.5


def test_tries_that_are_alike_are_set_side_by_side_without_a_verdict():
    state = OpenItUp(item=make_open_up())
    for said in ("What are the gaps like?", "How are the gaps seen?"):
        state = try_wording(state, said, read_plainly)
    assert compare_tries(state.tries).startswith("Two ways")
    shorter = try_wording(state, "What about gaps?", read_plainly)
    assert compare_tries(shorter.tries).startswith("Two ways")


def test_fewer_words_are_told_where_the_first_try_was_long():
    state = OpenItUp(item=make_open_up())
    long = "What is it about the gaps and the days and the weeks and the board and all that?"
    short = "What is it about the gaps and the days and the weeks and the board and that?"
    for said in (long, short):
        state = try_wording(state, said, read_plainly)
    assert compare_tries(state.tries) == "Since your first try: 1 word shorter."


def test_no_tries_have_no_median():
    assert count_median_words(()) is None


def test_the_examples_take_turns():
    state = OpenItUp(item=make_open_up())
    shown = []
    for said in ("Is it?", "Was it?", "Will it?"):
        state = try_wording(state, said, read_plainly)
        shown.append(give_wording_feedback(state).example.said)
    assert shown == [each.said for each in (*state.examples, state.examples[0])]


def test_ones_own_wording_is_opened_up_at_the_first_try_and_an_example_of_ours_comes_next():
    state, shown = OpenItUp(item=make_open_up()), []
    for said in ("Are the gaps large?", "Is the deputy in?", "Is the deputy upset?"):
        state = try_wording(state, said, read_plainly)
        shown.append(
            (give_wording_feedback(state).lead, give_wording_feedback(state).example.said)
        )
    assert shown == [
        (YOURS_OPENED, "What are the gaps like for you?"),
        (ONE_WAY, state.examples[0].said),
        (YOURS_OPENED, "How do you think the deputy feels?"),
    ]


def test_a_line_without_an_example_is_told_of_without_one():
    tried = OpenItUp(item=make_open_up(rewordings=()))
    for said in ("Are you?", "Is it?"):
        tried = try_wording(tried, said, read_plainly)
    tried = replace(tried, tries=tuple(replace(each, offers=()) for each in tried.tries))
    feedback = give_wording_feedback(tried)
    assert feedback.remark
    assert feedback.example is None


def test_ones_own_wording_that_is_open_is_only_made_shorter():
    long = (
        "What are the gaps like for you when you look at them once more on a Monday in the rain?"
    )
    state = try_wording(OpenItUp(item=make_open_up()), long, read_plainly)
    own = (Rewording(said="What are the gaps like for you?", opens=""),)
    last = state.tries[-1]
    assert give_feedback(last.reading, last.findings, own=own).lead == YOURS_SHORTER


def test_what_was_offered_is_not_taken_as_a_try_of_ones_own():
    state = try_wording(OpenItUp(item=make_open_up()), "Are the gaps large?", read_plainly)
    again = try_wording(state, "What are the gaps like for you?", read_plainly)
    assert again.remark == THE_EXAMPLE
    assert again.tries == state.tries


def test_nothing_is_offered_for_what_is_ready_or_closed_on_purpose():
    ready = try_wording(OpenItUp(item=make_open_up()), "What are the gaps like?", read_plainly)
    closed = OpenItUp(item=make_open_up(), to_close=True)
    assert ready.tries[0].offers == ()
    assert try_wording(closed, "Are the gaps large?", read_plainly).tries[0].offers == ()


def test_a_plan_in_ones_question_after_parking_is_opened_up_without_it():
    state = ParkTheAdvice(item=make_park(), step=Step.ASK, idea="hire a temp")
    state = ask_after_parking(state, "Have you tried hiring a temp?", read_plainly)
    feedback = give_parking_feedback(state)
    assert feedback.lead == YOURS_OPENED
    assert "temp" not in feedback.example.said
    assert feedback.example.said.endswith("What have you tried so far?")


@pytest.mark.parametrize(
    ("said", "remark"),
    [
        ("", NOTHING),
        ("Is it tiring covering for your deputy", SAME_AGAIN),
        ("What do the gaps tell you?", THE_EXAMPLE),
    ],
)
def test_what_is_no_try_leaves_the_tries_as_they_are(said, remark):
    state = try_wording(OpenItUp(item=make_open_up()), "Is it?", read_plainly)
    after = try_wording(state, said, read_plainly)
    assert (after.tries, after.remark) == (state.tries, remark)
    assert try_wording(after, "What is it?", read_plainly).remark == ""


def test_an_example_that_was_not_shown_yet_is_somebody_s_own_words():
    state = try_wording(OpenItUp(item=make_open_up()), "What do the gaps tell you?", read_plainly)
    assert state.tries[0].is_ready


def test_a_question_can_be_closed_on_purpose():
    state = OpenItUp(item=make_open_up(), to_close=True)
    opened = try_wording(state, "What are the gaps like?", read_plainly)
    assert not give_wording_feedback(opened).is_ready
    closed = try_wording(opened, "Is it the gaps?", read_plainly)
    assert give_wording_feedback(closed).is_ready


def test_a_long_question_is_trimmed_in_the_same_way():
    state = try_wording(OpenItUp(item=make_trim()), "Is covering hard?", read_plainly)
    assert give_wording_feedback(state).example.said == "What is covering like for you?"
    assert try_wording(state, "What is covering like?", read_plainly).tries[-1].is_ready


def test_advice_is_parked_in_three_steps_and_then_a_question_is_asked():
    state = ParkTheAdvice(item=make_park())
    assert give_parking_feedback(state) is None
    assert state.is_free_of_idea is None
    for text in ("Hire a temp", "Money", "What the deputy wants"):
        state = park(state, text)
    assert (state.step, state.idea) == (Step.ASK, "Hire a temp")
    assert park(state, "More") is state
    state = ask_after_parking(state, "What would hiring a temp do to the gaps?", read_plainly)
    assert state.is_free_of_idea is False
    assert "Hire a temp" in give_parking_feedback(state).remark
    state = ask_after_parking(state, "What does covering cost you?", read_plainly)
    assert state.remark == THE_EXAMPLE
    state = ask_after_parking(state, "What do the gaps mean to you?", read_plainly)
    assert give_parking_feedback(state).is_ready
    assert state.is_free_of_idea is False


def test_an_empty_step_is_asked_for_again_and_a_question_waits_for_its_turn():
    state = park(ParkTheAdvice(item=make_park()), " ")
    assert (state.step, state.remark) == (Step.IDEA, NOTHING_PARKED)
    assert ask_after_parking(state, "What now?", read_plainly).tries == ()


def test_what_was_parked_can_be_cleared_and_is_then_compared_with_nothing():
    state = ParkTheAdvice(item=make_park())
    for text in ("Hire a temp", "Money", "Wishes"):
        state = park(state, text)
    state = clear_parked(state)
    assert (state.idea, state.true_for_it, state.not_known) == ("", "", "")
    asked = ask_after_parking(state, "What would a temp do to the gaps?", read_plainly)
    assert asked.is_free_of_idea is True


def test_words_are_chosen_and_asked_with_and_the_next_answer_follows():
    state = PickUpTheThread(item=make_thread_item())
    assert give_thread_feedback(state) is None
    assert answer_thread(state) == ""
    assert picks_up(state) is None
    assert find_focus(state) is None
    state = choose_words(state, "My deputy")
    assert state.chosen == "My deputy"
    state = ask_with_thread(state, "Who is your deputy?", read_plainly)
    assert answer_thread(state) == "Well, my deputy is what keeps me awake."
    assert find_focus(state) is Focus.PROBLEM
    assert picks_up(state) is True
    assert give_thread_feedback(state).example.said == "What is it about covering?"


def test_a_question_beside_every_thread_is_answered_otherwise():
    state = ask_with_thread(
        PickUpTheThread(item=make_thread_item()), "What is next?", read_plainly
    )
    assert answer_thread(state) == "I suppose so."
    assert find_focus(state) is None
    assert picks_up(state) is False


def ask_all(item, *said):
    state, answers = PickUpTheThread(item=item), []
    for each in said:
        state = ask_with_thread(state, each, read_plainly)
        answers.append(answer_thread(state))
    return answers


def test_a_suggestion_is_noted_and_nothing_is_said_twice():
    said = ("What is it about covering?", "How is covering?", "You stop covering.", "You rest.")
    first, again, noted, once_more = ask_all(make_thread_item(), *said)
    assert first.startswith("Well")
    assert (again, noted, once_more) == (SAID_AGAIN, NOTED, NOTED)


@pytest.mark.parametrize("hedge", ["Perhaps.", "Hm. It might be."])
def test_what_comes_otherwise_hedges_after_a_yes_or_no_alone(hedge):
    item = make_thread_item(otherwise=f"{hedge} Friday comes, though.")
    assert ask_all(item, "Is it so?") == [f"{hedge} Friday comes, though."]
    assert ask_all(item, "What is next?") == ["Friday comes, though."]


def test_words_beside_a_thread_lead_to_it():
    beside = replace(make_thread("covering"), question="What has the board noticed?")
    others = make_thread_item().threads[1:]
    item = make_thread_item(threads=(beside, *others))
    assert ask_all(item, "How does the board look?") == [beside.next]


def test_what_is_closed_on_purpose_is_not_compared_with_what_was_open():
    state = OpenItUp(item=make_open_up(), to_close=True)
    for said in ("What are the gaps like?", "Is it hard?"):
        state = try_wording(state, said, read_plainly)
    assert compare_wordings(state) == ""
    assert compare_wordings(replace(state, to_close=False)).startswith("Two ways")


def test_an_offer_with_little_of_the_learner_s_own_is_another_way_in():
    own = [Rewording(said="How is it without the tea?", opens="")]
    reading = read_plainly("Is it?", ())
    findings = check_question("Is it?", reading, heard=HEARD)
    leads = [
        give_feedback(reading, findings, own=own, said=said).lead
        for said in ("Do you miss the tea?", "Is it?")
    ]
    assert leads == [YOURS_OPENED, ANOTHER_WAY]


def test_a_thread_of_small_words_is_found_by_them():
    item = make_thread_item(threads=(replace(make_thread_item().threads[0], words="I keep"),))
    state = ask_with_thread(PickUpTheThread(item=item), "What do I keep?", read_plainly)
    assert answer_thread(state).startswith("Well")


@pytest.mark.parametrize(
    ("words", "remark"),
    [("the lion", NOT_THEIRS), ("?!", NOT_THEIRS), ("over", NOT_THEIRS), (HEARD, TOO_MANY)],
)
def test_only_a_few_of_their_words_can_be_chosen(words, remark):
    state = choose_words(PickUpTheThread(item=make_thread_item()), words)
    assert (state.chosen, state.remark) == ("", remark)


def test_a_question_with_no_words_in_it_leaves_the_thread_as_it_is():
    state = ask_with_thread(PickUpTheThread(item=make_thread_item(asked="")), "🙂", read_plainly)
    assert state.tries == ()
    assert state.remark
    assert len(state.context) == 1


def test_the_wait_is_measured_once_and_never_enforced():
    state = HoldIt(shown_at=5.0)
    assert (state.waited, say_wait(state)) == (None, "")
    early = ask_after_waiting(state, 6.0)
    assert say_wait(early).startswith("You asked after 1 second.")
    assert ask_after_waiting(early, 90.0) is early
    assert ask_after_waiting(state, 4.0).waited == 0.0


def test_as_the_presenter_one_answers_and_says_what_helped():
    state = BothSides(item=make_park())
    assert [line.asks for line in state.lines] == [False, True, False, True]
    state = answer_as_presenter(state, " ", helped=True)
    assert (state.answers, state.remark) == ((), NOTHING_SAID)
    for helped in (False, True, False, True):
        state = answer_as_presenter(state, "Well.", helped=helped)
    assert state.now is None
    assert answer_as_presenter(state, "More.", helped=True) is state
    assert [line.asks for line in list_helpful(state)] == [True, True]
