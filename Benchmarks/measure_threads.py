"""Part `threads`: the transformer on two threads and on one."""
import machine
from results import Comparison, Limit, Section
from rounds import Spread, rates, ratios, take_turns
from texts import repeated, write


def measure(setting):
    """The part's section of the report."""
    lines = repeated(setting.texts.english, setting.sentences)
    source, output = write(setting.file("lines.txt"), lines), setting.file("rows.npy")
    systems = {
        f"{count} threads": lambda count=count: setting.program.embed(source, output, "minilm", count).elapsed
        for count in (1, 2)
    }
    times = take_turns(systems, setting.rounds, setting.progress)
    one, two = (rates(len(lines), times[f"{count} threads"]) for count in (1, 2))
    doubled = [2 * rate for rate in one]
    return Section(
        "Two threads",
        f"{len(lines):,} English sentences, the whole process, by the clock, on a machine of {machine.cores()} cores.",
        comparisons=[Comparison("minilm, two threads", "sentences/s", two, "itself on one", one)],
        limits=[
            Limit(
                "minilm, two threads", "twice one thread", Spread.of(ratios(two, doubled)),
                "what only one thread does (start, reading, writing), what both share (cache, memory), and other load",
            )
        ],
    )
