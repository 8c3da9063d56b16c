"""Mix trainings: `python -m training.mix DATA OUT CHECKPOINT=SHARE...` averages their averaged weights.

The checkpoints must descend from one another; shares sum to 1. OUT/model gets the finished files.
"""

import argparse
from pathlib import Path

import torch

from training.__main__ import TOKENIZER
from training.corpora import gather
from training.finish import finish
from training.loop import averaged_weights
from training.net import Net


def main() -> None:
    """Mix, export and measure."""
    parser = argparse.ArgumentParser(prog="python -m training.mix", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora; training/README.md says what stands where")
    parser.add_argument("out", type=Path, help="folder for what comes out")
    parser.add_argument("parts", nargs="+", metavar="CHECKPOINT=SHARE", help="what to mix; shares sum to 1")
    given = parser.parse_args()
    shares = {Path(name): float(share) for name, _, share in (part.rpartition("=") for part in given.parts)}
    if abs(sum(shares.values()) - 1) > 1e-6:
        parser.error(f"shares sum to {sum(shares.values()):g}, not to 1")
    corpora = gather(given.data)
    net = Net(corpora.labels)
    weights = [(share, averaged_weights(path)) for path, share in shares.items()]
    net.load_state_dict({name: torch.stack([s * own[name] for s, own in weights]).sum(0) for name in weights[0][1]})
    finish(net.eval(), corpora, TOKENIZER, given.out / "model")


if __name__ == "__main__":
    main()
