"""A meeting set up: what is proposed, what somebody says of it, and what its set remembers."""

from __future__ import annotations

import re
from datetime import date

from coach.labels import Phase
from coach.service.reviewing import Known
from coach.storage.meetings import list_meetings, load_review
from coach.storage.records import LOCAL, Member, NewSet
from coach.storage.sets import add_set, list_sets, load_set
from coach.ui import resources
from coach.ui.desk import Desk
from tests.ui.test_app import (
    TALK,
    agree,
    drop,
    find_html,
    open_app,
    open_sample,
    paste,
    review,
    review_two_rounds,
    run,
)


def keep_set(*members):
    return add_set(resources.store(), LOCAL, NewSet(title="Spring", members=members))


def choose_set(app):
    (set_,) = list_sets(resources.store(), LOCAL)
    agree(set_.id)
    app.selectbox(key="which-set").select_index(0)
    return run(app)


def call(app, label, name="Ben Hughes"):
    app.multiselect(key="renamed").set_value([label])
    app = run(app)
    place = next(each for each in app.selectbox if str(each.key).startswith("name-"))
    place.select_index(place.options.index(name))
    return app


def test_what_was_noticed_is_asked_before_anything_is_shown_and_kept_beside_it():
    app = paste()
    assert "The counts" not in find_html(app)
    app.text_area(key="noticed").set_value("We fixed it too fast.")
    assert "We fixed it too fast." in find_html(review(app))


def test_a_set_that_facilitates_itself_is_set_up_so_and_stays_so():
    details = NewSet(title="Spring", is_self_facilitating=True)
    set_ = add_set(resources.store(), LOCAL, details)
    app = paste(app=choose_set(open_app()))
    assert app.selectbox(key="profile").value == "self"
    review(app)
    assert load_set(resources.store(), LOCAL, set_.id).details.is_self_facilitating


def test_whoever_is_said_to_facilitate_where_nobody_does_is_not_passed_over_in_silence():
    app = paste()
    app.selectbox(key="profile").select("self")
    assert "Nobody facilitates" not in find_html(run(app))
    role = app.selectbox(key="role-1")
    role.select_index(role.options.index("Facilitator"))
    assert "counts as a set member" in find_html(run(app))
    app.selectbox(key="profile").select("uk")
    assert "Nobody facilitates" not in find_html(run(app))


def test_whose_rounds_they_were_is_told_by_the_names_people_are_called_by():
    keep_set(Member(name="Ana Reyes"), Member(name="Bede"))
    app = run(call(paste(app=choose_set(open_app())), "Ben Hughes", "Bede"))
    presenters = app.multiselect(key="presenters")
    assert "Bede" in presenters.options
    assert "Ben Hughes" not in presenters.options
    presenters.set_value(["Ben Hughes"])
    assert "Round 1 of 1: Bede" in find_html(run(app))
    assert "Bede’s round" in find_html(review(app))


def test_who_presented_may_be_told():
    app = paste()
    app.multiselect(key="presenters").set_value(["Ben Hughes"])
    assert "Ben’s round" in find_html(review(app))


def test_two_names_of_one_person_may_be_joined():
    app = paste(TALK.replace("Ben Hughes: Have", "Benjamin: Have"))
    roles = [each for each in app.selectbox if str(each.key).startswith("role-")]
    role = next(each for each in roles if "Same person as Benjamin" not in each.options)
    role.select_index(role.options.index("Same person as Ben Hughes"))
    assert "2 people" in find_html(review(app))


def test_choices_that_do_not_go_together_say_so_and_lose_nothing():
    app = paste()
    for place in (0, 1):
        app.selectbox(key=f"role-{place + 1}").select_index(5)
    app = review(app)
    assert "do not go together" in find_html(app)
    assert app.button(key="show-review")


def test_a_sample_comes_with_its_sets_way_of_working():
    assert (
        open_sample("campus-2026-03-11.txt", setup="yes").selectbox(key="profile").value == "self"
    )


def test_what_was_noticed_is_kept_as_it_is_typed():
    app = paste()
    app.text_area(key="noticed").set_value("So quick.")
    run(app)
    (kept,) = list_meetings(resources.store(), LOCAL)
    assert open_app(meeting=kept.id).text_area(key="noticed").value == "So quick."


def test_somebody_may_be_called_by_another_name():
    set_ = keep_set(Member(name="Benedict Hughes"))
    app = paste(app=choose_set(open_app()))
    app = call(app, "Ben Hughes", "Benedict Hughes")
    app = review(app)
    assert load_set(resources.store(), LOCAL, set_.id).details.members[0].labels == ("Ben Hughes",)
    names = {each.name for each in app.session_state["desk"].review.transcript.speakers}
    assert names == {"Ana Reyes", "Benedict Hughes"}


