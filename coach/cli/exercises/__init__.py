"""The exercises of ``coach practise``, a file each: they print, ask, and hand on what is typed.

What follows from it is in ``coach.practice``, and the same as in the app.
"""

from __future__ import annotations
