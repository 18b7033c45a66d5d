"""A trie of byte strings in one array of 32-bit units, as darts-clone lays it out.

The Swift side is Sources/Summarization/Encoding/DoubleArray.swift, which says what a unit holds. Offsets are kept
below 2^21, so that the wide form is not needed.

reference: Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure" (1989).
"""
import numpy as np

HAS_LEAF, LEAF = 1 << 8, 1 << 31
BLOCK = 256


class DoubleArrayBuilder:
    def __init__(self):
        self.units = np.zeros(BLOCK, np.uint32)
        self.is_taken = np.zeros(BLOCK, bool)
        self.is_base = np.zeros(BLOCK, bool)
        self.is_taken[0] = True
        self.first_free = 1

    def _grow(self):
        self.units = np.concatenate([self.units, np.zeros(len(self.units), np.uint32)])
        self.is_taken = np.concatenate([self.is_taken, np.zeros(len(self.is_taken), bool)])
        self.is_base = np.concatenate([self.is_base, np.zeros(len(self.is_base), bool)])

    def _place(self, labels):
        """A base whose children at base ^ label are all free; no other node has this base."""
        first, rest = labels[0], np.array(labels[1:], np.int64)
        while True:
            while self.first_free < len(self.is_taken) and self.is_taken[self.first_free]:
                self.first_free += 1
            # A hundred thousand free places behind each other would be looked at in vain again and again.
            for slot in self.first_free + np.flatnonzero(~self.is_taken[self.first_free : self.first_free + 4096]):
                base = int(slot) ^ first
                if not self.is_base[base] and not self.is_taken[base ^ rest].any():
                    return base
            end = len(self.is_taken)
            if self.is_taken[self.first_free :].mean() > 0.98 or self.first_free + 4096 >= end:
                self._grow()
            else:
                self.first_free += 1024

    def build(self, values):
        """Units of a mapping from byte strings without zero bytes to numbers below 2^31."""
        keys = sorted(values)
        pending = [(0, 0, len(keys), 0)]
        while pending:
            node, start, end, depth = pending.pop()
            ends_here = len(keys[start]) == depth
            groups, index = [], start + ends_here
            while index < end:
                label, first = keys[index][depth], index
                while index < end and keys[index][depth] == label:
                    index += 1
                groups.append((label, first, index))
            labels = [0] * ends_here + [label for label, _, _ in groups]
            base = self._place(labels)
            self.is_base[base] = True
            offset = node ^ base
            assert offset < 1 << 21
            self.units[node] |= np.uint32(offset << 10 | (HAS_LEAF if ends_here else 0))
            for label in labels:
                self.is_taken[base ^ label] = True
            if ends_here:
                self.units[base] = LEAF | values[keys[start]]
            for label, first, last in reversed(groups):
                self.units[base ^ label] = label
                pending.append((base ^ label, first, last, depth + 1))
        last = int(np.flatnonzero(self.is_taken)[-1])
        return self.units[: last + 1].copy()


def entries(units):
    """All keys with their numbers."""
    labels = np.arange(1, 256)
    padded = np.concatenate([units, np.zeros(BLOCK, np.uint32)])
    pending = [(0, b"")]
    while pending:
        node, key = pending.pop()
        unit = int(units[node])
        base = node ^ (unit >> 10)
        if unit & HAS_LEAF:
            yield key, int(units[base]) & 0x7FFFFFFF
        children = base ^ labels
        here = padded[np.minimum(children, len(units))] & np.uint32(0x800000FF) == labels
        pending += ((int(child), key + bytes([label])) for child, label in zip(children[here], labels[here]))
