#!/usr/bin/env python3
"""Learn which blocks of a page are its content: `Sources/CModelData/blocks.safetensors`.

    train_blocks.py --program FILE --pages DIR --paragraphs FILE... --output DIR [--folds 0,1,2,3,4,all]

    --program     the built `summarize`
    --pages       a folder of sets of pages, see block_pages.py
    --paragraphs  JSON lines with gzip, {"id": "SET/NAME", "paragraphs"}: main texts of pages of which the sets know parts
    --output      gets blocks-K.safetensors: learned without the sites of fold K, or from all
    --folds       which of them; the default is all six

What is learned, and why in this way: README.md.
"""
import argparse
import collections
import gzip
import json
import os
import zlib

import lightgbm
import numpy as np
import scipy.optimize
import scipy.sparse

import bare_pages
import block_context
import block_pages
import tensor_file

# A word is learned when so many sites have it.
FEWEST_SITES = 10
# Strength of the pull of words' scores towards 0, and steps of the search.
WORD_DECAY, WORD_STEPS = 2.0, 25
# What trees read of a page must come from scores that have not seen the page: parts of the training sites.
PARTS = 3
TREES = {"objective": "cross_entropy", "learning_rate": 0.1, "num_leaves": 31, "min_data_in_leaf": 40, "lambda_l2": 5,
         "feature_fraction": 0.4, "bagging_fraction": 0.7, "bagging_freq": 1, "num_threads": 1, "verbose": -1,
         "deterministic": True, "seed": 1}
ROUNDS = 120


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--pages", required=True)
    parser.add_argument("--paragraphs", nargs="*", default=[])
    parser.add_argument("--output", required=True)
    parser.add_argument("--folds", default="0,1,2,3,4,all")
    arguments = parser.parse_args()
    os.makedirs(arguments.output, exist_ok=True)
    names, pages = block_pages.read(arguments.program, arguments.pages, main_texts(arguments.paragraphs))
    pages += read_bare(arguments.program, names, pages)
    learned = Words(pages)
    for fold in arguments.folds.split(","):
        training = [page for page in pages if str(page.fold) != fold]
        held_out = [page for page in pages if str(page.fold) == fold]
        tensors = train(learned, training, held_out)
        tensor_file.write_tensors(
            os.path.join(arguments.output, f"blocks-{fold}.safetensors"), tensors,
            {"format": "1", "features": ",".join(names)})


def main_texts(paths):
    """The paragraphs of pages by id, as one text each."""
    texts = {}
    for path in paths:
        with gzip.open(path, "rt") as file:
            for row in map(json.loads, file):
                texts[row["id"]] = "\n".join(" ".join(paragraph) for paragraph in row["paragraphs"])
    return texts


def read_bare(program, names, pages):
    """Bare pages made of some of these, of the same sites."""
    made = bare_pages.bare_pages(names, pages)
    found = []
    for (page, _, gold), answer in zip(made, block_pages.seen(program, [markup for _, markup, _ in made])):
        bare = block_pages.page_of("bare", {"id": page.id}, answer)
        bare.host = page.host
        block_pages.label(bare, {"gold": gold}, None)
        bare.weight *= bare_pages.WEIGHT
        found.append(bare)
    return found


class Words:
    """The words of names and texts that are learned, and how often each block has them."""

    def __init__(self, pages):
        self.names = vocabulary(pages, lambda page: page.names + page.inline)
        self.texts = vocabulary(pages, lambda page: page.words)
        # Columns: names by the four places where they can stand, then words of the text and of the heading above.
        self.width = 4 * len(self.names) + 2 * len(self.texts)
        self.counts = {id(page): self.counts_of(page) for page in pages}

    def counts_of(self, page):
        """n × width: own names, those of the first and second level, those of the levels above, text, heading."""
        bags = self.bags(page)
        inline = count_matrix(page.inline, self.names)
        is_apart = scipy.sparse.diags((page.own != page.levels[:, 0]).astype(np.float32))
        outer = sum(bags[page.levels[:, level]] for level in range(2, page.levels.shape[1]))
        outer = outer * np.float32(1 / (page.levels.shape[1] - 2))
        text = count_matrix(page.words, self.texts)
        has_heading = scipy.sparse.diags((page.headings >= 0).astype(np.float32))
        return scipy.sparse.hstack([
            is_apart @ bags[page.own] + inline, bags[page.levels[:, 0]], bags[page.levels[:, 1]], outer,
            text, has_heading @ text[page.headings]], format="csr")

    def bags(self, page):
        """m × names: the words of an element and of the wrappers of the same blocks around it."""
        own = count_matrix(page.names, self.names)
        rows, columns = [], []
        for element in range(len(page.names)):
            member = element
            rows.append(element)
            columns.append(member)
            while page.parents[member] >= 0 and page.parents[member] != page.wider[element]:
                member = page.parents[member]
                rows.append(element)
                columns.append(member)
        chain = scipy.sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), (len(page.names),) * 2)
        return (chain @ own).tocsr()

    def scores(self, page, weights):
        """n × 6 sums of the words' weights, by the place where they stand."""
        size = len(self.names)
        borders = [0, size, 2 * size, 3 * size, 4 * size, 4 * size + len(self.texts), self.width]
        counts = self.counts[id(page)].tocsc()
        return np.stack([counts[:, first:end] @ weights[first:end] for first, end in zip(borders, borders[1:])], 1)

    def tensors(self, weights):
        """The tables as the program reads them."""
        size = len(self.names)
        by_place = weights[:4 * size].reshape(4, size).T
        return {
            "names.hash": np.array(list(self.names), np.float32),
            "names.score": np.ascontiguousarray(by_place, np.float32),
            "words.hash": np.array(list(self.texts), np.float32),
            "words.score": np.ascontiguousarray(weights[4 * size:].reshape(2, -1).T, np.float32),
        }


