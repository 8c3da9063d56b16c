"""A linear-chain CRF over BIO labels: what may follow what is learned, what must not is forbidden."""

import torch
from torch import Tensor, nn

FORBIDDEN = -1e4


def forbidden(count: int) -> Tensor:
    """Give (count, count) penalties from label to label: `I-x` stands only after `B-x` or `I-x`."""
    penalties = torch.zeros(count, count)
    for inside in range(2, count, 2):
        penalties[:, inside] = FORBIDDEN
        penalties[[inside - 1, inside], inside] = 0.0
    return penalties


class Chain(nn.Module):
    """Transition scores, and the likelihood of a labelling under them."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.learned = nn.Parameter(torch.zeros(count, count))
        self.register_buffer("forbidden", forbidden(count))

    def transitions(self) -> Tensor:
        """Give the scores from label (row) to label (column)."""
        return self.learned + self.forbidden

    def loss(self, logits: Tensor, labels: Tensor, words: Tensor) -> Tensor:
        """Mean negative log-likelihood a word; logits (B, W, L), labels and words (B, W), words a prefix of each row."""
        moves = self.transitions()
        alpha = logits[:, 0] + self.forbidden[0]  # nothing goes on at the start of a window
        for at in range(1, logits.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + moves, dim=1) + logits[:, at]
            alpha = torch.where(words[:, at, None], step, alpha)
        own = logits.gather(2, labels[:, :, None])[..., 0]
        paid = moves[labels[:, :-1], labels[:, 1:]]
        gold = (own * words).sum(1) + (paid * words[:, 1:]).sum(1)
        return (torch.logsumexp(alpha, dim=1) - gold).sum() / words.sum()
