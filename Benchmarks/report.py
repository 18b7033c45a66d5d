"""The results as a page of Markdown."""
from rounds import Spread


def table(head, rows):
    """A table of cells."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def rate(spread):
    """A median with three digits."""
    digits = max(0, 3 - len(str(int(spread.median))))
    return f"{spread.median:,.{digits}f}"


def section_text(section):
    """A section with all that it has."""
    parts = [f"## {section.title}", section.text]
    if section.comparisons:
        parts.append(
            table(
                ["What", "Unit", "summarize", "Peer", "its", "Ratio"],
                [
                    [c.what, c.unit, rate(Spread.of(c.ours)), c.peer, rate(Spread.of(c.theirs)), c.ratio.text()]
                    for c in section.comparisons
                ],
            )
        )
    if section.limits:
        parts.append(
            table(
                ["What", "The hardware's limit", "Reached, %", "What the rest is spent on"],
                [[l.what, l.limit, percent(l.share), l.rest] for l in section.limits],
            )
        )
    if section.curves:
        kinds = ("tokens/s", "% of the limit")
        head = ["Tokens", *(f"{curve.name}, {kind}" for curve in section.curves for kind in kinds)]
        rows = [
            [
                str(length),
                *(cell for curve in section.curves for cell in (rate(curve.rates[i]), percent(curve.shares[i]))),
            ]
            for i, length in enumerate(section.lengths)
        ]
        parts.append(table(head, rows))
    if section.facts:
        parts.append("\n".join(f"- {fact}" for fact in section.facts))
    return "\n\n".join(parts)


def percent(share):
    """A share's spread in percent."""
    return Spread(100 * share.median, 100 * share.least, 100 * share.greatest).text(".3g")


def page(command, machine, sections, images):
    """All of it: the machine's rows, the sections, and the files of the images by what they show."""
    parts = [
        "# Benchmarks",
        f"By `{command}`. Systems take turns in every round; of rates the medians are given, of ratios and shares the "
        "median within a round, with the least and the greatest. A ratio above 1: summarize is faster. Seconds are "
        "those that a process has on a processor, all its threads together, unless the clock is named.",
        table(["", ""], [list(row) for row in machine]),
        *(f"![{title}]({name})" for title, name in images.items()),
        *map(section_text, sections),
    ]
    return "\n\n".join(parts) + "\n"
