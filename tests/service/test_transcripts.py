"""From a file to a transcript: turns, utterances, their times and their ids."""

from __future__ import annotations

from itertools import pairwise

import pytest

from coach.config import Settings
from coach.errors import CoachError, FileAccessError, LimitExceededError, TranscriptFormatError
from coach.language import RuleSplitter
from coach.readers.units import UNKNOWN, Reading, Unit
from coach.service.transcripts import build_transcript, group_units, read_transcript
from coach.transcript import UNKNOWN_SPEAKER, Timing
from tests.benchmarks.make_meeting import FACILITATOR, MEMBERS, SECONDS, UTTERANCES, make_meeting

SCRIPT = b"""Ana Reyes: I keep putting the call off. It is three weeks now.

Ben Hughes: What stops you? Is it the money?

Ana Reyes: No.
"""


def build(*units, settings=None, **known):
    reading = Reading(format="plain", units=units, timing=Timing.EXACT, **known)
    return build_transcript(
        reading,
        data=b"the bytes of the file",
        name="spring.txt",
        settings=settings or Settings(),
        splitter=RuleSplitter(),
    )


def say(text, label=None, start=None, end=None):
    return Unit(text=text, label=label, start=start, end=end)


def times(transcript):
    return [(each.text, each.start, each.end) for each in transcript.utterances]


def test_units_in_a_row_with_one_label_are_one_turn():
    runs = group_units([say("One", "Ana"), say("two.", "Ana"), say("Three?", "Ben")])
    assert [(run.speaker, len(run.units)) for run in runs] == [("Ana", 2), ("Ben", 1)]


def test_a_unit_without_a_label_goes_on_from_the_one_before():
    runs = group_units([say("One", "Ana"), say("two."), say("Three?", "Ben"), say("Four.")])
    assert [(run.speaker, len(run.units)) for run in runs] == [("Ana", 2), ("Ben", 2)]


def test_what_is_said_before_any_label_is_an_unknown_speakers():
    runs = group_units([say("One."), say("Two."), say("Three?", "Ben")])
    assert [(run.speaker, len(run.units)) for run in runs] == [(UNKNOWN_SPEAKER, 2), ("Ben", 1)]


def test_a_unit_of_nobody_known_does_not_go_on_from_the_one_before():
    units = [say("One", "Ana"), say("Two.", UNKNOWN), say("Three."), say("Four?", "Ana")]
    runs = group_units(units)
    assert [(run.speaker, len(run.units)) for run in runs] == [
        ("Ana", 1),
        (UNKNOWN_SPEAKER, 2),
        ("Ana", 1),
    ]


def test_no_units_make_no_turns():
    assert group_units([]) == ()


def test_an_unknown_speaker_is_not_listed_among_the_speakers():
    transcript = build(say("Good morning."), say("Morning.", "Ben"), say("Hello.", "Ana"))
    assert [speaker.name for speaker in transcript.speakers] == ["Ben", "Ana"]
    assert transcript.utterances[0].speaker == UNKNOWN_SPEAKER


@pytest.mark.parametrize("label", [UNKNOWN, UNKNOWN_SPEAKER])
def test_an_unknown_speaker_in_mid_file_is_not_listed_either(label):
    transcript = build(say("Morning.", "Ben"), say("Hm.", label), say("Hello.", "Ana"))
    assert [speaker.name for speaker in transcript.speakers] == ["Ben", "Ana"]
    assert [turn.speaker for turn in transcript.turns] == ["Ben", UNKNOWN_SPEAKER, "Ana"]


