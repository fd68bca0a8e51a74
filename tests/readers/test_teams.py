from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import teams
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.documents import read_sample

TURNS = ("Ana Ruiz   0:04\nSo?\nWell?", "Ben   1:02:03\nHm.")


def parse_document(*paragraphs):
    return teams.parse_document(paragraphs, name="set.docx")


def parse_sample(name, parse):
    return parse(read_sample(name), name=name)


def test_captions_are_read_whole():
    reading = parse_sample("teams.vtt", teams.parse_captions)
    assert [
        (unit.label, unit.text, unit.start, unit.end, unit.line) for unit in reading.units
    ] == [
        ("Peña, Alba (Guest)", "What would a good Monday look like?", 3.1, 6.4, 4),
        ("Wilson, Kofi", "A quiet one,", 7.0, 9.25, 9),
        ("Wilson, Kofi", "with R&D out of the building.", 9.25, 11.0, 13),
    ]
    assert (reading.format, reading.writer) == ("teams_vtt", "Microsoft Teams")
    assert (reading.timing, reading.warnings) == (Timing.EXACT, ())


def test_captions_whose_names_were_left_out_say_where_the_names_are():
    reading = parse_sample("teams-no-names.vtt", teams.parse_captions)
    assert [(unit.label, unit.text) for unit in reading.units] == [
        (None, "What would a good Monday look like?"),
        (None, "A quiet one."),
    ]
    assert reading.warnings == (teams.NO_NAMES,)


def test_captions_of_metadata_are_read_and_broken_ones_counted():
    reading = parse_sample("teams-metadata.vtt", teams.parse_captions)
    assert [(unit.label, unit.text, unit.start) for unit in reading.units] == [
        ("Alba Peña", "What would help?", 3.1)
    ]
    assert reading.warnings == ("1 of 2 cues could not be read: line 6.",)


@pytest.mark.parametrize(
    "body", ["[1]", '{"spokenText": 7}', "{}", "{" + '"a":[' * 5000, '"spokenText"']
)
def test_metadata_of_another_shape_is_damaged(body):
    good = '{"speakerName": null, "spokenText": "Hm."}'
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n{good}\n\n00:03.000 --> 00:04.000\n{body}\n"
    reading = teams.parse_captions(text, name="set.vtt")
    assert [(unit.label, unit.text) for unit in reading.units] == [(UNKNOWN, "Hm.")]
    assert reading.warnings[0] == "1 of 2 cues could not be read: line 6."


@pytest.mark.parametrize("name", ["teams.vtt", "teams-no-names.vtt", "teams-metadata.vtt"])
def test_captions_are_recognised_by_their_keys_or_their_metadata(name):
    assert teams.recognises_captions(read_sample(name))


@pytest.mark.parametrize("name", ["webvtt.vtt", "stream.vtt", "zoom.vtt", "subrip.srt"])
def test_captions_of_others_are_not(name):
    assert not teams.recognises_captions(read_sample(name))


def test_a_document_is_one_turn_a_paragraph():
    reading = parse_document(
        "Depot set-20260203_100000-Meeting Recording",
        "3 February 2026, 10:00am",
        "1h 2m 9s",
        "Ana Ruiz started transcription",
        *TURNS,
        "Ana Ruiz stopped transcription",
    )
    assert [(unit.label, unit.text, unit.start, unit.end) for unit in reading.units] == [
        ("Ana Ruiz", "So? Well?", 4.0, None),
        ("Ben", "Hm.", 3723.0, None),
    ]
    assert (reading.format, reading.writer) == ("teams_docx", "Microsoft Teams")
    assert (reading.title, reading.timing) == ("Depot set", Timing.STARTS_ONLY)
    assert (reading.first_start, reading.last_end, reading.warnings) == (4.0, 3729.0, ())


@pytest.mark.parametrize(
    ("stated", "last_end"), [("1h 2m 3s", 3723.0), ("62m 10s", 3730.0), ("59s", None), ("x", None)]
)
def test_a_stated_length_is_the_end_unless_speech_goes_on_after_it(stated, last_end):
    assert parse_document("Set", stated, *TURNS).last_end == last_end


def test_a_document_may_start_with_its_first_turn():
    assert parse_document(*TURNS).title is None


