"""Read one clause: what somebody takes on, offers, or is asked to do, and the day.

Knows words and names, and nothing of the meeting around the clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from coach.language.dates import SaidDate, find_dates
from coach.measures import _action_words as words

_LONGEST = 1_000
"""Characters; a sentence longer than this is no action that anybody could keep."""
_NEAR = 80
"""Characters; how far before a day words that lead up to it are looked for."""


class Kind(Enum):
    """What a clause does."""

    TAKES_ON = auto()
    """Its speaker will do something."""
    OFFERS = auto()
    """Its speaker could do something."""
    GIVES_OUT = auto()
    """Somebody else is said, or asked, to do something."""
    NAMES = auto()
    """The bare words for something to do."""
    DATES = auto()
    """Only says when."""
    TURNS_DOWN = auto()
    """Its speaker will not do what was spoken of."""
    ELSE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The days a meeting's talk is told from, where they are known."""

    today: date | None = None
    next_meeting: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause as read; ``owner`` only where somebody else is named."""

    kind: Kind
    text: str
    what: str = ""
    due: SaidDate | None = None
    owner: str | None = None
    joined: bool = False
    """Whether it goes on the sentence of the clause before it."""


def read_clauses(
    text: str, names: Mapping[str, str], calendar: Calendar, earlier: date | None = None
) -> Iterator[Clause]:
    """Yield what each clause of an utterance does, in order.

    ``names`` gives the person each word means, in lower case; ``earlier`` is
    the day said last before.

    >>> [each] = read_clauses("So I'll ring her by Friday.", {}, Calendar())
    >>> each.kind, each.what, each.due.words
    (<Kind.TAKES_ON: 1>, 'ring her', 'Friday')
    """
    plain = " ".join(words.FILLER.sub(" ", text).split())
    for sentence in words.SENTENCE.split(plain):
        if len(sentence) > _LONGEST:
            continue
        joined = False
        for clause in words.NEXT_CLAUSE.split(sentence):
            for part in _cut_after_days(clause, calendar):
                read = _read(part, names, calendar, earlier, joined=joined)
                earlier = read.due.day if read.due and read.due.day else earlier
                joined = True
                yield read


def _cut_after_days(clause: str, calendar: Calendar) -> Iterator[str]:
    """Yield the parts of a list in one sentence, each with the day it is due by."""
    start = 0
    due = [each for each in find_dates(clause, today=calendar.today) if _is_due(clause, each)]
    for each in due[:-1]:
        yield clause[start : each.end]
        start = each.end
    yield clause[start:].lstrip(" ,;")


def _is_due(text: str, said: SaidDate) -> bool:
    return words.DUE.search(text[: said.start]) is not None


def _read(
    text: str,
    names: Mapping[str, str],
    calendar: Calendar,
    earlier: date | None,
    *,
    joined: bool,
) -> Clause:
    rest = _after_lead_in(text)
    if (given := _find_given(rest, names)) is not None:
        owner, body = given[0], words.TAIL.sub("", given[1])
        kind = Kind.GIVES_OUT
    else:
        owner, (kind, body) = None, _find_own(_after_name(rest, names))
    due = _find_due(body, calendar, earlier)
    if kind is Kind.NAMES and due is not None and not _before(body, due):
        # "On Friday I'll ring her": the day comes first.
        kind, then = _find_own(_after_lead_in(body[due.end :].lstrip(" ,")))
        body = body if kind is Kind.NAMES else f"{body[: due.end]} {then}"
    what = _say_what(body, due)
    if kind is Kind.TAKES_ON and text.rstrip().endswith("?"):
        kind = Kind.OFFERS
    if kind is Kind.NAMES:
        kind = _find_bare_kind(text, body, what, due)
    elif kind in (Kind.TAKES_ON, Kind.OFFERS) and _refers_back(body, what):
        kind = Kind.DATES if due else Kind.ELSE
    elif kind in (Kind.TAKES_ON, Kind.OFFERS) and due is None and words.REFERS_BACK.match(body):
        kind = Kind.ELSE
    return Clause(kind=kind, text=text, what=what, due=due, owner=owner, joined=joined)


def _after_lead_in(text: str) -> str:
    found = words.LEAD_IN.match(text)
    return text[found.end() :] if found else text


def _split_name(text: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the person a text begins with, and what follows; None where it names nobody."""
    head = words.NAME.match(text)
    if head is None or head[0].lower() not in names:
        return None
    return names[head[0].lower()], text[head.end() :]


