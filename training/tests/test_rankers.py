"""Rankers learn what their examples show. Needs PyTorch, which continuous integration does not install."""

import json
import random
import tempfile
import unittest
from dataclasses import asdict
from pathlib import Path
from unittest.mock import patch

try:
    import torch
    from dictum_training.rankers import Example, fit, main, pad, read_examples
except ImportError:  # pragma: no cover
    torch = None

FEATURES = {"persons": {"pair": ["odds"], "own": ["is they"]}}


def examples(count: int = 300) -> list["Example"]:
    """The candidate of the highest odds is meant; "they" means none."""
    rnd = random.Random(1)
    out = []
    for i in range(count):
        odds = [rnd.uniform(-1, 1) for _ in range(rnd.randint(1, 4))]
        is_they = rnd.random() < 0.3
        right = [not is_they and one == max(odds) for one in odds]
        out.append(Example("persons", f"a-{i % 20}", [[one] for one in odds], [float(is_they)], right))
    return out


@unittest.skipIf(torch is None, "PyTorch is not installed")
class Rankers(unittest.TestCase):
    def test_padding(self) -> None:
        batch = pad([Example("persons", "a", [[0.5], [0.1]], [0.0], [False, True]), Example("persons", "a", [[0.3]], [1.0], [False])])
        self.assertEqual(batch.possible.tolist(), [[True, True, True], [True, False, True]])
        self.assertEqual(batch.right.tolist(), [[False, True, False], [False, False, True]])

    def test_learns(self) -> None:
        ranker = fit(examples(1500), seed=1)
        batch = pad(examples(1500))
        with torch.no_grad():
            best = ranker(batch).argmax(1)
        right = batch.right.gather(1, best[:, None]).float().mean().item()
        self.assertGreater(right, 0.95)

    def test_weights_are_numbers_in_shape(self) -> None:
        weights = fit(examples()[:50], seed=1).weights()
        self.assertEqual(len(weights["hidden"]), len(weights["output"]))
        self.assertEqual({len(row) for row in weights["hidden"]}, {2})
        self.assertEqual((len(weights["direct"]), len(weights["none"])), (2, 1))
        json.dumps(weights)

    def test_files_of_other_features(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / name for name in ("one", "two")]
            for file, features in zip(files, (FEATURES, {**FEATURES, "places": {"pair": [], "own": []}})):
                file.write_text(json.dumps({"features": features}) + "\n", encoding="utf8")
            self.assertEqual(read_examples(files[:1]), (FEATURES, []))
            with self.assertRaisesRegex(ValueError, "two was written for other features"):
                read_examples(files)

    def test_only_some_are_fitted(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file, out = Path(folder) / "examples", Path(folder) / "rankers.json"
            names = {**FEATURES, "places": FEATURES["persons"]}
            lines = [{"features": names}, *(asdict(example) for example in examples()[:50])]
            file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf8")
            out.write_text(json.dumps({"places": "as it was"}), encoding="utf8")
            with patch("sys.argv", ["rankers", str(file), "--out", str(out), "--only", "persons"]), patch("builtins.print"):
                main()
            written = json.loads(out.read_text(encoding="utf8"))
        self.assertEqual(written["places"], "as it was")
        self.assertEqual(written["persons"]["features"], FEATURES["persons"])


if __name__ == "__main__":
    unittest.main()
