"""What holds for the measures of any meeting at all."""

from __future__ import annotations

import dataclasses
import itertools
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import measures
from coach.labels import FLAGS, ROUND_PHASES, Flag, Label, Role
from coach.measures import measure_meeting, own_sheet, share_talk
from coach.review import Line, Measure, Plan, Round, Span, TalkShare, place_lines
from coach.transcript import Speaker, Timing, Transcript, Turn, Utterance, count_words
from tests.builders import make_coding, make_review, make_transcript

SPEAKERS = (
    Speaker(name="Ana"),
    Speaker(name="Ben"),
    Speaker(name="Judith", role=Role.FACILITATOR),
    Speaker(name="Room 4", role=Role.ROOM),
)
NEW_NAMES = {"Ana": "Zoë", "Ben": "Yusuf", "Judith": "Ana", "Room 4": "Ben", "Dev": "Xan"}
TEXTS = (
    "Mm.",
    "…",
    "What else?",
    "And how did that leave you feeling, afterwards?",
    "I would put it to them on Monday, in plain words.",
    "It is the rota again.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A transcript with a plan and a label for every utterance, by id."""

    transcript: Transcript
    plan: Plan
    readings: dict[str, tuple[Label, tuple[Flag, ...]]]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line in its place, labelled unless it is a presenter's."""
        return tuple(self._label(line) for line in place_lines(self.transcript, self.plan))

    def _label(self, line: Line) -> Line:
        if line.role is Role.PRESENTER:
            return line
        label, flags = self.readings[line.utterance.id]
        return dataclasses.replace(
            line, coding=make_coding(label, flags, utterance=line.utterance)
        )

    def measure(self, few: int = 3) -> dict[str, Measure]:
        return measure_meeting(
            self.lines, self.transcript, self.plan, few=few, roster=["Ana", "Dev"]
        )

    def share(self) -> tuple[TalkShare, ...]:
        return share_talk(self.transcript, roster=["Ana", "Dev"])


READINGS = st.sampled_from(Label).flatmap(
    lambda label: st.tuples(
        st.just(label),
        st.lists(
            st.sampled_from([flag for flag in Flag if label in FLAGS[flag].goes_with]),
            unique=True,
            max_size=3,
        ).map(tuple),
    )
)
TURNS = st.tuples(
    st.sampled_from([speaker.name for speaker in SPEAKERS]),
    st.lists(st.tuples(st.sampled_from(TEXTS), READINGS), min_size=1, max_size=3),
    st.integers(0, 5),
)


@st.composite
def meetings(draw, fewest_rounds: int = 0) -> Meeting:
    """Draw a meeting: turns one after the other, any timing, up to two rounds."""
    drawn = draw(st.lists(TURNS, min_size=fewest_rounds, max_size=8))
    turns: list[Turn] = []
    readings: dict[str, tuple[Label, tuple[Flag, ...]]] = {}
    clock = 0.0
    for index, (speaker, said, gap) in enumerate(drawn, start=1):
        start = clock = clock + gap
        utterances = []
        for place, (text, reading) in enumerate(said):
            id_ = f"{index}.{place}"
            readings[id_] = reading
            utterances.append(
                Utterance(id=id_, turn=index, speaker=speaker, text=text, start=clock)
            )
            clock += count_words(text) or 1
        turns.append(
            Turn(
                index=index,
                speaker=speaker,
                utterances=tuple(utterances),
                start=start,
                end=clock,
            )
        )
    transcript = make_transcript(
        *turns, speakers=SPEAKERS, timing=draw(st.sampled_from(list(Timing)))
    )
    return Meeting(
        transcript=transcript, plan=draw(plans(list(readings), fewest_rounds)), readings=readings
    )


@st.composite
def plans(draw, ids: list[str], fewest_rounds: int) -> Plan:
    """Draw up to two rounds, each of up to three phases, over these utterances."""
    least = 2 if fewest_rounds else 0
    cuts = sorted(draw(st.sets(st.integers(0, len(ids)), min_size=least, max_size=6)))
    stretches = list(itertools.pairwise(cuts))
    presenters = draw(st.permutations(["Ana", "Ben", "Judith"]))
    rounds = []
    for presenter, part in zip(presenters, (stretches[:3], stretches[3:]), strict=False):
        phases = draw(st.permutations(ROUND_PHASES))
        spans = tuple(
            Span(phase=phase, first_utterance=ids[first], last_utterance=ids[last - 1])
            for phase, (first, last) in zip(phases, part, strict=False)
        )
        rounds.append(Round(presenter=presenter, phases=spans))
    return Plan(rounds=tuple(rounds[: draw(st.integers(fewest_rounds, 2))]))


def rename(meeting: Meeting) -> Meeting:
    """Return the meeting with everybody under another name."""
    turns = tuple(
        dataclasses.replace(
            turn,
            speaker=NEW_NAMES[turn.speaker],
            utterances=tuple(
                dataclasses.replace(said, speaker=NEW_NAMES[said.speaker])
                for said in turn.utterances
            ),
        )
        for turn in meeting.transcript.turns
    )
    speakers = tuple(
        dataclasses.replace(speaker, name=NEW_NAMES[speaker.name]) for speaker in SPEAKERS
    )
    rounds = tuple(
        dataclasses.replace(round_, presenter=NEW_NAMES[round_.presenter])
        for round_ in meeting.plan.rounds
    )
    return dataclasses.replace(
        meeting,
        transcript=dataclasses.replace(meeting.transcript, turns=turns, speakers=speakers),
        plan=dataclasses.replace(meeting.plan, rounds=rounds),
    )


def shift(meeting: Meeting, seconds: float) -> Meeting:
    """Return the meeting by a clock that is so many seconds ahead."""
    turns = tuple(
        dataclasses.replace(
            turn,
            start=turn.start + seconds,
            end=turn.end + seconds,
            utterances=tuple(
                dataclasses.replace(said, start=said.start + seconds) for said in turn.utterances
            ),
        )
        for turn in meeting.transcript.turns
    )
    return dataclasses.replace(
        meeting, transcript=dataclasses.replace(meeting.transcript, turns=turns)
    )


def cut(meeting: Meeting) -> Meeting:
    """Return the meeting with every utterance a turn of the file, as cues would have it."""
    pieces = []
    for turn in meeting.transcript.turns:
        ends = [*(said.start for said in turn.utterances[1:]), turn.end]
        for said, end in zip(turn.utterances, ends, strict=True):
            index = len(pieces) + 1
            pieces.append(
                Turn(
                    index=index,
                    speaker=turn.speaker,
                    utterances=(dataclasses.replace(said, turn=index),),
                    start=said.start,
                    end=end,
                )
            )
    return dataclasses.replace(
        meeting, transcript=dataclasses.replace(meeting.transcript, turns=tuple(pieces))
    )


def test_the_public_names_are_sorted_and_documented():
    assert sorted(measures.__all__) == measures.__all__
    callables = [getattr(measures, name) for name in measures.__all__ if name != "ShareBasis"]
    assert all(public.__doc__ for public in callables)


@given(meetings())
def test_other_names_change_no_measure(meeting):
    renamed = rename(meeting)
    theirs = measure_meeting(
        renamed.lines, renamed.transcript, renamed.plan, few=3, roster=["Zoë", "Xan"]
    )
    assert theirs == meeting.measure()


@given(meetings())
def test_other_names_change_nobodys_share_but_its_name(meeting):
    expected = [
        dataclasses.replace(person, name=NEW_NAMES[person.name]) for person in meeting.share()
    ]
    assert list(share_talk(rename(meeting).transcript, roster=["Zoë", "Xan"])) == expected


@given(meetings(), st.integers(1, 10_000))
def test_another_clock_changes_nothing(meeting, seconds):
    shifted = shift(meeting, float(seconds))
    assert shifted.measure() == meeting.measure()
    assert shifted.share() == meeting.share()


@given(meetings())
def test_cutting_turns_into_cues_changes_no_measure(meeting):
    assert cut(meeting).measure() == meeting.measure()


@given(meetings())
def test_cutting_turns_into_cues_changes_nobodys_share(meeting):
    assert cut(meeting).share() == meeting.share()


@given(meetings())
def test_every_measure_has_a_value_or_a_reason_and_never_both(meeting):
    found = meeting.measure().values()
    assert all((one.value is None) is (one.reason is not None) for one in found)


@given(meetings())
def test_no_measure_is_below_nought_and_no_share_above_one(meeting):
    for one in meeting.measure().values():
        assert one.value is None or one.value >= 0
        if one.unit.startswith("share") and one.value is not None:
            assert one.value <= 1
            assert one.count <= one.of


@given(meetings())
def test_a_range_holds_its_value(meeting):
    for one in meeting.measure().values():
        if one.low is not None:
            assert 0 <= one.low <= one.value <= one.high
            assert one.high <= 1 or not one.unit.startswith("share")


@given(meetings())
def test_no_count_is_larger_than_what_was_said(meeting):
    said = len(meeting.transcript.utterances)
    for one in meeting.measure().values():
        if one.unit in ("question", "turn") and one.value is not None:
            assert one.value <= said


@given(meetings())
def test_groups_share_no_more_than_all_of_the_talk(meeting):
    found = meeting.measure()
    groups = [found[f"talk_{group}"].value for group in ("presenter", "facilitator", "members")]
    assert sum(value for value in groups if value is not None) <= 1 + 1e-9


@given(meetings(fewest_rounds=1))
def test_questions_by_phase_add_up_to_all_of_them(meeting):
    found = meeting.measure()
    for name in ("open_questions", "closed_questions", "checks"):
        phases = [one.value for key, one in found.items() if key.startswith(f"{name}.")]
        assert sum(phases) == found[name].value


@given(meetings(fewest_rounds=2))
def test_questions_by_round_add_up_to_all_of_them(meeting):
    found = meeting.measure()
    for name in ("open_questions", "closed_questions", "checks"):
        rounds = [found[f"round_{number}.{name}"].value for number in (1, 2)]
        assert sum(value for value in rounds if value is not None) == found[name].value


@given(meetings())
def test_peoples_shares_add_up_to_one_or_none_is_known(meeting):
    shares = [person.share for person in meeting.share() if person.turns]
    if all(share is None for share in shares):
        assert not any(count_words(said.text) for said in meeting.transcript.utterances)
    else:
        assert sum(shares) == pytest.approx(1)


@given(meetings())
def test_without_a_room_shares_against_an_equal_one_add_up_to_nought(meeting):
    speakers = tuple(
        dataclasses.replace(speaker, role=Role.MEMBER) for speaker in meeting.transcript.speakers
    )
    people = share_talk(dataclasses.replace(meeting.transcript, speakers=speakers))
    adjusted = [person.adjusted for person in people if person.adjusted is not None]
    assert sum(adjusted) == pytest.approx(0, abs=1e-9)
    assert all(-1 <= value <= len(people) - 1 + 1e-9 for value in adjusted)


@given(meetings())
def test_own_counts_of_everybody_add_up_to_the_groups_questions(meeting):
    review = make_review(meeting.transcript, meeting.lines, plan=meeting.plan, few=3)
    sheets = [own_sheet(review, speaker.name) for speaker in SPEAKERS]
    for place in range(3):
        own = [sheet.measures[place].value for sheet in sheets]
        assert sum(own) == sheets[0].group[place].value