def _find_given(text: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    """Return who is said to do something, and what; None where nobody is."""
    split = _split_name(text, names)
    if split is None:
        return None
    name, rest = split
    found = words.ASKS_OF.match(rest) or words.SAYS_OF.match(rest)
    if found:
        return name, rest[found.end() :]
    bare = rest.lstrip(", ")
    listed = rest.startswith(",") and not words.STATES.match(bare) and _find_own(bare)[0]
    if listed is not Kind.NAMES or not words.content_words(bare):
        return None
    return name, words.BY_WHEN.sub("", bare)


def _after_name(text: str, names: Mapping[str, str]) -> str:
    """Return what follows a name that is only called, as in "Kayleigh, I'll do it"."""
    split = _split_name(text, names)
    if split is None or not split[1].startswith(","):
        return text
    return _after_lead_in(split[1].lstrip(", "))


def _find_own(text: str) -> tuple[Kind, str]:
    """Return what the speaker does in a clause that names nobody, and what with."""
    if declines := words.DECLINES.match(text):
        rest = text[declines.end() :]
        empty = _refers_back(rest, rest) or not words.content_words(rest)
        start = declines.start(declines.lastgroup or 0)
        return (Kind.TURNS_DOWN if empty else Kind.TAKES_ON), text[start:]
    if takes := words.COMMITS.match(text):
        return Kind.TAKES_ON, text[takes.end() :]
    if doing := words.DOING.match(text):
        return Kind.TAKES_ON, text[doing.start("what") :]
    if offers := words.OFFERS.match(text):
        return Kind.OFFERS, text[offers.end() :]
    return Kind.NAMES, text


def _find_due(text: str, calendar: Calendar, earlier: date | None) -> SaidDate | None:
    """Return the day something is due by, else the first that is said."""
    said = find_dates(
        text, today=calendar.today, next_meeting=calendar.next_meeting, earlier=earlier
    )
    meant = [each for each in said if not words.STARTS.search(text[: each.start])] or said
    return next((each for each in meant if _is_due(text, each)), meant[0] if meant else None)


def _say_what(text: str, due: SaidDate | None) -> str:
    """Return what is to be done, without the day and what only explains the day."""
    if due is None:
        return words.tidy(text)
    before = _before(text, due)
    after = words.AFTERTHOUGHT.sub("", text[due.end :])
    if not before:
        after = after.lstrip(" ,")
        taken = words.COMMITS.match(after)
        return words.tidy(after[taken.end() :] if taken else after)
    return words.tidy(f"{before}{after}" if words.GOES_ON.match(after) else before)


def _before(text: str, due: SaidDate) -> str:
    """Return what is said before a day, without what leads up to it."""
    before = f" {text[: due.start]}"
    return words.tidy(before[:-_NEAR] + words.BEFORE_DAY.sub("", before[-_NEAR:]))


def _find_bare_kind(text: str, body: str, what: str, due: SaidDate | None) -> Kind:
    states = words.STATES.match(body) is not None
    if due is not None:
        after_all = not _before(body, due) and words.GOES_ON.match(body[due.end :])
        says_more = words.content_words(what) and not words.STATES.match(what) and not after_all
        empty = states or not says_more or _refers_back(body, what)
        return Kind.DATES if empty else Kind.NAMES
    return Kind.ELSE if states or text.rstrip().endswith("?") else Kind.NAMES


def _refers_back(body: str, what: str) -> bool:
    """Say whether a clause speaks of what was said before and adds nothing to it."""
    if words.REFERS_BACK.fullmatch(what):
        return True
    back = words.REFERS_BACK.match(body)
    return back is not None and len(words.content_words(what[back.end() :])) < 2
