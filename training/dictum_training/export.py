"""Exports a network to ONNX, in int8, and compares what comes out with what went in."""

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
from .model import LINK_DISTANCES, Network, link_scores
from .passage import LAYERS, LINKS, NAME_LABELS, Passage
from .smooth import even_inputs
from .windows import RUN_PIECES, Window, cut_windows

_OPSET = 17
_OUTPUTS = ("tag", "ner", "xpos", "upos", "arc", "head", "rel", "link_from", "link_to", "link_bias", "link_distance")
# Outputs that are numbers of tags, heads and relations already.
_CHOSEN = ("xpos", "upos", "head", "rel")
# Smaller tensors are not worth a cast.
_LEAST_HALVED = 10_000


class _Exported(nn.Module):
    """One window without padding, in and out as models/en/model-card.md tells."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: torch.Tensor, shape: torch.Tensor, first: torch.Tensor, sent: torch.Tensor) -> tuple[torch.Tensor, ...]:
        network = self.network
        words = network.read_words(ids, shape, first, None)
        arcs = network.arcs(words, sent)
        head = arcs.argmax(-1)
        return (
            network.layers(words).reshape(*words.shape[:2], len(LAYERS), 3),
            network.names(words),
            network.xpos(words).argmax(-1),
            network.upos(words).argmax(-1),
            arcs,
            head,
            network.relations(words, head).argmax(-1),
            *network.link_ends(words),
            network.link_distance,
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


def export(
    network: Network,
    sets: LabelSets,
    folder: Path,
    *,
    samples: list[Passage],
    parity: list[Passage],
    report: Callable[[str], None],
) -> None:
    """
    Writes model.onnx (int8), fp32.onnx (to compare with, not to ship), vocab.txt and labels.json.

    samples: texts that show how large the values inside of the network become. parity: texts on which the files are compared with the network.
    """
    folder.mkdir(parents=True, exist_ok=True)
    network = copy.deepcopy(network).eval()
    full, small = folder / "fp32.onnx", folder / "model.onnx"
    _write_onnx(_Exported(network), full)
    windows = _windows(parity)
    reference = [_run_torch(network, window, sets) for window in windows]
    _compare(full, windows, reference, sets, report)
    even_inputs(network.encoder, lambda: _show(network, _windows(samples), sets))
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
        "distances": LINK_DISTANCES,
        "xpos": sets.xpos,
        "upos": sets.upos,
        "rel": sets.relations,
        "shapes": SHAPES,
    }
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf8")


def _windows(passages: list[Passage]) -> list[Window]:
    return [window for passage in passages for window in cut_windows(passage, RUN_PIECES)]


def _write_onnx(module: nn.Module, file: Path) -> None:
    ids = torch.randint(1000, 20000, (1, 64))
    words = torch.arange(50)[None]
    inputs = {"ids": ids, "shape": torch.ones_like(ids), "first": words, "sent": words // 20}
    axes = {"ids": {1: "pieces"}, "shape": {1: "pieces"}, "first": {1: "words"}, "sent": {1: "words"}}
    axes |= {name: {1: "words"} for name in ("tag", "ner", "xpos", "upos", "head", "rel")}
    axes |= {"arc": {1: "words", 2: "words"}}
    axes |= {name: {2: "words"} for name in ("link_from", "link_to", "link_bias")}
    torch.onnx.export(
        module.eval(),
        tuple(inputs.values()),
        str(file),
        input_names=list(inputs),
        output_names=list(_OUTPUTS),
        dynamic_axes=axes,
        opset_version=_OPSET,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )


def _quantise(file: Path) -> None:
    """Int8 for every multiplication with weights, half precision for what other large weights are left.

    Weights are signed, of seven bits, with one scale a channel. Run times multiply signed weights several times faster than unsigned ones, and
    the sum of two products with an eighth bit would overflow on processors without VNNI instructions.
    """
    model = onnx.load(file)
    matrices = {tensor.name for tensor in model.graph.initializer if len(tensor.dims) == 2}
    linear = [node.name for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in matrices]
    weights = {"weight_type": QuantType.QInt8, "per_channel": True, "reduce_range": True}
    quantize_dynamic(str(file), str(file), **weights, nodes_to_quantize=linear)
    model = onnx.load(file)
    _halve(model)
    onnx.save(model, file)


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
    return _decisions([output.numpy() for output in _Exported(network)(**inputs)])


@torch.no_grad()
def _show(network: Network, windows: list[Window], sets: LabelSets) -> None:
    """Runs the encoder alone: only what passes through it is looked at."""
    for window in windows:
        batch = collate([window], sets)
        network.encoder(batch.ids, batch.shapes)


def _decisions(outputs: list[np.ndarray]) -> list[np.ndarray]:
    """What is decided from the outputs: the best label of each word, and the best end of each link."""
    values = dict(zip(_OUTPUTS, outputs))
    links = link_scores(*(torch.from_numpy(values[name]) for name in ("link_from", "link_to", "link_bias", "link_distance"))).numpy()
    return [*(values[name].argmax(-1) for name in ("tag", "ner", "arc")), *(values[name] for name in _CHOSEN), links.argmax(-1)]


def _compare(file: Path, windows: list[Window], reference: list[list[np.ndarray]], sets: LabelSets, report: Callable[[str], None]) -> None:
    """Reports the size of the file and on how many words its decisions are those of the network in single precision."""
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    names = ("tag", "ner", "arc", *_CHOSEN, "link")
    same = dict.fromkeys(names, 0)
    of = dict.fromkeys(names, 0)
    for window, expected in zip(windows, reference):
        found = _decisions(session.run(None, _inputs(window, sets)))
        for name, here, right in zip(names, found, expected):
            same[name] += int((here == right).sum())
            of[name] += right.size
    shares = " ".join(f"{name} {100 * same[name] / of[name]:.2f}" for name in names)
    report(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB; % of decisions as in PyTorch: {shares}")
