"""Part `tokenizers`: WordPiece and unigram beside the reference libraries."""
import os
import re
import subprocess
import sys

import numpy
import published_model
from results import Comparison, Limit, Section
from rounds import Spread, rates, ratios, take_turns, timed
from texts import ROOT, repeated, write

# As many sentences as the transformer reads, times this.
FACTOR = 50
TEST = [os.path.join(ROOT, "Scripts", "test"), "--filter", "TokenizerSpeedTests"]


def program_seconds(folder):
    """How many ids both tokenizers made and in how many seconds, by name, from a test that reads the folder's lines."""
    output = subprocess.run(
        [*TEST, "--skip-build"], check=True, stdout=subprocess.PIPE,
        env={**os.environ, "SUMMARIZE_MEASURE_TOKENIZERS": folder},
    ).stdout.decode()
    found = re.findall(r"(\w+): (\d+) ids in (\S+) seconds", output)
    return {name: (int(count), float(seconds)) for name, count, seconds in found}


def measure(setting):
    """The part's section of the report."""
    sys.path.insert(0, os.path.join(ROOT, "Training"))
    import unigram

    count = FACTOR * setting.sentences
    lines = {"wordpiece": repeated(setting.texts.english, count), "unigram": repeated(setting.texts.all, count)}
    for name in lines:
        write(setting.file(name + ".txt"), lines[name])
    setting.progress.show("building the test that runs the tokenizers")
    # The first run builds; those that are measured do not.
    subprocess.run(TEST, check=True, stdout=sys.stderr)
    wordpiece = published_model.tokenizer()
    pieces = unigram.read_tokenizer(os.path.join(ROOT, "Sources/CModelData/multilingual-table.safetensors"))
    made = {}

    def reference(name, function):
        def run():
            made[name] = function()
        return timed(run)

    systems = {
        "summarize": lambda: program_seconds(setting.scratch),
        "wordpiece": reference(
            "wordpiece", lambda: wordpiece.encode_batch_fast(lines["wordpiece"], add_special_tokens=False)
        ),
        "unigram": reference("unigram", lambda: pieces.encode(lines["unigram"], num_threads=1)),
    }
    times = take_turns(systems, setting.rounds, setting.progress)
    section = Section(
        "Tokenizers",
        "Lines in memory to ids in memory, one thread each. Ours is timed inside the process of a test, which has the "
        "program's code; the peers inside this one, called once with all lines: their time has the making of Python's "
        "objects in it, which cannot be left out. `tokenizers` is called without offsets.",
    )
    peers = {
        "wordpiece": ("WordPiece, English", "PyPI `tokenizers`"),
        "unigram": ("unigram, all languages", "PyPI `sentencepiece`"),
    }
    for name, (what, peer) in peers.items():
        ids = sum(len(getattr(line, "ids", line)) for line in made[name])
        ours = [result[name][1] for result in times["summarize"]]
        if {result[name][0] for result in times["summarize"]} != {ids}:
            raise SystemExit(f"{what}: another count of tokens than that of {peer}; see Scripts/verify-tokenizer")
        size = len("".join(lines[name]).encode())
        copying = size / copy_seconds(size)
        section.comparisons.append(Comparison(what, "tokens/s", rates(ids, ours), peer, rates(ids, times[name])))
        section.limits.append(
            Limit(
                what, f"{copying / 1e9:.1f} GB/s, the text copied once",
                Spread.of(ratios(rates(size, ours), [copying] * len(ours))),
                f"{Spread.of(1e9 * s / size for s in ours).text('.1f')} ns a byte: looking characters and pieces up, "
                "where each load waits for the one before",
            )
        )
    return section


def copy_seconds(size):
    """How long it takes to copy so many bytes."""
    source, target = numpy.ones(size, numpy.uint8), numpy.empty(size, numpy.uint8)
    return min(timed(lambda: numpy.copyto(target, source))() for _ in range(5))
