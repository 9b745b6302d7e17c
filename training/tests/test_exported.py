"""Weights that were exported can be read back."""

import tempfile
import unittest
from importlib.util import find_spec
from pathlib import Path

HAS_TORCH = find_spec("torch") is not None


@unittest.skipUnless(HAS_TORCH, "needs PyTorch")
class ReadsExported(unittest.TestCase):
    def test_every_weight_comes_back_up_to_its_rounding(self):
        import torch

        from dictum_training.batch import LabelSets
        from dictum_training.export import export
        from dictum_training.exported import read_exported
        from dictum_training.model import Network
        from dictum_training.passage import Passage

        torch.manual_seed(1)
        sets = LabelSets(["NOUN", "VERB"], ["NN", "VB", "VBD"], ["root", "nsubj", "obj"])
        network = Network(sets)
        # Equal tensors, such as the norms of a new network, are stored once.
        with torch.no_grad():
            for parameter in network.parameters():
                parameter += 0.01 * torch.randn_like(parameter)
        # Many words: the inputs that two of them give are evened out so oddly that eight bits hold the weights badly.
        pieces = torch.randint(1000, 20000, (300, 1)).tolist()
        passage = Passage("x", ["word"] * 300, [0], [0], [True] * 300, pieces=pieces, shapes=[1] * 300)
        with tempfile.TemporaryDirectory() as folder:
            export(network, sets, Path(folder), samples=[passage], parity=[passage], report=lambda _: None)
            weights, labels = read_exported(Path(folder) / "model.onnx")
        self.assertEqual(labels, sets)
        for name, weight in network.state_dict().items():
            self.assertLess((weights[name] - weight).norm() / weight.norm(), 0.03, name)


if __name__ == "__main__":
    unittest.main()
