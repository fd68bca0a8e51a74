"""Member 1, Member 2, Facilitator: speakers without their names.

Replaces speakers, and what text says of their names, word by word. It knows
only who spoke: people who are talked about, nicknames and a name spelt another
way than its speaker's stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from coach.labels import Role
from coach.review import Review
from coach.transcript import Speaker, Transcript

_ROLE_NAMES = {
    Role.MEMBER: "Member",
    Role.FACILITATOR: "Facilitator",
    Role.OBSERVER: "Observer",
    Role.ROOM: "Room",
    Role.NOT_A_PERSON: "Not a person",
}
_PEOPLE = frozenset({Role.MEMBER, Role.FACILITATOR, Role.OBSERVER})

_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
_ENDING = r"['’](?!(?:s|ll|d|ve|re|m)(?![^\W_]))"
_WORD = re.compile(rf"{_LETTERS}(?:{_ENDING}{_LETTERS})*", re.IGNORECASE)
"""A word: O'Brien and don't are one, and Ana's is Ana with something after it."""
_BETWEEN = re.compile(r"[\s_,.-]{1,2}")
_SIDE_BY_SIDE = re.compile(r"\s|, |-")
_SHORT = 3
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|@\S*")

_LABEL_WORDS = """
and chair conference del della den der dr external facilitator guest host ipad iphone meeting
member miss mr mrs ms mx observer participant person phone presenter prof professor room sir
speaker the unknown unverified user van von
"""
_TITLES_AND_LABELS = frozenset(_LABEL_WORDS.split())
"""Words in a speaker's label that name nobody."""

_PLAIN_WORDS = """
an any april as at august autumn be best bill black brown by can chance chase church coach cook
cross day dean dear do early east fair faith fall field fields frank french go good grace grant
green guy hall hand he her hi him hope hunt if in is it joy judge june king law lay little long
love low man mark marks may me miles my new no north of oh on or our out page park parks patience
plant pool post power price prior quick rain rich rock root see she short small so son spring
star stone storm street strong such sue summer sun to too up us ward water way we wells west
white will win winter wise wood woods words worth yes you young
"""
_ORDINARY_WORDS = frozenset(_PLAIN_WORDS.split())
"""Names that are common words as well: replaced only where they have a capital."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What each speaker is called, and the names to look for in text.

    ``shown`` leads from a speaker's name to the one to show; empty keeps them
    all. ``phrases`` leads from the words of a name, folded, to what stands in;
    ``lengths`` from a first word to how many words such names have, longest first.
    """

    shown: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def name(self, speaker: str) -> str:
        """Return what to call a speaker."""
        return self.shown.get(speaker, speaker)

    def replace_in(self, text: str) -> str:
        """Return the text with the speakers' names replaced, whole words only.

        The longest name that fits is taken, and a name whose parts stand side
        by side is replaced once.
        """
        if not self.phrases:
            return text
        pieces, done = [], 0
        for start, end, shown in _merge(_find_names(text, self), text):
            pieces += [text[done:start], shown]
            done = end
        return "".join([*pieces, text[done:]])


def hide_names(people: Sequence[Speaker]) -> Names:
    """Return names such as "Member 1", numbered in the order of the people given.

    A name that two of them share is replaced by both: "Member 1 or Member 3".

    >>> names = hide_names([Speaker(name="Ana Pell"), Speaker(name="Ben", role=Role.FACILITATOR)])
    >>> names.replace_in("Thanks, Ana. Over to Ben's plan.")
    "Thanks, Member 1. Over to Facilitator's plan."
    """
    return _look_for(people, _number(people))


def recall_names(
    key: Mapping[str, str], aliases: Mapping[str, Iterable[str]] | None = None
) -> Names:
    """Return the names behind stand-ins that were given before.

    Args:
        key: from stand-ins to names.
        aliases: others that somebody goes by, by their name.

    >>> names = recall_names({"Member 2": "Ana Pell"}, {"Ana Pell": ["AP3"]})
    >>> names.replace_in("Ana was quick, or was it AP3?")
    'Member 2 was quick, or was it Member 2?'
    """
    people = [
        Speaker(
            name=name,
            role=_find_role(stand_in),
            aliases=tuple(aliases.get(name, ())) if aliases else (),
        )
        for stand_in, name in key.items()
    ]
    return _look_for(people, {name: stand_in for stand_in, name in key.items()})


def _find_role(stand_in: str) -> Role:
    """Return the role a stand-in is of, as far as it matters where to look for a name."""
    found = (role for role, words in _ROLE_NAMES.items() if stand_in.startswith(words))
    return next(found, Role.MEMBER)


def _look_for(people: Sequence[Speaker], shown: Mapping[str, str]) -> Names:
    phrases: dict[tuple[str, ...], list[str]] = {}
    for speaker in people:
        for phrase in _list_phrases(speaker):
            phrases.setdefault(phrase, []).append(shown[speaker.name])
    return Names(
        shown=shown,
        phrases={phrase: " or ".join(found) for phrase, found in phrases.items()},
        lengths=_list_lengths(phrases),
    )


