from __future__ import annotations

import pytest

from coach.readers._chat_words import clean_words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("what did you hope for ?", "what did you hope for?"),
        ("well , I hoped .", "well, I hoped."),
        ("I want [/] want it [+ IMP] .", "I want want it."),
        ("<the mill> [//] the gate ?", "the mill the gate?"),
        ("&-um &+fr &~x yes .", "um fr x yes."),
        ("&=laughs yes .", "yes."),
        ("so &*BEN:mhm we went .", "so we went."),
        ("wait (.) (..) (2.5) there .", "wait there."),
        ("(be)cause of (h)im .", "because of him."),
        ("I 0am here .", "I here."),
        ("Ana ‡ come here .", "Ana, come here."),
        ("it is „ is it ?", "it is, is it?"),
        ("I thought +...", "I thought..."),
        ("and then +/.", "and then."),
        ("why did +/?", "why did?"),
        ("you what +!?", "you what?"),
        ("and what +..?", "and what?"),
        ('+" go away .', "go away."),
        ("+< yes .", "yes."),
        ("a wug@c is@si here .", "a wug is here."),
        ("no: way:", "no way"),
        ("how_about a play+ground ?", "how about a play ground?"),
        ("xxx .", "xxx."),
        ("we meet at 10:30 .", "we meet at 10:30."),
        ("well-made things .", "well-made things."),
    ],
)
def test_what_was_said_stays_and_the_codes_go(line, words):
    assert clean_words(line) == words


@pytest.mark.parametrize("line", ["", ".", "0 .", "&=laughs .", "[=! sighs]", "(.) .", "+..."])
def test_a_line_of_codes_alone_has_no_words(line):
    assert clean_words(line) == ""
