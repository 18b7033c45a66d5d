"""The sentences that are embedded and cut into tokens."""
import functools
import glob
import itertools
import os

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def corpus():
    """The documents in corpora/."""
    paths = [path for kind in ("html", "md", "txt") for path in glob.glob(os.path.join(ROOT, "corpora", "*." + kind))]
    return sorted(path for path in paths if os.path.basename(path) != "README.md")


class Texts:
    """The sentences of documents, as the program cuts them.

    They are read when they are first asked for: what measures memory comes before.
    """

    def __init__(self, program, paths):
        self.program = program
        self.languages = program.languages(paths)
        if not self.english_paths:
            raise SystemExit("none of the documents is English, which the encoders and WordPiece are measured with")

    @property
    def english_paths(self):
        return [path for path, language in self.languages.items() if language.startswith("en")]

    @functools.cached_property
    def english(self):
        return self.program.sentences(self.english_paths)

    @functools.cached_property
    def all(self):
        return self.program.sentences(list(self.languages))

    def description(self):
        """How many there are."""
        return f"{len(self.all):,} sentences, {len(self.english):,} of them English, read over and over"


def repeated(sentences, count):
    """As many sentences, over and over."""
    return list(itertools.islice(itertools.cycle(sentences), count))


def of_length(sentences, tokenizer, length, count):
    """`count` lines of exactly `length` tokens each, made of the sentences' words in their order."""
    words = list(dict.fromkeys(" ".join(sentences).split()))
    encodings = tokenizer.encode_batch(words, add_special_tokens=False)
    sized = [(word, len(encoding.ids)) for word, encoding in zip(words, encodings)]
    supply = itertools.cycle(sized)
    lines = []
    for _ in range(count):
        line, left = [], length
        while left:
            word, size = next(supply)
            if size <= left:
                line.append(word)
                left -= size
        lines.append(" ".join(line))
    return lines


def write(path, lines):
    """Writes a file of lines, and gives its path."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.writelines(line + "\n" for line in lines)
    return path
