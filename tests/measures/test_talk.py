"""Shares of talk, in seconds or in words."""

from __future__ import annotations

import dataclasses

import pytest

from coach.labels import Phase, Role
from coach.measures.talk import measure_talk, share_basis, share_talk, weigh_lines
from coach.review import Line, Measure, Plan, Round, Span, TalkShare, place_lines
from coach.transcript import UNKNOWN_SPEAKER, Speaker, Timing, Transcript, Turn
from tests.builders import make_line, make_transcript, make_turn

TEN = "one two three four five six seven eight nine ten"
ROLES = {"Judith": Role.FACILITATOR, "Bot": Role.NOT_A_PERSON, "Olu": Role.OBSERVER}


def said(
    index: int, speaker: str, *texts: str, start: float | None = None, end: float | None = None
) -> Turn:
    return make_turn(*texts, index=index, speaker=speaker, start=start, end=end)


def build(*turns: Turn, timing: Timing = Timing.NONE) -> Transcript:
    return make_transcript(*turns, roles=ROLES, timing=timing)


def mark(first: str, last: str, presenter: str = "Ana") -> Plan:
    """Return a plan of one round between these utterances."""
    span = Span(phase=Phase.EXPLORING, first_utterance=first, last_utterance=last)
    return Plan(rounds=(Round(presenter=presenter, phases=(span,)),))


def measure(
    transcript: Transcript, plan: Plan | None = None, roster: tuple[str, ...] = ()
) -> dict[str, Measure]:
    """Return the shares of the three groups by group."""
    lines = place_lines(transcript, plan or Plan())
    found = measure_talk(lines, transcript, roster=roster)
    return {one.name.removeprefix("talk_"): one for one in found}


def values(found: dict[str, Measure]) -> dict[str, float | None]:
    return {group: one.value for group, one in found.items()}


WORDS = build(
    said(1, "Judith", "Welcome, everybody, to this spring meeting."),
    said(2, "Ana", TEN),
    said(3, "Ben", "one two three four"),
    said(4, "Judith", "one two three four"),
    said(5, "Ben", "one two"),
)
SECONDS = build(
    said(1, "Ana", TEN, start=0.0, end=30.0),
    said(2, "Ben", "Hm?", start=30.0, end=40.0),
    said(3, "Judith", TEN, TEN, start=40.0, end=100.0),
    timing=Timing.EXACT,
)


@pytest.mark.parametrize("timing", [Timing.STARTS_ONLY, Timing.BLOCKS, Timing.NONE])
def test_without_exact_times_talk_is_counted_in_words(timing):
    assert share_basis(dataclasses.replace(SECONDS, timing=timing)) == "words"


def test_with_exact_times_talk_is_counted_in_seconds():
    assert share_basis(SECONDS) == "seconds"


@pytest.mark.parametrize(("start", "end"), [(None, 9.0), (1.0, None), (None, None), (9.0, 1.0)])
def test_one_turn_without_a_length_puts_all_talk_in_words(start, end):
    odd = said(4, "Ben", "Hm?", start=start, end=end)
    assert share_basis(build(*SECONDS.turns, odd, timing=Timing.EXACT)) == "words"


def test_a_turn_that_takes_no_time_is_still_timed():
    short = said(4, "Ben", "Hm?", start=100.0, end=100.0)
    assert share_basis(build(*SECONDS.turns, short, timing=Timing.EXACT)) == "seconds"


def lines_of(transcript: Transcript) -> tuple[Line, ...]:
    return place_lines(transcript, Plan())


def test_lines_weigh_their_words():
    assert weigh_lines(lines_of(WORDS), WORDS) == (6, 10, 4, 4, 2)


def test_lines_weigh_their_turns_seconds_by_their_words():
    turn = said(1, "Ana", "one two three", "four", start=0.0, end=8.0)
    transcript = build(turn, timing=Timing.EXACT)
    assert weigh_lines(lines_of(transcript), transcript) == (6.0, 2.0)


def test_an_utterance_without_words_weighs_as_one_word():
    turn = said(1, "Ana", "…", "(!)", start=0.0, end=8.0)
    transcript = build(turn, timing=Timing.EXACT)
    assert weigh_lines(lines_of(transcript), transcript) == (4.0, 4.0)


def test_a_turn_in_which_nothing_was_written_down_is_no_trouble():
    empty = dataclasses.replace(said(4, "Ben", start=100.0, end=104.0), utterances=())
    transcript = build(*SECONDS.turns, empty, timing=Timing.EXACT)
    assert sum(weigh_lines(lines_of(transcript), transcript)) == 100.0


