"""Spot it, as somebody meets it: a line, four answers, the reading, the next."""

from __future__ import annotations

import pytest

from coach.labels import Label
from coach.practice.items import SpotItem
from coach.practice.spot_it import SpotIt, Sureness, answer_spot, give_spot_feedback
from coach.service.exercises import find_twin, load_items
from coach.storage.practice import change_choices
from coach.storage.practice_records import PracticeChoices
from coach.storage.records import LOCAL
from coach.ui import resources
from tests.ui.practise_pages import (
    click,
    find_attempts,
    find_place,
    has_button,
    open_practise,
    says,
)
from tests.ui.test_app import find_html, run

ITEM, TWIN = load_items(SpotItem)[:2]


def open_spot(item=ITEM.id, **query):
    return open_practise(exercise="spot-it", item=item, **query)


def test_an_exercise_begins_with_its_first_item_which_its_address_then_has():
    place = find_place(open_practise(exercise="spot-it"))
    assert place["item"] == "spot-001"
    assert place["of"] == "8"
    assert len(place["left"].split(",")) == 7


def test_an_answer_is_kept_and_told_about_as_in_the_terminal():
    app = click(open_spot(), "answer-closed")
    (kept,) = find_attempts()
    assert (kept.item, kept.fits, kept.counts) == (ITEM.id, True, True)
    state = answer_spot(SpotIt(item=ITEM, twin=find_twin(ITEM)), Label.CLOSED_QUESTION)
    feedback = give_spot_feedback(state)
    for words in (feedback.remark, feedback.reason, feedback.opens, feedback.twin_remark):
        assert says(app, words)


def test_the_four_answers_have_the_keys_1_to_4_and_the_next_has_enter():
    app = open_spot()
    keys = [
        app.button(key=f"answer-{kind}").proto.shortcut
        for kind in ("open", "closed", "advice", "other")
    ]
    assert keys == ["1", "2", "3", "4"]
    assert click(app, "answer-open").button(key="practise-next").proto.shortcut == "enter"


def test_the_words_that_differ_are_marked_in_the_line_beside_it():
    assert "<mark>too late, for you?</mark>" in find_html(click(open_spot(), "answer-open"))


def test_the_address_comes_back_to_the_same_reading():
    app = click(open_spot(), "answer-open")
    again = open_practise(**find_place(app))
    assert find_html(again) == find_html(app)
    assert len(find_attempts()) == 1


def test_only_the_first_answer_counts():
    app = click(open_spot(), "answer-open")
    app = click(app, "practise-again")
    assert has_button(app, "answer-closed")
    assert says(click(app, "answer-closed"), "It reads so")
    (kept,) = find_attempts()
    assert not kept.fits


def test_a_line_that_is_heard_differently_leaves_the_counts_until_that_is_taken_back():
    app = click(click(open_spot(), "answer-open"), "practise-differently")
    assert says(app, "Kept: you hear it differently")
    assert [each.counts for each in find_attempts()] == [False]
    app = click(app, "practise-differently")
    assert not says(app, "Kept: you hear it differently")
    assert [each.counts for each in find_attempts()] == [True]


def test_where_people_split_it_is_said_and_counts_for_nothing():
    app = click(open_spot(TWIN.id), "answer-closed")
    assert says(app, "People split on this one.")
    assert [each.counts for each in find_attempts()] == [False]


def test_the_next_line_is_the_next_of_the_bout_and_then_its_end():
    app = click(open_spot(left=f"{TWIN.id},gone-000", of="3"), "answer-open")
    app = click(app, "practise-next")
    assert find_place(app) == {"exercise": "spot-it", "item": TWIN.id, "of": "3"}
    app = click(click(app, "answer-open"), "practise-next")
    assert says(app, "That is enough for one sitting")
    assert find_place(app)["part"] == "done"


def test_after_the_end_there_are_a_few_more_or_the_way_back():
    app = open_practise(exercise="spot-it", part="done")
    assert click(app, "practise-home").title[0].value == "Practise"
    app = click(open_practise(exercise="spot-it", part="done"), "practise-more")
    assert find_place(app)["item"] == "spot-001"


def test_a_bout_goes_over_from_one_exercise_to_another():
    app = click(click(open_spot(left="open-001"), "answer-open"), "practise-next")
    assert find_place(app)["exercise"] == "open-it-up"
    assert says(app, "Open it up")


@pytest.mark.parametrize("item", ["none", "open-001", "<script>"])
def test_an_item_that_is_not_there_is_a_kind_sentence(item):
    app = open_spot(item)
    assert says(app, "There is no such item here")
    assert find_place(click(app, "practise-start"))["item"] == "spot-001"


@pytest.mark.parametrize("more", [{"of": "-3"}, {"of": "9" * 9}, {"answers": "x,<b>"}])
def test_an_address_typed_by_hand_shows_the_line_all_the_same(more):
    assert says(open_spot(**more), ITEM.said)


def test_an_answer_that_cannot_be_kept_says_so_in_words(kept):
    app = open_spot()
    resources.store().close()
    kept.write_bytes(b"no database " * 500)
    app = click(app, "answer-open")
    assert says(app, "Nothing else was changed")
    assert says(app, "What you typed before is safe")


def test_how_sure_somebody_is_is_asked_only_where_they_chose_so():
    assert "sureness-spot-001" not in {each.key for each in open_spot().get("button_group")}
    change_choices(resources.store(), LOCAL, PracticeChoices(shows_sureness=True))
    app = open_spot()
    app.get("button_group")[0].set_value(Sureness.CERTAIN)
    click(run(app), "answer-open")
    assert [each.sureness for each in find_attempts()] == [Sureness.CERTAIN]


def test_no_page_grades_anybody():
    drawn = find_html(click(open_spot(), "answer-open")).lower()
    for word in ("score", "wrong", "incorrect", "well done", "✓", "✗", "streak", "level"):
        assert word not in drawn
