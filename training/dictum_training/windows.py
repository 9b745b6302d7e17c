"""Cuts passages into windows of whole sentences, and windows into batches of like length."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .passage import Passage

# Positions of the encoder, less [CLS] and [SEP].
MOST_PIECES = 510
# Pieces of a window at run time: MOST_PIECES of src/language/windows.ts.
RUN_PIECES = 380


@dataclass
class Window:
    """Words `[first, end)` of a passage; `pieces` counts all that the model is shown, [CLS] and [SEP] too."""

    passage: Passage
    first: int
    end: int
    pieces: int


def cut_windows(passage: Passage, most: int, overlap: int = 0) -> list[Window]:
    """Windows of at most `most` pieces, each sharing at most `overlap` with the one before. A longer sentence is one of its own."""
    ranges = passage.sentence_ranges()
    sizes = [sum(len(passage.pieces[i]) for i in range(first, end)) + 1 for first, end in ranges]
    windows = []
    start = 0
    while start < len(ranges):
        stop, size = start, 0
        while stop < len(ranges) and (stop == start or size + sizes[stop] <= most):
            size += sizes[stop]
            stop += 1
        windows.append(Window(passage, ranges[start][0], ranges[stop - 1][1], min(size, MOST_PIECES) + 2))
        if stop == len(ranges):
            break
        next_start, shared = stop, 0
        while next_start - 1 > start and shared + sizes[next_start - 1] <= overlap:
            next_start -= 1
            shared += sizes[next_start]
        start = next_start
    return windows


def make_batches(windows: list[Window], most_pieces: int, rnd: random.Random) -> list[list[Window]]:
    """Batches of at most `most_pieces`, padding counted, in random order."""
    batches: list[list[Window]] = []
    batch: list[Window] = []
    # A little noise, so that batches differ from epoch to epoch.
    for window in sorted(windows, key=lambda window: window.pieces + rnd.random() * 20):
        longest = max([window.pieces, *(other.pieces for other in batch)])
        if batch and longest * (len(batch) + 1) > most_pieces:
            batches.append(batch)
            batch = []
        batch.append(window)
    if batch:
        batches.append(batch)
    rnd.shuffle(batches)
    return batches
