"""Reads name corpora: one word and its BIO tag a line."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from .conllu import open_text
from .passage import Passage, name_numbers

# WNUT 2017 has six types; those that are no person, organization or place are outside.
_WNUT = {"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC"}


def read_wnut(path: Path) -> list[Passage]:
    """Posts of WNUT 2017: word, tag; an empty line ends a post."""
    return [_passage(f"wnut/{i}", block) for i, block in enumerate(_blocks(path)) if block]


def read_btc(path: Path) -> list[Passage]:
    """Tweets of the Broad Twitter Corpus: word, tag. Hashtags and names of accounts lose their mark; a lone "@" is left out."""
    posts = []
    for i, block in enumerate(_blocks(path)):
        words = [(_without_mark(word or "."), tag) for word, tag in block]
        words = [(word, tag) for word, tag in words if word != "@"]
        if words:
            posts.append(_passage(f"btc/{path.name[0]}/{i}", words))
    return posts


def read_uner(path: Path) -> dict[tuple[str, ...], list[str]]:
    """Tags of Universal NER by the forms of their sentence: its sentences are those of the treebank, cut alike nearly always."""
    tags: dict[tuple[str, ...], list[str]] = {}
    forms: list[str] = []
    row: list[str] = []
    for line in chain(open_text(path), [""]):
        if line.startswith("#"):
            continue
        if line:
            _, form, tag = line.split("\t")[:3]
            forms.append(form)
            row.append(tag if tag[-3:] in ("PER", "ORG", "LOC") else "O")
        elif forms:
            tags[tuple(forms)] = row
            forms, row = [], []
    return tags


def _blocks(path: Path) -> list[list[tuple[str, str]]]:
    blocks: list[list[tuple[str, str]]] = [[]]
    for line in open_text(path):
        if not line.strip():
            blocks.append([])
            continue
        columns = line.split("\t")
        blocks[-1].append((columns[0].strip(), columns[-1].strip()))
    return blocks


def _without_mark(word: str) -> str:
    return word[1:] if len(word) > 1 and word[0] in "#@" else word


def _passage(id: str, words: list[tuple[str, str]]) -> Passage:
    forms = [word for word, _ in words]
    tags = [_plain(tag) for _, tag in words]
    return Passage(id, forms, [0], [0], [True] * len(forms), names=name_numbers(tags))


def _plain(tag: str) -> str:
    kind = _WNUT.get(tag[2:], tag[2:])
    return f"{tag[0]}-{kind}" if kind in ("PER", "ORG", "LOC") else "O"
