"""``python -m coach`` is ``coach``."""

from __future__ import annotations

from coach.cli import run

run()
