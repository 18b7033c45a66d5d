#!/usr/bin/env python3
"""Work out with NumPy what the teacher makes of documents: the numbers that any other implementation is held to.

    teacher_golden.py --base DIR --program FILE --teacher FILE.safetensors --output FILE.json

Computed from the definition (teacher_layer.py), in float64 and from the published float32 weights with the change
added to them; nothing is shared with the code that trained it but the cutting into windows. For each document: the
token ids of its windows, the first eight numbers of each sentence's mean state, and its logits.
"""
import argparse
import json
import math
import tempfile

import numpy as np
import torch
from safetensors import safe_open

import attention_golden
import documents
import minilm
from teacher_layer import Page

SHOWN = 8
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
    """The base's tensors and the teacher's, float64."""

    def __init__(self, base, teacher):
        self.base = {name: tensor.double().numpy() for name, tensor in base.items()}
        with safe_open(teacher, "np") as file:
            self.own = {name: file.get_tensor(name).astype(np.float64) for name in file.keys()}
            self.metadata = file.metadata()

    def map(self, x, name):
        """A linear map of the transformer, changed where the teacher changes it."""
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

    def read(self, page):
        """(mean states (S, H), logits (S,)) of a page's sentences."""
        means = []
        for window in page.windows:
            states = self.states(window.ids)
            means += [states[window.owner == number].mean(0) for number in range(window.sentences)]
        means, own = np.array(means), self.own
        features = page.document.features.astype(np.float64)
        layer = lambda x, name: x @ own[f"among.{name}.weight"].T + own[f"among.{name}.bias"]
        norm = lambda x, name: normalise(x, own[f"{name}.weight"], own[f"{name}.bias"], 1e-5)
        x = norm(means, "norm") @ own["state.sentence"].T + features @ own["state.features"].T + own["state.bias"]
        seen = norm(x, "among.attention.norm")
        attended = attend(layer(seen, "query"), layer(seen, "key"), layer(seen, "value"), int(self.metadata["heads"]))
        x = x + layer(attended, "output")
        x = x + layer(gelu(layer(norm(x, "among.norm"), "inner")), "outer")
        logits = x @ own["logit.weight"].T + own["logit.bias"]
        return means, (logits + features @ own["direct.features"].T + own["direct.bias"])[:, 0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--output", required=True)
    arguments = parser.parse_args()
    reference = Reference(minilm.read_weights(arguments.base, torch.float32), arguments.teacher)
    tokenizer = minilm.read_tokenizer(arguments.base)
    requests = [line for line in attention_golden.DOCUMENTS if "query" not in line]
    with tempfile.TemporaryDirectory() as cache:
        names, read = documents.read_features(arguments.program, requests, cache)
    if names != reference.metadata["features"].split(","):
        raise SystemExit(f"{arguments.teacher}: made for other features than those of {arguments.program}")
    golden = []
    for line, seen in zip(requests, read, strict=True):
        page = Page(documents.Document(line, *seen), None, tokenizer)
        states, logits = reference.read(page)
        golden.append(line | {
            "windows": [window.ids.tolist() for window in page.windows],
            "states": [[round(number, 6) for number in row[:SHOWN]] for row in states.tolist()],
            "logits": [round(number, 6) for number in logits.tolist()],
        })
    with open(arguments.output, "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in golden) + "\n]\n")


if __name__ == "__main__":
    main()
