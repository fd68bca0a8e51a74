from __future__ import annotations

import pytest

import coach.readers
from coach.config import Settings
from coach.errors import LimitExceededError, TranscriptFormatError, UnknownFormatError
from coach.readers import read_units
from coach.readers._decoding import NOT_UTF8
from tests.readers.documents import SAMPLES, make_document, read_sample

FOUR_LINES = b"Ana: So?\n\nBen: Hm.\n\nAna: Well?\n\nBen: Yes.\n"
TURNS = ("Ana Ruiz   0:04\nSo?", "Ben   0:09\nHm.")


@pytest.mark.parametrize(
    ("file", "format"),
    [
        ("zoom.vtt", "zoom_vtt"),
        ("half-a-cue.vtt", "zoom_vtt"),
        ("teams.vtt", "teams_vtt"),
        ("teams-no-names.vtt", "teams_vtt"),
        ("teams-metadata.vtt", "teams_vtt"),
        ("teams-saved.txt", "teams_docx"),
        ("teams-old.txt", "teams_docx_old"),
        ("webvtt.vtt", "webvtt"),
        ("stream.vtt", "webvtt"),
        ("subrip.srt", "srt"),
        ("otter.txt", "otter_txt"),
        ("otter.md", "otter_txt"),
        ("google-meet.txt", "google_meet"),
        ("google-meet-gemini.txt", "google_meet"),
        ("google-meet.md", "google_meet"),
        ("script.txt", "script"),
        ("script.md", "script"),
    ],
)
@pytest.mark.parametrize("name", [None, "set", "set.docx", "set.json"])
def test_the_content_tells_the_format_whatever_the_name(file, format, name):
    assert read_units((SAMPLES / file).read_bytes(), name=name or file).format == format


@pytest.mark.parametrize(
    ("paragraphs", "format"),
    [
        (TURNS, "teams_docx"),
        (read_sample("teams-old.txt").split("\n"), "teams_docx_old"),
        (read_sample("otter.txt").split("\n"), "otter_txt"),
        (read_sample("google-meet-gemini.txt").split("\n"), "google_meet"),
        (read_sample("script.txt").split("\n"), "script"),
        (read_sample("subrip.srt").split("\n"), "srt"),
    ],
)
def test_a_word_document_may_hold_any_layout(paragraphs, format):
    reading = read_units(make_document(paragraphs), name="set.docx")
    assert reading.format == format
    assert {unit.line for unit in reading.units} == {None}


def test_a_document_says_the_same_as_its_text():
    text = read_sample("google-meet.txt")
    by_text = read_units(text.encode(), name="set.txt")
    by_document = read_units(make_document(text.split("\n")), name="set.docx")
    assert [(unit.label, unit.text, unit.start) for unit in by_document.units] == [
        (unit.label, unit.text, unit.start) for unit in by_text.units
    ]
    assert by_document.last_end == by_text.last_end


def test_hidden_characters_in_a_document_are_counted():
    reading = read_units(make_document(["Ana: S\u202eo?", "Ben: \u2066Hm."]), name="set.docx")
    assert [unit.text for unit in reading.units] == ["So?", "Hm."]
    assert reading.warnings == ("2 hidden control characters were taken out.",)


def test_notes_on_the_encoding_come_before_those_on_the_content():
    text = read_sample("half-a-cue.vtt").replace("Ama", "Amélie")
    first, second = read_units(text.encode("cp1252"), name="set.vtt").warnings
    assert first == NOT_UTF8
    assert second.startswith("3 of 5 cues")


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", "\ufeff\n\u200b\u00a0".encode(), make_document([""])]
)
def test_nothing_but_space_is_an_empty_file(data):
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt is empty\.") as caught:
        read_units(data, name="set.txt")
    assert caught.value.line is None


@pytest.mark.parametrize("text", ["We met at ten.\n", "Ana: So?", "0:00\nso"])
def test_an_unknown_text_is_told_what_is_read(text):
    with pytest.raises(UnknownFormatError, match="What is read: ") as caught:
        read_units(text.encode(), name="set.txt")
    message = str(caught.value)
    assert "docs/formats.md lists them all" in message
    assert len(message) < 300


def test_json_of_no_known_kind_is_told_its_keys():
    with pytest.raises(UnknownFormatError, match=r"it holds results\. What is read: "):
        read_units(b'{"results": {}}', name="set.json")


def test_a_chat_log_is_refused_as_speech():
    with pytest.raises(UnknownFormatError, match="What people typed is not what was said"):
        read_units((SAMPLES / "zoom-chat.txt").read_bytes(), name="chat.txt")


def test_a_summary_alone_is_refused_as_speech():
    text = "📝 Notes\nBudget: They agreed.\nRota: They did not.\n"
    with pytest.raises(UnknownFormatError, match="A summary is not what was said"):
        read_units(text.encode(), name="set.txt")


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings(max_file_bytes=10), "bytes, more than the limit of 10"),
        (Settings(max_utterances=3), "4 lines of speech, more than the limit of 3"),
        (Settings(max_speakers=1), "2 names, more than the limit of 1"),
        (Settings(max_utterances=1), "more than 5 lines"),
    ],
)
def test_each_limit_of_the_settings_holds(settings, words):
    with pytest.raises(LimitExceededError, match=words) as caught:
        read_units(FOUR_LINES, name="set.txt", settings=settings)
    assert str(caught.value).startswith("set.txt has ")
    assert str(caught.value.limit) in str(caught.value)


def test_what_just_fits_the_limits_is_read():
    settings = Settings(max_file_bytes=len(FOUR_LINES), max_utterances=4, max_speakers=2)
    assert len(read_units(FOUR_LINES, name="set.txt", settings=settings).units) == 4


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../x\n\u202ecod.txt", "../../x cod.txt"),
        ("a" * 5000, "a" * 200),
        ("", "The file"),
        ("<img src=x>.vtt", "<img src=x>.vtt"),
    ],
)
def test_a_file_name_is_shown_on_one_line_and_never_too_long(name, shown):
    with pytest.raises(TranscriptFormatError) as caught:
        read_units(b"", name=name)
    assert caught.value.name == shown
    assert str(caught.value).startswith(f"{shown} is empty")


def test_the_public_names_are_sorted_and_there():
    names = coach.readers.__all__
    assert names == sorted(names)
    assert all(hasattr(coach.readers, name) for name in names)
