#!/usr/bin/env python3
"""Make the table of the static sentence encoder.

A row of the table belongs to a WordPiece token; the embedding of a sentence is the normalised sum of its
tokens' rows. The rows are fitted so that this sum points where a transformer, the teacher, puts the whole
sentence. Fitting over real sentences is what makes the table good: rows taken from the teacher token by
token know nothing of how tokens weigh against each other.

    static_encoder.py --teacher DIR --wordnet DIR --documents FILE... --cache DIR --output DIR

    --teacher    folder with the files of sentence-transformers/all-MiniLM-L6-v2: model.safetensors,
                 tokenizer.json, vocab.txt
    --wordnet    folder with WordNet's data.noun, data.verb, data.adj and data.adv
    --documents  JSON lines, gzip: {"paragraphs": [[sentence, ...], ...], "title"?, "references"?: [text, ...]}
    --cache      where the teacher's embeddings are kept, so that a stopped run goes on where it stood
    --output     gets static-encoder.safetensors and vocabulary.txt

Letters: N sentences, T tokens of a sentence, V = 30,522 tokens of the vocabulary, H = 384 the teacher's
hidden size, D = 256 the table's.
"""
import argparse
import collections
import gzip
import hashlib
import itertools
import json
import os
import random
import re
import shutil

import numpy as np
import torch

import minilm
from tensor_file import write_tensors

DIMENSIONS = 256
# Sentences the table learns from, in tokens. Shorter ones are labels and debris; longer ones are lists
# and broken segmentation, and cost the teacher most of its time.
SHORTEST, LONGEST = 3, 80
# Weight a / (a + p) of a token of relative frequency p at the start, with the a of Arora et al. 2017,
# "A Simple but Tough-to-Beat Baseline for Sentence Embeddings".
FREQUENCY_OFFSET = 1e-3
# Sentences that the teacher embeds between two writes to the cache.
CHUNK = 16_384


# --- Text ------------------------------------------------------------------------------------------

def wordnet_sentences(folder):
    """Definitions and examples of WordNet's glosses, in the order of the files."""
    for name in ("data.noun", "data.verb", "data.adj", "data.adv"):
        for line in open(os.path.join(folder, name), encoding="utf-8", errors="replace"):
            if line.startswith(" ") or " | " not in line:
                continue  # the licence at the head of the file
            gloss = line.split(" | ", 1)[1].strip()
            # `definition; more of it; "an example"; "another example"- its author`
            yield from re.findall(r'"([^"]+)"', gloss)
            definition = re.sub(r'"[^"]*"?(\s*-[^;]*)?', "", gloss)
            yield "; ".join(part.strip() for part in definition.split(";") if part.strip())


def document_sentences(path):
    """Title, sentences and written summaries of each document."""
    for line in gzip.open(path, "rt", encoding="utf-8"):
        document = json.loads(line)
        yield document.get("title") or ""
        for paragraph in document["paragraphs"]:
            yield from paragraph
        yield from (text for text in document.get("references") or [] if isinstance(text, str))


def gather(wordnet, documents, count, seed):
    """All of WordNet and as many document sentences as make up `count`, each once, in seeded order.

    The files of documents take turns, a sentence each, so that the text stays varied however large one is.
    """
    seen = set()

    def fresh(texts):
        for text in texts:
            text = " ".join(text.split())
            # A link or a path a line is no sentence; half of a sentence is letters.
            letters = sum(map(str.isalpha, text))
            if text.lower() not in seen and 2 * letters > len(text):
                seen.add(text.lower())
                yield text

    definitions = list(fresh(wordnet_sentences(wordnet)))
    running = [list(fresh(document_sentences(path))) for path in documents]
    for texts in [definitions, *running]:
        random.Random(seed).shuffle(texts)
    turns = (text for turn in itertools.zip_longest(*running) for text in turn if text is not None)
    return definitions, list(itertools.islice(turns, max(0, count - len(definitions))))


# --- Teacher ---------------------------------------------------------------------------------------

