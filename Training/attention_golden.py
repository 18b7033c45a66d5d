#!/usr/bin/env python3
"""Work out attention weights with NumPy, for the test that holds the Swift layer to them.

usage: attention_golden.py PROGRAM ATTENTION.safetensors OUTPUT.json        needs PyPI numpy and safetensors

PROGRAM is a built `summarize`; its `features` subcommand gives what the layer sees of the documents below. The
layer is then computed here from its definition, in float64 and with every key built, which Swift does not do.
"""
import json
import subprocess
import sys

import numpy as np
from safetensors import safe_open

DOCUMENTS = [
    dict(
        id="generic",
        title="Ferry line closes for repairs",
        paragraphs=[
            ["The ferry between Holm and Ostra stops on Monday.", "Engineers found rust in both hulls."],
            ["Is there another way across?", "A bus will go round the bay every hour.", "Tickets stay valid."],
            ["Photo: A. Berg"],
            ["The council expects the repairs to take until 12 May and to cost 3.4 million crowns."],
        ],
    ),
    dict(
        id="query",
        title="Ferry line closes for repairs",
        query="How do passengers cross meanwhile?",
        paragraphs=[
            ["The ferry between Holm and Ostra stops on Monday.", "Engineers found rust in both hulls."],
            ["A bus takes passengers round the bay every hour.", "Tickets stay valid."],
        ],
    ),
    dict(id="untitled", paragraphs=[["Ein einziger Satz genügt."]]),
    dict(id="languages", title="天気", paragraphs=[["今日は晴れです。", "明日は雨が降るでしょう。"], ["Il fera froid demain.", ""]]),
]


def softmax(logits):
    """Over the last axis."""
    exponentials = np.exp(logits - logits.max(-1, keepdims=True))
    return exponentials / exponentials.sum(-1, keepdims=True)


def unit(vector):
    length = np.linalg.norm(vector)
    return vector / length if length else vector


def attend(tensors, metadata, answer):
    """The weights of H heads over S sentences, and the mixture of the heads."""
    embeddings = np.array(answer["embeddings"])
    states = np.concatenate([embeddings, np.array(answer["features"]["rows"])], 1)
    count, (heads, k, _) = len(states), tensors["head.query"].shape
    query = answer.get("query_embedding")
    zero = np.zeros(embeddings.shape[1])
    # The documents above have no description, whose place is the third.
    contexts = np.stack([unit(embeddings.mean(0)), answer["title_embedding"], zero, zero if query is None else query])

    window = int(metadata["window"])
    near = np.abs(np.subtract.outer(np.arange(count), np.arange(count))) <= window
    local = (states @ tensors["local.query"].T) @ (states @ tensors["local.key"].T).T
    local = softmax(np.where(near, local / np.sqrt(len(tensors["local.query"])), -np.inf))
    neighbourhood = local @ states

    weights = []
    for head in range(heads):
        asked = tensors["head.context"][head] @ contexts
        q = tensors["head.query"][head] @ asked + tensors["head.bias"][head]
        keys = (states + tensors["local.gate"][head] * neighbourhood) @ tensors["head.key"][head].T
        weights.append(softmax(keys @ q / np.sqrt(k)))
    return np.array(weights), tensors["mixture.generic" if query is None else "mixture.query"]


def main(program, parameters, output):
    with safe_open(parameters, "np") as file:
        metadata = file.metadata()
        tensors = {name: file.get_tensor(name).astype(np.float64) for name in file.keys()}
    lines = "".join(json.dumps(document) + "\n" for document in DOCUMENTS)
    done = subprocess.run([program, "features", "--jsonl"], input=lines, capture_output=True, text=True, check=True)
    golden = []
    for document, answer in zip(DOCUMENTS, map(json.loads, done.stdout.splitlines())):
        weights, mixture = attend(tensors, metadata, answer)
        golden.append(
            dict(
                document,
                heads=[[round(number, 7) for number in row] for row in weights.tolist()],
                weights=[round(number, 7) for number in (mixture @ weights).tolist()],
            )
        )
    with open(output, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in golden) + "\n]\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
