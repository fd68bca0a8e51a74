"""An HTML page of a meeting that was held in another way of working."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.labels import Phase
from coach.report import review_html
from coach.service.profiles import load_shipped
from tests.report.builder import count
from tests.report.html_reviews import everything
from tests.report.pages import facts, headings, parse, section, words


def page(profile, *measures):
    review = everything()
    found = {**review.measures, **{measure.name: measure for measure in measures}}
    return review_html(replace(review, measures=found, way=load_shipped(profile), profile=profile))


def test_a_phase_stands_beside_what_is_usual_in_this_way_of_working():
    assert facts(page("wial"))["while clarifying"].endswith(
        "Questions by all to all, until the problem is agreed."
    )
    assert facts(page("self"))["while exploring"].endswith(
        "Open questions and quiet; drift is likeliest here."
    )


def test_the_length_of_a_phase_stands_beside_what_is_usual():
    rows = section(page("uk"), "Phases, as a proposal").xpath(".//tbody/tr")
    assert words(rows[0][2]) == "1 min 30 s (usually 5 min)"


def test_without_a_round_of_ideas_none_is_spoken_of():
    html = page("wial")
    assert "ideas round" not in words(parse(html).find("body"))
    assert facts(html)["Early suggestions"].startswith("3 turns")


def test_whoever_runs_the_meeting_is_called_as_in_the_profile():
    html = page("wial")
    assert "Before and after the coach stepped in" in headings(html, 3)
    assert facts(html)["Coach"] == facts(page("uk"))["Facilitator"]
    lanes = words(section(html, "Balance").xpath(".//figcaption")[0])
    assert lanes.startswith("Who had the floor when, by group: presenter, coach and set members.")


def test_who_was_the_coach_may_be_a_proposal():
    review = replace(everything(), way=load_shipped("wial"))
    html = review_html(replace(review, plan=replace(review.plan, facilitator_guess=True)))
    assert "Who was the coach is a proposal as well." in words(parse(html))


def test_a_set_without_a_facilitator_has_no_figures_of_one():
    html = page("self")
    assert not [name for name in headings(html, 3) if "stepped in" in name]
    assert {"Facilitator", "Timekeeper"}.isdisjoint(facts(html))


def test_suggestions_are_quoted_from_the_phases_in_which_they_are_early():
    review = everything()
    wial = load_shipped("wial")
    late = replace(
        wial, phases=tuple(each for each in wial.phases if each.phase is not Phase.EXPLORING)
    )
    title = "Suggestions and questions, as they were said"
    quoted = [
        len(section(review_html(replace(review, way=way)), title).xpath("./ul/li"))
        for way in (wial, late)
    ]
    assert quoted == [3, 1]


def test_statements_that_follow_no_question_are_told_where_they_are_to_be_answers():
    unasked = count("statements_unasked", 0.25, "share", count=3, of=12)
    name = "Turns with a statement that follow no question"
    assert facts(page("wial", unasked))[name].startswith("3 of 12 (25 %)")
    assert name not in facts(page("uk", unasked))


@pytest.mark.parametrize(("profile", "said"), [("wial", True), ("self", False), ("uk", False)])
def test_what_the_numbers_mean_where_everybody_asks_everybody(profile, said):
    text = words(section(page(profile), "What these numbers mean"))
    assert ("Members may question one another here" in text) is said
    assert ("The issue may be the whole group’s" in text) is said


def test_a_profile_of_somebodys_own_is_called_by_its_title():
    way = replace(load_shipped("wial"), name="ours", title="Our own way")
    kept = parse(review_html(replace(everything(), way=way, profile="ours")))
    assert "Our own way" in words(kept.xpath("//header/p[@class='kept']")[0])
