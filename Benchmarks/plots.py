"""The results as pictures."""
import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot, ticker

# Told apart by those who do not see all colours, too: Okabe and Ito (2008).
COLOURS = ["#0072B2", "#D55E00", "#009E73"]
MARKERS = ["o", "s", "^"]
# Text stays text, and the same numbers give the same file.
matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "benchmark", "font.size": 10})


def save(figure, path):
    """Writes a figure, and forgets it."""
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def _curve(axes, lengths, spreads, style, label=None, factor=1):
    middle = [factor * spread.median for spread in spreads]
    axes.plot(lengths, middle, label=label, **style)
    axes.fill_between(
        lengths, [factor * s.least for s in spreads], [factor * s.greatest for s in spreads],
        color=style["color"], alpha=0.15, linewidth=0,
    )


def lengths(section, path):
    """Tokens a second, and below the share of the hardware's limit, by the length of a sentence."""
    figure, (above, below) = pyplot.subplots(2, 1, figsize=(7, 7), sharex=True, layout="constrained")
    for curve, color, marker in zip(section.curves, COLOURS, MARKERS):
        style = {"color": color, "marker": marker, "markersize": 5}
        _curve(above, section.lengths, curve.rates, style, curve.name)
        _curve(below, section.lengths, curve.shares, style, factor=100)
    above.set_xscale("log", base=2)
    above.set_xticks(section.lengths, map(str, section.lengths))
    above.set_ylim(bottom=0)
    above.set_ylabel("tokens a second, one thread")
    above.legend(frameon=False, ncols=3, loc="lower right")
    below.axhline(100, color="#444444", linestyle="--", linewidth=1)
    below.set_ylim(bottom=0)
    below.set_ylabel("% of the core's peak")
    below.set_xlabel("tokens of a sentence")
    for axes in (above, below):
        axes.grid(alpha=0.25)
        axes.spines[["top", "right"]].set_visible(False)
    save(figure, path)


def ratios(sections, path):
    """How many times faster than its peer each is, a bar with its spread each."""
    comparisons = [comparison for section in sections for comparison in section.comparisons]
    figure, axes = pyplot.subplots(figsize=(7, 0.9 + 0.42 * len(comparisons)), layout="constrained")
    spreads = [comparison.ratio for comparison in comparisons]
    places = range(len(comparisons))
    # On an axis of ratios a bar begins where neither is faster.
    axes.barh(
        places, [s.median - 1 for s in spreads], left=1, color=COLOURS[0], height=0.6,
        xerr=[[s.median - s.least for s in spreads], [s.greatest - s.median for s in spreads]],
        error_kw={"ecolor": "#222222", "capsize": 3, "linewidth": 1},
    )
    for place, spread in zip(places, spreads):
        axes.annotate(f"{spread.median:.2f}", (spread.greatest, place), (6, 0), textcoords="offset points", va="center")
    axes.set_yticks(places, [f"{c.what} / {c.peer.replace('`', '')}" for c in comparisons])
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.xaxis.set_major_locator(ticker.LogLocator(subs=(1, 2, 5)))
    axes.xaxis.set_major_formatter("{x:g}")
    axes.xaxis.set_minor_formatter(ticker.NullFormatter())
    axes.margins(x=0.15)
    axes.axvline(1, color="#444444", linestyle="--", linewidth=1)
    axes.set_xlabel("times as fast as the peer")
    axes.grid(axis="x", alpha=0.25)
    axes.spines[["top", "right"]].set_visible(False)
    save(figure, path)
