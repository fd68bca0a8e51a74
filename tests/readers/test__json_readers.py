"""What every JSON reader promises, whatever its format, and whatever comes in."""

from __future__ import annotations

import codecs
import json
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.config import Settings
from coach.errors import (
    CoachError,
    LimitExceededError,
    TranscriptFormatError,
    UnknownFormatError,
)
from coach.readers import read_units
from coach.readers._json_readers import JSON_READERS
from coach.transcript import Timing
from tests.readers.documents import make_document, read_sample
from tests.readers.json_samples import (
    SAMPLE_NAMES,
    SAMPLE_OF,
    enlarge,
    find_places,
    list_rows,
    load_sample,
    put,
)
from tests.speed import MOST_GROWTH, measure_growth, stays_below, untraced

MEGABYTE = 1_000_000
ROOMY = Settings(max_speakers=MEGABYTE)
"""For files enlarged by channels, each of which has speakers of its own."""
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["", "0", "12s", "0:04", "?", "a" * 4_000, "\u202e\x00", "\ud800", "🔑 עדי"])
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "start", "words", "items", "speaker", "content"]), inner
        )
    ),
    max_leaves=8,
)

every_reader = pytest.mark.parametrize(
    "reader", JSON_READERS, ids=[reader.format for reader in JSON_READERS]
)
every_sample = pytest.mark.parametrize("name", SAMPLE_NAMES)


def read(value, name="set.json"):
    return read_units(json.dumps(value).encode(), name=name)


def read_or_refuse(function):
    """Call; an error of ours is fine if it is one line, and any other is not caught."""
    try:
        function()
    except CoachError as error:
        message = str(error)
    else:
        return
    assert message
    assert "\n" not in message


def test_every_row_has_a_sample_and_words():
    assert [reader.format for reader in JSON_READERS] == list(SAMPLE_OF)
    assert all(reader.words.endswith("(JSON)") for reader in JSON_READERS)


@every_reader
def test_a_reader_recognises_and_reads_its_own_samples(reader):
    for name in SAMPLE_OF[reader.format]:
        assert reader.recognises(load_sample(name))
        assert read_units(read_sample(name).encode(), name="set").format == reader.format


@every_reader
def test_only_the_first_to_recognise_a_sample_reads_it(reader):
    earlier = JSON_READERS[: JSON_READERS.index(reader)]
    for name in SAMPLE_OF[reader.format]:
        assert not any(other.recognises(load_sample(name)) for other in earlier)


@every_reader
@pytest.mark.parametrize("value", [None, 7, "text", [], {}, [[]], [7], {"a": 1}, {"results": 7}])
def test_a_reader_neither_recognises_nor_reads_nothing(reader, value):
    assert not reader.recognises(value)
    with pytest.raises(TranscriptFormatError):
        reader.parse(value, name="set.json")


@every_sample
def test_a_reading_is_consistent(name):
    reading = read_units(read_sample(name).encode(), name=name)
    starts = [unit.start for unit in reading.units if unit.start is not None]
    exact = all(unit.start is not None and unit.end is not None for unit in reading.units)
    assert reading.units
    assert all(unit.text == " ".join(unit.text.split()) != "" for unit in reading.units)
    assert all(unit.line is None for unit in reading.units)
    assert reading.first_start == min(starts, default=None)
    assert exact == (reading.timing is Timing.EXACT)
    assert bool(starts) == (reading.timing is not Timing.NONE)


@every_sample
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", b"")],
)
def test_every_encoding_that_shows_itself_reads_the_same(name, encoding, mark):
    text = read_sample(name)
    assert read_units(mark + text.encode(encoding), name="set") == read_units(
        text.encode(), name="set"
    )


@every_sample
def test_how_it_is_laid_out_changes_nothing(name):
    assert read(load_sample(name)) == read_units(read_sample(name).encode(), name="set")


@every_sample
def test_a_file_cut_off_anywhere_is_refused_and_names_its_line(name):
    data = read_sample(name).encode().rstrip()
    for end in range(10, len(data), 41):
        with pytest.raises(TranscriptFormatError, match=rf"^{name}, line \d+: ") as caught:
            read_units(data[:end], name=name)
        assert 0 <= data[:end].count(b"\n") + 1 - caught.value.line <= 1


@every_sample
def test_a_word_document_may_hold_it_too(name):
    text = read_sample(name)
    by_document = read_units(make_document(text.split("\n")), name="set")
    assert by_document == read_units(text.encode(), name="set")


