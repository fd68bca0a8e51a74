"""Practising alone: the exercises and their items, a made presenter, feedback, what comes back.

Pure state machines on plain values: what somebody does goes in, what they see
comes out. Readings of what they type come in from outside. Knows the codebook
and how words are compared; nothing of models, of where anything is kept, or of
how it is shown.
"""

from __future__ import annotations
