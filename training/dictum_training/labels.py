"""From the mark-up of a news article to the labels of its words."""

from __future__ import annotations

from collections import defaultdict

from .encode import EncodedText
from .news import NewsArticle
from .passage import BEGIN, INSIDE, LAYERS, LINKS, OUTSIDE, Link, Passage, anchor, name_numbers

_NAME_TYPE = {"person": "PER", "organization": "ORG", "place": "LOC"}


def label_article(article: NewsArticle, encoded: EncodedText) -> Passage:
    """All layers and links of an article.

    A nested statement has no labels of its own: its words belong to the outer one. Of overlapping spans of one layer the outermost counts.
    Every mention of the right entity is an acceptable end of a link.
    """
    passage = encoded.passage(article.id)
    draft = _Draft(article, passage)
    for span in sorted(article.spans, key=lambda span: (span.start, -span.end)):
        words = encoded.words_of(span.start, span.end)
        if words is not None:
            draft.add(span.tag, span.attributes, *words)
    passage.names = name_numbers(draft.names)
    passage.layers = draft.layers
    passage.links = draft.links()
    return passage


class _Draft:
    def __init__(self, article: NewsArticle, passage: Passage) -> None:
        self.article = article
        self.forms = passage.forms
        self.names = ["O"] * len(passage.forms)
        self.layers = {layer: [OUTSIDE] * len(passage.forms) for layer in LAYERS}
        # Anchors of the mentions of an entity; those of pronouns and nominals, which have antecedents.
        self.mentions: dict[str, list[int]] = defaultdict(list)
        self.referring: list[tuple[str, int]] = []
        # First words: of content pieces and of the speaker phrase by statement, of roles, of triggers by interaction.
        self.pieces: dict[int, list[int]] = defaultdict(list)
        self.speakers: dict[int, int] = {}
        self.roles: list[tuple[int, dict[str, str]]] = []
        self.triggers: dict[int, list[int]] = defaultdict(list)

    def add(self, tag: str, attributes: dict[str, str], first: int, end: int) -> None:
        if tag == "n":
            self._add_name(attributes["e"], first, end)
        elif tag == "r":
            self._add_referring(attributes["e"], first, end)
        elif tag in ("q", "c", "a"):
            self._add_statement_part(tag, int(attributes["s"]), first, end)
        elif tag == "t" and self._mark("t", first, end):
            self.roles.append((first, attributes))
        elif tag == "i" and self._mark("i", first, end):
            self.triggers[int(attributes["n"])].append(first)

    def _mark(self, layer: str, first: int, end: int) -> bool:
        row = self.layers[layer]
        if any(row[first:end]):
            return False
        row[first:end] = [BEGIN] + [INSIDE] * (end - first - 1)
        return True

    def _add_name(self, entity: str, first: int, end: int) -> None:
        type_ = _NAME_TYPE.get(self.article.entities[entity]["kind"])
        if type_ is not None and all(tag == "O" for tag in self.names[first:end]):
            self.names[first:end] = [f"B-{type_}"] + [f"I-{type_}"] * (end - first - 1)
        self.mentions[entity].append(end - 1)

    def _add_referring(self, entity: str, first: int, end: int) -> None:
        is_pronoun = end - first == 1
        at = first if is_pronoun else anchor(self.forms, first, end)
        self.mentions[entity].append(at)
        self.referring.append((entity, at))
        self._mark("r" if is_pronoun else "m", first, end)

    def _add_statement_part(self, tag: str, statement: int, first: int, end: int) -> None:
        if self.article.statements[statement].get("nested"):
            return
        if tag == "a":
            self.speakers.setdefault(statement, first)
        if self._mark(tag, first, end) and tag == "q":
            self.pieces[statement].append(first)

    def links(self) -> dict[str, dict[int, Link]]:
        links: dict[str, dict[int, Link]] = {kind: {} for kind in LINKS}
        for statement, pieces in self.pieces.items():
            speaker = self.speakers.get(statement)
            for previous, piece in zip([None, *pieces], pieces):
                links["src"][piece] = Link([] if speaker is None else [speaker])
                links["prev"][piece] = Link([] if previous is None else [previous])
            links["addr"][pieces[0]] = self._link(pieces[0], self.article.statements[statement].get("to"))
        for entity, at in self.referring:
            links["ante"][at] = self._link(at, [entity])
        for first, attributes in self.roles:
            links["of"][first] = self._link(first, [attributes["of"]])
            links["at"][first] = self._link(first, [attributes["at"]] if "at" in attributes else [])
        for interaction, triggers in self.triggers.items():
            item = self.article.interactions[interaction]
            for first in triggers:
                links["from"][first] = self._link(first, item.get("from"))
                links["to"][first] = self._link(first, item.get("to"))
        return links

    def _link(self, start: int, entities: list[str] | None) -> Link:
        """To every mention of these entities but the word itself: "Israel" of "Israel's defense chief" starts the role."""
        return Link([end for entity in entities or [] for end in self.mentions.get(entity, []) if end != start])
