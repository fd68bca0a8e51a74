"""Tallying, as somebody meets it: begin, tap, end, review; or type a sheet in."""

from __future__ import annotations

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from coach.labels import Phase, Role
from coach.service.tallying import Standing
from coach.storage.meetings import list_meetings, load_review
from coach.storage.records import LOCAL, MeetingKind, Member, NewSet
from coach.storage.sets import add_set
from coach.storage.tallies import list_tallies, list_taps
from coach.tally import Seat, Tap
from coach.ui import resources
from coach.ui.components.results import SHEET_TABS, TALLY_TABS
from coach.ui.components.tally_board import LOST
from coach.ui.rows import Which
from coach.ui.sheets import make_sheet_route, sheet_address
from coach.ui.style import read_app_style
from coach.ui.tally_words import draw_marks, find_name_fault, list_shown, read_names, say_where
from tests.ui.test_app import HOSTILE, find_html, find_markdown, open_app, open_tab, run

NAMES = "Aisha\nBen\nChloe\nDev"


def open_tally(names=NAMES, **query):
    app = open_app("tally", **query)
    if names:
        app.text_area(key="tally-names-").set_value(names)
        run(app)
    return app


def start(names=NAMES, presenter="Aisha"):
    app = open_tally(names)
    if presenter:
        app.selectbox(key="first").set_value(presenter)
        run(app)
    run(app.button(key="tally-start").click())
    return app


def click(app, key):
    return run(app.button(key=key).click())


def find_taps():
    store = resources.store()
    (tally,) = list_tallies(store, LOCAL)
    return list_taps(store, LOCAL, tally.id)


def say(app, key):
    return app.button(key=key).label


# Beginning


def test_the_page_says_what_a_tally_is_for():
    drawn = find_html(open_tally(""))
    assert "one person says no" in drawn
    assert 'href="/sheets/tally?profile=uk"' in drawn


@pytest.mark.parametrize("names", ["", "Aisha", "\n".join(f"P{n}" for n in range(17))])
def test_too_few_or_too_many_people_are_a_kind_sentence(names):
    app = open_tally(names)
    click(app, "tally-start")
    assert 'class="notice"' in find_html(app)
    assert list_tallies(resources.store(), LOCAL) == ()


def test_a_set_brings_its_names_its_way_of_working_and_its_title():
    members = (
        Member(name="Ana"),
        Member(name="Ben"),
        Member(name="Judith", role=Role.FACILITATOR),
    )
    set_id = add_set(
        resources.store(), LOCAL, NewSet(title="Spring", members=members, profile="wial")
    ).id
    app = open_tally("")
    app.selectbox(key="tally-set").set_value(set_id)
    run(app)
    click(app, "tally-start")
    (tally,) = list_tallies(resources.store(), LOCAL)
    assert (tally.details.title, tally.details.set_id) == ("Spring", set_id)
    assert tally.details.profile == "wial"
    assert tally.details.people[2] == Seat(name="Judith", role=Role.FACILITATOR)


def test_a_tally_has_an_address_that_goes_on_where_it_was():
    app = start()
    click(app, "tap-open-1")
    (tally,) = list_tallies(resources.store(), LOCAL)
    assert tally.id in app.query_params["tally"]
    again = open_app("tally", tally=tally.id)
    assert "**1** open" in say(again, "tap-open-1")
    assert "Not finished" in find_html(open_tally(""))


def test_an_address_that_leads_nowhere_is_a_kind_sentence():
    app = open_app("tally", tally="none")
    assert "no such tally" in find_html(app)
    click(app, "tally-back")
    assert app.button(key="tally-start")


# Tapping


def test_a_tap_is_kept_and_then_shown():
    app = start()
    for sign in ("open", "closed", "suggestion", "listening"):
        click(app, f"tap-{sign}-2")
        assert f"**1** {sign}" in say(app, f"tap-{sign}-2")
        assert (find_taps()[-1].kind, find_taps()[-1].person) == (Tap(sign), "Chloe")
        assert f"{sign}, Chloe" in find_html(app)


def test_whoever_presents_has_no_buttons():
    app = start()
    keys = {each.key for each in app.button}
    assert "tap-open-1" in keys
    assert "tap-open-0" not in keys


def test_undo_takes_the_last_tap_back():
    app = start()
    click(app, "tap-open-1")
    click(app, "tally-undo")
    assert "**0** open" in say(app, "tap-open-1")
    assert [each.kind for each in find_taps()] == [Tap.ROUND, Tap.OPEN, Tap.UNDO]


