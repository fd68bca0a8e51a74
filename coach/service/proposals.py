"""Labels worth a look: who may be one person twice, nobody, or several people.

Proposals only, each with its reason and the option that would apply it; what is
done about them is for the user to say, and for ``clean_up`` to do.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from coach.labels import Role
from coach.transcript import Transcript

_FEW_WORDS = 4


class ProposalKind(StrEnum):
    """What may be the matter with a label."""

    MERGE = "merge"
    NOT_A_PERSON = "not_a_person"
    ROOM = "room"
    FALSE_PREFIX = "false_prefix"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One thing to look at: ``labels`` as in the transcript, ``into`` whom they may belong to.

    ``reason`` is a whole sentence for a person, with the option that applies it.
    """

    kind: ProposalKind
    labels: tuple[str, ...]
    into: str | None = None
    reason: str


_NOBODY = re.compile(
    r"\b(?:note ?taker|read\.?ai|otter\.?ai|fireflies|meeting notes|bot|recorder)\b"
    r"|['’]s? (?:presentation|screen)$"
    r"|^(?:break|music|intro|outro|omit|silence|applause|laughter|advert|system|recording|"
    r"captions?|video|chat|narrator)$",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"\b(?:room|boardroom|auditorium|lecture hall|meeting space)\b|^[A-Z]{1,3}[0-9]{0,2}-[0-9]{2,}"
    r"|^[^\W\d_]+ (?:and|&|\+) [^\W\d_]+(?: [^\W\d_]+)?$",
    re.IGNORECASE,
)
_NAMELESS = re.compile(
    r"(?:unknown|unidentified|unnamed|inaudible)(?: (?:speaker|user|person|participant))?"
    r"|(?:zoom|guest|anonymous) user|guest|\?+|speaker",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:speaker|spk|person|participant|voice|channel|ch|user)[ _-]?(?:[0-9]{1,3}|[A-Z])"
    r"|[0-9]{1,3}|[A-Z]",
    re.IGNORECASE,
)
_ASIDES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[|@].*|\s/\s.*")


def propose_clean_up(transcript: Transcript) -> tuple[Proposal, ...]:
    """Return what is worth a look among the labels, merges first; empty where all is plain.

    Only labels that are still plain members are looked at.

    >>> from tests.builders import make_transcript, make_turn
    >>> talk = make_transcript(make_turn(index=1, speaker="Monica"),
    ...     make_turn(index=2, speaker="Monica Powell"), make_turn(index=3, speaker="Break"))
    >>> [(each.kind.value, each.labels, each.into) for each in propose_clean_up(talk)]
    [('merge', ('Monica',), 'Monica Powell'), ('not_a_person', ('Break',), None)]
    """
    labels = [speaker.name for speaker in transcript.speakers if speaker.role is Role.MEMBER]
    turns = Counter(turn.speaker for turn in transcript.turns)
    kinds = {label: _find_kind(label, turns[label]) for label in labels}
    people = [label for label in labels if kinds[label] is None]
    return (
        *_propose_merges(people, turns),
        *(
            _propose(kinds[label], label, transcript)
            for label in labels
            if kinds[label] is not None and not _NUMBERED.fullmatch(label)
        ),
        *_propose_numbered(labels),
    )


def describe_proposals(proposals: Iterable[Proposal]) -> tuple[str, ...]:
    """Return the proposals as sentences for a person."""
    return tuple(proposal.reason for proposal in proposals)


def _find_kind(label: str, turns: int) -> ProposalKind | None:
    """Return what a label may be other than one person, by its wording alone."""
    if _NOBODY.search(label):
        return ProposalKind.NOT_A_PERSON
    if _NAMELESS.fullmatch(label) or _NUMBERED.fullmatch(label):
        return ProposalKind.UNKNOWN
    if _ROOM.search(label):
        return ProposalKind.ROOM
    words = _ASIDES.sub(" ", label).split()
    if turns == 1 and (len(words) > _FEW_WORDS or (len(words) > 1 and label.islower())):
        return ProposalKind.FALSE_PREFIX
    return None


