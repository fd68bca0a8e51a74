"""The transcript: where somebody is in it, what they change, and what its address says."""

from __future__ import annotations

import json

import pytest

from coach.labels import FLAGS, Flag, Label
from coach.ui.components.line_view import line_place
from coach.ui.desk import Desk
from coach.ui.rows import PAGE
from tests.ui.test_app import find_html, open_sample, open_tab, paste, review, run

TALK = """Ana Reyes: Something has been nagging at me for a month, and I cannot let it go.

Ben Hughes: What would you like to be different? What have you tried?

Ana Reyes: I would like to sleep, and I have tried nothing at all.

Cy Dent: Have you thought about telling your manager? You should go to her this week.

Ana Reyes: I could not.

Ben Hughes: What makes that so hard for you?
"""


@pytest.fixture
def transcript():
    """A few lines, which are quick to draw."""
    return open_tab(review(paste(TALK)), "Transcript")


@pytest.fixture
def long_transcript():
    """Several pages."""
    app = open_sample()
    return open_tab(app, "Transcript")


def find_desk(app) -> Desk:
    return app.session_state["desk"]


def press(app, key):
    return run(app.button(key=key).click())


def at(app):
    return app.session_state["at"]


def find_line(app):
    """Return the line somebody is at, as it now reads."""
    return next(line for line in find_desk(app).lines_now() if line.utterance.id == at(app))


def find_labelled(app):
    desk = find_desk(app)
    shown = 1 if desk.review.rounds else 0
    return [line for line in desk.lines_now() if line.round == shown and line.coding is not None]


# Moving


def test_one_starts_at_the_first_labelled_line_and_moves_line_by_line(transcript):
    ids = [line.utterance.id for line in find_labelled(transcript)]
    app = press(transcript, "move-J")
    assert at(app) == ids[1]
    app = press(press(app, "move-J"), "move-K")
    assert at(app) == ids[1]


def test_a_key_pressed_before_its_button_is_drawn_anew_moves_on_from_where_one_is(transcript):
    ids = [line.utterance.id for line in find_labelled(transcript)]
    transcript.session_state["at"] = ids[1]
    assert at(press(transcript, "move-J")) == ids[2]


def test_the_script_is_told_of_the_line_somebody_is_at_and_of_none_before(transcript):
    told = [json.loads(each.proto.json)["at"] for each in transcript.get("bidi_component")]
    assert told == [""]
    app = press(transcript, "move-J")
    told = [json.loads(each.proto.json)["at"] for each in app.get("bidi_component")]
    assert told == [f"st-key-line-{at(app)}"]


def test_a_line_without_a_label_that_a_link_leads_to_is_marked_as_ones_place():
    app = open_tab(open_sample(), "Transcript")
    own = [line for line in find_desk(app).lines_now() if line.round and line.coding is None][3]
    app.session_state["at"] = own.utterance.id
    app = run(app)
    place, drawn = f"place-{own.utterance.id.replace('.', '-')}", find_html(app)
    assert "have no label" in drawn
    assert any(f".{place} {{ box-shadow" in each.proto.body for each in app.get("html"))
    assert drawn.count(f'presenter {place}"') == 1
    told = [json.loads(each.proto.json)["at"] for each in app.get("bidi_component")]
    assert told == [place]


def test_nothing_comes_before_the_first_line(transcript):
    assert transcript.button(key="move-K").disabled


def test_the_next_unsure_line_is_one_press_away_on_whatever_page(long_transcript):
    unsure = [line.utterance.id for line in find_labelled(long_transcript) if not line.coding.sure]
    app = press(long_transcript, "move-E")
    assert at(app) == unsure[0]
    for _ in unsure[1:]:
        app = press(app, "move-E")
    assert at(app) == unsure[-1]
    assert app.button(key="move-E").disabled


def test_the_page_follows_the_line_and_the_address_as_well(long_transcript):
    far = find_labelled(long_transcript)[-1].utterance.id
    long_transcript.session_state["at"] = far
    app = run(long_transcript)
    assert app.session_state["page"] > 1
    assert app.query_params["line"] in (far, [far])
    assert f"line={far}" in find_html(app)


def test_turning_the_page_leaves_the_line(long_transcript):
    app = press(long_transcript, "move-J")
    app.session_state["page"] = 2
    app = run(app)
    assert at(app) == ""
    assert "line" not in app.query_params


# Changing


@pytest.mark.parametrize(("number", "label"), list(enumerate(Label, start=1)))
def test_a_number_gives_the_line_a_label(transcript, number, label):
    app = press(press(transcript, "move-J"), f"label-{number}")
    assert find_line(app).label is label
    assert len(find_line(app).coding.corrections) == 1
    app = press(app, "undo")
    assert not find_line(app).coding.corrections
    assert app.button(key="undo").disabled


