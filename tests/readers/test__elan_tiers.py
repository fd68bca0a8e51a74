from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers._elan_tiers import read_document
from tests.readers.documents import read_sample

BOMB = (
    '<!DOCTYPE x [<!ENTITY a "so"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<ANNOTATION_DOCUMENT><TIER>&b;</TIER></ANNOTATION_DOCUMENT>"
)
OUTSIDE = (
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><ANNOTATION_DOCUMENT>&a;'
    "</ANNOTATION_DOCUMENT>"
)


def read(text):
    return read_document(text, name="set.eaf")


def test_tiers_slots_and_kinds_are_taken_as_they_stand():
    document = read(read_sample("elan.eaf"))
    assert [
        (tier.identifier, tier.participant, tier.kind, tier.parent, len(tier.annotations))
        for tier in document.tiers
    ] == [
        ("Z-words", "Zofia", "speech", "", 1),
        ("R-words", "Rhodri", "speech", "", 1),
        ("R-gaze", "Rhodri", "gaze", "", 1),
        ("Z-gloss", "", "gloss", "Z-words", 0),
    ]
    assert document.slots["ts2"] == 3.5
    assert document.coded == {"gaze"}


def test_an_annotation_has_its_slots_its_line_and_its_words():
    annotation = read(read_sample("elan.eaf")).tiers[1].annotations[0]
    assert (annotation.first, annotation.last, annotation.line, annotation.text) == (
        "ts3",
        "ts4",
        21,
        "Habit & a good deal of grease.",
    )


@pytest.mark.parametrize("value", ["", "-5", "1.5", "soon", "٣", "9" * 400])
def test_a_slot_whose_value_is_no_number_has_none(value):
    text = f'<A><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="{value}"/></A>'
    assert read(text).slots == {}


def test_annotations_outside_tiers_and_words_outside_annotations_are_nobodys():
    text = (
        "<A><ALIGNABLE_ANNOTATION/><ANNOTATION_VALUE>so</ANNOTATION_VALUE><TIER>what"
        "<ANNOTATION_VALUE>now</ANNOTATION_VALUE></TIER></A>"
    )
    assert read(text).tiers[0].annotations == []


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, "<!DOCTYPE x><A/>"])
def test_document_types_and_entities_are_refused(text):
    with pytest.raises(TranscriptFormatError, match=r"^set\.eaf: it holds a document type"):
        read(text)


@pytest.mark.parametrize(
    ("text", "line"), [("<A>\n<B>\n</A>", 3), ("", 1), ("<A>", 1), ("<A>\n&so;</A>", 2)]
)
def test_damaged_xml_is_refused_with_its_line(text, line):
    with pytest.raises(TranscriptFormatError, match=f"^set.eaf, line {line}: ") as caught:
        read(text)
    assert caught.value.line == line
