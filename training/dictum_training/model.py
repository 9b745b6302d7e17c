"""The whole network: one encoder, and a head for every task.

Trees by biaffine attention (Dozat and Manning 2017); links of mentions by one biaffine map each, with a learned bias for distance.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

from .batch import PADDING, Batch, LabelSets
from .encoder import Encoder
from .passage import LAYERS, LINKS, NAME_LABELS

_ARC, _RELATION, _LINK = 256, 96, 128
# Distances of words from which on a new bias holds, in both directions.
LINK_DISTANCES = (1, 2, 3, 4, 5, 8, 12, 20, 32, 64, 128)
_DROPOUT = 0.2
IMPOSSIBLE = -1e4


@dataclass
class Scores:
    """Logits. B windows of W words; `arcs` is dependent × head, `links` kinds × from × to."""

    words: torch.Tensor  # B × W × 384
    layers: torch.Tensor  # B × W × layers × 3
    names: torch.Tensor  # B × W × labels
    upos: torch.Tensor
    xpos: torch.Tensor
    arcs: torch.Tensor  # B × W × W
    links: torch.Tensor  # B × kinds × W × W


def _two_layers(width: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Dropout(_DROPOUT), nn.Linear(width, outputs))


class Network(nn.Module):
    def __init__(self, sets: LabelSets) -> None:
        super().__init__()
        self.encoder = Encoder()
        width = Encoder.hidden
        self.drop = nn.Dropout(_DROPOUT)
        self.upos = nn.Linear(width, len(sets.upos))
        self.xpos = nn.Linear(width, len(sets.xpos))
        self.names = _two_layers(width, len(NAME_LABELS))
        self.layers = _two_layers(width, 3 * len(LAYERS))
        self.arc_dependent = nn.Linear(width, _ARC)
        self.arc_head = nn.Linear(width, _ARC)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.empty(_ARC, _ARC)))
        self.arc_bias = nn.Linear(_ARC, 1)
        self.relation_dependent = nn.Linear(width, _RELATION)
        self.relation_head = nn.Linear(width, _RELATION)
        relations = len(sets.relations)
        self.relation = nn.Parameter(nn.init.xavier_uniform_(torch.empty(relations, _RELATION, _RELATION)))
        self.relation_linear = nn.Linear(2 * _RELATION, relations)
        self.link_from = nn.Linear(width, len(LINKS) * _LINK)
        self.link_to = nn.Linear(width, len(LINKS) * _LINK)
        self.link = nn.Parameter(torch.stack([torch.eye(_LINK) * 0.1 for _ in LINKS]))
        self.link_bias = nn.Linear(width, len(LINKS))
        self.link_distance = nn.Parameter(torch.zeros(len(LINKS), 2 * len(LINK_DISTANCES) + 2))

    def forward(
        self,
        ids: torch.Tensor,
        shapes: torch.Tensor,
        first: torch.Tensor,
        sentences: torch.Tensor,
        mask: torch.Tensor | None = None,
    ) -> Scores:
        words = self.read_words(ids, shapes, first, mask)
        size, count, _ = words.shape
        return Scores(
            words,
            self.layers(words).reshape(size, count, len(LAYERS), 3),
            self.names(words),
            self.upos(words),
            self.xpos(words),
            self.arcs(words, sentences),
            self._links(words),
        )

    def read_words(
        self, ids: torch.Tensor, shapes: torch.Tensor, first: torch.Tensor, mask: torch.Tensor | None
    ) -> torch.Tensor:
        """The hidden state of each word's first piece: B × W × 384."""
        hidden = self.encoder(ids, shapes, mask)
        return self.drop(hidden.gather(1, first[..., None].expand(-1, -1, hidden.size(-1))))

    def score(self, batch: Batch) -> Scores:
        """Scores of a batch; links to padding are impossible."""
        scores = self(batch.ids, batch.shapes, batch.first, batch.sentences, padding_mask(batch))
        scores.links = scores.links.float().masked_fill(~batch.is_word[:, None, None, :], IMPOSSIBLE)
        return scores

    def relations(self, words: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Relation of each word to its given head: B × W × relations."""
        dependent = self.drop(F.gelu(self.relation_dependent(words)))
        head = F.gelu(self.relation_head(words))
        head = self.drop(head.gather(1, heads[..., None].expand(-1, -1, head.size(-1))))
        # B × W × relations × d, without a tensor of five dimensions.
        turned = dependent @ self.relation.permute(1, 0, 2).reshape(_RELATION, -1)
        turned = turned.reshape(*dependent.shape[:2], -1, _RELATION)
        pairs = (turned * head[:, :, None, :]).sum(-1)
        return pairs + self.relation_linear(torch.cat([dependent, head], -1))

    def arcs(self, words: torch.Tensor, sentences: torch.Tensor) -> torch.Tensor:
        """A head stands in the same sentence, or is word 0."""
        dependent = self.drop(F.gelu(self.arc_dependent(words)))
        head = self.drop(F.gelu(self.arc_head(words)))
        arcs = (dependent @ self.arc) @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        place = torch.arange(words.size(1), device=words.device)
        allowed = (sentences[:, :, None] == sentences[:, None, :]) | (place == 0)
        allowed = allowed & (place[:, None] != place)
        return arcs.float() + (~allowed).float() * IMPOSSIBLE

    def _links(self, words: torch.Tensor) -> torch.Tensor:
        return link_scores(*self.link_ends(words), self.link_distance)

    def link_ends(self, words: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """
        What `link_scores` takes: origins and ends (B × kinds × W × 128) and the bias of ends (B × kinds × W).
        """
        size, count, _ = words.shape
        split = lambda x: F.gelu(x).reshape(size, count, len(LINKS), _LINK).transpose(1, 2)  # noqa: E731
        origins = split(self.link_from(words)) @ self.link
        return origins, split(self.link_to(words)), self.link_bias(words).transpose(1, 2)

    def link_rows(self, words: torch.Tensor, windows: torch.Tensor, starts: torch.Tensor, kind: int) -> torch.Tensor:
        """What `_links` gives for N links of one kind alone, from word `starts` of window `windows`: N × W."""
        part = slice(kind * _LINK, (kind + 1) * _LINK)
        origin = F.gelu(F.linear(words[windows, starts], self.link_from.weight[part], self.link_from.bias[part]))
        ends = F.gelu(F.linear(words, self.link_to.weight[part], self.link_to.bias[part]))[windows]
        rows = torch.bmm(ends, (origin @ self.link[kind])[:, :, None])[:, :, 0]
        bias = F.linear(words, self.link_bias.weight[kind : kind + 1], self.link_bias.bias[kind : kind + 1])[windows, :, 0]
        place = torch.arange(words.size(1))
        distance = self.link_distance[kind, distance_bucket(place - starts[:, None])] * (place > 0)
        return (rows + bias).float() + distance


def link_scores(origins: torch.Tensor, ends: torch.Tensor, bias: torch.Tensor, distance: torch.Tensor) -> torch.Tensor:
    """Of each link, B × kinds × W × W: the product of origin and end, the bias of the end, and that of the distance unless the end is word 0."""
    place = torch.arange(ends.size(2), device=ends.device)
    apart = distance[:, distance_bucket(place - place[:, None])] * (place > 0)
    return origins @ ends.transpose(2, 3) + bias[:, :, None, :] + apart


def distance_bucket(ahead: torch.Tensor) -> torch.Tensor:
    """Number of the bias for so many words ahead, or behind where negative."""
    bucket = sum((ahead.abs() > edge).long() for edge in LINK_DISTANCES)
    return bucket + (ahead < 0).long() * (len(LINK_DISTANCES) + 1)


def padding_mask(batch: Batch) -> torch.Tensor:
    """To add to attention scores: B × 1 × 1 × P."""
    return (batch.ids == PADDING).float()[:, None, None, :] * IMPOSSIBLE


# What each task weighs in the sum.
_WEIGHTS = {"upos": 0.5, "xpos": 0.5, "arc": 1.0, "relation": 0.5, "names": 1.75, "q": 1.5, "i": 1.5}
_LINK_WEIGHTS = {"src": 0.5, "ante": 0.8, "at": 0.8, "from": 0.5, "to": 0.5}
_OTHER_LINK = 0.3


def losses(network: Network, batch: Batch) -> dict[str, torch.Tensor]:
    """Weighted loss of every task that the batch has labels for; the heads of the others do not run."""
    words = network.read_words(batch.ids, batch.shapes, batch.first, padding_mask(batch))
    out: dict[str, torch.Tensor] = {}

    def add(task: str, labels: torch.Tensor, logits: Callable[[], torch.Tensor]) -> None:
        if (labels >= 0).any():
            out[task] = _WEIGHTS.get(task, 1.0) * F.cross_entropy(logits().float().flatten(0, 1), labels.flatten())

    add("upos", batch.upos, lambda: network.upos(words))
    add("xpos", batch.xpos, lambda: network.xpos(words))
    add("arc", batch.heads, lambda: network.arcs(words, batch.sentences))
    known = torch.where(batch.heads >= 0, batch.relations, batch.heads)
    add("relation", known, lambda: network.relations(words, batch.heads.clamp(min=0)))
    add("names", batch.names, lambda: network.names(words))
    if (batch.layers >= 0).any():
        layers = network.layers(words).reshape(*words.shape[:2], len(LAYERS), 3)
        for k, layer in enumerate(LAYERS):
            add(layer, batch.layers[:, :, k], lambda k=k: layers[:, :, k])
    return out | _link_losses(network, words, batch)


def _link_losses(network: Network, words: torch.Tensor, batch: Batch) -> dict[str, torch.Tensor]:
    """Of each start, minus the logarithm of the probability that all right ends have together."""
    out = {}
    for k, kind in enumerate(LINKS):
        chosen = batch.link_starts[:, 2] == k
        if not chosen.any():
            continue
        windows, starts, _ = batch.link_starts[chosen].unbind(1)
        rows = network.link_rows(words, windows, starts, k)
        against = torch.logsumexp(rows.masked_fill(~batch.link_against[chosen], IMPOSSIBLE), -1)
        right = torch.logsumexp(rows.masked_fill(~batch.link_right[chosen], IMPOSSIBLE), -1)
        out[kind] = _LINK_WEIGHTS.get(kind, _OTHER_LINK) * (against - right).mean()
    return out
