"""Lines that ask for one fact: "When does the lease end?" is "What happens when it ends?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.language.parsing import parse
from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.inflections import make_gerund, make_participle
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import put_as_object, tidy

_TIME = re.compile(
    r"^(?:when|how soon|(?:what|which) (?:time|days?|date|nights?|mornings?|evenings?|weeks?|months?|hours?))$"
)
_OFTEN = re.compile(r"^how (?:long|often|many times)$")
_NUMBER = re.compile(r"^how (?:many|much) (?:of )?(?!times\b)(.+)$")
_BEFORE = "What has to be true first, in their eyes"
_AT_THE_TIME = "What goes on at that time, beyond the date"
_HOW_IT_IS = "How it is for them, beyond how long or how often"
_MATTERS = "Why the fact counts, if it does"
_WAY = "How it comes about, and not only by whom"
_PART = "Where they fit in, as the presenter sees it"
_OBJECT = re.compile(
    r"^(?:(up|out|off|down|over|in|back) )?((?:the|your|his|her|their|that|this|these|those) .+|it)$"
)
_PLACED = r"(.+?)( (?:on|in|to|into|off|out of|at|for|from|back|up|down) .+)?$"
_PREPOSITION = re.compile(r"^(?:on|in|of|for|with|about|behind|from|at|to|under) \w")


def _offer(said: str, opens: str) -> Rewording:
    return Rewording(said=tidy(said), opens=opens)


def ask_at_what_time(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks when, what happens then or has to happen first."""
    ask = asked.ask
    if ask is None or not _TIME.match(ask.asks_with) or not ask.subject or ask.is_denied:
        return
    if not ask.verb and ask.is_past:
        if not ask.rest:
            yield _offer(f"What {ask.helper} {ask.subject} like for you", _HOW_IT_IS)
        return
    if not ask.verb and re.match(r"^(?:when|what da)", ask.asks_with) and (not ask.rest or re.match(r"^(?:due|ready|over|finished)\b", ask.rest)):
        told = ask.told if ask.rest else ask.subject
        yield _offer(f"What needs to happen before {told}", _BEFORE)
    elif not ask.verb and not ask.rest:
        return
    elif ask.is_past or ask.helper in ("has", "have"):
        yield _offer(f"What was it like for you when {ask.told}", _AT_THE_TIME)
    elif ask.is_of_you and (plan := _find_plan(ask)):
        yield _offer(f"What would need to happen before you {plan}", _BEFORE)
        yield _offer(f"How would you want to {plan}", "The manner of it, before the date")
    elif ask.helper in ("do", "does", "is", "are"):
        yield _offer(f"What happens when {ask.told}", _AT_THE_TIME)
    elif ask.helper == "will":
        yield _offer(f"What would you want to happen when {ask.told}", _AT_THE_TIME)


def _find_plan(ask: Ask) -> str:
    """Return what somebody is going to do: "tell her"."""
    if ask.helper == "will" or (ask.helper == "are" and ask.form.endswith("ing")):
        return ask.rest[3:] if ask.form == "going" and ask.rest.startswith("to ") else ask.deed
    return ""


