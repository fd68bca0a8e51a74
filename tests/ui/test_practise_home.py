"""Where practice begins: five minutes, the meeting that comes, the exercises."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.practice.attempts import Attempt, Exercise
from coach.practice.items import SpotItem
from coach.service.exercises import load_items
from coach.service.practice_keeping import keep_attempt
from coach.storage.practice_drafts import list_drafts
from coach.storage.practice_records import NewWish
from coach.storage.practice_wishes import keep_wish, list_wishes
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from coach.ui import resources
from coach.ui.components.practise_table import PARTS, find_draw
from coach.ui.practise_words import HAPPENED
from tests.ui.practise_pages import click, find_place, has_button, open_practise, says
from tests.ui.test_app import HOSTILE, find_html, find_markdown, open_app, run

TODAY = date.today()
LINES = load_items(SpotItem)
WANTED = "ask, and then wait"


def keep_try(item=LINES[0], *, days=2, fits=False, **more):
    at = datetime.now(UTC) - timedelta(days=days)
    pair = min(item.id, item.twin)
    made = Attempt(
        exercise=Exercise.SPOT_IT,
        item=item.id,
        pair=pair,
        boundary=item.boundary,
        at=at,
        fits=fits,
        **more,
    )
    keep_attempt(resources.store(), LOCAL, made)


def add_meeting(days=12, **more):
    new = NewSet(title="North *Star*", next_on=TODAY + timedelta(days=days), **more)
    return add_set(resources.store(), LOCAL, new).id


def wish(days=None, set_id=None, text=WANTED):
    day = None if days is None else TODAY + timedelta(days=days)
    new = NewWish(text=text, set_id=set_id, meets_on=day)
    return keep_wish(resources.store(), LOCAL, new)


def find_wishes():
    return list_wishes(resources.store(), LOCAL)


# Five minutes


def test_the_first_page_leads_to_a_line_in_one_click():
    app = click(open_app("welcome"), "to-practise")
    assert says(app, LINES[0].said)
    assert has_button(app, "answer-open")


def test_practise_comes_first_in_the_navigation_after_the_start():
    from coach.ui import server

    pages = server.PAGE.read_text("utf-8")
    assert pages.index("views/practise.py") < pages.index("views/review.py")


def test_five_minutes_are_eight_lines():
    place = find_place(click(open_practise(), "practise-five-start"))
    assert place["of"] == "8"
    assert len(place["left"].split(",")) == 7


def test_what_comes_back_comes_first_with_the_line_beside_it():
    keep_try(LINES[2])
    app = open_practise()
    assert says(app, "1 line comes back today")
    place = find_place(click(app, "practise-five-start"))
    assert (place["item"], place["left"].split(",")[0]) == (LINES[2].id, LINES[3].id)
    assert place["of"] == "8"


def test_nothing_piles_up():
    for line in LINES[:40]:
        keep_try(line, days=200)
    app = open_practise()
    assert says(app, "8 lines come back today")
    assert find_place(click(app, "practise-five-start"))["of"] == "8"


def test_the_next_day_is_suggested_once_there_is_a_first():
    assert not says(open_practise(), "Next time")
    keep_try(days=0)
    assert says(open_practise(), "Next time: ")


def test_a_refresher_is_timed_to_the_meeting():
    keep_try(days=60)
    keep_try(days=0)
    add_meeting()
    assert says(open_practise(), "in 10 days, before your set meets")


def test_every_exercise_that_is_offered_has_a_card_and_draws():
    drawn = find_html(open_practise())
    for exercise in PARTS:
        assert f"/practise?exercise={exercise.value.replace('_', '-')}" in drawn
        assert callable(find_draw(exercise))


@pytest.mark.parametrize("query", [{"exercise": "none"}, {"exercise": "<b>"}, {"item": "x"}])
def test_an_address_that_names_no_exercise_is_where_practice_begins(query):
    assert has_button(open_practise(**query), "practise-five-start")


def test_what_cannot_be_read_is_said(kept):
    resources.store().close()
    kept.write_bytes(b"no database " * 500)
    assert says(open_practise(), "What you typed before is safe")


# The meeting that comes, and the one that was


def type_wish(app, place="any", text=WANTED):
    app.text_area(key=f"typed-wish-{place}").set_value(text)
    return run(app)


def test_a_sentence_is_kept_for_the_meeting_that_comes():
    set_id = add_meeting()
    app = open_practise()
    assert says(app, "North *Star* meets in 12 days")
    app = click(type_wish(app, set_id), "wish-keep")
    assert says(app, "You wanted to try:")
    (kept,) = find_wishes()
    assert (kept.details.text, kept.details.set_id) == (WANTED, set_id)
    assert kept.details.meets_on == TODAY + timedelta(days=12)


def test_a_sentence_that_is_not_kept_yet_waits_after_a_reload():
    type_wish(open_practise())
    assert open_practise().text_area(key="typed-wish-any").value == WANTED
    assert [each.text for each in list_drafts(resources.store(), LOCAL)] == [WANTED]


def test_no_sentence_is_a_kind_sentence():
    app = click(open_practise(), "wish-keep")
    assert says(app, "Nothing is typed yet")
    assert find_wishes() == ()


def test_a_sample_set_is_nobodys_next_meeting():
    add_meeting(is_sample=True)
    assert not says(open_practise(), "meets in 12 days")


def test_a_sentence_is_reworded_and_let_go_of():
    wish()
    app = click(type_wish(open_practise(), text="say less"), "wish-keep")
    assert [each.details.text for each in find_wishes()] == ["say less"]
    click(app, "wish-remove")
    assert find_wishes() == ()


@pytest.mark.parametrize("days", [-3, 0])
def test_after_the_meeting_two_taps_tell_of_it(days):
    wish(days)
    app = click(open_practise(), "tried-yes")
    assert find_wishes()[0].is_tried is True
    app = click(app, "happened-0")
    assert says(app, "Kept, for you alone")
    assert find_wishes()[0].happened == HAPPENED[0]
    assert not has_button(open_practise(), "tried-yes")


def test_not_this_time_is_an_answer_too_and_may_be_left_at_that():
    wish(-3)
    app = click(open_practise(), "tried-no")
    assert find_wishes()[0].is_tried is False
    app = click(app, "happened-none")
    assert find_wishes()[0].happened == ""
    assert not has_button(app, "happened-0")


def test_what_happened_may_be_told_in_ones_own_words():
    kept = wish()
    app = click(open_practise(), "tried-yes")
    app.text_area(key=f"typed-wish-{kept.id}#happened").set_value("They laughed")
    click(run(app), "happened-keep")
    assert find_wishes()[0].happened == "They laughed"


def test_nothing_typed_of_what_happened_keeps_nothing():
    wish()
    app = click(click(open_practise(), "tried-yes"), "happened-keep")
    assert has_button(app, "happened-0")
    assert find_wishes()[0].happened == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_wanted_is_only_ever_text(text):
    wish(-3, text=text)
    app = open_practise()
    assert says(app, text)
    assert "<" not in text or text not in find_html(app)
    assert not [part for part in find_markdown(app) if text in part]
