"""The pages of sets, as a facilitator uses them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from coach.programme.running import start
from coach.review import Action, ActionStatus
from coach.service.preparing import keep_running, list_items
from coach.service.swapping import keep_swapped
from coach.storage.actions import add_action, add_set_action, list_actions, report_progress
from coach.storage.meetings import list_meetings, receive_file
from coach.storage.preparing import (
    NewIssue,
    Preparation,
    add_issue,
    list_issues,
    load_preparation,
    save_preparation,
)
from coach.storage.records import LOCAL, Member, NewAction, NewSet, Outcome, SetKind
from coach.storage.sets import add_set, list_sets
from coach.ui import resources
from coach.ui.components.set_page import PARTS
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath
from tests.ui.test_app import HOSTILE, find_html, find_markdown, open_app, run

TODAY = date.today()
SOON = TODAY + timedelta(days=12)
PEOPLE = (Member(name="Maya Lindqvist"), Member(name="Bea Okafor"))


@pytest.fixture
def store():
    return resources.store()


@pytest.fixture
def spring(store):
    return add_set(store, LOCAL, NewSet(title="Spring", members=PEOPLE, next_on=SOON))


def open_set(spring, part="Cycle", **more):
    return open_app("sets", set=spring.id, part=part, **more)


def press(app, key):
    return run(app.button(key=key).click())


def submit(app, words):
    """Press the button of a form by its words."""
    return run(next(each for each in app.button if each.label == words).click())


def read(store):
    (found,) = list_sets(store, LOCAL)
    return found.details


def make_review(*actions):
    return replace(towpath(), actions=actions)


def make_proposal(what, status=ActionStatus.AGREED, place="1.1"):
    return Action(
        owner="Maya Lindqvist",
        what=what,
        due=None,
        due_words="",
        status=status,
        first_utterance=place,
        last_utterance=place,
        reason="",
    )


# All sets


def test_without_a_set_the_page_says_the_next_step():
    app = open_app("sets")
    assert "No set is kept yet. Add yours" in find_html(app)
    assert app.text_input(key="new-set-title")


def test_a_set_is_added_with_its_people(store):
    app = open_app("sets")
    app.text_input(key="new-set-title").set_value("Spring")
    app.radio(key="new-set-kind").set_value(SetKind.VERTICAL)
    app.checkbox(key="new-set-self").check()
    app.number_input(key="new-set-weeks").set_value(5)
    app.number_input(key="new-set-days").set_value(7)
    app.selectbox(key="new-set-profile").set_value("self")
    app.date_input(key="new-set-next").set_value(SOON)
    app.text_area(key="new-set-names").set_value("Maya\n\n Bea \nMaya")
    app = submit(app, "Add the set")
    assert read(store) == NewSet(
        title="Spring",
        kind=SetKind.VERTICAL,
        is_self_facilitating=True,
        cycle_weeks=5,
        keep_days=7,
        profile="self",
        next_on=SOON,
        members=(Member(name="Maya"), Member(name="Bea")),
    )
    assert "<h1" in find_html(app)
    assert "No meeting of this set is kept yet" in find_html(app)


@pytest.mark.parametrize(
    ("title", "names", "says"),
    [("  ", "Maya", "Give the set a name first"), ("S", "\n".join("abcdefgh" * 6), "at most 40")],
)
def test_a_set_that_cannot_be_added_says_why(store, title, names, says):
    app = open_app("sets")
    app.text_input(key="new-set-title").set_value(title)
    names = "\n".join(f"{name}{place}" for place, name in enumerate(names.splitlines()))
    app.text_area(key="new-set-names").set_value(names)
    app = submit(app, "Add the set")
    drawn = find_html(app)
    assert says in drawn
    assert drawn.index("No set is kept yet") < drawn.index(says)
    assert list_sets(store, LOCAL) == ()
    assert says not in find_html(run(app))


def test_each_set_has_a_card(store, spring):
    add_set_action(store, LOCAL, spring.id, NewAction(owner="Bea", what="Call", due=SOON))
    drawn = find_html(open_app("sets"))
    assert "Meets in 12 days" in drawn
    assert "1 action is due." in drawn
    assert f"/sets?set={spring.id}" in drawn


def test_a_set_that_is_not_there_says_so_and_leads_back():
    app = open_app("sets", set="none")
    assert "no such set is kept" in find_html(app)
    assert 'href="/sets"' in find_html(app)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_a_new_set_opens(spring, part):
    app = open_set(spring, part)
    assert app.session_state["part"] == part
    assert "Spring" in find_html(app)


def test_a_part_that_is_not_there_is_the_first_one(spring):
    assert open_set(spring, "Nonsense").session_state["part"] == "Cycle"


# About


def test_how_a_set_works_may_be_changed(store, spring):
    app = open_set(spring, "About")
    app.text_input(key=f"about-{spring.id}-title").set_value("Summer")
    app = submit(app, "Keep these changes")
    assert read(store) == replace(spring.details, title="Summer")
    assert "The changes are kept." in find_html(app)
    app.text_input(key=f"about-{spring.id}-title").set_value(" ")
    assert "A set needs a name" in find_html(submit(app, "Keep these changes"))
    assert read(store).title == "Summer"


def test_somebody_is_added_changed_and_taken_out(store, spring):
    app = open_set(spring, "About")
    form = f"member-{spring.id}-0-2"
    app.text_input(key=f"{form}-name").set_value("Zed")
    app.text_input(key=f"{form}-labels").set_value("iPad, Z A,, iPad")
    app = submit(app, "Add")
    assert read(store).members[2] == Member(name="Zed", labels=("iPad", "Z A"))
    assert "also called iPad, Z A" in find_html(app)
    app = press(app, "change-member-3")
    form = f"member-{spring.id}-3-3"
    app.text_input(key=f"{form}-level").set_value("director")
    app = submit(app, "Keep")
    assert read(store).members[2].level == "director"
    app = submit(press(app, "change-member-1"), "Take out of the set")
    assert [each.name for each in read(store).members] == ["Bea Okafor", "Zed"]


def test_somebody_needs_a_name(store, spring):
    app = submit(open_set(spring, "About"), "Add")
    assert "Give a name first" in find_html(app)
    assert read(store).members == PEOPLE


def test_a_set_is_deleted_with_all_that_hangs_on_it(store, spring):
    keep_towpath(store, set_id=spring.id)
    app = open_set(spring, "About")
    assert "This erases the set with 2 members" in find_html(app)
    app = press(app, "delete-set")
    assert "The set is gone, with 1 meeting." in find_html(app)
    assert list_sets(store, LOCAL) == list_meetings(store, LOCAL) == ()


# The cycle


def test_the_cycle_is_a_line_of_meetings_with_three_counts(store, spring):
    meeting_id = keep_towpath(store, set_id=spring.id)
    receive_file(store, LOCAL, b"x", name="x.txt", set_id=spring.id)
    drawn = find_html(open_set(spring))
    assert f"/review?meeting={meeting_id}" in drawn
    assert drawn.count('class="counts"') == 1
    assert "Not reviewed yet." in drawn


@pytest.mark.parametrize(("way", "left"), [("keep", 1), ("remove", 0)])
def test_a_meetings_actions_stay_or_go_as_somebody_says(store, spring, way, left):
    meeting_id = keep_towpath(store, set_id=spring.id)
    add_action(store, LOCAL, meeting_id, NewAction(owner="Bea", what="Call"))
    app = open_set(spring)
    assert "1 action of the set was agreed at it." in find_html(app)
    app.radio(key="remove-actions").set_value(way)
    app = press(app, "remove-meeting")
    assert "The meeting is gone." in find_html(app)
    assert list_meetings(store, LOCAL) == ()
    assert len(list_actions(store, LOCAL, set_id=spring.id)) == left


# Actions


@pytest.fixture
def action(store, spring):
    details = NewAction(owner="Bea Okafor", what="Ask three people", due=SOON)
    return add_set_action(store, LOCAL, spring.id, details)


def test_progress_is_reported_and_what_was_reported_before_stays(store, spring, action):
    report_progress(store, LOCAL, action.id, Outcome.NOT_YET, note="On leave")
    app = press(open_set(spring, "Actions"), f"open-{action.id}")
    app.radio(key=f"report-{action.id}-1-outcome").set_value(Outcome.PARTLY)
    app.text_input(key=f"report-{action.id}-1-note").set_value("two of three asked")
    drawn = find_html(submit(app, "Keep this report"))
    assert "<b>partly</b>: two of three asked" in drawn
    assert "<b>not yet</b>: On leave" in drawn
    (now,) = list_actions(store, LOCAL)
    assert [each.outcome for each in now.progress] == [Outcome.NOT_YET, Outcome.PARTLY]


def test_what_is_done_is_folded_away(store, spring, action):
    report_progress(store, LOCAL, action.id, Outcome.DONE)
    assert "Done, or let go of (1)" in [
        each.label for each in open_set(spring, "Actions").expander
    ]


def test_an_action_is_changed_and_removed(store, spring, action):
    app = open_set(spring, "Actions", action=action.id)
    app.text_area(key=f"change-{action.id}-what").set_value("Ask four people")
    app = submit(app, "Keep these changes")
    (now,) = list_actions(store, LOCAL)
    assert (now.details.what, now.details.due) == ("Ask four people", SOON)
    app = press(press(app, f"open-{action.id}"), f"remove-{action.id}")
    assert "The action is gone." in find_html(app)
    assert list_actions(store, LOCAL) == ()


def test_an_action_that_is_gone_meanwhile_says_so_and_loses_nothing(store, spring, action):
    app = open_set(spring, "Actions", action=action.id)
    resources.store().engine.dispose()
    with store.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM actions")
    assert "no such action is kept" in find_html(submit(app, "Keep this report"))


def test_an_action_is_added_to_a_meeting_or_to_the_set_alone(store, spring):
    meeting_id = keep_towpath(store, set_id=spring.id)
    for at in (meeting_id, ""):
        app = open_set(spring, "Actions")
        app.text_area(key="new-action-what").set_value("Call")
        app.selectbox(key="new-action-owner").set_value("Bea Okafor")
        app.selectbox(key="new-action-at").set_value(at)
        submit(app, "Add it")
    found = list_actions(store, LOCAL, set_id=spring.id)
    assert {each.meeting_id for each in found} == {meeting_id, None}


def test_at_a_meeting_whose_names_are_swapped_an_action_is_kept_under_stand_ins(store, spring):
    meeting_id = keep_towpath(store, set_id=spring.id)
    assert "Who is Member 1?" not in find_html(open_set(spring, "Actions"))
    keep_swapped(store, LOCAL, meeting_id, towpath())
    app = open_set(spring, "Actions")
    assert "“Who is Member 1?” under Before you record" in find_html(app)
    app.text_area(key="new-action-what").set_value("Call Maya")
    app.selectbox(key="new-action-owner").set_value("Maya Lindqvist")
    submit(app, "Add it")
    (kept,) = list_actions(store, LOCAL, set_id=spring.id)
    assert kept.details.owner.startswith("Member ")
    assert kept.details.what == f"Call {kept.details.owner}"


def test_an_action_needs_what_and_whose(store, spring):
    app = open_set(spring, "Actions")
    app.text_area(key="new-action-what").set_value("Call")
    assert "An action needs both" in find_html(submit(app, "Add it"))
    assert list_actions(store, LOCAL) == ()


def test_what_a_meeting_proposes_is_taken_over_once(store, spring):
    proposals = (
        make_proposal("Call the council"),
        make_proposal("Write it down", ActionStatus.OPEN, "1.2"),
        make_proposal("Leave it", ActionStatus.REFUSED, "1.3"),
    )
    meeting_id = keep_towpath(store, set_id=spring.id, review=make_review(*proposals))
    app = open_set(spring, "Actions")
    drawn = find_html(app)
    for words in ("no day said", "no day said, not yet taken on", "turned down"):
        assert words in drawn
    app = press(app, f"take-{meeting_id}-1.2 1.2 1")
    assert "1 action taken over." in find_html(app)
    app = press(open_set(spring, "Actions"), f"take-{meeting_id}-1.1 1.1 1")
    assert [each.details.what for each in list_actions(store, LOCAL)] == [
        "Write it down",
        "Call the council",
    ]
    assert not [each for each in app.button if each.key == f"take-all-{meeting_id}"]


def test_all_that_is_proposed_is_taken_over_but_what_was_turned_down(store, spring):
    proposals = [make_proposal(str(place), place=f"1.{place}") for place in (1, 2)]
    proposals.append(make_proposal("No", ActionStatus.REFUSED, "1.3"))
    meeting_id = keep_towpath(store, set_id=spring.id, review=make_review(*proposals))
    press(open_set(spring, "Actions"), f"take-all-{meeting_id}")
    assert [each.details.what for each in list_actions(store, LOCAL)] == ["1", "2"]


def test_a_meetings_own_page_has_each_action_once_proposed_or_kept(store, spring):
    proposals = [make_proposal(f"Call {place}", place=f"1.{place}") for place in (1, 2, 3)]
    meeting_id = keep_towpath(store, set_id=spring.id, review=make_review(*proposals))
    add_action(store, LOCAL, meeting_id, NewAction(owner="Maya", what="Bring cake"))
    app = open_app(meeting=meeting_id, tab="Actions")
    app = press(app, f"take-{meeting_id}-1.2 1.2 1")
    drawn = find_html(app)
    assert [drawn.count(f"Call {place}") for place in (1, 2, 3)] == [1, 1, 1]
    assert drawn.count("<b>Kept</b>") == 2
    assert drawn.index("<b>Kept</b>") > drawn.index("Call 2")
    assert "Bring cake" in drawn
    taking = [each.key for each in app.button if str(each.key).startswith("take-")]
    assert f"take-{meeting_id}-1.2 1.2 1" not in taking
    app = press(app, f"take-all-{meeting_id}")
    assert find_html(app).count("<b>Kept</b>") == 4


def test_nobody_is_ranked(store, spring):
    for owner in ("Bea", "Bea", "Maya"):
        add_set_action(store, LOCAL, spring.id, NewAction(owner=owner, what="Call", due=SOON))
    drawn = find_html(open_set(spring, "Actions")) + find_html(open_set(spring))
    assert "Bea (2)" not in drawn
    assert "2 actions" not in drawn


# The next meeting


def test_the_next_meeting_is_prepared_and_each_choice_kept_at_once(store, spring):
    app = open_set(spring, "Next meeting")
    app.multiselect(key=f"presenters-{spring.id}").set_value(["Bea Okafor"])
    app = run(app)
    app.selectbox(key=f"timekeeper-{spring.id}").set_value("Maya Lindqvist")
    app = run(app)
    keys = [str(each.key) for each in app.number_input]
    phases = [key.rpartition("-")[2] for key in keys if key.startswith("minutes-")]
    assert phases[2:5] == ["presenting", "clarifying", "exploring"]  # One below the other.
    app.number_input(key=f"minutes-{spring.id}-exploring").set_value(30)
    app = run(app)
    app.time_input(key=f"starts-{spring.id}").set_value(datetime(2026, 1, 1, 14, 0).time())
    drawn = find_html(run(app))
    assert "Exploring (Bea Okafor)" in drawn
    assert "14:00" in drawn
    assert load_preparation(store, LOCAL, spring.id) == Preparation(
        starts_at="14:00",
        presenters=("Bea Okafor",),
        timekeeper="Maya Lindqvist",
        minutes={"exploring": 30},
    )


def test_the_day_is_proposed_from_the_cycle_and_accepted_with_one_tap(store):
    spring = add_set(store, LOCAL, NewSet(title="Spring", next_on=TODAY - timedelta(days=2)))
    app = press(open_set(spring, "Next meeting"), f"propose-{spring.id}")
    assert read(store).next_on == TODAY + timedelta(days=40)
    assert "Meets in 40 days" in find_html(app)


def test_an_issue_is_noted_and_removed(store, spring):
    app = open_set(spring, "Next meeting")
    app.text_area(key="new-issue-text").set_value("My diary")
    app = submit(app, "Note it")
    assert "Say whose it is" in find_html(app)
    app.selectbox(key="new-issue-whose").set_value("Bea Okafor")
    app.text_area(key="new-issue-text").set_value("My diary")
    drawn = find_html(submit(app, "Note it"))
    assert "My diary" in drawn
    assert "Erased on" in drawn
    press(app, "remove-issue-1")
    assert list_issues(store, LOCAL, spring.id) == ()


def test_an_issue_whose_day_has_come_is_gone_when_the_page_is_opened(store, spring):
    past = NewIssue(whose="Bea", text="My diary", erase_on=TODAY)
    add_issue(store, LOCAL, spring.id, past)
    assert "My diary" not in find_html(open_set(spring, "Next meeting"))
    assert list_issues(store, LOCAL, spring.id) == ()


def test_without_a_browser_that_is_known_nothing_is_exported(spring, action):
    for part in ("Actions", "Next meeting"):
        drawn = find_html(open_set(spring, part))
        assert "keeps no cookie" in drawn
        assert "/export/" not in drawn


# Keeping time


def test_time_is_kept_from_one_part_to_the_next(store, spring):
    save_preparation(store, LOCAL, spring.id, Preparation(presenters=("Bea",), timekeeper="Maya"))
    app = press(open_set(spring, "Keep time"), "begin-time")
    assert "Part 1 of 9" in find_html(app)
    assert "Time: Maya" in find_html(app)
    app = press(press(app, "time-skip"), "time-more")
    assert "Part 2 of 9" in find_html(app)
    app = press(app, "time-pause")
    assert "Time stands still." in find_html(app)
    app = press(press(app, "time-go-on"), "time-back")
    assert "Part 1 of 9" in find_html(app)
    app = press(app, "time-stop")
    assert app.button(key="begin-time")


def test_what_runs_is_there_again_when_the_page_is_opened_anew(store, spring):
    items = list_items(spring, Preparation())[:1]
    begun = datetime.now(UTC) - timedelta(minutes=60)
    keep_running(store, LOCAL, spring.id, lambda _: start(items, begun))
    drawn = find_html(open_set(spring, "Keep time"))
    assert " over" in drawn
    assert "This is the last part" in drawn
    app = press(open_set(spring, "Keep time"), "time-skip")
    assert "The agenda is done." in find_html(app)


def test_two_pages_that_press_next_go_one_part_on(store, spring):
    first = press(open_set(spring, "Keep time"), "begin-time")
    second = open_set(spring, "Keep time")
    press(first, "time-skip")
    assert "Part 2 of 9" in find_html(press(second, "time-skip"))


# Side by side


def test_meetings_are_set_side_by_side_with_a_chart_that_is_also_said(store, spring):
    keep_towpath(store, set_id=spring.id)
    assert "Two reviewed meetings are needed" in find_html(open_set(spring, "Compare"))
    again = towpath()
    again = replace(again, lines=again.lines[:-1], transcript=cut(again.transcript))
    keep_towpath(store, data=b"other", set_id=spring.id, review=again)
    app = open_set(spring, "Compare")
    drawn = find_html(app)
    assert "Meetings side by side" in drawn
    assert "The line is the range." in drawn
    app.multiselect(key="compare-which").set_value([])
    assert "Choose two or more." in find_html(run(app))


def cut(transcript):
    """Return a transcript without its last utterance."""
    last = transcript.turns[-1]
    shorter = replace(last, utterances=last.utterances[:-1])
    return replace(transcript, turns=(*transcript.turns[:-1], shorter))


def test_the_same_meeting_twice_says_so(store, spring):
    for data in (b"one", b"two"):
        keep_towpath(store, data=data, set_id=spring.id)
    assert "are the same meeting" in find_html(open_set(spring, "Compare"))


# What others wrote


TEXTS = (*HOSTILE, "\u202eevil 🙂 مرحبا " + "x" * 4000)


@pytest.mark.parametrize("part", PARTS)
def test_no_name_and_no_text_becomes_markup(store, part):
    members = tuple(Member(name=text, level=text, labels=(text,)) for text in TEXTS)
    title = " ".join(TEXTS)
    spring = add_set(store, LOCAL, NewSet(title=title, members=members, next_on=SOON))
    proposals = (make_proposal(text, place=f"1.{n}") for n, text in enumerate(TEXTS))
    meeting_id = keep_towpath(store, set_id=spring.id, review=make_review(*proposals))
    for text in TEXTS:
        action = add_action(store, LOCAL, meeting_id, NewAction(owner=text, what=text, due=SOON))
        report_progress(store, LOCAL, action.id, Outcome.PARTLY, note=text)
        issue = NewIssue(whose=text, text=text, erase_on=SOON)
        add_issue(store, LOCAL, spring.id, issue)
    prepared = Preparation(presenters=TEXTS, timekeeper=TEXTS[0])
    save_preparation(store, LOCAL, spring.id, prepared)
    app = open_set(spring, part, action=action.id, member="1")
    if part == "Keep time":
        app = press(app, "begin-time")
    drawn = find_html(app)
    for markup in (
        "<img",
        "<script",
        "<style>body",
        'javascript:alert(1)"',
        'attacker.example/b"',
    ):
        assert markup not in drawn
    shown = find_markdown(app)
    shown += [each.label for kind in ("expander", "radio") for each in app.get(kind)]
    assert not any(text[:40] in each for each in shown for text in TEXTS)
    assert "x" * 2100 not in drawn


def test_a_tab_that_is_opened_is_in_the_address(spring):
    app = open_tab_of_set(open_set(spring), "Actions")
    assert "No action is kept yet." in find_html(app)


def open_tab_of_set(app, name):
    app.session_state["part"] = name
    return run(app)
