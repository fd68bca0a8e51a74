"""Every kind of report of a meeting whose words are gone: counts, and no empty quotations."""

from __future__ import annotations

import json
from datetime import date

import pytest

from coach.measures.sheet import own_sheet
from coach.report import review_html, review_payload, review_text
from coach.report.docx import debrief_docx
from coach.report.html import list_parts
from coach.report.presentable import make_presentable
from coach.report.said import find_review_starts
from coach.report.screens import SCREENS, first_screen, opening, sureness
from coach.report.sheet_text import own_sheet_text
from coach.report.table import measures_table, utterances_table
from coach.report.xlsx import review_xlsx
from coach.storage.stripping import strip_words
from tests.report.reviews import towpath

REVIEWS = {
    keeps: strip_words(towpath(), on=date(2026, 1, 28), keeps_extracts=keeps)
    for keeps in (False, True)
}
EMPTY = ("“”", "“ ”")


@pytest.fixture(params=REVIEWS.values(), ids=["nothing said", "moments stay"])
def review(request):
    return request.param


def test_a_page_and_a_text_say_that_the_words_are_gone_and_quote_nothing_empty(review):
    page = review_html(review, names=True)
    assert "What was said is gone, as the set agreed" in page
    assert "What was said went on Wednesday 28 January 2026" in page
    text = review_text(review)
    assert "What was said went on Wednesday 28 January 2026" in text
    for written in (page, text):
        assert not any(empty in written for empty in EMPTY)
        assert "as they were said" not in written.replace(
            "Suggestions and questions, as they were said", ""
        )


def test_the_counts_are_the_same(review):
    part, before = list_parts(review)[0], list_parts(towpath())[0]
    assert part.figures.measures.keys() == before.figures.measures.keys()
    assert {key: each.value for key, each in review.measures.items()} == {
        key: each.value for key, each in towpath().measures.items()
    }


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_opens_and_quotes_nothing_empty(review, name):
    shown = make_presentable(review, names=True)
    starts = find_review_starts(shown)
    for part in list_parts(shown):
        drawn = str(SCREENS[name](shown, part, starts))
        assert drawn
        assert not any(empty in drawn for empty in EMPTY)
        assert "Words said by each group" not in drawn


def test_the_first_screen_opens(review):
    shown = make_presentable(review, names=True)
    drawn = first_screen(shown, list_parts(shown)[0]) + sureness(shown) + opening(shown)
    assert not any(empty in drawn for empty in EMPTY)
    assert "The counts" in drawn


def test_every_file_is_made(review):
    assert debrief_docx(review)
    assert review_xlsx(review)
    assert len(utterances_table(review).rows) == len(review.lines)
    assert measures_table(review).rows
    assert json.dumps(review_payload(review))
    assert "“”" not in own_sheet_text(own_sheet(review, review.talk[0].name))


def test_moments_that_stay_have_no_names():
    names = {part for each in towpath().talk for part in each.name.split()}
    kept = REVIEWS[True]
    assert kept.moments
    assert not any(name in repr(kept) for name in names)


def test_taking_the_words_out_twice_changes_nothing():
    once = REVIEWS[False]
    assert strip_words(once, on=date(2026, 1, 28), keeps_extracts=False) == once
