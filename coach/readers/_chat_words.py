"""The words of one CHAT main line, without the codes that describe how they were said.

CHAT marks pauses, retracing, errors and lengthening inside the words. What was
said stays, what a transcriber noted about it goes. Nothing here knows of files.
"""

from __future__ import annotations

import re

from coach.readers._markup import join_words

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), becomes)
    for pattern, becomes in (
        (r"\[[^\[\]]*\]", " "),  # [/], [+ IMP], [=! laughs]
        (r"[<>⌈⌉⌊⌋↑↓↗↘→∆∇°▁▔☺]", " "),
        (r"(?<!\S)&=\S+", " "),  # an event: &=laughs
        (r"(?<!\S)&\*[^\s:]+:\S+", " "),  # a word by somebody else, inside the line
        (r"(?<!\S)&[-+~]?(?=[^\W\d])", ""),  # a filler or a fragment: &-um
        (r"\((?:\.{1,3}|[0-9]{1,3}(?:[.:][0-9]*)*)\)", " "),  # a pause: (.), (2.5)
        (r"(?<!\S)0\S*", " "),  # a word left out: 0is
        (r"(?<!\S)[‡„](?!\S)", ","),
        (r"(?<!\S)\+\.\.\.(?!\S)", "..."),
        (r"(?<!\S)\+[^\s?]{0,4}\?(?!\S)", "?"),  # +/? and +..?
        (r"(?<!\S)\+!\?(?!\S)", "?"),
        (r"(?<!\S)\+[^\s\w]*\.(?!\S)", "."),  # +/. and +"/.
        (r"(?<!\S)\+[^\s\w.?]{0,3}(?!\S)", " "),  # how a line links to the last: +<
        (r"[()]", ""),
        (r"@[a-z]{1,3}(?::\w{1,8})?\$?\w{0,8}(?!\w)", ""),  # what kind of word: @c
        (r"(?<=[^\W\d_]):+(?=[^\W\d_]|\s|$)", ""),  # lengthening: no:
        (r"(?<=\w)[_+](?=\w)", " "),
        (r" +(?=(?:\.\.\.|[.,?!])(?:\s|$))", ""),
    )
)


def clean_words(line: str) -> str:
    r"""Return what was said on a main line.

    >>> clean_words("&-um <I w(e)nt> [/] I went how_about (.) there [+ IMP] ?")
    'um I went I went how about there?'
    """
    for pattern, becomes in _RULES:
        line = pattern.sub(becomes, line)
    words = join_words(line)
    return words if any(character.isalnum() for character in words) else ""