@every_sample
@pytest.mark.parametrize("item", [None, 7, [{}], "\u202e\u0000"])
def test_a_wrong_value_anywhere_is_read_around_or_refused(name, item):
    for path in find_places(load_sample(name)):
        value = put(load_sample(name), path, item)
        read_or_refuse(lambda value=value: read(value))


@untraced
@settings(deadline=None, max_examples=300)
@given(st.sampled_from(SAMPLE_NAMES), st.integers(0, 10_000), ANYTHING)
def test_any_value_anywhere_is_read_around_or_refused(name, place, item):
    paths = list(find_places(load_sample(name)))
    value = put(load_sample(name), paths[place % len(paths)], item)
    read_or_refuse(lambda: read(value))


@every_reader
@untraced
@settings(deadline=None, max_examples=50)
@given(value=ANYTHING)
def test_any_value_given_to_a_reader_is_read_or_refused(reader, value):
    reader.recognises(value)
    read_or_refuse(lambda: reader.parse(value, name="set.json"))


@every_sample
def test_a_key_that_is_missing_anywhere_is_read_around_or_refused(name):
    for path in find_places(load_sample(name)):
        value = load_sample(name)
        holder = value
        for key in path[:-1]:
            holder = holder[key]
        del holder[path[-1]]
        read_or_refuse(lambda value=value: read(value))


