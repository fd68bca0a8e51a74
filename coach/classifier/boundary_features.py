"""What the boundary model looks at: the words on both sides of a gap, as named facts.

Knows single words and their classes; not sentences, speakers, labels or marks.
Everything is in lower case and without punctuation, as the poorest transcripts
are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from coach.language.wordlists import AUXILIARIES, FIRST_PERSON, QUESTION_WORDS

MARGIN = 4
"""Words looked at before a gap and after it."""

_START, _END = "<s>", "</s>"
_LONGEST_COUNTED = 24
_COUNTED_SINGLY = 8
_WORDS_PER_STEP = 3
_NEAR_END = 8
_LENGTHS = (4, 8, 12, 16, 20, 26, 34, 45, 60, 90)

_LISTS = (
    ("first", " ".join(sorted(FIRST_PERSON))),
    ("second", "you you're you've you'd you'll"),
    (
        "third",
        "he she it we they he's she's it's we're they're he'd she'd it'd we'd they'd he'll she'll "
        "it'll we'll they'll we've they've",
    ),
    ("that", "that that's this those these that'll"),
    ("there", "there there's here here's"),
    (
        "object",
        "me him her us them myself yourself himself herself itself themselves ourselves mine "
        "yours hers ours theirs",
    ),
    ("possessive", "my your his its our their"),
    ("determiner", "a an the some any all both each every no another"),
    (
        "question",
        " ".join(sorted(QUESTION_WORDS)) + " what's how's who's where's why's when's what're",
    ),
    ("auxiliary", " ".join(sorted(AUXILIARIES))),
    ("be", "be been being"),
    (
        "conjunction",
        "and but or so because cos 'cause if then while although though than as since until "
        "unless before after whether",
    ),
    (
        "preposition",
        "of in on at for with to from by about into over under through between against without "
        "round up out off down back away",
    ),
    (
        "filler",
        "um uh er erm yeah yes okay ok right well oh ah mm mhm hmm sorry thanks thank please "
        "hello hi aye great lovely like just sort kind mean suppose guess actually maybe perhaps "
        "really basically obviously anyway now",
    ),
    (
        "quantity",
        "one two three four five six seven eight nine ten more most much many little lot bit "
        "anything something nothing everything someone anyone everyone somebody anybody everybody "
        "nobody thing things",
    ),
    (
        "thinking",
        "think know wonder wondering feel said say says saying want wanted need tell told ask "
        "asked asking heard hear see",
    ),
    (
        "time",
        "today tomorrow yesterday week month year day days weeks months years time minutes "
        "morning ago last next",
    ),
)
_CLASSES = MappingProxyType(
    {word: name for name, words in reversed(_LISTS) for word in words.split()}
)
_ENDINGS = (
    ("n't", "auxiliary"),
    ("'s", "-'s"),
    ("ing", "-ing"),
    ("ed", "-ed"),
    ("ly", "-ly"),
    ("s", "-s"),
)
_SUBJECTS = frozenset({"first", "second", "third", "that", "there"})
_VERB_CLASSES = frozenset({"auxiliary", "-ed", "thinking"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words and their classes, with a margin on both sides.

    ``is_turn`` says whether they are one turn, whose length then tells
    something, and not several that were joined.
    """

    words: tuple[str, ...]
    classes: tuple[str, ...]
    is_turn: bool = True

    @property
    def end(self) -> int:
        """The position after the last word; the first is at ``MARGIN``."""
        return len(self.words) - MARGIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The place before a word, and where the piece it is in begins.

    Both are positions in the stretch, margin counted.
    """

    stretch: Stretch
    position: int
    start: int


def build_stretch(words: Sequence[str], *, is_turn: bool = True) -> Stretch:
    """Return a turn's words with their classes and margins.

    >>> build_stretch(["so", "what", "happened"]).classes[MARGIN:-MARGIN]
    ('conjunction', 'question', '-ed')
    """
    before, after = (_START,) * MARGIN, (_END,) * MARGIN
    classes = tuple(classify_word(word) for word in words)
    return Stretch(
        words=(*before, *words, *after), classes=(*before, *classes, *after), is_turn=is_turn
    )


def classify_word(word: str) -> str:
    """Name the class of one lower-case word, by list or else by its ending.

    >>> [classify_word(word) for word in ("who", "couldn't", "moved", "12", "lamp")]
    ['question', 'auxiliary', '-ed', 'number', 'word']
    """
    known = _CLASSES.get(word)
    if known is not None:
        return known
    if word.isdigit():
        return "number"
    return next((name for ending, name in _ENDINGS if word.endswith(ending)), "word")


def describe_gap(gap: Gap) -> list[str]:
    """Return the facts about one gap, each a string of its own."""
    facts = [*_describe_window(gap.stretch, gap.position), *_describe_piece(gap)]
    return [*facts, *_describe_turn(gap)] if gap.stretch.is_turn else facts


def _describe_window(stretch: Stretch, at: int) -> list[str]:
    """Return the word and class n-grams on each side of the gap, and across it."""
    k, d, b, a, e, f, g, h = stretch.words[at - MARGIN : at + MARGIN]
    _, dd, bb, aa, ee, ff, gg, hh = stretch.classes[at - MARGIN : at + MARGIN]
    return [
        *(f"-1={a}", f"-2={b}", f"-3={d}", f"-4={k}", f"+1={e}", f"+2={f}", f"+3={g}", f"+4={h}"),
        *(f"-2..={b} {a}", f"-3..={d} {b} {a}", f"..+2={e} {f}", f"..+3={e} {f} {g}"),
        *(f"x={a}|{e}", f"x={b} {a}|{e}", f"x={a}|{e} {f}"),
        *(f"c-1={aa}", f"c-2..={bb} {aa}", f"c-3..={dd} {bb} {aa}"),
        *(f"c+1={ee}", f"c..+2={ee} {ff}", f"c..+3={ee} {ff} {gg}", f"c..+4={ee} {ff} {gg} {hh}"),
        *(f"cx={aa}|{ee}", f"cx={bb} {aa}|{ee}", f"cx={aa}|{ee} {ff}"),
        *(f"cx={bb} {aa}|{ee} {ff}", f"cx={dd} {bb} {aa}|{ee} {ff} {gg}"),
        *(f"m={aa}|{e}", f"m={aa}|{e} {f}", f"m={bb} {aa}|{e} {f}"),
        *(f"n={a}|{ee}", f"n={b} {a}|{ee}", f"n={a}|{ee} {ff}", f"n={b} {a}|{ee} {ff}"),
        *(f"o={e} {f} {gg}", f"o={e} {ff} {gg}"),
    ]


def _describe_piece(gap: Gap) -> list[str]:
    """Return facts about the piece so far: its length, how it opens, whether it asks."""
    words, classes = gap.stretch.words, gap.stretch.classes
    at, start = gap.position, gap.start
    # No more than these are looked at, so that a turn without cuts costs no more a word.
    seen = min(at, start + _LONGEST_COUNTED)
    piece = classes[start:seen]
    length, rest = count_in_steps(at - start), gap.stretch.end - at
    after, then = classes[at], classes[at + 1]
    asks, will_ask = _opens_question(piece), _asks(classes[at : at + 6])
    has_verb = _has_verb(words[start:seen], piece)
    facts = [
        *(f"length={length}", f"length={length} {after}", f"lengthw={min(length, 6)} {words[at]}"),
        *(f"length={min(length, 6)} {classes[at - 1]}|", f"first={start == MARGIN} {length}"),
        *(f"rest={min(rest, _NEAR_END)}", f"rest={min(rest, 4)} {after}"),
        *(
            f"opens={words[start]} {after}",
            f"opens2={' '.join(words[start : min(start + 2, at)])}",
        ),
        *(f"copens={piece[0]} {after}", f"copens2={' '.join(piece[:2])} {after}"),
        *(f"asks={asks} {will_ask}", f"asks={asks} {after}", f"asks={asks} {after} {then}"),
        f"asks={asks} {'question' in classes[at : at + MARGIN]} soon",
        *(f"verb={has_verb} {after}", f"verb={has_verb} {length}"),
    ]
    if all(each == "filler" for each in piece):
        facts += ["filler", f"filler={after}"]
    return facts


def _describe_turn(gap: Gap) -> list[str]:
    """Return facts about how long the turn is, and where in it the gap lies."""
    stretch, at = gap.stretch, gap.position
    whole, gone = _size(stretch.end - MARGIN), _size(at - gap.start)
    rest, after = _size(stretch.end - at), stretch.classes[at]
    return [
        *("turn", f"turn={whole}", f"turn={whole} {gone}", f"at={_size(at - MARGIN)}"),
        *(f"left={rest}", f"left={rest} {gone}", f"left={rest} {after}"),
        *(f"left={rest} {gone} {after}", f"gone={gone} {stretch.words[at]}"),
        f"gone={gone} {after} {stretch.classes[at + 1]}",
    ]


def _size(words: int) -> int:
    return bisect_left(_LENGTHS, words)


def count_in_steps(words: int) -> int:
    """Return a length that grows more slowly the longer it is, and in the end not at all.

    >>> [count_in_steps(words) for words in (1, 7, 8, 12, 40)]
    [1, 7, 8, 9, 13]
    """
    if words < _COUNTED_SINGLY:
        return words
    return _COUNTED_SINGLY + (min(words, _LONGEST_COUNTED) - _COUNTED_SINGLY) // _WORDS_PER_STEP


def _has_verb(words: Sequence[str], classes: Sequence[str]) -> bool:
    """Guess whether there is a verb: short forms such as "she's" and "let's" hold one."""
    return not _VERB_CLASSES.isdisjoint(classes) or any("'" in word for word in words)


def _opens_question(classes: Sequence[str]) -> bool:
    return classes[0] == "question" or _asks(classes)


def _asks(classes: Sequence[str]) -> bool:
    """Say whether an auxiliary comes right before a subject: "did you", "is there"."""
    return any(one == "auxiliary" and other in _SUBJECTS for one, other in pairwise(classes))


def build_gaps(words: Sequence[str], starts: Iterable[int], *, is_turn: bool = True) -> list[Gap]:
    """Return every gap of a turn, given where its pieces begin (the first, 0, left out).

    >>> [gap.start - MARGIN for gap in build_gaps("thanks who is next".split(), [1])]
    [0, 1, 1]
    """
    stretch, known = build_stretch(words, is_turn=is_turn), set(starts)
    gaps: list[Gap] = []
    start = MARGIN
    for position in range(MARGIN + 1, stretch.end):
        gaps.append(Gap(stretch=stretch, position=position, start=start))
        if position - MARGIN in known:
            start = position
    return gaps
