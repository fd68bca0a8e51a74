"""Where sentences end, by token position."""

from __future__ import annotations

import pytest

from coach.language.sentences import find_sentence_ends
from coach.language.wordlists import NEVER_LAST, NUMBERED


def starts(text: str) -> tuple[int, ...]:
    return find_sentence_ends(text.split())


def test_one_sentence_has_no_start_but_the_first():
    assert starts("We met at noon.") == ()


def test_one_token_has_no_start_but_the_first():
    assert starts("Noon.") == ()


def test_each_later_sentence_is_given_by_its_first_token():
    assert starts("We met. Who came? Nobody left.") == (2, 4)


@pytest.mark.parametrize("mark", [".", "?", "!", "?!", "!?", "??", "!!!", "…?", ".”", "?'", "!)"])
def test_firm_mark_ends_a_sentence_before_any_capital(mark):
    assert starts(f"It rained{mark} Margaret left.") == (2,)


@pytest.mark.parametrize("mark", ["…", "...", "..", "...."])
def test_pause_ends_a_sentence_before_an_opener_only(mark):
    assert starts(f"It rained{mark} Margaret left.") == ()
    assert starts(f"It rained{mark} What next?") == (2,)


@pytest.mark.parametrize("mark", [",", ";", ":", "", "-", "–", "—"])
def test_mark_inside_a_sentence_does_not_end_it(mark):
    assert starts(f"It rained{mark} Margaret left.") == ()


@pytest.mark.parametrize("short_form", sorted(NEVER_LAST))
def test_short_form_that_never_ends_a_sentence(short_form):
    assert starts(f"That was {short_form}. What then?") == ()


@pytest.mark.parametrize("short_form", sorted(NUMBERED))
def test_short_form_before_a_number_does_not_end_a_sentence(short_form):
    assert starts(f"Look at {short_form}. 14 again.") == ()


@pytest.mark.parametrize("short_form", ["Dr", "Prof", "St", "Cllr", "p.m", "U.S", "B.B.C", "K"])
def test_short_form_ends_a_sentence_before_an_opener_only(short_form):
    assert starts(f"It was {short_form}. Farrow there.") == ()
    assert starts(f"It was {short_form}. Who else?") == (3,)


def test_month_before_a_word_is_judged_like_any_word():
    assert starts("It was in Dec. Margaret left.") == (4,)


@pytest.mark.parametrize("following", ["- Then", ", Then", "… then", "/ Then"])
def test_no_sentence_opens_with_a_mark_that_cannot_open_one(following):
    assert starts(f"It rained. {following} we left.") == ()


@pytest.mark.parametrize("mark", ["-", "–", "—"])
def test_marks_for_a_change_of_speaker_open_sentences(mark):
    said = f"Who rang? {mark} The plumber. {mark} [laughs] Again? {mark} 'Fraid so."
    assert starts(said) == (2, 5, 8)


def test_a_dash_or_two_open_no_sentences():
    assert starts("It rained. - Then we left. - All of us.") == ()


def test_a_mark_for_a_change_of_speaker_before_nothing_opens_no_sentence():
    assert starts("Who rang? - Me. - You? - So. -") == (2, 4, 6)
    assert starts("Who rang? - Me. - You? - So. - [laughs]") == (2, 4, 6)


@pytest.mark.parametrize("following", ["“Then", "(Then", "¿Then", "£4", "4", "Élodie", "他说"])
def test_sentence_may_open_with_marks_numbers_and_other_scripts(following):
    assert starts(f"It rained. {following} we left.") == (2,)


def test_note_is_passed_over_to_the_next_sentence():
    assert starts("It rained. [coughs twice] Who came?") == (4,)


def test_note_before_more_of_the_same_sentence_ends_nothing():
    assert starts("It rained (twice) Tuesday last.") == ()


def test_note_inside_a_quotation_ends_nothing():
    assert starts("He said “It rained. [coughs] We left.” Who came?") == (7,)


def test_note_that_is_a_sentence_gives_one_start_only():
    assert starts("It rained. (It poured.) Who came?") == (4,)


@pytest.mark.parametrize("verb", ["said", "asked", "shouted"])
def test_quoted_question_goes_on_to_who_asked_it(verb):
    assert starts(f"‘Why now?’ Colin {verb} twice.") == ()


def test_quoted_statement_does_not_go_on_to_the_next_speaker():
    assert starts("He wrote ‘It is over.’ Colin asked why.") == (5,)
