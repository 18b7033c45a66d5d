#!/usr/bin/env python3
"""Train the sentence attention on what readers chose and on what written summaries say.

    train_attention.py --program FILE --pages FILE... [--html DIR] [--summaries FILE...] --output DIR
                       [--folds 0,1,2,3,4,all] [--seed 0] [--epochs 12] [--blindness 0.35]

    --program    the built `summarize`, asked for the features of every document
    --pages      JSON lines, gzip, with "readers" and "queries"
    --html       folder with the pages themselves: SET/pages/NAME.html.gz where the id of a row is SET/NAME
    --summaries  JSON lines, gzip, with "references", or "queries" of which each has "gold_sentences"
    --output     caches, attention-FOLD.safetensors for each fold (trained on the others; `all` on every page)

Three kinds of documents are learned together, a batch of one kind at a time: pages (what readers chose), questions
(which sentences answer a query) and summaries (which sentences have the words of the written summary). The loss is
the divergence of the layer's weights from the chosen sentences and, in equal part, each head's own by its share.
"""
import argparse
import dataclasses
import os
import random
import time

import numpy as np
import torch

import attention_layer
import documents
import examples

# A head, and the features that are its own (attention_layer.SEEN_BY_ALL is everyone's).
VIEWS = {
    # What the text is about, in meaning and in words.
    "topic": "embedding centrality connectedness term_rank keywords new_names repeats_previous mean_similarity "
    "text_similarity earlier_similarity neighbour_similarity",
    # What the page says of itself: title, description, headings.
    "title": "title_words title_focus opens_title title_similarity description_words description_similarity "
    "heading_words heading_similarity",
    # Where it stands.
    "position": "position log_position opens_block alone_in_block place_in_block log_remaining text_before opens_text "
    "closes_text since_label opening",
    # How it is made.
    "wording": "question announces digits capitals quotation opens_with_quotation asks_inside opens_lower trails_off "
    "commas measure link word_length token_rarity token_agreement "
    "heading label list_item quote caption table_row code",
    "query_meaning": "query_similarity query_similarity_around question_similarity query_asks embedding",
    "query_words": "query_words query_characters query_tokens query_characters_near query_characters_block "
    "query_tokens_block query_characters_around query_asks",
}
HEADS = {name: view.split() for name, view in VIEWS.items()}
# Sentences of a batch.
BATCH = 2_000
# Numbers of a value: how much of a sentence's meaning is compared with that of chosen ones.
VALUES = 64
# How much chosen sentences may resemble each other (AttentionParameters.swift): gain@3 is 56.7 with 8, 57.2 with 12,
# 57.3 with 24 and without the guard; a reader who gets the same twice minds it more than these figures do.
REPETITION = 12.0
# Of an example of each kind in the loss. More of the summaries raises ROUGE and lowers what readers choose.
SHARES = {"pages": 1.0, "questions": 1.0, "summaries": 0.1}
# Summaries of an epoch, drawn anew each time.
SUMMARIES = 2_000


@dataclasses.dataclass
class Batch:
    """B documents of up to S sentences."""

    features: torch.Tensor  # (B, S, F)
    embeddings: torch.Tensor  # (B, S, D)
    title: torch.Tensor  # (B, D)
    query: torch.Tensor  # (B, D)
    mask: torch.Tensor  # (B, S)
    target: torch.Tensor  # (B, S)
    asked: bool

    @staticmethod
    def of(group):
        pad = lambda rows: torch.nn.utils.rnn.pad_sequence([torch.from_numpy(row) for row in rows], batch_first=True)
        read = [example.document for example in group]
        none = np.zeros_like(read[0].title)
        return Batch(
            pad([document.features for document in read]),
            pad([document.embeddings.astype(np.float32) for document in read]),
            torch.from_numpy(np.stack([document.title for document in read])),
            torch.from_numpy(np.stack([none if document.query is None else document.query for document in read])),
            pad([np.ones(len(document.features), bool) for document in read]),
            pad([example.target for example in group]),
            read[0].query is not None,
        )


def batches_of(learned, seed):
    """Batches of one kind, of documents of about equal length, in seeded order."""
    chance = random.Random(seed)
    batches = []
    groups = {}
    summaries = [example for example in learned if example.kind == "summaries"]
    # A page that is there as sentences and as HTML is taken one way or the other.
    versions = {}
    for example in learned:
        if example.kind != "summaries":
            asked = example.document.query is not None, example.document.asked
            versions.setdefault((example.document.row["id"], *asked), []).append(example)
    drawn = [chance.choice(ways) for ways in versions.values()]
    drawn += chance.sample(summaries, min(SUMMARIES, len(summaries)))
    for example in drawn:
        groups.setdefault((example.kind, example.document.query is not None), []).append(example)
    for group in groups.values():
        group.sort(key=lambda example: len(example.target) * chance.uniform(0.7, 1.4))
        batch = []
        for example in group:
            longest = max([len(example.target), *(len(e.target) for e in batch)])
            if batch and (longest * (len(batch) + 1) > BATCH or len(batch) == 32):
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
    chance.shuffle(batches)
    return batches


