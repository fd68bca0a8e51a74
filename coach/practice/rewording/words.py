"""Word lists of the rewording help: what people feel, which verbs are states, odd pasts."""

from __future__ import annotations

_FEELINGS = """
afraid alone angry annoyed anxious ashamed bitter bored bothered bruised cheated confused cross
crushed deflated devastated disappointed disheartened dismissed dreadful embarrassed envious
exhausted exposed fed frightened frustrated furious glad gloomy grateful guilty gutted happy heavy
helpless hopeful hopeless humiliated hurt ignored insulted isolated jealous let livid lonely lost
mad miserable nervous numb offended overlooked overwhelmed panicky peculiar pleased proud puzzled
rattled regretful rejected relieved resentful rotten sad scared shaken shocked sick small sore
sorry stressed stuck surprised tearful tempted tense terrified threatened thrilled tired torn
touched trapped uncomfortable undermined undervalued uneasy unhappy upset used vulnerable weary
wobbly worn worried wounded
"""
FEELINGS = frozenset(_FEELINGS.split())
"""What people are said to be when they feel something."""

_STATES = """
be belong believe care contain cost count depend deserve doubt dread enjoy envy exist fear fit
forget guess hate have hope include involve know like love matter mean mind miss need own owe
possess prefer reckon regret remember require resemble resent seem suppose suspect think
understand want wish wonder worry
"""
STATES = frozenset(_STATES.split())
"""Verbs that say how things are rather than what happens."""

_ALIKE = (
    "beat bet bid burst cast cost cut hit hurt let put quit read rid set shed shut split spread"
)
ALIKE = frozenset(_ALIKE.split())
"""Verbs whose past looks like their present: of neither can one be sure."""

_IRREGULAR_PASTS = """
arose ate became began bent bit blew bought broke brought built came caught chose clung crept dealt
did drank drew drove fed fell felt flew forbade forgave forgot fought found froze gave got grew
heard held hid kept knew laid led left lent lit lost made meant met overheard overslept overtook
paid ran rang rebuilt redid reran resold retold rewrote rode rose said sang sat saw sent shone
shook shot slept slid sold sought spent spoke sprang stole stood stuck struck swam swept swore
taught thought threw told took tore understood undertook went wept withdrew woke won wore wrote
"""
IRREGULAR_PASTS = frozenset(_IRREGULAR_PASTS.split())
"""Pasts that are no infinitive of another verb's: never to be read as a present."""
