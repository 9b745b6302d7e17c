"""Evens out the inputs of the encoder's multiplications, so that eight bits hold them better (SmoothQuant: Xiao et al. 2023).

A few columns of an input are twenty times larger than the rest, and one scale for all of them leaves the rest few steps. Each column is divided
by a number, and the weights that it meets are multiplied by it: the product stays the same.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn

from .encoder import Encoder

# Share of the difficulty that moves into the weights. They have a scale for each output, and seven bits: less than one half loses more than it gains.
_STRENGTH = 0.75
_LEAST = 1e-3


class Evened(nn.Module):
    """A linear map whose input is scaled by column first."""

    def __init__(self, linear: nn.Linear, divisors: torch.Tensor) -> None:
        super().__init__()
        self.linear = linear
        with torch.no_grad():
            self.linear.weight *= divisors
        self.register_buffer("scale", 1 / divisors)

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        return self.linear(values * self.scale)


@torch.no_grad()
def even_inputs(encoder: Encoder, show: Callable[[], None]) -> None:
    """Changes the linear maps of all layers in place. `show` runs it over some text: the largest values are read off it."""
    owners = [(layer, name) for layer in encoder.layers for name, part in layer.named_children() if isinstance(part, nn.Linear)]
    largest: dict[int, torch.Tensor] = {}

    def watch(number: int) -> Callable[[nn.Module, tuple[torch.Tensor]], None]:
        def hook(_: nn.Module, inputs: tuple[torch.Tensor]) -> None:
            columns = inputs[0].abs().flatten(0, -2).amax(0)
            largest[number] = torch.maximum(largest.get(number, columns), columns)

        return hook

    hooks = [getattr(layer, name).register_forward_pre_hook(watch(i)) for i, (layer, name) in enumerate(owners)]
    show()
    for hook in hooks:
        hook.remove()
    for i, (layer, name) in enumerate(owners):
        linear = getattr(layer, name)
        weights = linear.weight.abs().amax(0).clamp(min=_LEAST)
        divisors = largest[i].clamp(min=_LEAST) ** _STRENGTH / weights ** (1 - _STRENGTH)
        setattr(layer, name, Evened(linear, divisors))
