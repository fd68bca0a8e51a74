"""Make the long meeting that the benchmarks read: three hours, 2,500 utterances.

A facilitator and six members check in, hear four presenters and look back. The
talk is invented, filled into ``phrases`` with a fixed seed, and written as Zoom
writes its transcripts, several cues a turn: the same bytes at every run.

``python -m tests.benchmarks.make_meeting > meeting.vtt`` writes it out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from random import Random

from tests.benchmarks import phrases

UTTERANCES = 2_500
SECONDS = 3 * 60 * 60
FACILITATOR = "Wilma Tarrant"
MEMBERS = (
    "Amir Sadeghi",
    "Bronwen Pugh",
    "Chidi Okafor",
    "Delphine Marsh",
    "Ewan Laird",
    "Farah Nasser",
)
PRESENTERS = MEMBERS[:4]

_SEED = 2026
_OUTSIDE = {"check_in": 120, "bids": 40, "review": 100}
_IN_A_ROUND = {
    "presenting": 110,
    "clarifying": 80,
    "exploring": 230,
    "reflecting": 40,
    "ideas": 60,
    "actions": 40,
}
_CUE_WORDS = (9, 18)
_SECONDS_A_WORD = 0.4
_PAUSES = (0.1, 1.6)
_ENCOURAGED = 0.25
_TOO_SOON = 0.08
_VARIED = 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One person's sentences in a row, each an utterance."""

    speaker: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    """A piece of a turn, from ``start`` to ``end`` in seconds before they are fitted."""

    speaker: str
    text: str
    start: float
    end: float


def make_meeting(*, times: int = 1) -> str:
    """Return the meeting as the text of a Zoom ``.vtt`` file; every phase ``times`` as long."""
    cues = tuple(_cut_into_cues(make_talk(times=times), Random(_SEED)))
    scale = times * SECONDS / cues[-1].end
    lines = ["WEBVTT", ""]
    for number, cue in enumerate(cues, start=1):
        times = f"{_write_time(cue.start * scale)} --> {_write_time(cue.end * scale)}"
        lines += [str(number), times, f"{cue.speaker}: {cue.text}", ""]
    return "\n".join(lines) + "\n"


def make_talk(*, times: int = 1) -> Iterator[Spoken]:
    """Yield the turns of the meeting, ``UTTERANCES`` utterances in all, or so many times that."""
    random = Random(_SEED)
    speak = _Talk(random=random, presenter="")
    yield from _take(times * _OUTSIDE["check_in"], speak.check_in())
    yield from _take(times * _OUTSIDE["bids"], speak.bids())
    for presenter in PRESENTERS:
        yield from _make_round(_Talk(random=random, presenter=presenter), times)
    yield from _take(times * _OUTSIDE["review"], speak.review())


def _make_round(talk: _Talk, times: int) -> Iterator[Spoken]:
    phases: dict[str, Callable[[], Iterator[Spoken]]] = {
        "presenting": talk.present,
        "clarifying": talk.clarify,
        "exploring": talk.explore,
        "reflecting": talk.reflect,
        "ideas": talk.offer_ideas,
        "actions": talk.settle_actions,
    }
    for phase, make in phases.items():
        yield from _take(times * _IN_A_ROUND[phase], make())


def _take(utterances: int, talk: Iterable[Spoken]) -> Iterator[Spoken]:
    """Yield turns until there are just so many utterances."""
    for spoken in talk:
        kept = spoken.sentences[:utterances]
        yield Spoken(speaker=spoken.speaker, sentences=kept)
        utterances -= len(kept)
        if not utterances:
            return


