#!/usr/bin/env python3
"""Embed lines of text with a table that static_encoder.py made: the reference for the Swift program.

    static_embedding.py --table FILE.safetensors --teacher DIR --output OUT.npy FILE
    static_embedding.py --table FILE.safetensors --teacher DIR --golden OUT.json

The first writes a row (float32, 256) a line of FILE. The second writes sentences of all kinds with their
token ids and the first eight numbers of their embeddings, for a test to compare with. `--teacher` is the
folder with the teacher's tokenizer.json.
"""
import argparse
import json
import os

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

GOLDEN = [
    "The city council approved the new tram line on Tuesday.",
    "",
    "Cafés in Zürich and São Paulo serve crème brûlée, naïvely priced.",
    "東京は日本の首都です。北京是中国的首都。",
    "Great work 🎉👍, see you at 10:30!",
    "uncharacteristically antidisestablishmentarian hyperparameterisation",
    "Попробуйте ещё раз; это не сложно.",
    " ".join(
        f"Clause {number} says that the buyer pays {number * 12}.50 euros within {number + 6} days."
        for number in range(1, 31)
    ),
]


class StaticEncoder:
    """A sentence's embedding is the normalised sum of the rows of its WordPiece tokens."""

    def __init__(self, table, tokenizer):
        tensors = load_file(table)
        # (V, D): whole numbers times the scale of their row.
        self.rows = tensors["rows"].astype(np.float32) * tensors["scales"][:, None]
        self.tokenizer = Tokenizer.from_file(tokenizer)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def token_ids(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def embed(self, text):
        """Unit embedding (D,), float32; zeros for a text without tokens."""
        total = self.rows[self.token_ids(text)].sum(0)
        length = np.sqrt((total * total).sum())
        return total / length if length > 0 else total


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--table", required=True)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--output")
    parser.add_argument("--golden")
    parser.add_argument("file", nargs="?")
    options = parser.parse_args()
    encoder = StaticEncoder(options.table, os.path.join(options.teacher, "tokenizer.json"))
    if options.output and options.file:
        with open(options.file, encoding="utf-8", newline="\n") as lines:
            np.save(options.output, np.stack([encoder.embed(line.rstrip("\n")) for line in lines]))
    if options.golden:
        sentences = [
            {
                "text": text,
                "token_ids": encoder.token_ids(text),
                "embedding": [float(number) for number in encoder.embed(text)[:8]],
            }
            for text in GOLDEN
        ]
        with open(options.golden, "w", encoding="utf-8") as file:
            json.dump({"sentences": sentences}, file, ensure_ascii=False, indent=1)
            file.write("\n")


if __name__ == "__main__":
    main()
