"""A line that says what is being done, on a terminal alone."""
import sys


class Progress:
    """The line, with the part that is being measured in front."""

    def __init__(self, stream=sys.stderr):
        self.stream = stream if stream.isatty() else None
        self.part = ""

    def begin(self, part):
        """Goes on to a part."""
        self.part = part
        self.show("")

    def show(self, text):
        """Says what is done in the part."""
        if self.stream:
            # Back to the start of the line, and what it had before is cleared.
            self.stream.write(f"\r\x1b[K{self.part}: {text}"[:120])
            self.stream.flush()

    def end(self):
        """Clears the line."""
        if self.stream:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