def train(learned, names, seed, epochs, blindness, rate=3e-3):
    """A layer that has learned the examples."""
    torch.manual_seed(seed)
    layer = attention_layer.SentenceAttention(HEADS, names)
    stacked = torch.from_numpy(np.concatenate([e.document.features for e in learned if e.kind == "pages"]))
    layer.mean.copy_(stacked.mean(0))
    # A column that hardly varies is not blown up.
    layer.deviation.copy_(stacked.std(0).clamp(min=0.05))
    # What is zero without a query, a query's columns; how they vary with one is what counts.
    silent = (stacked == 0).all(0)
    questions = torch.from_numpy(np.concatenate([e.document.features for e in learned if e.document.query is not None][:3000]))
    layer.deviation[silent] = questions[:, silent].std(0).clamp(min=0.05)
    optimiser = torch.optim.AdamW(layer.parameters(), lr=rate, weight_decay=0.02)
    steps = epochs * len(batches_of(learned, 0))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / 100) * max(0.0, 1 - step / steps)
    )
    layer.train()
    for epoch in range(epochs):
        for group in batches_of(learned, 1_000 * seed + epoch):
            batch = Batch.of(group)
            weights, heads, shares = layer(batch, dropout=0.2, blindness=blindness)
            divergence = -(batch.target * weights.masked_fill(~batch.mask, 0)).sum(1)
            own = -(batch.target[:, None] * heads.masked_fill(~batch.mask[:, None], 0)).sum(2)
            # A head learns by itself too, as far as it has a share in the mixture.
            loss = SHARES[group[0].kind] * (0.5 * divergence + 0.5 * (own * shares.detach()).sum(1)).sum() / 32
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(layer.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return layer.eval()


def figures(layer, held):
    """Mean gain@3 of pages and hit@3 of questions and keywords, given as sentences and as HTML.

    By the weights alone; of HTML, what its sentences can reach is 100. evaluate.py measures what is chosen.
    """
    found = {}
    with torch.inference_mode():
        for example in held:
            weights = layer(Batch.of([example]))[0][0].numpy()
            worth = example.target
            top = np.argsort(-weights, kind="stable")[:3]
            if example.kind == "pages":
                kind, figure = "gain@3", worth[top].sum() / np.sort(worth)[-3:].sum()
            else:
                kind, figure = "keywords" if example.document.keywords else "questions", bool(worth[top].any())
            found.setdefault(("HTML " if example.document.is_html else "") + kind, []).append(100 * figure)
    return {kind: float(np.mean(values)) for kind, values in sorted(found.items())}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--pages", nargs="+", required=True)
    parser.add_argument("--summaries", nargs="*", default=[])
    parser.add_argument("--html")
    parser.add_argument("--output", required=True)
    parser.add_argument("--folds", default="0,1,2,3,4,all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--blindness", type=float, default=0.35, help="how often a head goes without others' features")
    arguments = parser.parse_args()
    os.makedirs(arguments.output, exist_ok=True)
    labelled_rows = documents.read_rows(arguments.pages)
    names, pages = examples.page_examples(arguments.program, labelled_rows, arguments.output)
    if arguments.html:
        pages += examples.html_examples(arguments.program, labelled_rows, arguments.html, arguments.output)
    # A labelled page is learned from its readers alone: its summary would tell a fold what it must not know.
    labelled = examples.KnownText(labelled_rows)
    summaries = []
    for path in arguments.summaries:
        rows = [row for row in documents.read_rows([path]) if not labelled.has(row)]
        summaries += examples.summary_examples(arguments.program, rows, arguments.output)
    print(f"{len(pages)} examples of pages and questions, {len(summaries)} of summaries", flush=True)
    for fold in arguments.folds.split(","):
        began = time.time()
        held = [example for example in pages if str(example.document.fold) == fold]
        known = examples.KnownText([example.document.row for example in held if not example.document.is_html])
        kept = [example for example in pages if not known.has(example.document.row)]
        layer = train(kept + summaries, names, arguments.seed, arguments.epochs, arguments.blindness)
        # A sentence says what the first, strongest directions of its embedding say.
        values = np.eye(VALUES, pages[0].document.embeddings.shape[1])
        layer.write(os.path.join(arguments.output, f"attention-{fold}.safetensors"), values, REPETITION)
        reached = ", ".join(f"{kind} {value:.2f}" for kind, value in figures(layer, held).items())
        print(f"fold {fold}: {reached or 'trained'} in {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