@pytest.mark.parametrize(
    ("units", "warnings"),
    [
        ([say("Hello.", "Ana")], ()),
        ([say("Hello.", "Ana"), say("And so on.")], ()),
        (
            [say("Hello."), say("Is it on?"), say("Yes.", "Ana"), say("Good.")],
            ("The first 2 of 4 parts have no name, so who spoke is not known.",),
        ),
        (
            [say("Hello."), say("Yes.", "Ana")],
            ("The first of 2 parts has no name, so who spoke is not known.",),
        ),
        (
            [say("Hello.", "Ana"), say("Hm.", UNKNOWN), say("Yes.", "Ana")],
            (
                "In 1 of 3 parts (1 turn) the file does not say who speaks; they stand under "
                "“Unknown speaker” and are given to nobody.",
            ),
        ),
        (
            [say("So?"), say("Yes.", "Ana"), say("Hm.", UNKNOWN), say("And?"), say("No.", "Ana")],
            (
                "In 3 of 5 parts (2 turns) the file does not say who speaks; they stand under "
                "“Unknown speaker” and are given to nobody.",
            ),
        ),
        (
            [say("Hello.", UNKNOWN), say("Yes.", "Ana")],
            (
                "In 1 of 2 parts (1 turn) the file does not say who speaks; they stand under "
                "“Unknown speaker” and are given to nobody.",
            ),
        ),
        (
            [say("Hello.", "Ana"), say("Yes.", "Ben"), say("Good.")],
            ("1 of 3 parts has no name and was taken to go on from the part before.",),
        ),
        (
            [*(say("Hello.", name) for name in ("Ana", "Ben", "Ana")), say("So."), say("And so.")],
            ("2 of 5 parts have no name and were taken to go on from the part before.",),
        ),
        (
            [say("Hello.", UNKNOWN)],
            ("No names are given in this file, so who said what is not known.",),
        ),
        (
            [say("Hello."), say("Is it on?")],
            ("No names are given in this file, so who said what is not known.",),
        ),
    ],
)
def test_words_that_nobody_is_named_for_are_warned_of(units, warnings):
    assert build(*units).warnings == warnings


@pytest.mark.parametrize(
    ("said", "warnings"),
    [
        ([("and so on " * 66 + "and on", "Ana")], ()),
        ([("The tide turned. " * 100, "Ana")], ()),
        (
            [("and so on " * 67, "Ana")],
            (
                "1 stretch of talk (201 words) has no full stops or question marks to cut at and "
                "was read in one piece, with one label.",
            ),
        ),
        (
            [("and so on " * 500, "Ana"), ("Why?", "Ben"), ("and so on " * 100, "Ana")],
            (
                "2 stretches of talk (1,800 words) have no full stops or question marks to cut "
                "at and were read in one piece, each with one label.",
            ),
        ),
    ],
    ids=["just short enough", "with full stops", "too long", "two that are too long"],
)
def test_talk_without_marks_to_cut_at_is_warned_of(said, warnings):
    transcript = build(*(say(text, label) for text, label in said))
    assert transcript.warnings == warnings


def test_the_readers_own_warnings_come_first():
    transcript = build(say("Hello."), warnings=("One of two cues could not be read.",))
    assert transcript.warnings[0] == "One of two cues could not be read."
    assert len(transcript.warnings) == 2


def test_utterances_take_their_times_from_the_edges_they_share_with_units():
    transcript = build(
        say("I froze. Then I", "Ana", 1.0, 3.0), say("left the room.", "Ana", 3.5, 5.0)
    )
    assert times(transcript) == [("I froze.", 1.0, None), ("Then I left the room.", None, 5.0)]


def test_an_utterance_of_just_one_unit_has_both_its_times():
    transcript = build(say("I froze.", "Ana", 1.0, 2.0), say("Then I left.", "Ana", 2.5, 4.0))
    assert times(transcript) == [("I froze.", 1.0, 2.0), ("Then I left.", 2.5, 4.0)]


def test_spaces_and_empty_units_do_not_move_the_edges():
    transcript = build(
        say("  I   froze. ", "Ana", 1.0, 2.0), say("  ", "Ana", 2.0, 2.2), say("Hm.", "Ana", 3.0)
    )
    assert times(transcript) == [("I froze.", 1.0, 2.0), ("Hm.", 3.0, None)]


def test_a_turn_lasts_from_its_first_unit_to_its_latest_end():
    turn = build(say("One.", "Ana", 1.0, 9.0), say("Two.", "Ana", 2.0, 3.0)).turns[0]
    assert (turn.start, turn.end) == (1.0, 9.0)


def test_a_turn_without_ends_has_none():
    turn = build(say("One.", "Ana", 1.0)).turns[0]
    assert (turn.start, turn.end) == (1.0, None)


def test_a_turn_of_nothing_but_spaces_has_no_utterances():
    assert build(say(" ", "Ana", 1.0, 2.0)).turns[0].utterances == ()


def test_ids_name_the_file_the_turn_and_the_place_in_it():
    transcript = build(say("One. Two.", "Ana"), say("Three?", "Ben"))
    assert [each.id for each in transcript.utterances] == [
        f"{transcript.id}-1-1",
        f"{transcript.id}-1-2",
        f"{transcript.id}-2-1",
    ]


def test_ids_are_the_same_at_every_reading_whatever_the_file_is_called():
    first, again = (read_transcript(SCRIPT, name=name) for name in ("a.txt", "b.txt"))
    assert first.utterances == again.utterances
    assert (first.id, first.source) == (again.id, again.source)


