"""From a review to rows and back: what comes out equals what went in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.coding import Coding, Correction, Prediction
from coach.labels import ROUND_PHASES, Flag, Label, Phase, Role
from coach.profiles import Minutes, Profile, ProfilePhase, Suggestions
from coach.review import (
    Action,
    ActionStatus,
    Measure,
    Moment,
    MomentKind,
    Plan,
    Review,
    Round,
    Span,
    TalkShare,
    place_lines,
)
from coach.storage.engine import Store
from coach.storage.location import locate_file
from coach.storage.mapping import digest_rows, review_to_rows
from coach.storage.migrating import migrate
from coach.storage.reviews import is_as_written, read_review, write_review
from coach.storage.tables import MeetingRow
from coach.transcript import Source, Speaker, Timing, Transcript, Turn, Utterance
from tests.report.reviews import towpath
from tests.storage.kept import correct

EXAMPLES = 40
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SECONDS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))])
TIMES = st.datetimes(
    min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1), timezones=ZONES
)
DAYS = st.none() | st.dates(min_value=date(1990, 1, 1))
ROLES = st.sampled_from([role for role in Role if role is not Role.PRESENTER])
FLAGS = st.lists(st.sampled_from(Flag), unique=True, max_size=3).map(tuple)


@st.composite
def transcripts(draw) -> Transcript:
    names = draw(st.lists(TEXT, unique=True, min_size=1, max_size=4))
    turns = []
    for index in range(1, draw(st.integers(1, 5)) + 1):
        who = draw(st.sampled_from(names))
        said = tuple(
            Utterance(
                id=f"{index}.{place}",
                turn=index,
                speaker=who,
                text=draw(TEXT),
                start=draw(SECONDS),
                end=draw(SECONDS),
            )
            for place in range(draw(st.integers(0, 3)))
        )
        turns.append(Turn(index=index, speaker=who, utterances=said, start=draw(SECONDS)))
    return Transcript(
        id=draw(TEXT),
        title=draw(TEXT),
        speakers=tuple(
            Speaker(name=name, role=draw(ROLES), aliases=tuple(draw(st.lists(TEXT, max_size=2))))
            for name in names
        ),
        turns=tuple(turns),
        source=Source(format="plain", writer=draw(st.none() | TEXT), units=3, sha256="0" * 64),
        timing=draw(st.sampled_from(Timing)),
        warnings=tuple(draw(st.lists(TEXT, max_size=2))),
        first_start=draw(SECONDS),
        last_end=draw(SECONDS),
    )


@st.composite
def plans(draw, transcript: Transcript) -> Plan:
    ids = [utterance.id for utterance in transcript.utterances]
    if not ids:
        return Plan(facilitator_guess=draw(st.booleans()))

    def span(phases) -> Span:
        first = draw(st.integers(0, len(ids) - 1))
        return Span(
            phase=draw(st.sampled_from(phases)),
            first_utterance=ids[first],
            last_utterance=ids[draw(st.integers(first, len(ids) - 1))],
            sure=draw(st.none() | st.booleans()),
            reason=draw(TEXT),
        )

    rounds = tuple(
        Round(
            presenter=draw(st.sampled_from([each.name for each in transcript.speakers])),
            phases=tuple(span(ROUND_PHASES) for _ in range(draw(st.integers(0, 2)))),
            guess=draw(st.booleans()),
            reason=draw(TEXT),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    outside = tuple(span(tuple(Phase)) for _ in range(draw(st.integers(0, 2))))
    return Plan(rounds=rounds, outside=outside, facilitator_guess=draw(st.booleans()))


@st.composite
def codings(draw, utterance: Utterance) -> Coding:
    flags = draw(FLAGS)
    prediction = Prediction(
        utterance_id=utterance.id,
        label=draw(st.sampled_from(Label)),
        probability=draw(st.floats(0, 1)),
        scores={label: draw(st.floats(0, 1)) for label in Label},
        flags=flags,
        sure=draw(st.booleans()),
        reason=draw(TEXT),
        classifier=draw(TEXT),
        flag_reasons={flag: draw(TEXT) for flag in flags},
    )
    corrections = tuple(
        Correction(
            utterance_id=utterance.id,
            label=draw(st.sampled_from(Label)),
            flags=draw(FLAGS),
            by=draw(TEXT),
            at=draw(TIMES),
            note=draw(TEXT),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    return Coding(utterance=utterance, prediction=prediction, corrections=corrections)


MEASURES = st.builds(
    Measure,
    name=TEXT,
    value=NUMBER,
    unit=TEXT,
    count=st.none() | st.integers(0, 9),
    of=st.none() | st.integers(0, 9),
    low=SECONDS,
    high=SECONDS,
    reason=st.none() | TEXT,
    unsure=st.none() | st.integers(0, 9),
)
WAYS = st.builds(
    Profile,
    name=TEXT,
    title=TEXT,
    runner=TEXT,
    has_facilitator=st.booleans(),
    members_ask_each_other=st.booleans(),
    group_may_own_issue=st.booleans(),
    statements_only_in_answer=st.booleans(),
    phases=st.tuples(
        st.builds(
            ProfilePhase,
            phase=st.sampled_from(Phase),
            minutes=st.none() | st.just(Minutes(low=1.5, high=3)),
            talks=st.lists(ROLES, max_size=2).map(tuple),
            usual=TEXT,
            suggestions=st.sampled_from(Suggestions),
            is_optional=st.booleans(),
        )
    ),
)
MOMENTS = st.builds(
    Moment,
    first_utterance=TEXT,
    last_utterance=TEXT,
    asked=TEXT,
    kind=st.sampled_from(MomentKind),
    reason=TEXT,
    debrief=TEXT,
    round=st.integers(0, 3),
)
ACTIONS = st.builds(
    Action,
    owner=TEXT,
    what=TEXT,
    due=DAYS,
    due_words=TEXT,
    status=st.sampled_from(ActionStatus),
    first_utterance=TEXT,
    last_utterance=TEXT,
    reason=TEXT,
)
TALK = st.builds(
    TalkShare,
    name=TEXT,
    role=ROLES,
    turns=st.integers(0, 9),
    words=st.integers(0, 9),
    seconds=SECONDS,
    share=SECONDS,
    adjusted=SECONDS,
)


@st.composite
def reviews(draw) -> Review:
    transcript = draw(transcripts())
    plan = draw(plans(transcript))
    lines = tuple(
        replace(line, coding=draw(st.none() | codings(line.utterance)))
        for line in place_lines(transcript, plan)
    )
    return Review(
        transcript=transcript,
        plan=plan,
        lines=lines,
        talk=tuple(draw(st.lists(TALK, max_size=2))),
        share_basis=draw(TEXT),
        measures=draw(st.dictionaries(TEXT, MEASURES, max_size=3)),
        moments=tuple(draw(st.lists(MOMENTS, max_size=2))),
        classifier=draw(TEXT),
        created_at=draw(TIMES),
        notes=tuple(draw(st.lists(TEXT, max_size=2))),
        actions=tuple(draw(st.lists(ACTIONS, max_size=2))),
        held_on=draw(DAYS),
        profile=draw(TEXT),
        way=draw(st.none() | WAYS),
    )


@pytest.fixture(scope="module")
def one_file(tmp_path_factory):
    location = locate_file(tmp_path_factory.mktemp("kept") / "coach.db")
    with Store(location, busy_seconds=2) as store:
        migrate(store)
        with store.writing() as session:
            session.add(
                MeetingRow(
                    id="m", owner="local", title="", state="reviewed", has_erased_words=False
                )
            )
        yield store


@settings(max_examples=EXAMPLES, deadline=None)
@given(review=reviews())
def test_what_is_written_is_read_back_equal(one_file, review):
    with one_file.writing() as session:
        write_review(session, "m", review)
    with one_file.reading() as session:
        assert read_review(session, "m") == review
        assert is_as_written(session, "m")


def test_measures_come_back_in_their_order(one_file):
    review = towpath()
    with one_file.writing() as session:
        write_review(session, "m", review)
    with one_file.reading() as session:
        assert list(read_review(session, "m").measures) == list(review.measures)


def test_lines_that_are_not_the_transcripts_are_refused():
    review = towpath()
    with pytest.raises(ValueError, match="in order"):
        review_to_rows(replace(review, lines=review.lines[1:]), "m")


def test_a_correction_is_no_part_of_the_software_rows():
    review = towpath()
    assert review_to_rows(review, "m") == review_to_rows(correct(review, 0, Label.ADVICE), "m")


def test_one_letter_makes_another_digest():
    rows = review_to_rows(towpath(), "m")
    before = digest_rows(rows)
    row = next(iter(rows.values()))[0]
    row["share_basis"] += "x"
    assert digest_rows(rows) != before
