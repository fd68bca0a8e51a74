"""The pages, one after the other as a facilitator meets them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from coach.labels import LABELS, Label
from coach.service.demo import load_demo
from coach.service.safekeeping import erase_meeting, erase_person
from coach.service.samples import list_samples
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.meetings import list_meetings, load_file
from coach.storage.records import LOCAL, MeetingState
from coach.storage.sets import list_sets
from coach.ui import resources, server
from coach.ui.components.results import TABS
from coach.ui.daily import erase_due
from coach.ui.desk import Desk

TALK = """Ana Reyes: Something has been nagging at me for a month.

Ben Hughes: What would you like to be different?

Ana Reyes: I would like to sleep.

Ben Hughes: Have you thought about telling your manager?
"""
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "![b](https://attacker.example/beacon.png)",
    "[click](javascript:alert(1))",
    "<script>alert(1)</script>",
    ":red[shout] $x^2$ :material/delete:",
    "</div><style>body{display:none}</style>",
)


def agree(set_id=None, held_on=None, **terms):
    """Say that everybody agreed to one more meeting."""
    terms = Terms(**terms)
    record_agreement(resources.store(), LOCAL, Answer.YES, terms, set_id=set_id, held_on=held_on)


def open_app(page="review", *, agreed=True, **query):
    if agreed and page == "review":
        agree()
    app = AppTest.from_file(server.PAGE, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if page != "welcome":
        app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    return app


def paste(text=TALK, app=None):
    app = app or open_app()
    app.text_area(key="pasted").set_value(text)
    return run(app.button(key="read-pasted").click())


def drop(app, *files):
    app.file_uploader[0].set_value([(name, text.encode(), "text/plain") for name, text in files])
    return run(app)


@cache
def make_demo() -> bytes:
    """Return a database with the sample programme in it, as a file's bytes."""
    list(load_demo(resources.store(), LOCAL, classifier=resources.classifier()))
    path = resources.store().location.path
    resources.close_store()
    return path.read_bytes()


def keep_demo():
    """Keep the sample programme; return the ids of its meetings by the names of their files."""
    demo, path = make_demo(), resources.store().location.path
    resources.close_store()
    path.write_bytes(demo)
    store = resources.store()
    return {load_file(store, LOCAL, each.id).name: each.id for each in list_meetings(store, LOCAL)}


def open_sample(name="north-star-2026-01-14.vtt", **query):
    return open_app(meeting=keep_demo()[name], **query)


def run(part):
    app = part.run()
    assert not app.exception
    return app


def review(app):
    return run(app.button(key="show-review").click())


def open_tab(app, name):
    app.session_state["tab"] = name
    return run(app)


def find_html(app):
    """Return all that we draw ourselves, but for the style."""
    return "\n".join(
        each.proto.body for each in app.get("html") if "<style>" not in each.proto.body
    )


def find_markdown(app):
    """Return everything on the page that Streamlit reads as Markdown."""
    kinds = ("markdown", "caption", "title", "header", "subheader", "info", "error", "warning")
    texts = [str(each.value) for kind in kinds for each in app.get(kind)]
    widgets = ("button", "checkbox", "selectbox", "multiselect", "text_input", "text_area")
    return texts + [each.label for kind in widgets for each in app.get(kind)]


# The frame


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("welcome", "Everything stays on this computer"),
        ("review", "kept on this computer"),
        ("sets", "No set is kept yet"),
        ("guide", "How labels work"),
        ("settings", "What is kept, and where"),
    ],
)
def test_every_page_opens(page, says):
    app = open_app(page)
    assert says in find_html(app)


def test_the_first_page_leads_to_a_review():
    app = open_app("welcome")
    assert [each.value for each in run(app.button(key="to-review").click()).title] == [
        "Review a meeting"
    ]


def list_links(app):
    """Return the links to meetings of the sample programme."""
    return [each for each in app.get("page_link") if " · " in each.proto.label]


def test_the_first_page_leads_to_the_sample_programme_in_one_click():
    app = run(open_app("welcome").button(key="to-sample").click())
    assert len(list_links(app)) == 8
    assert len(list_sets(resources.store(), LOCAL)) == 3


