"""Gathers the corpora of a folder: what is trained on, and the development parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .batch import LabelSets
from .conllu import TreeDocument, read_conllu, to_passage
from .encode import encode_passages, encode_texts
from .gap import GAP_SCORED_ROWS, read_gap
from .gum import gum_passage
from .iob import read_btc, read_uner, read_wnut
from .labels import label_article
from .news import is_test, read_news
from .passage import UNKNOWN, Passage, name_numbers
from .reported import add_reported


@dataclass
class Corpora:
    """Passages by corpus. `development` are the treebanks' own development parts, `news_test` the test part of our news corpus."""

    training: dict[str, list[Passage]] = field(default_factory=dict)
    development: dict[str, list[Passage]] = field(default_factory=dict)
    news_test: list[Passage] = field(default_factory=list)

    def label_sets(self) -> LabelSets:
        """Tags and relations of the treebanks, in alphabetical order."""
        trees = [passage.syntax for name in ("ewt", "gum") for passage in self.training[name] if passage.syntax]
        values = lambda name: sorted({value for syntax in trees for value in getattr(syntax, name)})  # noqa: E731
        return LabelSets(values("upos"), values("xpos"), values("relations"))


def read_corpora(
    folder: Path, news: Path, vocabulary: Path, *, without: frozenset[str], scored: frozenset[str], sets: Path | None
) -> Corpora:
    """
    Reads everything below `folder` (the names of files are told in training/README.md) and our articles in `news`.

    without: ids of documents to leave out of training. scored: ids of documents whose statements are scored elsewhere, and not read off their trees
    here. sets: folder of the development sets, if GAP is trained on, too.
    """
    corpora = Corpora()
    for part, target in (("train", corpora.training), ("dev", corpora.development)):
        target["ewt"] = _ewt(folder, part, scored)
        target["gum"] = [_with_reported(document, gum_passage(document), scored) for document in read_conllu(folder / f"gum-{part}.conllu.gz")]
    corpora.training["wnut"] = read_wnut(folder / "wnut17-train.iob2.gz")
    corpora.training["btc"] = [passage for part in "gh" for passage in read_btc(folder / "btc" / f"{part}.conll.gz")]
    for name in ("ewt", "gum"):
        kept = [passage for passage in corpora.training[name] if passage.id.split("/", 1)[1] not in without]
        corpora.training[name] = kept
    given = [passage for part in (corpora.training, corpora.development) for passages in part.values() for passage in passages]
    encode_passages(given, vocabulary)
    articles = read_news(news)
    encoded = encode_texts([article.text for article in articles], vocabulary)
    labelled = [label_article(article, text) for article, text in zip(articles, encoded)]
    corpora.training["news"] = [passage for passage in labelled if not is_test(passage.id)]
    corpora.news_test = [passage for passage in labelled if is_test(passage.id)]
    if sets is not None:
        held_out = GAP_SCORED_ROWS if without else 0
        corpora.training["gap"] = read_gap(sets / "pronouns.gap.jsonl", vocabulary, skip=held_out)
    return corpora


def _with_reported(document: TreeDocument, passage: Passage, scored: frozenset[str]) -> Passage:
    if document.id not in scored:
        add_reported(document, passage)
    return passage


def _ewt(folder: Path, part: str, scored: frozenset[str]) -> list[Passage]:
    """The treebank with the names of Universal NER, where a sentence has them."""
    tags = read_uner(folder / f"uner-ewt-{part}.iob2.gz")
    passages = []
    for document in read_conllu(folder / f"ewt-{part}.conllu.gz"):
        passage = to_passage(document, "ewt")
        passage.names = []
        for words in document.sentences:
            found = tags.get(tuple(word.form for word in words))
            passage.names += [UNKNOWN] * len(words) if found is None else name_numbers(found)
        passages.append(_with_reported(document, passage, scored))
    return passages