class Teacher:
    """The transformer with mean pooling, in bfloat16."""

    def __init__(self, folder):
        self.transformer = minilm.MiniLM(minilm.read_weights(folder))
        self.tokenizer = minilm.read_tokenizer(folder)
        self.start = self.tokenizer.token_to_id("[CLS]")
        self.end = self.tokenizer.token_to_id("[SEP]")

    def token_ids(self, texts):
        """WordPiece ids of each text, without the marks of start and end."""
        return [e.ids for e in self.tokenizer.encode_batch(texts, add_special_tokens=False)]

    @torch.inference_mode()
    def forward(self, ids):
        """Unit embeddings (N, H) of sentences of equal length, `ids` (N, T)."""
        states = self.transformer.run(
            self.transformer.embed(ids), torch.ones_like(ids, dtype=torch.bool), range(self.transformer.layers)
        )
        return torch.nn.functional.normalize(states.float().mean(1), dim=1)

    def embed(self, token_ids):
        """Unit embeddings (N, H), float16, of sentences given as ids, in batches of equal length."""
        order = sorted(range(len(token_ids)), key=lambda i: len(token_ids[i]))
        result = np.empty((len(token_ids), minilm.HIDDEN), np.float16)
        i = 0
        while i < len(order):
            length = len(token_ids[order[i]])
            # About 8,000 tokens a batch keep the activations in the cache of the processor.
            limit = max(1, 8_000 // (length + 2))
            batch = [j for j in order[i : i + limit] if len(token_ids[j]) == length]
            ids = torch.tensor([[self.start, *token_ids[j], self.end] for j in batch])
            result[batch] = self.forward(ids).numpy()
            i += len(batch)
        return result


def embed_with_cache(teacher, token_ids, cache, label):
    """The teacher's embeddings (N, H), chunk by chunk from the cache where it has them."""
    chunks = []
    for first in range(0, len(token_ids), CHUNK):
        chunk = token_ids[first : first + CHUNK]
        digest = hashlib.sha256(json.dumps(chunk).encode()).hexdigest()[:24]
        path = os.path.join(cache, digest + ".npy")
        if not os.path.exists(path):
            np.save(path + ".partial.npy", teacher.embed(chunk))
            os.replace(path + ".partial.npy", path)
        chunks.append(np.load(path))
        print(f"{label}: {first + len(chunk):,} of {len(token_ids):,} embedded", flush=True)
    return np.concatenate(chunks)


# --- Fitting ---------------------------------------------------------------------------------------

def principal_directions(embeddings):
    """The D directions (H, D) of largest uncentred variance, largest first, signs made definite."""
    moment = np.zeros((embeddings.shape[1],) * 2)
    for first in range(0, len(embeddings), CHUNK):
        block = embeddings[first : first + CHUNK].astype(np.float64)
        moment += block.T @ block
    directions = np.linalg.eigh(moment)[1][:, ::-1][:, :DIMENSIONS]
    signs = np.sign(directions[np.abs(directions).argmax(0), np.arange(DIMENSIONS)])
    return (directions * signs).astype(np.float32)


def token_by_token(outputs, token_ids, directions):
    """The table (V, D) that the teacher's outputs for single tokens (V, H) give by themselves."""
    counts = np.ones(len(outputs))
    for token, count in collections.Counter(t for ids in token_ids for t in ids).items():
        counts[token] += count
    weight = FREQUENCY_OFFSET / (FREQUENCY_OFFSET + counts / counts.sum())
    outputs = outputs.astype(np.float64)
    centred = outputs - outputs.mean(0)
    return (centred * weight[:, None]).astype(np.float32) @ directions


def fit(start, token_ids, targets, epochs, batch, rate, seed):
    """Rows (V, D) whose sums over `token_ids` point along `targets` (N, D), from `start` (V, D)."""
    torch.manual_seed(seed)
    bag = torch.nn.EmbeddingBag.from_pretrained(
        torch.from_numpy(start.copy()), freeze=False, mode="sum", sparse=True
    )
    # Adam that moves only the rows of the batch: moments of rare tokens do not fade between uses.
    optimiser = torch.optim.SparseAdam(list(bag.parameters()), lr=rate)
    targets = torch.nn.functional.normalize(torch.from_numpy(targets), dim=1)
    lengths = torch.tensor([len(ids) for ids in token_ids])
    flat = torch.tensor([token for ids in token_ids for token in ids])
    starts = torch.cumsum(lengths, 0) - lengths
    steps = epochs * -(-len(token_ids) // batch)
    step = 0
    for epoch in range(epochs):
        total = 0.0
        for chosen in torch.randperm(len(token_ids)).split(batch):
            for group in optimiser.param_groups:
                group["lr"] = rate * (1 - step / steps)
            size = lengths[chosen]
            offsets = torch.cumsum(size, 0) - size
            places = torch.arange(int(size.sum())) + torch.repeat_interleave(
                starts[chosen] - offsets, size
            )
            sums = bag(flat[places], offsets)
            cosine = torch.nn.functional.cosine_similarity(sums, targets[chosen])
            loss = 1 - cosine.mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss.detach()) * len(chosen)
            step += 1
        print(f"epoch {epoch + 1}: cosine {1 - total / len(token_ids):.4f}", flush=True)
    return bag.weight.detach().numpy()


def quantise(rows):
    """Whole numbers (V, D) of -127 to 127 and a scale a row (V): row ≈ numbers × scale."""
    scales = np.abs(rows).max(1) / 127
    numbers = np.rint(rows / np.maximum(scales, 1e-12)[:, None]).clip(-127, 127)
    return numbers.astype(np.int8), scales.astype(np.float32)


def write_table(path, rows, vocabulary):
    """Write rows (V, D) as int8 numbers with a scale a row."""
    numbers, scales = quantise(rows)
    metadata = {
        "format": "1",
        "teacher": minilm.NAME,
        "vocabulary_sha256": hashlib.sha256(open(vocabulary, "rb").read()).hexdigest(),
    }
    # Scales first: four-byte numbers stay aligned whatever the size of the rows.
    write_tensors(path, {"scales": scales, "rows": numbers}, metadata)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    parser.add_argument("--documents", nargs="+", required=True)
    parser.add_argument("--cache", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--sentences", type=int, default=340_000)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=1_024)
    parser.add_argument("--rate", type=float, default=1e-2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--token-by-token", action="store_true",
        help="also write token-by-token.safetensors, the table before fitting, to compare with",
    )
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.use_deterministic_algorithms(True)
    os.makedirs(options.cache, exist_ok=True)
    os.makedirs(options.output, exist_ok=True)

    teacher = Teacher(options.teacher)
    token_ids, embeddings = [], []
    sources = gather(
        options.wordnet, sorted(options.documents), options.sentences, options.seed
    )
    for label, texts in zip(("wordnet", "documents"), sources):
        ids = [i for i in teacher.token_ids(texts) if SHORTEST <= len(i) <= LONGEST]
        print(f"{label}: {len(ids):,} sentences, {sum(map(len, ids)):,} tokens", flush=True)
        embeddings.append(embed_with_cache(teacher, ids, options.cache, label))
        token_ids += ids
    embeddings = np.concatenate(embeddings)
    size = teacher.tokenizer.get_vocab_size()
    outputs = embed_with_cache(teacher, [[i] for i in range(size)], options.cache, "tokens")

    directions = principal_directions(embeddings)
    start = token_by_token(outputs, token_ids, directions)
    targets = embeddings.astype(np.float32) @ directions
    rows = fit(
        start, token_ids, targets, options.epochs, options.batch, options.rate, options.seed
    )

    vocabulary = os.path.join(options.output, "vocabulary.txt")
    shutil.copyfile(os.path.join(options.teacher, "vocab.txt"), vocabulary)
    write_table(os.path.join(options.output, "static-encoder.safetensors"), rows, vocabulary)
    if options.token_by_token:
        write_table(
            os.path.join(options.output, "token-by-token.safetensors"), start, vocabulary
        )


if __name__ == "__main__":
    main()
