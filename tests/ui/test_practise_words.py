"""Park the advice and Pick up the thread: step by step, private, and nothing lost."""

from __future__ import annotations

import pytest

from coach.practice.attempts import Exercise
from coach.practice.items import ParkItem, ThreadItem
from coach.practice.park_the_advice import (
    NOT_KNOWN,
    NOTHING_PARKED,
    TRUE_FOR_IT,
    ParkTheAdvice,
    ask_after_parking,
    give_parking_feedback,
    park,
)
from coach.practice.pick_up_the_thread import (
    NOT_THEIRS,
    PickUpTheThread,
    answer_thread,
    ask_with_thread,
    choose_words,
    give_thread_feedback,
)
from coach.service.exercises import load_items
from coach.storage.practice_drafts import list_drafts
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.practising import reader
from tests.ui.practise_pages import (
    click,
    find_attempts,
    find_place,
    has_button,
    open_practise,
    says,
)
from tests.ui.test_app import HOSTILE, find_html, find_markdown, run

PARK, THREAD = load_items(ParkItem)[0], load_items(ThreadItem)[0]
PARKED = ("Have a proper word with Bernice", "She would have to hear it", "How she hears herself")
OPEN, CLOSED = "What happens in you when the cup of tea arrives?", "Is it about the tea?"
PARK_BOX, THREAD_BOX = f"asked-park_the_advice-{PARK.id}", f"asked-pick_up_the_thread-{THREAD.id}"


def open_park():
    return open_practise(exercise="park-the-advice", item=PARK.id)


def open_thread():
    return open_practise(exercise="pick-up-the-thread", item=THREAD.id)


def send(app, text, box=PARK_BOX):
    app.text_area(key=box).set_value(text)
    return click(run(app), "practise-send")


def park_all(app=None):
    app = app or open_park()
    for text in PARKED:
        app = send(app, text)
    return app


def label_of(app, box=PARK_BOX):
    return app.text_area(key=box).label


def find_drafts():
    return {each.item: each.text for each in list_drafts(resources.store(), LOCAL)}


# Park the advice


def test_an_exercise_without_an_item_begins_a_bout():
    assert find_place(open_practise(exercise="park-the-advice"))["item"].startswith("park-")


def test_the_steps_come_one_after_the_other():
    app = open_park()
    labels = [label_of(app)]
    for text in PARKED:
        app = send(app, text)
        labels.append(label_of(app))
    assert labels[1:3] == [TRUE_FOR_IT, NOT_KNOWN]
    assert "for you alone" in labels[0]
    assert "one question" in labels[3]


def test_a_step_left_empty_is_asked_for_again():
    app = send(open_park(), " ")
    assert says(app, NOTHING_PARKED)
    assert "for you alone" in label_of(app)


@pytest.mark.parametrize("question", [OPEN, CLOSED, "Could you have a proper word with Bernice?"])
def test_what_is_said_of_a_question_is_what_the_terminal_says(question):
    app = send(park_all(), question)
    state = ParkTheAdvice(item=PARK)
    for text in PARKED:
        state = park(state, text)
    feedback = give_parking_feedback(ask_after_parking(state, question, reader()))
    assert says(app, feedback.remark)
    assert says(app, feedback.reason)
    assert feedback.example is None or says(app, feedback.example.said)


def test_a_reload_comes_back_to_the_same_step_and_to_what_is_typed():
    app = send(open_park(), PARKED[0])
    app.text_area(key=PARK_BOX).set_value("half a thought")
    run(app)
    again = open_park()
    assert label_of(again) == TRUE_FOR_IT
    assert again.text_area(key=PARK_BOX).value == "half a thought"
    assert says(send(park_all(click(again, "park-clear")), OPEN), OPEN)
    assert says(open_park(), OPEN)


def test_what_was_parked_is_in_no_attempt_and_goes_with_the_item():
    app = send(park_all(), OPEN)
    assert PARKED[0] not in repr(find_attempts())
    click(app, "practise-next")
    assert find_drafts() == {}


