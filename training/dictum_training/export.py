"""Exports a network to ONNX, its encoder in int8, and compares what comes out with what went in."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .batch import LabelSets, collate
from .encoder import SHAPES, base_folder
from .model import Network
from .passage import LAYERS, LINKS, NAME_LABELS, Passage
from .windows import Window, cut_windows

_OPSET = 17
_OUTPUTS = ("tag", "ner", "xpos", "upos", "arc", "head", "rel", "link")
# Smaller tensors are not worth a cast.
_LEAST_HALVED = 10_000


class _Exported(nn.Module):
    """One window without padding, in and out as models/en/model-card.md tells."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: torch.Tensor, shape: torch.Tensor, first: torch.Tensor, sent: torch.Tensor) -> tuple[torch.Tensor, ...]:
        scores = self.network(ids, shape, first, sent)
        head = scores.arcs.argmax(-1)
        relation = self.network.relations(scores.words, head).argmax(-1)
        return (
            scores.layers,
            scores.names,
            scores.xpos.argmax(-1),
            scores.upos.argmax(-1),
            scores.arcs,
            head,
            relation,
            scores.links,
        )


class _Int8Embedding(nn.Module):
    """An embedding in signed bytes with one scale a row."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("weight", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.weight[ids].float() * self.scale[ids]


def export(network: Network, sets: LabelSets, folder: Path, parity: list[Passage], report: Callable[[str], None]) -> None:
    """Writes model.onnx (int8), fp32.onnx (to compare with, not to ship), vocab.txt and labels.json."""
    folder.mkdir(parents=True, exist_ok=True)
    network = copy.deepcopy(network).eval()
    full, small = folder / "fp32.onnx", folder / "model.onnx"
    _write_onnx(_Exported(network), full)
    windows = [window for passage in parity for window in cut_windows(passage, 380)]
    reference = [_run_torch(network, window, sets) for window in windows]
    _compare(full, windows, reference, sets, report)
    with torch.no_grad():
        network.encoder.fold_scale()
        network.encoder.pieces = _Int8Embedding(network.encoder.pieces)
    _write_onnx(_Exported(network), small)
    _quantise(small)
    _compare(small, windows, reference, sets, report)
    shutil.copy(base_folder() / "vocab.txt", folder / "vocab.txt")
    labels = {
        "tags": LAYERS,
        "bio": ["O", "B", "I"],
        "ner": NAME_LABELS,
        "links": LINKS,
        "xpos": sets.xpos,
        "upos": sets.upos,
        "rel": sets.relations,
        "shapes": SHAPES,
    }
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf8")


def _write_onnx(module: nn.Module, file: Path) -> None:
    ids = torch.randint(1000, 20000, (1, 64))
    words = torch.arange(50)[None]
    inputs = {"ids": ids, "shape": torch.ones_like(ids), "first": words, "sent": words // 20}
    axes = {"ids": {1: "pieces"}, "shape": {1: "pieces"}, "first": {1: "words"}, "sent": {1: "words"}}
    axes |= {name: {1: "words"} for name in ("tag", "ner", "xpos", "upos", "head", "rel")}
    axes |= {"arc": {1: "words", 2: "words"}, "link": {2: "words", 3: "words"}}
    torch.onnx.export(
        module.eval(),
        tuple(inputs.values()),
        str(file),
        input_names=list(inputs),
        output_names=list(_OUTPUTS),
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def _quantise(file: Path) -> None:
    """Int8 for the encoder's multiplications, half precision for the weights of the heads, which are computed in single precision.

    Weights are signed, of seven bits, with one scale a channel. Run times multiply signed weights several times faster than unsigned ones, and
    the sum of two products with an eighth bit would overflow on processors without VNNI instructions.
    """
    model = onnx.load(file)
    encoder = [node.name for node in model.graph.node if node.op_type == "MatMul" and _is_linear_of_encoder(node.name)]
    weights = {"weight_type": QuantType.QInt8, "per_channel": True, "reduce_range": True}
    quantize_dynamic(str(file), str(file), **weights, nodes_to_quantize=encoder)
    model = onnx.load(file)
    _halve(model)
    onnx.save(model, file)


def _is_linear_of_encoder(name: str) -> bool:
    return any(f"/{part}/" in name for part in ("qkv", "out", "inner", "outer")) and "/encoder/" in name


def _halve(model: onnx.ModelProto) -> None:
    """Stores large fp32 weights as fp16; the run time casts them back once, when it loads."""
    casts = []
    for tensor in model.graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or np.prod(tensor.dims) < _LEAST_HALVED:
            continue
        name = tensor.name
        half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), f"{name}_half")
        tensor.CopyFrom(half)
        casts.append(helper.make_node("Cast", [f"{name}_half"], [name], to=TensorProto.FLOAT, name=f"{name}_cast"))
    for cast in reversed(casts):
        model.graph.node.insert(0, cast)


def _inputs(window: Window, sets: LabelSets) -> dict[str, np.ndarray]:
    batch = collate([window], sets)
    # Only whether two words share a sentence counts; word 0 has the number of the first one at run time.
    sentences = batch.sentences.clamp(min=0)
    tensors = {"ids": batch.ids, "shape": batch.shapes, "first": batch.first, "sent": sentences}
    return {name: tensor.numpy() for name, tensor in tensors.items()}


@torch.no_grad()
def _run_torch(network: Network, window: Window, sets: LabelSets) -> list[np.ndarray]:
    inputs = {name: torch.from_numpy(value) for name, value in _inputs(window, sets).items()}
    return [output.numpy() for output in _Exported(network)(**inputs)]


def _compare(file: Path, windows: list[Window], reference: list[list[np.ndarray]], sets: LabelSets, report: Callable[[str], None]) -> None:
    """Reports the size of the file and on how many words its decisions are those of the network in single precision."""
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    same = dict.fromkeys(_OUTPUTS, 0)
    of = dict.fromkeys(_OUTPUTS, 0)
    for window, expected in zip(windows, reference):
        for name, found, right in zip(_OUTPUTS, session.run(None, _inputs(window, sets)), expected):
            if name in ("tag", "ner", "arc", "link"):
                found, right = found.argmax(-1), right.argmax(-1)
            same[name] += int((found == right).sum())
            of[name] += right.size
    shares = " ".join(f"{name} {100 * same[name] / of[name]:.2f}" for name in _OUTPUTS)
    report(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB; % of decisions as in PyTorch: {shares}")
