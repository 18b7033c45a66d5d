"""What a part has found, as the report shows it."""
from dataclasses import dataclass, field

from rounds import Spread, ratios


@dataclass
class Comparison:
    """Rates of ours and of a peer, round by round."""

    what: str
    unit: str
    ours: list
    peer: str
    theirs: list

    @property
    def ratio(self):
        return Spread.of(ratios(self.ours, self.theirs))


@dataclass
class Limit:
    """How near something is to what the hardware can, and what the rest is spent on."""

    what: str
    limit: str
    share: Spread
    rest: str


@dataclass
class Curve:
    """Numbers over the length of a sentence: a spread for each length."""

    name: str
    rates: list
    # Of the hardware's limit.
    shares: list


@dataclass
class Section:
    title: str
    # What was measured, how, and in whose favour.
    text: str
    comparisons: list = field(default_factory=list)
    limits: list = field(default_factory=list)
    # Sentences about what has no peer.
    facts: list = field(default_factory=list)
    # For the part `lengths`.
    lengths: list = field(default_factory=list)
    curves: list = field(default_factory=list)
