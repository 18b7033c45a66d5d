#!/usr/bin/env python3
"""Train the sentence attention on what readers chose and on what written summaries say.

    train_attention.py --program FILE --pages FILE... [--html DIR [--blocks DIR]] [--summaries FILE...] --output DIR
                       [--encoder minilm [--model DIR]] [--folds 0,1,2,3,4,all] [--seed 0] [--epochs 12]
                       [--blindness 0.35]

    --program    the built `summarize`, asked for the features of every document
    --pages      JSON lines, gzip, with "readers" and "queries"
    --html       folder with the pages themselves: SET/pages/NAME.html.gz where the id of a row is SET/NAME
    --blocks     folder of train_blocks.py: their content is told by parameters that have not seen their site
    --summaries  JSON lines, gzip, with "set" and "references", or "queries" of which each has "gold_sentences"
    --encoder    for which encoder; minilm answers English queries alone, so it learns from no others, and not from
                 those of meetings, which would take it hours
    --model      where the encoder's model lies
    --output     caches, attention-FOLD.safetensors for each fold (trained on the others; `all` on every page)

Three kinds of documents are learned together, a batch of one kind at a time: pages (what readers chose), questions
(which sentences answer a query) and summaries (which sentences have the words of the written summary). The loss is
the divergence of the layer's weights from the chosen sentences and, in equal part, each head's own by its share.
Then one more head learns abstracts and on which documents it has a share, while the others stay as they are.
"""
import argparse
import dataclasses
import os
import random
import time

import numpy as np
import torch
from torch.nn import functional

import attention_golden
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
# Abstracts and documents without one, beside the pages, of an epoch of the head for abstracts, and how much worse it is
# when this head takes a page that is not its own than when it leaves a document that is.
DRAWN_ABSTRACTS, DRAWN_OTHERS, NO_ABSTRACT = 3_000, 1_500, 2.0
# Examples on which a written file is compared with the layer.
CHECKED = 60
# Sets whose summary is an abstract: what a paper, a chapter, a specification or a proposal says, in other words than
# its opening. On other sets readers' choices are the better guide.
ABSTRACTS = "scitldr papers elifedigest elifeinsight openstax peps rfcs eips keps proposals".split()


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


def versions_drawn(pages, chance):
    """Of a page that is there as sentences and as HTML one of the two."""
    versions = {}
    for example in pages:
        asked = example.document.query is not None, example.document.asked
        versions.setdefault((example.document.row["id"], *asked), []).append(example)
    return [chance.choice(ways) for ways in versions.values()]


def batched(drawn, chance):
    """Batches of one kind each, of documents of about equal length, in seeded order."""
    batches, groups = [], {}
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