def test_silence_is_started_and_stopped():
    app = start()
    click(app, "tally-silence")
    assert say(app, "tally-silence") == "Silence: stop"
    click(app, "tally-silence")
    assert find_taps()[-1].kind is Tap.SILENCE_STOPPED


def test_the_next_phase_is_one_tap_and_any_other_can_be_chosen():
    app = start()
    assert say(app, "tally-next") == "Next: clarifying"
    click(app, "tally-next")
    app.selectbox(key="phase-1").set_value(Phase.IDEAS)
    run(app)
    click(app, "tally-phase-go")
    assert [each.phase for each in find_taps()[1:]] == [Phase.CLARIFYING, Phase.IDEAS]
    assert "ideas" in find_html(app)


def test_a_new_round_begins_with_its_presenter():
    app = start()
    app.selectbox(key="presenter-1").set_value("Dev")
    run(app)
    click(app, "tally-round")
    assert "Round 2" in find_html(app)
    assert "tap-open-0" in {each.key for each in app.button}


def test_in_a_break_no_sign_can_be_put():
    app = start()
    click(app, "tally-pause")
    assert app.button(key="tap-open-1").disabled
    assert "Paused" in find_html(app)
    click(app, "tally-pause")
    assert not app.button(key="tap-open-1").disabled


def test_before_any_round_phases_outside_rounds_can_be_marked():
    app = start(presenter=None)
    assert "Before or between rounds" in find_html(app)
    assert app.selectbox(key="phase-0").options == [
        "Check-in",
        "Bids and agenda",
        "Process review",
    ]


def test_a_tap_that_cannot_be_kept_is_said_and_nothing_is_shown_for_it(kept):
    app = start()
    resources.close_store()
    kept.write_bytes(b"no database any more, and long enough to be one" * 100)
    for side in ("-wal", "-shm"):
        kept.with_name(kept.name + side).unlink(missing_ok=True)
    app.button(key="tap-open-1").click().run()
    assert not app.exception
    assert 'class="notice"' in find_html(app)


def test_that_the_connection_is_lost_is_on_the_page_and_the_style_shows_it_then():
    assert LOST in find_html(start())
    style = read_app_style()
    assert (
        'not([data-test-connection-state="CONNECTED"]) .coach .lost { display: block; }' in style
    )
    # A style with such a sign in it is thrown away whole.
    assert "<" not in style.removeprefix("<style>").removesuffix("</style>")


# The end


def test_the_end_leads_to_a_review_among_the_meetings():
    app = start()
    click(app, "tap-suggestion-1")
    click(app, "tally-end")
    assert "1 sign, 1 round" in find_html(app)
    app.button(key="tally-review").click().run()
    (meeting,) = list_meetings(resources.store(), LOCAL)
    assert meeting.kind is MeetingKind.TALLY
    review = load_review(resources.store(), LOCAL, meeting.id)
    assert review.measures["suggestions_before_ideas"].value == 1
    assert list_tallies(resources.store(), LOCAL) == ()


def test_an_end_that_was_tapped_too_soon_is_taken_back():
    app = start()
    click(app, "tally-end")
    click(app, "tally-undo-end")
    assert app.button(key="tap-open-1")


def test_a_tally_can_be_removed():
    app = start()
    click(app, "tally-end")
    click(app, "tally-remove")
    assert list_tallies(resources.store(), LOCAL) == ()
    assert app.button(key="tally-start")


def test_a_finished_tallys_address_leads_to_its_review():
    app = start()
    (tally,) = list_tallies(resources.store(), LOCAL)
    click(app, "tally-end")
    app.button(key="tally-review").click().run()
    assert open_app("tally", tally=tally.id).button(key="tally-open")


# Its review


def list_tabs(app):
    return [tab.label for tab in app.tabs]


@pytest.fixture
def tallied():
    app = start()
    for sign in ("tap-open-1", "tap-suggestion-2"):
        click(app, sign)
    click(app, "tally-end")
    app.button(key="tally-review").click().run()
    (meeting,) = list_meetings(resources.store(), LOCAL)
    return open_app(meeting=meeting.id)


def test_a_review_has_the_tabs_a_tally_has_something_for(tallied):
    assert list_tabs(tallied) == list(TALLY_TABS)
    assert find_html(tallied).lower().count("not known") == 1
    assert not [each for each in tallied.button if each.key == "to-ten"]


