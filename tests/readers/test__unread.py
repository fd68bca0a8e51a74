from __future__ import annotations

import pytest

from coach.readers._unread import CHAT_ADVICE, LAYOUTS, PARTICIPANTS, SIGNATURES, find_unread
from tests.readers.documents import read_sample


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10:29:31\t From Ana : hello\n", "a Zoom chat log"),
        ("00:13:04\tAna: hello", "a Zoom chat log"),
        ("10:02:33 From Ana to Everyone:\n\thello", "a Zoom chat log"),
        ("<!DOCTYPE html>", "a web page or XML"),
        ("<p>Ana:</p>", "a web page or XML"),
        ('<?xml version="1.0"?>', "a web page or XML"),
        ("{\\rtf1 Ana: So?}", "rich text (RTF)"),
    ],
)
def test_signatures_are_known(text, words):
    layout = find_unread(text, SIGNATURES)
    assert layout is not None
    assert layout.words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Name (Original Name),User Email,Total Duration (Minutes),Guest\nAna,,75,", "a list of"),
        ("Full Name\tJoin Time\tLeave Time\tDuration\nAna\t1\t2\t3", "a list of"),
        ("Name,Email,Minutes\nAna,a@example.org,70", "a list of"),
        ('"Participant name";"First join";"Role"\n"Ana";"1";"x"', "a list of"),
        ("Speaker;Start;End;Text\nAna;0;1;So?", "a table in which"),
        ("start\tname\ttext\n0\tAna\tSo?", "a table in which"),
        ("You should review Gemini’s notes.", "the notes of a meeting by Gemini"),
    ],
)
def test_layouts_that_could_pass_for_a_script_are_known(text, words):
    layout = find_unread(text, LAYOUTS)
    assert layout is not None
    assert words in layout.words


@pytest.mark.parametrize(
    "text",
    [
        "Name the day, and the duration of it.",
        "Name, place and the minutes, please.",
        "Name: Ana\nMinutes: 70",
        "Name,Duration,Text\nAna,4,So?",
        "Name,Email\nAna,a@example.org",
    ],
)
def test_other_lines_about_names_are_no_list_of_participants(text):
    assert find_unread(text, (PARTICIPANTS,)) is None


@pytest.mark.parametrize("table", [SIGNATURES, LAYOUTS])
@pytest.mark.parametrize(
    "name",
    [
        "zoom.vtt",
        "teams.vtt",
        "webvtt.vtt",
        "stream.vtt",
        "subrip.srt",
        "otter.txt",
        "script.md",
        "webex.vtt",
        "youtube.vtt",
        "podcast.html",
        "elan.eaf",
        "chat.cha",
        "monologue.txt",
    ],
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
    assert find_unread(text, (*SIGNATURES, *LAYOUTS)) is None


def test_a_chat_log_comes_with_advice():
    layout = find_unread(read_sample("zoom-chat.txt"), SIGNATURES)
    assert layout is not None
    assert layout.advice == CHAT_ADVICE
