"""Pages whose content is known, as the program sees their blocks.

A folder of pages has `manifest.jsonl` and the pages; a row: {"id", "file", "url"?, "type"?} with "gold" (the whole main
text) or "with" and "without" (texts that must and must not be in it), or all three.
"""
import base64
import bisect
import collections
import dataclasses
import glob
import gzip
import json
import os
import re
import urllib.parse

import numpy as np

import answers
import documents

WORD = re.compile(r"\w+")
# Words of a run that is looked for in the main text.
RUN = 4
# Blocks on each side that tell which copy of a text is the one in the main text.
NEIGHBOURS = 6
# Words between which a short block is looked for around the blocks next to it.
BEHIND, AHEAD = 12, 15


@dataclasses.dataclass
class Page:
    """n blocks in m elements, with F numbers a block."""

    set: str
    id: str
    host: str
    kind: str | None
    features: np.ndarray  # (n, F), float32
    texts: list  # n strings
    word_counts: np.ndarray  # (n,)
    words: list  # n lists of the hashes of the first and last words
    headings: np.ndarray  # (n,), the heading above, -1 where there is none
    inline: list  # n lists of hashes: names of the inline elements around the first word
    levels: np.ndarray  # (n, L), elements around a block, each with more blocks than the one before
    own: np.ndarray  # (n,), the nearest element
    ranges: np.ndarray  # (m, 2), first block and end
    wider: np.ndarray  # (m,), the nearest element around with more blocks
    parents: np.ndarray  # (m,), -1 for the root
    names: list  # m lists of hashes
    kinds: np.ndarray  # (m,), elements made alike have the same number
    target: np.ndarray | None = None  # (n,), how much of a block is main text, from 0 to 1
    weight: np.ndarray | None = None  # (n,), sums to 1

    @property
    def fold(self):
        """The part of the sites that its own belongs to."""
        return documents.fold_of({"host": self.host})


def read(program, folder, paragraphs):
    """All pages of the sets below a folder.

    `paragraphs` has main texts by "SET/ID" for pages of which the manifest knows only parts.
    """
    names = None
    pages = []
    for manifest in sorted(glob.glob(os.path.join(folder, "*", "manifest.jsonl"))):
        set_name = os.path.basename(os.path.dirname(manifest))
        with open(manifest) as file:
            rows = [json.loads(line) for line in file]
        found = []
        for row in rows:
            with gzip.open(os.path.join(os.path.dirname(manifest), row["file"])) as file:
                found.append(file.read())
        for row, answer in zip(rows, seen(program, found)):
            if not answer.get("rows"):
                continue
            names = answer["names"]
            page = page_of(set_name, row, answer)
            label(page, row, paragraphs.get(f"{set_name}/{row['id']}"))
            pages.append(page)
    return names, pages


def seen(program, pages):
    """What the program sees of each page, given as bytes."""
    requests = ({"html_base64": base64.b64encode(page).decode()} for page in pages)
    return answers.answers_of([program, "features", "--blocks", "--jsonl"], requests)


def site(row, set_name):
    """The host of a page without `www.`, its name where no address is known."""
    host = urllib.parse.urlparse(row.get("url") or "").netloc.lower()
    return host.removeprefix("www.") or f"{set_name}/{row['id']}"


def page_of(set_name, row, answer):
    """A page without labels."""
    count = len(answer["rows"])
    elements = np.array(answer["elements"], np.int64).reshape(-1, 4)
    return Page(
        set=set_name,
        id=row["id"],
        host=site(row, set_name),
        kind=row.get("type"),
        features=np.array(answer["rows"], np.float32).reshape(count, len(answer["names"])),
        texts=answer["texts"],
        word_counts=np.array(answer["word_counts"], np.int64),
        words=answer["words"],
        headings=np.array(answer["headings"], np.int64),
        inline=answer["inline"],
        levels=np.array(answer["levels"], np.int64).reshape(count, -1),
        own=np.array(answer["own"], np.int64),
        ranges=elements[:, :2],
        wider=elements[:, 2],
        parents=elements[:, 3],
        names=answer["element_names"],
        kinds=np.array(answer["kinds"], np.int64),
    )


def label(page, row, paragraphs):
    """Say of each block how much of it is main text, and how much that is worth."""
    weight = np.sqrt(np.minimum(page.word_counts, 100) + 1.0)
    if "gold" in row:
        page.target = main_text(page.texts, row["gold"])
    else:
        page.target = np.full(len(page.texts), -1.0)
        if paragraphs:
            page.target = main_text(page.texts, paragraphs)
        # These texts came from programs; what people marked of them counts more.
        weight *= 0.5
        for index, text in enumerate(map(squeezed, page.texts)):
            marked = [any(squeezed(part) in text for part in row[key]) for key in ("without", "with")]
            if any(marked):
                page.target[index] = float(marked[1])
                weight[index] = max(2 * weight[index], 3.0)
    weight[page.target < 0] = 0
    page.weight = weight / max(weight.sum(), 1e-9)
    page.target = np.clip(page.target, 0, 1)


def squeezed(text):
    """White space as single spaces."""
    return re.sub(r"\s+", " ", text)


def main_text(blocks, gold):
    """The part of each block that stands in the main text, -1 for a block without words."""
    words = [tuple(WORD.findall(block)) for block in blocks]
    gold_words = tuple(WORD.findall(gold))
    places = collections.defaultdict(list)
    for size in range(1, RUN + 1):
        for start in range(len(gold_words) - size + 1):
            places[gold_words[start:start + size]].append(start)
    target = np.full(len(blocks), -1.0)
    start_of = [None] * len(blocks)
    for index, block in enumerate(words):
        if len(block) >= RUN:
            runs = [block[start:start + RUN] for start in range(len(block) - RUN + 1)]
            found = [run for run in runs if run in places]
            target[index] = len(found) / len(runs)
            if target[index] > 0.5:
                start_of[index] = places[found[0]]
    drop_copies(words, target, places)
    long = [index for index, block in enumerate(words) if len(block) >= RUN and target[index] > 0.5]
    for index, block in enumerate(words):
        if 0 < len(block) < RUN:
            target[index] = short_block(index, block, words, long, start_of, places)
    return target


def drop_copies(words, target, places):
    """Of a text that the page has more often than the main text keep those among main text."""
    copies = collections.defaultdict(list)
    for index, block in enumerate(words):
        if len(block) >= RUN and target[index] > 0.5:
            copies[block].append(index)

    def around(index):
        near = [other for other in range(max(0, index - NEIGHBOURS), min(len(words), index + NEIGHBOURS + 1))
                if other != index and target[other] >= 0]
        sizes = [min(len(words[other]), 40) for other in near]
        return sum(target[other] * size for other, size in zip(near, sizes)) / max(sum(sizes), 1)

    for block, indices in copies.items():
        count = max(len(places.get(block[:RUN], ())), 1)
        if count < len(indices):
            for index in sorted(indices, key=lambda index: -around(index))[count:]:
                target[index] = 0


def short_block(index, block, words, long, start_of, places):
    """1 where a block of few words stands in the main text right behind or before a longer neighbour, else 0."""
    found = places.get(block, ())
    place = bisect.bisect(long, index)
    before = long[place - 1] if place else None
    after = long[place] if place < len(long) else None
    is_behind = before is not None and any(
        start + len(words[before]) - 3 <= other <= start + len(words[before]) + BEHIND
        for start in start_of[before] or () for other in found)
    is_ahead = after is not None and any(
        start - AHEAD <= other <= start + 2 for start in start_of[after] or () for other in found)
    return float(is_behind or is_ahead)