def _propose(kind: ProposalKind | None, label: str, transcript: Transcript) -> Proposal:
    if kind is ProposalKind.NOT_A_PERSON:
        reason = f"“{label}” reads as no person: {_option('drop', label)}."
    elif kind is ProposalKind.ROOM:
        reason = f"“{label}” may be several people: {_option('room', label)}."
    elif kind is ProposalKind.UNKNOWN:
        reason = (
            f"Who “{label}” is, the file does not say; if it is several people: "
            f"{_option('room', label)}."
        )
    else:
        return _propose_false_prefix(label, transcript)
    return Proposal(kind=kind, labels=(label,), reason=reason)


def _propose_false_prefix(label: str, transcript: Transcript) -> Proposal:
    """Return the proposal to give a label seen once to whoever spoke before it."""
    known = {speaker.name for speaker in transcript.speakers}
    before = takewhile(lambda turn: turn.speaker != label, transcript.turns)
    last = [turn.speaker for turn in before][-1:]
    into = last[0] if last and last[0] in known else None
    option = _option("merge", f"{label}={into}") if into else _option("drop", label)
    return Proposal(
        kind=ProposalKind.FALSE_PREFIX,
        labels=(label,),
        into=into,
        reason=f"“{label}” comes once and may be words rather than a name: {option}.",
    )


def _propose_numbered(labels: Sequence[str]) -> tuple[Proposal, ...]:
    numbered = tuple(label for label in labels if _NUMBERED.fullmatch(label))
    if not numbered:
        return ()
    shown = ", ".join(f"“{label}”" for label in numbered[:_FEW_WORDS])
    more = f" and {len(numbered) - _FEW_WORDS} more" if len(numbered) > _FEW_WORDS else ""
    reason = f"The file tells speakers apart without naming them: {shown}{more}."
    return (Proposal(kind=ProposalKind.UNKNOWN, labels=numbered, reason=reason),)


def _propose_merges(labels: Sequence[str], turns: Counter[str]) -> tuple[Proposal, ...]:
    """Propose to join spellings of one name, and a first name with the one whole name it fits."""
    words = {label: _fold(label) for label in labels}
    spelt: dict[tuple[str, ...], list[str]] = {}
    for label in labels:
        spelt.setdefault(words[label], []).append(label)
    openings: dict[str, list[str]] = {}
    main: dict[tuple[str, ...], str] = {}
    for key, same in spelt.items():
        main[key] = max(same, key=lambda label: (turns[label], -len(label)))
        if len(key) > 1:
            openings.setdefault(key[0], []).append(main[key])
    pairs = [
        (label, main[words[label]])
        for label in labels
        if words[label] and label != main[words[label]]
    ]
    for key, label in main.items():
        if len(key) == 1 and len(openings.get(key[0], ())) == 1:
            pairs.append((label, openings[key[0]][0]))
    return tuple(
        Proposal(
            kind=ProposalKind.MERGE,
            labels=(label,),
            into=into,
            reason=f"“{label}” and “{into}” may be one person: "
            f"{_option('merge', f'{label}={into}')}.",
        )
        for label, into in pairs
    )


def _fold(label: str) -> tuple[str, ...]:
    """Return the words of a name without asides, capitals, accents and dots."""
    bare = unicodedata.normalize("NFKD", _ASIDES.sub(" ", label).casefold().replace("’", "'"))
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return tuple(re.sub(r"[^\w'\s-]", " ", plain).replace("_", " ").split())


def _option(option: str, value: str) -> str:
    """Return an option as it would be typed, its value in quotation marks if it needs them."""
    plain = re.fullmatch(r"[\w=.-]+", value) is not None
    return f"--{option} {value}" if plain else f'--{option} "{value}"'