@pytest.mark.parametrize("tab", TALLY_TABS)
def test_no_tab_of_a_tally_speaks_of_a_file_or_of_words_said(tallied, tab):
    drawn = find_html(open_tab(tallied, tab)).lower()
    # How a measure is counted holds for transcripts and tallies alike.
    drawn = re.sub(r'<div class="counted">.*?</div>', "", drawn)
    for words in ("the file", "transcript", "what was said in the set", "had the floor", "unsure"):
        assert words not in drawn


def test_a_tap_can_be_changed_and_has_nothing_to_be_unsure_of(tallied):
    app = open_tab(tallied, "Taps")
    keys = {each.key for each in app.button}
    assert {"label-1", "move-J", "undo"} <= keys
    assert not keys & {"move-E", "flags-toggle", "agree"}
    assert not [each for each in app.text_input if each.key == "words"]
    assert "not a person" not in find_html(app)
    assert "tab=Taps&amp;line=" in find_html(app)
    app = click(app, "label-2")
    assert "Changed by you" in find_html(app)
    app.selectbox(key="which-taps").set_value(Which.CHANGED)
    assert len(run(app).get("menu_button")) == 1


def test_a_tally_is_not_set_up_anew(tallied):
    app = open_app(meeting=tallied.session_state["desk"].id, setup="yes")
    assert "The counts" in find_html(app)


# A sheet


def type_sheet():
    app = open_tally(sheet="type")
    app.multiselect(key="typed-presenters").set_value(["Aisha"])
    return run(app)


def test_a_sheet_that_is_typed_in_has_the_same_review():
    app = type_sheet()
    app.text_input(key="cell-1-exploring-1").set_value("ooo c")
    app.text_input(key="cell-1-ideas-3").set_value("2s")
    app.number_input(key="min-1-exploring").set_value(20)
    run(app)
    app.button(key="typed-review").click().run()
    (meeting,) = list_meetings(resources.store(), LOCAL)
    measures = load_review(resources.store(), LOCAL, meeting.id).measures
    assert measures["open_questions.exploring"].value == 3
    assert measures["phase_minutes.exploring"].value == 20
    assert measures["first_suggestion"].value is None
    assert list_tabs(open_app(meeting=meeting.id)) == list(SHEET_TABS)


@pytest.mark.parametrize(("cell", "words"), [("xx", "no sign"), ("", "No sign is typed in")])
def test_a_sheet_that_cannot_be_read_says_where(cell, words):
    app = type_sheet()
    app.text_input(key="cell-1-exploring-1").set_value(cell)
    click(app, "typed-review")
    assert words in find_html(app)
    assert list_meetings(resources.store(), LOCAL) == ()


def test_back_from_a_sheet_is_where_a_tally_begins():
    assert click(open_tally("", sheet="type"), "typed-back").button(key="tally-start")
    app = click(open_tally(""), "tally-type")
    assert "Type the names" in find_html(app)


def test_a_sheet_to_print_has_the_sets_names_and_the_four_signs():
    names = ("Ana", "<script>alert(1)</script>")
    members = tuple(Member(name=name) for name in names)
    set_id = add_set(resources.store(), LOCAL, NewSet(title="Spring", members=members)).id
    with TestClient(Starlette(routes=[make_sheet_route()])) as client:
        page = client.get(sheet_address(set_id=set_id))
        blank = client.get(sheet_address(profile="wial"))
        assert client.get("/sheets/tally?set=none").status_code == 404
        assert client.get("/sheets/tally?profile=../uk").status_code == 404
    assert "Ana" in page.text
    assert "<script>" not in page.text
    assert all(sign in page.text for sign in "●○◆·")
    assert page.headers["cache-control"] == "no-store"
    assert "A4" in blank.text


# What people type is never run


def test_names_with_markup_stay_names():
    names = [name.replace(",", " ") for name in HOSTILE]
    app = start("\n".join(names), presenter=None)
    click(app, "tap-open-0")
    drawn = find_html(app)
    assert "<script" not in drawn
    assert "<img" not in drawn
    assert not any(name in text for text in find_markdown(app) for name in names)


def test_names_are_read_one_a_line_and_once():
    assert read_names("Ana,Ben\n Ana \n\u202eCai") == ("Ana", "Ben", read_names("\u202eCai")[0])
    assert find_name_fault(("Ana", "Ben")) == ""


def test_observers_have_no_buttons_and_many_signs_are_cut():
    people = (Seat(name="Ana"), Seat(name="Olu", role=Role.OBSERVER))
    assert list_shown(people, "") == ((0, people[0]),)
    many = Standing(counts={("Ana", Tap.OPEN): 60})
    assert "…" in draw_marks("Ana", many)
    assert "round" not in say_where(Standing()).partition(" ")[0]
