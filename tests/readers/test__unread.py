from __future__ import annotations

import pytest

from coach.readers._unread import CAPTIONS, CHAT_ADVICE, LAYOUTS, SIGNATURES, find_unread
from tests.readers.documents import read_sample


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10:29:31\t From Ana : hello\n", "a Zoom chat log"),
        ("00:13:04\tAna: hello", "a Zoom chat log"),
        ("10:02:33 From Ana to Everyone:\n\thello", "a Zoom chat log"),
        ('{"results": []}', "JSON"),
        ('\n[\n {"speaker": 1}]', "JSON"),
        ("<!DOCTYPE html>", "a web page or XML"),
        ("<cite>Ana:</cite>", "a web page or XML"),
        ('<?xml version="1.0"?>', "a web page or XML"),
        ("{\\rtf1 Ana: So?}", "rich text (RTF)"),
        ("@UTF8\n@Begin\n*ANA:\tso ?", "a CHAT transcript"),
    ],
)
def test_signatures_are_known(text, words):
    layout = find_unread(text, SIGNATURES)
    assert layout is not None
    assert layout.words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WEBVTT\n\nso<00:00:00.160><c> what</c><00:00:00.480><c> now</c>", "YouTube"),
        ('WEBVTT\n\n1 "Ana Ruiz" (123)\n00:01.000 --> 00:02.000\nSo?', "Webex"),
        ('WEBVTT\n\n1 "" (0)\n00:01.000 --> 00:02.000\nSo?', "Webex"),
    ],
)
def test_captions_that_need_their_own_reader_are_known(text, words):
    layout = find_unread(text, CAPTIONS)
    assert layout is not None
    assert words in layout.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Speaker;Start;End;Text\nAna;0;1;So?", "a table (CSV)"),
        ("start\tname\ttext\n0\tAna\tSo?", "a table (CSV)"),
        ("0:11 : Ana : So?", "a Webex transcript"),
        ("[Ana] 00:08:44\nSo?\n\n[Ben] 00:08:49\nHm.", "saved Zoom captions"),
        ("0:00 - Ana (Depot)\n  So?\n0:04 - Ben\n  Hm.", "a Fathom transcript"),
        ("Ana: 00:00:02\n\nSo?\n\nBen: 00:00:09\nHm.", "a time after each name"),
        ("Ana (00:00:02):\nSo?\nBen (00:00:09):\nHm.", "a time after each name"),
        ("Speaker 1 (00:00): So?\nSpeaker 2 (00:04): Hm.", "a time after each name"),
        ("[00:01] **Ana**: So?\n[00:04] **Ben**: Hm.", "a time before each name"),
        ("00:01 Ana: So?\n00:04 Ben: Hm.", "a time before each name"),
        ("\\[00:01\\] Ana: So?\n\\[00:04\\] Ben: Hm.", "a time before each name"),
        ("0:00\nso\n0:08\nhm", "text with a time above each line"),
        ("You should review Gemini’s notes.", "the notes of a meeting by Gemini"),
    ],
)
def test_layouts_that_could_pass_for_a_script_are_known(text, words):
    layout = find_unread(text, LAYOUTS)
    assert layout is not None
    assert words in layout.words


@pytest.mark.parametrize("table", [SIGNATURES, CAPTIONS, LAYOUTS])
@pytest.mark.parametrize(
    "name",
    ["zoom.vtt", "teams.vtt", "webvtt.vtt", "stream.vtt", "subrip.srt", "otter.txt", "script.md"],
)
def test_files_that_are_read_are_in_none_of_the_tables(name, table):
    assert find_unread(read_sample(name), table) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ana: I start at 10:30\nBen: So do I",
        "Ana: one text, or more; who knows",
        "[laughs] Ana: So?",
        "Ana: see (10:30) in the book\nBen: Hm.",
        "[Ana] 00:08:44",
    ],
)
def test_ordinary_scripts_are_in_none_of_the_tables(text):
    assert find_unread(text, (*SIGNATURES, *CAPTIONS, *LAYOUTS)) is None


def test_a_chat_log_comes_with_advice():
    layout = find_unread(read_sample("zoom-chat.txt"), SIGNATURES)
    assert layout is not None
    assert layout.advice == CHAT_ADVICE
