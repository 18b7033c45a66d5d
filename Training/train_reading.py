#!/usr/bin/env python3
"""Train the head `reading`: a transformer that reads sentences in context and says which ones carry the page.

A page is read in windows of whole sentences with the title in front. The states of a sentence's tokens are
averaged, the program's features stand beside, one layer of self-attention over the page's sentences follows, and a
linear map gives each sentence a logit. Only the low-rank change of the transformer and what stands above it learn, for
each fold anew, what readers chose on the pages of the others. The loss is the divergence of softmax(logits) from what
should be chosen.

    train_reading.py --base DIR --program FILE --pages FILE... [--html DIR] --output DIR
                     [--folds 0,1,2,3,4,all] [--seeds 1] [--epochs 2]

    --base       folder with the files of sentence-transformers/all-MiniLM-L6-v2
    --program    the built `summarize`, asked for features
    --pages      JSON lines, gzip, with readers' choices
    --html       folder with the pages themselves, SET/pages/NAME.html.gz
    --output     reading-FOLD.safetensors for each fold (trained on the others; `all` on every page), the logits of the
                 pages of the fold, and checkpoints, so that a stopped run goes on where it stood; the last two are
                 named by the digest of data, labels, program, base and settings, so that nothing old is taken for new
"""
import argparse
import copy
import json
import os
import random
import time

import numpy as np
import torch

import documents
import examples
import measures
import minilm
from reading_layer import FIRST_LAYER, RANK, TITLE, WINDOW, Page, Reading

BATCH = 8
# How fast the low-rank change learns, and what stands above the transformer.
LOW_RANK_RATE, RATE = 5e-4, 1e-3


def loss_of(logits, target):
    return -(target * torch.log_softmax(logits, 0)).sum()


def drawn(pages, chance):
    """The pages in seeded order, of one that is there as sentences and as HTML one way or the other."""
    versions = {}
    for page in pages:
        versions.setdefault(page.document.row["id"], []).append(page)
    drawn = [chance.choice(ways) for ways in versions.values()]
    chance.shuffle(drawn)
    return drawn


def train(reading, pages, epochs, seed, checkpoint):
    """Fits the head; `checkpoint` holds each finished epoch."""
    low_rank = list(reading.change.parameters())
    above = [p for name, p in reading.named_parameters() if not name.startswith("change.")]
    optimiser = torch.optim.AdamW(
        [{"params": low_rank, "lr": LOW_RANK_RATE, "weight_decay": 0.0}, {"params": above, "lr": RATE, "weight_decay": 0.01}]
    )
    steps = epochs * -(-len(drawn(pages, random.Random(0))) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (0.06 * steps), max(0.0, 1 - step / steps))
    )
    begin = 0
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        reading.load_state_dict(saved["reading"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        begin = saved["epoch"]
    for epoch in range(begin, epochs):
        torch.manual_seed(1_000 * seed + epoch)
        order = drawn(pages, random.Random(1_000 * seed + epoch))
        reading.train()
        total, since = 0.0, time.time()
        for i in range(0, len(order), BATCH):
            batch = order[i : i + BATCH]
            optimiser.zero_grad()
            # One after the other: what a page needs stays in the cache, and none is padded to the length of another.
            for page in batch:
                loss = loss_of(reading([page])[0], page.target) / len(batch)
                loss.backward()
                total += float(loss.detach()) * len(batch)
            torch.nn.utils.clip_grad_norm_(reading.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            if i // BATCH % 20 == 0:
                print(f"  epoch {epoch} page {i}: loss {total / (i + len(batch)):.4f}, {time.time() - since:.0f} s", flush=True)
        torch.save(
            {"reading": reading.state_dict(), "optimiser": optimiser.state_dict(),
             "schedule": schedule.state_dict(), "epoch": epoch + 1},
            checkpoint + ".partial",
        )
        os.replace(checkpoint + ".partial", checkpoint)


@torch.inference_mode()
def score(reading, pages):
    """Logits (S,) of each page."""
    reading.eval()
    return [reading([page])[0].numpy() for page in pages]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--pages", nargs="+", required=True)
    parser.add_argument("--html")
    parser.add_argument("--output", required=True)
    parser.add_argument("--folds", default="0,1,2,3,4,all", help="which are held out in turn; `all` trains on all")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=2)
    arguments = parser.parse_args()
    os.makedirs(arguments.output, exist_ok=True)
    # Products in bfloat16 where the processor has them.
    torch.set_float32_matmul_precision("medium")
    weights, tokenizer = minilm.read_weights(arguments.base), minilm.read_tokenizer(arguments.base)
    rows = documents.read_rows(arguments.pages)
    names, labelled = examples.page_examples(arguments.program, rows, arguments.output)
    if arguments.html:
        labelled += examples.html_examples(arguments.program, rows, arguments.html, arguments.output)
    # The transformer's vocabulary is English.
    labelled = [e for e in labelled if e.kind == "pages" and e.document.language == "en"]
    pages = [Page(e.document, e.target, tokenizer) for e in labelled]
    print(f"{len(pages)} pages, {sum(page.tokens for page in pages):,} tokens", flush=True)
    settings = [WINDOW, TITLE, BATCH, RANK, FIRST_LAYER, Reading.WIDTH, LOW_RANK_RATE, RATE]
    seen = [[page.document.row["id"], page.document.is_html, len(page.features)] for page in pages]
    digest = documents.digest_of(arguments.program, [minilm.SHA256, *settings, arguments.epochs, *rows, *seen])
    stacked = torch.cat([page.features for page in pages])
    for seed in range(arguments.seeds):
        torch.manual_seed(seed)
        reading = Reading(weights, len(names))
        reading.mean.copy_(stacked.mean(0))
        reading.deviation.copy_(stacked.std(0).clamp(min=1e-3))
        for page in pages:
            reading.read(page)
        begun = copy.deepcopy(reading.state_dict())
        for fold in arguments.folds.split(","):
            name = os.path.join(arguments.output, f"reading-{digest}-{fold}-{seed}")
            if os.path.exists(name + ".json"):
                continue
            held = [page for page in pages if str(page.document.fold) == fold]
            apart = examples.KnownText([page.document.row for page in held])
            reading.load_state_dict(begun)
            kept = [page for page in pages if not apart.has(page.document.row)]
            train(reading, kept, arguments.epochs, seed, name + ".pt")
            suffix = f"-{seed}" if seed else ""
            reading.write(os.path.join(arguments.output, f"reading-{fold}{suffix}.safetensors"), names)
            given = [page for page in held if not page.document.is_html]
            found = {page.document.row["id"]: logits.tolist() for page, logits in zip(given, score(reading, given))}
            if given:
                gain = np.mean([gain_of(page, found) for page in given])
                print(f"fold {fold} seed {seed}: gain@3 {gain:.2f} on {len(given)} pages", flush=True)
            with open(name + ".json.partial", "w") as file:
                json.dump(found, file)
            os.replace(name + ".json.partial", name + ".json")


def gain_of(page, logits):
    """The gain@3 of a page, by the logits of all."""
    row = page.document.row
    return measures.gain(row, np.argsort(-np.array(logits[row["id"]]), kind="stable")[:3])


if __name__ == "__main__":
    main()
