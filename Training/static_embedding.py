#!/usr/bin/env python3
"""Embed lines of text with a table that static_tables.py made: the reference for the Swift program.

    static_embedding.py --table FILE.safetensors [--teacher DIR] --output OUT.npy FILE
    static_embedding.py --table FILE.safetensors [--teacher DIR] --golden OUT.json

The first writes a row (float32, 256) a line of FILE. The second writes sentences of all kinds with their
token ids and the first eight numbers of their embeddings, for a test to compare with. The table for English needs
`--teacher`, the folder with the tokenizer.json of its vocabulary; the other one has its vocabulary with it.
"""
import argparse
import json
import os

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

import unigram

GOLDEN = [
    "The city council approved the new tram line on Tuesday.",
    "",
    "Cafés in Zürich and São Paulo serve crème brûlée, naïvely priced.",
    "東京は日本の首都です。北京是中国的首都。",
    "Great work 🎉👍, see you at 10:30!",
    "uncharacteristically antidisestablishmentarian hyperparameterisation",
    "Попробуйте ещё раз; это не сложно.",
    "Die Stadtverwaltung trägt die Kosten, sagte die Bürgermeisterin am Dienstag.",
    "서울은 대한민국의 수도이다. تقع المدينة على البحر.",
    "ﬁne ½ ﬀ １２３ a\u0301 ▁ ▁▁x  double  spaces ",
    " ".join(
        f"Clause {number} says that the buyer pays {number * 12}.50 euros within {number + 6} days."
        for number in range(1, 31)
    ),
]


def read_rows(table):
    """The rows (V, D) of a table: whole numbers times the scale of their row."""
    tensors = load_file(table)
    if "rows" in tensors:
        return tensors["rows"].astype(np.float32) * tensors["scales"][:, None]
    # Two numbers of four bits a byte, the first half of a row in the lower ones.
    packed = tensors["packed"].astype(np.int8)
    numbers = np.concatenate([(packed << 4) >> 4, packed >> 4], 1)
    return numbers.astype(np.float32) * tensors["scales"][:, None]


class WordPiece:
    """Ids of the English table's tokens."""

    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def encode(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids


class StaticEncoder:
    """A sentence's embedding is the normalised sum of the rows of its tokens."""

    def __init__(self, table, tokenizer):
        self.rows, self.tokenizer = read_rows(table), tokenizer

    def token_ids(self, text):
        return self.tokenizer.encode(text)

    def embed(self, text):
        """Unit embedding (D,), float32; zeros for a text without tokens."""
        total = self.rows[self.token_ids(text)].sum(0)
        length = np.sqrt((total * total).sum())
        return total / length if length > 0 else total


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--table", required=True)
    parser.add_argument("--teacher")
    parser.add_argument("--output")
    parser.add_argument("--golden")
    parser.add_argument("file", nargs="?")
    options = parser.parse_args()
    encoder = StaticEncoder(
        options.table,
        WordPiece(os.path.join(options.teacher, "tokenizer.json")) if options.teacher
        else unigram.read_tokenizer(options.table),
    )
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
