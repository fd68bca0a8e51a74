"""The pieces of a review that an app shows: the cards of the page, one screen at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Phase
from coach.report.html import list_parts
from coach.report.markup import tag
from coach.report.said import find_review_starts
from coach.report.screens import SCREENS, first_screen, opening, sureness
from coach.review import Plan
from tests.report.builder import make_review
from tests.report.html_reviews import everything, two_rounds, unknown
from tests.report.pages import parse
from tests.report.reviews import bandstand, orchard, towpath

MEETINGS = [everything, unknown, two_rounds, towpath, orchard, bandstand]


def draw(review, name, place=0):
    part = list_parts(review)[place]
    return str(SCREENS[name](review, part, find_review_starts(review)))


@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_of_every_meeting_says_something(meeting, name):
    assert parse(draw(meeting(), name)).text_content().strip()


@pytest.mark.parametrize("meeting", MEETINGS)
def test_the_first_screen_has_the_counts_and_what_worked_before_them(meeting):
    review = meeting()
    headings = parse(str(first_screen(review, list_parts(review)[0]))).xpath("//h3/text()")
    assert headings[-1] == "The counts"


def test_what_the_counts_lead_to_is_among_how_sure_they_are():
    review = everything()
    links = parse(str(first_screen(review, list_parts(review)[0]))).xpath("//a/@href")
    ids = parse(str(sureness(review))).xpath("//@id")
    assert {link[1:] for link in links} <= set(ids)


def test_names_to_look_at_are_not_told_again():
    assert "may be one person" not in str(sureness(everything()))


def test_the_opening_has_the_title():
    assert parse(str(opening(everything()))).xpath("//h1")


def test_nothing_is_said_to_be_nothing():
    review = make_review([(Phase.EXPLORING, 1, [(None, "Ana", "I froze, and I went home.")])])
    assert "reads as a suggestion" in draw(review, "suggestions")
    assert "No question" in draw(review, "questions")
    assert "No moment" in draw(review, "moments")
    assert "No action" in draw(review, "actions")


def test_actions_of_another_round_are_on_its_own_screen():
    review = two_rounds()
    assert "Ring the school" not in draw(review, "actions", place=0)
    assert "Ring the school" in draw(review, "actions", place=1)
    assert "Book the hall" in draw(review, "actions", place=0)


def test_a_meeting_without_a_round_says_so():
    turns = [(None, "Ana", "I froze, and I went home."), (None, "Ben", "What now?")]
    review = make_review([(Phase.EXPLORING, 1, turns)])
    review = replace(
        review,
        plan=Plan(facilitator_guess=True),
        lines=tuple(replace(line, round=0, phase=None) for line in review.lines),
    )
    drawn = str(first_screen(review, list_parts(review)[0]))
    assert "No round could be made out" in drawn
    assert "Who facilitated is a proposal" in drawn
    assert draw(review, "timeline")


def explained(review, place=0):
    """Return a part whose measures all say how they are counted, each by its name."""
    part = list_parts(review)[place]
    names = {name.rpartition(".")[2] for name in review.measures} | {
        name.partition(".")[0] for name in review.measures
    }
    how = {name: tag("p", f"[{name}]") for name in names}
    return replace(part, figures=replace(part.figures, explained=how))


def test_the_counts_say_how_each_of_them_is_counted():
    review = everything()
    page = parse(str(first_screen(review, explained(review))))
    rows = page.xpath("//section[contains(@class, 'counts')]//dl/div[not(@class)]")
    assert len(rows) >= 4
    for row in rows:
        (summary,) = row.xpath(".//details[@class='how']/summary")
        assert row.xpath("dt/text()")[0] in summary.get("aria-label")
    assert "[open_share]" in page.text_content()


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("questions", "yield_open"),
        ("questions", "asked_while_presenting"),
        ("suggestions", "suggestions_invited"),
        ("balance", "talk_members"),
        ("balance", "longest_turn"),
        ("balance", "evenness"),
        ("balance", "wait_before_answer"),
        ("balance", "open_before_intervention"),
        ("timeline", "phase_minutes"),
    ],
)
def test_every_screen_says_how_its_numbers_are_counted(name, measure):
    review = everything()
    drawn = SCREENS[name](review, explained(review), find_review_starts(review))
    assert f"[{measure}]" in parse(str(drawn)).text_content()


def test_where_it_is_not_said_nothing_opens():
    review = everything()
    assert "How is this counted?" not in str(first_screen(review, list_parts(review)[0]))
