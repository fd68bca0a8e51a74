"""The sample programme among what is kept: invented sets, put in and taken out in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coach.classifier.base import Classifier
from coach.config import Settings, read_settings
from coach.service.files import read_file
from coach.service.keeping import receive_meeting
from coach.service.kept_meetings import review_meeting
from coach.service.profiles import load_shipped
from coach.service.programme import Proposal, find_point
from coach.service.reviewing import Known
from coach.service.safekeeping import erase_set
from coach.service.samples import Sample, list_sample_sets, list_samples
from coach.storage.actions import add_action, list_actions, report_progress
from coach.storage.engine import Store
from coach.storage.meetings import list_meetings, load_meeting
from coach.storage.records import Actor, KeptMeeting, KeptSet, MeetingState, NewAction
from coach.storage.sets import add_set, list_sets


def find_demo(store: Store, actor: Actor | None) -> tuple[KeptSet, ...]:
    """Return the sample sets that are kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    return tuple(each for each in list_sets(store, actor) if each.details.is_sample)


def has_whole_demo(store: Store, actor: Actor | None, *, settings: Settings | None = None) -> bool:
    """Say whether the sample sets are kept with all of their meetings, so that none is missing.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    kept = {each.id for each in find_demo(store, actor)}
    read = sum(
        each.set_id in kept and each.state is MeetingState.REVIEWED
        for each in list_meetings(store, actor)
    )
    return bool(kept) and read >= len(list_samples(settings))


def load_demo(
    store: Store,
    actor: Actor | None,
    *,
    classifier: Classifier,
    settings: Settings | None = None,
) -> Iterator[float]:
    """Keep the sample sets, their meetings reviewed; yield how much is done, from 0 to 1.

    What is there already stays as it is, so that one that was cut off goes on.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        CoachError: a sample is missing or damaged.
        StorageError: it could not be kept.
    """
    settings = settings or read_settings()
    groups = list_sample_sets(settings)
    total = sum(len(group.meetings) for group in groups)
    kept = {each.details.title: each for each in find_demo(store, actor)}
    done = 0
    for group in groups:
        home = kept.get(group.details.title) or add_set(store, actor, group.details)
        for sample in group.meetings:
            _keep_sample(store, actor, home.id, sample, classifier, settings)
            done += 1
            yield done / total


def _keep_sample(
    store: Store,
    actor: Actor | None,
    set_id: str,
    sample: Sample,
    classifier: Classifier,
    settings: Settings,
) -> None:
    data = read_file(sample.path, limit=settings.max_file_bytes)
    kept = receive_meeting(
        store, actor, data, name=sample.path.name, set_id=set_id, settings=settings
    )
    meeting = load_meeting(store, actor, kept.meeting_id)
    if meeting.set_id != set_id:
        return  # Somebody opened this file by themselves: it is theirs, and stays as it is.
    if meeting.state is MeetingState.RECEIVED:
        known = Known(
            presenters=sample.presenters,
            facilitators=sample.facilitators,
            roster=sample.roster,
            held_on=sample.held_on,
            file_name=sample.path.name,
            profile=load_shipped(sample.profile),
        )
        review_meeting(
            store, actor, meeting.id, known=known, classifier=classifier, settings=settings
        )
    _keep_actions(store, actor, load_meeting(store, actor, meeting.id), sample)


def _keep_actions(store: Store, actor: Actor | None, meeting: KeptMeeting, sample: Sample) -> None:
    if any(each.meeting_id == meeting.id for each in list_actions(store, actor)):
        return
    meant = _match_proposals(find_point(store, actor, meeting).proposals, sample)
    for action in sample.actions:
        details = replace(action.details, source=meant.get(action.details, ""))
        kept = add_action(store, actor, meeting.id, details)
        if action.progress is not None:
            report_progress(
                store,
                actor,
                kept.id,
                action.progress.outcome,
                note=action.progress.note,
                at=action.progress.at,
            )


def _match_proposals(proposals: Iterable[Proposal], sample: Sample) -> dict[NewAction, str]:
    """Return which of a review's proposals each of a sample's actions is, by whose and when."""
    left = list(proposals)
    found: dict[NewAction, str] = {}
    for action in sample.actions:
        details = action.details
        for proposal in left:
            if (proposal.action.owner, proposal.action.due) == (details.owner, details.due):
                found[details] = proposal.source
                left.remove(proposal)
                break
    return found


def remove_demo(store: Store, actor: Actor | None, *, settings: Settings | None = None) -> int:
    """Erase the sample sets with all that hangs on them; return how many there were.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageLockedError: another program keeps traces from being cleared.
    """
    found = find_demo(store, actor)
    for each in found:
        erase_set(store, actor, each.id, settings=settings)
    return len(found)
