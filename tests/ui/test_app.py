"""The pages, one after the other as a facilitator meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from coach.labels import LABELS, Label
from coach.service.samples import list_samples
from coach.ui import server
from coach.ui.components.results import TABS
from coach.ui.state import Desk

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


def open_app(page="review", **query):
    app = AppTest.from_file(server.PAGE, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if page != "welcome":
        app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    return app


def paste(text=TALK):
    app = open_app()
    app.text_area(key="pasted").set_value(text)
    return run(app.button(key="read-pasted").click())


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
        ("review", "held in memory"),
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


def test_the_first_page_leads_to_a_sample_in_one_click():
    app = run(open_app("welcome").button(key="to-sample").click())
    assert "North Star" in find_html(app)
    assert app.button(key="show-review")


def test_a_demo_opens_with_a_sample_on_the_desk():
    assert "North Star" in find_html(open_app("welcome", demo="yes"))


def test_help_has_every_label_with_its_examples():
    drawn = find_html(open_app("guide"))
    for entry in LABELS.values():
        assert entry.definition in drawn.replace("&#39;", "'")
        assert all(example.split("'")[0] in drawn for example in entry.examples)


# Opening a meeting


def test_what_is_pasted_is_read():
    assert "2 people" in find_html(paste())


def test_what_is_dropped_is_read():
    app = open_app()
    app.file_uploader[0].set_value(("set meeting.txt", TALK.encode(), "text/plain"))
    assert "Set Meeting" in find_html(run(app)) or "set meeting" in find_html(app)


@pytest.mark.parametrize(
    ("text", "says"), [("", "nothing in the box"), ("1234 5678", "pasted text")]
)
def test_what_cannot_be_read_says_why_and_what_to_do(text, says):
    app = paste(text)
    assert says in find_html(app)
    assert 'role="alert"' in find_html(app)
    assert app.text_area(key="pasted").value == text


@pytest.mark.parametrize("sample", list_samples(), ids=lambda each: each.path.name)
def test_every_sample_is_reviewed_with_two_clicks(sample):
    app = open_app()
    app.selectbox(key="which-sample").set_value(sample)
    app = review(run(app.button(key="read-sample").click()))
    assert "The counts" in find_html(app)
    assert "invented people" in find_html(app)


def test_another_file_may_be_opened_instead():
    app = run(paste().button(key="another").click())
    assert app.text_area(key="pasted")


# Setting it up


def test_what_was_noticed_is_asked_before_anything_is_shown_and_kept_beside_it():
    app = paste()
    assert "The counts" not in find_html(app)
    app.text_area(key="noticed").set_value("We fixed it too fast.")
    assert "We fixed it too fast." in find_html(review(app))


def test_who_presented_may_be_told():
    app = paste()
    app.multiselect(key="presenters").set_value(["Ben Hughes"])
    assert "Ben’s round" in find_html(review(app))


def test_two_names_of_one_person_may_be_joined():
    app = paste(TALK.replace("Ben Hughes: Have", "Benjamin: Have"))
    place = next(n for n, each in enumerate(app.selectbox) if "Benjamin" not in each.options[4:])
    app.selectbox[place].select_index(
        next(n for n, words in enumerate(app.selectbox[place].options) if "Ben Hughes" in words)
    )
    assert "2 people" in find_html(review(app))


def test_choices_that_do_not_go_together_say_so_and_lose_nothing():
    app = paste()
    for place in (0, 1):
        app.selectbox(key=f"role-{place + 1}").select_index(4)
    app = review(app)
    assert "do not go together" in find_html(app)
    assert app.button(key="show-review")


def test_a_sample_comes_with_its_sets_way_of_working():
    app = open_app()
    campus = next(each for each in list_samples() if each.set_name == "Campus")
    app.selectbox(key="which-sample").set_value(campus)
    app = run(app.button(key="read-sample").click())
    assert app.selectbox(key="profile").value == "self"


# The review


@pytest.fixture
def reviewed():
    return review(run(open_app("welcome").button(key="to-sample").click()))


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


def test_a_changed_label_counts_everywhere_and_undo_takes_it_back(reviewed):
    desk: Desk = reviewed.session_state["desk"]
    before = desk.current()[0].measures["open_questions"].value
    line = next(
        line for line in desk.review.lines if line.round == 1 and line.label is Label.OPEN_QUESTION
    )
    desk.correct(line, Label.OTHER)
    app = open_tab(reviewed, "Transcript")
    assert "1 label changed by you" in find_html(app)
    assert desk.current()[0].measures["open_questions"].value == before - 1
    app = run(app.button(key="undo").click())
    assert desk.current()[0].measures["open_questions"].value == before
    assert "changed by you" not in find_html(app)


def test_without_a_browser_that_is_known_nothing_is_exported(reviewed):
    app = open_tab(reviewed, "Export")
    assert "keeps no cookie" in find_html(app)
    assert "/export/" not in find_html(app)


def test_starting_again_leaves_nothing_of_the_meeting(reviewed):
    app = run(reviewed.button(key="again").click())
    assert "North Star" not in find_html(app)
    assert app.session_state["desk"].review is None


def test_a_meeting_of_several_rounds_has_each_of_them():
    rounds = TALK + TALK.replace("Ana Reyes", "Cy Dent").replace("sleep", "leave")
    app = paste(rounds)
    app.multiselect(key="presenters").set_value(["Ana Reyes", "Cy Dent"])
    app = review(app)
    desk: Desk = app.session_state["desk"]
    if len(desk.review.rounds) < 2:
        pytest.fail("the meeting has to have two rounds for this")
    app.session_state["round"] = 1
    assert "Round 2 of 2" in find_html(run(app))


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
