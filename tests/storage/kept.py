"""Things to keep, and the people who keep them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

from coach.coding import Coding
from coach.labels import Flag, Label
from coach.review import Review
from coach.storage.meetings import finish_meeting, receive_file
from coach.storage.records import LOCAL, Actor
from coach.transcript import Transcript
from tests.builders import make_correction
from tests.report.reviews import towpath

OTHER_PERSON = Actor(id="else", name="Somebody else")
FILE = b"Maya: Something has been nagging at me.\n"


def keep_towpath(store, actor=LOCAL, *, data=FILE, set_id=None, review=None) -> str:
    """Keep an invented meeting; return its id."""
    received = receive_file(store, actor, data, name="towpath.txt", known="{}", set_id=set_id)
    finish_meeting(store, actor, received.meeting_id, review or towpath())
    return received.meeting_id


def correct(review: Review, place: int, *labels: Label) -> Review:
    """Return the review with corrections of its labelled line number ``place``, from 0."""
    utterance_id = review.codings[place].utterance.id
    made = tuple(make_correction(label, [Flag.WHY], utterance_id=utterance_id) for label in labels)
    return replace(
        review,
        lines=tuple(
            replace(line, coding=replace(line.coding, corrections=made))
            if line.coding and line.utterance.id == utterance_id
            else line
            for line in review.lines
        ),
    )


def labelled_line(review: Review, place: int = 0) -> Coding:
    """Return one labelled line."""
    return review.codings[place]


def look_into(path, sql: str, *values: object) -> list[tuple]:
    """Run one statement on a file past all of our own code."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql, values).fetchall()


def rename(review: Review, title: str) -> Review:
    """Return the review with another title."""
    transcript: Transcript = replace(review.transcript, title=title)
    return replace(review, transcript=transcript)
