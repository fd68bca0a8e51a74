"""In the room: a presenter is chosen, asked, left and found again, and looked back on."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from coach.labels import Label
from coach.practice.debrief import give_hint
from coach.practice.room import SHORT_TURNS
from coach.practice.typed import NOTHING
from coach.service.exercises import CASES, load_case, read_shipped_case
from coach.service.practice_runs import begin_run
from coach.storage.practice_drafts import list_drafts
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.runs import find_run, hear_turn, read_own
from tests.ui.practise_pages import click, find_place, has_button, says
from tests.ui.practise_room import (
    QUESTIONS,
    ask,
    begin,
    find_kept,
    open_room,
    read_run_id,
    type_in,
)
from tests.ui.test_app import HOSTILE, find_html, find_markdown, run

# Choosing


def test_all_cases_are_offered_with_who_and_which_set():
    app = open_room()
    for name in CASES:
        case = load_case(name)
        assert says(app, case.title)
        assert says(app, case.presenter.room)
        assert has_button(app, f"room-start-{name}")
    assert "A set across levels" in find_html(app)


def test_a_cases_address_offers_it_alone():
    app = open_room("rota")
    assert has_button(app, "room-start-rota")
    assert not has_button(app, "room-start-deputy")


def test_a_run_begins_with_the_opening_and_has_an_address():
    app = begin()
    (kept,) = find_kept()
    assert read_run_id(app) == kept.id
    assert says(app, load_case("deputy").opening)
    assert kept.details.most_turns == 12


def test_the_four_minute_form_has_four_questions():
    begin(short=True)
    assert find_kept()[0].details.most_turns == SHORT_TURNS


def test_whoever_is_senior_to_the_presenter_says_so():
    app = open_room("date")
    app.checkbox(key="room-senior-date").check()
    app = click(run(app), "room-start-date")
    assert find_kept()[0].details.is_senior
    assert says(app, f"You are {load_case('date').senior.who}.")
    assert not [each for each in open_room("rota").checkbox if "senior" in (each.key or "")]


# Talking


def test_a_question_is_kept_and_answered_as_in_the_terminal():
    app = ask(begin(), QUESTIONS[0])
    (kept,) = find_kept()
    assert [each.said for each in kept.turns] == [QUESTIONS[0]]
    opened = find_run(kept.id)
    assert says(app, opened.run.steps[-1].answer)
    assert says(app, QUESTIONS[0])
    assert app.text_area(key=f"asked-in_the_room-{kept.id}").value == ""


def test_a_run_that_was_left_goes_on_at_its_address():
    run_id = read_run_id(ask(begin(), QUESTIONS[0]))
    again = open_room(run_id)
    assert says(again, find_run(run_id).run.steps[-1].answer)
    assert find_place(open_room())["exercise"] == "in-the-room"
    assert f"item={run_id}" in find_html(open_room())


def test_what_is_typed_waits_after_a_reload_and_is_dropped_when_it_is_sent():
    app = type_in(begin(), QUESTIONS[0])
    run_id = read_run_id(app)
    again = open_room(run_id)
    assert again.text_area(key=f"asked-in_the_room-{run_id}").value == QUESTIONS[0]
    click(again, "practise-send")
    assert list_drafts(resources.store(), LOCAL) == ()


def test_what_cannot_be_read_is_a_kind_sentence_and_no_turn():
    app = ask(begin(), "  ")
    assert says(app, NOTHING)
    app = ask(app, "???")
    assert find_kept()[0].turns == ()
    assert app.text_area(key=f"asked-in_the_room-{read_run_id(app)}").value == "???"


def test_one_can_wait():
    app = click(begin(), "room-wait")
    assert find_kept()[0].turns == (None,)
    assert says(app, "(you waited)")


def test_hints_come_from_the_second_run_of_a_case_and_on_request():
    first = ask(begin(), QUESTIONS[0])
    assert not has_button(first, "room-hint-button")
    second = begin()
    hint = give_hint(find_run(read_run_id(second)).run)
    assert not says(second, hint)
    assert says(click(second, "room-hint-button"), hint)


def test_nothing_shows_how_open_the_presenter_is():
    drawn = find_html(ask(begin(), QUESTIONS[0])).lower()
    for word in ("openness", "layer", "score", "meter", "progress"):
        assert word not in drawn


# A case of one's own, and what goes amiss


def drop_case(data, name="mine.yaml"):
    app = open_room()
    app.file_uploader(key="room-own").set_value((name, data, "application/yaml"))
    return run(app)


def test_a_case_of_ones_own_is_kept_with_its_run():
    text = read_shipped_case("deputy").decode()
    data = text.replace("title: The deputy", "title: My deputy").replace(
        "id: deputy", "id: own", 1
    )
    app = click(drop_case(data.encode()), "room-start-own")
    (kept,) = find_kept()
    assert kept.details.case_text == data
    assert says(app, "My deputy everyone loves")
    assert says(open_room(kept.id), "My deputy everyone loves")


@pytest.mark.parametrize("data", [b"nothing", b"schema: [", b"\xff\xfe", b"x" * 300_000])
def test_a_file_that_is_no_case_is_a_kind_sentence(data):
    app = drop_case(data)
    assert 'class="notice"' in find_html(app)
    assert "Nothing was kept of it" in find_html(app)
    assert find_kept() == ()


def test_a_case_with_a_missing_layer_is_told_which_and_nothing_is_kept():
    layers = yaml.safe_load(read_shipped_case("deputy"))
    layers["layers"].pop(2)
    app = drop_case(yaml.safe_dump(layers, allow_unicode=True).encode())
    assert says(app, "“layers” have to be 0 to 4")
    assert find_kept() == ()


def test_an_address_that_leads_nowhere_leads_to_the_choice():
    app = open_room("none-of-ours")
    assert 'class="notice"' in find_html(app)
    assert has_button(app, "room-start-deputy")


def test_a_case_that_changed_since_is_said():
    file = read_own(read_shipped_case("deputy"), "deputy.yaml")
    kept = begin_run(resources.store(), LOCAL, _as_shipped(file))
    assert says(open_room(kept.id), "This case has changed")


def _as_shipped(file):
    return replace(file, data=b"as it was once", is_shipped=True)


def test_a_question_that_cannot_be_kept_is_said_and_stays_typed(kept):
    app = type_in(begin(), QUESTIONS[0])
    resources.close_store()
    kept.write_bytes(b"no database any more, and long enough to be one" * 100)
    for side in ("-wal", "-shm"):
        kept.with_name(kept.name + side).unlink(missing_ok=True)
    app.button(key="practise-send").click().run()
    assert not app.exception
    assert 'class="notice"' in find_html(app)


def test_what_is_typed_is_never_run():
    app = begin()
    for text in HOSTILE[:3]:
        app = ask(app, f"What is {text} like?")
    for drawn in (app, click(app, "room-end")):
        assert "<script>" not in find_html(drawn)
        assert "<img" not in find_html(drawn)
        assert not any(text in each for each in find_markdown(drawn) for text in HOSTILE)


def test_a_turn_that_is_heard_differently_is_answered_anew():
    app = ask(begin(), QUESTIONS[1])
    run_id = read_run_id(app)
    before = find_run(run_id).run.steps[-1].answer
    hear_turn(run_id, 0, Label.OPEN_QUESTION)
    after = find_run(run_id).run.steps[-1]
    assert after.asked.label is Label.OPEN_QUESTION
    assert after.answer != before
    assert says(open_room(run_id), after.answer)


def test_of_runs_that_were_left_the_latest_come_first_and_more_are_folded_away():
    for name in ("deputy", "rota", "merger"):
        ask(begin(name), QUESTIONS[0])
    shown, _, folded = find_html(open_room()).partition("Others that you left</summary>")
    assert shown.index("Merger: ") < shown.index("Always one short: ")
    assert "The deputy everyone loves: " in folded
