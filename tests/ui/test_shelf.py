"""Reviews laid out for export: for one browser, and as long as somebody holds the ticket."""

from __future__ import annotations

import gc

import pytest

from coach.ui.shelf import LaidFile, Shelf
from tests.report.reviews import towpath

REVIEW = towpath()


def test_its_browser_finds_it():
    shelf = Shelf()
    ticket = shelf.lay(REVIEW, token="mine")
    assert shelf.find(ticket.id, token="mine") is REVIEW


def test_a_file_lies_there_as_a_review_does():
    shelf = Shelf()
    file = LaidFile(name="set.ics", media="text/calendar", data=b"BEGIN")
    ticket = shelf.lay(file, token="mine")
    assert shelf.find(ticket.id, token="mine") == file
    assert shelf.find(ticket.id, token="theirs") is None


@pytest.mark.parametrize("token", ["theirs", "", None])
def test_no_other_browser_finds_it(token):
    shelf = Shelf()
    ticket = shelf.lay(REVIEW, token="mine")
    assert shelf.find(ticket.id, token=token) is None


def test_it_is_gone_once_nobody_holds_its_ticket():
    shelf = Shelf()
    ticket = shelf.lay(REVIEW, token="mine")
    id_ = ticket.id
    del ticket
    gc.collect()
    assert shelf.find(id_, token="mine") is None


def test_two_tickets_of_one_review_have_nothing_in_common():
    shelf = Shelf()
    first, second = (shelf.lay(REVIEW, token="mine") for _ in range(2))
    assert first.id != second.id
    assert len(first.id) >= 24
