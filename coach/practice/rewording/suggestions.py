"""Lines with a plan of the asker's: "Have you tried ...", "Why don't you ...", "You could ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.language.parsing import Parsed, Token, parse
from coach.practice.items import Rewording
from coach.practice.rewording.heard import Heard
from coach.practice.rewording.line import Line
from coach.practice.rewording.naming import Named, find_meant, list_named
from coach.practice.rewording.rule import Asked, Rule

_SURE = (
    r"have you (?:ever )?(?:tried|thought (?:at all )?(?:about|of)(?: \w+)? \w+ing"
    r"|considered(?: \w+)? \w+ing)"
    r"|why don't you|why not|why didn't you (?:just|simply)|what if you|how about|what about"
    r"|what do you think (?:about|to|of) \w+ing|is it (?:not )?worth|is(?:n't)? it (?:high )?time"
    r"|would(?:n't)? it (?:not )?(?:help|be (?:worth|better|easier|possible|an idea))"
    r"|(?:maybe |perhaps )?you (?:should|need to|ought|might want)|i'd|i would|if i were"
    r"|if it were me|(?:i wonder )?what would happen if you|suppose you"
    r"|what would it take for you to|you(?:'ve| have)(?: just)? got to|you have to"
)
_PLAN = re.compile(rf"^(?:{_SURE})\b")
_DIAGNOSIS = re.compile(
    r"^(?:it's|it is|that's|this is|what this|you(?:'re|'ve| are| have|'d miss)|there's|your )\b"
)
_ABOUT = re.compile(r"\b(?:about|with|for|over|off|from|to) (him|her|them|it)\b")
_PRONOUN = re.compile(r"\b(him|her|them|she|he|they|it)\b")
_TRIED = "What they have done already, and what came of it"
_IDEAS = "The ideas that they have had themselves"
_HELPS = "What would make a difference, as they see it"
_WISH = "What they want, before how to get there"


def holds_plan(line: Line) -> bool:
    """Say whether a line, by its words alone, puts something to do to somebody.

    >>> from coach.practice.rewording.line import make_line
    >>> holds_plan(make_line("Have you tried talking to her?"))
    True
    >>> holds_plan(make_line("Have you met her?"))
    False
    """
    return bool(_PLAN.match(line.lower))


def is_diagnosis(line: Line) -> bool:
    """Say whether a suggestion says what is the matter and not what to do."""
    return bool(_DIAGNOSIS.match(line.lower))


def ask_for_own_ideas(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a suggestion, asks about what it is meant to help with."""
    matter = find_matter(asked.line, asked.heard)
    if matter is None:
        return
    wish = (f"What would you like to happen with {matter.said}?", _WISH)
    ideas = (f"What have you thought of doing about {matter.said}?", _IDEAS)
    tried = (f"What have you tried so far with {matter.said}?", _TRIED)
    helps = (f"What would help with {matter.said}?", _HELPS)
    frames = (wish, ideas)
    if re.match(r"have you (?:ever )?tried", asked.line.lower):
        frames = (tried, wish)
    elif re.match(r"have you (?:thought|considered)|what do you think", asked.line.lower):
        frames = (ideas, wish)
    elif not matter.is_person and re.match(r"c(?:an|ould)(?:n't)? you|would", asked.line.lower):
        frames = (helps, wish)
    for said, opens in frames:
        yield Rewording(said=said, opens=opens)


def find_matter(line: Line, heard: Heard) -> Named | None:
    """Return whom or what a suggestion is meant to help with: known to both, or None.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> find_matter(make_line("Why don't you ring him?"), hear("My deputy is late.")).said
    'your deputy'
    """
    about = _ABOUT.search(line.lower)
    if about and (meant := find_meant(about[1], heard.named)):
        return meant
    known = {(each.head, each.is_plural): each for each in heard.named}
    shared = [
        known.get((each.head, each.is_plural), each)
        for each in list_named(line.said, by_asker=True)
        if not each.is_new
        and (heard.knows(each.said) or each.said.split()[-1] in heard.words)
        and not each.said.startswith(("his ", "her ", "their "))
    ]
    people = [each for each in shared if each.is_person]
    pronouns = _PRONOUN.findall(line.lower)
    meant_all = [meant for each in pronouns if (meant := find_meant(each, heard.named))]
    found = [*people, *meant_all, *shared]
    if not {"him", "her", "he", "she", "them", "they"} & {*pronouns} or found:
        found += [*_list_bare(line, heard), *_list_opening(heard, pronouns)]
    others = [each for each in found if not _is_means(each, line)]
    return next(iter([*others, *found]), None)


def _is_means(named: Named, line: Line) -> bool:
    """Say whether somebody is only to be asked or told: "ask your mum to pay for the chair"."""
    return bool(
        re.search(
            r"\b(?:ask|tell|told|get|got|bring|involve|use)\w* (?:one of )?"
            rf"{re.escape(named.said.lower())}\b",
            line.lower,
        )
    )


def _list_opening(heard: Heard, pronouns: list[str]) -> list[Named]:
    """Return what the presenter began with, where that is whom or what it is about."""
    found = [each for each in heard.named if each.is_opening or each.is_first][:1]
    return [each for each in found if not (each.is_person and "it" in pronouns)]


def _list_bare(line: Line, heard: Heard) -> list[Named]:
    """Return what a presenter named whose noun comes in the line in some other phrase."""
    parsed = parse(line.said)
    lemmas = {
        each.lemma.lower()
        for each in parsed.tokens
        if each.pos in ("NOUN", "PROPN") and not _is_new(parsed, each)
    }
    return [each for each in heard.named if each.head in lemmas]


def _is_new(parsed: Parsed, noun: Token) -> bool:
    return any(each.lower in ("a", "an", "another", "different") for each in parsed.children(noun))


SUGGESTION = Rule(name="a plan put", makes=ask_for_own_ideas)
