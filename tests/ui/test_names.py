"""Names swapped beside a meeting, hidden in files; and a file that comes twice."""

from __future__ import annotations

import re
from datetime import date

from coach.report.presentable import make_presentable
from coach.service.expiring import expire
from coach.service.safekeeping import erase_meeting
from coach.storage.audit import list_audit
from coach.storage.meetings import list_meetings, receive_file
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from coach.storage.swaps import ask_for_swap
from coach.ui import desk, resources
from coach.ui.shelf import SHELF
from tests.storage.kept import keep_towpath
from tests.ui.test_app import (
    TALK,
    agree,
    drop,
    find_html,
    open_app,
    open_tab,
    paste,
    review,
    run,
)


def read_kept():
    (kept,) = list_meetings(resources.store(), LOCAL)
    return kept


def open_swapped():
    """Open a meeting whose names are to be swapped, at its set-up."""
    app = open_app(agreed=False)
    agree(swaps_names=True)
    return paste(app=run(app))


def note(app, text):
    app.text_area(key="noticed").set_value(text)
    return run(app)


def test_names_in_what_was_noticed_are_swapped_and_the_page_says_so():
    app = note(open_swapped(), "Ana was quick.")
    assert "swapped for Member 1, 2, 3 in this too" in find_html(app)
    assert read_kept().noticed == "Ana was quick."
    drawn = find_html(review(app))
    assert "Member 1 was quick." in drawn
    assert "Names in it are swapped" in drawn
    assert "Ana" not in drawn


def test_what_is_noticed_once_names_are_swapped_is_shown_as_it_is_kept():
    meeting_id = read_kept().id if review(open_swapped()) else ""
    app = note(open_app(meeting=meeting_id, setup="yes"), "Ben asked Ana.")
    assert "Kept with names swapped: Member 2 asked Member 1." in find_html(app)
    rows = read_rows()
    assert read_kept().noticed == "Member 2 asked Member 1."
    assert read_rows(run(app)) == rows
    run(note(app, ""))
    assert read_kept().noticed == ""


def read_rows(_=None) -> int:
    return len(list_audit(resources.store(), LOCAL))


def test_where_names_are_to_be_swapped_afterwards_the_meeting_leads_to_it():
    app = review(paste())
    assert "here they are not yet" not in find_html(app)
    ask_for_swap(resources.store(), LOCAL, read_kept().id)
    app = run(app)
    assert "here they are not yet" in find_html(app)
    app = review(open_app(meeting=read_kept().id, setup="yes"))
    assert read_kept().is_swapped
    assert "here they are not yet" not in find_html(app)


# The same file once more


def give_again(**terms):
    """Give a file that is here already, of no set, under another answer; return the page."""
    agree(**terms)
    return paste(app=open_app(agreed=False))


def find_links(app) -> list[str]:
    return [each.proto.label for each in app.get("page_link")]


def test_a_file_given_again_under_the_same_answer_is_gone_on_with():
    paste()
    app = give_again()
    assert app.button(key="show-review")


def test_a_file_given_again_under_another_answer_is_said_to_be_here_already():
    review(paste())
    before = read_rows()
    app = give_again(keep_days=3)
    assert read_rows() == before + 1  # That of the answer itself.
    drawn = find_html(app)
    assert "pasted text: This file is here already, in no set, from" in drawn
    assert "What was said goes after 14 days" in drawn
    assert "not used for it" in drawn
    assert "Open it as it is" in find_links(app)
    assert not [each for each in app.button if each.label == "Swap its names too"]


def test_where_names_are_to_be_swapped_now_the_meeting_that_is_here_can_have_it_so():
    review(paste())
    meeting_id = read_kept().id
    app = give_again(swaps_names=True)
    app = run(app.button(key=f"swap-{meeting_id}").click())
    assert app.text_input(key="others-more")
    review(app)
    assert read_kept().is_swapped
    assert "Swap its names too" not in [each.label for each in give_again(keep_days=2).button]


def test_a_file_of_another_set_is_said_to_be_here_already():
    set_ = add_set(resources.store(), LOCAL, NewSet(title="Spring & <Co>"))
    agree(set_.id)
    app = open_app(agreed=False)
    app.selectbox(key="which-set").select_index(0)
    paste(app=run(app))
    app = open_app()
    app.selectbox(key="which-set").select_index(1)
    app = drop(run(app), ("a.txt", TALK), ("b.txt", f"{TALK}And?"))
    assert "a.txt: This file is here already, in Spring &amp; &lt;Co&gt;, from" in find_html(app)
    assert "not used for it" not in find_html(app)
    assert "b.txt waits" not in find_html(app)


def test_what_came_without_being_asked_for_is_said_to_be_here_already():
    store = resources.store()
    sample = add_set(store, LOCAL, NewSet(title="North", is_sample=True))
    keep_towpath(store, set_id=sample.id, data=TALK.encode())
    drawn = find_html(drop(open_app(), ("b.txt", TALK)))
    assert "b.txt: This file is here already, in North, from" in drawn
    assert "it is a sample" in drawn


def test_what_was_cut_off_before_it_was_bound_is_kept_as_is_answered_now():
    store = resources.store()
    set_ = add_set(store, LOCAL, NewSet(title="North"))
    receive_file(store, LOCAL, TALK.encode(), name="a.txt", set_id=set_.id)
    app = open_app()
    app.selectbox(key="which-set").select_index(1)
    app = drop(run(app), ("b.txt", TALK))
    assert "kept as was answered now" in find_html(app)


def test_what_is_erased_since_is_not_said_to_be_here():
    review(paste())
    app = give_again(keep_days=3)
    erase_meeting(resources.store(), LOCAL, read_kept().id)
    assert "here already" not in find_html(run(app))


# Files


def draw_exports(monkeypatch, text=TALK):
    """Open the files of a meeting, as a browser does that keeps our cookie."""
    monkeypatch.setattr(desk, "read_browser", lambda: "token")
    return open_tab(review(paste(text)), "Export")


def read_file(app) -> str:
    (id_,) = set(re.findall(r"/export/([^/]+)/", find_html(app)))
    return repr(make_presentable(SHELF.find(id_, token="token")))


def test_who_is_talked_about_is_hidden_in_a_file_where_somebody_says_so(monkeypatch):
    app = draw_exports(monkeypatch, f"{TALK}\nAna Reyes: Sarah Whitcombe at Microsoft. Zog too.\n")
    assert "Whitcombe" in read_file(app)
    assert "Reyes" not in read_file(app)
    assert not app.multiselect
    app = run(app.checkbox(key="hide-others").check())
    assert app.multiselect(key="hidden-person").value == ["Sarah Whitcombe"]
    app.text_input(key="hidden-more").set_value("Zog")
    made = read_file(run(app))
    assert not [name for name in ("Whitcombe", "Microsoft", "Zog", "Reyes") if name in made]
    assert "those chosen above" in find_html(app)
    run(app.multiselect(key="hidden-workplace").set_value([]))
    assert "Microsoft" in read_file(app)
    run(app.toggle(key="with-names").set_value(True))
    assert "Hide names" not in [each.label for each in app.checkbox]
    assert "Sarah Whitcombe" in read_file(app)


def test_nobody_is_offered_to_be_hidden_where_no_words_are_left(monkeypatch):
    app = draw_exports(monkeypatch)
    assert app.checkbox(key="hide-others")
    expire(resources.store(), LOCAL, today=date(2100, 1, 1))
    assert not [each for each in run(app).checkbox if each.key == "hide-others"]
