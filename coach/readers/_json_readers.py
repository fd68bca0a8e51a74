"""The table of the JSON formats, in the order in which they are tried."""

from __future__ import annotations

from coach.readers import (
    assemblyai,
    aws,
    bbc_kaldi,
    cdp,
    deepgram,
    fireflies,
    google_speech,
    otter_json,
    paper_edit,
    podcast_json,
    qmsum,
    revai,
    speechmatics,
    whisper,
)
from coach.readers._json import Json
from coach.readers._reader import Reader

JSON_READERS: tuple[Reader[Json], ...] = (
    Reader(
        format=aws.FORMAT,
        words="Amazon Transcribe (JSON)",
        recognises=aws.recognises,
        parse=aws.parse,
    ),
    Reader(
        format=aws.CALLS,
        words="Amazon Transcribe Call Analytics (JSON)",
        recognises=aws.recognises_calls,
        parse=aws.parse_calls,
    ),
    Reader(
        format=deepgram.FORMAT,
        words="Deepgram (JSON)",
        recognises=deepgram.recognises,
        parse=deepgram.parse,
    ),
    Reader(
        format=speechmatics.FORMAT,
        words="Speechmatics (JSON)",
        recognises=speechmatics.recognises,
        parse=speechmatics.parse,
    ),
    Reader(
        format=google_speech.FORMAT,
        words="Google Speech-to-Text (JSON)",
        recognises=google_speech.recognises,
        parse=google_speech.parse,
    ),
    Reader(
        format=assemblyai.FORMAT,
        words="AssemblyAI (JSON)",
        recognises=assemblyai.recognises,
        parse=assemblyai.parse,
    ),
    Reader(
        format=whisper.WHISPER_CPP,
        words="whisper.cpp (JSON)",
        recognises=whisper.recognises_whisper_cpp,
        parse=whisper.parse_whisper_cpp,
    ),
    Reader(
        format=podcast_json.FORMAT,
        words="podcast transcripts (JSON)",
        recognises=podcast_json.recognises,
        parse=podcast_json.parse,
    ),
    Reader(
        format=whisper.WHISPERX,
        words="WhisperX (JSON)",
        recognises=whisper.recognises_whisperx,
        parse=whisper.parse_whisperx,
    ),
    Reader(
        format=whisper.DIARISED,
        words="Whisper with speakers from elsewhere (JSON)",
        recognises=whisper.recognises_diarised,
        parse=whisper.parse_diarised,
    ),
    Reader(
        format=whisper.FORMAT,
        words="Whisper (JSON)",
        recognises=whisper.recognises,
        parse=whisper.parse,
    ),
    Reader(
        format=revai.FORMAT,
        words="Rev AI (JSON)",
        recognises=revai.recognises,
        parse=revai.parse,
    ),
    Reader(
        format=cdp.FORMAT,
        words="Council Data Project (JSON)",
        recognises=cdp.recognises,
        parse=cdp.parse,
    ),
    Reader(
        format=fireflies.FORMAT,
        words="Fireflies (JSON)",
        recognises=fireflies.recognises,
        parse=fireflies.parse,
    ),
    Reader(
        format=qmsum.FORMAT,
        words="QMSum meetings (JSON)",
        recognises=qmsum.recognises,
        parse=qmsum.parse,
    ),
    Reader(
        format=paper_edit.FORMAT,
        words="digital paper edits (JSON)",
        recognises=paper_edit.recognises,
        parse=paper_edit.parse,
    ),
    Reader(
        format=bbc_kaldi.FORMAT,
        words="BBC Kaldi (JSON)",
        recognises=bbc_kaldi.recognises,
        parse=bbc_kaldi.parse,
    ),
    Reader(
        format=otter_json.OTTER,
        words="Otter (JSON)",
        recognises=otter_json.recognises_otter,
        parse=otter_json.parse_otter,
    ),
    Reader(
        format=otter_json.SEMBLY,
        words="Sembly (JSON)",
        recognises=otter_json.recognises_sembly,
        parse=otter_json.parse_sembly,
    ),
)
"""The formats read from the value a JSON text stands for."""
