"""Which mention and which field take a figure: what nothing that befell people has taken before.

`places` are the mentions and how near each is told of, `fields` how well a field of a kind fits, `choosing` takes the best of both.
What flies at somebody goes by what became of it (`flying`), what the words right beside it tell by these (`plainly`), a length by what it is the measure of (`lengths`). What no declared field takes is named after what it counts (`naming`), a side of a game or a vote after what it decided (`results`).
"""
