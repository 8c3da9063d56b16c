"""Losses of the heads: each counts only words whose corpus gives the label."""

import math

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from onrecord.reading.reader.labels import KINDS, bio
from training.batches import Batch
from training.corpus import NEITHER, UNKNOWN, Span, Text
from training.net import LINK, NEVER, SIDES, Net, Scores

WEIGHTS = {"roles": 2.0, "names": 0.8, "starts": 0.3, "tags": 0.6, "arcs": 0.8, "relations": 0.6, "links": 0.3}
"""Shares of the heads; roles lead since all else in reading leans on them."""
OPEN = [i for i, label in enumerate(bio(KINDS)) if label == "O" or label.endswith("-MISC")]
"""Labels that `NEITHER` leaves open: those of no class that every gold corpus marks."""
PAIRS = ((1, 0), (2, 1), (2, 0))
"""Roles that each link relates, from and to: cue to speaker, content to cue, content to speaker."""


def losses(net: Net, batch: Batch, scores: Scores) -> dict[str, Tensor]:
    """Give each head's mean loss; a head that no word of the batch trains is left out."""
    found = {
        "roles": _roles(net, batch, scores),
        "names": _names(scores.names, batch.names, batch.trust),
        "starts": _starts(scores.starts, batch.starts),
        "tags": _classes(scores.tags, batch.tags),
        **_trees(net, batch, scores),
        "links": link_loss(batch.texts, scores.links),
    }
    return {name: loss for name, loss in found.items() if loss is not None}


def _classes(logits: Tensor, labels: Tensor) -> Tensor | None:
    if not (labels != UNKNOWN).any():
        return None
    return cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN)


def _names(logits: Tensor, labels: Tensor, trust: Tensor) -> Tensor | None:
    """Mean loss of the known words, each as its window is trusted; `NEITHER` leaves open what the corpus leaves open."""
    known = labels != UNKNOWN
    if not known.any():
        return None
    shares = logits.log_softmax(2)
    open_ = shares[..., OPEN].logsumexp(2)
    own = shares.gather(2, labels.clamp(min=0)[..., None])[..., 0]
    found = torch.where(labels == NEITHER, open_, own) * trust[:, None]
    return -found[known].sum() / known.sum()


def _starts(logits: Tensor, labels: Tensor) -> Tensor | None:
    known = labels != UNKNOWN
    return binary_cross_entropy_with_logits(logits[known], labels[known].float()) if known.any() else None


def _roles(net: Net, batch: Batch, scores: Scores) -> Tensor | None:
    rows = torch.tensor([i for i, text in enumerate(batch.texts) if text.spans is not None])
    if not len(rows):
        return None
    return net.chain.loss(scores.roles[rows], batch.roles[rows].clamp(min=0), batch.words[rows])


def _trees(net: Net, batch: Batch, scores: Scores) -> dict[str, Tensor | None]:
    known = batch.heads != UNKNOWN
    if not known.any():
        return {}
    arcs = scores.arcs.masked_fill(~batch.same, NEVER)[known]
    row, column = known.nonzero(as_tuple=True)
    heads = batch.heads[row, column]
    relations = net.relations(scores.dependents[row, column], scores.governors[row, heads])
    return {
        "arcs": cross_entropy(arcs, heads),
        "relations": cross_entropy(relations, batch.relations[row, column], ignore_index=UNKNOWN),
    }


def link_loss(texts: list[Text], links: Tensor) -> Tensor | None:
    """Mean loss of the links: a span picks among the window's spans of the other role, or none."""
    found = []
    for row, text in enumerate(texts):
        for number, (start, end) in enumerate(PAIRS):
            spans = text.spans or ()
            starts = [span for span in spans if span.role == start]
            ends = [span for span in spans if span.role == end]
            if starts:
                scores = link_scores(links[row], starts, ends, number)
                right = torch.tensor([[bool(a.ties & b.ties) for b in ends] for a in starts], dtype=torch.bool)
                right = right.view(len(starts), -1)
                right = torch.cat([~right.any(1, keepdim=True), right], 1)
                chosen = scores.masked_fill(~right, NEVER).logsumexp(1)
                found.append(scores.logsumexp(1) - chosen)
    return torch.cat(found).mean() if found else None


def link_scores(links: Tensor, starts: list[Span], ends: list[Span], number: int) -> Tensor:
    """Score link `number` from each span of `starts` to none (column 0) and to each of `ends`; links (W, ...)."""
    sides = links[:, : SIDES * LINK].unflatten(1, (SIDES, LINK))
    query = _ends_mean(sides[:, 2 * number], starts)
    none = _ends_mean(links[:, SIDES * LINK + number, None], starts)
    if not ends:
        return none
    key = _ends_mean(sides[:, 2 * number + 1], ends)
    return torch.cat([none, query @ key.T / math.sqrt(LINK)], 1)


def _ends_mean(rows: Tensor, spans: list[Span]) -> Tensor:
    """Give each span the mean of its first and last word's rows."""
    return (rows[[span.start for span in spans]] + rows[[span.stop - 1 for span in spans]]) / 2
