from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import TranscriptFormatError
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import (
    Span,
    Word,
    build_json_reading,
    group_words,
    join_text,
    name_channel,
    order_units,
    place_words,
    read_spans,
    read_units,
    read_words,
)
from coach.readers.units import UNKNOWN, Unit
from coach.transcript import Timing

KEYS = Keys()


def word(text, start=None, end=None, label=None):
    return Word(text=text, label=label, start=start, end=end, glued=text in ".?!")


def span(label, start, end):
    return Span(label=label, start=start, end=end)


def rows(units):
    return [(unit.label, unit.text, unit.start, unit.end) for unit in units]


def build(units, tally=None, **more):
    return build_json_reading(units, tally or Tally("set.json"), format="x", **more)


def test_each_object_with_words_becomes_a_unit():
    items = [
        {"text": " So? ", "speaker": 1, "start": 1, "end": 2},
        {"text": ""},
        {"text": None, "speaker": 2},
        {"text": "Hm."},
    ]
    tally = Tally("set.json")
    assert rows(read_units(items, "segments", KEYS, tally)) == [
        ("Speaker 1", "So?", 1.0, 2.0),
        (None, "Hm.", None, None),
    ]
    assert tally.finish() == ()


def test_what_is_no_object_is_left_out_and_named():
    tally = Tally("set.json")
    items = [{"text": "So?"}, 7, {"text": "Hm."}]
    assert [unit.text for unit in read_units(items, "segments", KEYS, tally)] == ["So?", "Hm."]
    assert tally.finish() == ("1 of 3 parts could not be read: segments[1].",)


@pytest.mark.parametrize(
    ("item", "glued"),
    [
        ({"text": "?"}, True),
        ({"text": "..."}, True),
        ({"text": "。", "type": "punctuation"}, True),
        ({"text": "So"}, False),
        ({"text": "-"}, False),
        ({"text": "?Que"}, False),
    ],
)
def test_marks_are_glued_to_the_word_before(item, glued):
    (found,) = read_words([item], "words", KEYS, Tally("set.json"))
    assert found.glued is glued


def test_spans_come_in_order_of_time_and_without_those_that_have_no_start():
    tally = Tally("set.json")
    items = [{"speaker": "B", "start": 5}, {"speaker": "A", "start": 1, "end": 2}, {"end": 9}]
    assert read_spans(items, "spans", KEYS, tally) == (
        span("Speaker A", 1.0, 2.0),
        span("Speaker B", 5.0, None),
    )
    assert tally.finish() == ("1 of 3 spans could not be read: spans[2].",)


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ([], []),
        ([word("So"), word("?"), word("Yes"), word(".")], ["So?", "Yes."]),
        ([word("So?"), word("Yes.")], ["So?", "Yes."]),
        ([word("Well,"), word("yes")], ["Well, yes"]),
        ([word("“So?”"), word("Yes")], ["“So?”", "Yes"]),
        ([word("So", label="A"), word("yes", label="B")], ["So", "yes"]),
        ([word("So", 0, 1), word("yes", 2.9, 3)], ["So yes"]),
        ([word("So", 0, 1), word("yes", 3, 4)], ["So", "yes"]),
        ([word("?"), word("Yes")], ["?", "Yes"]),
    ],
)
def test_words_are_joined_up_to_a_sentence_a_speaker_or_a_pause(words, texts):
    assert [unit.text for unit in group_words(words)] == texts


def test_a_unit_has_the_first_and_last_times_among_its_words():
    words = [word("In"), word("2014", 2.0, 2.5), word("or"), word("so", 3.0, 3.2), word(".")]
    assert rows(group_words(words)) == [(None, "In 2014 or so.", 2.0, 3.2)]


def test_words_without_times_give_units_without_times():
    assert rows(group_words([word("So"), word("?")])) == [(None, "So?", None, None)]


@given(st.lists(st.sampled_from(["So", "yes", "?", ".", "Why?"])))
def test_grouping_keeps_every_word(texts):
    units = group_words([word(text) for text in texts])
    assert "".join(unit.text for unit in units).replace(" ", "") == "".join(texts)


def test_text_is_joined_with_single_spaces():
    assert join_text([word("So"), word("?"), word("Yes")]) == "So? Yes"


def test_words_go_to_the_span_they_fall_into():
    spans = [span("A", 0, 2), span("B", 2, 4)]
    words = [word("So", 0, 1), word("?"), word("Yes", 2, 3), word("do", 3.5, 4)]
    assert rows(place_words(words, spans)) == [("A", "So?", 0, 2), ("B", "Yes do", 2, 4)]


@pytest.mark.parametrize(
    ("start", "label"),
    [(0.5, "A"), (2.2, "A"), (3.9, "B"), (9.0, "B"), (1.0, "A"), (4.0, "B")],
)
def test_a_word_between_spans_goes_to_the_nearer(start, label):
    spans = [span("A", 1, 2), span("B", 4, 5)]
    assert [unit.label for unit in place_words([word("so", start)], spans)] == [label]


