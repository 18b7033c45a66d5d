"""Systems that take turns, and what their times say of each other.

A machine's speed drifts with its load and its temperature. Systems that take turns in every round drift alike, so
what is told of two of them is the ratio within a round: its median over the rounds, and the least and the greatest.
"""
import statistics
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Spread:
    """What a number was over the rounds."""

    median: float
    least: float
    greatest: float

    @classmethod
    def of(cls, values):
        """That of numbers, one a round."""
        values = list(values)
        return cls(statistics.median(values), min(values), max(values))

    def text(self, form=".2f"):
        """The median, and in brackets the least and the greatest."""
        return f"{self.median:{form}} ({self.least:{form}} to {self.greatest:{form}})"


def timed(function):
    """The function, giving the seconds that this process has on a processor for it.

    On one thread that is what the clock says on a quiet machine, and what other load disturbs least on a busy one.
    """

    def run():
        begin = time.process_time()
        function()
        return time.process_time() - begin

    return run


def take_turns(systems, rounds, progress):
    """What each of `systems` (functions by name that give a number) gave in each round, after one round to warm up."""
    results = {name: [] for name in systems}
    for round in range(rounds + 1):
        for name, function in systems.items():
            progress.show(f"round {round} of {rounds}: {name}" if round else f"warming up: {name}")
            result = function()
            if round:
                results[name].append(result)
    return results


def rates(count, seconds):
    """Counted things a second, round by round."""
    return [count / second for second in seconds]


def ratios(ours, theirs):
    """How many times greater ours are, round by round."""
    return [a / b for a, b in zip(ours, theirs)]
