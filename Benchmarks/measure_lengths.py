"""Part `lengths`: tokens a second of the transformer by the length of the sentences."""
import machine
import published_model
from minilm_peers import Batches, onnx_runtime, pytorch
from onnx_file import exported
from results import Curve, Section
from rounds import Spread, rates, ratios, take_turns, timed
from texts import of_length, write

LENGTHS = [8, 16, 32, 64, 128, published_model.LONGEST]
# For each sentence that part `minilm` reads, so many tokens are read of each length.
TOKENS = 8


def measure(setting):
    """The part's section of the report."""
    tokenizer = published_model.tokenizer()
    models = {"ONNX Runtime f32": onnx_runtime(exported(setting.output)), "PyTorch f32": pytorch()}
    curves = {name: Curve(name, [], []) for name in ("summarize", *models)}
    output = setting.file("rows.npy")
    part = setting.progress.part
    for length in LENGTHS:
        setting.progress.begin(f"{part}, {length} tokens")
        count = max(8, TOKENS * setting.sentences // length)
        lines = of_length(setting.texts.english, tokenizer, length, count)
        source = write(setting.file("lines.txt"), lines)
        batches = Batches(lines, tokenizer)
        # Ours may multiply narrower numbers than the peers, which the processor does quicker.
        kinds = {name: "float32" for name in curves} | {"summarize": setting.program.number_type(source, output)}
        systems = {
            "summarize": lambda: setting.program.embed(source, output, "minilm").seconds,
            **{name: timed(lambda model=model: batches.embed(model)) for name, model in models.items()},
            **{f"peak {kind}": lambda kind=kind: machine.matrix_peak(kind) for kind in kinds.values()},
        }
        results = take_turns(systems, setting.rounds, setting.progress)
        for name, curve in curves.items():
            reached = [batches.flop / seconds for seconds in results[name]]
            curve.rates.append(Spread.of(rates(batches.tokens, results[name])))
            curve.shares.append(Spread.of(ratios(reached, results[f"peak {kinds[name]}"])))
    return Section(
        "Tokens a second by length of sentence",
        "Sentences of exactly so many tokens, and two marks each that are counted with them, one thread each, as in "
        "part `minilm`. The limit is the peak of the core in a product of large matrices, measured in the same "
        f"rounds; a token costs {published_model.flop(1) / 1e6:.1f} MFLOP in products with weights, and in attention "
        "as many times 9,216 FLOP as its sentence has tokens.",
        lengths=LENGTHS,
        curves=list(curves.values()),
    )
