from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers._captions import Said, build_reading, read_prefixes
from coach.readers._cues import Cue, CueSheet
from coach.readers.units import UNKNOWN
from coach.transcript import Timing


def make_cue(line, *words, start=0.0, end=1.0):
    return Cue(start=start, end=end, lines=words, line=line)


def make_said(line, label, text, *, start=0.0, end=1.0):
    return Said(cue=make_cue(line, text, start=start, end=end), label=label, text=text)


def build(said, damaged=(), **options):
    sheet = CueSheet(cues=tuple(part.cue for part in said), damaged=damaged)
    return build_reading(sheet, said, format="srt", name="set.srt", **options)


def test_prefixes_are_looked_for_in_the_joined_lines_of_a_cue():
    cues = [make_cue(1, "Ana: What", "else?"), make_cue(5, "a plain", "reply: yes")]
    assert [(part.label, part.text) for part in read_prefixes(cues)] == [
        ("Ana", "What else?"),
        (None, "a plain reply: yes"),
    ]


def test_two_people_may_share_a_cue_where_both_are_named_elsewhere():
    cues = [
        make_cue(1, "Ana: What else?", "Ben: Only", "this."),
        make_cue(5, "Ben: So it", "goes: down."),
        make_cue(9, "and then", "Ana: Who?"),
    ]
    assert [(part.label, part.text) for part in read_prefixes(cues)] == [
        ("Ana", "What else?"),
        ("Ben", "Only this."),
        ("Ben", "So it goes: down."),
        (None, "and then"),
        ("Ana", "Who?"),
    ]


def test_marks_for_a_change_of_speaker_are_no_part_of_the_name():
    cues = [make_cue(1, ">> ANA: What else?"), make_cue(5, "- BEN: That.")]
    assert [(part.label, part.text) for part in read_prefixes(cues)] == [
        ("ANA", "What else?"),
        ("BEN", "That."),
    ]


def test_a_change_of_speaker_without_a_name_is_by_nobody_known_where_others_are_named():
    cues = [
        make_cue(1, ">> ANA: What else?", ">> The shed."),
        make_cue(5, ">>> Who says: me?"),
        make_cue(9, "Hm."),
        make_cue(12, ">>"),
    ]
    assert [(part.label, part.text) for part in read_prefixes(cues)] == [
        ("ANA", "What else?"),
        (UNKNOWN, "The shed."),
        (UNKNOWN, "Who says: me?"),
        (None, "Hm."),
        (UNKNOWN, ""),
    ]


@pytest.mark.parametrize("words", [">> What else?", ">> What else? >> That."])
def test_marks_for_a_change_stay_in_the_words_where_nobody_is_named(words):
    (part,) = read_prefixes([make_cue(1, words)])
    assert (part.label, part.text) == (None, words)


@pytest.mark.parametrize("words", ["> Hm.", "yes >> no", ">>>> Hm."])
def test_other_angle_brackets_are_no_change_of_speaker(words):
    (_, part) = read_prefixes([make_cue(1, "ANA: What else?"), make_cue(5, words)])
    assert (part.label, part.text) == (None, words)


def test_tags_can_be_left_alone_where_a_format_has_none():
    (part,) = read_prefixes([make_cue(1, "<i>What</i> &amp; when")], tags=False)
    assert part.text == "<i>What</i> &amp; when"


def test_a_reading_keeps_order_even_where_times_go_back():
    said = [make_said(2, "Ana", "a", start=5.0, end=9.0), make_said(6, None, "b", start=1.0)]
    reading = build(said, writer="Zoom", title="Set", warnings=("Look.",))
    assert [
        (unit.text, unit.label, unit.start, unit.end, unit.line) for unit in reading.units
    ] == [
        ("a", "Ana", 5.0, 9.0, 2),
        ("b", None, 1.0, 1.0, 6),
    ]
    assert (reading.first_start, reading.last_end) == (1.0, 9.0)
    assert (reading.format, reading.timing) == ("srt", Timing.EXACT)
    assert (reading.writer, reading.title, reading.warnings) == ("Zoom", "Set", ("Look.",))


def test_a_name_without_words_goes_to_the_words_that_follow():
    said = [make_said(2, "Ana", ""), make_said(6, None, "Hm."), make_said(9, None, "Yes.")]
    assert [(unit.label, unit.text) for unit in build(said).units] == [
        ("Ana", "Hm."),
        (None, "Yes."),
    ]


def test_a_name_without_words_does_not_replace_the_next_name():
    said = [make_said(2, "Ana", ""), make_said(6, "Ben", "Hm.")]
    assert [unit.label for unit in build(said).units] == ["Ben"]


def test_cues_without_words_do_not_stretch_the_time():
    said = [make_said(2, None, "Hm.", end=1.0), make_said(6, None, "", start=8.0, end=9.0)]
    assert build(said).last_end == 1.0


def test_damaged_cues_are_named_first_among_the_warnings():
    reading = build([make_said(2, None, "Hm.")], damaged=(6, 9), warnings=("Look.",))
    assert reading.warnings == ("2 of 3 cues could not be read: lines 6, 9.", "Look.")


def test_captions_without_speech_are_refused():
    with pytest.raises(TranscriptFormatError, match=r"set\.srt is a caption file .* no speech"):
        build([])


def test_captions_of_damaged_cues_only_are_refused_with_the_first_line():
    with pytest.raises(TranscriptFormatError, match=r"set\.srt, line 6: no cue") as caught:
        build([], damaged=(6, 9))
    assert caught.value.line == 6
