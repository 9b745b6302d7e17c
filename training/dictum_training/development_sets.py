"""The development sets as training data: statements of the quotation sets, pronouns of GAP."""

from __future__ import annotations

import json
from pathlib import Path

from .encode import EncodedText, encode_texts
from .passage import BEGIN, INSIDE, OUTSIDE, UNKNOWN, Link, Passage

# Sets whose gold covers some reporting verbs only: what it leaves out may be a statement all the same.
_PARTIAL = ("masc-propbank", "ewt-propbank")
_QUOTES = ("gum-news", "pud-news", *_PARTIAL)

# The quality report scores GAP on its first rows, so weights with honest figures train on the others.
GAP_SCORED_ROWS = 400


def read_statement_sets(folder: Path, vocabulary: Path) -> list[Passage]:
    """The documents of the quotation sets, with the layers and links of statements."""
    out = []
    for name in _QUOTES:
        rows = _read_lines(folder / f"quotes.{name}.jsonl")
        for row, encoded in zip(rows, encode_texts([row["text"] for row in rows], vocabulary)):
            out.append(label_statements(row, encoded, is_partial=name in _PARTIAL))
    return out


def label_statements(row: dict, encoded: EncodedText, *, is_partial: bool) -> Passage:
    """Content, cue and speaker phrase. What the gold tells to be optional has unknown labels; so has, where the gold is partial, all else."""
    passage = encoded.passage(row["id"])
    elsewhere = UNKNOWN if is_partial else OUTSIDE
    layers = {layer: [elsewhere] * len(passage.forms) for layer in ("q", "c", "a")}
    sources: dict[int, Link] = {}
    previous: dict[int, Link] = {}
    # A nested statement is left to the one around it.
    quotes = [quote for quote in row["quotes"] if not quote.get("nested")]
    if is_partial:
        for quote in quotes:
            for first, end in _ranges([*quote["content"], *quote["cue"]], encoded):
                _clear_sentences(layers, passage, first, end)
    for start, end in row.get("optional", []):
        for i in range(*(encoded.words_of(start, end) or (0, 0))):
            layers["q"][i] = UNKNOWN
    for quote in sorted(quotes, key=_length, reverse=True):
        pieces = _ranges(quote["content"], encoded)
        if not pieces or any(layers["q"][i] > OUTSIDE for i in range(*pieces[0])):
            continue
        speaker = _ranges(quote["speaker"], encoded)
        for layer, ranges in (("q", pieces), ("c", _ranges(quote["cue"], encoded)), ("a", speaker[:1])):
            for first, end in ranges:
                if all(label <= OUTSIDE for label in layers[layer][first:end]):
                    layers[layer][first:end] = [BEGIN] + [INSIDE] * (end - first - 1)
        for before, (first, _) in zip([None, *pieces], pieces):
            sources[first] = Link([speaker[0][0]] if speaker else [])
            previous[first] = Link([before[0]] if before else [])
    passage.layers = layers
    passage.links = {"src": sources, "prev": previous}
    return passage


def _clear_sentences(layers: dict[str, list[int]], passage: Passage, first: int, end: int) -> None:
    """In a sentence with a statement that the gold has, it has them all: unknown words there are outside."""
    for low, high in passage.sentence_ranges():
        if low < end and first < high:
            for row in layers.values():
                row[low:high] = [OUTSIDE if label == UNKNOWN else label for label in row[low:high]]


def _length(quote: dict) -> int:
    return sum(end - start for start, end in quote["content"])


def _ranges(spans: list[list[int]], encoded: EncodedText) -> list[tuple[int, int]]:
    return [words for start, end in spans if (words := encoded.words_of(start, end)) is not None]


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