def test_what_was_parked_can_be_cleared_and_the_question_stays():
    app = click(send(park_all(), OPEN), "park-clear")
    assert PARKED[0] not in "".join(find_drafts().values())
    assert not says(app, PARKED[0])
    assert says(app, OPEN)
    assert not has_button(app, "park-clear")


def test_cleared_before_the_question_one_goes_on_to_the_question():
    app = click(park_all(), "park-clear")
    assert "one question" in label_of(app)
    assert says(send(app, OPEN), OPEN)


def test_the_first_question_is_kept_once_and_a_later_one_that_fits_beside_it():
    app = send(park_all(), "Could you have a proper word with Bernice?")
    (kept,) = find_attempts()
    assert (kept.exercise, kept.item, kept.fits) == (Exercise.PARK_THE_ADVICE, PARK.id, False)
    app = send(send(app, OPEN), "How do the children look then?")
    assert [(each.fits, each.is_hinted) for each in find_attempts()] == [
        (False, False),
        (True, True),
    ]


def test_a_reading_that_is_heard_differently_leaves_the_counts():
    app = click(send(park_all(), OPEN), "practise-differently")
    assert [each.counts for each in find_attempts()] == [False]
    assert says(app, "Kept: you hear it differently")


def test_again_begins_anew():
    app = click(send(park_all(), OPEN), "practise-again")
    assert "for you alone" in label_of(app)


# Pick up the thread


def choose(app=None, words="couldn't look up"):
    return send(app or open_thread(), words, THREAD_BOX)


def test_words_can_be_typed_and_have_to_be_theirs():
    app = choose(words="nothing they said")
    assert says(app, NOT_THEIRS)
    assert app.text_area(key=THREAD_BOX).value == "nothing they said"
    app = choose(app)
    assert "couldn't look up" in label_of(app, THREAD_BOX)


def test_words_can_be_clicked_from_the_first_to_the_last():
    words = THREAD.said.split()
    first = words.index("couldn't")
    app = open_thread()
    app.button_group(key=f"thread-words-{THREAD.id}").set_value([first, first + 2])
    app = run(app)
    assert app.text_area(key=THREAD_BOX).value == "couldn't look up"
    assert find_drafts()[THREAD.id] == "couldn't look up"
    app.button_group(key=f"thread-words-{THREAD.id}").set_value([])
    assert run(app).text_area(key=THREAD_BOX).value == ""


@pytest.mark.parametrize("question", ["What was it when you couldn't look up?", CLOSED])
def test_what_is_said_and_answered_is_what_the_terminal_has(question):
    app = send(choose(), question, THREAD_BOX)
    state = choose_words(PickUpTheThread(item=THREAD), "couldn't look up")
    state = ask_with_thread(state, question, reader())
    feedback = give_thread_feedback(state)
    assert says(app, answer_thread(state))
    assert says(app, feedback.remark)
    assert find_attempts()[0].exercise is Exercise.PICK_UP_THE_THREAD


def test_the_other_words_come_afterwards():
    before = choose()
    assert not says(before, THREAD.threads[1].why)
    after = send(before, OPEN, THREAD_BOX)
    assert all(says(after, each.why) for each in THREAD.threads)
    assert all(says(open_thread(), each.why) for each in THREAD.threads)


def test_a_question_that_cannot_be_read_is_a_kind_sentence():
    app = send(choose(), "???", THREAD_BOX)
    assert "no words in it" in find_html(app)
    assert find_attempts() == ()


def test_from_an_item_by_its_address_one_comes_to_the_end_of_the_sitting():
    app = click(send(choose(), OPEN, THREAD_BOX), "practise-next")
    assert find_place(app)["part"] == "done"
    assert find_drafts() == {}


def test_what_is_typed_is_never_run():
    app = park_all()
    for text in HOSTILE[:3]:
        app = send(app, f"What is {text} to you?")
    drawn = find_html(app)
    assert "<script>" not in drawn
    assert "<img" not in drawn
    assert not any(text in each for each in find_markdown(app) for text in HOSTILE)
