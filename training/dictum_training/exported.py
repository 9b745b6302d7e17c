"""Reads the weights of an exported model back, to train on from what ships where its checkpoints are gone."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .batch import LabelSets
from .model import Network

_QUANTISED, _SCALE, _HALF = "_quantized", "_scale", "_half"
# Products that are no linear map's in PyTorch.
_PARAMETERS = {"/MatMul_quant": "arc", "/MatMul_2_quant": "relation"}


def read_exported(file: Path) -> tuple[dict[str, torch.Tensor], LabelSets]:
    """
    What `export` wrote as model.onnx, with labels.json beside it: weights as a Network takes them, exact up to the rounding to int8.
    """
    labels = json.loads((file.parent / "labels.json").read_text(encoding="utf8"))
    sets = LabelSets(labels["upos"], labels["xpos"], labels["rel"])
    network = Network(sets)
    graph = onnx.load(file).graph
    tensors = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).astype(np.float32)) for tensor in graph.initializer}
    weights = {name: _plain(name, tensors) for name in network.state_dict()}
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        stored = node.input[1].removesuffix(_QUANTISED)
        matrix = tensors[f"{stored}{_QUANTISED}"] * tensors[f"{stored}{_SCALE}"]
        if node.name in _PARAMETERS:
            weights[_PARAMETERS[node.name]] = matrix
        else:
            weights[f"{_module(node.name)}.weight"] = matrix.T
    weights["relation"] = weights["relation"].reshape(weights["relation"].shape[0], len(sets.relations), -1).permute(1, 0, 2)
    weights["encoder.pieces.weight"] *= tensors[f"network.encoder.pieces.scale{_HALF}"]
    _undo_evening(weights, tensors)
    network.load_state_dict(weights)
    return network.state_dict(), sets


def _plain(name: str, tensors: dict[str, torch.Tensor]) -> torch.Tensor | None:
    """A tensor that is stored under its own name, or None where it is a factor of a product in int8."""
    owner, _, last = name.rpartition(".")
    names = (f"network.{name}", f"network.{name}{_HALF}", f"network.{owner}.linear.{last}")
    return next((tensors[stored] for stored in names if stored in tensors), None)


def _module(node: str) -> str:
    """/encoder/layers.0/qkv/linear/MatMul_quant → encoder.layers.0.qkv; /names/names.3/MatMul_quant → names.3."""
    parts = [part for part in node.split("/")[1:-1] if part != "linear"]
    return ".".join(part for i, part in enumerate(parts) if i + 1 == len(parts) or not parts[i + 1].startswith(f"{part}."))


def _undo_evening(weights: dict[str, torch.Tensor], tensors: dict[str, torch.Tensor]) -> None:
    """See `smooth`: the columns of the encoder's linear maps were multiplied by what their inputs were divided by."""
    for name in weights:
        scale = tensors.get(f"network.{name.removesuffix('.weight')}.scale")
        if name.startswith("encoder.layers.") and scale is not None:
            weights[name] = weights[name] * scale
