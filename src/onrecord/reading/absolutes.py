"""Hang what "with" opens on its own verb: in "With half of the votes counted, she had won 51 percent" the half is counted.

A tree often gives the main verb two subjects then, the first of them the clause's.
"""


def rehung(lower: list[str], rels: list[str], heads: list[int], spans: list[tuple[int, int]]) -> list[int]:
    """Return the heads of all words, with those of such clauses mended; `spans` are the sentences, ends exclusive."""
    mended = list(heads)
    for begin, _ in spans:
        verb = _verb(rels, heads, begin) if lower[begin] == "with" and rels[begin] == "mark" else None
        if verb is None:
            continue
        subjects = [i for i in range(begin, heads[verb]) if heads[i] == heads[verb] and rels[i].startswith("nsubj")]
        if len(subjects) > 1 and subjects[0] < verb < subjects[1]:
            mended[begin] = mended[subjects[0]] = verb
    return mended


def _verb(rels: list[str], heads: list[int], opener: int) -> int | None:
    """Return the verb of the clause that a word opens: what it hangs on, or the first clause below that."""
    above = heads[opener]
    if rels[above].startswith("advcl") and above < heads[above]:
        return above
    below = (i for i in range(opener, above) if heads[i] == above and rels[i].startswith("advcl"))
    return next(below, None)
