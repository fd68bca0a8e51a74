"""Ten lines drawn at random, labelled before the software's reading is shown."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from coach.labels import LABELS, Label
from coach.service.keeping import keep_meeting
from coach.service.line_checking import LineAgreement
from coach.service.samples import list_samples
from coach.storage.line_checks import answer_line, list_line_checks
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.ten_lines import list_remarks
from tests.service.agreed import agree
from tests.ui.test_app import HOSTILE, find_html, find_markdown, run


def show(meeting_id):
    from coach.report.said import find_review_starts
    from coach.storage.meetings import load_review
    from coach.storage.records import LOCAL
    from coach.ui import resources
    from coach.ui.components.ten_lines import draw_ten_lines

    review = load_review(resources.store(), LOCAL, meeting_id)
    draw_ten_lines(meeting_id, review.lines, find_review_starts(review))


def keep(data, name="meeting.vtt"):
    return keep_meeting(
        resources.store(),
        LOCAL,
        data,
        name=name,
        classifier=resources.classifier(),
        agreement=agree(resources.store()),
    ).meeting_id


def open_check(meeting_id):
    app = AppTest.from_function(show, args=(meeting_id,), default_timeout=60)
    return run(app)


@pytest.fixture
def meeting_id():
    return keep(list_samples()[0].path.read_bytes())


def draw_lines(meeting_id):
    return run(open_check(meeting_id).button(key="draw-ten").click())


def last_check(meeting_id):
    return list_line_checks(resources.store(), LOCAL, meeting_id)[-1]


def answer_all(app, key="answer-4", count=10):
    for _ in range(count):
        app = run(app.button(key=key).click())
    return app


def test_how_it_goes_is_said_before_it_starts(meeting_id):
    assert "before the software’s reading is shown" in find_html(open_check(meeting_id))


def test_a_drawn_line_is_shown_without_how_it_reads(meeting_id):
    app = draw_lines(meeting_id)
    drawn = find_html(app)
    assert 'class="asked"' in drawn
    assert "eads as" not in drawn
    assert "could be heard" not in drawn
    assert len([each for each in app.button if each.key.startswith("answer-")]) == 5


def test_each_answer_is_kept_at_once(meeting_id):
    app = draw_lines(meeting_id)
    run(app.button(key="answer-1").click())
    assert [answer.label for answer in last_check(meeting_id).answers] == [Label.OPEN_QUESTION]


def test_a_check_goes_on_where_it_was_left(meeting_id):
    answer_all(draw_lines(meeting_id), count=3)
    app = open_check(meeting_id)
    assert len(answer_all(app, count=7).button(key="draw-ten").label) > 0


def test_both_readings_stand_side_by_side_once_all_are_answered(meeting_id):
    app = answer_all(draw_lines(meeting_id))
    check = last_check(meeting_id)
    alike = sum(line.label is Label.OTHER for line in check.lines)
    drawn = find_html(app)
    assert f"You and the software read {alike} of 10 lines alike." in drawn
    assert "holds 95 times in 100" in drawn
    assert drawn.count("<tr>") == 11


def test_what_cannot_be_told_is_left_out_and_counted(meeting_id):
    app = answer_all(answer_all(draw_lines(meeting_id), key="answer-none", count=2), count=8)
    drawn = find_html(app)
    assert "of 8 lines alike" in drawn
    assert "2 lines were left out." in drawn


def test_a_second_check_draws_other_lines_and_adds_up(meeting_id):
    app = answer_all(draw_lines(meeting_id))
    app = answer_all(run(app.button(key="draw-ten").click()))
    one, other = list_line_checks(resources.store(), LOCAL, meeting_id)
    ids = [{line.utterance_id for line in check.lines} for check in (one, other)]
    assert not ids[0] & ids[1]
    assert "of 20 lines alike" in find_html(app)
    assert "2 checks say together" in find_html(app)


def test_a_line_answered_in_another_tab_keeps_that_answer(meeting_id):
    app = draw_lines(meeting_id)
    first = last_check(meeting_id).lines[0].utterance_id
    answer_line(resources.store(), LOCAL, meeting_id, first, label=Label.ADVICE)
    app = run(app.button(key="answer-1").click())
    assert "answered elsewhere" in find_html(app)
    assert [answer.label for answer in last_check(meeting_id).answers] == [Label.ADVICE]


def test_a_second_tab_draws_nothing_while_lines_are_not_answered(meeting_id):
    one, other = open_check(meeting_id), open_check(meeting_id)
    run(one.button(key="draw-ten").click())
    assert "drawn already" in find_html(run(other.button(key="draw-ten").click()))
    assert len(list_line_checks(resources.store(), LOCAL, meeting_id)) == 1


def test_a_short_meeting_is_checked_in_as_many_lines_as_it_has():
    meeting_id = keep(b"Ana: I am stuck on this.\n\nBen: What would help you most?\n", "m.txt")
    app = open_check(meeting_id)
    assert "can be drawn here" in find_html(app)
    app = run(app.button(key="draw-ten").click())
    count = len(last_check(meeting_id).lines)
    assert "No line is left to draw" in find_html(answer_all(app, count=count))


def test_a_meeting_that_is_not_there_says_so_and_offers_nothing(meeting_id):
    app = AppTest.from_function(show_nothing, default_timeout=60)
    app = run(app)
    assert "no such meeting" in find_html(app)
    assert not app.button


def show_nothing():
    from coach.ui.components.ten_lines import draw_ten_lines

    draw_ten_lines("none", (), {})


def test_a_line_that_is_gone_can_be_left_out():
    meeting_id = keep(b"Ana: I am stuck on this.\n\nBen: What would help you most?\n", "m.txt")
    draw_lines(meeting_id)
    app = AppTest.from_function(show_without_lines, args=(meeting_id,), default_timeout=60)
    app = run(app)
    assert "not in the transcript any more" in find_html(app)
    run(app.button(key="answer-none").click())
    assert last_check(meeting_id).answers[0].label is None


def show_without_lines(meeting_id):
    from coach.ui.components.ten_lines import draw_ten_lines

    draw_ten_lines(meeting_id, (), {})


def test_nothing_that_was_said_becomes_markup():
    talk = "\n\n".join(f"Eve {n}: {text} and what about {text}?" for n, text in enumerate(HOSTILE))
    meeting_id = keep(talk.encode(), "m.txt")
    app = draw_lines(meeting_id)
    count = len(last_check(meeting_id).lines)
    for _ in range(count):
        drawn = find_html(app)
        assert "<img" not in drawn
        assert "<script" not in drawn
        assert not any(text in shown for shown in find_markdown(app) for text in HOSTILE)
        app = run(app.button(key="answer-4").click())
    assert "<img" not in find_html(app)


def test_every_label_is_explained_while_one_decides(meeting_id):
    drawn = find_html(draw_lines(meeting_id)).replace("&#39;", "'")
    assert all(entry.definition in drawn for entry in LABELS.values())


def test_one_label_throughout_says_that_chance_cannot_be_told():
    said = " ".join(
        list_remarks(LineAgreement(agreed=9, of=9, low=0.7, high=1.0), checks=1, left_out=1)
    )
    assert "cannot be told" in said
    assert "1 line was left out." in said
