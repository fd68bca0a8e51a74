"""Any meeting at all, and the same one under other names, by another clock, or cut into cues."""

from __future__ import annotations

import dataclasses
import itertools
from dataclasses import dataclass

from hypothesis import strategies as st

from coach.labels import FLAGS, ROUND_PHASES, Flag, Label, Role
from coach.measures import measure_meeting, share_talk
from coach.review import Line, Measure, Plan, Round, Span, TalkShare, place_lines
from coach.transcript import Speaker, Timing, Transcript, Turn, Utterance, count_words
from tests.builders import make_coding, make_transcript

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
    st.integers(-2, 5),
)


@st.composite
def meetings(draw, fewest_rounds: int = 0) -> Meeting:
    """Draw a meeting: turns one after the other, any timing, up to two rounds."""
    drawn = draw(st.lists(TURNS, min_size=fewest_rounds, max_size=8))
    turns: list[Turn] = []
    readings: dict[str, tuple[Label, tuple[Flag, ...]]] = {}
    clock = 0.0
    for index, (speaker, said, gap) in enumerate(drawn, start=1):
        start = clock = max(0.0, clock + gap)
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
