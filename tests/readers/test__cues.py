from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.readers._cues import describe_damaged, find_spans, parse_span, read_cues


def payloads(text):
    return [cue.lines for cue in read_cues(text).cues]


@pytest.mark.parametrize(
    ("line", "span"),
    [
        ("00:00:01.000 --> 00:00:02.500", (1.0, 2.5)),
        ("00:00:01,000 --> 00:00:02,500", (1.0, 2.5)),
        ("00:00:01,000-->00:00:02,500", (1.0, 2.5)),
        ("00:01.000 --> 00:02.500 align:start position:0%", (1.0, 2.5)),
        ("  0:0:1.0  -->  0:0:2.50  ", (1.0, 2.5)),
        ("00:00:01.000 --> 00:00:01.000", (1.0, 1.0)),
        ("00:00:01,000 --> 00:00:02,500 X1:40 X2:600", (1.0, 2.5)),
    ],
)
def test_times_with_an_arrow_give_start_and_end(line, span):
    assert parse_span(line) == span


@pytest.mark.parametrize(
    "line",
    [
        "00:00:02.000 --> 00:00:01.000",
        "00:00:01.000 --> 00:00:61.000",
        "00:00:01.000 --> soon",
        "from a --> to b",
        "00:00:01.000 -->",
        "00:00:01.000 --> 00:00:02.000glued",
        "said at 00:01 --> 00:02",
    ],
)
def test_other_arrows_give_no_span(line):
    assert parse_span(line) is None


def test_a_cue_has_its_identifier_times_line_and_payload():
    (cue,) = read_cues("WEBVTT\n\nintro\n00:01.000 --> 00:02.000\nWhat\nelse?\n").cues
    assert (cue.identifier, cue.start, cue.end, cue.line) == ("intro", 1.0, 2.0, 4)
    assert cue.lines == ("What", "else?")


def test_blank_lines_inside_a_cue_do_not_end_it():
    text = "1\n00:01,000 --> 00:02,000\n \nWhat\n\nelse?\n\n2\n00:03,000 --> 00:04,000\nHm.\n"
    assert payloads(text) == [("What", "else?"), ("Hm.",)]


def test_cues_need_no_blank_lines_between_them():
    text = "WEBVTT\n1\n00:01.000 --> 00:02.000\nIn 2027\n2\n00:03.000 --> 00:04.000\nHm.\n"
    assert payloads(text) == [("In 2027",), ("Hm.",)]


def test_without_identifiers_a_number_above_the_times_is_speech():
    text = "0:0:1.0 --> 0:0:2.0\nAna\n1999\n0:0:3.0 --> 0:0:4.0\nBen\nHm.\n"
    assert payloads(text) == [("Ana", "1999"), ("Ben", "Hm.")]


def test_a_line_right_below_the_times_is_no_identifier_of_the_next_cue():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nHm.\n00:03.000 --> 00:04.000\nYes.\n"
    assert payloads(text) == [("Hm.",), ("Yes.",)]


def test_identifiers_may_be_keys_as_teams_writes_them():
    key = "3f0c1d52-8a77-4a58-9d0c-6f1f0a5b7e11/4-0"
    text = f"WEBVTT\n{key}\n00:01.000 --> 00:02.000\nHm.\n{key}\n00:03.000 --> 00:04.000\nYes.\n"
    assert [cue.identifier for cue in read_cues(text).cues] == [key, key]


def test_an_arrow_inside_speech_is_speech():
    text = "1\n00:01,000 --> 00:02,000\nfrom 3 --> 4\nthen --> home\n"
    assert payloads(text) == [("from 3 --> 4", "then --> home")]
    assert read_cues(text).damaged == ()


@pytest.mark.parametrize("block", ["NOTE\nnot said", "NOTE not said", "STYLE\nnot", "REGION\nnot"])
def test_comments_and_styles_of_webvtt_are_no_speech(block):
    text = f"WEBVTT\n\n{block}\n\n00:01.000 --> 00:02.000\nHm.\n\n{block}\n\n"
    assert payloads(text + "00:03.000 --> 00:04.000\nYes.\n") == [("Hm.",), ("Yes.",)]


def test_a_word_that_only_begins_like_a_comment_is_speech():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nNOTE well.\n\nNOTES are kept.\n"
    assert payloads(text) == [("NOTE well.", "NOTES are kept.")]


def test_subrip_has_no_comments():
    text = "1\n00:01,000 --> 00:02,000\nHm.\n\nNOTE this.\n"
    assert payloads(text) == [("Hm.", "NOTE this.")]


def test_a_comment_right_above_the_times_does_not_hide_the_cue():
    assert payloads("WEBVTT\n\nNOTE x\ny\n00:01.000 --> 00:02.000\nHm.\n") == [("Hm.",)]


def test_header_lines_are_no_speech_and_blank_lines_may_come_first():
    text = "\n\nWEBVTT title\nKind: captions\n\n00:01.000 --> 00:02.000\nHm.\n"
    (cue,) = read_cues(text).cues
    assert (cue.lines, cue.line) == (("Hm.",), 6)


def test_a_cue_without_words_is_neither_kept_nor_damaged():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nHm.\n"
    assert payloads(text) == [("Hm.",)]
    assert read_cues(text).damaged == ()