def add_phrase(names: Names, name: str, shown: str, *, parts: bool = False) -> Names:
    """Return the names with one more to look for in text, and what stands in.

    With ``parts``, its parts count as well; a name that is looked for already stays as it is.

    >>> names = add_phrase(Names(), "Joan Tarr", "[a person]", parts=True)
    >>> names.replace_in("Ask Joan Tarr. Joan's diary is full.")
    "Ask [a person]. [a person]'s diary is full."
    """
    full = _fold_words(name)
    found = [full] if full else []
    if parts:
        found += [(part,) for part in full if len(part) > 1 and _is_name(part)]
    phrases = {**dict.fromkeys(found, shown), **names.phrases}
    return replace(names, phrases=phrases, lengths=_list_lengths(phrases))


def _list_lengths(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def list_people(review: Review) -> tuple[Speaker, ...]:
    """Return everybody in the order of first speech; those who never spoke come last.

    Among the last are people who were there and are no speaker's of the file.
    """
    known = {speaker.name for speaker in review.transcript.speakers}
    silent = [Speaker(name=share.name) for share in review.talk if share.name not in known]
    return order_speakers(review.transcript, silent)


def order_speakers(transcript: Transcript, silent: Iterable[Speaker] = ()) -> tuple[Speaker, ...]:
    """Return a transcript's speakers in the order of first speech, then who never spoke."""
    first: dict[str, int] = {}
    for turn in transcript.turns:
        first.setdefault(turn.speaker, len(first))
    speakers = {speaker.name: speaker for speaker in transcript.speakers}
    return tuple(
        sorted(
            (*speakers.values(), *silent),
            key=lambda speaker: first.get(speaker.name, len(first)),
        )
    )


def _number(people: Sequence[Speaker]) -> dict[str, str]:
    """Return each speaker's stand-in; only members are numbered when there is just one."""
    total = Counter(speaker.role for speaker in people)
    seen: Counter[Role] = Counter()
    shown = {}
    for speaker in people:
        seen[speaker.role] += 1
        numbered = speaker.role is Role.MEMBER or total[speaker.role] > 1
        words = _ROLE_NAMES[speaker.role]
        shown[speaker.name] = f"{words} {seen[speaker.role]}" if numbered else words
    return shown


def _list_phrases(speaker: Speaker) -> list[tuple[str, ...]]:
    """Return the names a speaker may go by in text; none for what is not a person."""
    phrases: dict[tuple[str, ...], None] = {}
    for name in (speaker.name, *speaker.aliases):
        full = _fold_words(_BRACKETS.sub(" ", name))
        parts = [word for word in full if len(word) > 1 and _is_name(word)]
        if speaker.role is Role.ROOM:
            phrases[full] = None
        elif speaker.role in _PEOPLE and parts:
            phrases[full] = None
            phrases.update({(part,): None for part in parts})
    return [phrase for phrase in phrases if any(len(word) > 1 for word in phrase)]


def _is_name(word: str) -> bool:
    return not word.isdigit() and word not in _TITLES_AND_LABELS


def _find_names(text: str, names: Names) -> Iterable[tuple[int, int, str]]:
    """Yield where a name starts and ends, and what stands in, the longest name first."""
    words = list(_WORD.finditer(text))
    folded = [_fold(word[0]) for word in words]
    position = 0
    while position < len(words):
        length = 0
        for longest in names.lengths.get(folded[position], ()):
            phrase = tuple(folded[position : position + longest])
            found = words[position : position + len(phrase)]
            if phrase in names.phrases and _is_one_name(text, found):
                length = len(phrase)
                yield found[0].start(), found[-1].end(), names.phrases[phrase]
                break
        position += length or 1


def _is_one_name(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Say whether these words stand together and, where they must, have a capital."""
    if len(words) == 1:
        word = _fold(words[0][0])
        needs_capital = len(word) < _SHORT or word in _ORDINARY_WORDS
        return not needs_capital or words[0][0][0].isupper()
    return all(_BETWEEN.fullmatch(text[a.end() : b.start()]) for a, b in pairwise(words))


def _merge(found: Iterable[tuple[int, int, str]], text: str) -> Iterable[tuple[int, int, str]]:
    """Join neighbouring names that stand for the same speaker, as in a reversed name."""
    merged: list[tuple[int, int, str]] = []
    for start, end, shown in found:
        if (
            merged
            and merged[-1][2] == shown
            and _SIDE_BY_SIDE.fullmatch(text[merged[-1][1] : start])
        ):
            merged[-1] = (merged[-1][0], end, shown)
        else:
            merged.append((start, end, shown))
    return merged


def _fold_words(text: str) -> tuple[str, ...]:
    return tuple(_fold(word) for word in _WORD.findall(text))


def _fold(word: str) -> str:
    """Return the word without capitals and accents, its apostrophes straight."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
