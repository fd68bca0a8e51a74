"""Labelling what is said: open question, closed question, suggestion or other.

It knows the labelling guide's cues, two small models and the rules for the
flags. It does not know where the talk came from, who is called what, or what
is done with a label.
"""
