#!/usr/bin/env python3
"""Train the teacher: a transformer that reads sentences in context and says which ones carry the page.

A page is read in windows of whole sentences with the title in front. The states of a sentence's tokens are
averaged, the program's features stand beside, one layer of self-attention over the page's sentences follows, and a
linear map gives each sentence a logit. Only the low-rank change of the transformer and what stands above it learn.
The loss is the divergence of softmax(logits) from what readers chose.

    teacher.py --base DIR --program FILE --pages FILE... --output DIR [--folds 0,1,2,3,4] [--seeds 1] [--epochs 3]
               [--languages en]

    --base     folder with the files of sentence-transformers/all-MiniLM-L6-v2
    --program  the built `summarize`, asked for features
    --pages    JSON lines, gzip, with readers' choices
    --output   checkpoints, so that a stopped run goes on where it stood, and for each fold and seed the logits of
               the pages of that fold, which the model has not seen; both are named by the digest of
               data, labels, program, base and settings, so that nothing old is taken for new
"""
import argparse
import json
import os
import random
import time

import numpy as np
import torch

import documents
import measures
import minilm

# Tokens of a window, without the title's and the two marks; windows of a page are of equal length.
WINDOW, TITLE = 240, 24
BATCH = 8
# The low-rank change: its rank, and the first layer that it moves. What the layers below make of a page is worked
# out once, so they cost nothing in training.
RANK, FIRST_LAYER = 16, 3
# How fast the low-rank change learns, and what stands above the transformer.
LOW_RANK_RATE, RATE = 5e-4, 1e-3


class Teacher(torch.nn.Module):
    """Logits for the sentences of a page."""

    WIDTH = 192

    def __init__(self, base_weights, feature_count):
        super().__init__()
        self.change = minilm.LowRankChange(base_weights, RANK, FIRST_LAYER)
        self.transformer = minilm.MiniLM(base_weights, self.change)
        self.register_buffer("mean", torch.zeros(feature_count))
        self.register_buffer("deviation", torch.ones(feature_count))
        self.norm = torch.nn.LayerNorm(minilm.HIDDEN)
        self.state = torch.nn.Linear(minilm.HIDDEN + feature_count, self.WIDTH)
        self.among = torch.nn.TransformerEncoderLayer(
            self.WIDTH, 4, 2 * self.WIDTH, dropout=0.1, activation="gelu", batch_first=True, norm_first=True
        )
        self.logit = torch.nn.Linear(self.WIDTH, 1)
        self.direct = torch.nn.Linear(feature_count, 1)
        self.dropout = torch.nn.Dropout(0.1)

    def read(self, page):
        """Keeps what the layers below the change, always the same, make of a page's windows."""
        with torch.inference_mode():
            for window in page.windows:
                if window.states is not None:
                    continue
                ids = torch.from_numpy(window.ids)[None]
                states = self.transformer.run(
                    self.transformer.embed(ids), torch.ones_like(ids, dtype=torch.bool), range(FIRST_LAYER)
                )
                window.states = states[0].clone()

    def sentence_states(self, pages):
        """The mean state (H,) of each sentence's tokens, sentence after sentence, page after page."""
        windows = [window for page in pages for window in page.windows]
        states = torch.nn.utils.rnn.pad_sequence([window.states for window in windows], batch_first=True)
        mask = torch.zeros(states.shape[:2], dtype=torch.bool)
        owner = torch.full(states.shape[:2], -1, dtype=torch.long)
        first = 0
        for i, window in enumerate(windows):
            mask[i, : len(window.ids)] = True
            owned = torch.from_numpy(window.owner)
            owner[i, : len(window.ids)] = torch.where(owned >= 0, owned + first, owned)
            first += window.sentences
        states = self.transformer.run(states, mask, range(FIRST_LAYER, self.transformer.layers)).float()
        chosen = owner.view(-1) >= 0
        index = owner.view(-1)[chosen]
        sums = torch.zeros((first, minilm.HIDDEN)).index_add(0, index, states.view(-1, minilm.HIDDEN)[chosen])
        return sums / torch.bincount(index, minlength=first).clamp(min=1)[:, None]

    def forward(self, pages):
        """A logit (S,) a sentence for each page."""
        counts = [len(page.features) for page in pages]
        states = self.dropout(self.norm(self.sentence_states(pages)))
        features = (torch.cat([page.features for page in pages]) - self.mean) / self.deviation
        x = self.state(torch.cat([states, self.dropout(features)], 1))
        padded = torch.nn.utils.rnn.pad_sequence(x.split(counts), batch_first=True)
        padding = torch.arange(padded.shape[1])[None] >= torch.tensor(counts)[:, None]
        among = self.among(padded, src_key_padding_mask=padding)[~padding]
        logits = (self.logit(among) + self.direct(features))[:, 0]
        return logits.split(counts)


class Window:
    """Token ids of a window and, for each token, which of the window's sentences it belongs to (-1: none)."""

    def __init__(self, title, sentences, start, end):
        ids, owner = [start, *title, end], [-1] * (len(title) + 2)
        for number, tokens in enumerate(sentences):
            ids += tokens
            owner += [number] * len(tokens)
        self.ids, self.owner, self.sentences = np.array([*ids, end]), np.array([*owner, -1]), len(sentences)
        # What the layers below the change make of the tokens, once they were read.
        self.states = None


