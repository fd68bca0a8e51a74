"""The command line: thin commands over ``service``, one file each.

Nothing heavy is imported until a command runs, so that help comes at once.
"""

from __future__ import annotations

from coach.cli.main import app, run

__all__ = ["app", "run"]