@every_reader
@pytest.mark.parametrize("awkward", [None, "fault", "long", "wide"])
def test_time_grows_in_proportion_to_the_file(reader, awkward):
    def prepare(size):
        value = load_sample(SAMPLE_OF[reader.format][0])
        for path in find_places(load_sample(SAMPLE_OF[reader.format][0])):
            if path[-1] in ("start", "start_time", "speaker", "time") and awkward == "fault":
                put(value, path, [])
            if path[-1] in ("text", "content", "body", "value") and awkward == "long":
                put(value, path, "so what? " * (size // 40))
            if path[-1] in ("words", "items", "elements") and awkward == "wide":
                put(value, path, [{}] * (size // 40))
        value = value if awkward in ("long", "wide") else enlarge(value, size)
        data = json.dumps(value).encode()
        return lambda: read_or_refuse(lambda: read_units(data, name="set"))

    assert measure_growth(prepare(10_000), prepare(100_000)) <= MOST_GROWTH


@every_sample
def test_a_megabyte_takes_less_than_a_second(name):
    data = json.dumps(enlarge(load_sample(name), MEGABYTE // 4)).encode()
    formats = set()
    assert stays_below(
        len(data) / MEGABYTE,
        lambda: formats.add(read_units(data, name="set", settings=ROOMY).format),
    )
    assert len(formats) == 1


@every_sample
def test_memory_stays_below_ten_times_the_file(name):
    data = json.dumps(enlarge(load_sample(name), MEGABYTE // 10), indent=1).encode()
    tracemalloc.start()
    try:
        read_units(data, name="set", settings=ROOMY)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 10 * len(data)


@pytest.mark.parametrize(
    ("value", "keys"),
    [
        ({"paragraphs": ["Ana: So?"], "platform": "x"}, "paragraphs, platform"),
        ({}, "nothing"),
        ([{"a": 1}], "a list"),
        ({"segments": [{"type": "line"}]}, "segments"),
        ({"utterances": [{"text": "So?"}]}, "utterances"),
        ({"sentences": [{"text": "So?"}]}, "sentences"),
        ({"words": [{"text": "So?"}]}, "words"),
        ({"results": [{"score": 1}]}, "results"),
        ({"transcript": "So?"}, "transcript"),
    ],
)
def test_json_of_no_known_kind_is_told_its_keys_and_what_is_read(value, keys):
    with pytest.raises(UnknownFormatError, match="What is read: ") as caught:
        read(value)
    message = str(caught.value)
    assert message.startswith(
        f"set.json is JSON, but no transcript of a kind that is known here: it holds {keys}."
    )
    assert "docs/formats.md lists them all" in message


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"results": {"transcripts": [], "items": 7}}, "results.items"),
        ({"results": {"items": [], "speaker_labels": {"segments": {}}}},
         "results.speaker_labels.segments"),
        ({"results": {"items": [], "channel_labels": {"channels": "x"}}},
         "results.channel_labels.channels"),
        ({"results": {"channel_labels": {"channels": [{}]}, "items": []}},
         "results.channel_labels.channels[0].items"),
        ({"Transcript": {"ParticipantRole": 1}}, "Transcript"),
        ({"results": {"channels": 7}}, "results.channels"),
        ({"results": {"channels": [], "utterances": {"a": 1}}}, "results.utterances"),
        ({"results": {"channels": [{"alternatives": 7}]}}, "results.channels[0].alternatives"),
        ({"results": {"channels": [{"alternatives": [{"transcript": "So?"}]}]}},
         "results.channels[0].alternatives[0].words"),
        ({"words": [], "speakers": 7}, "speakers"),
        ({"words": 7, "speakers": []}, "words"),
        ({"audio_duration": 3, "utterances": 7}, "utterances"),
        ({"audio_duration": 3, "utterances": None, "words": "x"}, "words"),
        ({"transcription": "So?"}, "transcription"),
        ({"segments": "So?"}, "segments"),
        ({"monologues": {}}, "monologues"),
        ({"monologues": [{"speaker": 1}]}, "monologues[0].elements"),
        ({"generator": "x", "sentences": {}}, "sentences"),
        ({"meeting_transcripts": None}, "meeting_transcripts"),
        ({"words": [{"text": "a"}], "paragraphs": 7}, "paragraphs"),
        ({"retval": {"words": {}}}, "retval.words"),
        ({"retval": {"words": [{"punct": "So?"}], "segmentation": {"segments": 7}}},
         "retval.segmentation.segments"),
        ({"speech_segments": 7}, "speech_segments"),
    ],
)  # fmt: skip
def test_the_right_keys_with_no_list_below_them_are_named(value, path):
    with pytest.raises(TranscriptFormatError) as caught:
        read(value)
    assert str(caught.value).startswith(f"set.json: {path} is not a list")


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({"segments": [{"text": 7}]}, "segments[0].text is no text"),
        ({"segments": [{"text": "So?", "start": "soon"}]}, "segments[0].start is not a time"),
        ({"segments": [{"text": "So?", "speaker": []}]}, "segments[0].speaker is not a name"),
        ({"meeting_transcripts": [7]}, "meeting_transcripts[0] is not an object"),
        (
            {"transcription": [{"text": "So?", "offsets": {"from": "x"}}]},
            "transcription[0].offsets.from is not a time",
        ),
        (
            {"results": {"transcripts": [], "items": [
                {"start_time": "soon", "alternatives": [{"content": "So"}]}]}},
            "results.items[0].start_time is not a time",
        ),
        (
            {"words": [{"name": "So", "time": "1"}], "speakers": [{"name": "F1"}]},
            "speakers[0] has no start that can be read",
        ),
    ],
)  # fmt: skip
def test_the_right_keys_with_the_wrong_values_are_named(value, place):
    with pytest.raises(TranscriptFormatError) as caught:
        read(value)
    assert str(caught.value).startswith(f"set.json: {place}, and so it is with 1 of 1 ")


@pytest.mark.parametrize("value", [{"segments": []}, {"meeting_transcripts": []}])
def test_a_transcript_without_words_is_refused_as_one(value):
    with pytest.raises(TranscriptFormatError, match=r"^set\.json holds no speech\."):
        read(value)


def test_names_and_words_of_every_script_come_through():
    value = {"meeting_transcripts": [
        {"speaker": "עדי ☕", "content": "למה?"},
        {"speaker": "Zoë 🔑", "content": "Pourquoi pas\u00a0?"},
    ]}  # fmt: skip
    assert [row[:2] for row in list_rows(read(value))] == [
        ("עדי ☕", "למה?"),
        ("Zoë 🔑", "Pourquoi pas?"),
    ]


def test_hidden_characters_spelled_out_in_json_are_taken_out_and_counted():
    text = r'{"meeting_transcripts": [{"speaker": "A\u202ena", "content": "So\u0000?\u2066"}]}'
    reading = read_units(text.encode(), name="set.json")
    assert [row[:2] for row in list_rows(reading)] == [("Ana", "So?")]
    assert any("3 hidden control characters" in warning for warning in reading.warnings)


def test_more_objects_than_the_settings_allow_are_refused():
    data = json.dumps({"segments": [{"text": "So?"}] * 100}).encode()
    with pytest.raises(LimitExceededError, match="JSON objects and lists") as caught:
        read_units(data, name="set.json", settings=Settings(max_utterances=10))
    assert caught.value.limit == 100


def test_a_file_of_many_short_lines_is_within_the_limits():
    text = json.dumps({"segments": [{"text": "So?", "words": [1] * 500}]}, indent=1)
    reading = read_units(text.encode(), name="set.json", settings=Settings(max_utterances=50))
    assert len(reading.units) == 1
