"""Reads treebanks: CoNLL-U files, gzip or plain."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from .passage import Passage, Syntax


@dataclass
class TreeWord:
    form: str
    upos: str
    xpos: str
    # Number in the sentence from 1, 0 for the root.
    head: int
    relation: str
    misc: dict[str, str]
    spaced: bool = True
    lemma: str = ""


@dataclass
class TreeDocument:
    id: str
    genre: str = ""
    # Sentences, and whether each opens a paragraph.
    sentences: list[list[TreeWord]] = field(default_factory=list)
    opens: list[bool] = field(default_factory=list)


def open_text(path: Path) -> Iterator[str]:
    """Lines without their ends, of a file that may be compressed."""
    with (gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8")) as file:
        for line in file:
            yield line.rstrip("\n")


def read_conllu(path: Path) -> list[TreeDocument]:
    """Documents in order. Empty nodes are left out; a multiword token is its words, with no white space between."""
    documents: list[TreeDocument] = []
    words: list[TreeWord] = []
    opens, joined_until, spaced = True, 0, True
    # A file may lack the empty line after its last sentence.
    for line in chain(open_text(path), [""]):
        if line.startswith("# newdoc"):
            documents.append(TreeDocument(line.split("=", 1)[1].strip()))
            opens = True
        elif line.startswith("# meta::genre"):
            documents[-1].genre = line.split("=", 1)[1].strip()
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            opens = True
        elif line.startswith("#"):
            continue
        elif line:
            number, form, lemma, upos, xpos, _, head, relation, _, misc = line.split("\t")
            if "." in number:
                continue
            values = dict(part.split("=", 1) for part in misc.split("|") if "=" in part)
            if "-" in number:
                joined_until = int(number.split("-")[1])
                spaced_after_range = values.get("SpaceAfter") != "No"
                continue
            words.append(TreeWord(form, upos, xpos, int(head), relation, values, spaced, lemma))
            index = int(number)
            if index < joined_until:
                spaced = False
            elif index == joined_until:
                spaced = spaced_after_range
            else:
                spaced = values.get("SpaceAfter") != "No"
        elif words:
            documents[-1].sentences.append(words)
            documents[-1].opens.append(opens)
            words, opens, joined_until = [], False, 0
    return documents


def to_passage(document: TreeDocument, prefix: str) -> Passage:
    """Words, tags and trees. Relations lose their subtypes ("nmod:poss" → "nmod")."""
    forms, spaced, sentences, paragraphs = [], [], [], []
    syntax = Syntax([], [], [], [])
    for words, opens in zip(document.sentences, document.opens):
        base = len(forms)
        sentences.append(base)
        if opens:
            paragraphs.append(base)
        for word in words:
            forms.append(word.form)
            spaced.append(word.spaced)
            syntax.upos.append(word.upos)
            syntax.xpos.append(word.xpos)
            syntax.heads.append(base + word.head - 1 if word.head else -1)
            syntax.relations.append(word.relation.split(":")[0])
    return Passage(f"{prefix}/{document.id}", forms, sentences, paragraphs, spaced, syntax=syntax)