def test_a_word_after_a_short_remark_goes_back_to_the_span_around_it():
    spans = [span("A", 0, 10), span("B", 3, 4)]
    words = [word("So", 1), word("mm", 3.5), word("then", 5)]
    assert rows(place_words(words, spans)) == [("A", "So then", 0, 10), ("B", "mm", 3, 4)]


def test_a_word_without_a_time_stays_with_the_word_before():
    spans = [span("A", 0, 2), span("B", 2, 4)]
    words = [word("First"), word("then", 3), word("2014")]
    assert [unit.text for unit in place_words(words, spans)] == ["First", "then 2014"]


def test_a_span_without_an_end_lasts_until_the_next():
    spans = [span("A", 0, None), span("B", 5, None)]
    assert [unit.label for unit in place_words([word("so", 4), word("yes", 90)], spans)] == [
        "A",
        "B",
    ]


def test_a_span_without_words_becomes_no_unit():
    spans = [span("A", 0, 2), span("B", 2, 4)]
    assert [unit.label for unit in place_words([word("yes", 3)], spans)] == ["B"]


@given(
    st.lists(st.floats(0, 100) | st.none()),
    st.lists(st.tuples(st.floats(0, 100), st.floats(0, 9) | st.none()), min_size=1),
)
def test_placing_keeps_every_word(starts, edges):
    spans = [
        span("A", start, None if length is None else start + length)
        for start, length in sorted(edges, key=lambda edge: edge[0])
    ]
    units = place_words([word("so", start) for start in starts], spans)
    assert sum(unit.text.count("so") for unit in units) == len(starts)


def test_units_of_several_channels_come_in_the_order_they_start():
    streams = [
        [Unit(text="a", start=1.0), Unit(text="b"), Unit(text="c", start=5.0)],
        [Unit(text="d", start=0.5), Unit(text="e", start=3.0)],
    ]
    assert [unit.text for unit in order_units(streams)] == ["d", "a", "b", "e", "c"]


def test_channels_are_named_by_number_and_speaker():
    units = [Unit(text="So?", label="Speaker 1"), Unit(text="Hm.", label="Speaker 0")]
    assert [unit.label for unit in name_channel(units, 2)] == [
        "Channel 2, Speaker 1",
        "Channel 2, Speaker 0",
    ]


@pytest.mark.parametrize("label", [None, UNKNOWN])
def test_a_channel_without_speakers_is_one_itself(label):
    assert [unit.label for unit in name_channel([Unit(text="So?", label=label)], 1)] == [
        "Channel 1"
    ]


def test_who_is_not_known_in_a_channel_with_speakers_stays_so():
    units = [Unit(text="So?", label=UNKNOWN), Unit(text="Hm.", label="Speaker 0")]
    assert [unit.label for unit in name_channel(units, 1)] == [UNKNOWN, "Channel 1, Speaker 0"]


@pytest.mark.parametrize(
    ("units", "timing"),
    [
        ([Unit(text="a", start=1.0, end=2.0)], Timing.EXACT),
        ([Unit(text="a", start=1.0)], Timing.STARTS_ONLY),
        ([Unit(text="a", start=1.0, end=2.0), Unit(text="b")], Timing.STARTS_ONLY),
        ([Unit(text="a")], Timing.NONE),
    ],
)
def test_timing_is_only_as_good_as_the_poorest_unit(units, timing):
    assert build(units).timing is timing


def test_a_reading_spans_its_units():
    units = [
        Unit(text="a", start=3.0, end=9.0),
        Unit(text="b", start=2.0, end=4.0),
        Unit(text="c"),
    ]
    reading = build(units)
    assert (reading.first_start, reading.last_end) == (2.0, 9.0)


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Our  set\n", "Our set"), ("", None), (" ", None), (None, None), (7, None)],
)
def test_a_title_is_text_on_one_line_or_none(title, shown):
    assert build([Unit(text="a")], title=title).title == shown


def test_warnings_of_the_format_follow_those_about_faults():
    tally = Tally("set.json")
    units = read_units([{"text": "a"}, {"text": "b"}, 7], "w", KEYS, tally)
    reading = build(units, tally, warnings=("More.",))
    assert reading.warnings == ("1 of 3 parts could not be read: w[2].", "More.")


def test_a_file_without_words_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.json holds no speech\."):
        build([])


def test_a_file_whose_words_cannot_be_read_is_refused_as_that():
    tally = Tally("set.json")
    units = read_units([{"text": 7}], "w", KEYS, tally)
    with pytest.raises(TranscriptFormatError, match=r"w\[0\]\.text is no text"):
        build(units, tally)