@pytest.mark.parametrize(
    "times",
    [
        "00:00:0x.000 --> 00:00:02.000",
        "00:00:01.000 --> 00:00:0x.000",
        "00:00:01.000 -->",
        "--> 00:00:02.000",
        "00:00:02.000 --> 00:00:01.000",
        "00:99:01.000 --> 00:99:02.000",
        "12 --> 13",
    ],
)
def test_a_cue_whose_times_cannot_be_read_is_left_out_and_its_line_kept(times):
    text = f"WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nHm.\n\n2\n{times}\nLost.\n\n"
    sheet = read_cues(text + "3\n00:00:03.000 --> 00:00:04.000\nYes.\n")
    assert [cue.lines for cue in sheet.cues] == [("Hm.",), ("Yes.",)]
    assert sheet.damaged == (8,)


def test_damaged_times_are_seen_without_blank_lines_too():
    text = "0:0:1.0 --> 0:0:2.0\nAna\nHm.\n0:0:x --> 0:0:4.0\nBen\nLost.\n"
    assert read_cues(text).damaged == (4,)


def test_a_comment_with_an_arrow_and_a_number_is_not_a_damaged_cue():
    text = "WEBVTT\n\nNOTE 3 --> 4\n\n00:01.000 --> 00:02.000\nHm.\n"
    assert read_cues(text).damaged == ()


CUES = "1\n00:00:01,000 --> 00:00:02,000\nHm.\n\n"


@pytest.mark.parametrize(
    ("half", "line"),
    [
        ("2\n00:00:03,000 --> 00:00:04,000", 6),
        ("2\n00:00:03,000 --> 00:00:04,000\n\n", 6),
        ("2\n00:00:03,000 -->", 6),
        ("2\n00:00:03,0", 5),
        ("2\n", 5),
        ("00:00:03", 5),
    ],
)
def test_half_a_cue_at_the_end_is_damaged_and_not_speech(half, line):
    sheet = read_cues(CUES + half)
    assert [cue.lines for cue in sheet.cues] == [("Hm.",)]
    assert sheet.damaged == (line,)


@pytest.mark.parametrize("words", ["Hm.\n\n7", "Hm.\n10:30", "10:30", "2"])
def test_a_last_line_of_digits_that_no_cue_would_start_with_is_speech(words):
    sheet = read_cues(f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{words}\n")
    assert sheet.damaged == ()
    assert sheet.cues[0].lines == tuple(line for line in words.split("\n") if line)


def test_text_without_cues_gives_none():
    assert read_cues("Ana: What else?\n").cues == ()


def test_spans_near_the_top_are_found_broken_ones_too():
    assert find_spans("1\n0:0:1.0 --> 0:0:2.0\nx\n0:0:y --> 0:0:4.0\na --> b") == (
        "0:0:1.0 --> 0:0:2.0",
        "0:0:y --> 0:0:4.0",
    )


@pytest.mark.parametrize(
    ("damaged", "whole", "sentence"),
    [
        ((14,), 0, "1 of 1 cues could not be read: line 14."),
        ((14, 88, 203), 117, "3 of 120 cues could not be read: lines 14, 88, 203."),
        (
            tuple(range(1, 23)),
            5000,
            "22 of 5,022 cues could not be read: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, "
            "13, 14, 15, 16, 17, 18, 19, 20 and 2 more.",
        ),
    ],
)
def test_damage_is_said_with_its_count_and_its_lines(damaged, whole, sentence):
    assert describe_damaged(damaged, whole=whole) == sentence


@given(
    st.lists(
        st.tuples(st.sampled_from(["fine", "broken", "backwards"]), st.sampled_from("abc")),
        min_size=1,
    )
)
def test_every_cue_seen_is_kept_or_counted_as_damaged(kinds):
    times = {
        "fine": "00:00:01.000 --> 00:00:02.000",
        "broken": "00:00:0?.000 --> 00:00:02.000",
        "backwards": "00:00:02.000 --> 00:00:01.000",
    }
    blocks = (f"{n}\n{times[kind]}\n{word}\n" for n, (kind, word) in enumerate(kinds, start=1))
    sheet = read_cues("WEBVTT\n\n" + "\n".join(blocks))
    assert [cue.lines for cue in sheet.cues] == [(word,) for kind, word in kinds if kind == "fine"]
    assert len(sheet.cues) + len(sheet.damaged) == len(kinds)


@given(st.text(alphabet="0123:.,-> \nabWEBVTTNO"))
def test_lines_of_cues_rise_and_hold_their_times(text):
    cues = read_cues(text).cues
    lines = text.split("\n")
    assert all(parse_span(lines[cue.line - 1]) == (cue.start, cue.end) for cue in cues)
    assert [cue.line for cue in cues] == sorted({cue.line for cue in cues})


def test_a_first_line_with_an_arrow_and_a_number_is_a_damaged_cue():
    sheet = read_cues("at 3 -->\n\n1\n00:00:01,000 --> 00:00:02,000\nHm.\n")
    assert (len(sheet.cues), sheet.damaged) == (1, (1,))


def test_a_number_right_below_the_times_is_what_was_said():
    sheet = read_cues("1\n00:01,000 --> 00:02,000\nTwo?\n\n2\n00:03,000 --> 00:04,000\n3\n")
    assert [cue.lines for cue in sheet.cues] == [("Two?",), ("3",)]
    assert sheet.damaged == ()
