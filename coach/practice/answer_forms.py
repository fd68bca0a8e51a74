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
