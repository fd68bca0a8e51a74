"""The forms of an English verb, made from its infinitive: "notice", "noticing", "noticed"."""

from __future__ import annotations

import re

_IRREGULAR = """
be was been/become became become/begin began begun/bend bent bent/bite bit bitten
blow blew blown/break broke broken/bring brought brought/build built built/burst burst burst
buy bought bought/catch caught caught/choose chose chosen/come came come/cost cost cost
cut cut cut/deal dealt dealt/do did done/draw drew drawn/drink drank drunk/drive drove driven
eat ate eaten/fall fell fallen/feed fed fed/feel felt felt/fight fought fought/find found found
fly flew flown/forget forgot forgotten/forgive forgave forgiven/freeze froze frozen/get got got
give gave given/go went gone/grow grew grown/have had had/hear heard heard/hide hid hidden
hit hit hit/hold held held/hurt hurt hurt/keep kept kept/know knew known/lay laid laid
lead led led/leave left left/lend lent lent/let let let/lie lay lain/lose lost lost
make made made/mean meant meant/meet met met/pay paid paid/put put put/quit quit quit
read read read/ride rode ridden/ring rang rung/rise rose risen/run ran run/say said said
see saw seen/sell sold sold/send sent sent/set set set/shake shook shaken/shut shut shut
sing sang sung/sit sat sat/sleep slept slept/speak spoke spoken/spend spent spent
stand stood stood/steal stole stolen/stick stuck stuck/swear swore sworn/sweep swept swept
take took taken/teach taught taught/tear tore torn/tell told told/think thought thought
throw threw thrown/understand understood understood/wake woke woken/wear wore worn/win won won
write wrote written/overhear overheard overheard/redo redid redone/rewrite rewrote rewritten
"""
_FORMS = {
    base: (past, done)
    for base, past, done in (each.split() for each in re.split(r"[/\n]", _IRREGULAR.strip()))
}
_DOUBLED_WORDS = """
ban beg chat clap drop fit grab hop jog knit map mop nod pat permit pin plan plug prefer put cut
get let hit set shut sit run win quit rip rub shop skip slam slip snap spot step stop swap swim tap
tip top trim wrap admit begin commit forget occur refer regret travel cancel label model quarrel
"""
_DOUBLED = frozenset(_DOUBLED_WORDS.split())


def make_gerund(verb: str) -> str:
    """Return the "-ing" form.

    >>> [make_gerund(each) for each in ("take", "see", "lie", "swap", "ring", "be")]
    ['taking', 'seeing', 'lying', 'swapping', 'ringing', 'being']
    """
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{verb}ing"


def make_third(verb: str) -> str:
    """Return the form that goes with "she".

    >>> [make_third(each) for each in ("have", "go", "watch", "carry", "play")]
    ['has', 'goes', 'watches', 'carries', 'plays']
    """
    if verb == "have":
        return "has"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else f"{verb}s"


def make_past(verb: str) -> str:
    """Return the past.

    >>> [make_past(each) for each in ("notice", "carry", "swap", "go", "ask")]
    ['noticed', 'carried', 'swapped', 'went', 'asked']
    """
    return _FORMS[verb][0] if verb in _FORMS else _make_regular(verb)


def make_participle(verb: str) -> str:
    """Return the past participle.

    >>> [make_participle(each) for each in ("draw", "notice")]
    ['drawn', 'noticed']
    """
    return _FORMS[verb][1] if verb in _FORMS else _make_regular(verb)


def _make_regular(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ed"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"
