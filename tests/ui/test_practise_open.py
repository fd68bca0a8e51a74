"""Open it up and Trim it: what is typed, what is said of it, and nothing lost."""

from __future__ import annotations

import pytest

from coach.practice.items import OpenUpItem
from coach.practice.open_it_up import OpenItUp, give_wording_feedback, try_wording
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

ITEM = load_items(OpenUpItem)[0]
CLOSED, OPEN = "Are you sad about it?", "What does the half gutted feel like?"
BOX = f"asked-open_it_up-{ITEM.id}"


def open_item(item=ITEM.id, exercise="open-it-up", **query):
    return open_practise(exercise=exercise, item=item, **query)


def type_in(app, text, box=BOX):
    app.text_area(key=box).set_value(text)
    return run(app)


def send(app, text, box=BOX):
    return click(type_in(app, text, box), "practise-send")


def find_drafts():
    return [(each.item, each.text) for each in list_drafts(resources.store(), LOCAL)]


@pytest.mark.parametrize("text", [CLOSED, OPEN, "Have you thought about asking her?"])
def test_what_is_said_is_what_the_terminal_says(text):
    app = send(open_item(), text)
    feedback = give_wording_feedback(try_wording(OpenItUp(item=ITEM), text, reader()))
    assert says(app, feedback.remark)
    assert says(app, feedback.reason)
    assert (feedback.example is None) or says(app, feedback.example.said)


def test_what_is_typed_waits_after_a_reload_and_is_dropped_when_it_is_sent():
    app = type_in(open_item(), CLOSED)
    assert find_drafts() == [(ITEM.id, CLOSED)]
    again = open_item()
    assert again.text_area(key=BOX).value == CLOSED
    app = click(again, "practise-send")
    assert app.text_area(key=BOX).value == ""
    assert ITEM.id not in dict(find_drafts())


def test_what_was_sent_is_there_after_a_reload_and_gone_once_it_is_left():
    app = send(open_item(), CLOSED)
    again = open_practise(**find_place(app))
    assert find_html(again) == find_html(app)
    assert len(find_attempts()) == 1
    click(again, "practise-next")
    assert find_drafts() == []


def test_a_second_try_is_set_beside_the_first():
    app = send(send(open_item(), CLOSED), OPEN)
    assert says(app, "Since your first try")
    assert says(app, CLOSED)
    assert says(app, OPEN)


def test_the_first_try_counts_and_a_later_one_that_fits_is_kept_as_hinted():
    app = send(send(send(open_item(), CLOSED), OPEN), "What makes you half relieved?")
    assert says(app, "Next") or has_button(app, "practise-next")
    assert [(each.fits, each.is_hinted) for each in find_attempts()] == [
        (False, False),
        (True, True),
    ]


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("", "Nothing is typed yet"),
        ("🙂", "There are no words in it yet"),
        ("word " * 5000, "Fifteen are easier to answer"),
        ("Wat vind je daar zelf moeilijk aan?", "does not read as English"),
        (ITEM.said, "That is the same as before"),
    ],
)
def test_what_cannot_be_read_is_a_kind_sentence_and_stays_in_its_box(text, remark):
    app = send(open_item(), text)
    assert says(app, remark)
    assert app.text_area(key=BOX).value == text
    assert find_attempts() == ()
    assert not has_button(app, "practise-next")


def test_the_example_pasted_is_no_try():
    app = send(open_item(), CLOSED)
    app = send(app, ITEM.rewordings[0].said)
    assert says(app, "That is the example, word for word")


def test_a_closed_question_can_be_asked_on_purpose_and_back_again():
    app = click(open_item(), "practise-way")
    app = send(app, CLOSED, f"{BOX}#closed")
    assert says(app, "Closed on purpose")
    assert find_place(click(app, "practise-next"))["way"] == "closed"
    app = click(open_item(way="closed"), "practise-way")
    assert "way" not in find_place(app)


def test_a_wording_heard_differently_leaves_the_counts():
    app = click(send(open_item(), CLOSED), "practise-differently")
    assert says(app, "Kept: you hear it differently")
    assert [each.counts for each in find_attempts()] == [False]


def test_a_long_question_is_trimmed():
    app = send(
        open_item("trim-001", "trim-it"), "What matters most to you?", "asked-trim_it-trim-001"
    )
    assert [each.exercise.value for each in find_attempts()] == ["trim_it"]
    assert has_button(app, "practise-next")
    assert not has_button(app, "practise-way")


def test_more_than_is_ever_kept_is_said_and_stays_on_the_page():
    text = "What " * 25_000
    app = type_in(open_item(), text)
    assert says(app, "longer than 100,000 letters")
    assert app.text_area(key=BOX).value == text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_typed_is_only_ever_text(text):
    app = send(open_item(), f"What would {text} mean?")
    assert says(app, text)
    assert "<" not in text or text not in find_html(app)
    assert not [part for part in find_markdown(app) if text in part]
