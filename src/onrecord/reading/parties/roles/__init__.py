"""Whom words without a name mean: "the ministry", "a military official", "residents", "the statement".

`resolve` goes through a report in text order and asks `offices` for bodies and states, `persons` for people, `predicates` where a noun says
what somebody is. They ask whose an office is (`owners`, `belonging`), who is known by a word (`byword`) and who spoke just before (`again`).
`texts` stand for whoever put them out, where need be by what was `told` of them before.
"""
