"""What a summary is measured beside: the lead, TextRank, and BM25 for queries.

Each takes the S sentences of a document and gives the numbers of the `count` that it chooses, in document order.
"""
import math

import numpy as np

from documents import word_counts, words

# Brin and Page's damping; a step that moves no weight by more than this part is the last.
DAMPING, PRECISION, MOST_STEPS = 0.85, 1e-9, 200
# BM25's usual saturation of a word's count and share of the length's influence.
SATURATION, LENGTH_SHARE = 1.2, 0.75


def worthiest(scores, count):
    """Of equals the earlier one is taken."""
    return sorted(np.argsort(-np.asarray(scores), kind="stable")[:count].tolist())


def lead(sentences, count):
    return list(range(min(count, len(sentences))))


def textrank(sentences, count):
    """Mihalcea and Tarau, "TextRank: Bringing Order into Texts", 2004.

    Sentences are tied by the words that they share, over the sum of the logarithms of their numbers of different
    words; sentences of a single word are tied to none.
    """
    vocabularies = [set(words(sentence)) for sentence in sentences]
    columns = {word: column for column, word in enumerate(dict.fromkeys(w for v in vocabularies for w in sorted(v)))}
    has = np.zeros((len(sentences), len(columns)), np.float32)
    for row, vocabulary in enumerate(vocabularies):
        if len(vocabulary) > 1:
            has[row, [columns[word] for word in vocabulary]] = 1
    logarithms = np.log([max(2, len(vocabulary)) for vocabulary in vocabularies])
    ties = (has @ has.T).astype(np.float64) / np.add.outer(logarithms, logarithms)
    np.fill_diagonal(ties, 0)
    return worthiest(stationary(ties / np.maximum(ties.sum(1, keepdims=True), 1e-12)), count)


def stationary(steps):
    """(S,): where a walker is found who takes `steps` (S, S), rows summing to 1 or 0, and now and then jumps."""
    size = len(steps)
    found = np.full(size, 1 / size)
    for _ in range(MOST_STEPS):
        before, found = found, (1 - DAMPING) / size + DAMPING * (found @ steps)
        if np.abs(found - before).max() < PRECISION / size:
            break
    return found


def bm25(sentences, count, query):
    """Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, each sentence taken for
    a document; the inverse document frequency is of Lucene's form, which is never negative."""
    counted = [word_counts(sentence) for sentence in sentences]
    lengths = np.array([counts.total() for counts in counted], float)
    norms = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * lengths / max(1e-12, lengths.mean()))
    scores = np.zeros(len(sentences))
    for word in sorted(set(words(query))):
        occurrences = np.array([counts[word] for counts in counted], float)
        holders = np.count_nonzero(occurrences)
        rarity = math.log(1 + (len(sentences) - holders + 0.5) / (holders + 0.5))
        scores += rarity * occurrences * (SATURATION + 1) / np.maximum(1e-12, occurrences + norms)
    return worthiest(scores, count)
