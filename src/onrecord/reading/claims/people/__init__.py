"""The people whom a report tells of: which of them are one, and what is told of those whom a figure counts.

People told of one by one are told apart by what each is (`persons`), joined by "and" (`company`), and gathered over the whole
report (`gathering`). People counted by a figure came to a harm that stands near (`bearing`), underwent something else (`befell`), were
carried (`aboard`) or only live in a place (`population`).
"""