@pytest.mark.parametrize(
    "marker",
    [
        "Ana Ruiz stopped transcription",
        "Ana Ruiz a arrêté la transcription",
        "Transkription von Ana Ruiz beendet",
        "Ben started transcription",
    ],
)
def test_who_stopped_it_is_no_speech_in_any_language(marker):
    reading = parse_document(*TURNS, marker, "Ana Ruiz   1:03:00\nAgain.")
    assert [unit.text for unit in reading.units] == ["So? Well?", "Hm.", "Again."]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ana Ruiz said so.",
        "Which went well",
        "Ana Ruiz thought that it went quite well",
        "Ana Ruiz\nstopped",
        "Ana Ruiz",
        "a b c d e f g h i j k l m Ana Ruiz",
    ],
)
def test_other_paragraphs_go_on_from_the_turn_above(paragraph):
    reading = parse_document(*TURNS, paragraph)
    assert reading.units[-1].text == "Hm. " + " ".join(paragraph.split())


def test_inside_a_paragraph_a_line_like_a_header_is_speech():
    reading = parse_document("Ana   0:04\nSo?\nBen   0:09\nHm.")
    assert [unit.text for unit in reading.units] == ["So? Ben 0:09 Hm."]


def test_a_document_without_turns_is_refused():
    with pytest.raises(TranscriptFormatError, match="no name and time"):
        parse_document("Set", "So?")


@pytest.mark.parametrize(
    ("paragraphs", "known"),
    [
        (TURNS, True),
        (("Set", "", *TURNS), True),
        (("Ana  0:04", "So?"), False),
        (("Set\nAna  0:04",), False),
        ((), False),
    ],
)
def test_a_document_is_recognised_by_a_header_with_words_in_one_paragraph(paragraphs, known):
    assert teams.recognises_document(paragraphs) is known


def test_a_document_saved_as_text_is_read_whole():
    reading = parse_sample("teams-saved.txt", teams.parse_saved_document)
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in reading.units] == [
        ("Alba Peña", "What would a good Monday look like? You can take your time.", 3.0, 5),
        ("Kofi Wilson", "A quiet one.", 3547.0, 8),
        ("Alba Peña", "Thank you.", 3690.0, 10),
    ]
    assert (reading.format, reading.title, reading.last_end) == ("teams_docx", "Depot set", 3729.0)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Ana   0:04\nSo?\nBen   0:09\nHm.", True),
        ("Ana started transcription\nAna  0:04\nSo?", True),
        ("Ana  0:04  \nSo?\nBen   0:09\nHm.", False),
        ("Ana started transcription", False),
        ("", False),
    ],
)
def test_a_saved_document_is_recognised_by_three_spaces_or_its_marker(text, known):
    assert teams.recognises_saved_document(text) is known


def test_an_old_document_is_read_whole():
    reading = parse_sample("teams-old.txt", teams.parse_old_document)
    assert [
        (unit.label, unit.text, unit.start, unit.end, unit.line) for unit in reading.units
    ] == [
        ("Alba Peña", "What would a good Monday look like?", 3.41, 6.4, 1),
        ("Kofi Wilson", "A quiet one, in the year 2027", 7.0, 9.25, 4),
        ("Alba Peña", "Go on.", 611.5, 612.0, 8),
    ]
    assert (reading.format, reading.writer) == ("teams_docx_old", "Microsoft Teams")
    assert reading.timing is Timing.EXACT


def test_a_single_line_below_the_times_is_speech_without_a_name():
    reading = teams.parse_old_document("0:0:1.0 --> 0:0:2.0\nHm.\n", name="set.txt")
    assert [(unit.label, unit.text) for unit in reading.units] == [(None, "Hm.")]


def test_a_name_alone_in_an_old_document_is_not_what_somebody_said():
    text = "0:0:3.4 --> 0:0:6.4\nAna\nSo?\n0:0:7.0 --> 0:0:8.0\nAna\n0:0:9.0 --> 0:0:9.5\nHm."
    reading = teams.parse_old_document(text, name="set.txt")
    assert [(unit.label, unit.text) for unit in reading.units] == [("Ana", "So?"), (None, "Hm.")]


@pytest.mark.parametrize(
    ("times", "known"),
    [
        ("0:0:3.410 --> 0:0:4.280", True),
        ("0:12:13.4 --> 0:12:4.1", True),
        ("0:12:13.4 --> 0:12:14.1", False),
        ("00:00:03.410 --> 00:00:04.280", False),
        ("00:00:03.410 --> 00:00:4.280", False),
        ("WEBVTT\n\n0:0:3.410 --> 0:0:4.280", False),
    ],
)
def test_an_old_document_is_recognised_by_times_without_zeros(times, known):
    assert teams.recognises_old_document(f"{times}\nAna\nSo?\n") is known
