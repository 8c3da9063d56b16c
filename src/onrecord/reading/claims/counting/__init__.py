"""How many came to a harm, where people rather than figures tell it, and which of several counts is of whom.

`tolls` counts the people told of without a number, `roll` adds up those told of apart where no total is told, `settling` leaves parts to
their whole. Those in hospital (`patients`) or in danger (`endangered`) are counted apart last; `victims` says whether those called so are dead.
"""
