"""Odd files of every kind: reviewed with what is odd about them said, or refused in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import TALK, run_coach
from tests.readers.documents import SAMPLES, make_archive
from tests.readers.sheets import HEADINGS, make_word_table, make_workbook
from tests.readers.sheets import TALK as SHEET

KEYS = {
    "whisper": '{"text": "", "language": "en", "segments": %s}',
    "aws": '{"results": {"transcripts": %s, "items": %s, "speaker_labels": %s}}',
    "deepgram": '{"results": {"channels": %s, "utterances": %s}}',
    "assemblyai": '{"audio_duration": 3, "utterances": %s}',
    "whisper.cpp": '{"transcription": %s}',
    "fireflies": '{"sentences": %s}',
    "qmsum": '{"meeting_transcripts": %s}',
    "revai": '{"monologues": %s}',
    "podcast": '{"version": "1.0", "segments": %s}',
    "speechmatics": '{"speakers": %s, "words": %s}',
    "paper edit": '{"words": %s, "paragraphs": %s}',
}
VALUES = ["null", "7", '"so"', "[]", "{}", "[null]", "[[]]", "[7]", '[{"start": {}, "text": []}]']


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name, data):
    Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def review(name, data):
    """Review a file and return its JSON, with names."""
    ended = run_coach("review", write(name, data), "--json", "--names")
    assert (ended.code, ended.err) == (0, "")
    return json.loads(ended.out)


def refuse(name, data):
    ended = run_coach("review", write(name, data))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"coach: {name}")
    assert ended.err.count("\n") == 1
    return ended.err


def warnings(payload):
    return " ".join(payload["transcript"]["warnings"])


def names(payload):
    return [speaker["name"] for speaker in payload["transcript"]["speakers"]]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("kind", KEYS)
def test_json_with_the_right_keys_and_other_types_ends_in_one_line(kind, value):
    data = KEYS[kind].replace("%s", value)
    ended = run_coach("review", write("talk.json", data))
    assert ended.code in (0, 1)
    assert "Traceback" not in ended.err
    if ended.code:
        assert ended.err.startswith("coach: talk.json")
        assert ended.err.count("\n") == 1


def test_json_cut_off_on_the_way_is_refused():
    assert "talk.json" in refuse("talk.json", '{"segments": [{"start": 1, "end":')


def test_json_nested_without_end_is_refused():
    refuse("talk.json", '{"segments": ' + "[" * 100_000)


CUES = (
    "WEBVTT\n\n00:10:00.000 --> 00:10:02.000\n<v Ana>I froze.\n\n"
    "00:01:00.000 --> 00:01:02.000\n<v Ben>When?\n"
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("talk.vtt", CUES),
        ("talk.csv", "Speaker,Start,Text\nAna,10:00,I froze.\nBen,1:00,When?\n"),
        ("talk.txt", "Ana  10:00  \nI froze.\n\nBen  1:00  \nWhen?\n"),
        (
            "talk.json",
            '{"segments": [{"start": 600, "end": 602, "text": "I froze.", "tokens": []}, '
            '{"start": 60, "end": 62, "text": "When?", "tokens": []}]}',
        ),
    ],
)
def test_times_that_go_back_are_said_in_every_kind_of_file(name, data):
    assert "The times go back once" in warnings(review(name, data))


def test_a_clock_that_starts_again_after_an_hour_goes_on():
    data = "Ana  59:50  \nI froze.\n\nBen  0:05  \nWhen?\n"
    payload = review("talk.txt", data)
    assert [each["start"] for each in payload["utterances"]] == [3590.0, 3605.0]
    assert "starts again after an hour" in warnings(payload)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (make_archive({"readme.txt": b"hello"}), "is a zip archive"),
        (make_archive({"xl/workbook.xml": b"<broken"}), "is a damaged Excel workbook"),
        (make_archive({"word/document.xml": b"<broken"}), "is a damaged Word document"),
        (make_workbook([["Budget", 2026]]), "in which what was said could not be found"),
        (make_workbook([HEADINGS]), "there are headings, and no row below them has words"),
        (make_workbook([]), "is empty"),
    ],
    ids=["zip", "broken workbook", "broken document", "budget", "headings", "empty"],
)
@pytest.mark.parametrize("name", ["talk.docx", "talk.xlsx", "talk.vtt"])
def test_an_archive_that_holds_no_transcript_is_refused_whatever_its_name(name, data, words):
    assert words in refuse(name, data)


def test_merged_cells_go_on_with_the_speaker_above():
    rows = [HEADINGS, ("Ana", 1, 2, "I froze."), (None, 3, 4, "Twice."), ("Ben", 5, 6, "When?")]
    payload = review("talk.xlsx", make_workbook(rows, merged=["A2:A3"]))
    assert payload["transcript"]["turns"] == 2


def test_two_rows_of_headings_are_no_speech():
    data = "Speaker,Text\nSprecher,Text\nAna,I froze.\nBen,When?\n"
    assert names(review("talk.csv", data)) == ["Ana", "Ben"]


def test_formulas_are_never_run_and_those_without_a_result_are_counted():
    rows = [*SHEET, ("Tobias", "=B4+9", "=C4+9", "Then?"), ("Tobias", 40, 41, '=HYPERLINK("x")')]
    payload = review("talk.xlsx", make_workbook(rows))
    assert "3 cells hold formulas without a saved result" in warnings(payload)
    assert payload["transcript"]["timing"] == "starts_only"


def test_text_that_looks_like_a_formula_is_text():
    payload = review("talk.csv", 'Speaker,Text\nAna,"=1+1"\nBen,@SUM(A1)\n')
    assert [each["text"] for each in payload["utterances"]] == ["=1+1", "@SUM(A1)"]


def test_sixteen_thousand_columns_are_said():
    rows = [(*HEADINGS, *[None] * 16_379, "x"), *SHEET[1:]]
    assert "first 100 of 16,384 columns" in warnings(review("talk.xlsx", make_workbook(rows)))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("talk.csv", "Speaker,Text\n{0},I froze.\nBen,When?\n"),
        ("talk.vtt", CUES.replace("Ana", "{0}")),
        (
            "talk.json",
            '{{"sentences": [{{"speaker_name": "{0}", "text": "So?", "start_time": 1,'
            ' "end_time": 2, "index": 0}}]}}',
        ),
    ],
)
def test_a_name_of_four_thousand_characters_is_cut_and_said(name, data):
    payload = review(name, data.format("a" * 4_000))
    assert len(names(payload)[0]) == 200
    assert "1 name of more than 200 characters was cut." in warnings(payload)


@pytest.mark.parametrize("name", ["דנה לוי", "محمد علي", "🦊 Fox", "李雷", "Zoë"])
@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("talk.csv", "Speaker,Text\n{0},I froze.\nBen,When?\n{0},Twice.\n"),
        ("talk.vtt", CUES.replace("Ana", "{0}")),
        ("talk.txt", "{0}  0:01  \nI froze.\n\nBen  0:05  \nWhen?\n"),
    ],
)
def test_names_in_any_script_are_names(file, data, name):
    assert names(review(file, data.format(name))) == [name, "Ben"]


@pytest.mark.parametrize("sign", ["\x00", "\u202e", "\u2066", "\x1b"])
@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("talk.csv", "Speaker,Text\nAn{0}a,I fr{0}oze.\nBen,When?\n"),
        ("talk.txt", TALK.replace("Ana", "An{0}a").replace("nagging", "nag{0}ging")),
        ("talk.vtt", CUES.replace("Ana", "An{0}a").replace("froze", "fr{0}oze")),
    ],
)
def test_signs_nobody_can_see_are_taken_out_and_counted(file, data, sign):
    payload = review(file, data.format(sign))
    assert sign not in json.dumps(payload, ensure_ascii=False)
    assert "hidden control character" in warnings(payload)
    assert names(payload)[0].startswith("Ana")


@pytest.mark.parametrize("escape", ["\\u0000", "\\u202e", "\\u2066"])
def test_signs_spelt_out_in_json_are_taken_out_too(escape):
    data = '{"segments": [{"start": 1, "end": 2, "text": "I fr_oze.", "tokens": []}]}'
    data = data.replace("fr_oze", f"fr{escape}oze")
    payload = review("talk.json", data)
    assert payload["utterances"][0]["text"] == "I froze."
    assert "hidden control character" in warnings(payload)


def test_a_table_in_a_word_document_is_reviewed():
    rows = (("Speaker", "Text"), ("Ana", "I froze."), ("Ben", "When?"))
    assert names(review("talk.docx", make_word_table(rows))) == ["Ana", "Ben"]


def test_every_sample_is_reviewed_or_refused_in_one_line():
    samples = sorted(SAMPLES.iterdir())
    ended = run_coach("review", *samples, "--json")
    reviews, refusals = ended.out.splitlines(), ended.err.splitlines()
    assert len(reviews) + len(refusals) == len(samples)
    assert {line[:7] for line in refusals} <= {"coach: "}
    assert len(reviews) > len(refusals)
