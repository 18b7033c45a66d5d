"""Part `static`: the program's own encoder beside WordLlama."""
import os
from pathlib import Path

import numpy
import published_model
import torch
import wordllama
from results import Comparison, Limit, Section
from rounds import Spread, rates, ratios, take_turns, timed
from safetensors.numpy import load_file
from texts import ROOT, repeated, write
from wordllama.inference import WordLlamaInference

# As many sentences as the transformer reads, times this.
FACTOR = 50


def word_llama():
    """WordLlama of 256 dimensions, of the files that its package has.

    Its own way to load looks for the tokenizer in a folder that the package calls otherwise, and would download it.
    """
    folder = Path(wordllama.__file__).parent
    weights = load_file(folder / "weights" / "l2_supercat_256.safetensors")["embedding.weight"]
    tokenizer = wordllama.WordLlama.load_tokenizer(folder / "tokenizers" / "l2_supercat_tokenizer_config.json")
    return WordLlamaInference(weights, tokenizer)


def summing(lines):
    """A function that sums the English table's rows for the tokens of each line, and how many rows that are.

    By the kernel that PyTorch has for rows of 8-bit numbers (FBGEMM): no tokenizing, no normalising, nothing written.
    """
    table = load_file(os.path.join(ROOT, "Sources/CModelData/english-table.safetensors"))
    # Packed to 8 bits again, so that a row has as many bytes as in the program.
    rows = torch.ops.quantized.embedding_bag_byte_prepack(
        torch.from_numpy(table["rows"] * table["scales"][:, None])
    )
    encodings = published_model.tokenizer().encode_batch_fast(lines, add_special_tokens=False)
    lengths = torch.tensor([len(encoding.ids) for encoding in encodings])
    ids = torch.tensor([id for encoding in encodings for id in encoding.ids])
    starts = torch.cumsum(lengths, 0) - lengths
    torch.set_num_threads(1)
    return lambda: torch.ops.quantized.embedding_bag_byte_rowwise_offsets(rows, ids, starts, mode=0), len(ids)


def measure(setting):
    """The part's section of the report."""
    lines = repeated(setting.texts.english, FACTOR * setting.sentences)
    source, output = write(setting.file("lines.txt"), lines), setting.file("rows.npy")
    empty = write(setting.file("empty.txt"), [])
    peer = word_llama()
    sum_rows, row_count = summing(lines)
    written = numpy.zeros((len(lines), 256), numpy.float32)
    systems = {
        "summarize": lambda: setting.program.embed(source, output, "static").seconds,
        "WordLlama": timed(lambda: peer.embed(lines, norm=True)),
        "sums of rows": timed(sum_rows),
        "start": lambda: setting.program.embed(empty, output, "static").seconds,
        "writing rows": timed(lambda: numpy.save(setting.file("written.npy"), written)),
    }
    times = take_turns(systems, setting.rounds, setting.progress)
    ours = times["summarize"]
    start, writing = (Spread.of(ratios(times[name], ours)).median for name in ("start", "writing rows"))
    sums = Spread.of(ratios(times["sums of rows"], ours))
    rest = 1 - sums.median - start - writing
    limit = Spread.of(rates(row_count / 1e6, times["sums of rows"])).median
    return Section(
        "Static encoder",
        "Lines to rows of 256 numbers, one thread each. Ours is the whole process, from its start to the file that it "
        "has written; WordLlama is loaded before and keeps its rows in memory. Ours has 30,522 rows of 8-bit numbers, "
        "WordLlama 32,000 of float32.",
        comparisons=[
            Comparison(
                "static, English", "sentences/s", rates(len(lines), ours), "WordLlama",
                rates(len(lines), times["WordLlama"]),
            )
        ],
        limits=[
            Limit(
                "static, English",
                f"{limit:.0f} million rows/s, summed by FBGEMM's kernel",
                sums,
                f"writing {100 * writing:.0f} %, starting {100 * start:.0f} %, the remaining {100 * rest:.0f} % "
                "tokenizing first of all (part `tokenizers`), reading lines, telling the language, normalising",
            )
        ],
        facts=[f"{len(lines):,} sentences of {row_count / len(lines):.1f} tokens."],
    )
