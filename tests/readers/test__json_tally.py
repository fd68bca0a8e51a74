from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import TranscriptFormatError
from coach.readers._json_tally import Keys, Tally, holds, name_label
from coach.readers.units import UNKNOWN

KEYS = Keys()


@pytest.fixture
def tally():
    return Tally("set.json")


def read_four_good_ones(tally):
    for _ in range(4):
        tally.read_text({"text": "So?"}, KEYS.text, "words[9]")
        tally.read_label({"speaker": "Ana"}, KEYS.label, "words[9]")
        tally.read_span({"start": 1, "end": 2}, KEYS, "words[9]")


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ({"text": "So?"}, "So?"),
        ({"text": "  So\n what? "}, "So what?"),
        ({"text": ""}, ""),
        ({"text": None}, ""),
        ({"text": "a\ud800b"}, "a�b"),
        ({"text": "\U0001f511"}, "\U0001f511"),
    ],
)
def test_words_come_on_one_line(tally, item, text):
    assert tally.read_text(item, KEYS.text, "words[0]") == text
    assert tally.finish() == ()


@pytest.mark.parametrize(
    ("item", "why"),
    [
        (7, r"words\[0\] is not an object"),
        (None, r"words\[0\] is not an object"),
        ({}, r"words\[0\]\.text is missing"),
        ({"text": 7}, r"words\[0\]\.text is no text"),
        ({"text": ["So?"]}, r"words\[0\]\.text is no text"),
    ],
)
def test_words_that_are_no_text_are_none_and_named(tally, item, why):
    assert tally.read_text(item, KEYS.text, "words[0]") is None
    with pytest.raises(TranscriptFormatError, match=rf"^set\.json: {why}, and so it is with 1"):
        tally.finish()


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        (" Ana\tRuiz ", "Ana Ruiz"),
        (0, "Speaker 0"),
        (3.0, "Speaker 3"),
        ("12", "Speaker 12"),
        ("B", "Speaker B"),
        ("b", "b"),
        ("spk_0", "spk_0"),
        ("Speaker 1", "Speaker 1"),
        ("Unknown Speaker", "Unknown Speaker"),
        ("עדי", "עדי"),
        ("", UNKNOWN),
        ("  ", UNKNOWN),
        ("?", UNKNOWN),
        ("U_UKN", UNKNOWN),
        ("UU", UNKNOWN),
        ("Unknown", UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_labels_are_read_as_people_would_say_them(tally, value, label):
    assert tally.read_label({"speaker": value}, KEYS.label, "words[0]") == label
    assert tally.finish() == ()


@pytest.mark.parametrize("value", [True, 1.5, [], {"name": "Ana"}, 10**400])
def test_what_is_no_name_is_not_known_and_named(tally, value):
    assert tally.read_label({"speaker": value}, KEYS.label, "words[0]") == UNKNOWN
    with pytest.raises(TranscriptFormatError, match=r"words\[0\]\.speaker is not a name"):
        tally.finish()


@pytest.mark.parametrize("item", [{}, {"name": None}, 7, None])
def test_a_label_that_is_not_there_is_no_fault(tally, item):
    assert tally.read_label(item, KEYS.label, "words[0]") is None
    assert tally.finish() == ()


@pytest.mark.parametrize(
    ("item", "span"),
    [
        ({"start": 1, "end": 2.5}, (1.0, 2.5)),
        ({"start": "1.0", "end": "2s"}, (1.0, 2.0)),
        ({"start": 1}, (1.0, None)),
        ({"end": 2}, (None, 2.0)),
        ({"start": None, "end": None}, (None, None)),
        ({"start": 1, "end": 1}, (1.0, 1.0)),
    ],
)
def test_times_are_in_seconds_and_none_where_not_given(tally, item, span):
    assert tally.read_span(item, KEYS, "words[0]") == span
    assert tally.finish() == ()


def test_milliseconds_become_seconds(tally):
    keys = Keys(per_second=1000)
    assert tally.read_span({"start": 170, "end": 25140}, keys, "words[0]") == (0.17, 25.14)


def test_a_length_gives_the_end(tally):
    keys = Keys(length="duration")
    assert tally.read_span({"start": 4, "duration": "1.5"}, keys, "words[0]") == (4.0, 5.5)


@pytest.mark.parametrize("item", [{"duration": 2}, {"start": 4}])
def test_half_a_length_gives_no_end(tally, item):
    assert tally.read_span(item, Keys(length="duration"), "words[0]")[1] is None


def test_an_end_is_believed_before_a_length(tally):
    item = {"start": 4, "end": 5, "duration": 9}
    assert tally.read_span(item, Keys(length="duration"), "words[0]") == (4.0, 5.0)


def test_an_end_before_its_start_is_taken_out_and_named(tally):
    read_four_good_ones(tally)
    assert tally.read_span({"start": 5, "end": 4}, KEYS, "words[4]") == (5.0, None)
    assert tally.finish() == ("1 of 10 times could not be read: words[4].end.",)


def test_a_span_without_a_start_is_of_no_use(tally):
    for place in range(3):
        assert tally.read_start({"start": place}, KEYS, f"spans[{place}]") == (place, None)
    assert tally.read_start({"end": 4}, KEYS, "spans[3]") is None
    assert tally.finish() == ("1 of 4 spans could not be read: spans[3].",)


def test_a_single_fault_of_each_kind_is_counted_and_named(tally):
    read_four_good_ones(tally)
    tally.read_text({"text": 7}, KEYS.text, "words[4]")
    tally.read_label({"speaker": []}, KEYS.label, "words[4]")
    tally.read_span({"start": "soon", "end": 2}, KEYS, "words[4]")
    assert tally.finish() == (
        "1 of 5 parts could not be read: words[4].text.",
        "1 of 5 names could not be read: words[4].speaker.",
        "1 of 10 times could not be read: words[4].start.",
    )


def test_at_most_twenty_faults_are_named_and_all_are_counted(tally):
    for place in range(100):
        good = place % 4 > 0
        tally.read_text({"text": "So?" if good else 7}, KEYS.text, f"w[{place}]")
    (note,) = tally.finish()
    assert note.startswith("25 of 100 parts could not be read: w[0].text, w[4].text, ")
    assert note.endswith("w[76].text and 5 more.")


@pytest.mark.parametrize(("faults", "refused"), [(2, False), (3, True)])
def test_most_of_a_kind_at_fault_is_refused_and_half_is_not(tally, faults, refused):
    for place in range(4):
        tally.read_text({"text": 7 if place < faults else "So?"}, KEYS.text, f"w[{place}]")
    if refused:
        with pytest.raises(
            TranscriptFormatError, match=r"w\[0\]\.text is no text, .* 3 of 4 parts"
        ):
            tally.finish()
    else:
        assert tally.finish() == ("2 of 4 parts could not be read: w[0].text, w[1].text.",)


@given(st.text(max_size=30))
def test_a_label_is_on_one_line_or_not_known(text):
    label = name_label(text)
    assert label == UNKNOWN or label.endswith(text)


@pytest.mark.parametrize(
    ("item", "key", "found"),
    [
        ({"a": None}, "a", True),
        ({"a": {"b": None}}, "a.b", True),
        ({"a": 7}, "a.b", False),
        ({}, "a", False),
        (7, "a", False),
    ],
)
def test_a_key_that_holds_null_is_held(item, key, found):
    assert holds(item, key) is found
