"""Nothing real is kept without a yes."""

from __future__ import annotations

from datetime import date

import pytest

from coach.config import Settings
from coach.errors import AgreementMissingError, RecordNotFoundError
from coach.service.agreeing import require_agreement
from coach.service.safekeeping import open_store
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.meeting_agreements import bind_agreement, find_meeting_agreement
from coach.storage.records import LOCAL, NewSet
from coach.storage.sets import add_set
from tests.storage.kept import keep_towpath

DAY = date(2026, 1, 14)


@pytest.fixture
def store(tmp_path):
    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/coach.db")) as store:
        yield store


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (None, "say first, under Before you record"),
        (Answer.NOT_YET, "say first, under Before you record"),
        (Answer.NO, "use the tally"),
    ],
)
def test_without_a_yes_nothing_may_be_kept(store, answer, says):
    if answer:
        record_agreement(store, LOCAL, answer, Terms(), held_on=DAY)
    with pytest.raises(AgreementMissingError, match=says):
        require_agreement(store, LOCAL, held_on=DAY)


def test_a_yes_is_bound_to_the_meeting_that_is_kept_under_it(store):
    agreed = record_agreement(store, LOCAL, Answer.YES, Terms(), held_on=DAY)
    found = require_agreement(store, LOCAL, held_on=DAY)
    meeting_id = keep_towpath(store)
    bind_agreement(store, LOCAL, meeting_id, found.id)
    assert find_meeting_agreement(store, LOCAL, meeting_id) == agreed == found


def test_invented_people_are_not_asked(store):
    set_id = add_set(store, LOCAL, NewSet(title="North", is_sample=True)).id
    assert require_agreement(store, LOCAL, set_id) is None


def test_a_set_that_is_not_there_is_said(store):
    with pytest.raises(RecordNotFoundError):
        require_agreement(store, LOCAL, "none")
