from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import elan, read_units
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.documents import read_sample

SLOTS = "".join(
    f'<TIME_SLOT TIME_SLOT_ID="ts{at}" TIME_VALUE="{at * 1000}"/>' for at in range(1, 9)
)


def annotate(first, last, text):
    return (
        f'<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="{first}" TIME_SLOT_REF2="{last}">'
        f"<ANNOTATION_VALUE>{text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
    )


def tier(attributes, *annotations):
    return f"<TIER {attributes}>{''.join(annotations)}</TIER>"


def make(*tiers, slots=SLOTS, head=""):
    return (
        f"{head}<ANNOTATION_DOCUMENT><TIME_ORDER>{slots}</TIME_ORDER>"
        f"{''.join(tiers)}</ANNOTATION_DOCUMENT>"
    )


def parse(text):
    return elan.parse(text, name="set.eaf")


def said(reading):
    return [(unit.label, unit.text, unit.start, unit.end) for unit in reading.units]


def test_a_document_is_read_without_its_codes_and_glosses():
    reading = parse(read_sample("elan.eaf"))
    assert said(reading) == [
        ("Zofia", "What keeps the mill turning?", 1.0, 3.5),
        ("Rhodri", "Habit & a good deal of grease.", 3.6, 6.0),
    ]
    assert [unit.line for unit in reading.units] == [14, 21]
    assert reading.timing is Timing.EXACT
    assert (reading.first_start, reading.last_end) == (1.0, 6.0)
    assert reading.warnings == ()


def test_annotations_are_put_in_the_order_they_start():
    reading = parse(
        make(
            tier(
                'PARTICIPANT="Ana"', annotate("ts1", "ts2", "So?"), annotate("ts5", "ts6", "And?")
            ),
            tier('PARTICIPANT="Ben"', annotate("ts3", "ts4", "Hm.")),
        )
    )
    assert [unit.text for unit in reading.units] == ["So?", "Hm.", "And?"]


def test_without_participants_the_tiers_are_the_speakers():
    reading = parse(make(tier('TIER_ID="ana"', annotate("ts1", "ts2", "So?"))))
    assert reading.units[0].label == "ana"


def test_a_tier_without_any_name_is_nobodys():
    assert parse(make(tier("", annotate("ts1", "ts2", "So?")))).units[0].label == UNKNOWN


def test_slots_without_values_are_not_known_and_keep_their_place():
    slots = SLOTS.replace(' TIME_VALUE="2000"', "").replace('"3000"', '"-3"')
    reading = parse(
        make(
            tier(
                'PARTICIPANT="Ana"',
                annotate("ts1", "ts2", "So?"),
                annotate("ts2", "ts3", "And?"),
                annotate("ts5", "ts6", "Well?"),
            ),
            slots=slots,
        )
    )
    assert said(reading) == [
        ("Ana", "So?", 1.0, None),
        ("Ana", "And?", None, None),
        ("Ana", "Well?", 5.0, 6.0),
    ]
    assert reading.timing is Timing.STARTS_ONLY


def test_a_document_none_of_whose_slots_have_values_has_no_times():
    reading = parse(make(tier("", annotate("ts1", "ts2", "So?")), slots=""))
    assert reading.timing is Timing.NONE
    assert (reading.first_start, reading.last_end) == (None, None)


@pytest.mark.parametrize(
    ("other", "warning"),
    [
        (
            [annotate("ts3", "ts4", "birdsong")],
            "1 annotation on other tiers (“notes”) was left out: whose words they are is not "
            "said.",
        ),
        (
            [annotate("ts3", "ts4", "birdsong"), annotate("ts5", "ts6", "a door")],
            "2 annotations on other tiers (“notes”) were left out: whose words they are is not "
            "said.",
        ),
    ],
)
def test_beside_participants_tiers_without_one_are_left_out_and_counted(other, warning):
    reading = parse(
        make(
            tier('PARTICIPANT="Ana"', annotate("ts1", "ts2", "So?")),
            tier('TIER_ID="notes"', *other),
        )
    )
    assert [unit.text for unit in reading.units] == ["So?"]
    assert reading.warnings == (warning,)


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_tiers_by_one_participant_the_fuller_is_read(turned):
    tiers = [
        tier('PARTICIPANT="Ana" TIER_ID="gist"', annotate("ts1", "ts2", "So?")),
        tier('PARTICIPANT="Ana" TIER_ID="words"', annotate("ts1", "ts2", "So what then?")),
    ]
    reading = parse(make(*(reversed(tiers) if turned else tiers)))
    assert [unit.text for unit in reading.units] == ["So what then?"]
    assert "“gist”" in reading.warnings[0]


def test_empty_annotations_are_left_out():
    text = make(tier("", annotate("ts1", "ts2", " "), annotate("ts3", "ts4", "So?")))
    assert [unit.text for unit in parse(text).units] == ["So?"]


def test_another_encoding_that_the_head_declares_is_over_once_it_is_text():
    head = '<?xml version="1.0" encoding="UTF-16"?>'
    text = make(tier("", annotate("ts1", "ts2", "Où?")), head=head)
    assert (
        read_units(b"\xff\xfe" + text.encode("utf-16-le"), name="set.eaf").units[0].text == "Où?"
    )


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("<ANNOTATION_DOCUMENT>", True),
        ('\n<?xml version="1.0"?>\n<!-- so -->\n<ANNOTATION_DOCUMENT>', True),
        ("<ANNOTATION_DOCUMENTS>", False),
        ("so <ANNOTATION_DOCUMENT>", False),
        ("<other/>", False),
    ],
)
def test_the_root_tells_it(text, known):
    assert elan.recognises(text) is known


@pytest.mark.parametrize(
    "text", [make(), make(tier("")), make(tier("", annotate("ts1", "ts2", "")))]
)
def test_a_document_without_words_is_refused(text):
    with pytest.raises(TranscriptFormatError, match=r"^set\.eaf, line 1: .* no tier"):
        parse(text)
