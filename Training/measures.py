"""How good chosen sentences are, in percent, and how sure a mean is."""
import functools
import re

import numpy as np

import documents

ROUGE = {"R1": "rouge1", "R2": "rouge2", "RLsum": "rougeLsum"}
DRAWS = 1_000


def mean_and_interval(values):
    """The mean, and half the width of its 95 % interval by the bootstrap over documents or queries; seeded."""
    values = np.asarray(values, float)
    draws = np.random.default_rng(0).integers(len(values), size=(DRAWS, len(values)))
    low, high = np.quantile(values[draws].mean(1), [0.025, 0.975])
    return values.mean(), (high - low) / 2


def gain(row, chosen, count=3):
    """What the chosen sentences of a page are worth to its readers, of what the worthiest ones are."""
    worth = documents.worths(row).astype(float)
    return 100 * worth[sorted(chosen)].sum() / np.sort(worth)[-count:].sum()


def hit(answers, chosen):
    """Whether a sentence that answers the query was chosen."""
    return 100.0 * bool(set(answers) & set(chosen))


def precision(gold, chosen, count):
    """How many of `count` sentences are among those that people named."""
    return 100 * len(set(gold) & set(chosen)) / count


class StemmedWords:
    """rouge-score's own words, stemmed; a sentence that several systems choose is read once."""

    def __init__(self):
        from rouge_score import tokenizers  # Whoever measures gain alone need not have it.

        self.tokenize = functools.lru_cache(100_000)(tokenizers.DefaultTokenizer(use_stemmer=True).tokenize)


@functools.cache
def scorer():
    from rouge_score import rouge_scorer

    return rouge_scorer.RougeScorer(list(ROUGE.values()), tokenizer=StemmedWords())


def rouge(sentences, references):
    """F1 of each of ROUGE with the best reference, which is the one of the highest R1."""
    scores = []
    for reference in references:
        lines = "\n".join(re.split(r"(?<=[.!?])\s+", reference))
        score = scorer().score(lines, "\n".join(sentences))
        scores.append([100 * score[name].fmeasure for name in ROUGE.values()])
    return max(scores)