def test_the_sample_programme_is_said_to_be_invented_and_goes_in_one_click():
    keep_demo()
    app = open_app("welcome")
    assert "invented people" in find_html(app)
    app = run(app.button(key="remove-demo").click())
    assert list_meetings(resources.store(), LOCAL) == ()
    assert not app.get("page_link")


def test_once_the_sample_programme_is_here_it_is_not_offered_but_said_to_be():
    keep_demo()
    app = open_app("welcome")
    assert not [each for each in app.button if each.key == "to-sample"]
    assert any("programme is loaded" in each.proto.label for each in app.get("page_link"))
    run(app.button(key="remove-demo").click())
    assert open_app("welcome").button(key="to-sample")


def test_a_demo_opens_with_the_sample_programme():
    assert len(list_links(open_app("welcome", demo="yes"))) == 8


def test_help_has_every_label_with_its_examples():
    drawn = find_html(open_app("guide"))
    for entry in LABELS.values():
        assert entry.definition in drawn.replace("&#39;", "'")
        assert all(example.split("'")[0] in drawn for example in entry.examples)


# Opening a meeting


def test_what_is_pasted_is_read():
    assert "2 people" in find_html(paste())


def test_what_is_dropped_is_read_and_has_an_address():
    app = drop(open_app(), ("set meeting.txt", TALK))
    assert "set meeting" in find_html(app)
    (kept,) = list_meetings(resources.store(), LOCAL)
    assert app.query_params["meeting"] in (kept.id, [kept.id])


def test_of_several_files_of_a_day_each_is_read_or_says_why_not():
    agree(held_on=date(2026, 1, 14))
    app = drop(
        open_app(agreed=False),
        ("a.txt", TALK),
        ("b.txt", "12 34"),
        ("c.txt", TALK + "And what else?"),
    )
    assert len(list_meetings(resources.store(), LOCAL)) == 2
    assert "b.txt" in find_html(app)
    app = run(app.button(key="review-all").click())
    assert all(
        each.state is MeetingState.REVIEWED for each in list_meetings(resources.store(), LOCAL)
    )


def test_a_meeting_erased_meanwhile_is_left_out_of_what_was_dropped():
    agree(held_on=date(2026, 1, 14))
    app = open_app(agreed=False)
    app = drop(app, ("a.txt", TALK), ("b.txt", TALK + "And what else?"))
    first, *_ = list_meetings(resources.store(), LOCAL)
    erase_meeting(resources.store(), LOCAL, first.id)
    app = run(app)
    assert [each.value for each in app.subheader] == ["Your meetings"]
    assert "no such meeting" not in find_html(app)


def test_under_one_yes_for_no_certain_day_a_second_file_waits_for_another():
    app = drop(open_app(), ("a.txt", TALK), ("b.txt", TALK + "And what else?"))
    (kept,) = list_meetings(resources.store(), LOCAL)
    assert kept.title == "a.txt"
    assert "b.txt waits, and nothing of it is kept yet" in find_html(app)
    assert not app.file_uploader
    agree()
    drop(run(app), ("b.txt", TALK + "And what else?"))
    assert len(list_meetings(resources.store(), LOCAL)) == 2


def test_a_file_that_comes_twice_is_one_meeting_and_says_since_when():
    drop(open_app(), ("a.txt", TALK))
    app = drop(open_app(), ("b.txt", TALK), ("c.txt", TALK + "And what else?"))
    assert len(list_meetings(resources.store(), LOCAL)) == 2
    assert any("here since" in each.proto.label for each in app.get("page_link"))


@pytest.mark.parametrize(
    ("text", "says"), [("", "nothing in the box"), ("1234 5678", "pasted text")]
)
def test_what_cannot_be_read_says_why_and_what_to_do(text, says):
    app = paste(text)
    assert says in find_html(app)
    assert 'role="alert"' in find_html(app)
    assert app.text_area(key="pasted").value == text
    assert list_meetings(resources.store(), LOCAL) == ()


