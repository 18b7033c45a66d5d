"""What every part works with."""
import os
from dataclasses import dataclass

from progress import Progress
from summarize_program import Program
from texts import Texts


@dataclass(frozen=True)
class Setting:
    """The program, the texts, and how much is measured of them."""

    program: Program
    texts: Texts
    rounds: int
    # How many sentences the transformer reads; what is quicker reads more.
    sentences: int
    # What is written and thrown away.
    scratch: str
    # What is kept.
    output: str
    progress: Progress

    def file(self, name):
        """The path of a file that is thrown away."""
        return os.path.join(self.scratch, name)
