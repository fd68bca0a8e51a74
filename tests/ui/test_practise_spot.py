"""Spot it, as somebody meets it: a line, four answers, the reading, the next."""

from __future__ import annotations

from coach.labels import Label
from coach.practice.items import SpotItem
from coach.practice.spot_it import SpotIt, answer_spot, give_spot_feedback
from coach.service.exercises import find_twin, load_items
from coach.service.practice_keeping import list_attempts
from coach.storage.records import LOCAL
from coach.ui import resources
from tests.ui.test_app import find_html, open_app, run

ITEM = load_items(SpotItem)[0]


def open_spot(item=ITEM.id, **query):
    return open_app("practise", exercise="spot-it", item=item, **query)


def click(app, key):
    return run(app.button(key=key).click())


def find_attempts():
    return list_attempts(resources.store(), LOCAL)


def test_an_answer_is_kept_and_told_about():
    app = click(open_spot(), "answer-closed")
    (kept,) = find_attempts()
    assert (kept.item, kept.fits, kept.counts) == (ITEM.id, True, True)
    state = answer_spot(SpotIt(item=ITEM, twin=find_twin(ITEM)), Label.CLOSED_QUESTION)
    feedback = give_spot_feedback(state)
    drawn = find_html(app)
    for words in (feedback.remark, feedback.reason, feedback.opens, feedback.twin_remark):
        assert words.replace("'", "&#39;").replace('"', "&#34;") in drawn
