"""What every corpus is brought to: the words of one document, with as much annotation as the corpus has."""

from __future__ import annotations

from dataclasses import dataclass, field

# Order and names are those of labels.json, which src/language/labels.ts reads.
LAYERS = ("q", "c", "a", "r", "m", "t", "i")
LINKS = ("src", "prev", "ante", "of", "at", "from", "to", "addr")
NAME_TYPES = ("PER", "ORG", "LOC")
NAME_LABELS = ("O",) + tuple(f"{place}-{kind}" for kind in NAME_TYPES for place in "BIES")
OUTSIDE, BEGIN, INSIDE = 0, 1, 2

# A word that a corpus does not annotate: no loss is taken there. PyTorch's own number for it.
UNKNOWN = -100


@dataclass
class Link:
    """Where a link that starts at some word may end.

    `right` holds every acceptable end, empty for "linked to nothing". Where only some wrong ends are known, `wrong` holds them, and nothing else
    competes; None means that every other word is wrong.
    """

    right: list[int]
    wrong: list[int] | None = None


@dataclass
class Syntax:
    """Of each word; `heads` are word numbers of the passage, -1 for the root."""

    upos: list[str]
    xpos: list[str]
    heads: list[int]
    relations: list[str]


@dataclass
class Passage:
    """Words are numbered from 0. `sentences` and `paragraphs` hold the first word of each, in order."""

    id: str
    forms: list[str]
    sentences: list[int]
    paragraphs: list[int]
    # Whether white space stands before a word.
    spaced: list[bool]
    pieces: list[list[int]] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    syntax: Syntax | None = None
    # A number into NAME_LABELS, or UNKNOWN, of each word.
    names: list[int] | None = None
    # OUTSIDE, BEGIN, INSIDE or UNKNOWN of each word; a layer that the corpus lacks is missing.
    layers: dict[str, list[int]] = field(default_factory=dict)
    links: dict[str, dict[int, Link]] = field(default_factory=dict)

    def sentence_ranges(self) -> list[tuple[int, int]]:
        """Half-open word ranges."""
        return list(zip(self.sentences, [*self.sentences[1:], len(self.forms)]))


def name_numbers(tags: list[str]) -> list[int]:
    """BIO tags over NAME_TYPES → numbers into NAME_LABELS (BIOES). An I that continues nothing counts as B."""
    out = []
    for i, tag in enumerate(tags):
        if tag == "O":
            out.append(0)
            continue
        kind = tag[2:]
        begins = tag[0] == "B" or i == 0 or tags[i - 1][2:] != kind
        ends = i + 1 == len(tags) or tags[i + 1] != f"I-{kind}"
        place = ("S" if ends else "B") if begins else ("E" if ends else "I")
        out.append(NAME_LABELS.index(f"{place}-{kind}"))
    return out


def anchor(forms: list[str], first: int, end: int) -> int:
    """The word of a nominal mention that stands for it in links: the last before a preposition, relative pronoun or comma.

    src/annotate finds the same word; of a name it is the last word, of a pronoun the pronoun.
    """
    for i in range(first + 1, end):
        if forms[i].lower() in _AFTER_HEAD:
            return i - 1
    return end - 1


_AFTER_HEAD = frozenset("of in for from at on with to by about against who that which whose , — ( and".split())
