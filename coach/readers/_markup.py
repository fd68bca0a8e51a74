"""Marks inside text that are not words: caption tags, entities, Markdown.

It knows what marks look like, and nothing of where in a file they stand.
"""

from __future__ import annotations

import html
import re

from coach.readers._decoding import clean_text

# Every class stops at the mark that could start a new match, so that no text
# can make these look at the same characters again and again.
_TAG = re.compile(
    r"</?(?:c|i|b|u|v|ruby|rt|lang|font)(?:[.\s][^<>]*)?/?>|<[0-9:.]{1,20}>"
    r"|\{\\[a-zA-Z][^{}\n]{0,60}\}",
    re.IGNORECASE,
)
_VOICE = re.compile(r"<v(?:\.[^<>\s]*)?(?:[ \t\n]([^<>]*))?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ODD_SPACE = re.compile(r"\s{2,}|[^\S ]")
_MARKDOWN = re.compile(
    r"\\([\\`*_\[\](){}#+.!>~-])|\*\*|__|\*([^*\\\n]+)\*|`([^`\n]{1,200})`"
    r"|!?\[([^\[\]\n]{1,200})\]\((?:https?:|mailto:|[/#])[^()\s]{0,500}\)"
)
_STAMP = re.compile(
    r"\[(?:([^\W\d][^\[\]:\n]{0,40}?),? )?[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?(?:[.,:;][0-9]{1,3})?\]"
)


def join_words(text: str) -> str:
    r"""Return text with every run of white space as one space, none at the ends.

    >>> join_words(" half\n a  sentence ")
    'half a sentence'
    """
    # What needs no change is not copied.
    if _ODD_SPACE.search(text) is not None:
        text = _ODD_SPACE.sub(" ", text)
    return text.strip()


def unescape(text: str) -> str:
    """Return text with HTML entities as the characters they stand for.

    Only entities that end in a semicolon count. Hidden characters written as
    entities are taken out, as if they had stood in the file themselves.

    >>> unescape("Far&#237;as &amp; Co, AT&T &#8238;")
    'Farías & Co, AT&T '
    """
    if "&" not in text:
        return text
    return clean_text(_ENTITY.sub(lambda match: html.unescape(match[0]), text))[0]


def strip_tags(text: str) -> str:
    """Return the words of a caption without its tags, entities resolved.

    Angle brackets that are no caption tag stay: people do say "a < b".

    >>> strip_tags("<v Ana><i>What</i> else<00:00:01.000> &lt;now&gt;?</v>")
    'What else <now>?'
    """
    return join_words(unescape(_TAG.sub("", text)))


def split_voices(text: str) -> tuple[tuple[str | None, str], ...]:
    """Return each voice span of a caption as a name and its words.

    Words before the first voice tag come with None, those of a tag without a name
    with an empty one.

    >>> split_voices("<v Ana>So?</v> <v.loud Ben>I froze.")
    (('Ana', 'So?'), ('Ben', 'I froze.'))
    """
    first, *rest = _VOICE.split(text)
    names = (join_words(unescape(name or "")) for name in rest[0::2])
    spans = [(None, first), *zip(names, rest[1::2], strict=True)]
    said = ((name, strip_tags(words)) for name, words in spans)
    return tuple((name, words) for name, words in said if name or words)


def strip_markdown(text: str) -> str:
    r"""Return text without Markdown's emphasis, code marks, backslashes and addresses of links.

    Entities, which Markdown may hold as well, become the characters they stand for.

    >>> strip_markdown(r"**Ana:** I *really* did \[laughs\]")
    'Ana: I really did [laughs]'
    >>> strip_markdown("The [budget](https://example.org/b) is in `plan.txt`.")
    'The budget is in plan.txt.'
    """
    text = unescape(text)
    # Most lines have none of the signs, and this is the quickest way to see it.
    if not ("*" in text or "_" in text or "\\" in text or "`" in text or "](" in text):
        return text
    return _MARKDOWN.sub(lambda match: match[match.lastindex] if match.lastindex else "", text)


def strip_stamps(text: str) -> str:
    """Return text without running times in square brackets, which nobody says.

    A note keeps its words and loses its time; words that are nothing but a time
    stay as they are.

    >>> strip_stamps("It leaked. [31:41] Twice. [inaudible 00:03:10.02]")
    'It leaked. Twice. [inaudible]'
    >>> strip_stamps("[24:27]")
    '[24:27]'
    """
    if "[" not in text:
        return text
    bare = _STAMP.sub(lambda match: f"[{match[1]}]" if match[1] else " ", text)
    return text if bare == text else join_words(bare) or text
