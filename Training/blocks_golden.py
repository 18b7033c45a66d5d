#!/usr/bin/env python3
"""Work out with NumPy how blocks stand, as logits of content, for the test that holds the Swift classifier to it.

usage: blocks_golden.py PROGRAM BLOCKS.safetensors OUTPUT.json PAGE...        needs PyPI numpy and safetensors

PROGRAM is a built `summarize`; `features --blocks` gives what the classifier sees of each page. Words, trees and context
are then worked out here from their definitions. A page is named in OUTPUT by its file's name.
"""
import json
import os
import sys

import numpy as np
from safetensors import safe_open

import block_context
import block_pages


def read_parameters(path):
    """Tensors by name."""
    with safe_open(path, "np") as file:
        return {name: file.get_tensor(name) for name in file.keys()}


def word_scores(page, tensors):
    """n × 6: own names, those of the first and second level, those of the levels above, text, heading."""
    names = dict(zip(tensors["names.hash"].astype(int).tolist(), tensors["names.score"]))
    words = dict(zip(tensors["words.hash"].astype(int).tolist(), tensors["words.score"]))

    def name_sum(bag):
        return sum((names[word] for word in bag if word in names), np.zeros(4))

    def element_sum(element):
        total = name_sum(page.names[element])
        while page.parents[element] >= 0 and page.parents[element] != page.wider[element]:
            element = page.parents[element]
            total = total + name_sum(page.names[element])
        return total

    def word_sum(block):
        return sum((words[word] for word in page.words[block] if word in words), np.zeros(2))

    rows = []
    for block in range(len(page.texts)):
        levels = page.levels[block]
        own = name_sum(page.inline[block])
        if page.own[block] != levels[0]:
            own = own + element_sum(page.own[block])
        outer = np.mean([element_sum(level) for level in levels[2:]], 0)
        heading = page.headings[block]
        rows.append([own[0], element_sum(levels[0])[1], element_sum(levels[1])[2], outer[3], word_sum(block)[0],
                     word_sum(heading)[1] if heading >= 0 else 0.0])
    return np.array(rows)


def tree_sums(rows, tensors, name):
    """The sum of the leaves that each row falls into."""
    column, threshold, yes, no, leaf, root = (
        tensors[f"{name}.{key}"] for key in ("column", "threshold", "yes", "no", "leaf", "root"))
    sums = np.zeros(len(rows))
    for index, row in enumerate(rows):
        for node in root.astype(int):
            while node >= 0:
                node = int(yes[node] if row[int(column[node])] <= threshold[node] else no[node])
            sums[index] += leaf[~node]
    return sums


def logits(page, tensors):
    """n numbers."""
    rows = np.hstack([page.features, word_scores(page, tensors)]).astype(np.float32)
    guesses = 1 / (1 + np.exp(-tree_sums(rows, tensors, "first")))
    rows = np.hstack([rows, block_context.context(page, guesses)])
    return tree_sums(rows, tensors, "second")


def main():
    program, parameters, output, *paths = sys.argv[1:]
    tensors = read_parameters(parameters)
    found = []
    pages = [open(path, "rb").read() for path in paths]
    for path, answer in zip(paths, block_pages.seen(program, pages)):
        page = block_pages.page_of("golden", {"id": path}, answer)
        numbers = [round(float(number), 5) for number in logits(page, tensors)]
        found.append({"page": os.path.basename(path), "logits": numbers})
    with open(output, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(page) for page in found) + "\n]\n")


if __name__ == "__main__":
    main()