@dataclass(frozen=True, slots=True, kw_only=True)
class _Talk:
    """Turns without end for each phase; whoever wants them takes enough."""

    random: Random
    presenter: str

    def check_in(self) -> Iterator[Spoken]:
        yield self.say(FACILITATOR, phrases.OPENING)
        for turn in count():
            yield self.choose(MEMBERS[turn % len(MEMBERS)], phrases.CHECK_IN, 3, 6)
            yield self.encourage(MEMBERS[(turn + 3) % len(MEMBERS)])

    def bids(self) -> Iterator[Spoken]:
        yield self.say(FACILITATOR, phrases.CALL_FOR_BIDS)
        for turn in count():
            yield self.choose(MEMBERS[turn % len(MEMBERS)], phrases.BIDS, 2, 4)

    def present(self) -> Iterator[Spoken]:
        yield self.say(FACILITATOR, phrases.HAND_OVER)
        while True:
            yield self.choose(self.presenter, phrases.PRESENTING, 6, 12)
            yield self.encourage(self.pick_listener())

    def clarify(self) -> Iterator[Spoken]:
        yield self.call("clarifying")
        yield from self.ask(phrases.CLARIFYING, longest_answer=3)

    def explore(self) -> Iterator[Spoken]:
        yield self.call("exploring")
        yield from self.ask(phrases.EXPLORING, longest_answer=6)

    def reflect(self) -> Iterator[Spoken]:
        yield self.call("reflecting")
        while True:
            yield self.choose(self.pick_listener(), phrases.REFLECTING, 2, 4)

    def offer_ideas(self) -> Iterator[Spoken]:
        yield self.call("ideas")
        yield self.say(self.presenter, ("Yes, I would like that.",))
        while True:
            yield self.choose(self.pick_listener(), phrases.IDEAS, 1, 3)
            if self.random.random() < _ENCOURAGED:
                yield self.choose(self.presenter, phrases.ANSWERS, 1, 2)

    def settle_actions(self) -> Iterator[Spoken]:
        yield self.call("actions")
        while True:
            yield self.choose(self.presenter, phrases.ACTIONS, 1, 3)
            yield self.choose(self.pick_listener(), phrases.ACTION_QUESTIONS, 1, 1)

    def review(self) -> Iterator[Spoken]:
        yield self.say(FACILITATOR, phrases.CALL_FOR_REVIEW)
        for turn in count():
            yield self.choose(MEMBERS[turn % len(MEMBERS)], phrases.REVIEW, 2, 5)

    def ask(self, questions: Sequence[str], *, longest_answer: int) -> Iterator[Spoken]:
        """Yield questions and answers, and now and then a suggestion nobody asked for."""
        while True:
            asker = self.pick_listener()
            early = self.random.random() < _TOO_SOON
            yield self.choose(asker, phrases.TOO_SOON if early else questions, 1, 2)
            yield self.choose(self.presenter, phrases.ANSWERS, 1, longest_answer)
            if self.random.random() < _ENCOURAGED:
                yield self.encourage(asker)
                yield self.choose(self.presenter, phrases.ANSWERS, 1, longest_answer)

    def call(self, phase: str) -> Spoken:
        return self.say(FACILITATOR, phrases.CALLS[phase])

    def pick_listener(self) -> str:
        return self.random.choice([name for name in MEMBERS if name != self.presenter])

    def choose(self, speaker: str, sentences: Sequence[str], fewest: int, most: int) -> Spoken:
        """Return a turn of different sentences, so many of them, each a little varied."""
        many = min(self.random.randint(fewest, most), len(sentences))
        chosen = self.random.sample(sentences, many)
        return self.say(speaker, [self.vary(sentence) for sentence in chosen])

    def encourage(self, speaker: str) -> Spoken:
        return self.say(speaker, (self.random.choice(phrases.ENCOURAGERS),))

    def vary(self, sentence: str) -> str:
        if self.random.random() < _VARIED:
            start = sentence if sentence.startswith(("I ", "{")) else _lower_first(sentence)
            sentence = self.random.choice(phrases.OPENERS) + start
        if self.random.random() < _VARIED:
            sentence = sentence[:-1] + self.random.choice(phrases.CLOSERS) + sentence[-1]
        return sentence

    def say(self, speaker: str, sentences: Iterable[str]) -> Spoken:
        return Spoken(
            speaker=speaker, sentences=tuple(self.fill(sentence) for sentence in sentences)
        )

    def fill(self, sentence: str) -> str:
        chosen = {gap: self.random.choice(words) for gap, words in phrases.FILLINGS.items()}
        filled = sentence.format(presenter=self.presenter.partition(" ")[0], **chosen)
        return filled[0].upper() + filled[1:]


def _cut_into_cues(talk: Iterable[Spoken], random: Random) -> Iterator[_Cue]:
    """Cut turns into cues of about a line, anywhere between two words, as Zoom does."""
    clock = 0.0
    for spoken in talk:
        words = " ".join(spoken.sentences).split()
        while words:
            many = random.randint(*_CUE_WORDS)
            start = clock + random.uniform(*_PAUSES)
            clock = start + _SECONDS_A_WORD * len(words[:many])
            yield _Cue(speaker=spoken.speaker, text=" ".join(words[:many]), start=start, end=clock)
            words = words[many:]


def _lower_first(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _write_time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


if __name__ == "__main__":
    sys.stdout.write(make_meeting())
