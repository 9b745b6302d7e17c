"""
python -m dictum_training.rankers EXAMPLES … --out rankers.json: fits the small networks that choose among candidates behind the engine.

Each has one hidden layer. A candidate's score comes from its own features and those that all share, that of none from the shared ones alone. The
loss is minus the logarithm of the probability that all right candidates have together, or none where none is right.
"""

from __future__ import annotations

import argparse
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from .model import IMPOSSIBLE


@dataclass(frozen=True)
class Size:
    """Of a network and its training."""

    hidden: int
    dropout: float
    epochs: int


# More of each brings nothing to the others, but time at run time.
_SIZE = Size(hidden=32, dropout=0.3, epochs=30)
_SIZES = {"places": Size(hidden=32, dropout=0.4, epochs=40)}
_BATCH = 64
_RATE = 3e-3
_DECAY = 0.05
_FOLDS = 5


@dataclass(frozen=True)
class Example:
    """`pairs` has one row of features a candidate, `right` says which of them are right."""

    network: str
    article: str
    pairs: list[list[float]]
    own: list[float]
    right: list[bool]


@dataclass
class Padded:
    """N examples of at most C candidates; the last place of C + 1 is none."""

    features: torch.Tensor  # N × C × all features
    own: torch.Tensor  # N × shared features
    possible: torch.Tensor  # N × (C + 1)
    right: torch.Tensor  # N × (C + 1)


class Ranker(nn.Module):
    def __init__(self, pair: int, own: int, size: Size) -> None:
        super().__init__()
        self.hidden = nn.Linear(pair + own, size.hidden)
        self.drop = nn.Dropout(size.dropout)
        self.output = nn.Linear(size.hidden, 1, bias=False)
        self.direct = nn.Linear(pair + own, 1, bias=False)
        self.none = nn.Linear(own, 1)

    def forward(self, batch: Padded) -> torch.Tensor:
        """Scores: N × (C + 1)."""
        units = self.drop(torch.relu(self.hidden(batch.features)))
        candidates = (self.output(units) + self.direct(batch.features))[..., 0]
        scores = torch.cat([candidates, self.none(batch.own)], 1)
        return scores.masked_fill(~batch.possible, IMPOSSIBLE)

    def weights(self) -> dict[str, object]:
        """As `src/annotate/small-network.ts` reads them."""
        return {
            "hidden": _rounded(self.hidden.weight),
            "hiddenBias": _rounded(self.hidden.bias),
            "output": _rounded(self.output.weight[0]),
            "direct": _rounded(self.direct.weight[0]),
            "none": _rounded(self.none.weight[0]),
            "noneBias": _rounded(self.none.bias)[0],
        }


def read_examples(files: list[Path]) -> tuple[dict[str, dict[str, list[str]]], list[Example]]:
    """Names of the features of each network, and all examples. Raises ValueError where files were written for different features."""
    names: dict[str, dict[str, list[str]]] | None = None
    examples: list[Example] = []
    for file in files:
        with file.open(encoding="utf8") as lines:
            own = json.loads(next(lines))["features"]
            if names not in (None, own):
                raise ValueError(f"{file} was written for other features than {files[0]}")
            names = own
            examples += [Example(**json.loads(line)) for line in lines]
    if names is None:
        raise ValueError("no file of examples")
    return names, examples


def pad(examples: list[Example]) -> Padded:
    most = max(len(example.pairs) for example in examples)
    width = len(examples[0].pairs[0]) + len(examples[0].own)
    features = torch.zeros(len(examples), most, width)
    possible = torch.zeros(len(examples), most + 1, dtype=torch.bool)
    right = torch.zeros(len(examples), most + 1, dtype=torch.bool)
    for i, example in enumerate(examples):
        count = len(example.pairs)
        features[i, :count] = torch.tensor([row + example.own for row in example.pairs])
        possible[i, :count] = True
        right[i, :count] = torch.tensor(example.right)
    possible[:, most] = True
    right[:, most] = ~right.any(1)
    return Padded(features, torch.tensor([example.own for example in examples]), possible, right)


def fit(examples: list[Example], seed: int) -> Ranker:
    torch.manual_seed(seed)
    size = _SIZES.get(examples[0].network, _SIZE)
    ranker = Ranker(len(examples[0].pairs[0]), len(examples[0].own), size)
    optimiser = torch.optim.AdamW(ranker.parameters(), lr=_RATE, weight_decay=_DECAY)
    whole = pad(examples)
    for epoch in range(size.epochs):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * (1 - epoch / size.epochs)
        for part in torch.randperm(len(examples)).split(_BATCH):
            scores = ranker(Padded(whole.features[part], whole.own[part], whole.possible[part], whole.right[part]))
            right = scores.masked_fill(~whole.right[part], IMPOSSIBLE)
            loss = (torch.logsumexp(scores, 1) - torch.logsumexp(right, 1)).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return ranker.eval()


def cross_validate(examples: list[Example], seed: int) -> str:
    """In per cent of the examples, each chosen by a ranker that was fitted to the other four fifths of the articles."""
    right, wrong, none = 0, 0, 0
    for fold in range(_FOLDS):
        seen = [example for example in examples if _fold(example) != fold]
        unseen = [example for example in examples if _fold(example) == fold]
        whole = pad(unseen)
        ranker = fit(seen, seed)
        with torch.no_grad():
            best = ranker(whole).argmax(1)
        is_none = best == whole.right.size(1) - 1
        is_right = whole.right.gather(1, best[:, None])[:, 0]
        right += int((is_right & ~is_none).sum())
        none += int((is_right & is_none).sum())
        wrong += int((~is_right & ~is_none).sum())
    share = lambda count: f"{100 * count / len(examples):.1f} %"  # noqa: E731
    return f"{len(examples)} choices: right {share(right)}, wrong {share(wrong)}, rightly none {share(none)}"


def _fold(example: Example) -> int:
    return zlib.crc32(f"fold {example.article}".encode()) % _FOLDS


def _rounded(values: torch.Tensor) -> list[object]:
    scale = 1e4
    return (torch.round(values.detach().double() * scale) / scale).tolist()


def main() -> None:
    parser = argparse.ArgumentParser(prog="dictum_training.rankers", description=__doc__)
    parser.add_argument("examples", type=Path, nargs="+", help="what training/rankers.ts wrote")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go, models/en/rankers.json")
    parser.add_argument("--only", nargs="+", metavar="NETWORK", help="fits these alone; the others stay as they are in --out")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    names, examples = read_examples(options.examples)
    out: dict[str, object] = json.loads(options.out.read_text(encoding="utf8")) if options.only else {}
    for network, features in names.items():
        if options.only and network not in options.only:
            continue
        own = [example for example in examples if example.network == network and example.pairs]
        print(f"{network}, {cross_validate(own, options.seed)}", flush=True)
        out[network] = {"features": features, **fit(own, options.seed).weights()}
    options.out.write_text(json.dumps(out) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