def test_another_file_has_other_ids():
    other = read_transcript(SCRIPT.replace(b"three", b"five"), name="a.txt")
    ids = {each.id for each in other.utterances}
    assert ids.isdisjoint(each.id for each in read_transcript(SCRIPT, name="a.txt").utterances)


def test_what_the_reader_found_is_kept():
    transcript = build(say("One.", "Ana", 1.0, 2.0), writer="Zoom", first_start=1.0, last_end=2.0)
    source = transcript.source
    assert (source.format, source.writer, source.units) == ("plain", "Zoom", 1)
    assert (transcript.first_start, transcript.last_end) == (1.0, 2.0)
    assert transcript.timing is Timing.EXACT


@pytest.mark.parametrize(("title", "shown"), [("Spring set", "Spring set"), (None, "spring")])
def test_the_title_is_the_files_own_or_else_its_name(title, shown):
    assert build(say("One.", "Ana"), title=title).title == shown


def test_a_path_and_its_bytes_read_alike(tmp_path):
    path = tmp_path / "autumn.txt"
    path.write_bytes(SCRIPT)
    assert read_transcript(path) == read_transcript(SCRIPT, name="autumn.txt")


def test_bytes_without_a_name_are_a_transcript():
    assert read_transcript(SCRIPT).title == "transcript"


def test_a_splitter_of_ones_own_takes_the_place_of_the_rules():
    class Whole:
        def split(self, text):
            return (text,)

    transcript = read_transcript(SCRIPT, splitter=Whole())
    assert transcript.utterances[1].text == "What stops you? Is it the money?"


@pytest.mark.parametrize(
    ("setting", "limit", "what"),
    [("max_speakers", 1, "speakers"), ("max_utterances", 3, "utterances")],
)
def test_more_than_the_limit_is_refused_with_what_there_is_too_much_of(setting, limit, what):
    units = [say("I froze. Then I left.", "Ana"), say("Who knew? Who else?", "Ben")]
    with pytest.raises(LimitExceededError, match=rf"spring\.txt: more than {limit} {what}"):
        build(*units, settings=Settings(**{setting: limit}))


def test_just_the_limit_is_read():
    settings = Settings(max_speakers=2, max_utterances=4)
    units = [say("I froze. Then I left.", "Ana"), say("Who knew? Who else?", "Ben")]
    transcript = build(*units, settings=settings)
    assert len(transcript.utterances) == 4


def test_a_file_above_the_size_limit_is_refused(tmp_path):
    path = tmp_path / "autumn.txt"
    path.write_bytes(SCRIPT)
    with pytest.raises(LimitExceededError, match=r"autumn\.txt"):
        read_transcript(path, settings=Settings(max_file_bytes=20))


@pytest.mark.parametrize(
    ("name", "error"), [("gone.vtt", FileAccessError), ("empty.vtt", TranscriptFormatError)]
)
def test_what_cannot_be_read_names_the_file(tmp_path, name, error):
    (tmp_path / "empty.vtt").touch()
    with pytest.raises(error, match=name.replace(".", r"\.")) as caught:
        read_transcript(tmp_path / name)
    assert isinstance(caught.value, CoachError)


@pytest.fixture(scope="module")
def long_meeting():
    """Return the benchmarks' meeting, read."""
    return read_transcript(make_meeting().encode(), name="long.vtt")


def test_the_long_meeting_is_the_same_at_every_run():
    assert make_meeting() == make_meeting()


def test_the_long_meeting_is_read_as_so_many_utterances_of_seven_people(long_meeting):
    assert len(long_meeting.utterances) == UTTERANCES
    assert {speaker.name for speaker in long_meeting.speakers} == {FACILITATOR, *MEMBERS}
    assert long_meeting.warnings == ()


def test_the_long_meeting_lasts_three_hours_in_several_cues_a_turn(long_meeting):
    assert long_meeting.last_end == SECONDS
    assert (long_meeting.source.format, long_meeting.timing) == ("zoom_vtt", Timing.EXACT)
    assert long_meeting.source.units > 2 * len(long_meeting.turns)


def test_most_sentences_of_the_long_meeting_are_said_once(long_meeting):
    assert len({each.text for each in long_meeting.utterances}) > 0.8 * UTTERANCES


def test_no_words_of_the_long_meeting_are_lost_or_moved(long_meeting):
    cues = make_meeting().splitlines()[4::4]
    said = " ".join(cue.partition(": ")[2] for cue in cues)
    assert " ".join(turn.text for turn in long_meeting.turns) == said


def test_the_turns_of_the_long_meeting_follow_one_another(long_meeting):
    assert all(one.end <= other.start for one, other in pairwise(long_meeting.turns))
