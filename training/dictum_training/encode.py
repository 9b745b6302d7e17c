"""Asks the program's own code for words and pieces, so that training sees exactly what the running engine will."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .passage import Passage

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class EncodedText:
    """A text as words. Offsets are code points; `paragraphs` and `sentences` hold first words."""

    forms: list[str]
    starts: list[int]
    ends: list[int]
    pieces: list[list[int]]
    shapes: list[int]
    paragraphs: list[int]
    sentences: list[int]

    def words_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Half-open range of the words that overlap a span, None if there is none."""
        inside = [i for i, (a, b) in enumerate(zip(self.starts, self.ends)) if b > start and a < end]
        return (inside[0], inside[-1] + 1) if inside else None

    def passage(self, id: str) -> Passage:
        spaced = [i == 0 or self.ends[i - 1] < start for i, start in enumerate(self.starts)]
        return Passage(id, self.forms, self.sentences, self.paragraphs, spaced, self.pieces, self.shapes)


def encode_texts(texts: list[str], vocabulary: Path) -> list[EncodedText]:
    """Words, sentences and pieces of texts whose lines are paragraphs."""
    return [EncodedText(**row) for row in _run([{"text": text} for text in texts], vocabulary)]


def encode_passages(passages: list[Passage], vocabulary: Path) -> None:
    """Adds pieces and shapes to passages whose words are given."""
    lines = []
    for passage in passages:
        ends = [*passage.paragraphs[1:], len(passage.forms)]
        words = list(zip(passage.forms, passage.spaced))
        lines.append({"paragraphs": [words[a:b] for a, b in zip(passage.paragraphs, ends)]})
    for passage, row in zip(passages, _run(lines, vocabulary)):
        passage.pieces, passage.shapes = row["pieces"], row["shapes"]


def _run(lines: list[dict], vocabulary: Path) -> list[dict]:
    command = [str(ROOT / "node_modules/.bin/tsx"), str(ROOT / "training/encode.ts"), str(vocabulary)]
    result = subprocess.run(
        command, input="\n".join(map(json.dumps, lines)), capture_output=True, text=True, encoding="utf8", check=False
    )
    if result.returncode != 0:
        raise RuntimeError(f"training/encode.ts failed (has `npm ci` been run?):\n{result.stderr[-2000:]}")
    rows = [json.loads(line) for line in result.stdout.split("\n") if line]
    if len(rows) != len(lines):
        raise RuntimeError(f"training/encode.ts answered {len(rows)} of {len(lines)} lines")
    return rows
