"""Training in phases."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import torch
from torch import nn

from .batch import LabelSets, collate
from .model import Network, losses
from .passage import Passage
from .windows import Window, cut_windows, make_batches


@dataclass(frozen=True)
class Phase:
    """`shares` says how much of each corpus is seen in an epoch: 0.5 is every second document, 1 all of it."""

    name: str
    epochs: int
    shares: dict[str, float]
    # Pieces of a window, one of these at random for each passage; and of what two windows share.
    windows: tuple[int, ...]
    overlap: int
    # Pieces of a batch, padding counted.
    batch: int
    # Learning rate of the encoder, and what it is multiplied by for the heads that the first phase trains and for all others.
    rate: float
    trained_heads: float
    new_heads: float
    warm_up: float


SYNTAX = Phase(
    "syntax",
    epochs=9,
    shares={"ewt": 1, "gum": 1, "wnut": 0.5, "btc": 0.5},
    windows=(60, 180, 180),
    overlap=0,
    batch=2400,
    rate=2e-4,
    trained_heads=4,
    new_heads=4,
    warm_up=0.06,
)
EVERYTHING = Phase(
    "everything",
    epochs=9,
    shares={"news": 1, "gum": 0.6, "ewt": 0.4, "wnut": 0.15, "btc": 0.15, "gap": 0.25},
    windows=(200, 380, 500),
    overlap=60,
    batch=1600,
    rate=1.7e-4,
    trained_heads=2,
    new_heads=6,
    warm_up=0.08,
)
FINISH = Phase(
    "finish",
    epochs=4,
    shares={"news": 1, "gum": 1, "ewt": 0.6, "wnut": 0.15, "btc": 0.15, "gap": 0.4},
    windows=(200, 380, 500),
    overlap=60,
    batch=1600,
    rate=6e-5,
    trained_heads=2,
    new_heads=3,
    warm_up=0.1,
)
# From weights that shipped, for articles written since: faster than FINISH, because those are new to the weights, and less of what is not.
REFRESH = replace(
    FINISH,
    name="refresh",
    shares={"news": 0.75, "gum": 0.6, "ewt": 0.4, "wnut": 0.1, "btc": 0.1, "gap": 0.25},
    rate=8e-5,
)
# Which phases a run goes through that starts at nothing, at the checkpoint of a phase, or at an exported model.
FOLLOWING = {
    None: (SYNTAX, EVERYTHING),
    SYNTAX.name: (EVERYTHING,),
    EVERYTHING.name: (FINISH,),
    FINISH.name: (),
    "model": (REFRESH,),
    REFRESH.name: (),
}
_FIRST_TRAINED = ("upos", "xpos", "names", "arc", "relation")
_LEAST_RATE = 0.02
# Without the instructions of AVX-512, products in bfloat16 are emulated, many times slower than single precision.
_HAS_BFLOAT16 = torch.backends.cpu.get_cpu_capability() == "AVX512"


def train_phase(
    network: Network,
    corpora: dict[str, list[Passage]],
    sets: LabelSets,
    phase: Phase,
    *,
    seed: int,
    report: Callable[[str], None],
) -> None:
    """
    AdamW, linear warm-up and decay, bfloat16 where the processor has it. The same seed, number of threads and kind of processor give the same weights.
    """
    rnd = random.Random(seed)
    torch.manual_seed(seed)
    network.train()
    optimiser, multiples = _optimiser(network, phase)
    batches = _epoch(corpora, phase, rnd)
    total = len(batches) * phase.epochs
    step, started = 0, time.monotonic()
    report(f"{phase.name}: {phase.epochs} epochs of {len(batches)} batches")
    for epoch in range(phase.epochs):
        sums: dict[str, list[float]] = {}
        for windows in batches:
            rate = phase.rate * min(1, (step + 1) / (total * phase.warm_up)) * max(_LEAST_RATE, 1 - step / total)
            for group, multiple in zip(optimiser.param_groups, multiples):
                group["lr"] = rate * multiple
            with torch.autocast("cpu", torch.bfloat16, enabled=_HAS_BFLOAT16):
                parts = losses(network, collate(windows, sets))
            optimiser.zero_grad()
            sum(parts.values()).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            for task, loss in parts.items():
                sums.setdefault(task, []).append(loss.item())
            if step in (20, 100):
                report(f"  step {step} of {total}, {time.monotonic() - started:.0f} s")
        means = " ".join(f"{task} {sum(values) / len(values):.3f}" for task, values in sums.items())
        report(f"  epoch {epoch + 1}, {time.monotonic() - started:.0f} s: {means}")
        batches = _epoch(corpora, phase, rnd)


def _optimiser(network: Network, phase: Phase) -> tuple[torch.optim.Optimizer, list[float]]:
    groups: dict[float, list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        part = name.split(".")[0]
        is_old = part.split("_")[0] in _FIRST_TRAINED
        multiple = 1 if part == "encoder" else phase.trained_heads if is_old else phase.new_heads
        groups.setdefault(multiple, []).append(parameter)
    parts = [{"params": parameters} for parameters in groups.values()]
    optimiser = torch.optim.AdamW(parts, lr=phase.rate, weight_decay=0.01, fused=True)
    return optimiser, list(groups)


def _epoch(corpora: dict[str, list[Passage]], phase: Phase, rnd: random.Random) -> list[list[Window]]:
    windows: list[Window] = []
    for name, share in phase.shares.items():
        passages = corpora.get(name, [])
        for passage in passages if share >= 1 else rnd.sample(passages, round(len(passages) * share)):
            windows += cut_windows(passage, rnd.choice(phase.windows), phase.overlap)
    return make_batches(windows, phase.batch, rnd)
