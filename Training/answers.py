"""Ask the program: documents in, chosen sentences out."""
import json
import subprocess
import sys
import threading


class Progress:
    """A bar on standard error while `total` things are done; nothing where that is not a terminal."""

    WIDTH = 40

    def __init__(self, label, total):
        self.label, self.total, self.done = label, total, 0
        self.shown = sys.stderr.isatty() and total > 0

    def __enter__(self):
        self.show()
        return self

    def __exit__(self, *_):
        if self.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def step(self):
        self.done += 1
        self.show()

    def show(self):
        if self.shown:
            bar = "#" * (self.WIDTH * self.done // self.total)
            line = f"\r{self.label:24.24s} [{bar:{self.WIDTH}s}] {self.done}/{self.total}"
            print(line, end="", file=sys.stderr, flush=True)


def answers_of(command, requests):
    """What a filter of JSON lines answers to each request, in order; too few answers end the run.

    Requests may be made as they are asked for.
    """
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    asked = 0

    def feed():
        nonlocal asked
        try:
            with process.stdin:
                for request in requests:
                    asked += 1
                    process.stdin.write(json.dumps(request) + "\n")
        except BrokenPipeError:
            pass  # The program has stopped; that its answers are too few is found below.

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    answered = 0
    for line in process.stdout:
        answered += 1
        yield json.loads(line)
    status = process.wait()
    feeder.join()
    if answered < asked:
        raise SystemExit(f"{' '.join(command)}: ended with status {status} after {answered} of {asked} answers")


def ask(program, options, requests, step):
    """{id: [{"index", "text", ...}, ...]}, what `program --jsonl` with `options` chooses for each of `requests`.

    An answer that is an error chooses nothing. `step` is called for each answer.
    """
    chosen = {}
    for answer in answers_of([program, "--jsonl", *options], requests):
        chosen[answer["id"]] = answer.get("sentences") or []
        step()
    return chosen
