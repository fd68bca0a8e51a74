"""What kind of answer a closed question wants, and what kind an answer is."""

from __future__ import annotations

import re
from enum import StrEnum


class Form(StrEnum):
    """A kind of answer, as it can be told from its words."""

    NUMBER = "number"
    WHEN = "when"
    SPAN = "span"
    OFTEN = "often"
    WHO = "who"
    FAR = "far"


_ANSWERS = {
    Form.NUMBER: r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty"
    r"|\w+ty-\w+|hundred|thousand|third of|per cent|nobody|haven't|all",
    Form.WHEN: r"january|february|march|april|may|june|july|august|september|october|november"
    r"|december|\w+day|ago|half past|summer|spring|autumn|winter|\w+teenth|\w+nth|\w+rst"
    r"|weeks?|no new date|last year",
    Form.SPAN: r"years?|months?|weeks?|days?|hours?|minutes|forty|since",
    Form.OFTEN: r"every|each|fortnight|twice|once|times",
    Form.WHO: r"executive|officer|director|finance|centre|us|nobody|them|she|he|they|board|lead"
    r"|somebody|coordinator|only",
    Form.FAR: r"miles?",
}
_QUESTIONS = (
    (r"how many times|how (often|regularly|frequently)", {Form.OFTEN, Form.NUMBER}),
    (
        r"how far (away|is|to|apart|from|would|do)|how close|how near|(how many|in) miles",
        {Form.FAR},
    ),
    (r"how many (years|months|weeks|days|hours|minutes)", {Form.SPAN, Form.WHEN, Form.NUMBER}),
    (r"how (many|big|large)|what (size|number|proportion|share|percentage)", {Form.NUMBER}),
    (r"how long|since when|how old|how (fast|quickly)", {Form.SPAN, Form.WHEN}),
    (r"when|(what|which) (\w+ )?(day|date|time|month|year)|how soon", {Form.WHEN, Form.SPAN}),
    (r"how much", {Form.NUMBER, Form.SPAN}),
    (r"who|whose|who's|which of", {Form.WHO}),
)
_ANSWER_FORMS = {form: re.compile(rf"\b({words})\b") for form, words in _ANSWERS.items()}
_QUESTION_FORMS = tuple((re.compile(rf"\b({words})\b"), forms) for words, forms in _QUESTIONS)


_WH = re.compile(
    r"^(?:(?:so|and|but|well|ok|okay|then|or|sorry)[, ]+)*(?:for |to |by |since |until |in |at )?"
    r"(?:who|whose|what|which|when|where|how|why)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"^(?:(?:so|and|but|well|ok|okay|then|or|sorry)[, ]+)*"
    r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|isn't|aren't"
    r"|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|won't|wouldn't|can't|couldn't)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\b(who|what|which|when|where|how|why|or)\b", re.IGNORECASE)
_SETTLES = re.compile(
    r"\b(yes|no|not|nothing|nobody|none|never|done|been|\w+n't)\b", re.IGNORECASE
)
_MEASURES = frozenset({Form.NUMBER, Form.WHEN, Form.SPAN, Form.OFTEN, Form.FAR})


def asks_for_fact(question: str) -> bool:
    """Say whether a closed question wants a fact; every other one wants a yes or a no.

    >>> asks_for_fact("And when is it due?"), asks_for_fact("Is it due?")
    (True, False)
    """
    return _WH.match(question.strip()) is not None


def wants_yes_or_no(question: str) -> bool:
    """Say whether a question wants a yes or a no and no more than that.

    >>> wants_yes_or_no("Do the students know?"), wants_yes_or_no("Is it two or three?")
    (True, False)
    """
    said = question.strip().replace("’", "'")
    return _FIRST.match(said) is not None and _INSIDE.search(said) is None


def settles(answer: str) -> bool:
    """Say whether an answer may serve for a yes or a no: it is no bare measure.

    >>> settles("Three weeks."), settles("I haven't said no to any of them.")
    (False, True)
    """
    said = answer.replace("’", "'")
    return _SETTLES.search(said) is not None or not find_forms(answer) & _MEASURES


def find_forms(answer: str) -> frozenset[Form]:
    """Return what kinds of answer an answer is.

    >>> sorted(find_forms("Fifteen working days."))
    [<Form.NUMBER: 'number'>, <Form.SPAN: 'span'>]
    """
    said = answer.casefold()
    return frozenset(form for form, words in _ANSWER_FORMS.items() if words.search(said))


def find_wanted(question: str) -> frozenset[Form]:
    """Return what kinds of answer a question wants, or none where any would do.

    >>> sorted(find_wanted("Who signs it?")), sorted(find_wanted("Is it signed?"))
    ([<Form.WHO: 'who'>], [])
    """
    said = question.casefold()
    return frozenset(next((forms for words, forms in _QUESTION_FORMS if words.search(said)), ()))
