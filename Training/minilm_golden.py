#!/usr/bin/env python3
"""Write the embeddings that all-MiniLM-L6-v2 has by its definition, for `Scripts/verify-minilm`.

    python Training/minilm_golden.py BASE Tests/SummarizationTests/Fixtures/minilm-golden.json

BASE holds the published model.safetensors and tokenizer.json. The transformer is worked out in NumPy and float64, a
sentence at a time; tokens are those of PyPI `tokenizers`. Needs numpy, safetensors and tokenizers.

A sentence of more than 254 tokens is read in windows of 254, and its embedding is the mean over the tokens of all
windows, marks included. Of each embedding every third number is written, to seven digits.
"""
import argparse
import json
import math
import os

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

HEADS = 12
LAYERS = 6
WINDOW = 254
SENTENCES = [
    "Who pays for it?",
    "The city bears the costs.",
    "A",
    "The Lessing Harbour bridge will close to all road traffic for nine months from 3 March, after engineers found "
    "cracks in eleven of the 88 steel pins that hold up its deck.",
    "Café crème, naïve façade: 3.14159 isn’t π, but “close enough”.",
    "Die Brücke wird im März für neun Monate gesperrt.",
    "東京は日本の首都です。",
    "🎉",
    "uncharacteristically antidisestablishmentarian, pneumonoultramicroscopicsilicovolcanoconiosis",
    # 253, 254 and 255 tokens stand at the border of a window; 700 have three.
    " ".join(["river"] * 253),
    " ".join(["river dam"] * 127),
    " ".join(["flood"] * 255),
    " ".join(["the harbour board met again"] * 140),
]


def erf(x):
    return np.vectorize(math.erf)(x)


class Transformer:
    """all-MiniLM-L6-v2 by its definition: Devlin et al., "BERT" (2018)."""

    def __init__(self, path):
        self.weights = {name: value.astype(np.float64) for name, value in load_file(path).items()}

    def map(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def norm(self, x, name):
        centred = x - x.mean(1, keepdims=True)
        scale = np.sqrt((centred**2).mean(1, keepdims=True) + 1e-12)
        return centred / scale * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def attention(self, x, name):
        def heads(part):
            return self.map(x, f"{name}.self.{part}").reshape(len(x), HEADS, -1).transpose(1, 0, 2)

        query, key, value = heads("query"), heads("key"), heads("value")
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[2])
        powers = np.exp(scores - scores.max(2, keepdims=True))
        found = powers / powers.sum(2, keepdims=True) @ value
        return self.map(found.transpose(1, 0, 2).reshape(len(x), -1), f"{name}.output.dense")

    def states(self, ids):
        """(tokens × 384) of a window, marks among its ids."""
        embeddings = {
            part: self.weights[f"embeddings.{part}_embeddings.weight"] for part in ("word", "position", "token_type")
        }
        x = embeddings["word"][ids] + embeddings["position"][: len(ids)] + embeddings["token_type"][0]
        x = self.norm(x, "embeddings.LayerNorm")
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            x = self.norm(x + self.attention(x, f"{name}.attention"), f"{name}.attention.output.LayerNorm")
            inner = self.map(x, f"{name}.intermediate.dense")
            inner = inner / 2 * (1 + erf(inner / math.sqrt(2)))
            x = self.norm(x + self.map(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        return x


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("output")
    arguments = parser.parse_args()
    transformer = Transformer(os.path.join(arguments.base, "model.safetensors"))
    tokenizer = Tokenizer.from_file(os.path.join(arguments.base, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    start, end = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    answers = []
    for sentence in SENTENCES:
        ids = tokenizer.encode(sentence, add_special_tokens=False).ids
        windows = [[start, *ids[i : i + WINDOW], end] for i in range(0, len(ids), WINDOW)]
        mean = np.concatenate([transformer.states(window) for window in windows]).mean(0)
        embedding = mean / np.linalg.norm(mean)
        answers.append({"text": sentence, "tokens": len(ids), "every_third": [round(x, 7) for x in embedding[::3]]})
        print(f"{len(ids)} tokens", flush=True)
    with open(arguments.output, "w") as file:
        file.write('{"sentences":[\n')
        file.write(",\n".join(json.dumps(answer, ensure_ascii=False, separators=(",", ":")) for answer in answers))
        file.write("\n]}\n")


if __name__ == "__main__":
    main()
