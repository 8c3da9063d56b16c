"""What people ask of all that is on record: which events, one in full, what a party said, why two things are linked.

Questions take a `Material` and return plain answers; how an answer looks is not their concern, so that the program
and any page ask the same ones.
"""
