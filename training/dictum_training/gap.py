"""GAP, the development set of pronouns between two names, as training data."""

from __future__ import annotations

import json
from pathlib import Path

from .encode import EncodedText, encode_texts
from .passage import Link, Passage

# The quality report scores GAP on its first rows, so weights with honest figures train on the others.
GAP_SCORED_ROWS = 400


def read_gap(file: Path, vocabulary: Path, *, skip: int = 0) -> list[Passage]:
    """Snippets of GAP from row `skip` on whose pronoun means one of the two names."""
    rows = [row for row in _read_lines(file)[skip:] if row["A"]["coref"] != row["B"]["coref"]]
    encoded = encode_texts([row["text"] for row in rows], vocabulary)
    return [passage for row, text in zip(rows, encoded) if (passage := label_gap(row, text)) is not None]


def label_gap(row: dict, encoded: EncodedText) -> Passage | None:
    """The pronoun links to the right name rather than to the wrong one; about other words nothing is known."""
    places = [encoded.words_of(row[part]["start"], row[part]["end"]) for part in ("pronoun", "A", "B")]
    if any(place is None for place in places):
        return None
    pronoun, a, b = places
    right, wrong = (a, b) if row["A"]["coref"] else (b, a)
    passage = encoded.passage(row["id"])
    passage.links = {"ante": {pronoun[0]: Link([right[1] - 1], [wrong[1] - 1])}}
    return passage


def _read_lines(file: Path) -> list[dict]:
    with file.open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
