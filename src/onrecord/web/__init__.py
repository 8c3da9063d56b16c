"""The desk in a browser: pages and an API over one ledger, both from the same questions.

`QUESTIONS` of `onrecord.web.routes` lists what can be asked: each with its parameters, what answers it, its page, its JSON and its
table. The web framework lives in this folder only.
"""
