"""Who speaks: found before anything is settled, and made whole after all of it is.

`speaking` finds by the tree alone who may be. Once names and nouns are settled, `revealed` gives an unnamed voice the name that is given
away later (`lead`: called by a plain word first; `foretold`: by an office), `groups` joins those who speak together, `shown` says who stands behind a thing that shows something, and
`unnamed` gives a party to each speaker who still has none.
"""
