from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.readers._markup import (
    join_words,
    split_voices,
    strip_markdown,
    strip_stamps,
    strip_tags,
    unescape,
)


def test_runs_of_white_space_become_one_space():
    assert join_words("\t What \n\n else ") == "What else"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Far&#237;as", "Farías"),
        ("Far&#xED;as", "Farías"),
        ("R&amp;D &lt;here&gt;", "R&D <here>"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("&copy and &nonsense;", "&copy and &nonsense;"),
        ("&amp;lt;", "&lt;"),
        ("no entity", "no entity"),
    ],
)
def test_entities_become_their_characters_once(written, meant):
    assert unescape(written) == meant


@pytest.mark.parametrize("entity", ["&#8238;", "&#x202E;", "&#7;", "&lrm;"])
def test_entities_cannot_bring_hidden_characters_in(entity):
    assert unescape(f"Ana{entity}") == "Ana"


def test_an_entity_for_an_unusual_space_is_a_space():
    assert unescape("Ana&nbsp;B") == "Ana B"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("<i>What</i> <b>else</b>?", "What else?"),
        ("<c.yellow.bg_blue>What</c> else?", "What else?"),
        ('<font color="red">What</font> else?', "What else?"),
        ("<lang en-GB>What</lang> <ruby>else<rt>x</rt></ruby>", "What elsex"),
        ("What<00:00:01.500> else?", "What else?"),
        ("<V Ana>What else?</V>", "What else?"),
        ("if a < b and c > d", "if a < b and c > d"),
        ("<laughs> What?", "<laughs> What?"),
        ("<bold>", "<bold>"),
        (r"{\an8}What {else}?", "What {else}?"),
        ("&lt;i&gt;", "<i>"),
    ],
)
def test_caption_tags_go_and_other_brackets_stay(written, words):
    assert strip_tags(written) == words


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("<v Ana>So?</v>", (("Ana", "So?"),)),
        ("<v Ana>So\nwhat?", (("Ana", "So what?"),)),
        ("<v.loud.first Ana B>So?</v>", (("Ana B", "So?"),)),
        ("<v Far&#237;as, Luz (Guest)>So?", (("Farías, Luz (Guest)", "So?"),)),
        ("Well. <v Ana>So?", ((None, "Well."), ("Ana", "So?"))),
        ("<v Ana>So?</v>\n<v Ben>Hm.</v>", (("Ana", "So?"), ("Ben", "Hm."))),
        ("<v Ana></v>", (("Ana", ""),)),
        ("<v >Hm.</v>", (("", "Hm."),)),
        ("<v>Hm.</v>", (("", "Hm."),)),
        ("Well. <v.loud>So?", ((None, "Well."), ("", "So?"))),
        ("Hm.", ((None, "Hm."),)),
        ("", ()),
    ],
)
def test_voice_spans_are_split_into_names_and_words(written, spans):
    assert split_voices(written) == spans


def test_a_tag_inside_a_voice_name_is_text_and_nothing_worse():
    assert split_voices("<v <img src=x>>hi") == ((None, "<v <img src=x>>hi"),)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("**Ana:** yes", "Ana: yes"),
        ("**Ana**: yes", "Ana: yes"),
        ("__Ana:__ yes", "Ana: yes"),
        ("I *really* do", "I really do"),
        (r"\[laughs\] \*yes\*", "[laughs] *yes*"),
        ("2 * 3 is six", "2 * 3 is six"),
        ("snake_case", "snake_case"),
        ("plain", "plain"),
        ("hens &amp; geese", "hens & geese"),
        ("run `make hay` now", "run make hay now"),
        ("a lone ` stays", "a lone ` stays"),
        ("the [rota](https://example.org/rota) is up", "the rota is up"),
        ("![a barn](/barn.png) and [top](#top)", "a barn and top"),
        ("[laughs](quietly) so", "[laughs](quietly) so"),
    ],
)
def test_markdown_marks_go_and_the_words_stay(written, words):
    assert strip_markdown(written) == words


@given(st.text(alphabet="<>v/ .ci&#;x0123amp\n"))
def test_text_never_gains_characters_by_losing_tags(text):
    assert len(strip_tags(text)) <= len(text)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("The hull [4:07] leaked.", "The hull leaked."),
        ("[00:04:07.21] The hull leaked. [1:04:07]", "The hull leaked."),
        ("It [unintelligible 00:04:07:12] again.", "It [unintelligible] again."),
        ("[crosstalk, 4:07] No.", "[crosstalk] No."),
        ("[laughs] At [4 o'clock] or at 4:07.", "[laughs] At [4 o'clock] or at 4:07."),
        ("  [4:07] ", "  [4:07] "),
        ("No  brackets.", "No  brackets."),
    ],
)
def test_running_times_in_brackets_go_and_the_words_stay(written, words):
    assert strip_stamps(written) == words
