"""Before you record: the note, the page for a lead, the question, and what was erased."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from coach.service.expiring import expire
from coach.service.safekeeping import open_store
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import list_agreements, record_agreement
from coach.storage.keys import write_key
from coach.storage.meeting_agreements import bind_agreement
from coach.storage.meetings import list_meetings, load_meeting
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from coach.ui import daily, resources, server
from coach.ui.handouts import LEAD, NOTE, handout_address, make_route, read_terms
from tests.storage.kept import keep_towpath
from tests.ui.test_app import HOSTILE, find_html, find_markdown, open_app, run

TODAY = date.today()
DUE = datetime.now(UTC).date() + timedelta(days=14)
KEY = f"none-{TODAY}"


def answer(app, words, key=KEY):
    app.radio(key=f"answer-{key}").set_value(words)
    app = run(app)
    return run(app.button(key=f"keep-answer-{key}").click())


def keep_due(terms=Terms()) -> str:  # noqa: B008 - it is frozen
    with open_store() as store:
        meeting_id = keep_towpath(store)
        agreed = record_agreement(store, LOCAL, Answer.YES, terms, held_on=TODAY)
        bind_agreement(store, LOCAL, meeting_id, agreed.id)
    return meeting_id


def test_the_note_says_what_the_set_is_asked_to_agree_to():
    app = open_app("before")
    assert "erased 14 days after I open it" in app.code[0].value
    app.number_input(key="days-note").set_value(7)
    app.checkbox(key="swaps-note").set_value(True)
    app.checkbox(key="extracts-note").set_value(True)
    note = run(app).code[0].value
    assert "erased 7 days after I open it" in note
    assert "Names are swapped" in note
    assert "stay until our next meeting is over" in note
    assert "lines for us to practise with only if all of us agree" in note
    assert "days=7" in find_html(app)


def test_a_yes_is_kept_with_what_was_agreed():
    app = open_app("before")
    app.radio(key=f"answer-{KEY}").set_value(Answer.YES)
    app = run(app)
    app.number_input(key=f"days-{KEY}").set_value(5)
    app.checkbox(key=f"counts-{KEY}").set_value(False)
    app = run(app)
    assert app.checkbox(key=f"extracts-{KEY}").disabled
    app = run(app.button(key=f"keep-answer-{KEY}").click())
    assert "Everybody has agreed" in find_html(app)
    with open_store() as store:
        (kept,) = list_agreements(store, LOCAL)
    assert (kept.answer, kept.held_on) == (Answer.YES, TODAY)
    assert kept.terms == Terms(keep_days=5, keeps_counts=False)


@pytest.mark.parametrize(
    ("words", "says"), [(Answer.NO, 'href="/tally"'), (Answer.NOT_YET, "wait for a yes")]
)
def test_without_a_yes_the_next_step_is_said_and_nobody_is_named(words, says):
    app = answer(open_app("before"), words)
    assert says in find_html(app)
    assert not app.text_area


def test_a_set_is_asked_with_its_own_days_and_its_title_is_no_markup():
    with open_store() as store:
        kept = add_set(store, LOCAL, NewSet(title=HOSTILE[0], keep_days=30))
        add_set(store, LOCAL, NewSet(title="North", is_sample=True))
    app = open_app("before")
    assert len(app.selectbox(key="before-set").options) == 2
    app.selectbox(key="before-set").set_value(kept.id)
    key = f"{kept.id}-{TODAY}"
    app = run(app)
    app.radio(key=f"answer-{key}").set_value(Answer.YES)
    app = run(app)
    assert app.number_input(key=f"days-{key}").value == 30
    app = run(app.button(key=f"keep-answer-{key}").click())
    assert "<img" not in find_html(app)
    assert not any(HOSTILE[0] in shown for shown in find_markdown(app))


def test_taking_a_yes_back_is_warned_of_and_erases_the_meeting():
    keep_due()
    app = open_app("before")
    app.radio(key=f"answer-{KEY}").set_value(Answer.NO)
    app = run(app)
    assert "takes the yes back" in find_html(app)
    app = run(app.button(key=f"keep-answer-{KEY}").click())
    with open_store() as store:
        assert list_meetings(store, LOCAL) == ()
    assert "erased with all that was kept of it" in find_html(app)


def test_what_was_erased_is_said_on_the_next_page_until_somebody_has_seen_it():
    keep_due()
    with open_store() as store:
        expire(store, LOCAL, DUE)
    app = open_app("guide")
    assert "Our copy is gone. Copies in Teams" in find_html(app)
    assert "OneDrive" in find_html(app)
    app = run(app.button(key="told").click())
    assert "Our copy is gone" not in find_html(app)


def test_who_is_who_is_shown_to_whoever_keeps_it():
    meeting_id = keep_due()
    with open_store() as store:
        write_key(store, LOCAL, meeting_id, {"Member 1": HOSTILE[0]})
    app = open_app("before")
    assert "Member 1</span> is" not in find_html(app)
    app.selectbox(key="who-is-who").set_value(meeting_id)
    drawn = find_html(run(app))
    assert "Member 1</span> is" in drawn
    assert "<img" not in drawn


def test_where_nothing_can_be_reached_the_note_can_still_be_sent(monkeypatch, kept):
    app = open_app("before")
    resources.close_store()
    kept.write_bytes(b"nothing of use" * 999)
    app = run(app)
    assert "damaged" in find_html(app)
    assert "Hello all" in app.code[0].value


def draw_components():
    """A page of the components that other pages draw."""
    from datetime import date

    import streamlit as st

    from coach.service.transcripts import read_transcript
    from coach.ui.components.agreement import draw_agreement
    from coach.ui.components.third_parties import draw_third_parties

    set_id = st.text_input("set", key="set") or None
    agreed = draw_agreement(set_id, date(2026, 1, 14))
    talk = b"Ana Reyes: Sarah Whitcombe rang.\n\nBen Hughes: Did Sarah Whitcombe leave Microsoft?"
    found = draw_third_parties(read_transcript(talk, name="a.txt"))
    st.text(f"{agreed is not None} {agreed is not None and agreed.swaps_names} {dict(found)}")


def test_a_page_may_ask_for_the_answer_and_for_who_is_talked_about():
    app = AppTest.from_function(draw_components, default_timeout=60).run()
    assert not app.exception
    assert app.text[0].value.startswith("False False")
    assert "'Sarah Whitcombe': <MentionKind.PERSON" in app.text[0].value
    app.text_input(key="others-more").set_value("Joan, , Cy")
    app = run(app)
    assert "'Joan'" in app.text[0].value
    with open_store() as store:
        sample = add_set(store, LOCAL, NewSet(title="North", is_sample=True)).id
        terms = Terms(swaps_names=True)
        record_agreement(store, LOCAL, Answer.YES, terms, held_on=date(2026, 1, 14))
    assert run(app).text[0].value.startswith("True True")
    app.text_input(key="set").set_value(sample)
    app = run(app)
    assert app.text[0].value.startswith("True False")
    app.text_input(key="set").set_value("none")
    app = run(app)
    assert app.text[0].value.startswith("False")
    assert "no such set" in find_html(app)


# The server


def test_the_papers_are_handed_out_as_asked_for():
    with TestClient(Starlette(routes=[make_route()])) as client:
        terms = Terms(keep_days=7, keeps_counts=False)
        note = client.get(handout_address(NOTE, terms))
        assert "erased 7 days after I open it" in note.text
        assert "What was counted is erased with it" in note.text
        lead = client.get(handout_address(LEAD, Terms(keeps_extracts=True)))
        assert lead.headers["content-type"].startswith("text/html")
        assert "until the set’s next meeting" in lead.text
        assert "erased together with the words" in client.get(handout_address(LEAD, terms)).text
        assert client.get("/handout/none").status_code == 404


@pytest.mark.parametrize("days", ["", "0", "91", "-1", "x", "9" * 30, "１４"])
def test_an_address_that_does_not_fit_gives_what_is_usual(days):
    assert read_terms({"days": days}) == Terms()


def test_what_is_due_is_erased_as_the_app_starts(kept):
    meeting_id = keep_due()
    with open_store() as store:
        from coach.storage.tables import MeetingRow

        with store.writing() as session:
            session.get_one(MeetingRow, meeting_id).keep_until = date(2026, 1, 28)
    with TestClient(server.build_app(), base_url="http://127.0.0.1:8540"):
        assert load_meeting(resources.store(), LOCAL, meeting_id).has_erased_words


def test_what_could_not_be_erased_is_said_and_tried_again(kept, capsys):
    kept.write_bytes(b"nothing of use" * 999)
    assert not daily.erase_due()
    assert "damaged" in capsys.readouterr().err


@pytest.mark.parametrize(("done", "erasings"), [(date(2026, 1, 14), [1]), (None, [2, 1])])
def test_each_new_day_what_is_due_is_erased_and_what_could_not_be_before(
    monkeypatch, done, erasings
):
    left = [date(2026, 1, day) for day in (14, 15, 15)]

    class Days(date):
        @classmethod
        def today(cls):
            return left.pop(0)

    erased = []
    monkeypatch.setattr(daily, "date", Days)
    monkeypatch.setattr(daily, "erase_due", lambda: erased.append(len(left)) or True)
    with pytest.raises(IndexError):
        asyncio.run(daily.erase_daily(done=done, seconds=0))
    assert erased == erasings


def test_a_mistake_of_ours_keeps_nothing_else_from_being_erased(kept, monkeypatch, capsys):
    def fail(*_, **__):
        raise KeyError("what somebody said")

    meeting_id = keep_due()
    monkeypatch.setattr(daily, "erase_past_issues", fail)
    assert not daily.erase_due(DUE)
    assert load_meeting(resources.store(), LOCAL, meeting_id).has_erased_words
    said = capsys.readouterr().err
    assert "KeyError at daily.py" in said
    assert "somebody" not in said


def test_on_its_own_page_what_was_agreed_can_be_taken_back(kept):
    meeting_id = keep_due()
    app = open_app("review", meeting=meeting_id)
    app = run(app.button(key=f"take-back-{meeting_id}").click())
    with open_store() as store:
        assert list_meetings(store, LOCAL) == ()
    assert "is erased with all that was kept of it" in find_html(app)