def vocabulary(pages, bags):
    """The column of each word that enough sites have."""
    sites = collections.defaultdict(set)
    for page in pages:
        for word in {word for bag in bags(page) for word in bag}:
            sites[word].add(page.host)
    known = sorted(word for word, hosts in sites.items() if len(hosts) >= FEWEST_SITES)
    return {word: column for column, word in enumerate(known)}


def count_matrix(bags, columns):
    """How often each bag has each word that has a column."""
    found = [columns[word] for bag in bags for word in bag if word in columns]
    ends = np.cumsum([0] + [sum(word in columns for word in bag) for bag in bags])
    return scipy.sparse.csr_matrix((np.ones(len(found), np.float32), found, ends), (len(bags), len(columns)))


def train(words, training, held_out):
    """Learn the words' scores, then trees, then trees that see what the first ones made of the page."""
    parts = [[page for page in training if part_of(page) == part] for part in range(PARTS)]
    rows = {}
    for part in parts:
        weights = fit_words(words, [page for other in parts if other is not part for page in other])
        for page in part:
            rows[id(page)] = np.hstack([page.features, words.scores(page, weights)]).astype(np.float32)
    weights = fit_words(words, training)
    guesses = {}
    for part in parts:
        trees = fit_trees(rows, [page for other in parts if other is not part for page in other])
        for page in part:
            guesses[id(page)] = trees.predict(rows[id(page)], num_threads=1)
    first = fit_trees(rows, training)
    for page in training:
        rows[id(page)] = np.hstack([rows[id(page)], block_context.context(page, guesses[id(page)])])
    second = fit_trees(rows, training)
    report(words, weights, first, second, held_out)
    return words.tensors(weights) | tree_tensors("first", first) | tree_tensors("second", second)


def part_of(page):
    """Which of the parts a page is in: all pages of a site in one, whatever its fold."""
    return zlib.crc32(("part " + page.host).encode()) % PARTS


def fit_words(words, pages):
    """A weight for each column of the counts: logistic regression."""
    counts = scipy.sparse.vstack([words.counts[id(page)] for page in pages], format="csr")
    target = np.concatenate([page.target for page in pages])
    weight = np.concatenate([page.weight for page in pages])
    weight = weight / weight.mean()
    transposed = counts.T.tocsr()

    def loss(values):
        logits = counts @ values[:-1] + values[-1]
        error = weight * (1 / (1 + np.exp(-np.clip(logits, -30, 30))) - target)
        total = np.sum(weight * (np.logaddexp(0, logits) - target * logits))
        gradient = np.append(transposed @ error + WORD_DECAY * values[:-1], error.sum())
        return total + WORD_DECAY / 2 * values[:-1] @ values[:-1], gradient

    start = np.zeros(words.width + 1)
    found = scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": WORD_STEPS})
    return found.x[:-1].astype(np.float32)


def fit_trees(rows, pages):
    """Boosted trees on the rows of some pages."""
    weight = np.concatenate([page.weight for page in pages]) * 1000
    is_known = weight > 0
    data = lightgbm.Dataset(
        np.concatenate([rows[id(page)] for page in pages])[is_known],
        np.concatenate([page.target for page in pages])[is_known], weight=weight[is_known])
    return lightgbm.train(TREES, data, ROUNDS)


def tree_tensors(name, trees):
    """Trees as the program reads them: a node leads to later nodes or, below 0, to the complement of a leaf."""
    columns, thresholds, yes, no, leaves, roots = [], [], [], [], [], []

    def add(node):
        if "leaf_value" in node:
            leaves.append(node["leaf_value"])
            return -len(leaves)
        index = len(columns)
        columns.append(node["split_feature"])
        thresholds.append(rounded_down(node["threshold"]))
        yes.append(0)
        no.append(0)
        yes[index] = add(node["left_child"])
        no[index] = add(node["right_child"])
        return index

    for tree in trees.dump_model()["tree_info"]:
        if "leaf_value" not in tree["tree_structure"]:
            roots.append(len(columns))
            add(tree["tree_structure"])
    values = {"column": columns, "threshold": thresholds, "yes": yes, "no": no, "leaf": leaves, "root": roots}
    return {f"{name}.{key}": np.array(value, np.float32) for key, value in values.items()}


def rounded_down(threshold):
    """The largest float32 that is not above: numbers at most the one are at most the other."""
    nearest = np.float32(threshold)
    return nearest if nearest <= threshold else np.nextafter(nearest, np.float32(-np.inf))


def report(words, weights, first, second, pages):
    """Print how much of the held-out pages' weight is told rightly."""
    right, all_weight = 0.0, 0.0
    for page in pages:
        rows = np.hstack([page.features, words.scores(page, weights)]).astype(np.float32)
        rows = np.hstack([rows, block_context.context(page, first.predict(rows, num_threads=1))])
        said = second.predict(rows, num_threads=1) > 0.5
        right += page.weight[said == (page.target > 0.5)].sum()
        all_weight += page.weight.sum()
    if pages:
        print(f"held out: {len(pages)} pages, {100 * right / all_weight:.2f} % of their weight told rightly", flush=True)


if __name__ == "__main__":
    main()