@pytest.mark.parametrize("sample", list_samples(), ids=lambda each: each.path.stem)
def test_every_sample_opens_with_its_review(sample):
    app = open_sample(sample.path.name)
    assert "The counts" in find_html(app)
    assert "invented people" in find_html(app)


def test_a_meeting_that_is_not_there_says_so_and_leads_back():
    app = open_app(meeting="none")
    assert "no such meeting" in find_html(app)
    assert app.get("page_link")


def test_nothing_can_be_opened_before_everybody_has_agreed():
    app = open_app(agreed=False)
    assert "once everybody in it has agreed" in find_html(app)
    assert not app.file_uploader
    app.radio[0].set_value(Answer.YES)
    app = run(app)
    app = run(next(each for each in app.button if each.label == "Keep this answer").click())
    assert app.file_uploader


def test_a_yes_is_for_one_meeting():
    paste()
    assert not open_app(agreed=False).file_uploader


def test_where_it_was_agreed_names_are_swapped_and_the_file_goes():
    app = open_app(agreed=False)
    agree(swaps_names=True)
    app = paste(TALK.replace("sleep", "sleep, Joanna says"), app=run(app))
    app.text_input(key="others-more").set_value("Joanna")
    app = review(app)
    drawn = find_html(open_tab(app, "Transcript"))
    assert "Member 1" in drawn
    assert not any(name in drawn for name in ("Ana", "Reyes", "Ben Hughes", "Joanna"))
    (kept,) = list_meetings(resources.store(), LOCAL)
    assert load_file(resources.store(), LOCAL, kept.id).data is None


def test_the_words_of_a_meeting_go_on_the_agreed_day_and_the_counts_stay():
    app = review(paste())
    (kept,) = list_meetings(resources.store(), LOCAL)
    before = app.session_state["desk"].current()[0].measures
    assert erase_due(kept.keep_until)
    app = open_app(meeting=kept.id)
    drawn = find_html(app)
    assert "The words are gone, as agreed" in drawn
    assert "nagging" not in drawn
    assert app.session_state["desk"].current()[0].measures.keys() == before.keys()


# The review


@pytest.fixture
def reviewed():
    return open_sample()


def test_what_worked_comes_first_then_the_counts_then_how_sure(reviewed):
    drawn = find_html(reviewed)
    places = [drawn.index(words) for words in ("opened something", "The counts", "How sure is")]
    assert places == sorted(places)


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_opens(reviewed, tab):
    assert len(find_html(open_tab(reviewed, tab))) > 500


def test_only_the_tab_that_is_open_is_sent(reviewed):
    assert not reviewed.get("menu_button")
    assert "Every question, as it was asked" not in find_html(reviewed)


def test_the_charts_have_the_same_in_words_beside_them(reviewed):
    drawn = find_html(open_tab(reviewed, "Timeline"))
    assert "open questions" in drawn
    assert "The same as a table" in drawn


def test_a_transcript_is_shown_by_the_hundred(reviewed):
    app = open_tab(reviewed, "Transcript")
    assert 50 < len(app.get("menu_button")) <= 100


def test_a_filter_leaves_only_what_is_asked_for(reviewed):
    app = open_tab(reviewed, "Transcript")
    app.multiselect(key="labels").set_value([Label.OPEN_QUESTION])
    app = run(app)
    assert {each.label for each in app.get("menu_button")} == {"● Open question"}


def test_a_filter_that_nothing_fits_says_so(reviewed):
    app = open_tab(reviewed, "Transcript")
    app.text_input(key="words").set_value("zyzzyva")
    assert "No line is like that" in find_html(run(app))


def test_without_a_browser_that_is_known_nothing_is_exported(reviewed):
    app = open_tab(reviewed, "Export")
    assert "keeps no cookie" in find_html(app)
    assert "/export/" not in find_html(app)


def review_two_rounds():
    """Return the review of a meeting of two rounds."""
    rounds = TALK + TALK.replace("Ana Reyes", "Cy Dent").replace("sleep", "leave")
    app = paste(rounds)
    app.multiselect(key="presenters").set_value(["Ana Reyes", "Cy Dent"])
    app = review(app)
    if len(app.session_state["desk"].review.rounds) < 2:
        pytest.fail("the meeting has to have two rounds for this")
    return app


