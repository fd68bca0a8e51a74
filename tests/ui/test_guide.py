"""The help page: all of it is there, its links lead somewhere, and numbers can be looked up."""

from __future__ import annotations

import re

import pytest

from coach.labels import FLAGS
from coach.measures.catalogue import CATALOGUE
from coach.report.model_card import FAILURES
from coach.report.screens import SCREENS
from coach.ui.explaining import explanations
from coach.ui.guiding import KEYS, SECTIONS
from tests.report.pages import parse
from tests.ui.test_app import find_html, open_app, open_sample, open_tab

ENTRIES = [entry for group in CATALOGUE for entry in group.entries]


@pytest.fixture(scope="module")
def drawn():
    return find_html(open_app("guide"))


def test_every_link_of_the_page_leads_to_something_on_it(drawn):
    page = parse(drawn)
    links = [link[1:] for link in page.xpath("//a/@href") if link.startswith("#")]
    assert len(links) == len(SECTIONS) + len(CATALOGUE)
    assert set(links) <= set(page.xpath("//@id"))


def test_no_place_on_the_page_has_the_name_of_another(drawn):
    ids = parse(drawn).xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_measure_has_its_place_with_words_and_formula(drawn, entry):
    (place,) = parse(drawn).xpath(f"//*[@id='measure-{entry.name}']")
    text = place.text_content()
    assert entry.how in text
    assert entry.needs in text
    assert entry.formula == "-" or entry.formula in text


def test_flags_keys_and_what_goes_astray_are_there(drawn):
    text = parse(drawn).text_content()
    for words in (
        *(entry.words for entry in FLAGS.values()),
        *(what for _, what in KEYS),
        *(title for title, _ in FAILURES),
    ):
        assert words in text


def test_headings_are_never_empty(drawn):
    assert all(heading.text_content().strip() for heading in parse(drawn).xpath("//h2 | //h3"))


# Beside the numbers


def test_each_explanation_says_where_it_comes_from():
    for group in CATALOGUE:
        for entry in group.entries:
            assert group.rests_on in parse(str(explanations()[entry.name])).text_content()


def test_a_review_has_every_number_explained_one_click_away():
    app = open_sample()
    seen = find_html(app)
    for tab in ("Timeline", "Questions", "Suggestions", "Balance"):
        assert tab.lower() in SCREENS
        seen += find_html(open_tab(app, tab))
    text = re.sub(r"\s+", " ", parse(seen).text_content())
    shown = {
        entry.name
        for entry in ENTRIES
        if "page" in entry.shown
        and "tally" not in entry.shown
        and entry.name not in {"statements_unasked"}
    }
    missing = {entry.name for entry in ENTRIES if entry.name in shown and entry.how not in text}
    assert missing <= {"first_suggestion_turns"}


def test_help_says_which_names_stay_where_names_are_swapped(drawn):
    (heading,) = parse(drawn).xpath("//h3[. = 'When names are swapped']")
    text = heading.getparent().text_content()
    for kept in ("members", "issues", "agenda", "tallies"):
        assert kept in text
