"""What the machine is, and what it can."""
import datetime
import importlib.metadata
import os
import platform
import re
import subprocess
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
# Of the flags in /proc/cpuinfo: what products of matrices can use.
INSTRUCTION_SETS = ["sse4_1", "avx2", "fma", "avx512f", "avx512_vnni", "avx512_bf16", "amx_tile", "amx_bf16"]
LIBRARIES = ["matplotlib", "numpy", "onnxruntime", "sentencepiece", "tokenizers", "torch", "transformers", "wordllama"]


def _field(name):
    with open("/proc/cpuinfo", encoding="ascii", errors="replace") as file:
        found = re.search(rf"^{name}\s*:\s*(.*)$", file.read(), re.MULTILINE)
    return found.group(1) if found else "unknown"


def instruction_sets():
    """Those of ``INSTRUCTION_SETS`` that the processor has."""
    flags = _field("flags").split()
    return [name for name in INSTRUCTION_SETS if name in flags]


def has_bfloat16():
    """Whether the processor multiplies bfloat16."""
    return "avx512_bf16" in instruction_sets() or "amx_bf16" in instruction_sets()


def cores():
    """Those that this process may use."""
    return len(os.sched_getaffinity(0))


def load():
    """How many processes ran or waited, in the mean of 1, 5 and 15 minutes."""
    return " ".join(f"{value:.1f}" for value in os.getloadavg())


def description(program, texts, load):
    """Rows of a table, of the machine and of what is measured on it, with the load that it had before."""
    return [
        ("date", datetime.date.today().isoformat()),
        ("processor", f"{_field('model name')}, family {_field('cpu family')}, model {_field('model')}"),
        ("cores", str(cores())),
        ("instruction sets", ", ".join(instruction_sets())),
        ("load before (1, 5, 15 minutes)", load),
        ("system", f"{platform.system()} {platform.release()}, Python {platform.python_version()}"),
        ("summarize", program.version()),
        ("texts", texts.description()),
        ("libraries", ", ".join(f"{name} {importlib.metadata.version(name)}" for name in LIBRARIES)),
    ]


def matrix_peak(kind="float32"):
    """FLOP a second of one core, measured now: float32, bfloat16, or float32 with AVX2."""
    variables = {"OPENBLAS_CORETYPE": "Haswell"} if kind == "avx2" else {}
    output = subprocess.run(
        [sys.executable, os.path.join(FOLDER, "matrix_peak.py"), kind], capture_output=True, check=True,
        env={**os.environ, **variables},
    ).stdout
    return float(output)
