"""What is kept from one day to the next: sets, meetings, corrections, actions.

The only package that knows the database. Takes and gives plain values, and
every function is told who asks. Knows nothing of how a file is read, labelled
or shown.
"""

from __future__ import annotations