def ask_how_it_has_been(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks how long or how often, how it is."""
    ask = asked.ask
    if found := re.match(r"^how long (?:is it |have you got |do you have )?(?:until|till|before) (.+)$", asked.line.lower):
        yield _offer(f"What needs to happen before {asked.line.said[found.start(1) : found.end(1)]}", _BEFORE)
        return
    if ask is None or not _OFTEN.match(ask.asks_with) or not ask.subject:
        return
    them = put_as_object(ask.subject)
    if ask.verb == "take" and (found := re.match(r"^(?:you )?to (\w+)(.*)$", ask.rest)):
        went = {"did": "went", "will": "would go"}.get(ask.helper, "goes")
        yield _offer(f"What {went} into {make_gerund(found[1])}{found[2]}", _HOW_IT_IS)
    elif ask.form == "been":
        doing = re.match(r"\w+ing\b", ask.rest)
        if ask.is_of_you:
            yield _offer(f"What's it been like{',' if doing else ' being'} {ask.rest}", _HOW_IT_IS)
        else:
            yield _offer(f"What's it been like with {them} {ask.rest}", _HOW_IT_IS)
    elif ask.verb == "know":
        return
    elif ask.is_of_you and ask.helper in ("have", "did"):
        was = "was it" if ask.helper == "did" else "has it been"
        yield _offer(f"What {was} like, {ask.doing}", _HOW_IT_IS)
    elif ask.verb == "take":
        yield _offer(f"What goes into {them}", "What there is in it, beyond how long it takes")
    elif not ask.verb and not ask.rest:
        yield _offer(f"What {ask.helper} {ask.subject} like for you", _HOW_IT_IS)
    elif ask.is_past:
        yield _offer(f"What was it like for you when {ask.told}", _HOW_IT_IS)
    elif ask.helper in ("do", "does"):
        yield _offer(f"What's it like for you when {_drop_tend(ask)}", _HOW_IT_IS)


def _drop_tend(ask: Ask) -> str:
    return re.sub(r"\btends? to ", "", ask.told)


def ask_about_number(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks how many, what matters about them."""
    ask = asked.ask
    found = _NUMBER.match(ask.asks_with) if ask else None
    if ask is None or found is None or found[1] in ("them", "it") or ask.subject.lower() in ("that", "it"):
        return
    noun = found[1] if found[1].startswith(("the ", "your ", "his ", "her ")) else f"the {found[1]}"
    if ask.subject.lower() == "there" or ask.rest == "there":
        told = ask.rest.removeprefix("there").strip()
    elif ask.subject:
        told = ask.told
    else:
        told = f"who {ask.told}" if found[1] in ("people", "of you", "staff") else f"that {ask.told}"
    yield _offer(f"What matters to you about {noun} {told}", _MATTERS)


def ask_in_which_way(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks who does a thing, how it is done."""
    ask = asked.ask
    if ask is None or not ask.asks_with.startswith("who"):
        return
    if not ask.subject and ask.helper in ("was", "were", "is") and re.match(r"^(?:in|at|on) (?:the|your) \w+$", ask.rest):
        yield _offer(f"What {'is' if ask.helper == 'is' else 'was'} it like {ask.rest}", _HOW_IT_IS)
    if not ask.subject and ask.verb == "tell" and (found := re.match(r"^you (?=about|that)", ask.rest)):
        yield _offer(f"How did you come to hear {ask.rest[4:]}", _WAY)
    if found := re.match(r"^whose (idea|decision|plan|suggestion|choice|job)$", ask.asks_with):
        yield _offer(f"How did the {found[1]} come about", _WAY)
    if not ask.subject and ask.asks_with in ("who else", "who") and ask.verb == "know":
        about = ask.rest or "about it"
        yield _offer(f"What do {'others' if 'else' in ask.asks_with else 'people'} know {about}", _WAY)
    elif not ask.subject and (found := _OBJECT.match(ask.rest)) and ask.helper in ("do", "does", "did"):
        done = f"{make_participle(ask.verb)} {found[1] or ''}".strip()
        object_, place = re.match(_PLACED, found[2]).groups(default="")  # type: ignore[union-attr]
        if ask.helper == "did":
            yield _offer(f"How did {object_} come to be {done}{place}", _WAY)
        else:
            yield _offer(f"How {'do' if is_plural(object_) else 'does'} {object_} get {done}{place}", _WAY)
    elif ask.subject and ask.helper in ("do", "does", "did") and ask.verb == "do" and not ask.rest:
        yield _offer(f"How {ask.helper} {ask.subject} get done", _WAY)
    elif ask.asks_with == "who" and ask.subject and not ask.verb and not ask.rest:
        do = "do" if ask.helper in ("are", "were") else "does"
        yield _offer(f"What part {do} {ask.subject} play in this", _PART)


def is_plural(noun: str) -> bool:
    """Say whether a noun phrase is of more than one."""
    parsed = parse(noun)
    return bool(parsed.chunks) and parsed.tokens[parsed.chunks[0].head].tag in ("NNS", "NNPS")


def ask_how_it_came(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks where or why, how it came about."""
    ask = asked.ask
    if ask is None or not ask.subject or ask.asks_with not in ("where", "why", "how come"):
        return
    if ask.asks_with == "where":
        yield from _ask_place(ask)
    elif ask.is_denied:
        if ask.helper == "did" and ask.is_of_you:
            yield _offer(f"What got in the way of {ask.doing}", "What was there at the time")
    elif ask.verb and ask.helper in ("do", "are") and ask.is_of_you:
        yield _offer(f"What makes you {ask.deed}", "Their own reasons, without a “why”")
    elif ask.verb and ask.helper in ("do", "does", "is", "are"):
        yield _offer(f"What do you think makes {put_as_object(ask.subject)} {ask.deed}", _WAY)
    elif ask.helper == "did" and ask.is_of_you:
        yield _offer(f"What led you to {ask.deed}", "Their own reasons, without a “why”")
    elif ask.helper == "did":
        yield _offer(f"What do you think led {put_as_object(ask.subject)} to {ask.deed}", _WAY)


def _ask_place(ask: Ask) -> Iterator[Rewording]:
    if not ask.verb and not ask.rest:
        yield _offer(f"What does {put_as_object(ask.subject)} mean to you", _MATTERS)
    elif ask.verb and ask.helper in ("do", "does"):
        yield _offer(f"What's it like where {ask.told}", "What the place is for them")
    elif ask.helper == "did":
        yield _offer(f"How did {ask.subject} come to {ask.deed}", _WAY)


def ask_what_matters(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks which or what, what matters about it."""
    ask = asked.ask
    found = re.match(r"^(which|what)( \w.*)?$", ask.asks_with) if ask else None
    if ask is None or found is None or (_TIME.match(ask.asks_with) and ask.subject):
        return
    noun = (found[2] or "").strip()
    if each := re.match(r"of (?:the |your )?(.+)$", noun):
        yield from _ask_of_each(ask, each[1])
    elif noun.startswith("of "):
        return
    elif noun and ask.subject and len(noun.split()) == 1 and noun not in ("one", "way", "exactly", "else"):
        is_loose = ask.subject.lower() in ("it", "that", "this")
        about = f"the {noun} {ask.told}" if ask.verb or ask.rest else ask.subject
        about = f"the {noun}" if is_loose else about
        yield _offer(f"What matters to you about {about}", _MATTERS)
    elif noun and not ask.subject and _PREPOSITION.match(ask.rest):
        yield _offer(f"What matters to you about the {noun} {ask.rest}", _MATTERS)
    elif not noun and ask.subject and not ask.verb:
        yield from _ask_about_thing(ask)


def _ask_of_each(ask: Ask, noun: str) -> Iterator[Rewording]:
    if ask.is_of_you and ask.helper == "did":
        doing = f"{make_gerund(ask.verb)} {ask.rest}".strip()
        yield _offer(f"What was it like {doing} the {noun}", _HOW_IT_IS)
    elif noun not in ("those", "them", "these"):
        yield _offer(f"What do you see in each of the {noun}", "What each has going for it")


def _ask_about_thing(ask: Ask) -> Iterator[Rewording]:
    picked = re.match(r"your (?:pick|choice|preference|favourite)\b", ask.subject)
    if picked and (of := re.search(r"\bof (.+)$", f"{ask.subject} {ask.rest}")):
        yield _offer(f"What draws you to each of {of[1]}", "What each has going for it")
    elif ask.rest in ("", "called", "worth"):
        yield _offer(f"What matters to you about {ask.subject}", _MATTERS)
    elif of := re.match(r"^(?:of|for|on|behind) ", ask.rest):
        yield _offer(f"What matters to you about {ask.subject} {ask.rest}", _MATTERS)


TIME = Rule(name="when", makes=ask_at_what_time)
DURATION = Rule(name="how long", makes=ask_how_it_has_been)
NUMBER = Rule(name="how many", makes=ask_about_number)
WHO = Rule(name="who", makes=ask_in_which_way)
CAUSE = Rule(name="where or why", makes=ask_how_it_came)
WHICH = Rule(name="which", makes=ask_what_matters)
