"""python -m dictum_training --corpora DIR: trains the weights and exports them."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import torch

from .batch import LabelSets
from .corpora import Corpora, read_corpora
from .encode import ROOT
from .encoder import base_folder
from .export import export
from .exported import read_exported
from .model import Network
from .scores import score_layers, score_trees
from .train import FOLLOWING, train_phase

# Articles that show the export how large values become.
_SAMPLES = 60


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    # The optimiser's means of rare words fade to denormal numbers, which processors compute many times slower.
    torch.set_flush_denormal(True)
    report = _Report(options.out)
    corpora = _read(options, report)
    if options.start is None:
        sets = corpora.label_sets()
        network = Network(sets)
        network.encoder.load_base()
    else:
        weights, sets = _mean(options.start)
        network = Network(sets)
        network.load_state_dict(weights)
        _score(network, corpora, sets, report)
    for phase in FOLLOWING[options.start and options.start[0].stem]:
        train_phase(network, corpora.training, sets, phase, seed=options.seed, report=report)
        torch.save({"weights": network.state_dict(), "sets": sets}, options.out / f"{phase.name}.pt")
        _score(network, corpora, sets, report)
    samples = corpora.training["news"][:_SAMPLES]
    export(network, sets, options.out, samples=samples, parity=corpora.news_test, report=report)


def _mean(checkpoints: list[Path]) -> tuple[dict[str, torch.Tensor], LabelSets]:
    """The mean of the weights of several checkpoints; what was trained from one start averages well (Wortsman et al. 2022)."""
    read = [_read_weights(file) for file in checkpoints]
    first, sets = read[0]
    if any(other != sets for _, other in read):
        raise SystemExit("the checkpoints of --start have different tags or relations: they come from different corpora")
    return {name: sum(weights[name] for weights, _ in read) / len(read) for name in first}, sets


def _read_weights(file: Path) -> tuple[dict[str, torch.Tensor], LabelSets]:
    if file.suffix == ".onnx":
        return read_exported(file)
    checkpoint = torch.load(file, weights_only=False)
    return checkpoint["weights"], checkpoint["sets"]


def _read(options: argparse.Namespace, report: _Report) -> Corpora:
    corpora = read_corpora(
        options.corpora,
        options.news,
        base_folder() / "vocab.txt",
        without=_first_column(options.without),
        scored=_first_column(options.scored),
        sets=options.sets,
    )
    for name, passages in corpora.training.items():
        report(f"{name}: {len(passages)} documents, {sum(len(passage.forms) for passage in passages)} words")
    return corpora


def _first_column(table: Path | None) -> frozenset[str]:
    return frozenset(line.split("\t")[0] for line in table.read_text(encoding="utf8").splitlines()) if table else frozenset()


def _score(network: Network, corpora: Corpora, sets: LabelSets, report: _Report) -> None:
    for name, passages in corpora.development.items():
        report(f"  {name}, development part: {_show(score_trees(network, passages, sets))}")
    report(f"  our news corpus, test part: {_show(score_layers(network, corpora.news_test, sets))}")


def _show(scores: dict[str, float]) -> str:
    return " ".join(f"{name} {score}" for name, score in scores.items())


class _Report:
    """Says what goes on, on standard output and in the folder of the weights."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / "report.txt"

    def __call__(self, line: str) -> None:
        print(time.strftime("%H:%M:%S"), line, flush=True)
        with self.file.open("a", encoding="utf8") as file:
            file.write(line + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dictum_training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the public corpora")
    parser.add_argument("--news", type=Path, default=ROOT / "training/news/articles", help="folder of our annotated articles")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints, report and exported weights go")
    parser.add_argument("--without", type=Path, help="table whose first column names documents to leave out")
    parser.add_argument("--scored", type=Path, help="table whose first column names documents whose statements are not read off their trees")
    parser.add_argument("--sets", type=Path, help="folder of the development sets, to train on GAP, too")
    parser.add_argument("--start", type=Path, nargs="+", help="checkpoint of a phase, or model.onnx, to go on with what follows; of several the mean")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


main()