class Page:
    """A document cut into windows."""

    def __init__(self, document, tokenizer):
        start, end = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
        encode = lambda texts: [e.ids for e in tokenizer.encode_batch(texts, add_special_tokens=False)]
        title = encode([document.row.get("title") or ""])[0][:TITLE]
        # A sentence without tokens keeps its place with the mark of the end.
        tokens = [ids[:WINDOW] or [end] for ids in encode(document.sentences)]
        total = sum(map(len, tokens))
        aim = total / -(-total // WINDOW)
        self.windows, part, length, done = [], [], 0, 0
        for ids in tokens:
            if part and (length + len(ids) > WINDOW or done >= aim * (len(self.windows) + 1)):
                self.windows.append(Window(title, part, start, end))
                part, length = [], 0
            part.append(ids)
            length += len(ids)
            done += len(ids)
        self.windows.append(Window(title, part, start, end))
        self.features = torch.from_numpy(document.features)
        self.tokens = total


def loss_of(logits, target):
    return -(target * torch.log_softmax(logits, 0)).sum()


def train(teacher, pages, targets, epochs, seed, checkpoint):
    """Fits the teacher; `checkpoint` holds each finished epoch."""
    stacked = torch.cat([page.features for page in pages])
    teacher.mean.copy_(stacked.mean(0))
    teacher.deviation.copy_(stacked.std(0).clamp(min=1e-3))
    low_rank = list(teacher.change.parameters())
    above = [p for name, p in teacher.named_parameters() if not name.startswith("change.")]
    optimiser = torch.optim.AdamW(
        [{"params": low_rank, "lr": LOW_RANK_RATE, "weight_decay": 0.0}, {"params": above, "lr": RATE, "weight_decay": 0.01}]
    )
    steps = epochs * -(-len(pages) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (0.06 * steps), max(0.0, 1 - step / steps))
    )
    begin = 0
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        teacher.load_state_dict(saved["teacher"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        begin = saved["epoch"]
    for epoch in range(begin, epochs):
        torch.manual_seed(1_000 * seed + epoch)
        order = list(range(len(pages)))
        random.Random(1_000 * seed + epoch).shuffle(order)
        teacher.train()
        total, since = 0.0, time.time()
        for i in range(0, len(order), BATCH):
            batch = order[i : i + BATCH]
            logits = teacher([pages[j] for j in batch])
            loss = sum(loss_of(l, targets[j]) for l, j in zip(logits, batch)) / len(batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(batch)
            if i // BATCH % 20 == 0:
                print(f"  epoch {epoch} page {i}: loss {total / (i + len(batch)):.4f}, {time.time() - since:.0f} s", flush=True)
        torch.save(
            {"teacher": teacher.state_dict(), "optimiser": optimiser.state_dict(),
             "schedule": schedule.state_dict(), "epoch": epoch + 1},
            checkpoint + ".partial",
        )
        os.replace(checkpoint + ".partial", checkpoint)


@torch.inference_mode()
def score(teacher, pages):
    """Logits (S,) of each page."""
    teacher.eval()
    return [teacher([page])[0].numpy() for page in pages]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--pages", nargs="+", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--folds", default="0,1,2,3,4", help="which are held out in turn; `all` trains on all")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--languages", default="en", help="of the pages to read; the transformer's vocabulary is English")
    arguments = parser.parse_args()
    os.makedirs(arguments.output, exist_ok=True)
    weights, tokenizer = minilm.read_weights(arguments.base), minilm.read_tokenizer(arguments.base)
    languages = arguments.languages.split(",")
    rows = [row for row in documents.read_rows(arguments.pages) if row["lang"] in languages and documents.worths(row).any()]
    names, read = documents.read_documents(arguments.program, rows, arguments.output)
    pages = [Page(document, tokenizer) for document in read]
    worths = [documents.worths(document.row) for document in read]
    targets = [torch.from_numpy(worth / worth.sum()) for worth in worths]
    print(f"{len(pages)} pages, {sum(page.tokens for page in pages):,} tokens", flush=True)
    settings = [WINDOW, TITLE, BATCH, RANK, FIRST_LAYER, Teacher.WIDTH, LOW_RANK_RATE, RATE, arguments.epochs]
    digest = documents.digest_of(arguments.program, [minilm.SHA256, *settings, *rows])
    for seed in range(arguments.seeds):
        for fold in arguments.folds.split(","):
            name = os.path.join(arguments.output, f"teacher-{digest}-{fold}-{seed}")
            if os.path.exists(name + ".json"):
                continue
            held = [i for i, document in enumerate(read) if str(document.fold) == fold]
            kept = [i for i, document in enumerate(read) if str(document.fold) != fold]
            torch.manual_seed(seed)
            teacher = Teacher(weights, len(names))
            for page in pages:
                teacher.read(page)
            train(teacher, [pages[i] for i in kept], [targets[i] for i in kept], arguments.epochs, seed, name + ".pt")
            logits = score(teacher, [pages[i] for i in held])
            if held:
                gain = np.mean([measures.gain(read[i].row, np.argsort(-l, kind="stable")[:3]) for l, i in zip(logits, held)])
                print(f"fold {fold} seed {seed}: gain@3 {gain:.2f} on {len(held)} pages", flush=True)
            with open(name + ".json.partial", "w") as file:
                json.dump({read[i].row["id"]: l.tolist() for l, i in zip(logits, held)}, file)
            os.replace(name + ".json.partial", name + ".json")


if __name__ == "__main__":
    main()
