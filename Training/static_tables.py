#!/usr/bin/env python3
"""Make the two tables of the static sentence encoder.

A row of a table belongs to a token; the embedding of a sentence is the normalised sum of its tokens' rows. The rows
are fitted so that this sum points where two transformers, the teachers, put the whole sentence.

    static_tables.py --teacher DIR --texts FILE --similarity DIR --cache DIR --output DIR

    --teacher     folder with the files of sentence-transformers/all-MiniLM-L6-v2
    --texts       what texts.py wrote
    --similarity  `data` of stsb-multi-mt; its training split alone is read
    --cache       where the teachers' embeddings are kept, so that a stopped run goes on where it stood
    --output      gets english-table.safetensors and multilingual-table.safetensors

The space of both tables: MiniLM's embedding (384) beside 0.6 times the Universal Sentence Encoder's (512), in the 256
directions of largest variance over English. What MiniLM would say of another language is worked out from what the
other says: by a map learned on English sentences. Where a translator's original is known, its target is taken.

Letters: N sentences, V tokens of a vocabulary, D = 256 numbers of an embedding.
"""
import argparse
import collections
import csv
import gzip
import json
import os

import numpy as np
import scipy.sparse
import torch
from sentencepiece import sentencepiece_model_pb2

import unigram
from double_array import DoubleArrayBuilder
from teachers import MiniLM, UniversalSentenceEncoder, embed_with_cache
from tensor_file import write_tensors
from texts import LANGUAGES

DIMENSIONS = 256
# How long the Universal Sentence Encoder's part of a target is beside MiniLM's.
SHARE = 0.6
# Tokens of a sentence that is learned from.
SHORTEST, LONGEST = 2, 90
# Pieces of the multilingual table, the unknown one included: what 12 MB hold.
PIECES = 76_000
# Words of dictionaries teach less than sentences.
WEIGHT_OF_WORDS = 0.1
# Weight a / (a + p) of a token of relative frequency p at the start, with the a of Arora et al. 2017,
# "A Simple but Tough-to-Beat Baseline for Sentence Embeddings"; and the length of the rows then.
FREQUENCY_OFFSET, START = 1e-3, 0.3
# Share of a token that a language's texts lack, where likelihoods are compared: one in five million.
UNSEEN = 2e-7
# Weight of what people say of the similarity of sentences.
SIMILARITY, PAIRS = 0.1, 512