def fit(layer, draw, loss_of, seed, epochs, rate=3e-3):
    """Lower a loss over batches that are drawn anew for each epoch."""
    learned = [parameter for parameter in layer.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(learned, lr=rate, weight_decay=0.02)
    steps = epochs * len(draw(random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / 100) * max(0.0, 1 - step / steps)
    )
    layer.train()
    for epoch in range(epochs):
        for group in draw(random.Random(1_000 * seed + epoch)):
            optimiser.zero_grad()
            (loss_of(group) / 32).backward()
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            schedule.step()
    return layer.eval()


def divergence(target, weights, mask):
    """Of weights, in logarithms, from what they should be, less the entropy of that: a number a document."""
    return -(target * weights.masked_fill(~mask, 0)).sum(-1)


def train(learned, names, seed, epochs, blindness):
    """A layer that has learned the examples."""
    torch.manual_seed(seed)
    layer = attention_layer.SentenceAttention(HEADS, names)
    stacked = torch.from_numpy(np.concatenate([e.document.features for e in learned if e.kind == "pages"]))
    layer.mean.copy_(stacked.mean(0))
    # A column that hardly varies is not blown up.
    layer.deviation.copy_(stacked.std(0).clamp(min=0.05))
    # What is zero without a query, a query's columns; how they vary with one is what counts.
    silent = (stacked == 0).all(0)
    asked = [e.document.features for e in learned if e.document.query is not None][:3_000]
    layer.deviation[silent] = torch.from_numpy(np.concatenate(asked))[:, silent].std(0).clamp(min=0.05)
    summaries = [example for example in learned if example.kind == "summaries"]
    pages = [example for example in learned if example.kind != "summaries"]

    def draw(chance):
        return batched(versions_drawn(pages, chance) + chance.sample(summaries, min(SUMMARIES, len(summaries))), chance)

    def loss_of(group):
        batch = Batch.of(group)
        weights, heads, shares = layer(batch, dropout=0.2, blindness=blindness)
        # A head learns by itself too, as far as it has a share in the mixture.
        own = (divergence(batch.target[:, None], heads, batch.mask[:, None]) * shares.detach()).sum(1)
        return SHARES[group[0].kind] * 0.5 * (divergence(batch.target, weights, batch.mask) + own).sum()

    return fit(layer, draw, loss_of, seed, epochs)


def train_abstract(general, learned, others, seed, epochs):
    """The layer with one more head, which takes over where a document is one that abstracts are written of.

    The other heads stay as they are, so that nothing is lost on pages. The new one learns from abstracts alone, and its
    share from telling their documents from pages, `others` of which nobody labelled, and those with other summaries.
    """
    torch.manual_seed(seed)
    head = general.following("abstract")
    abstracts, pages = [], [example for example in learned if example.kind == "pages"]
    others = [examples.Example(document, np.zeros(len(document.features), np.float32), "others") for document in others]
    for example in learned:
        if example.kind == "summaries":
            is_abstract = example.document.row.get("set") in ABSTRACTS
            (abstracts if is_abstract else others).append(
                dataclasses.replace(example, kind="abstracts" if is_abstract else "others")
            )
    if not abstracts:
        return general

    def draw(chance):
        drawn = versions_drawn(pages, chance)
        for some, count in ((abstracts, DRAWN_ABSTRACTS), (others, DRAWN_OTHERS)):
            drawn += chance.sample(some, min(count, len(some)))
        return batched(drawn, chance)

    def loss_of(group):
        batch = Batch.of(group)
        with torch.no_grad():
            rest = torch.logsumexp(general.share_logits(batch), 1)
        share = head.share_logits(batch)[:, 0] - rest
        if group[0].kind != "abstracts":
            return NO_ABSTRACT * functional.softplus(share).sum()
        _, heads, _ = head(batch, dropout=0.2)
        return (functional.softplus(-share) + divergence(batch.target, heads[:, 0], batch.mask)).sum()

    return general.joined(fit(head, draw, loss_of, seed, 2 * epochs))


def check_file(path, layer, some):
    """Stop unless the file, as its definition has it, gives examples the weights that the layer gives them."""
    tensors, _ = attention_golden.read_parameters(path)
    for example in some:
        document = example.document
        heads, shares = attention_golden.attend(
            tensors, document.features, document.embeddings, document.title, document.query
        )
        with torch.inference_mode():
            weights = layer(Batch.of([example]))[0][0].exp().numpy()
        difference = np.abs(shares @ heads - weights).max()
        if difference > 1e-4:
            raise SystemExit(f"{path}: a weight of {document.row['id']} differs by {difference:.1e} from the layer's")


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
    parser.add_argument("--blocks")
    parser.add_argument("--output", required=True)
    parser.add_argument("--encoder", default="static", choices=("static", "minilm"))
    parser.add_argument("--model")
    parser.add_argument("--folds", default="0,1,2,3,4,all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--blindness", type=float, default=0.35, help="how often a head goes without others' features")
    arguments = parser.parse_args()
    os.makedirs(arguments.output, exist_ok=True)
    labelled_rows = documents.read_rows(arguments.pages)
    options = ["--encoder", arguments.encoder, *(["--model", arguments.model] if arguments.model else [])]
    names, pages = examples.page_examples(arguments.program, labelled_rows, arguments.output, options)
    if arguments.html:
        pages += examples.html_examples(
            arguments.program, labelled_rows, arguments.html, arguments.output, arguments.blocks, options)
    # A labelled page is learned from its readers alone: its summary would tell a fold what it must not know.
    labelled = examples.KnownText(labelled_rows)
    summaries = []
    for path in arguments.summaries:
        rows = [row for row in documents.read_rows([path]) if not labelled.has(row)]
        summaries += examples.summary_examples(arguments.program, rows, arguments.output)
    if arguments.encoder == "minilm":
        pages = [e for e in pages if e.document.query is None or e.document.language == "en"]
        summaries = [e for e in summaries if e.document.query is None]
    others = []
    if arguments.html:
        others = examples.other_pages(arguments.program, arguments.html, labelled, arguments.output)
    print(
        f"{len(pages)} examples of pages and questions, {len(summaries)} of summaries, {len(others)} other pages",
        flush=True,
    )
    for fold in arguments.folds.split(","):
        began = time.time()
        held = [example for example in pages if str(example.document.fold) == fold]
        known = examples.KnownText([example.document.row for example in held if not example.document.is_html])
        kept = [example for example in pages if not known.has(example.document.row)]
        layer = train(kept + summaries, names, arguments.seed, arguments.epochs, arguments.blindness)
        layer = train_abstract(layer, kept + summaries, others, arguments.seed, arguments.epochs)
        # A sentence says what the first, strongest directions of its embedding say.
        values = np.eye(VALUES, pages[0].document.embeddings.shape[1])
        path = os.path.join(arguments.output, f"attention-{fold}.safetensors")
        layer.write(path, values, REPETITION, arguments.encoder)
        check_file(path, layer, (kept + summaries)[:: len(kept + summaries) // CHECKED or 1])
        reached = ", ".join(f"{kind} {value:.2f}" for kind, value in figures(layer, held).items())
        print(f"fold {fold}: {reached or 'trained'} in {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
