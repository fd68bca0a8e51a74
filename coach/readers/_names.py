"""What may be a speaker's name in front of the words.

``Name: words`` is how most files name people, and also how people talk
("what I mean is: leave"). Everything here is about telling the two apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from coach.readers._placeholders import names_nobody

LONGEST_NAME = 80

_MOST_WORDS = 8
_NAME_WORDS = 4
_EVERYWHERE = 0.9

_BRACKETED = re.compile(r"\[(?!\s*\])([^\[\]\n]{1,80})\]:(?:\s|$)")
_CHANGE = re.compile(r"\s{0,9}(?:>{2,3}|-) ?(?=[\w\[])")
"""What captions put in front of a name, or of words where somebody else speaks."""
_ASIDES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\|.*|@\S+")
_DIGITS = re.compile(r"[0-9_.-]+")
_FILE_NAME = re.compile(r"\.[a-z]")
_SENTENCE_MARKS = frozenset('?!;…“”"<>=')


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = _words("prof. capt. revd.")
_PARTICLES = _words(
    "van von der den de del della di da dos das du la le ten ter zu bin bint ibn al el y e of af "
    "and und"
)
_FIRST_PARTICLES = _words("van von de del di da du la le ter bin al el")
_TALK = _words(
    "i i'm i've i'd i'll me my we we're us our you you're your he he's she she's him her his it "
    "it's its they they're them their this that that's these those there there's here here's is "
    "are was were be been am has have had do does did don't didn't will would can could should "
    "may might must said says say asked thought think know go goes went get got to with for from "
    "about because but or if so when while what what's who who's how why where which not no just "
    "like really then than into onto a an some any"
)
_CAPITAL_TALK = _words("I I'm I've I'd I'll")
_OPENERS = _words(
    "note notes nb ps example tip warning first second third finally lastly next but so well okay "
    "ok yes no yeah now then also because however plus result results remember"
)
_FIELDS = _words(
    "subject re http https url link file source speakers transcript transcription date time title "
    "location venue duration attendees attending participants present apologies agenda topic "
    "topics summary keywords actions version chapter step figure"
)
_NUMBERED = _words("chapter part section step figure item version")
_ROLES = _words("question answer")
"""Fair labels in an interview where they recur; one alone is more likely a remark."""


def find_prefix(text: str) -> tuple[str, str] | None:
    """Return what stands before the first colon and what follows, or None.

    Any colon with white space after it counts, if it comes early enough for a
    name; whether it is one is for ``find_names`` to say.

    >>> find_prefix("Ana (Leeds): at 10:30?")
    ('Ana (Leeds)', 'at 10:30?')
    >>> find_prefix("[SPEAKER_00]: Yes."), find_prefix(">> ANA: No.")
    (('SPEAKER_00', 'Yes.'), ('ANA', 'No.'))
    """
    text = text[change.end() :] if (change := _CHANGE.match(text)) else text
    bracketed = _BRACKETED.match(text)
    if bracketed is not None:
        return bracketed[1].strip(), text[bracketed.end() :].strip()
    end = text.find(":", 0, LONGEST_NAME + 1)
    while end != -1 and not text[end + 1 : end + 2].isspace() and end + 1 < len(text):
        end = text.find(":", end + 1, LONGEST_NAME + 1)
    if end < 1 or not text[:end].strip():
        return None
    return text[:end].strip(), text[end + 1 :].strip()


def find_names(prefixes: Iterable[str], *, lines: int) -> frozenset[str]:
    """Return those of the prefixes that are names, out of so many lines.

    A counter of prefixes stands for each of them as often as it was counted.

    One is a name if it recurs, or is shaped like one, and does not read like a
    sentence. Where nearly every line has one, the file plainly names everybody,
    and anything that comes again and again is believed.

    >>> sorted(find_names(["Ana", "ben", "ben", "what I mean is"], lines=9))
    ['Ana', 'ben']
    """
    counts = Counter(prefixes)
    keys = Counter[str]()
    for prefix, count in counts.items():
        keys[_key(prefix)] += count
    plausible = {prefix for prefix in counts if not _reads_like_talk(prefix)}
    names = {prefix for prefix in plausible if keys[_key(prefix)] > 1 or has_name_shape(prefix)}
    if sum(counts[name] for name in names) >= lines * _EVERYWHERE:
        names = plausible | {prefix for prefix in counts if keys[_key(prefix)] > 2}
    return frozenset(names)


def split_labels(texts: Sequence[str]) -> tuple[tuple[str | None, str], ...]:
    """Return each text as the speaker's label in front of it, or None, and the words.

    >>> split_labels(["Ana: So?", "One thing: time."])
    (('Ana', 'So?'), (None, 'One thing: time.'))
    """
    names = find_labels(texts)
    return tuple(split_label(text, names) for text in texts)


def find_labels(texts: Iterable[str]) -> frozenset[str]:
    """Return the names that stand in front of any of the texts.

    >>> sorted(find_labels(["Ana: So?", "One thing: time."]))
    ['Ana']
    """
    counts = Counter[str]()
    lines = 0
    for lines, text in enumerate(texts, start=1):  # noqa: B007
        found = find_prefix(text)
        if found is not None:
            counts[found[0]] += 1
    return find_names(counts, lines=lines)


def split_label(text: str, names: Collection[str]) -> tuple[str | None, str]:
    """Return the one of these names in front of a text, or None, and the words.

    >>> split_label("Ana: So?", {"Ana"}), split_label("Ana: So?", {"Ben"})
    (('Ana', 'So?'), (None, 'Ana: So?'))
    """
    found = find_prefix(text)
    if found is None or found[0] not in names:
        return None, text
    return found


def has_name_shape(prefix: str) -> bool:
    """Say whether this could be a name seen only once: at most four words, capitals.

    Asides such as ``(Leeds)`` and ``| Leeds`` do not count as words.

    >>> [has_name_shape(text) for text in ("Ana de la Cruz", "Speaker 1", "One more thing")]
    [True, True, False]
    """
    if _asks_who(prefix):
        return True
    words = _ASIDES.sub(" ", prefix).split()
    if not 1 <= len(words) <= _NAME_WORDS or words[0] in _PARTICLES - _FIRST_PARTICLES:
        return False
    if _is_field(words) or prefix.casefold() in _ROLES:
        return False
    return all(word in _PARTICLES or _opens_like_a_name(word) for word in words)


def _asks_who(prefix: str) -> bool:
    """Say whether a question mark stands in a name's place, which nothing said does."""
    return "?" in prefix and names_nobody(prefix)


