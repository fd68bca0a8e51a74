"""Everyday words for the same thing, so that a question need not use a case's own."""

from __future__ import annotations

from collections.abc import Mapping

from coach.practice.question_words import STOPS, list_words

_GROUPS = """
money cash funds pounds sum amount finances financial funding
spend pay cost price expense expensive bill afford
save saving cut reduce
budget pot allowance kitty
loss deficit debt shortfall gap red
boss manager superior supervisor senior head chief
staff employees workers workforce colleagues team crew
employ hire recruit appoint appointed payroll
leave quit depart finish end over
begin start commence launch open kick arrive join
old age ancient vintage
ill sick poorly unwell illness sickness absent absence
holiday break rest leave annual off
job post role position vacancy
empty vacant unfilled blank gap hole
sign signature initial approve authorise
decide decision choose pick settle settled judge vote confirm
grade label rate category level band rank tier classify
measure score rate mark survey poll
complain complaint grievance object
letter note message email mail write
reply response answer respond
paper document report text draft
page side sheet
picture photo photograph image snap
visit inspect inspection call round
record tape film capture
print publish publicity poster leaflet flyer advertise
meeting session gather sit together meet
seat place member belong invite
often regular regularly frequent frequently
far distance mile near travel journey drive
big large size huge
home house household flat property dwelling address tenancy
tenant resident family
patient bed ward
nurse nursing registered
night overnight evening
shift rota duty
agency temp bank outside external
system software computer program app electronic digital
agreement arrangement contract deal
emails messages
client customer buyer user
crash break fail failure outage incident fault bug collapse fall
fix mend patch repair
rewrite rebuild restart scratch
code program software develop
engineer developer coder programmer
new newest recent latest last
date day deadline
late overdue behind delay slip slipped slow
miss missed slipped failed
wait queue backlog pile outstanding list
remain remaining left unmarked unfinished
mark marking assess
student learner undergraduate class cohort
course programme module
teach lecture lecturer teaching
exam examiner board
friend mate pal
against oppose opposed no hostile
favour support agree yes
vote elect elected ballot poll
election poll purdah
minimum threshold least quorum
attend turnout turn
finish end term
degree study course graduate student
refuse reject turn block veto object
library branch building
volunteer unpaid free helper
public resident people community
disabled disability wheelchair equality
redundant redundancy lose job
trustee board governor
merge merger join combine
offer approach invite suggest propose
hospice place organisation
know aware heard tell told
secret confidential hidden private
help assist support aid
fear afraid frightened scared terrified
sad unhappy low down
angry cross furious rage
shame ashamed embarrassed embarrassment
guilt guilty
tired exhausted worn drained
alone lonely isolated
proud pride
small little tiny
worry worried anxious concern
child kid girl
mother mum
doubt unsure uncertain
"""


def _index(groups: str) -> Mapping[str, frozenset[str]]:
    alike: dict[str, set[str]] = {}
    for line in groups.strip().splitlines():
        group = {word for each in line.split() for word in list_words(each)} - STOPS
        for word in group:
            alike.setdefault(word, set()).update(group)
    return {word: frozenset(words) for word, words in alike.items()}


SYNONYMS = _index(_GROUPS)
"""For each word, as it is compared, the others that may stand for it and itself."""
