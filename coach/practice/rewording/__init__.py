"""Rewording help: open versions of a line that is closed, leading, stacked, long or a suggestion.

A table of rules, one family of lines each. A rule makes questions of the
line's own words, or puts words of the presenter's into a frame; what comes of
it is read, and left out unless it is sound. Pure but for the parser.
"""

from __future__ import annotations

from coach.practice.rewording.offering import offer_rewordings

__all__ = ["offer_rewordings"]
