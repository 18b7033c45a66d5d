"""What is learned: documents, and for each sentence the share that it should have.

Labelled pages, given as sentences or as the HTML that they come in, documents with written summaries or queries, and
other pages, of which nothing is known. KnownText keeps apart what must not be seen together.
"""
import collections
import dataclasses
import glob
import os
import random

import numpy as np

import answers
import documents

# Sentences of a document with a summary beyond which it is left out.
LONGEST = 1_000
# Queries that are learned of a document with a summary.
QUERIES = 3


@dataclasses.dataclass
class Example:
    """A document, or a question about it, and the share of the summary that each sentence should have."""

    document: documents.Document
    target: np.ndarray  # (S,), sums to 1
    kind: str


def page_examples(program, rows, cache, options=()):
    """For each page what its readers chose and what answers each query, as the program sees it with some options."""
    requests = [documents.request(row, query) for row in rows for query in [None, *(q["query"] for q in row["queries"])]]
    names, read = documents.read_features(program, requests, cache, options)
    examples, read = [], iter(read)
    for row in rows:
        worth = documents.worths(row)
        page = documents.Document(row, *next(read))
        if worth.any():
            examples.append(Example(page, worth / worth.sum(), "pages"))
        for number, query in enumerate(row["queries"]):
            target = np.zeros(len(worth), np.float32)
            target[query["answers"]] = 1 / len(query["answers"])
            examples.append(Example(documents.Document(row, *next(read), number), target, "questions"))
    return names, examples


def html_examples(program, rows, folder, cache, blocks=None, options=()):
    """The same pages as they come, with what the parser keeps of them: chosen sentences are found by their words.

    Where `blocks` names a folder of train_blocks.py, a page is read with the parameters that have not seen its site.
    """
    rows = [row for row in rows if os.path.exists(documents.page_file(folder, row))]
    if blocks is None:
        return html_examples_of(program, rows, folder, cache, (), options)
    return [
        example
        for fold in range(documents.FOLDS)
        for example in html_examples_of(
            program, [row for row in rows if documents.fold_of(row) == fold], folder, cache,
            ("--block-parameters", os.path.join(blocks, f"blocks-{fold}.safetensors")), options)
    ]


def html_examples_of(program, rows, folder, cache, reading, options):
    """Pages that are read with the same options, and seen with these and others."""
    pages = [documents.page_request(folder, row) for row in rows]
    split = [answer["sentences"] for answer in answers.answers_of([program, "sentences", "--jsonl", *reading], pages)]
    requests = [
        page | ({"query": query} if query else {})
        for page, row in zip(pages, rows) for query in [None, *(q["query"] for q in row["queries"])]
    ]
    _, read = documents.read_features(program, requests, cache, (*reading, *options))
    examples, read = [], iter(read)
    for row, sentences in zip(rows, split, strict=True):
        places = documents.places_of(sentences, documents.sentences_of(row))
        # A sentence that stands on the page twice counts where it stands first.
        places = [place if place not in places[:index] else None for index, place in enumerate(places)]
        for number, query in enumerate([None, *row["queries"]]):
            document = documents.Document(row, *next(read), max(0, number - 1), parsed=sentences)
            worth = documents.worths(row) if query is None else np.zeros(len(documents.sentences_of(row)), np.float32)
            if query:
                worth[query["answers"]] = 1
            target = np.array([0 if place is None else worth[place] for place in places], np.float32)
            if target.any():
                kind = "pages" if query is None else "questions"
                examples.append(Example(document, target / target.sum(), kind))
    return examples


def summary_examples(program, rows, cache):
    """For each document which sentences have the words of its summaries, or answer its queries."""
    asked, targets, requests = [], [], []
    for row in rows:
        count = len(documents.sentences_of(row))
        if not 2 < count <= LONGEST:
            continue
        queries = row.get("queries") or []
        for number in random.Random(row["id"]).sample(range(len(queries)), min(QUERIES, len(queries))):
            if gold := queries[number].get("gold_sentences"):
                target = np.zeros(count, np.float32)
                target[gold] = 1 / len(gold)
                asked.append((row, number)), targets.append(target)
                requests.append(documents.request(row, queries[number]["query"]))
        if not queries and (target := documents.summary_worths(row)).any():
            asked.append((row, 0)), targets.append(target / target.sum()), requests.append(documents.request(row))
    _, read = documents.read_features(program, requests, cache)
    return [
        Example(documents.Document(row, *answer, number), target, "questions" if "query" in request else "summaries")
        for (row, number), target, request, answer in zip(asked, targets, requests, read, strict=True)
    ]


def other_pages(program, folder, labelled, cache):
    """Documents of the pages of a folder, but of none that is labelled or has much of its text from one that is."""
    paths = sorted(glob.glob(os.path.join(folder, "*", "pages", "*.html.gz")))
    names = [os.path.relpath(path, folder).replace("/pages/", "/").removesuffix(".html.gz") for path in paths]
    rows = [{"id": name} for name in names if name not in labelled.identifiers]
    requests = [documents.page_request(folder, row) for row in rows]
    pages = []
    split = answers.answers_of([program, "sentences", "--jsonl"], requests)
    for row, request, answer in zip(rows, requests, split, strict=True):
        # A page without text has an error for an answer.
        if sentences := answer.get("sentences"):
            row["paragraphs"] = [sentences]
            if not labelled.has(row):
                pages.append((row, request))
    _, read = documents.read_features(program, [request for _, request in pages], cache)
    return [documents.Document(row, *seen) for (row, _), seen in zip(pages, read, strict=True)]


class KnownText:
    """Finds documents that have much of their text from others: another version of a page, a text printed twice."""

    # Words of a sentence that is not in many documents by chance, and how many of them, and what share, are too many.
    LONG, COUNT, SHARE = 8, 3, 0.25

    def __init__(self, rows):
        self.identifiers = {row["id"] for row in rows}
        self.places = collections.defaultdict(set)
        for row in rows:
            for sentence in self.long_sentences(row):
                self.places[sentence].add(row["id"])

    def long_sentences(self, row):
        words = (tuple(documents.words(sentence)) for sentence in documents.sentences_of(row))
        return {sentence for sentence in words if len(sentence) >= self.LONG}

    def has(self, row):
        """Whether a document is one of those known, or shares too much with one of them."""
        sentences = self.long_sentences(row)
        shared = collections.Counter(place for sentence in sentences for place in self.places.get(sentence, ()))
        most = max(shared.values(), default=0)
        return row["id"] in self.identifiers or most >= max(self.COUNT, self.SHARE * len(sentences))
