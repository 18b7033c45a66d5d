"""Part `cold`: one sentence from a process that has just been started.

What it measures of memory begins with the memory of the process that starts the others, so this part comes first and
imports nothing large.
"""
import os
import statistics
import sys

import machine
import published_model
from onnx_file import exported
from results import Comparison, Limit, Section
from rounds import Spread, rates, take_turns
from summarize_program import run
from texts import write

SENTENCE = "Who pays for it?"
# Its tokens, marks included.
TOKENS = 7
# A start takes so little that more rounds than elsewhere cost nothing.
STARTS = 4


def measure(setting):
    """The part's section of the report."""
    program, rows = setting.program, setting.file("rows.npy")
    line = write(setting.file("line.txt"), [SENTENCE])
    script = os.path.join(machine.FOLDER, "bare_onnx.py")
    tokenizer = os.path.join(published_model.folder(), "tokenizer.json")
    bare_onnx = [sys.executable, script, exported(setting.output), tokenizer, SENTENCE]
    systems = {
        "summarize": lambda: program.embed(line, rows, "minilm"),
        "ONNX Runtime": lambda: run(bare_onnx),
        "start": program.start,
    }
    usages = take_turns(systems, STARTS * setting.rounds, setting.progress)
    seconds = {name: [usage.elapsed for usage in values] for name, values in usages.items()}
    memory = {name: max(usage.memory for usage in values) / 1e6 for name, values in usages.items()}
    ours = seconds["summarize"]
    products = program.products(line, rows)
    needed = published_model.flop(TOKENS) / machine.matrix_peak()
    part = {
        "starting a process": statistics.median(seconds["start"]),
        "oneDNN choosing and compiling its products": products.making,
        "the products themselves, whose 48 rows the sentence fills in part": products.seconds,
    }
    whole = statistics.median(ours)
    rest = "; ".join(f"{name} {1000 * value:.1f} ms" for name, value in part.items())
    loading = 1000 * (whole - sum(part.values()))
    rest += f"; the rest, loading oneDNN and the weights' pages most of it, {loading:.1f} ms"
    return Section(
        "One sentence from a cold process",
        f"`{SENTENCE}` from the start of a process to its end, by the clock; files are in the system's cache. The peer "
        "is a Python process that imports ONNX Runtime and PyPI `tokenizers`, no more.",
        comparisons=[
            Comparison(
                "one sentence, minilm, cold", "sentences/s", rates(1, ours), "ONNX Runtime f32",
                rates(1, seconds["ONNX Runtime"]),
            )
        ],
        limits=[
            Limit(
                "one sentence, minilm, cold", f"{1000 * needed:.1f} ms of arithmetic",
                Spread.of(needed / second for second in ours), rest,
            )
        ],
        facts=[
            f"summarize: {Spread.of(1000 * s for s in ours).text('.0f')} ms, {memory['summarize']:.0f} MB at the peak.",
            f"ONNX Runtime f32: {Spread.of(1000 * s for s in seconds['ONNX Runtime']).text('.0f')} ms, "
            f"{memory['ONNX Runtime']:.0f} MB at the peak.",
        ],
    )
