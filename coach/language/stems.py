"""Bring the forms of an English word together: plurals, -ing, -ed, and the commonest others."""

from __future__ import annotations

from functools import lru_cache

_SHORTEST = 3
"""What is left of a word when its ending is off has at least this many letters."""
_VOWELS = frozenset("aeiouy")
_KEPT_DOUBLE = frozenset("lsz")
_ENDINGS = ("ing", "ed")

_IRREGULAR = {
    form: word
    for word, forms in {
        "agree": "agreed",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "catch": "caught",
        "child": "children",
        "choose": "chose chosen",
        "deal": "dealt",
        "disagree": "disagreed",
        "draw": "drew drawn",
        "drive": "drove driven",
        "drop": "dropped dropping",
        "fall": "fell fallen",
        "fight": "fought",
        "find": "found",
        "fly": "flew flown",
        "free": "freed",
        "forget": "forgot forgotten",
        "grow": "grew grown",
        "hide": "hid hidden",
        "hold": "held",
        "keep": "kept",
        "lead": "led",
        "leave": "left",
        "life": "lives",
        "lose": "lost",
        "man": "men",
        "meet": "met",
        "pay": "paid",
        "rise": "rose risen",
        "sell": "sold",
        "send": "sent",
        "sit": "sat",
        "sleep": "slept",
        "speak": "spoke spoken",
        "spend": "spent",
        "stand": "stood",
        "stick": "stuck",
        "swear": "swore sworn",
        "teach": "taught",
        "throw": "threw thrown",
        "wear": "wore worn",
        "win": "won",
        "woman": "women",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what the forms of a word have in common; fit to compare, not to read.

    ``word`` is in lower case and has no apostrophe. Light on purpose: only
    endings that leave the word's meaning alone come off, so that "hope" and
    "hoping" meet, and "organ" and "organise" do not.

    >>> stem("worries") == stem("worrying") == stem("worry")
    True
    >>> stem("planned") == stem("plans"), stem("bus") == stem("buses")
    (True, True)
    >>> stem("thing"), stem("children")
    ('thing', 'child')
    """
    base = _drop_plural(_IRREGULAR.get(word, word))
    for ending in _ENDINGS:
        if (
            base.endswith(ending)
            and not base.endswith("eed")
            and _can_stand(base.removesuffix(ending))
        ):
            base = _undouble(base.removesuffix(ending))
            break
    return _drop_last_vowel(base)


def _drop_plural(word: str) -> str:
    if len(word) <= _SHORTEST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "uses")):
        return word.removesuffix("es")
    return word.removesuffix("s")


def _can_stand(rest: str) -> bool:
    """Say whether what is left is a word: long enough, with a vowel of its own."""
    return len(rest) >= _SHORTEST and not _VOWELS.isdisjoint(rest)


def _undouble(word: str) -> str:
    """Return "plan" for "plann", and leave "call", "pass" and "buzz" as they are."""
    if word[-1] == word[-2] and word[-1] not in _KEPT_DOUBLE | _VOWELS:
        return word[:-1]
    return word


def _drop_last_vowel(word: str) -> str:
    """Bring "hope" to "hop" and "worry" to "worri", as "hoping" and "worries" already are."""
    if len(word) <= _SHORTEST:
        return word
    if word.endswith("ie"):
        return word.removesuffix("e")
    if word.endswith("y"):
        return f"{word.removesuffix('y')}i"
    return word.removesuffix("e")
