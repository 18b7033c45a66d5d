#!/usr/bin/env python3
"""Write the attention layer's parameters as set by hand.

usage: attention_by_hand.py OUTPUT.safetensors        needs PyPI numpy

The layer has every part that training will fill; here each number has a reason of its own. Letters as in
AttentionParameters.swift: D = 256 embedding dimension, F features, N = D + F a sentence's state, H heads,
K = D + 1 key dimension, L local key dimension, V = 64 value dimension.

In every head the first D of the K dimensions compare embeddings: the query map passes on the text that the
head asks with, the key map the sentence's embedding, so that q . k is their cosine times `meaning`. The last
dimension is the learned generic query: 1 on the query's side, on the key's side a weighted sum of features.
"""
import sys

import numpy as np

from tensor_file import write_tensors

D, V, L = 256, 64, 1
# The order of SentenceFeature.swift; the program refuses a file with another.
FEATURES = (
    "position log_position opens_block alone_in_block log_length brevity excess ends_sentence question "
    "announces digits capitals quotation heading list_item quote caption table_row code centrality "
    "connectedness title_words description_words heading_words query_words mean_similarity "
    "title_similarity description_similarity query_similarity"
).split()
CONTEXTS = "mean title description query".split()
# A sentence looks at one neighbour on each side; query and key maps of zero make their weights equal.
WINDOW = 1
# What every head wants of a sentence, in logits: that it is one. A fragment, a question or program text
# rarely carries a page; a sentence with its full stop more often does.
SENTENCE = dict(
    brevity=-3.0, ends_sentence=1.2, question=-1.5, heading=-2.0, caption=-1.0, table_row=-1.0, code=-3.0
)
# name: (asks with, logits of a cosine of 1, logits of features, share of the neighbours, generic, query)
HEADS = {
    # What the whole document speaks of: near the mean of its embeddings and of its TF-IDF vectors.
    "topic": ("mean", 3.0, dict(SENTENCE, centrality=4.0), 0.0, 0.45, 0.045),
    # What the title promises, in meaning and in words.
    "title": ("title", 1.5, dict(SENTENCE, title_words=1.5), 0.0, 0.25, 0.025),
    # Writers put first what matters: the logit falls with the logarithm of the place and a little to the end.
    "position": (None, 0.0, dict(SENTENCE, log_position=-0.45, position=-0.6), 0.0, 0.20, 0.020),
    # Long enough to say something, not so long that it lists.
    "structure": (None, 0.0, dict(SENTENCE, log_length=0.5, excess=-1.0), 0.0, 0.10, 0.010),
    # What the reader asks, in meaning; an answer often stands beside a sentence that repeats the question.
    "query_meaning": ("query", 12.0, dict(brevity=-1.5, ends_sentence=0.6, question=-0.75), 0.3, 0.0, 0.3),
    # What the reader asks, in words, rare ones first.
    "query_words": (None, 0.0, dict(brevity=-1.5, ends_sentence=0.6, question=-0.75, query_words=12.0), 0.3, 0.0, 0.6),
}
# A sentence whose value has cosine c with that of a chosen one keeps 1 - c ** 12 of its weight: at 0.7
# nearly all, at 0.95 half, as a copy nothing. Readers do choose sentences that resemble each other.
REPETITION = 12.0


def parameters():
    """The tensors by name, and the metadata."""
    n, k, h = D + len(FEATURES), D + 1, len(HEADS)
    tensors = {
        "local.query": np.zeros((L, n)),
        "local.key": np.zeros((L, n)),
        "local.gate": np.array([head[3] for head in HEADS.values()]),
        "head.context": np.zeros((h, len(CONTEXTS))),
        "head.query": np.zeros((h, k, D)),
        "head.bias": np.zeros((h, k)),
        "head.key": np.zeros((h, k, n)),
        "value": np.eye(V, n),
        "mixture.generic": np.array([head[4] for head in HEADS.values()]),
        "mixture.query": np.array([head[5] for head in HEADS.values()]),
        "repetition": np.array([REPETITION]),
    }
    for row, (context, meaning, features, _, _, _) in enumerate(HEADS.values()):
        if context:
            tensors["head.context"][row, CONTEXTS.index(context)] = 1
            # The layer divides by the square root of K.
            tensors["head.query"][row, :D] = np.eye(D) * meaning * np.sqrt(k)
            tensors["head.key"][row, :D, :D] = np.eye(D)
        tensors["head.bias"][row, D] = np.sqrt(k)
        for name, logits in features.items():
            tensors["head.key"][row, D, D + FEATURES.index(name)] = logits
    metadata = dict(
        format="1", heads=",".join(HEADS), features=",".join(FEATURES), window=str(WINDOW), encoder="static"
    )
    return {name: tensor.astype(np.float32) for name, tensor in tensors.items()}, metadata


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tensors, metadata = parameters()
    write_tensors(sys.argv[1], tensors, metadata)
