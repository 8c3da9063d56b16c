"""Train: AdamW, warm-up and linear decay, a moving average of the weights, checkpoints to go on from."""

import logging
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from onrecord.reading.reader.windows import Pieces
from training.batches import Batch, Material, epoch
from training.losses import WEIGHTS, losses
from training.net import Net, Scores
from training.shipped import shipped_weights

log = logging.getLogger(__name__)
REPORTED = 50
"""Steps between two lines of the log."""
HALFWAY = 0.45
"""Share of the plan behind which the next checkpoint is kept."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how hard to train."""

    epochs: int = 5
    minutes: float = 240.0
    """Wall-clock limit of the whole training; the learning rate reaches zero by whichever ends first."""
    batch: int = 12
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    """Share of the training in which the rates rise."""
    average: float = 0.998
    """Share of the old average that stays at each step: some 500 steps are averaged."""
    masked: float = 0.05
    """Share of sub-tokens hidden in training, so that the words around a name count, not the name."""
    dropout: float = 0.1
    seed: int = 0
    """Of the first epoch; each later one adds one."""
    saves: int = 4
    """Checkpoints an epoch."""
    bf16: bool = True
    """Multiply in bfloat16: 1.5 times the steps a second on a processor with AVX512-BF16, slower on one without."""


SECOND = Plan(epochs=8, encoder_rate=1e-4, head_rate=6e-4, masked=0.12, dropout=0.15, seed=100)
"""A second leg, from averaged weights: lower rates, and more hidden and dropped, since by then roles are known by heart
(loss a word 0.06 on PolNeAR train, 0.33 on dev)."""

THIRD = Plan(epochs=8, encoder_rate=6e-5, head_rate=4e-4, masked=0.12, dropout=0.15, seed=200)
"""A third leg, to take in texts that are new to the weights: gentler, since what they know is to stay."""
LEGS = (Plan(), SECOND, THIRD)


def averaged_weights(path: Path) -> dict[str, Tensor]:
    """Read the averaged weights of a checkpoint, or those of a finished model's folder, by their names in the net."""
    if path.is_dir():
        return shipped_weights(path)
    stored: dict[str, Any] = torch.load(path, weights_only=True)
    return {name.removeprefix("module."): value for name, value in stored["average"].items() if name != "n_averaged"}


class Trainer:
    """A training under way."""

    def __init__(self, net: Net, plan: Plan, folder: Path) -> None:
        self.net, self.plan, self.folder = net, plan, folder
        encoder = list(net.encoder.parameters())
        known = {id(parameter) for parameter in encoder}
        heads = [parameter for parameter in net.parameters() if id(parameter) not in known]
        self.optimizer = torch.optim.AdamW(
            [{"params": encoder, "peak": plan.encoder_rate}, {"params": heads, "peak": plan.head_rate}],
            lr=0.0,
            weight_decay=0.01,
            fused=True,
        )
        self.average = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(plan.average))
        self.epoch = self.step = 0
        self.spent = 0.0
        """Seconds trained before this run."""
        self.began = time.monotonic()

    def resume(self) -> None:
        """Go on from the checkpoint in the folder, if there is one."""
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return
        stored: dict[str, Any] = torch.load(path, weights_only=True)
        self.net.load_state_dict(stored["net"])
        self.average.load_state_dict(stored["average"])
        self.optimizer.load_state_dict(stored["optimizer"])
        self.epoch, self.step, self.spent = stored["epoch"], stored["step"], stored["spent"]

    def begin_from(self, path: Path) -> None:
        """Begin with the weights of another training, its checkpoint or its finished folder, and nothing else of it."""
        self.net.load_state_dict(averaged_weights(path))

    def averaged(self) -> Net:
        """Give the net with the averaged weights, ready to run."""
        net = self.average.module
        net.eval()
        return net  # type: ignore[no-any-return]

    def save(self) -> None:
        """Write the checkpoint, whole or not at all."""
        state = {
            "net": self.net.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "epoch": self.epoch,
            "step": self.step,
            "spent": self._elapsed(),
        }
        torch.save(state, self.folder / "checkpoint.part")
        (self.folder / "checkpoint.part").replace(self.folder / "checkpoint.pt")

    def _keep(self, progress: float) -> None:
        """Keep the first checkpoint from about halfway, for mixing."""
        kept = self.folder / "halfway.pt"
        if progress >= HALFWAY and not kept.exists():
            shutil.copyfile(self.folder / "checkpoint.pt", kept)

    def train(self, material: Material, pieces: Pieces) -> None:
        """Train to the end of the plan."""
        while self.epoch < self.plan.epochs and self._clock() < 1:
            batches = list(epoch(material, pieces, self.plan.batch, self.plan.seed + self.epoch))
            for batch in self._rest(batches):
                self._step(batch, len(batches))
                self.step += 1
                if self._progress(len(batches)) >= 1:
                    break
                if self.step % (len(batches) // self.plan.saves) == 0:
                    self.save()
                    self._keep(self._progress(len(batches)))
            self.epoch, self.step = self.epoch + 1, 0
        self.save()

    def _rest(self, batches: list[Batch]) -> Iterator[Batch]:
        yield from batches[self.step :]

    def _elapsed(self) -> float:
        return self.spent + time.monotonic() - self.began

    def _progress(self, steps: int) -> float:
        """Share of the plan that is done, 0 to 1 and beyond, by steps or by the clock, whichever is further."""
        return max((self.epoch + self.step / steps) / self.plan.epochs, self._clock())

    def _clock(self) -> float:
        return self._elapsed() / 60 / self.plan.minutes

    def _step(self, batch: Batch, steps: int) -> None:
        self._set_rates(self._progress(steps))
        found = losses(self.net, batch, self._forward(batch))
        total = torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum()
        self.optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimizer.step()
        self.average.update_parameters(self.net)
        if self.step % REPORTED == 0:
            self._report(found, steps)

    def _forward(self, batch: Batch) -> Scores:
        with torch.autocast("cpu", torch.bfloat16, enabled=self.plan.bf16):
            scores = self.net(self._masked(batch.ids), batch.types, batch.firsts, batch.mask)
        return Scores(*(getattr(scores, name).float() for name in Scores.__slots__))

    def _masked(self, ids: Tensor) -> Tensor:
        """Hide some sub-tokens behind [MASK] (103 in BERT's vocabulary); never the marks (ids below 999)."""
        hidden = (torch.rand(ids.shape) < self.plan.masked) & (ids >= 999)
        return ids.masked_fill(hidden, 103)

    def _set_rates(self, progress: float) -> None:
        factor = min(progress / self.plan.warm_up, (1 - progress) / (1 - self.plan.warm_up))
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * max(0.0, factor)

    def _report(self, found: dict[str, Tensor], steps: int) -> None:
        parts = " ".join(f"{name} {loss.item():.3f}" for name, loss in found.items())
        log.info("epoch %d step %d/%d, %.0f s: %s", self.epoch, self.step, steps, self._elapsed(), parts)