def test_shares_of_the_round_are_by_group():
    found = measure(WORDS, mark("2.1", "5.1"))
    assert values(found) == {"presenter": 0.5, "facilitator": 0.2, "members": 0.3}


def test_shares_know_the_words_behind_them():
    found = measure(WORDS, mark("2.1", "5.1"))["members"]
    assert (found.unit, found.count, found.of) == ("share of words", 6, 20)


def test_shares_of_seconds_say_so():
    found = measure(SECONDS, mark("1.1", "3.2"))["presenter"]
    assert (found.value, found.unit) == (0.3, "share of seconds")
    assert (found.count, found.of) == (30, 100)


def test_a_turn_half_in_the_round_counts_by_its_words_there():
    found = measure(SECONDS, mark("1.1", "3.1"))
    assert found["facilitator"].count == 30
    assert found["facilitator"].of == 70


def test_without_a_round_the_whole_meeting_counts():
    found = measure(WORDS)
    assert found["facilitator"].value == pytest.approx(10 / 26)
    assert found["members"].value == pytest.approx(16 / 26)


def test_without_a_round_the_presenter_is_not_known():
    found = measure(WORDS)["presenter"]
    assert found.value is None
    assert found.reason == "No round is marked, so who presented is not known."


def test_a_silent_presenter_has_a_share_of_nought():
    assert measure(WORDS, mark("3.1", "5.1"))["presenter"].value == 0


def test_a_facilitator_who_presents_talks_as_the_presenter():
    found = measure(WORDS, mark("2.1", "5.1", presenter="Judith"))
    assert values(found) == {"presenter": 0.2, "facilitator": None, "members": 0.8}
    assert found["facilitator"].reason == (
        "Whoever facilitates presented here, so nobody facilitated."
    )


def test_a_silent_facilitator_has_a_share_of_nought():
    assert measure(WORDS, mark("2.1", "3.1"))["facilitator"].value == 0


def test_without_a_facilitator_their_share_is_not_known():
    found = measure(build(said(1, "Ana", TEN)))["facilitator"]
    assert (found.value, found.reason) == (None, "Nobody is marked as the facilitator.")


def test_without_members_their_share_is_not_known():
    found = measure(build(said(1, "Judith", TEN)))["members"]
    assert (found.value, found.reason) == (None, "No set members are named.")


def test_members_of_the_roster_who_never_spoke_make_a_share_of_nought():
    found = measure(build(said(1, "Judith", TEN)), roster=("Judith", "Chloe"))["members"]
    assert (found.value, found.reason) == (0.0, None)


def test_several_people_behind_one_label_are_members():
    transcript = make_transcript(said(1, "Room 4", TEN), roles={"Room 4": Role.ROOM})
    assert measure(transcript)["members"].value == 1


def test_an_observer_is_part_of_the_whole_and_of_no_group():
    found = measure(build(said(1, "Ben", TEN), said(2, "Olu", TEN)))
    assert (found["members"].value, found["members"].of) == (0.5, 20)


def test_labels_that_are_no_person_are_no_part_of_the_talk():
    found = measure(build(said(1, "Ben", TEN), said(2, "Bot", TEN)))
    assert found["members"].value == 1


@pytest.mark.parametrize(
    "transcript",
    [
        make_transcript(speakers=[Speaker(name="Ben")]),
        make_transcript(said(1, "Ben", "…")),
        make_transcript(
            said(1, "Bot", TEN),
            speakers=[
                Speaker(name="Ben"),
                Speaker(name="Bot", role=Role.NOT_A_PERSON),
            ],
        ),
        make_transcript(said(1, "Ben", TEN, start=3.0, end=3.0), timing=Timing.EXACT),
    ],
    ids=["no turns", "no words", "no person", "no time"],
)
def test_where_nothing_was_said_no_share_is_known(transcript):
    found = measure(transcript)["members"]
    assert (found.value, found.reason) == (None, "There was no talk here to share out.")


def share(transcript: Transcript, *roster: str) -> dict[str, TalkShare]:
    return {one.name: one for one in share_talk(transcript, roster=roster)}


def test_everybody_has_their_words_turns_and_share():
    assert share(WORDS)["Judith"] == TalkShare(
        name="Judith",
        role=Role.FACILITATOR,
        turns=2,
        words=10,
        seconds=None,
        share=10 / 26,
        adjusted=pytest.approx(10 / 26 * 3 - 1),
    )


