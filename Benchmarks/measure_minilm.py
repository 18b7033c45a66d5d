"""Part `minilm`: the transformer beside ONNX Runtime and PyTorch, and once more held to AVX2."""
import machine
import numpy
import published_model
from minilm_peers import BATCH, Batches, onnx_runtime, pytorch
from onnx_file import exported
from results import Comparison, Limit, Section
from rounds import Spread, rates, ratios, take_turns, timed
from texts import repeated, write

HELD = {"ONEDNN_MAX_CPU_ISA": "AVX2"}


def readable(sentences, tokenizer):
    """Those that are not too long for one pass; longer ones the program reads in windows, the peers not at all."""
    encodings = tokenizer.encode_batch(sentences, add_special_tokens=False)
    return [text for text, encoding in zip(sentences, encodings) if len(encoding.ids) <= published_model.LONGEST]


def measure(setting):
    """The part's section of the report."""
    tokenizer = published_model.tokenizer()
    lines = repeated(readable(setting.texts.english, tokenizer), setting.sentences)
    source, output = write(setting.file("lines.txt"), lines), setting.file("rows.npy")
    batches = Batches(lines, tokenizer)
    made = {}

    def ours(name, **variables):
        def run():
            seconds = setting.program.embed(source, output, "minilm", **variables).seconds
            made[name] = numpy.load(output)
            return seconds
        return run

    def peer(name, model):
        def run():
            made[name] = batches.embed(model)
        return timed(run)

    models = {"ONNX Runtime f32": onnx_runtime(exported(setting.output)), "PyTorch f32": pytorch()}
    if machine.has_bfloat16():
        models["PyTorch bf16"] = pytorch(is_narrow=True)
    kind = setting.program.number_type(source, output)
    systems = {
        "summarize": ours("summarize"),
        "summarize held to AVX2": ours("summarize held to AVX2", **HELD),
        **{name: peer(name, model) for name, model in models.items()},
        "peak": lambda: machine.matrix_peak(kind),
        "peak with AVX2": lambda: machine.matrix_peak("avx2"),
    }
    results = take_turns(systems, setting.rounds, setting.progress)
    speed = {name: rates(batches.tokens, seconds) for name, seconds in results.items() if not name.startswith("peak")}
    section = Section(
        "Transformer",
        f"{len(lines):,} English sentences of {batches.tokens / len(lines):.1f} tokens, marks included, to rows of 384 "
        "numbers, one thread each. Ours is the whole process: start, model, tokenizing, writing. The peers have the "
        f"model loaded and the tokens cut before, and read sentences of like length in batches of {BATCH}. Ours works "
        f"in {kind} here; only ours is held to AVX2, the peers use all that the processor has.",
        facts=[fidelity(name, made) for name in speed if name != "PyTorch f32"],
    )
    for name in ("summarize", "summarize held to AVX2"):
        for other in models:
            section.comparisons.append(
                Comparison(name.replace("summarize", "minilm"), "tokens/s", speed[name], other, speed[other])
            )
    for name, peak, variables in (("summarize", "peak", {}), ("summarize held to AVX2", "peak with AVX2", HELD)):
        section.limits.append(limit(setting, name, results[name], results[peak], batches, source, output, variables))
    return section


def fidelity(name, made):
    """How near a system's rows are to PyTorch's in float32."""
    rows, reference = made[name], made["PyTorch f32"]
    cosines = (rows * reference).sum(1) / numpy.linalg.norm(rows, axis=1) / numpy.linalg.norm(reference, axis=1)
    return (
        f"{name} and PyTorch f32: cosine mean {cosines.mean():.6f}, min {cosines.min():.6f}; "
        f"numbers differ by {abs(rows - reference).max():.1g} at most."
    )


def limit(setting, name, seconds, peaks, batches, source, output, variables):
    """How much of the time the arithmetic would take at the core's peak, and where the rest goes."""
    setting.progress.show(f"where the time of {name} goes")
    products = setting.program.products(source, output, **variables)
    peak = Spread.of(peaks)
    inside = products.seconds / products.whole
    return Limit(
        name.replace("summarize", "minilm"),
        f"{peak.median / 1e9:.0f} GFLOP/s, {batches.tokens * peak.median / batches.flop:,.0f} tokens/s",
        Spread.of(ratios([batches.flop / s for s in seconds], peaks)),
        f"{100 * inside:.0f} % of the time is in the products, which run at "
        f"{100 * products.flop / products.seconds / peak.greatest:.0f} % of the greatest peak, rows that only fill up "
        f"included; {100 * (1 - inside):.0f} % attention, norms, start, tokenizing and writing",
    )
