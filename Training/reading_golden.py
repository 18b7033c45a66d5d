#!/usr/bin/env python3
"""Work out with NumPy what the head `reading` makes of documents: the numbers that any other implementation is held to.

    reading_golden.py --base DIR --program FILE --reading FILE.safetensors --output FILE.json

Computed from the definition (reading_layer.py), in float64 and from the published float32 weights with the change
added to them; nothing is shared with the code that trained it but the cutting into windows. For each document: the
token ids of its windows and its logits, and the logits that it would have if states were waves, for tests that have no
transformer.
"""
import argparse
import json
import math
import tempfile

import numpy as np
from safetensors import safe_open

import attention_golden
import documents
import minilm
from reading_layer import Page

# A short page, one of several windows with a sentence that is longer than any, and one without a title.
DOCUMENTS = [
    attention_golden.DOCUMENTS[0],
    dict(
        id="windows",
        title="What the harbour master wrote down in the year of the long frost, " * 3,
        paragraphs=[
            [f"On day {day} the ice stood {day * 7 % 31} centimetres thick at the outer quay, and nobody crossed." ]
            for day in range(1, 20)
        ] + [["The list of ships: " + ", ".join(f"the Anna {number}" for number in range(120)) + "."], ["", "It thawed."]],
    ),
    dict(id="untitled", paragraphs=[["One sentence is enough."]]),
]
erf = np.vectorize(math.erf)


def gelu(x):
    return 0.5 * x * (1 + erf(x / math.sqrt(2)))


def normalise(x, weight, bias, epsilon):
    return (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + epsilon) * weight + bias


def attend(q, k, v, heads):
    """Scaled dot-product attention (T, W), each head with its own part of the W numbers."""
    split = lambda x: x.reshape(len(x), heads, -1).swapaxes(0, 1)
    logits = split(q) @ split(k).swapaxes(1, 2) / math.sqrt(q.shape[1] // heads)
    return (attention_golden.softmax(logits) @ split(v)).swapaxes(0, 1).reshape(q.shape)


class Reference:
    """The base's tensors and the head's, float64."""

    def __init__(self, base, reading):
        self.base = {name: tensor.double().numpy() for name, tensor in base.items()}
        with safe_open(reading, "np") as file:
            self.own = {name: file.get_tensor(name).astype(np.float64) for name in file.keys()}
            self.metadata = file.metadata()

    def map(self, x, name):
        """A linear map of the transformer, changed where the head changes it."""
        weight, key = self.base[name + ".weight"], "change." + name.replace(".", "_")
        if key + ".a" in self.own:
            weight = weight + self.own[key + ".b"] @ self.own[key + ".a"]
        return x @ weight.T + self.base[name + ".bias"]

    def norm(self, x, name):
        return normalise(x, self.base[name + ".weight"], self.base[name + ".bias"], 1e-12)

    def states(self, ids):
        """(T, H) of the tokens of a window."""
        words, places = self.base["embeddings.word_embeddings.weight"], self.base["embeddings.position_embeddings.weight"]
        kind = self.base["embeddings.token_type_embeddings.weight"][0]
        x = self.norm(words[ids] + places[: len(ids)] + kind, "embeddings.LayerNorm")
        layer = 0
        while f"encoder.layer.{layer}.output.dense.weight" in self.base:
            name = f"encoder.layer.{layer}."
            q, k, v = (self.map(x, f"{name}attention.self.{part}") for part in ("query", "key", "value"))
            attended = self.map(attend(q, k, v, minilm.HEADS), name + "attention.output.dense")
            x = self.norm(x + attended, name + "attention.output.LayerNorm")
            inner = gelu(self.map(x, name + "intermediate.dense"))
            x = self.norm(x + self.map(inner, name + "output.dense"), name + "output.LayerNorm")
            layer += 1
        return x

    def means(self, page):
        """(S, H), the mean states of a page's sentences."""
        means = []
        for window in page.windows:
            states = self.states(window.ids)
            means += [states[window.owner == number].mean(0) for number in range(window.sentences)]
        return np.array(means)

    def logits(self, page, means):
        """(S,) of a page's sentences with these mean states."""
        own = self.own
        features = page.document.features.astype(np.float64)
        layer = lambda x, name: x @ own[f"among.{name}.weight"].T + own[f"among.{name}.bias"]
        norm = lambda x, name: normalise(x, own[f"{name}.weight"], own[f"{name}.bias"], 1e-5)
        x = norm(means, "norm") @ own["state.sentence"].T + features @ own["state.features"].T + own["state.bias"]
        seen = norm(x, "among.attention.norm")
        attended = attend(layer(seen, "query"), layer(seen, "key"), layer(seen, "value"), int(self.metadata["heads"]))
        x = x + layer(attended, "output")
        x = x + layer(gelu(layer(norm(x, "among.norm"), "inner")), "outer")
        logits = x @ own["logit.weight"].T + own["logit.bias"]
        return (logits + features @ own["direct.features"].T + own["direct.bias"])[:, 0]


def waves(count):
    """States (S, H) that a test can make again."""
    return np.sin(0.1 * np.arange(count * minilm.HIDDEN)).reshape(count, minilm.HIDDEN)


def rounded(numbers):
    return [round(number, 6) for number in numbers.tolist()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--reading", required=True)
    parser.add_argument("--output", required=True)
    arguments = parser.parse_args()
    reference = Reference(minilm.read_weights(arguments.base), arguments.reading)
    tokenizer = minilm.read_tokenizer(arguments.base)
    with tempfile.TemporaryDirectory() as cache:
        names, read = documents.read_features(arguments.program, DOCUMENTS, cache)
    if names != reference.metadata["features"].split(","):
        raise SystemExit(f"{arguments.reading}: made for other features than those of {arguments.program}")
    golden = []
    for line, seen in zip(DOCUMENTS, read, strict=True):
        page = Page(documents.Document(line, *seen), None, tokenizer)
        golden.append(line | {
            "windows": [window.ids.tolist() for window in page.windows],
            "logits": rounded(reference.logits(page, reference.means(page))),
            "logits_of_waves": rounded(reference.logits(page, waves(len(page.features)))),
        })
    with open(arguments.output, "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in golden) + "\n]\n")


if __name__ == "__main__":
    main()
