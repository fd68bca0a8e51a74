"""An invented meeting of three, and keeping it."""

from __future__ import annotations

from coach.service.keeping import keep_meeting, receive_meeting
from coach.service.reviewing import Known
from coach.storage.records import LOCAL
from tests.service.agreed import agree
from tests.service.classifiers import QuestionMarks

TALK = (
    "Ana Reyes: I keep putting the call off. It is three weeks now.\n\n"
    "Ben Hughes: What stops you?\n\n"
    "Ana Reyes: The money.\n\n"
    "Cai Morgan: You should ring them today. Will you?\n\n"
    "Ana Reyes: I will ring them on Friday.\n"
)
CHAT = TALK.encode()


def keep(store, data=CHAT, name="spring.txt", classifier=None, **known):
    return keep_meeting(
        store,
        LOCAL,
        data,
        name=name,
        classifier=classifier or QuestionMarks(),
        known=Known(**known) if known else None,
        agreement=agree(store),
    )


def receive(store, data=CHAT, name="spring.txt"):
    return receive_meeting(store, LOCAL, data, name=name, agreement=agree(store)).meeting_id