def normalise(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def principal_directions(embeddings):
    """The D directions (·, D) of largest uncentred variance, largest first, signs made definite."""
    moment = np.zeros((embeddings.shape[1],) * 2)
    for first in range(0, len(embeddings), 16_384):
        block = embeddings[first : first + 16_384].astype(np.float64)
        moment += block.T @ block
    directions = np.linalg.eigh(moment)[1][:, ::-1][:, :DIMENSIONS]
    signs = np.sign(directions[np.abs(directions).argmax(0), np.arange(DIMENSIONS)])
    return (directions * signs).astype(np.float32)


def learn_map(inputs, outputs, hidden=768, epochs=6, batch=1_024, rate=2e-3, seed=1):
    """A function from embeddings (N, 512) to unit embeddings (N, 384): linear, beside it one hidden layer."""
    torch.manual_seed(seed)
    x, y = torch.from_numpy(inputs), torch.from_numpy(outputs)
    linear = torch.nn.Linear(inputs.shape[1], outputs.shape[1], bias=False)
    gram = inputs.T @ inputs + len(inputs) * 1e-4 * np.eye(inputs.shape[1])
    linear.weight.data = torch.from_numpy(np.linalg.solve(gram, inputs.T @ outputs).T.astype(np.float32).copy())
    bent = torch.nn.Sequential(
        torch.nn.Linear(inputs.shape[1], hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, outputs.shape[1])
    )
    bent[2].weight.data *= 0.1
    bent[2].bias.data *= 0
    optimiser = torch.optim.Adam([*linear.parameters(), *bent.parameters()], lr=rate)
    steps, step = epochs * -(-len(x) // batch), 0
    for _ in range(epochs):
        for chosen in torch.randperm(len(x)).split(batch):
            optimiser.param_groups[0]["lr"] = rate * (1 - step / steps)
            step += 1
            guess = linear(x[chosen]) + bent(x[chosen])
            loss = 1 - torch.nn.functional.cosine_similarity(guess, y[chosen]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()

    @torch.inference_mode()
    def apply(rows):
        x = torch.from_numpy(rows)
        return normalise((linear(x) + bent(x)).numpy())

    return apply


def counts_matrix(token_ids, size):
    """How often each sentence has each token (N, V)."""
    starts = np.concatenate([[0], np.cumsum([len(ids) for ids in token_ids])])
    flat = np.concatenate([np.asarray(ids, np.int32) for ids in token_ids])
    return scipy.sparse.csr_matrix((np.ones(len(flat), np.float32), flat, starts), shape=(len(token_ids), size))


def start_of(directions, counts):
    """Rows (V, D) to begin with: directions of tokens less their mean, frequent tokens short."""
    frequency = np.asarray(counts.sum(0)).ravel()
    weight = FREQUENCY_OFFSET / (FREQUENCY_OFFSET + frequency / frequency.sum())
    return ((directions - directions.mean(0)) * weight[:, None] * START).astype(np.float32)


def mean_targets(counts, targets):
    """For each token the mean of the targets, less the mean of all, of the sentences that have it (V, D)."""
    frequency = np.asarray(counts.sum(0)).ravel()
    return (counts.T @ (targets - targets.mean(0))) / np.maximum(frequency, 1)[:, None]


def fit(start, counts, targets, weights, pairs, epochs=5, batch=1_024, rate=1e-2, seed=1):
    """Rows (V, D) whose sums over a sentence's tokens point along its target.

    The loss is 1 − cosine, and SIMILARITY times 1 − Pearson's correlation of the cosines of PAIRS pairs with what people
    said. Adam moves only the rows of the batch: moments of rare tokens do not fade between uses.
    """
    chance = np.random.default_rng(seed)
    rows, first, second = start.copy(), np.zeros_like(start), np.zeros_like(start)
    left, right, scores = pairs
    targets = normalise(targets)
    steps, step = epochs * -(-counts.shape[0] // batch), 0
    for epoch in range(epochs):
        total = 0.0
        order = chance.permutation(counts.shape[0])
        for begin in range(0, len(order), batch):
            chosen = order[begin : begin + batch]
            picked = chance.choice(len(scores), PAIRS, replace=False)
            used = scipy.sparse.vstack([counts[chosen], left[picked], right[picked]], format="csr")
            tokens, places = np.unique(used.indices, return_inverse=True)
            used = scipy.sparse.csr_matrix(
                (used.data, places.astype(np.int32), used.indptr), shape=(used.shape[0], len(tokens))
            )
            sums = used @ rows[tokens]
            lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-8)
            units = sums / lengths

            slope = np.zeros_like(units)
            size = len(chosen)
            slope[:size] = -targets[chosen] * (weights[chosen] / weights[chosen].sum())[:, None]
            total += float((units[:size] * targets[chosen]).sum())
            a, b = units[size : size + PAIRS], units[size + PAIRS :]
            cosines, said = (a * b).sum(1), scores[picked]
            spread = cosines.std() + 1e-8
            ours, theirs = (cosines - cosines.mean()) / spread, (said - said.mean()) / said.std()
            along = (-SIMILARITY * (theirs - (ours * theirs).mean() * ours) / spread / PAIRS)[:, None]
            slope[size : size + PAIRS], slope[size + PAIRS :] = along * b, along * a

            slope = (slope - (slope * units).sum(1, keepdims=True) * units) / lengths
            gradient = (used.T @ slope).astype(np.float32)
            step += 1
            first[tokens] = 0.9 * first[tokens] + 0.1 * gradient
            second[tokens] = 0.999 * second[tokens] + 0.001 * gradient * gradient
            moved = first[tokens] / (1 - 0.9**step)
            moved /= np.sqrt(second[tokens] / (1 - 0.999**step)) + 1e-8
            rows[tokens] -= rate * (1 - (step - 1) / steps) * moved
        print(f"epoch {epoch + 1}: cosine {total / len(order):.4f}", flush=True)
    return rows


def similarity_pairs(folder, languages, token_ids, size):
    """Counts (P, V) of both sentences of each pair of the training split, and what people said of them (P)."""
    left, right, scores = [], [], []
    for language in languages:
        path = os.path.join(folder, f"stsb-{language}-train.csv")
        for row in csv.reader(open(path, encoding="utf-8")) if os.path.exists(path) else ():
            left.append(row[0])
            right.append(row[1])
            scores.append(float(row[2]))
    return (*(counts_matrix(token_ids(texts), size) for texts in (left, right)), np.array(scores, np.float32))


def tensors_of(rows, bits):
    """Whole numbers of 8 or 4 bits, a scale a row, and the length of each row.

    The scale is the one that errs least: a row's few largest numbers are cut where that makes the others finer.
    """
    largest = 2 ** (bits - 1) - 1
    scales, least = np.zeros(len(rows), np.float32), np.full(len(rows), np.inf)
    for part in np.linspace(0.5, 1, 11):
        tried = (part * np.abs(rows).max(1) / largest).astype(np.float32)
        numbers = np.rint(rows / np.maximum(tried, 1e-12)[:, None]).clip(-largest, largest)
        error = ((numbers * tried[:, None] - rows) ** 2).sum(1)
        better = error < least
        scales[better], least[better] = tried[better], error[better]
    numbers = np.rint(rows / np.maximum(scales, 1e-12)[:, None]).clip(-largest, largest).astype(np.int8)
    lengths = (np.linalg.norm(numbers.astype(np.float64), axis=1) * scales).astype(np.float32)
    if bits == 8:
        return {"scales": scales, "lengths": lengths}, {"rows": numbers}
    half = rows.shape[1] // 2
    packed = ((numbers[:, :half] & 15) | (numbers[:, half:] << 4)).astype(np.uint8)
    return {"scales": scales, "lengths": lengths}, {"packed": packed}


def evidence(counts, languages, size):
    """Sixteenths of the logarithm of how much likelier a token is in English than in the mean other language (V)."""
    of = lambda language: np.asarray(counts[languages == language].sum(0)).ravel()
    english = of("en")
    others = [of(language) for language in LANGUAGES]
    other = sum(count / count.sum() for count in others if count.sum()) / len(others)
    ratio = (english / english.sum() + UNSEEN) / (other + UNSEEN)
    return np.rint(16 * np.log(ratio)).clip(-127, 127).astype(np.int8).reshape(size)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("teacher", "texts", "similarity", "cache", "output"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    os.makedirs(options.cache, exist_ok=True)
    os.makedirs(options.output, exist_ok=True)

    with gzip.open(options.texts, "rt", encoding="utf-8") as file:
        sentences = [json.loads(line) for line in file]
    texts = [row["text"] for row in sentences]
    languages = np.array([row["lang"] for row in sentences])
    is_english = languages == "en"
    minilm, universal = MiniLM(options.teacher), UniversalSentenceEncoder()
    english = embed_with_cache(minilm, [texts[i] for i in np.flatnonzero(is_english)], options.cache)
    everywhere = embed_with_cache(universal, texts, options.cache)

    # Targets
    said = np.empty((len(texts), english.shape[1]), np.float32)
    said[is_english] = normalise(english)
    guess = learn_map(everywhere[is_english], said[is_english])
    said[~is_english] = guess(everywhere[~is_english])
    directions = principal_directions(np.concatenate([said[is_english], SHARE * everywhere[is_english]], 1))
    split = said.shape[1]
    targets = normalise(said @ directions[:split] + SHARE * everywhere @ directions[split:])
    place = {text.lower(): i for i, text in enumerate(texts) if is_english[i]}
    for i, row in enumerate(sentences):
        original = row.get("english", "").lower()
        if original in place:
            targets[i] = targets[place[original]]

    # English
    size = minilm.tokenizer.get_vocab_size()
    ids = minilm.token_ids(texts)
    fits = np.array([SHORTEST <= len(row) <= LONGEST for row in ids])
    counts = counts_matrix(ids, size)
    learned = is_english & fits
    rows = fit(
        start_of(mean_targets(counts[learned], targets[learned]), counts[learned]), counts[learned], targets[learned],
        np.ones(learned.sum(), np.float32), similarity_pairs(options.similarity, ["en"], minilm.token_ids, size),
    )
    head, body = tensors_of(rows, 8)
    tensors = {**head, **body, "english": evidence(counts, languages, size)}
    write_tensors(os.path.join(options.output, "english-table.safetensors"), tensors, {"format": "2"})

    # All languages
    model = sentencepiece_model_pb2.ModelProto()
    model.ParseFromString(open(universal.vocabulary_path, "rb").read())
    frequency = collections.Counter(piece for row in universal.pieces.encode(texts) for piece in row)
    normal = [i for i, piece in enumerate(model.pieces) if piece.type == piece.NORMAL]
    kept = sorted(sorted(
        (i for i in normal if frequency[i] or len(model.pieces[i].piece) == 1), key=lambda i: -frequency[i],
    )[: PIECES - 1])
    pieces = [b"<unk>", *(model.pieces[i].piece.encode() for i in kept)]
    scores = np.array([0, *(model.pieces[i].score for i in kept)], np.float32)
    normalization = model.normalizer_spec.precompiled_charsmap
    size = len(pieces)
    alone = universal.embed([[0], *([i] for i in kept)]).astype(np.float32)
    cut = unigram.make_tokenizer(pieces, scores, normalization).encode
    ids = cut(texts)
    learned = np.array([SHORTEST <= len(row) <= LONGEST for row in ids])
    counts = counts_matrix(ids, size)
    weights = np.array([WEIGHT_OF_WORDS if row["source"] == "freedict" else 1 for row in sentences], np.float32)
    alone = normalise(np.concatenate([guess(alone), SHARE * alone], 1) @ directions)
    rows = fit(
        start_of(alone, counts[learned]), counts[learned], targets[learned], weights[learned],
        similarity_pairs(options.similarity, ["en", *LANGUAGES], cut, size),
    )
    head, body = tensors_of(rows, 4)
    tensors = {
        **head, "scores": scores,
        "pieces": DoubleArrayBuilder().build({piece: number for number, piece in enumerate(pieces) if number}),
        "normalization": np.frombuffer(normalization, np.uint8), **body,
    }
    write_tensors(os.path.join(options.output, "multilingual-table.safetensors"), tensors, {"format": "2"})


if __name__ == "__main__":
    main()
