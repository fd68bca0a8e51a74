"""Parse a short text: its words, how they hang together, and its noun phrases.

The English pipeline's own types stay in here; what leaves is plain and frozen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from coach.language.pipeline import load_pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

_UNUSED = ("ner",)
_MOST_CHARACTERS = 5_000
_REMEMBERED = 256
"""Texts; what the presenter said is looked at again with every try."""

_lock = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark, and its place in the tree.

    ``tag`` is its Penn Treebank tag, ``pos`` its universal one, ``dep`` how it
    hangs on the token at ``head``; ``left`` and ``right`` are the first and the
    last token of all that hangs on it, ``space`` the white space after it.
    """

    place: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    left: int
    right: int
    sentence: int
    space: str

    @property
    def lower(self) -> str:
        """The text in small letters, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A noun phrase: the tokens from ``first`` to ``last``, and its ``head`` among them."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A text taken apart."""

    tokens: tuple[Token, ...]
    chunks: tuple[Chunk, ...]

    def children(self, token: Token) -> tuple[Token, ...]:
        """Return what hangs straight on a token, in the order of the text."""
        return tuple(
            each
            for each in self.tokens[token.left : token.right + 1]
            if each.head == token.place and each is not token
        )

    def text(self, first: int, last: int) -> str:
        """Return the text from one token to another, both included."""
        return "".join(each.text + each.space for each in self.tokens[first : last + 1]).strip()


@lru_cache(maxsize=_REMEMBERED)
def parse(text: str) -> Parsed:
    """Take an English text apart; of a very long one only the last 5,000 characters.

    One at a time, whoever asks: safe to call from several threads.

    Raises:
        ModelNotFoundError: the package that holds the pipeline is not installed.

    >>> parsed = parse("Did you feel angry?")
    >>> [(token.lemma, token.dep) for token in parsed.tokens[:4]]
    [('do', 'aux'), ('you', 'nsubj'), ('feel', 'ROOT'), ('angry', 'acomp')]
    """
    with _lock:
        doc = load_pipeline()(text[-_MOST_CHARACTERS:], disable=list(_UNUSED))
        return _copy(doc)


def _copy(doc: Doc) -> Parsed:
    sentences = {token.i: number for number, each in enumerate(doc.sents) for token in each}
    return Parsed(
        tokens=tuple(_copy_token(token, sentences[token.i]) for token in doc),
        chunks=tuple(
            Chunk(first=each.start, last=each.end - 1, head=each.root.i)
            for each in doc.noun_chunks
        ),
    )


def _copy_token(token: SpacyToken, sentence: int) -> Token:
    return Token(
        place=token.i,
        text=token.text,
        lemma=token.lemma_,
        tag=token.tag_,
        pos=token.pos_,
        dep=token.dep_,
        head=token.head.i,
        left=token.left_edge.i,
        right=token.right_edge.i,
        sentence=sentence,
        space=token.whitespace_,
    )
