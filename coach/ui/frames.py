"""What is said of a mistake of ours: of what kind it was, and where, but never what was in it."""

from __future__ import annotations

from pathlib import Path


def say_frames(error: BaseException) -> str:
    """Return the kind of a mistake, and where in our own files it was.

    >>> say_frames(ValueError("what somebody said"))
    'ValueError at '
    """
    frames: list[str] = []
    trace = error.__traceback__
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if "coach" in path.parts:
            frames.append(f"{path.name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' '.join(frames)}"
