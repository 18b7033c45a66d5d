"""What the blocks around each block were taken for: the numbers of `BlockContext.swift`."""
import numpy as np

WINDOWS = (3, 8, 20)
OUTSIDE = -4.0
SMALLEST = 1e-3


def context(page, probabilities):
    """n rows of numbers, float32."""
    part = np.clip(probabilities.astype(np.float64), SMALLEST, 1 - SMALLEST)
    count = len(part)
    logits = np.log(part / (1 - part))
    words = page.word_counts + 0.5
    words_before = np.concatenate([[0], np.cumsum(words)])
    content_before = np.concatenate([[0], np.cumsum(words * part)])
    all_content = content_before[-1]

    def part_of(first, end):
        content = content_before[end] - content_before[first]
        return content / np.maximum(words_before[end] - words_before[first], 1e-6)

    def share_of(first, end):
        return (content_before[end] - content_before[first]) / max(all_content, 1e-6)

    columns = [logits]
    for level in range(page.levels.shape[1]):
        first, end = page.ranges[page.levels[:, level]].T
        columns += [part_of(first, end), share_of(first, end)]
    padded = np.concatenate([np.full(2, OUTSIDE), logits, np.full(2, OUTSIDE)])
    columns += [padded[2 + offset:2 + offset + count] for offset in (-2, -1, 1, 2)]
    index = np.arange(count)
    for span in WINDOWS:
        columns.append(part_of(np.maximum(index - span, 0), np.minimum(index + span + 1, count)))
    columns += [share_of(np.zeros(count, np.int64), index), 1 - share_of(np.zeros(count, np.int64), index + 1)]
    columns += [np.full(count, all_content / words_before[-1]), np.full(count, np.log(1 + all_content))]
    for kinds in (page.kinds[page.own], page.kinds[page.levels[:, 0]]):
        means = np.bincount(kinds, weights=words * part) / np.maximum(np.bincount(kinds, weights=words), 1e-6)
        columns.append(means[kinds])
    sureness = np.sum(words * np.abs(part - 0.5) * 2) / words_before[-1]
    columns += [np.full(count, part.max()), np.full(count, sureness)]
    return np.stack(columns, 1).astype(np.float32)