def _opens_like_a_name(word: str) -> bool:
    first = word.lstrip("'’-\"(#")[:1]
    return first.isalnum() and not first.islower() and not _FILE_NAME.search(word)


def _is_field(words: Sequence[str]) -> bool:
    """Say whether words are what a form or a speaker puts before a colon, and no name."""
    folded = [word.casefold() for word in words]
    return (
        folded[-1] in _FIELDS
        or (len(words) == 1 and folded[0] in _OPENERS)
        or all(_DIGITS.fullmatch(word) for word in words)
        or (folded[0] in _NUMBERED and all(_DIGITS.fullmatch(word) for word in words[1:]))
    )


def _reads_like_talk(prefix: str) -> bool:
    """Say whether a prefix is part of a sentence, or the name of a field, not of a person."""
    words = prefix.replace("’", "'").split()
    if _asks_who(prefix):
        return False
    if len(words) > _MOST_WORDS or not _SENTENCE_MARKS.isdisjoint(prefix):
        return True
    if not _TALK.isdisjoint(words) or not _CAPITAL_TALK.isdisjoint(words):
        return True
    if words[0][0].islower() and ("," in prefix or (len(words) > 2 and prefix.islower())):
        return True
    ends = (word.casefold() for word in words[:-1] if word.endswith("."))
    return _is_field(words) or any(len(word) > 4 and word not in _TITLES for word in ends)


def _key(prefix: str) -> str:
    """Return what two spellings of one name have in common."""
    return prefix.replace("’", "'").casefold()
