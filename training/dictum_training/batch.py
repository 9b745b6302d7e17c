"""Batches as tensors. Word 0 of a window is [CLS]: the root of trees, and the end of links to nothing."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from .passage import LAYERS, LINKS, UNKNOWN
from .windows import MOST_PIECES, Window

PADDING, CLASSIFY, SEPARATE = 0, 101, 102


@dataclass
class LabelSets:
    """What the numbers of tags and relations mean."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]


@dataclass
class Batch:
    """B windows of at most P pieces and W words. Labels are UNKNOWN where a corpus has none."""

    ids: torch.Tensor  # B × P
    shapes: torch.Tensor  # B × P
    first: torch.Tensor  # B × W, place of a word's first piece
    sentences: torch.Tensor  # B × W, -1 for word 0 and padding
    is_word: torch.Tensor  # B × W
    upos: torch.Tensor  # B × W
    xpos: torch.Tensor
    heads: torch.Tensor
    relations: torch.Tensor
    names: torch.Tensor
    layers: torch.Tensor  # B × W × layers
    # Of each of N links: window, word and kind; which words of the window are right ends, and which compete.
    link_starts: torch.Tensor  # N × 3
    link_right: torch.Tensor  # N × W
    link_against: torch.Tensor  # N × W


def collate(windows: list[Window], sets: LabelSets) -> Batch:
    size = len(windows)
    pieces = max(window.pieces for window in windows)
    width = max(window.end - window.first for window in windows) + 1
    numbers = {name: {value: i for i, value in enumerate(getattr(sets, name))} for name in ("upos", "xpos", "relations")}
    grid = lambda fill: torch.full((size, width), fill)  # noqa: E731
    batch = Batch(
        ids=torch.full((size, pieces), PADDING),
        shapes=torch.zeros(size, pieces, dtype=torch.long),
        first=grid(0),
        sentences=grid(-1),
        is_word=torch.zeros(size, width, dtype=torch.bool),
        upos=grid(UNKNOWN),
        xpos=grid(UNKNOWN),
        heads=grid(UNKNOWN),
        relations=grid(UNKNOWN),
        names=grid(UNKNOWN),
        layers=torch.full((size, width, len(LAYERS)), UNKNOWN),
        link_starts=torch.zeros(0, 3, dtype=torch.long),
        link_right=torch.zeros(0, width, dtype=torch.bool),
        link_against=torch.zeros(0, width, dtype=torch.bool),
    )
    links: list[tuple[int, int, int, list[int], list[int] | None, int]] = []
    for row, window in enumerate(windows):
        shown = _put_pieces(batch, row, window, pieces)
        _put_labels(batch, row, window, shown, numbers)
        links += _window_links(row, window, shown)
    _put_links(batch, links)
    return batch


def _put_pieces(batch: Batch, row: int, window: Window, limit: int) -> int:
    """Fills in the input; returns how many words fitted in."""
    passage = window.passage
    opens = set(passage.paragraphs)
    ids, shapes, first, sentences = [CLASSIFY], [0], [0], [-1]
    starts = iter(enumerate(passage.sentences))
    sentence, next_start = -1, next(starts, None)
    for word in range(window.first, window.end):
        while next_start is not None and next_start[1] <= word:
            sentence, next_start = next_start[0], next(starts, None)
        if word in opens and word != window.first:
            ids.append(SEPARATE)
            shapes.append(0)
        if len(ids) + len(passage.pieces[word]) > min(limit - 1, MOST_PIECES + 1):
            break
        first.append(len(ids))
        sentences.append(sentence)
        ids += passage.pieces[word]
        shapes += [passage.shapes[word]] * len(passage.pieces[word])
    ids.append(SEPARATE)
    shapes.append(0)
    for tensor, values in (
        (batch.ids, ids),
        (batch.shapes, shapes),
        (batch.first, first),
        (batch.sentences, sentences),
        (batch.is_word, [True] * len(first)),
    ):
        tensor[row, : len(values)] = torch.tensor(values)
    return len(first) - 1


def _put_labels(batch: Batch, row: int, window: Window, shown: int, numbers: dict[str, dict[str, int]]) -> None:
    passage, words = window.passage, range(window.first, window.first + shown)
    to = slice(1, shown + 1)
    if passage.syntax is not None:
        syntax = passage.syntax
        batch.upos[row, to] = torch.tensor([numbers["upos"].get(syntax.upos[i], UNKNOWN) for i in words])
        batch.xpos[row, to] = torch.tensor([numbers["xpos"].get(syntax.xpos[i], UNKNOWN) for i in words])
        batch.relations[row, to] = torch.tensor([numbers["relations"].get(syntax.relations[i], UNKNOWN) for i in words])
        heads = [syntax.heads[i] for i in words]
        batch.heads[row, to] = torch.tensor(
            [0 if head < 0 else head - window.first + 1 if head in words else UNKNOWN for head in heads]
        )
    if passage.names is not None:
        batch.names[row, to] = torch.tensor([passage.names[i] for i in words])
    for k, layer in enumerate(LAYERS):
        if layer in passage.layers:
            batch.layers[row, to, k] = torch.tensor(passage.layers[layer][window.first : window.first + shown])


def _window_links(row: int, window: Window, shown: int) -> list[tuple[int, int, int, list[int], list[int] | None, int]]:
    inside = range(window.first, window.first + shown)
    place = lambda ends: [end - window.first + 1 for end in ends if end in inside]  # noqa: E731
    out = []
    for kind, links in window.passage.links.items():
        for word, link in links.items():
            if word not in inside:
                continue
            right = place(link.right)
            wrong = None if link.wrong is None else place(link.wrong)
            if wrong is not None and not (right and wrong):
                continue
            out.append((row, word - window.first + 1, LINKS.index(kind), right or [0], wrong, shown + 1))
    return out


def _put_links(batch: Batch, links: list[tuple[int, int, int, list[int], list[int] | None, int]]) -> None:
    if not links:
        return
    width = batch.first.size(1)
    batch.link_starts = torch.tensor([link[:3] for link in links])
    batch.link_right = torch.zeros(len(links), width, dtype=torch.bool)
    batch.link_against = torch.zeros(len(links), width, dtype=torch.bool)
    for i, (_, word, _, right, wrong, words) in enumerate(links):
        batch.link_right[i, right] = True
        if wrong is None:
            batch.link_against[i, :words] = True
            batch.link_against[i, word] = False
        else:
            batch.link_against[i, right + wrong] = True
