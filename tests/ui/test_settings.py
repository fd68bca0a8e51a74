"""The settings page: where things lie, copies, the check, and erasing with a second thought."""

from __future__ import annotations

import re
import sqlite3

import pytest

from coach import __version__
from coach.report.elsewhere import OUR_COPY, PLACES
from coach.service.keeping import keep_meeting
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL, Member, NewSet
from coach.storage.sets import add_set, list_sets
from coach.ui import resources
from coach.ui.components.settings_view import say_size
from tests.service.agreed import agree
from tests.ui.test_app import HOSTILE, TALK, find_html, find_markdown, open_app, run


def keep(name="north-star-2026-01-14.txt", set_id=None, talk=TALK):
    return keep_meeting(
        resources.store(),
        LOCAL,
        talk.encode(),
        name=name,
        classifier=resources.classifier(),
        set_id=set_id,
        agreement=agree(resources.store(), set_id),
    )


def count_meetings():
    return len(list_meetings(resources.store(), LOCAL))


def press(app, what):
    app.checkbox(key=f"sure-{what}").set_value(True)
    return run(run(app).button(key=f"erase-{what}").click())


def test_it_says_where_all_lies_and_which_version_this_is(kept):
    drawn = find_html(open_app("settings"))
    assert str(kept) in drawn
    assert __version__ in drawn
    assert "0 sets, 0 meetings" in drawn
    assert "in order" in drawn
    assert "There are no copies yet" in drawn


@pytest.mark.skipif("os.name == 'nt'", reason="folders have no such rights on Windows")
def test_it_says_whether_others_can_open_the_folder(kept):
    assert "Nobody else who uses this computer" in find_html(open_app("settings"))
    kept.parent.chmod(0o755)
    assert "may be able to open" in find_html(open_app("settings"))


# Copies


def test_a_copy_is_made_and_listed_by_its_day(kept):
    app = run(open_app("settings").button(key="copy").click())
    drawn = find_html(app)
    assert "A copy was made" in drawn
    assert 'role="status"' in drawn
    (copy,) = (kept.parent / "backups").iterdir()
    assert copy.name in drawn
    assert re.search(r"day \d+ \w+ 20\d\d, \d\d:\d\d, made by you", drawn)


def test_a_copy_is_put_back_and_what_was_there_is_kept(kept):
    app = run(open_app("settings").button(key="copy").click())
    keep()
    app.selectbox(key="which-copy").select_index(0)
    app = run(run(app).button(key="restore").click())
    assert count_meetings() == 0
    assert "What was there before is in" in find_html(app)
    assert len(list((kept.parent / "backups").iterdir())) == 2


def test_a_copy_that_cannot_be_made_says_why_and_changes_nothing(kept):
    keep()
    (kept.parent / "backups").write_text("in the way", "utf-8")
    app = run(open_app("settings").button(key="copy").click())
    assert 'role="alert"' in find_html(app)
    assert count_meetings() == 1


def test_a_copy_that_is_damaged_is_not_put_back(kept):
    app = run(open_app("settings").button(key="copy").click())
    keep()
    (copy,) = (kept.parent / "backups").iterdir()
    copy.write_bytes(b"no database at all" * 500)
    app.selectbox(key="which-copy").select_index(0)
    app = run(run(app).button(key="restore").click())
    assert "nothing was changed" in find_html(app)
    assert count_meetings() == 1


# The check


def test_a_check_says_that_all_is_as_it_was_kept():
    keep()
    app = run(open_app("settings").button(key="check").click())
    assert "Everything is as it was kept: 1 meeting," in find_html(app)


def test_a_check_says_what_is_not_as_it_was_kept(kept):
    keep()
    resources.close_store()
    with sqlite3.connect(kept) as database:
        database.execute("UPDATE transcripts SET data = x'00'")
    app = run(open_app("settings").button(key="check").click())
    assert "its file is not as it was handed in" in find_html(app)
    assert 'role="alert"' in find_html(app)


# Erasing


def test_nothing_is_erased_without_a_second_thought():
    keep()
    app = open_app("settings")
    assert app.button(key="erase-meeting").disabled
    app.selectbox(key="which-meeting").select_index(0)
    assert run(app).button(key="erase-meeting").disabled
    assert count_meetings() == 1


def test_a_meeting_is_erased_and_it_says_where_else_to_look():
    keep()
    app = open_app("settings")
    app.selectbox(key="which-meeting").select_index(0)
    app = press(run(app), "meeting")
    assert count_meetings() == 0
    drawn = find_html(app)
    assert "Erased: 1 meeting." in drawn
    assert OUR_COPY in drawn
    assert PLACES[0] in drawn
    assert "No meeting is kept." in drawn


def test_from_a_meeting_one_comes_to_its_own_erasing():
    kept = [keep(), keep("north-star-2026-02-25.txt", talk=f"{TALK}\nAna Reyes: Thank you.\n")]
    wanted = kept[1].meeting_id
    app = open_app("settings", erase=wanted)
    assert app.selectbox(key="which-meeting").value.id == wanted
    drawn = find_html(app)
    assert drawn.index("Erase</h2>") < drawn.index("What is kept, and where")
    app = press(app, "meeting")
    assert [each.id for each in list_meetings(resources.store(), LOCAL)] == [kept[0].meeting_id]
    assert "erase" not in app.query_params


def test_a_meeting_that_is_not_there_leaves_the_choice_open():
    keep()
    assert open_app("settings", erase="none").selectbox(key="which-meeting").value is None


def test_a_person_is_taken_out_and_the_counts_stay():
    keep()
    app = open_app("settings")
    app.text_input(key="which-person").set_value("  ben hughes ")
    app = press(run(app), "person")
    assert "Taken out of 1 meeting; what was counted stays." in find_html(app)
    assert count_meetings() == 1


def test_a_person_nobody_has_heard_of_is_said_and_nothing_is_lost():
    keep()
    app = open_app("settings")
    app.text_input(key="which-person").set_value("Zoe")
    app = press(run(app), "person")
    assert "nobody of this name is kept" in find_html(app)
    assert count_meetings() == 1


def test_all_samples_go_at_once_and_nothing_else():
    mine = add_set(resources.store(), LOCAL, NewSet(title="Ours"))
    for title in ("North Star", "Riverside"):
        added = add_set(resources.store(), LOCAL, NewSet(title=title, is_sample=True))
        keep(f"{title}.txt", added.id, TALK.replace("month", title))
    app = press(open_app("settings"), "samples")
    assert "The samples are gone." in find_html(app)
    assert [each.id for each in list_sets(resources.store(), LOCAL)] == [mine.id]
    assert count_meetings() == 0
    assert "No sample is kept." in find_html(app)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_title_becomes_markup(text):
    add_set(resources.store(), LOCAL, NewSet(title=text, members=(Member(name=text),)))
    keep(f"{text.replace('/', ' ')}.txt")
    app = open_app("settings")
    app.text_input(key="which-person").set_value(text)
    app = press(run(app), "person")
    assert "<img" not in find_html(app)
    assert "<script" not in find_html(app)
    assert not any(text in shown for shown in find_markdown(app))


def test_a_database_that_cannot_be_read_is_said_and_the_rest_of_the_page_is_there(kept):
    resources.close_store()
    kept.write_bytes(b"no database at all" * 500)
    drawn = find_html(open_app("settings"))
    assert 'role="alert"' in drawn
    assert __version__ in drawn


def test_a_size_that_is_not_known_is_not_none_at_all():
    assert say_size(None) == "not known"
