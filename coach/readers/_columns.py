"""What the columns of a table are called, in the wordings and languages people use.

From one heading to what its column holds. Knows no rows and no times.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

LONGEST_HEADING = 60


class Column(StrEnum):
    """What a column of a transcript holds."""

    SPEAKER = "speaker"
    START = "start"
    END = "end"
    DURATION = "duration"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What one column holds; ``unit`` is how many seconds a bare number counts, if it says."""

    column: Column
    rank: int
    unit: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a column stands, from 0, and the unit its heading gives."""

    index: int
    unit: float | None = None


_PHRASES = {
    Column.SPEAKER: (
        "speaker name|speaker|speakers|speaker label|participant name|participant|interlocutor|"
        "participant role|said by|spoken by|person|who|name|full name|display name|speaker id|"
        "sprecher|sprecherin|sprecher in|teilnehmer|locuteur|intervenant|hablante|ponente|"
        "interlocutor a|falante|orador|parlante|oratore|spreker|talare|taler|puhuja|mówca|"
        "говорящий|спикер|話者|発言者|发言人|说话人|발언자|화자|المتحدث|דובר"
    ),
    Column.START: (
        "start|start time|starttime|start timestamp|start offset|begin|begin time|beginning|"
        "begin offset|tc in|timecode in|in|from|time|time stamp|timestamp|timecode|time code|"
        "timespan|time span|offset|beginn|anfang|startzeit|zeit|début|temps|inicio|tiempo|início|"
        "tempo|inizio|begintijd|tijd|tid|aika|czas|время|開始|開始時間|時間|开始|开始时间|时间|시작|시간"
    ),
    Column.END: (
        "end|end time|endtime|end timestamp|end offset|stop|stop time|finish|tc out|timecode out|"
        "out|to|until|ende|endzeit|fin|fim|fine|einde|eindtijd|slut|koniec|конец|終了|終了時間|"
        "结束|结束时间|끝"
    ),
    Column.DURATION: "dur|duration|length|dauer|durée|duración|duração|durata|duur",
    Column.TEXT: (
        "text|transcript text|transcription|transcript|utterance text|utterance|sentence|content|"
        "spoken text|speech|what was said|said|words|caption|dialogue|quote|statement|message|"
        "body|texte|texto|testo|tekst|teksti|transkript|transkription|äußerung|inhalt|contenu|"
        "contenido|conteúdo|contenuto|inhoud|innehåll|текст|テキスト|発言|内容|文本|내용|텍스트|النص|טקסט"
    ),
}
_KNOWN: Mapping[str, tuple[Column, int]] = {
    phrase: (column, rank)
    for column, phrases in _PHRASES.items()
    for rank, phrase in enumerate(phrases.split("|"))
}
_UNITS = {
    **dict.fromkeys(("ms", "msec", "millis", "milliseconds", "millisecond"), 0.001),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1.0),
}
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_WORD = re.compile(r"[\W_]+")
_ASIDE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


def read_heading(text: str) -> Heading | None:
    """Return what a column with this heading holds, or None where it is none of ours.

    >>> read_heading("startTime (ms)").unit, read_heading("Speaker_Name").column.value
    (0.001, 'speaker')
    >>> read_heading("Teacher Tag") is None
    True
    """
    if not text or len(text) > LONGEST_HEADING:
        return None
    asides = _ASIDE.findall(text)
    words = _split(_ASIDE.sub(" ", text))
    units = [_UNITS[word] for word in (*_split(" ".join(asides)), *words) if word in _UNITS]
    kept = [word for word in words if word not in _UNITS]
    known = _KNOWN.get(" ".join(kept))
    if known is None:
        return None
    return Heading(column=known[0], rank=known[1], unit=units[0] if units else None)


def read_headings(cells: Sequence[str]) -> dict[Column, Place]:
    """Return where each kind of column stands; of two of a kind the plainer name counts.

    >>> sorted(read_headings(["Name", "Speaker", "Text"]).items())[0][1].index
    1
    """
    best: dict[Column, tuple[int, Place]] = {}
    for index, cell in enumerate(cells):
        heading = read_heading(cell.strip())
        if heading is None:
            continue
        rank = best[heading.column][0] if heading.column in best else None
        if rank is None or heading.rank < rank:
            best[heading.column] = (heading.rank, Place(index=index, unit=heading.unit))
    return {column: place for column, (_, place) in best.items()}


def is_header(columns: Mapping[Column, Place]) -> bool:
    """Say whether these columns are those of a transcript: the words, and who or when."""
    return Column.TEXT in columns and (Column.SPEAKER in columns or Column.START in columns)


def _split(text: str) -> list[str]:
    return _NOT_WORD.sub(" ", _CAPITAL.sub(" ", text)).casefold().split()