def test_agreeing_is_kept_and_leaves_the_label(long_transcript):
    app = press(long_transcript, "move-E")
    before = find_line(app)
    app = press(app, "agree")
    assert find_line(app).label is before.label
    assert find_line(app).flags == before.flags
    assert find_line(app).coding.sure
    assert "You hear it so too." in find_html(app)
    assert "1 line looked at by you and heard so too." in find_html(app)
    assert "changed by you" not in find_html(app)


def offered_first(line):
    return next(flag for flag in Flag if line.label in FLAGS[flag].goes_with)


def test_details_changed_alone_are_said_to_be_changed(transcript):
    app = press(press(transcript, "move-J"), "flags-toggle")
    [pills] = app.get("button_group")[-1:]
    app = run(pills.set_value([] if find_line(app).flags else [offered_first(find_line(app))]))
    assert find_line(app).label is find_line(app).coding.prediction.label
    assert "Details of wording changed by you." in find_html(app)
    assert "You hear it so too." not in find_html(app)
    assert "1 label changed by you" in find_html(app)


def test_what_the_software_said_stays_beside_a_change(transcript):
    app = press(transcript, "move-J")
    before = find_line(app).label
    app = press(app, "label-1" if before is not Label.OPEN_QUESTION else "label-3")
    assert "Changed by you, from" in find_html(app)
    assert find_line(app).coding.prediction.label is before


def test_details_of_wording_can_be_changed_as_well_as_the_label(transcript):
    app = press(press(transcript, "move-J"), "label-2")
    app = press(app, "flags-toggle")
    [pills] = app.get("button_group")[-1:]
    assert {
        FLAGS[flag].words for flag in Flag if Label.CLOSED_QUESTION in FLAGS[flag].goes_with
    } == set(pills.options)
    app = run(pills.set_value([Flag.LEADING]))
    assert find_line(app).flags == (Flag.LEADING,)
    assert find_line(app).label is Label.CLOSED_QUESTION
    assert len(find_line(app).coding.corrections) == 2


def test_unsure_lines_come_first_and_the_one_somebody_labels_stays_where_it_is(long_transcript):
    app = run(long_transcript.selectbox(key="which").set_value("unsure only"))
    count = len(app.get("menu_button"))
    unsure = [line for line in find_labelled(app) if not line.coding.sure]
    assert count == len(unsure)
    app = press(press(app, "move-J"), "agree")
    assert len(app.get("menu_button")) == count
    app = press(app, "move-J")
    assert len(run(app).get("menu_button")) == count - 1


def test_what_another_tab_did_is_said_once(transcript):
    find_desk(transcript).notice = "This line was changed elsewhere."
    app = run(transcript)
    assert "changed elsewhere" in find_html(app)
    assert "changed elsewhere" not in find_html(run(app))


# Filters and addresses


def test_the_lines_of_one_person_are_shown(transcript):
    name = find_labelled(transcript)[0].speaker
    app = run(transcript.selectbox(key="person").set_value(name))
    own = [line for line in find_labelled(app) if line.speaker == name]
    assert len(app.get("menu_button")) == min(PAGE, len(own))
    assert [each.proto.popover.label for each in app.get("popover")] == ["Filter (1)"]


def test_lines_with_a_detail_of_wording_are_shown(long_transcript):
    flag = next(flag for line in find_labelled(long_transcript) for flag in line.flags)
    app = run(long_transcript.selectbox(key="flag").set_value(flag))
    carrying = [line for line in find_labelled(app) if flag in line.flags]
    assert len(app.get("menu_button")) == len(carrying)


def test_what_lies_outside_any_round_can_be_seen(long_transcript):
    desk = find_desk(long_transcript)
    if all(line.round for line in desk.lines_now()):
        pytest.fail("the meeting has to have talk outside its round for this")
    outside = next(line for line in desk.lines_now() if not line.round)
    long_transcript.query_params["line"] = outside.utterance.id
    app = run(long_transcript)
    assert app.session_state["of"] == "the whole meeting"
    assert f"line={outside.utterance.id}" in find_html(app)


def test_the_address_of_a_line_leads_to_it(long_transcript):
    far = find_labelled(long_transcript)[-1].utterance.id
    long_transcript.query_params["line"] = far
    app = run(long_transcript)
    assert at(app) == far
    assert app.session_state["page"] > 1


def test_the_address_of_a_line_that_is_not_there_changes_nothing(transcript):
    transcript.query_params["line"] = "none"
    assert "at" not in run(transcript).session_state or not at(transcript)


def test_what_is_quoted_leads_to_its_line(transcript):
    drawn = find_html(open_tab(transcript, "Questions"))
    for line in find_labelled(transcript):
        if line.label.is_question:
            address = line_place(find_desk(transcript).id, line.utterance.id)
            assert f'href="{address.replace("&", "&amp;")}"' in drawn
