"""A set over time: when it meets, what is due, how its next meeting is laid out and timed.

Pure rules on plain values. Knows the ways of working and the phases; nothing of
transcripts, of what is counted, of where anything is kept or of how it is shown.
Nothing here adds anything up by person.
"""

from __future__ import annotations
