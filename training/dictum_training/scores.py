"""What a network reaches on annotated passages, decoded plainly: the best label of each word, the best end of each link."""

from __future__ import annotations

import random

import torch

from .batch import Batch, LabelSets, collate
from .model import Network
from .passage import BEGIN, INSIDE, LAYERS, LINKS, NAME_LABELS, OUTSIDE, UNKNOWN, Passage
from .windows import RUN_PIECES, cut_windows, make_batches

Spans = set[tuple[int, int, str]]


@torch.no_grad()
def score_trees(network: Network, passages: list[Passage], sets: LabelSets) -> dict[str, float]:
    """Percent of words right, with the gold's own words and sentences: upos, xpos, head (uas), head and relation (las)."""
    right = {"upos": 0, "xpos": 0, "uas": 0, "las": 0}
    words = 0
    for batch in _batches(network, passages, sets, pieces=200):
        scores = network.score(batch)
        heads = scores.arcs.argmax(-1)
        relations = network.relations(scores.words, heads).argmax(-1)
        # Every word of a tree counts, one whose tag training never saw, too.
        known = batch.heads >= 0
        words += int(known.sum())
        head_right = (heads == batch.heads) & known
        right["upos"] += int(((scores.upos.argmax(-1) == batch.upos) & known).sum())
        right["xpos"] += int(((scores.xpos.argmax(-1) == batch.xpos) & known).sum())
        right["uas"] += int(head_right.sum())
        right["las"] += int((head_right & (relations == batch.relations)).sum())
    return {name: round(100 * count / max(1, words), 2) for name, count in right.items()}


@torch.no_grad()
def score_layers(network: Network, passages: list[Passage], sets: LabelSets) -> dict[str, float]:
    """F1 of exact spans for names and each layer, and percent of links with a right end, from the gold's own starts."""
    spans = {task: [0, 0, 0] for task in ("names", *LAYERS)}
    links = {kind: [0, 0] for kind in LINKS}
    for batch in _batches(network, passages, sets, pieces=RUN_PIECES):
        scores = network.score(batch)
        _count_spans(spans["names"], scores.names.argmax(-1), batch.names, name_spans)
        for k, layer in enumerate(LAYERS):
            _count_spans(spans[layer], scores.layers[:, :, k].argmax(-1), batch.layers[:, :, k], layer_spans)
        _count_links(links, scores.links, batch)
    shares = {task: round(200 * both / max(1, found + gold), 1) for task, (both, found, gold) in spans.items()}
    return shares | {kind: round(100 * right / max(1, of), 1) for kind, (right, of) in links.items()}


def _batches(network: Network, passages: list[Passage], sets: LabelSets, pieces: int):
    windows = [window for passage in passages for window in cut_windows(passage, pieces)]
    network.eval()
    for batch in make_batches(windows, 4000, random.Random(0)):
        yield collate(batch, sets)
    network.train()


def _count_spans(counts: list[int], found: torch.Tensor, gold: torch.Tensor, read) -> None:
    for found_row, gold_row in zip(found.tolist(), gold.tolist()):
        known = [i for i, label in enumerate(gold_row) if label != UNKNOWN]
        a, b = read([found_row[i] for i in known]), read([gold_row[i] for i in known])
        for i, count in enumerate((len(a & b), len(a), len(b))):
            counts[i] += count


def _count_links(counts: dict[str, list[int]], links: torch.Tensor, batch: Batch) -> None:
    for (window, word, kind), right, against in zip(batch.link_starts.tolist(), batch.link_right, batch.link_against):
        best = links[window, kind, word].masked_fill(~against, float("-inf")).argmax()
        counts[LINKS[kind]][0] += int(right[best])
        counts[LINKS[kind]][1] += 1


def layer_spans(labels: list[int]) -> Spans:
    """Half-open spans of OUTSIDE, BEGIN, INSIDE labels. An INSIDE after OUTSIDE begins one."""
    spans: Spans = set()
    first = None
    for i, label in enumerate([*labels, OUTSIDE]):
        if first is not None and label != INSIDE:
            spans.add((first, i, ""))
            first = None
        if label == BEGIN or (label == INSIDE and first is None):
            first = i
    return spans


def name_spans(labels: list[int]) -> Spans:
    """Half-open spans of numbers into NAME_LABELS; what is ill-formed is read as well as it can be."""
    spans: Spans = set()
    first, kind = None, ""
    for i, label in enumerate([*(NAME_LABELS[label] for label in labels), "O"]):
        if first is not None and (label[0] in "OBS" or label[2:] != kind):
            spans.add((first, i, kind))
            first = None
        if label != "O" and first is None:
            first, kind = i, label[2:]
    return spans
