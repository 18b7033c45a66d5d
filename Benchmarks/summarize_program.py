"""The program that is measured, as a process."""
import glob
import json
import os
import re
import subprocess
import time
from dataclasses import dataclass

# What Scripts/benchmark sets for the peers; the program is run as a user runs it.
SINGLE_THREADED = {
    "MKL_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


@dataclass(frozen=True)
class Usage:
    """What a process took."""

    # By the clock.
    elapsed: float
    # On a processor, of all threads together.
    seconds: float
    # Peak, bytes. It begins with that of the process that starts it, which must be small then.
    memory: int


@dataclass(frozen=True)
class Products:
    """What oneDNN says of the matrix products of a process."""

    seconds: float
    flop: int
    # To choose and to compile them.
    making: float
    # Of the whole process.
    whole: float


def run(command, input=None, **variables):
    """Runs a process to its end; exits with its message where it fails."""
    environment = {name: value for name, value in os.environ.items() if name not in SINGLE_THREADED}
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE if input else subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, env={**environment, **variables},
    )
    if input:
        process.stdin.write(input)
        process.stdin.close()
    errors = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with status {process.returncode}: {errors.strip()}")
    return Usage(elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


class Program:
    """The program at a path, with the directory of its transformer."""

    def __init__(self, path, model):
        self.path, self.model = path, model

    def _output(self, *arguments):
        answer = subprocess.run([self.path, *arguments], capture_output=True)
        # 1: some of the documents could not be read, the others were.
        if answer.returncode not in (0, 1):
            raise SystemExit(answer.stderr.decode(errors="replace").strip())
        return answer.stdout.decode()

    def version(self):
        """Its name and version."""
        return self._output("--version").strip()

    def languages(self, paths):
        """The language of each document, as it declares or as its text tells."""
        lines = self._output("extract", "--format", "json", *paths).split("\n")
        return {value["path"]: value["language"] or "" for value in map(json.loads, filter(None, lines))}

    def sentences(self, paths):
        """All sentences of documents, in order."""
        return [line for line in self._output("sentences", *paths).split("\n") if line.strip()]

    def start(self):
        """Starts and ends, doing nothing."""
        return run([self.path, "--version"])

    def _embedding(self, lines, rows, encoder, threads):
        model = ["--model", self.model] if encoder == "minilm" else []
        return [
            self.path, "embed", "--encoder", encoder, *model, "--threads", str(threads), "--output", rows, lines,
        ]

    def embed(self, lines, rows, encoder, threads=1, **variables):
        """Embeds the lines of a file into a NumPy array: the whole process, its start and the writing too."""
        return run(self._embedding(lines, rows, encoder, threads), **variables)

    def number_type(self, lines, rows):
        """What the transformer's products multiply here: float32, or bfloat16 where the processor has it."""
        self.embed(lines, rows, "minilm")
        return "bfloat16" if glob.glob(os.path.join(self.model, "packed-*-bf16.safetensors")) else "float32"

    def products(self, lines, rows, **variables):
        """The products of `embed` with minilm on one thread."""
        begin = time.perf_counter()
        output = subprocess.run(
            self._embedding(lines, rows, "minilm", 1), capture_output=True, check=True,
            env={**os.environ, **variables, "ONEDNN_VERBOSE": "2"},
        ).stdout.decode()
        whole = time.perf_counter() - begin
        seconds, flop, making = 0.0, 0, 0.0
        for line in output.split("\n"):
            fields = line.split(",")
            if "exec" in fields:
                seconds += float(fields[-1]) / 1000
                flop += flop_of(fields)
            elif any(field.startswith("create") for field in fields):
                making += float(fields[-1]) / 1000
        return Products(seconds, flop, making, whole)


def flop_of(fields):
    """Multiplications and additions of a product, by the shapes in oneDNN's line.

    A product is a convolution of 1 × 1 below AVX-512, else one of matrices.
    """
    shapes = fields[-2]
    if found := re.search(r"ic(\d+)oc(\d+)_.*_iw(\d+)", shapes):
        inputs, outputs, rows = map(int, found.groups())
    elif found := re.match(r"(\d+)x(\d+):\d+x(\d+)", shapes):
        rows, inputs, outputs = map(int, found.groups())
    else:
        return 0
    return 2 * rows * inputs * outputs