def test_with_exact_times_shares_are_of_seconds():
    judith = share(SECONDS)["Judith"]
    assert (judith.seconds, judith.words, judith.share) == (60.0, 20, 0.6)


def test_turns_are_floor_turns():
    transcript = build(said(1, "Ana", TEN), said(2, "Ben", "Mm."), said(3, "Ana", TEN))
    assert {name: one.turns for name, one in share(transcript).items()} == {"Ana": 1, "Ben": 1}


def test_people_come_in_the_order_of_the_transcript_then_of_the_roster():
    assert list(share(WORDS, "Zoë", "Ben", "Chloe")) == ["Judith", "Ana", "Ben", "Zoë", "Chloe"]


def test_somebody_on_the_roster_who_never_spoke_is_listed_with_nought():
    assert share(WORDS, "Chloe")["Chloe"] == TalkShare(
        name="Chloe", role=Role.MEMBER, turns=0, words=0, seconds=None, share=0.0, adjusted=-1.0
    )


def test_somebody_silent_has_no_seconds_where_there_are_seconds():
    assert share(SECONDS, "Chloe")["Chloe"].seconds == 0


def test_everybody_on_the_roster_makes_the_equal_share_smaller():
    transcript = build(said(1, "Ana", "one two"), said(2, "Ben", "one two"))
    assert share(transcript)["Ana"].adjusted == 0
    assert share(transcript, "Chloe", "Dev")["Ana"].adjusted == 1


@pytest.mark.parametrize("name", ["ana", " ANA ", "Aa"])
def test_a_name_on_the_roster_spelled_another_way_is_nobody_new(name):
    speakers = [Speaker(name="Ana", aliases=("aa",))]
    transcript = make_transcript(said(1, "Ana", TEN), speakers=speakers)
    assert list(share(transcript, name)) == ["Ana"]


def test_a_name_twice_on_the_roster_is_one_person_as_first_written():
    assert list(share(WORDS, "Chloe", "CHLOE"))[3:] == ["Chloe"]


def test_labels_that_are_no_person_are_left_out():
    found = share(build(said(1, "Ben", TEN), said(2, "Bot", TEN)), "Bot")
    assert {name: one.share for name, one in found.items()} == {"Ben": 1.0}


def test_where_a_room_speaks_nobodys_share_is_compared_with_an_equal_one():
    transcript = make_transcript(
        said(1, "Ana", TEN), said(2, "Room 4", TEN), roles={"Room 4": Role.ROOM}
    )
    assert {one.adjusted for one in share(transcript).values()} == {None}
    assert share(transcript)["Ana"].share == 0.5


def test_somebody_who_may_have_spoken_in_a_room_is_not_called_silent():
    transcript = make_transcript(
        said(1, "Room 4", TEN, start=0.0, end=9.0),
        roles={"Room 4": Role.ROOM},
        timing=Timing.EXACT,
    )
    chloe = share(transcript, "Chloe")["Chloe"]
    assert (chloe.share, chloe.seconds, chloe.adjusted) == (None, None, None)


NAMELESS = make_transcript(
    said(1, "Ana", TEN), said(2, UNKNOWN_SPEAKER, TEN), speakers=[Speaker(name="Ana")]
)


def test_words_that_no_label_covers_are_part_of_the_whole_and_nobodys_share():
    assert {name: one.share for name, one in share(NAMELESS).items()} == {"Ana": 0.5}


def test_where_words_have_no_label_nobody_is_called_silent_or_compared():
    found = share(NAMELESS, "Ana", "Chloe")
    assert (found["Ana"].adjusted, found["Chloe"].share) == (None, None)


@pytest.mark.parametrize("roster", [(), ("Chloe",)])
def test_where_nobody_spoke_no_share_is_known(roster):
    assert {one.share for one in share_talk(make_transcript(), roster=roster)} <= {None}
    assert len(share_talk(make_transcript(), roster=roster)) == len(roster)


def test_one_person_alone_has_all_of_it_and_no_more_than_an_equal_share():
    alone = share_talk(make_transcript(said(1, "Ana", TEN)))[0]
    assert (alone.share, alone.adjusted) == (1.0, 0.0)


def test_lines_of_another_order_weigh_the_same():
    lines = [make_line(utterance=utterance) for utterance in WORDS.utterances]
    assert weigh_lines(lines[::-1], WORDS) == weigh_lines(lines, WORDS)[::-1]
