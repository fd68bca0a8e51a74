"""Names swapped for Member 1, 2, 3 in what is kept of a meeting, and who is who kept apart.

The people and places of work that are talked about are proposed, and swapped
where a person says so. Once a meeting is kept so, its file is not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count

from coach.config import Settings, read_settings
from coach.errors import StorageFullError, StorageLockedError
from coach.language.others import Mention, MentionKind, find_mentions
from coach.language.pseudonyms import Names, add_phrase, hide_names, list_people, order_speakers
from coach.report.presentable import rename_review
from coach.review import Review
from coach.service.correcting import recount_review
from coach.service.expiring import clear_pending
from coach.service.redacting import redact_person
from coach.service.reviewing import Known
from coach.storage import keys, meeting_agreements, meetings
from coach.storage.engine import Store
from coach.storage.records import Actor
from coach.transcript import Speaker, Transcript

STAND_INS: Mapping[MentionKind, str] = {
    MentionKind.PERSON: "[a person]",
    MentionKind.WORKPLACE: "[a place of work]",
}
"""What stands in for somebody, or something, that is talked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdParty:
    """A name that is talked about: what it seems to be, how often, in which turns."""

    name: str
    kind: MentionKind
    count: int
    turns: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Swapped:
    """A review without names, and who is who in it: from stand-ins to names.

    ``shown`` is how names are said now, and does the same to what is kept beside it.
    """

    review: Review
    key: Mapping[str, str]
    shown: Names


def propose_third_parties(
    transcript: Transcript, *, roster: Sequence[str] = ()
) -> tuple[ThirdParty, ...]:
    """Return the people and places of work that are talked about and were not there.

    Those named most often come first; it takes a second or two.

    Raises:
        ModelNotFoundError: the English language package is not installed.
    """
    said = transcript.utterances
    names = hide_names(_list_all(transcript, roster))
    return tuple(
        _as_third_party(each, [said[place].turn for place in each.places])
        for each in find_mentions([utterance.text for utterance in said])
        if names.replace_in(each.name) == each.name
    )


def _as_third_party(mention: Mention, turns: Iterable[int]) -> ThirdParty:
    turns = tuple(dict.fromkeys(turns))
    return ThirdParty(name=mention.name, kind=mention.kind, count=len(mention.places), turns=turns)


def swap_review(
    review: Review,
    *,
    third_parties: Mapping[str, MentionKind] | None = None,
    stand_ins: Collection[str] = (),
    settings: Settings | None = None,
) -> Swapped:
    """Return a review with names swapped, wherever they stand, counted from what it now says.

    ``stand_ins`` are who is in it under one already: they stay as they are, and
    the key has only those who are new.
    """
    review, _ = redact_person(review, None)
    people = [each for each in list_people(review) if each.name not in stand_ins]
    hidden = _hide_new(people, stand_ins) if stand_ins else hide_names(people)
    names = _add_third_parties(hidden, third_parties or {})
    renamed = rename_review(review, names)
    recounted = recount_review(renamed, settings=settings)
    return Swapped(review=recounted, key=_turn_round(names, people), shown=names)


def hide_third_parties(review: Review, third_parties: Mapping[str, MentionKind]) -> Review:
    """Return a review with names swapped, and these too, for a file that leaves the program."""
    names = _add_third_parties(hide_names(list_people(review)), third_parties)
    return rename_review(review, names)


def keep_swapped(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    review: Review,
    *,
    known: str | None = "",
    moves_lines: bool = False,
    third_parties: Mapping[str, MentionKind] | None = None,
    settings: Settings | None = None,
) -> Review:
    """Keep a review with names swapped in the place of a file that was received; return it.

    Who is who is kept apart, and the file is erased, in the program's own
    copies too; what another program keeps from being cleared now goes as
    ``expire`` is next called. ``known`` and ``moves_lines`` are as for ``finish_meeting``. Where
    names were swapped before, everybody stays who they are.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StorageError: it could not be kept.
    """
    settings = settings or read_settings()
    before = find_stand_ins(store, actor, meeting_id)
    swapped = swap_review(review, third_parties=third_parties, stand_ins=before, settings=settings)
    key = {**before, **swapped.key}
    meetings.finish_meeting(
        store,
        actor,
        meeting_id,
        swapped.review,
        known=known,
        moves_lines=moves_lines,
        key={stand_in: name for stand_in, name in key.items() if name},
        shown=swapped.shown,
    )
    with suppress(StorageLockedError, StorageFullError):
        clear_pending(store, actor, settings=settings)
    return swapped.review


def find_stand_ins(store: Store, actor: Actor | None, meeting_id: str) -> dict[str, str]:
    """Return who is in a meeting whose names are swapped already, and empty where they are not.

    From stand-ins to names, the empty name where there is no way back.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StorageError: it cannot be read.
    """
    if meetings.load_file(store, actor, meeting_id).data is not None:
        return {}
    people = list_people(meetings.load_review(store, actor, meeting_id))
    key = keys.load_key(store, actor, meeting_id)
    return {**{each.name: "" for each in people}, **key}


def hide_known(store: Store, actor: Actor | None, meeting_id: str, known: Known) -> Known:
    """Return what is said with stand-ins for names, where these are swapped in what is kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StorageError: it cannot be read.
    """
    called = {
        name: stand_in for stand_in, name in find_stand_ins(store, actor, meeting_id).items()
    }
    if not called:
        return known
    roster = dict.fromkeys(called.get(name, name) for name in known.roster)
    return replace(known, roster=tuple(roster), renames=())


def finish_as_agreed(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    review: Review,
    *,
    known: str | None = None,
    moves_lines: bool = False,
    third_parties: Mapping[str, MentionKind] | None = None,
    settings: Settings | None = None,
) -> Review:
    """Keep the review of a file that was received, with names swapped where that was agreed.

    Return it as it is kept. ``known`` and ``moves_lines`` are as for ``finish_meeting``.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StorageError: it could not be kept.
    """
    agreement = meeting_agreements.find_meeting_agreement(store, actor, meeting_id)
    if agreement is not None and agreement.terms.swaps_names:
        return keep_swapped(
            store,
            actor,
            meeting_id,
            review,
            known=known,
            moves_lines=moves_lines,
            third_parties=third_parties,
            settings=settings,
        )
    meetings.finish_meeting(store, actor, meeting_id, review, known=known, moves_lines=moves_lines)
    return review


def _list_all(transcript: Transcript, roster: Sequence[str]) -> tuple[Speaker, ...]:
    known = {name for each in transcript.speakers for name in (each.name, *each.aliases)}
    silent = [Speaker(name=name) for name in dict.fromkeys(roster) if name not in known]
    return order_speakers(transcript, silent)


def _add_third_parties(names: Names, third_parties: Mapping[str, MentionKind]) -> Names:
    for name, kind in third_parties.items():
        names = add_phrase(names, name, STAND_INS[kind], parts=kind is MentionKind.PERSON)
    return names


def _hide_new(people: Iterable[Speaker], taken: Collection[str]) -> Names:
    """Return names for people who come to those that have a stand-in already."""
    free = (name for name in map("Member {}".format, count(1)) if name not in taken)
    names = Names(shown={each.name: next(free) for each in people})
    for name, stand_in in names.shown.items():
        names = add_phrase(names, name, stand_in, parts=True)
    return names


def _turn_round(names: Names, people: Iterable[Speaker]) -> dict[str, str]:
    return {names.name(each.name): each.name for each in people}
