"""Documents to learn from: JSON lines with gzip, and what the program sees of each.

A row: {"id", "title"?, "lang"?, "host"?, "paragraphs": [[sentence, ...], ...], ...} with either "readers" (whose
choices are learned) or "references" (summaries in words of their own) and "set" (the name of their collection).
"""
import base64
import collections
import dataclasses
import gzip
import hashlib
import json
import os
import re
import zlib

import numpy as np

import answers

FOLDS = 5
# Scripts without spaces between words: kana, Han, Thai. Every character counts as a word.
UNSPACED = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f"
WORD = re.compile(f"[{UNSPACED}]|[^\\W{UNSPACED}]+")
# Words in common, as Dice's coefficient, that make two sentences the same one.
SAME_SENTENCE = 0.75


@dataclasses.dataclass
class Document:
    """S sentences with F features and D numbers of embedding each."""

    row: dict
    features: np.ndarray  # (S, F), float32
    embeddings: np.ndarray  # (S, D), float16, rows of unit length
    title: np.ndarray  # (D,), float32
    query: np.ndarray | None  # (D,), float32
    asked: int = 0  # which of the row's queries
    parsed: list | None = None  # the S sentences, where the program found them rather than the row gives them

    @property
    def keywords(self):
        """Whether the query is keywords rather than a question: the second query of a reader."""
        return self.asked % 2 == 1

    @property
    def sentences(self):
        return self.parsed if self.is_html else sentences_of(self.row)

    @property
    def is_html(self):
        """Whether it was read from the page itself."""
        return self.parsed is not None

    @property
    def language(self):
        """The language without its region, English where nothing is said."""
        return (self.row.get("lang") or "en").split("-")[0].lower()

    @property
    def fold(self):
        return fold_of(self.row)


def fold_of(row):
    """Pages of one site are in one fold."""
    return zlib.crc32((row.get("host") or row["id"]).encode()) % FOLDS


def read_rows(paths):
    return [json.loads(line) for path in paths for line in gzip.open(path, "rt", encoding="utf-8")]


def sentences_of(row):
    return [sentence for paragraph in row["paragraphs"] for sentence in paragraph]


def worths(row):
    """(S,): 2 where a reader has the sentence among the best three, 1 among the good, the mean of the readers."""
    worth = np.zeros(len(sentences_of(row)), np.float32)
    for reader in row["readers"]:
        worth[reader["best"]] += 2 / len(row["readers"])
        worth[reader["good"]] += 1 / len(row["readers"])
    return worth


def summary_worths(row, choices=3):
    """(S,): how much of the written summary each sentence has.

    Sentences are taken greedily as long as they raise the F1 of words and word pairs with the best reference; the
    gain of each is its worth. Beside them every sentence keeps a tenth of its own F1, squared.
    """
    pairs = lambda text: collections.Counter(words(text)) + collections.Counter(zip(words(text), words(text)[1:]))
    sentences = [pairs(sentence) for sentence in sentences_of(row)]
    sizes = [sum(sentence.values()) for sentence in sentences]
    best, highest = np.zeros(len(sentences), np.float32), 0.0
    for reference in row["references"]:
        asked = pairs(reference)
        size = sum(asked.values())
        worth, covered, length, value = np.zeros(len(sentences), np.float32), collections.Counter(), 0, 0.0
        alone = [2 * sum((s & asked).values()) / max(1, n + size) for s, n in zip(sentences, sizes)]
        likely = sorted(range(len(sentences)), key=lambda i: -alone[i])[:40]
        for _ in range(choices):
            values = [
                2 * sum(((covered + sentences[i]) & asked).values()) / max(1, length + sizes[i] + size) if not worth[i] else 0
                for i in likely
            ]
            place = int(np.argmax(values)) if values else 0
            if not values or values[place] <= value:
                break
            chosen = likely[place]
            worth[chosen] = values[place] - value
            value, covered, length = values[place], covered + sentences[chosen], length + sizes[chosen]
        if value > highest:
            highest, best = value, worth + 0.1 * np.square(alone, dtype=np.float32)
    return best


def request(row, query=None):
    """The line that the program answers."""
    line = {"id": row["id"], "paragraphs": row["paragraphs"]}
    for key, value in (("title", row.get("title")), ("language", row.get("lang")), ("query", query)):
        if value:
            line[key] = value
    return line


def page_file(folder, row):
    """Where the HTML of a row lies below a folder of SET/pages/NAME.html.gz, if it does."""
    name, _, page = row["id"].partition("/")
    return os.path.join(folder, name, "pages", f"{page}.html.gz")


def page_request(folder, row, query=None):
    """The line that asks for a page as it came; nothing that is known of it beside its bytes."""
    with gzip.open(page_file(folder, row)) as file:
        page = file.read()
    try:
        line = {"id": row["id"], "html": page.decode()}
    except UnicodeDecodeError:
        line = {"id": row["id"], "html_base64": base64.b64encode(page).decode()}
    return line | ({"query": query} if query else {})


def words(text):
    return WORD.findall(text.lower())


def word_counts(text):
    return collections.Counter(words(text))


def places_of(sentences, known):
    """For each sentence the number of the known one that has the same words, None where there is none."""
    known = [word_counts(sentence) for sentence in known]
    if not known:
        return [None] * len(sentences)
    places = []
    for sentence in sentences:
        counts = word_counts(sentence)
        shared = [2 * (counts & other).total() / max(1, counts.total() + other.total()) for other in known]
        place = int(np.argmax(shared))
        places.append(place if shared[place] >= SAME_SENTENCE else None)
    return places


def digest_of(program, values):
    """What names the outcome of a program and of what it was given: anything that JSON can say."""
    digest = hashlib.sha256()
    with open(program, "rb") as file:
        digest.update(file.read())
    for value in values:
        digest.update(json.dumps(value).encode())
    return digest.hexdigest()[:24]


def read_features(program, requests, cache, options=()):
    """What `summarize features` says to each request: (names, [(features, embeddings, title, query or None)]).

    The answers are kept in `cache`, under the digest of the program, its options and the requests; an error ends the run.
    """
    if not requests:
        return None, []
    path = os.path.join(cache, f"features-{digest_of(program, [*options, *requests])}.npz")
    if not os.path.exists(path):
        os.makedirs(cache, exist_ok=True)
        rows, embeddings, others, names = [], [], [], None
        for answer in answers.answers_of([program, "features", "--jsonl", *options], requests):
            if "error" in answer:
                raise SystemExit(f"{answer['id']}: {answer['error']}")
            names = answer["features"]["names"]
            rows.append(np.asarray(answer["features"]["rows"], np.float32))
            embeddings.append(np.asarray(answer["embeddings"], np.float16))
            query = answer.get("query_embedding")
            dimension = len(answer["title_embedding"])
            others.append([answer["title_embedding"], query or [0] * dimension])
        np.savez(
            path + ".partial.npz", names=names, counts=[len(r) for r in rows], rows=np.concatenate(rows),
            embeddings=np.concatenate(embeddings), others=np.asarray(others, np.float32),
        )
        os.replace(path + ".partial.npz", path)
    stored = np.load(path)
    ends = np.cumsum(stored["counts"])[:-1]
    parts = zip(np.split(stored["rows"], ends), np.split(stored["embeddings"], ends), stored["others"], requests)
    return list(stored["names"]), [
        (rows, embeddings, title, query if "query" in line else None) for rows, embeddings, (title, query), line in parts
    ]
