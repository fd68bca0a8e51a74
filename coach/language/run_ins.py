"""Join to a sentence what is not an utterance of its own.

Filler and a lead-in run into the sentence after them, a check into the
statement before it (labelling guide, section 2, rules 3 and 5, and section 5).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.language.wordlists import ASKING_FILLERS, FILLERS, SPEAKER_CHANGES, STARTERS

LONGEST_FILLER = 4
"""Words; more than these say something."""

# Characters: beyond these no sentence can be one, so none is looked into.
_LONGEST_FILLER_TEXT = 40
_LONGEST_CHECK_TEXT = 60

_CLOSING_MARKS = "'\"’”»)] "
_ITEM_NUMBER = re.compile(r"\d{1,2}\.")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEAD_IN = re.compile(
    r"(?:(?:[\w'’-]+,|so|and|but|now|okay|right|well|um|er|earlier) ){0,3}"
    r"you(?:['’]ve| have)?(?: just| also| both)? "
    r"(?:said|mentioned|told|talked|described|called|used the|say|were saying|were talking)\b"
    r"(?! that (?:very|with|without|quite|so|really|like|as)\b)",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"(?:[\w'’-]+, )?(?:tell|talk|walk|take|say|describe|explain) (?:me|us|more|a|some|through)\b",
    re.IGNORECASE,
)
_CHECK = re.compile(
    r"(?:(?:and|so|um|er),? )?"
    r"(?:(?:is|isn['’]t) that (?:right|fair|correct|about right|all of it)"
    r"|have i (?:got|understood|heard) (?:that|you|it)(?: right| correctly| properly)?"
    r"|am i right|did i (?:get|hear) that right|does that sound (?:right|fair|about right)"
    r"|right|correct|yes|yeah|how does that (?:sound|sit|land))"
    r"(?:, [\w'’-]+)?\?",
    re.IGNORECASE,
)


def join_run_ins(sentences: Sequence[str]) -> tuple[str, ...]:
    """Return the utterances these sentences of one turn make.

    >>> join_run_ins(["Okay.", "So,", "what then?", "It sounds hard.", "Is that right?"])
    ('Okay. So, what then?', 'It sounds hard. Is that right?')
    """
    utterances: list[str] = []
    waiting: list[str] = []
    for position, sentence in enumerate(sentences):
        if not waiting and _is_check_on(sentence, utterances):
            utterances[-1] = f"{utterances[-1]} {sentence}"
            continue
        waiting.append(sentence)
        if position + 1 < len(sentences) and _runs_into_next(sentences, position):
            continue
        utterances.append(" ".join(waiting))
        waiting = []
    return tuple(utterances)


def _runs_into_next(sentences: Sequence[str], position: int) -> bool:
    if sentences[position + 1].split(" ", 1)[0] in SPEAKER_CHANGES:
        return False
    return is_filler(sentences[position]) or _is_lead_in_at(sentences, position)


def is_filler(sentence: str) -> bool:
    """Say whether a sentence is nothing but filler, a name called, or the number of an item.

    >>> [is_filler(said) for said in ("Yeah, okay, thanks.", "Colin.", "2.", "Okay, six.")]
    [True, True, True, False]
    """
    if len(sentence) > _LONGEST_FILLER_TEXT:
        return False
    words = _WORD.findall(_normalise(sentence))
    if len(words) == 1 and (_is_name(sentence) or _ITEM_NUMBER.fullmatch(sentence)):
        return True
    known = ASKING_FILLERS if _asks(sentence) else FILLERS
    return 0 < len(words) <= LONGEST_FILLER and known.issuperset(words)


def _normalise(sentence: str) -> str:
    lowered = sentence.replace("’", "'").lower()
    return lowered.replace("thank you", "thanks").replace("i know", "right")


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.rstrip(".,?!…").lower() not in STARTERS


def _is_check_on(sentence: str, utterances: Sequence[str]) -> bool:
    """Say whether a sentence only checks the statement before it."""
    if len(sentence) > _LONGEST_CHECK_TEXT or not utterances or _asks(utterances[-1]):
        return False
    return _CHECK.fullmatch(sentence) is not None


def _is_lead_in_at(sentences: Sequence[str], position: int) -> bool:
    """Say whether a single sentence recalls the presenter's words to ask about them.

    A second one before it makes a run-up, which is left in pieces.
    """
    following = sentences[position + 1]
    if not (_asks(following) or _INVITATION.match(following)):
        return False
    return _recalls(sentences[position]) and not (position and _recalls(sentences[position - 1]))


def _recalls(sentence: str) -> bool:
    return not _asks(sentence) and _LEAD_IN.match(sentence) is not None


def _asks(sentence: str) -> bool:
    return sentence.rstrip(_CLOSING_MARKS).endswith("?")