@pytest.fixture
def two_rounds():
    """The review of a meeting of two rounds."""
    return review_two_rounds()


def test_a_meeting_of_several_rounds_has_each_of_them(two_rounds):
    two_rounds.session_state["round"] = 1
    assert "Round 2 of 2" in find_html(run(two_rounds))


@pytest.mark.parametrize(
    ("named", "shown"), [("Round 1", 1), ("Round 2", 2), ("Round 7", 1), ("", 1), ("<b>", 1)]
)
def test_the_address_leads_to_a_round_and_to_the_first_where_there_is_none_such(
    two_rounds, named, shown
):
    app = open_app(meeting=two_rounds.session_state["desk"].id, round=named)
    assert f"Round {shown} of 2" in find_html(app)


def test_the_address_of_a_line_leads_to_its_round(two_rounds):
    desk: Desk = two_rounds.session_state["desk"]
    line = next(line for line in desk.review.lines if line.round == 2 and line.coding)
    app = open_app(meeting=desk.id, line=line.utterance.id)
    assert "Round 2 of 2" in find_html(app)


def test_who_chooses_another_round_is_at_no_line_any_more(two_rounds):
    desk: Desk = two_rounds.session_state["desk"]
    line = next(line for line in desk.review.lines if line.round == 2 and line.coding)
    app = open_tab(open_app(meeting=desk.id, line=line.utterance.id), "Transcript")
    app = run(app.button_group(key="round").set_value(0))
    assert "Round 1 of 2" in find_html(app)
    assert "line" not in app.query_params


# What others wrote


def write_hostile():
    return "\n\n".join(
        f"Eve {place}: {text} and so what would you do about {text}?"
        for place, text in enumerate(HOSTILE)
    )


@pytest.mark.parametrize("tab", TABS)
def test_nothing_that_was_said_becomes_markup(tab):
    app = open_tab(review(paste(write_hostile())), tab)
    drawn = find_html(app)
    for text in ("<img", "<script", "<style", 'javascript:alert(1)"', 'href="https://attacker'):
        assert text not in drawn
    assert not any(text in shown for shown in find_markdown(app) for text in HOSTILE)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_and_no_file_name_becomes_markup(name):
    app = open_app()
    talk = "\n".join(
        f"00:0{place}:00 {name[:40]}\nWhat would you do about it?\n" for place in range(3)
    )
    app.file_uploader[0].set_value((f"{name}.txt", talk.encode(), "text/plain"))
    app = run(app)
    drawn = find_html(app)
    assert "<img" not in drawn
    assert "<script" not in drawn
    assert not any(name in shown for shown in find_markdown(app))


def test_no_page_hands_text_to_what_reads_it_as_markup():
    folder = Path(server.__file__).parent
    banned = (
        "st.markdown",
        "st.write(",
        "unsafe_allow",
        "st.download_button",
        "st.table",
        "st.dataframe",
        "st.data_editor",
        "st.metric",
        "st.chat_message",
        "st.toast",
    )
    for path in folder.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not [word for word in banned if word in text], path.name


def test_a_file_of_another_day_than_was_agreed_to_waits():
    agree(held_on=date(2026, 1, 14))
    app = drop(open_app(agreed=False), ("set 2026-02-25.txt", TALK))
    assert "Wednesday 25 February 2026" in find_html(app)
    assert "Nothing of it is kept yet" in find_html(app)
    assert list_meetings(resources.store(), LOCAL) == ()


def test_a_day_whose_meeting_is_kept_is_not_proposed_again():
    agree(held_on=date(2026, 1, 14))
    review(drop(open_app(agreed=False), ("set 2026-01-14.txt", TALK)))
    assert open_app(agreed=False).date_input[0].value is None


def test_a_meeting_from_which_somebody_is_erased_still_has_the_others_words():
    app = review(paste())
    erase_person(resources.store(), LOCAL, "Ben Hughes")
    drawn = find_html(run(app))
    assert "Somebody was taken out of this meeting" in drawn
    assert "The words are gone" not in drawn
    assert "somebody is erased from it" in find_html(open_app(agreed=False))
