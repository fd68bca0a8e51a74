"""What is typed, before it is read: what cannot be read is said kindly, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.language.stop_words import STOP_WORDS
from coach.transcript import count_words

MOST_TYPED = 200
"""Words; nothing longer is read as a question."""

_LEAST_TO_TELL = 4
"""Words; of fewer the language cannot be told."""
_LEAST_KNOWN = 0.25
_FOREIGN_WORDS = """
ist sind und oder das der dem den des nicht kein ich du wie wir ihr mit auf ein eine einen
haben hast habe warum wenn dann denn dich dir mir sich
est sont le la les une que qui quoi pas vous nous je tu pourquoi comment avec dans vos
el los las una por para como con qué cómo usted está es su ellos
il lo gli che non cosa perché sei questo
het een niet wat hoe waarom jij je voor maar zijn
se jak co nie jest czy dlaczego
mae yn yr beth sut chi
hvad hvordan ikke det til og jeg
"""
_FOREIGN = frozenset(_FOREIGN_WORDS.split())
"""Words of grammar of other languages; English has none of them as its own."""
_WORD = re.compile(r"[^\W\d_]+")

NOTHING = "Nothing is typed yet. One question is enough."
NOTHING_SAID = "Nothing is typed yet. A word or two is enough."
NO_WORDS = "There are no words in it yet. Type a question as you would say it."
NOT_ENGLISH = "This does not read as English, and only English can be read here."
SAME_AGAIN = "That is the same as before. Change one word, and see what it does."
THE_EXAMPLE = "That is the example, word for word. How would you say it yourself?"


def remark_on_typed(
    text: str, *, before: Sequence[str] = (), examples: Sequence[str] = ()
) -> str | None:
    """Return why a text is not read as a try, as a kind sentence, or None where it is.

    ``before`` is what was typed already, ``examples`` what has been shown.

    >>> remark_on_typed("  ")
    'Nothing is typed yet. One question is enough.'
    >>> remark_on_typed("What matters most?", before=["what matters most"])
    'That is the same as before. Change one word, and see what it does.'
    >>> remark_on_typed("What is it like for you?") is None
    True
    """
    if not text.strip():
        return NOTHING
    if not _WORD.search(text):
        return NO_WORDS
    if (length := count_words(text)) > MOST_TYPED:
        return f"That is {length:,} words. Fifteen are easier to answer: which would you keep?"
    if not _reads_as_english(text):
        return NOT_ENGLISH
    shape = fold(text)
    if shape in map(fold, before):
        return SAME_AGAIN
    if shape in map(fold, examples):
        return THE_EXAMPLE
    return None


def fold(text: str) -> str:
    """Return a text as it is compared: its words alone, in small letters.

    >>> fold("What's next,  then?")
    "what's next then"
    """
    return " ".join(re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.replace("’", "'").casefold()))


def _reads_as_english(text: str) -> bool:
    """Say whether it may be English: short texts pass, and so does most with a word of grammar.

    Where grammar of other languages outweighs that of English, it is none of it.
    A letter that English lacks makes a fourth of the words have to be grammar:
    other languages share a word or two with it.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    known = sum(word in STOP_WORDS for word in words)
    if sum(word in _FOREIGN for word in words) > known:
        return False
    least = 1 if text.replace("’", "'").isascii() else len(words) * _LEAST_KNOWN
    return len(words) < _LEAST_TO_TELL or known >= least
