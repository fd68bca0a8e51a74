"""Lines drawn to be checked, and the answers: kept at once, and never changed."""

from __future__ import annotations

from functools import partial

import pytest
from sqlalchemy import func, select

from coach.errors import RecordNotFoundError, StaleChangeError
from coach.labels import Label
from coach.storage.actions import add_action
from coach.storage.corrections import add_correction
from coach.storage.erasing import erase_meeting
from coach.storage.line_check_tables import LineAnswerRow, LineCheckRow
from coach.storage.line_checks import (
    DrawnLine,
    add_line_check,
    answer_line,
    list_line_checks,
)
from coach.storage.meetings import finish_meeting
from coach.storage.records import LOCAL, NewAction
from tests.report.reviews import towpath
from tests.storage.kept import keep_towpath

IDS = [coding.utterance.id for coding in towpath().codings[:2]]
DRAWN = [DrawnLine(utterance_id=id_, label=Label.OTHER) for id_ in IDS]


def draw(store, meeting_id, drawn=DRAWN):
    return add_line_check(store, LOCAL, meeting_id, drawn=drawn, seed=2**40, drawn_from=12)


def answer(store, meeting_id, id_, label):
    return answer_line(store, LOCAL, meeting_id, id_, label=label)


def test_a_draw_comes_back_as_it_was_made(store):
    meeting_id = keep_towpath(store)
    check = draw(store, meeting_id)
    assert list_line_checks(store, LOCAL, meeting_id) == (check,)
    assert check.lines == tuple(DRAWN)
    assert (check.seed, check.drawn_from, check.answers) == (2**40, 12, ())
    assert not check.is_finished


@pytest.mark.parametrize("touch", ["correction", "check", "action"])
def test_lines_do_not_move_once_something_hangs_on_one(store, touch):
    meeting_id = keep_towpath(store)
    again = partial(
        finish_meeting, store, LOCAL, meeting_id, towpath(), known="{}", moves_lines=True
    )
    assert again()
    if touch == "correction":
        add_correction(store, LOCAL, meeting_id, IDS[0], label=Label.ADVICE, seen=0)
    elif touch == "check":
        draw(store, meeting_id)
    else:
        add_action(store, LOCAL, meeting_id, NewAction(owner="Maya", what="Call", source=IDS[0]))
    with pytest.raises(StaleChangeError, match="only before that"):
        again()


def test_a_meeting_without_a_draw_has_none(store):
    assert list_line_checks(store, LOCAL, keep_towpath(store)) == ()


def test_answers_come_back_in_the_order_they_were_given(store):
    meeting_id = keep_towpath(store)
    draw(store, meeting_id)
    answer(store, meeting_id, IDS[1], Label.ADVICE)
    check = answer(store, meeting_id, IDS[0], None)
    assert [(each.utterance_id, each.label) for each in check.answers] == [
        (IDS[1], Label.ADVICE),
        (IDS[0], None),
    ]
    assert check.is_finished
    assert list_line_checks(store, LOCAL, meeting_id) == (check,)


def test_an_answer_is_never_changed(store):
    meeting_id = keep_towpath(store)
    draw(store, meeting_id)
    answer(store, meeting_id, IDS[0], Label.ADVICE)
    with pytest.raises(StaleChangeError, match="answered elsewhere"):
        answer(store, meeting_id, IDS[0], Label.OTHER)
    assert list_line_checks(store, LOCAL, meeting_id)[0].answers[0].label is Label.ADVICE


def test_a_line_that_was_not_drawn_has_no_answer(store):
    meeting_id = keep_towpath(store)
    with pytest.raises(RecordNotFoundError, match="no such line was drawn"):
        answer(store, meeting_id, IDS[0], Label.OTHER)
    draw(store, meeting_id, DRAWN[:1])
    with pytest.raises(RecordNotFoundError, match="no such line was drawn"):
        answer(store, meeting_id, IDS[1], Label.OTHER)


def test_nothing_is_drawn_while_lines_wait_for_an_answer(store):
    meeting_id = keep_towpath(store)
    draw(store, meeting_id, DRAWN[:1])
    with pytest.raises(StaleChangeError, match="not all answered"):
        draw(store, meeting_id, DRAWN[1:])
    answer(store, meeting_id, IDS[0], None)
    draw(store, meeting_id, DRAWN[1:])
    checks = list_line_checks(store, LOCAL, meeting_id)
    assert [check.lines[0].utterance_id for check in checks] == IDS


def test_what_was_checked_goes_with_its_meeting(store):
    meeting_id = keep_towpath(store)
    draw(store, meeting_id)
    answer(store, meeting_id, IDS[0], Label.OTHER)
    erase_meeting(store, LOCAL, meeting_id, lambda review, _: (review, str))
    with store.reading() as session:
        rows = [
            session.scalar(select(func.count()).select_from(table))
            for table in (LineCheckRow, LineAnswerRow)
        ]
    assert rows == [0, 0]
