from __future__ import annotations

import pytest

from coach.readers import revai
from coach.transcript import Timing
from tests.readers.json_samples import list_rows, load_sample


def parse(value):
    return revai.parse(value, name="set.json")


def make_monologue(*values, **more):
    return {"elements": [{"type": "text", "value": value} for value in values], **more}


def test_elements_are_joined_into_sentences_with_the_names_listed():
    reading = parse(load_sample("revai.json"))
    assert list_rows(reading) == [
        ("Ana Ruiz", "What else?", 4.0, 4.9),
        ("Ana Ruiz", "Now?", 5.2, 5.4),
        ("Speaker 1", "Keys.", 6.1, 6.5),
    ]
    assert (reading.format, reading.writer) == ("revai", "Rev AI")
    assert reading.timing is Timing.EXACT


@pytest.mark.parametrize(
    ("speaker", "label"),
    [
        ({"speaker": 3}, "Speaker 3"),
        ({"speaker_name": "Ben"}, "Ben"),
        ({"speaker_info": {"display_name": "Cai"}, "speaker": 0}, "Cai"),
        ({}, None),
    ],
)
def test_a_monologue_may_name_its_speaker_in_several_ways(speaker, label):
    assert [
        unit.label for unit in parse({"monologues": [make_monologue("So?", **speaker)]}).units
    ] == [label]


@pytest.mark.parametrize("speakers", [None, 7, ["Ana"], [{"id": 0}], [{"name": "Ana"}]])
def test_a_list_of_speakers_of_no_use_is_passed_over(speakers):
    value = {"speakers": speakers, "monologues": [make_monologue("So?", speaker=0)]}
    assert parse(value).units[0].label == "Speaker 0"


def test_an_element_that_cannot_be_read_is_named_by_its_path():
    value = {"monologues": [make_monologue("So", "what"), make_monologue("Well", 7, "yes")]}
    assert parse(value).warnings == (
        "1 of 5 parts could not be read: monologues[1].elements[1].value.",
    )


def test_monologues_are_recognised():
    assert revai.recognises({"monologues": []})
    assert not revai.recognises({"elements": []})
