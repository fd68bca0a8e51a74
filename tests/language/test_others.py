"""People and workplaces that are talked about."""

from __future__ import annotations

import pytest

from coach.language.others import MentionKind, find_mentions

SAID = [
    "I rang Sarah Whitcombe twice, and then she rang me from London.",
    "Did Sarah Whitcombe not work for Microsoft before that?",
    "Nothing at all, on the 12th.",
]


@pytest.fixture(scope="module")
def mentions():
    return {each.name: each for each in find_mentions(SAID)}


def test_a_name_is_one_mention_with_every_place_it_stands_in(mentions):
    assert mentions["Sarah Whitcombe"].kind is MentionKind.PERSON
    assert mentions["Sarah Whitcombe"].places == (0, 1)


def test_a_place_of_work_is_told_apart(mentions):
    assert mentions["Microsoft"].kind is MentionKind.WORKPLACE


def test_numbers_and_days_are_no_names(mentions):
    assert set(mentions) == {"Sarah Whitcombe", "Microsoft"}


def test_what_is_named_most_comes_first(mentions):
    assert next(iter(mentions)) == "Sarah Whitcombe"