def test_a_phase_may_begin_with_another_turn():
    app = open_sample(setup="yes")
    app = run(app.toggle(key="move-edges").set_value(True))
    edge = next(each for each in app.selectbox if "Exploring begins" in each.label)
    place = edge.options.index(edge.value) if edge.value in edge.options else edge.index
    edge.select_index(place + 2)
    app = review(app)
    desk: Desk = app.session_state["desk"]
    (round_,) = desk.review.rounds
    exploring = next(span for span in round_.phases if span.phase is Phase.EXPLORING)
    before = desk.review.transcript
    assert not round_.guess
    assert exploring.first_utterance != before.utterances[0].id


def test_a_time_typed_for_a_phase_shows_at_once_everywhere():
    app = run(open_sample(setup="yes").toggle(key="move-edges").set_value(True))
    number = next(
        number
        for number in range(9)
        if "Exploring begins" in app.selectbox(key=f"edge-{number}").label
    )
    before = find_html(app)
    assert "begins with 15:" not in before
    assert "15:0" not in before
    app.text_input(key=f"edge-at-{number}").set_value("15:00")
    after = find_html(run(app))
    assert "By the time typed, it begins with 15:0" in after
    assert after.count("15:0") >= 2


def test_a_time_typed_past_the_next_phase_says_so_and_loses_nothing():
    app = run(open_sample(setup="yes").toggle(key="move-edges").set_value(True))
    before = find_html(app)
    app.text_input(key="edge-at-1").set_value("25:00")
    after = find_html(run(app))
    assert "Nothing is lost" in after
    assert all(part in after for part in re.findall("Round 1 of 1[^<]*", before))


def test_every_round_is_named_on_the_page_before_anything_is_opened():
    two_rounds = review_two_rounds()
    app = open_app(meeting=two_rounds.session_state["desk"].id, setup="yes")
    drawn = find_html(app)
    assert "2 rounds: Ana Reyes, from turn 1 to turn 4; then Cy Dent, from turn 5" in drawn
    assert "Round 2 of 2: Cy Dent, from turn 5" in drawn


def test_a_time_that_is_none_says_so_and_loses_nothing():
    app = run(open_sample(setup="yes").toggle(key="move-edges").set_value(True))
    app.text_input(key="edge-at-1").set_value("soon")
    app = run(app)
    assert "“soon” is no time" in find_html(app)
    assert "such as 12:40" in find_html(app)
    assert app.text_input(key="edge-at-1").value == "soon"


def test_a_set_remembers_who_was_there_and_by_what_label():
    set_ = keep_set(Member(name="Ben Hughes"))
    review(call(paste(TALK.replace("Ben Hughes", "iPad"), choose_set(open_app())), "iPad"))
    members = load_set(resources.store(), LOCAL, set_.id).details.members
    assert [(each.name, each.labels) for each in members] == [
        ("Ben Hughes", ("iPad",)),
        ("Ana Reyes", ()),
    ]
    app = drop(
        choose_set(open_app()), ("next.txt", TALK.replace("Ben Hughes", "iPad") + "And then?")
    )
    assert app.multiselect(key="renamed").value == ["iPad"]
    app = review(app)
    assert "Ben Hughes" in {
        each.name for each in app.session_state["desk"].review.transcript.speakers
    }


def test_set_up_anew_stand_ins_are_nobody_new_in_the_set():
    set_ = keep_set()
    agree(set_.id, swaps_names=True)
    app = open_app(agreed=False)
    app.selectbox(key="which-set").select_index(0)
    app = review(paste(app=run(app)))
    desk = app.session_state["desk"]
    roster = ("Member 1", "Member 2", "Cy Dent")
    desk.set_up.make_review(Known(roster=roster), lambda _: None)
    members = load_set(resources.store(), LOCAL, set_.id).details.members
    assert [each.name for each in members] == ["Ana Reyes", "Ben Hughes", "Cy Dent"]


def test_reviewing_all_takes_what_is_proposed_and_what_the_set_remembers():
    set_ = add_set(
        resources.store(),
        LOCAL,
        NewSet(
            title="Spring",
            profile="self",
            members=(Member(name="Benjamin", labels=("Ben Hughes",)),),
        ),
    )
    agree(set_.id, held_on=date(2026, 1, 14))
    app = open_app(agreed=False)
    app.selectbox(key="which-set").select_index(0)
    app = drop(run(app), ("a.txt", TALK), ("c.txt", TALK + "And what else?"))
    run(app.button(key="review-all").click())
    for kept in list_meetings(resources.store(), LOCAL):
        review_ = load_review(resources.store(), LOCAL, kept.id)
        assert review_.profile == "self"
        assert "Benjamin" in {each.name for each in review_.transcript.speakers}
