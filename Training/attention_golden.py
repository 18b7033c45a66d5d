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


def read_parameters(path):
    """(tensors in float64, names of the features)."""
    with safe_open(path, "np") as file:
        tensors = {name: file.get_tensor(name).astype(np.float64) for name in file.keys()}
        return tensors, file.metadata()["features"].split(",")


def attend(tensors, features, embeddings, title, query=None):
    """The weights of H heads over S sentences, and the mixture of the heads.

    Of S × F features and S × D embeddings, and of D numbers for the title and, where one is asked, the query.
    """
    projection = tensors["projection"]
    subject = np.mean(embeddings, 0, np.float64)
    embeddings, title = embeddings @ projection.T, projection @ title
    asked = projection @ (np.zeros(projection.shape[1]) if query is None else query)
    heads, width, span, _ = tensors["neighbours"].shape
    count, window = len(features), span // 2
    weights = []
    for head in range(heads):
        own = features @ tensors["state.features"][head].T + embeddings @ tensors["state.embedding"][head].T
        own = np.maximum(own + tensors["state.bias"][head], 0)
        near = np.tile(tensors["neighbours.bias"][head], (count, 1))
        for offset in range(-window, window + 1):
            for sentence in range(max(0, -offset), min(count, count - offset)):
                near[sentence] += tensors["neighbours"][head, :, offset + window] @ own[sentence + offset]
        states = own + np.maximum(near, 0)
        q = tensors["query.document"][head] @ states.mean(0) + tensors["query.title"][head] @ title
        q += tensors["query.query"][head] @ asked + tensors["query.bias"][head]
        keys = states @ tensors["key"][head].T
        weights.append(softmax(keys @ q / np.sqrt(width)))
    if query is None:
        shares = softmax(tensors["mixture.subject"] @ subject + tensors["mixture.subject.bias"])
    else:
        shares = softmax(tensors["mixture.query"] @ features.mean(0) + tensors["mixture.query.bias"])
    shares[shares < 0.01] = 0
    shares /= shares.sum()
    # A head without a share looks for nothing.
    weights = [row if share else np.full(count, 1 / count) for row, share in zip(weights, shares)]
    return np.array(weights), shares


def main(program, parameters, output):
    tensors, features = read_parameters(parameters)
    lines = "".join(json.dumps(document) + "\n" for document in DOCUMENTS)
    done = subprocess.run([program, "features", "--jsonl"], input=lines, capture_output=True, text=True, check=True)
    golden = []
    for document, answer in zip(DOCUMENTS, map(json.loads, done.stdout.splitlines())):
        if answer["features"]["names"] != features:
            sys.exit(f"{parameters}: made for other features than those of {program}; train it anew")
        seen = [answer["features"]["rows"], answer["embeddings"], answer["title_embedding"]]
        if "query_embedding" in answer:
            seen.append(answer["query_embedding"])
        weights, mixture = attend(tensors, *map(np.array, seen))
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
