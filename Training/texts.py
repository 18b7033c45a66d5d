#!/usr/bin/env python3
"""Gather the texts that the tables of the static encoder learn from.

    texts.py --program FILE --data DIR --wordnet DIR --similarity DIR --packages DIR --repositories DIR --output FILE

    --program       the built `summarize`, which finds the text of pages and splits it into sentences
    --data          pages/train.jsonl.gz, summaries/*-train.jsonl.gz, extraction/SET/pages/*.html.gz; and what is measured
                    with, whose sentences are left out: similarity/*.jsonl.gz
    --wordnet       WordNet's data.noun, data.verb, data.adj and data.adv
    --similarity    `data` of stsb-multi-mt: stsb-LANGUAGE-train.csv
    --packages      Debian packages, unpacked: `usr/share/...` of those that static-tables.md names
    --repositories  checkouts, each under its own name, of those that static-tables.md names
    --output        JSON lines, gzip: {"lang", "source", "text", "english"?}; each text once in its language,
                    "english" being the sentence that a translator had before him

The order is a seeded mixture after the similarity sets, so that a part from the front is a fair sample.
"""
import argparse
import collections
import csv
import gettext
import glob
import gzip
import html
import itertools
import json
import os
import random
import re
import subprocess

from language_sources import SOURCES
from language_texts import language_texts

LANGUAGES = "ar de es fr it ja ko nl pl pt ru tr zh".split()
# Languages that are not written in Latin letters: a text of theirs that is mostly ASCII was not translated.
NOT_LATIN = {"ar", "ja", "ko", "ru", "zh"}
# As dictionaries name languages.
THREE_LETTERS = {
    "ara": "ar", "deu": "de", "fra": "fr", "ita": "it", "jpn": "ja", "nld": "nl", "pol": "pl", "por": "pt", "rus": "ru",
    "spa": "es", "tur": "tr",
}
MEASURED_ONLY = ("squality",)
# Help texts are many and alike.
MOST_OF_HELP, MOST_OF_ANY = 8_000, 12_000
DOCUMENTS_AND_WORDNET = 460_000


def of_language(name):
    """`pt_BR`, `zh-CN` as the two letters of LANGUAGES, None for another language."""
    return name[:2] if name[:2] in LANGUAGES and (len(name) == 2 or name[2] in "_-") else None


def wordnet(folder):
    """Definitions and examples of WordNet's glosses, in the order of the files."""
    for name in ("data.noun", "data.verb", "data.adj", "data.adv"):
        for line in open(os.path.join(folder, name), encoding="utf-8", errors="replace"):
            if line.startswith(" ") or " | " not in line:
                continue  # the licence at the head of the file
            gloss = line.split(" | ", 1)[1].strip()
            # `definition; more of it; "an example"; "another example"- its author`
            yield from re.findall(r'"([^"]+)"', gloss)
            definition = re.sub(r'"[^"]*"?(\s*-[^;]*)?', "", gloss)
            yield "; ".join(part.strip() for part in definition.split(";") if part.strip())


def rows_of(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def document_texts(row):
    """Title, sentences and written summaries of a document."""
    yield row.get("title") or ""
    for paragraph in row["paragraphs"]:
        yield from paragraph
    yield from (text for text in row.get("references") or [] if isinstance(text, str))


def sentences(program, pages):
    """The sentences that the program finds in pages, HTML or Markdown."""
    lines = "".join(json.dumps({"id": str(i), "html": page}) + "\n" for i, page in enumerate(pages))
    done = subprocess.run([program, "sentences", "--jsonl"], input=lines, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        yield from json.loads(line).get("sentences", [])


def web_pages(program, folder):
    """Language and sentences of each page."""
    requests = [
        json.dumps({"id": path, "html": gzip.open(path).read().decode("utf-8", "replace")}) + "\n"
        for path in sorted(glob.glob(os.path.join(folder, "*/pages/*.html.gz")))
    ]

    def ask(*words):
        # A page without text is an error of its own and leaves status 1.
        done = subprocess.run([program, *words, "--jsonl"], input="".join(requests), capture_output=True, text=True)
        return map(json.loads, done.stdout.splitlines())

    languages = {answer["id"]: (answer.get("language") or "").lower()[:2] for answer in ask("--sentences", "1")}
    for answer in ask("sentences"):
        yield languages.get(answer["id"]), answer.get("sentences", [])


def pieces_of(message):
    """A message of a program as sentences, its markup left out."""
    for line in re.sub(r"<[^>]*>", " ", message).split("\n"):
        yield from re.split(r"(?<=[.!?])\s+|(?<=[。！？])", line)


def package_texts(program, folder):
    """(language, source, text) of unpacked Debian packages."""
    share = os.path.join(folder, "usr/share")
    for path in sorted(glob.glob(os.path.join(share, "games/wesnoth/*/locale/*/LC_MESSAGES/*.mo"))):
        language = of_language(path.split("/")[-3])
        if language:
            catalogue = gettext.GNUTranslations(open(path, "rb"))._catalog
            for key, message in catalogue.items():
                if key and isinstance(message, str):
                    yield from ((language, "wesnoth", text) for text in pieces_of(message))
    for path in sorted(glob.glob(os.path.join(share, "help/*/*/*.page"))):
        language = of_language(path.split("/")[-3])
        if language:
            page = re.sub(r"<(info|code|screen)\b.*?</\1>", " ", open(path).read(), flags=re.S)
            for text in re.findall(r"<(?:p|title|desc)\b[^>]*>(.*?)</(?:p|title|desc)>", page, re.S):
                yield from ((language, "gnome-help", piece) for piece in pieces_of(" ".join(text.split())))
    for source, pattern in (
        ("libreoffice", "libreoffice/help/*/text/**/*.html"), ("handbook", "doc/debian-handbook/html/*/*.html"),
    ):
        paths = sorted(glob.glob(os.path.join(share, pattern), recursive=True))
        place = 2 + pattern.split("/")[1:].index("*")
        key = lambda path: of_language(os.path.relpath(path, share).split("/")[place])
        for language, group in itertools.groupby(sorted(paths, key=lambda p: (key(p) or "", p)), key):
            if language:
                pages = [open(path, errors="replace").read() for path in group]
                yield from ((language, source, text) for text in sentences(program, pages))
    for path in sorted(glob.glob(os.path.join(share, "dictd/freedict-*.dict.dz"))):
        source, target = re.search(r"freedict-(\w+)-(\w+)\.", path).groups()
        lines = gzip.open(path, "rt", errors="replace").read().split("\n")
        is_head = [re.match(r"\S.* /[^/]+/", line) for line in lines]
        if source == "eng":
            language = THREE_LETTERS.get(target)
            texts = [re.sub(r"^\d+\.\s*", "", line.strip()) for line, head in zip(lines, is_head) if not head]
        else:
            language = THREE_LETTERS.get(source)
            texts = [re.sub(r"\s*/.*$", "", line) for line, head in zip(lines, is_head) if head]
        if language:
            random.Random(1).shuffle(texts)
            most = 30_000 if language == "ar" else 12_000 if source == "eng" else 8_000
            yield from ((language, "freedict", text) for text in texts[:most])


def repository_texts(program, folder):
    """(language, source, text) of checkouts."""
    patterns = {
        "IoT-For-Beginners": r"translations/([\w-]+)/", "Security-101": r"translations/([\w-]+)/",
        "xr-development-for-beginners": r"translations/([\w-]+)/", "developer.chrome.com": r"site/([\w-]+)/",
        "opensource.guide": r"_articles/([\w-]+)/",
    }
    for name, pattern in patterns.items():
        by_language = collections.defaultdict(list)
        for path in sorted(glob.glob(os.path.join(folder, name, "**/*.md"), recursive=True)):
            found = re.match(pattern, os.path.relpath(path, os.path.join(folder, name)))
            if found and of_language(found[1]):
                page = open(path, errors="replace").read()
                by_language[of_language(found[1])].append(
                    re.sub(r"<!--.*?-->|^---.*?^---", " ", page, flags=re.S | re.M))
        for language, pages in by_language.items():
            yield from ((language, name, text) for text in sentences(program, pages))
    for path in sorted(glob.glob(os.path.join(folder, "UD_Portuguese-GSD/not-to-release/documents/*-train-*.conllu"))):
        yield from (("pt", "ud-gsd", text) for text in re.findall(r"^# text = (.*)$", open(path).read(), re.M))


def similarity_texts(folder):
    """(language, source, text, English text or None) of the training split of STS-B."""
    read = lambda language: [
        row[:2] for row in csv.reader(open(os.path.join(folder, f"stsb-{language}-train.csv"), encoding="utf-8"))]
    english = read("en")
    for pair in english:
        yield from (("en", "similarity", text, None) for text in pair)
    for path in sorted(glob.glob(os.path.join(folder, "stsb-*-train.csv"))):
        language = os.path.basename(path)[5:7]
        if language in LANGUAGES:
            for pair, original in zip(read(language), english):
                yield from ((language, "similarity", *both) for both in zip(pair, original))


def tidy(text):
    return " ".join(html.unescape(text).split())


def is_text(text, language):
    """Whether half of a text is letters, which links, paths and code are not, and it was translated."""
    letters = [character for character in text if character.isalpha()]
    if 2 * len(letters) <= len(text):
        return False
    if language == "en":
        return True
    shortest = 2 if language in ("ja", "ko", "zh") else 4
    is_translated = language not in NOT_LATIN or 2 * sum(map(str.isascii, letters)) <= len(letters)
    return shortest <= len(text) <= 400 and is_translated


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("program", "data", "wordnet", "similarity", "packages", "repositories", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    seen, counts, first, rest = set(), collections.Counter(), [], []
    measured = {
        tidy(value).lower()
        for path in glob.glob(os.path.join(options.data, "similarity/*.jsonl.gz"))
        for row in rows_of(path) for value in row.values() if isinstance(value, str)
    }

    def take(language, source, text, english=None):
        text = tidy(text)
        most = MOST_OF_HELP if source == "libreoffice" else MOST_OF_ANY
        if language != "en" and counts[language, source] >= most and source not in ("freedict", *SOURCES):
            return
        if text.lower() in measured or (language, text.lower()) in seen or not is_text(text, language):
            return
        seen.add((language, text.lower()))
        counts[language, source] += 1
        row = {"lang": language, "source": source, "text": text}
        if english:
            row["english"] = tidy(english)
        (first if source == "similarity" else rest).append(row)

    for row in similarity_texts(options.similarity):
        take(*row)
    for text in wordnet(options.wordnet):
        take("en", "wordnet", text)
    for row in rows_of(os.path.join(options.data, "pages/train.jsonl.gz")):
        for text in document_texts(row):
            if row["lang"] in ("en", *LANGUAGES):
                take(row["lang"], "pages", text)
    running = []
    for path in sorted(glob.glob(os.path.join(options.data, "summaries/*-train.jsonl.gz"))):
        if os.path.basename(path).split("-")[0] not in MEASURED_ONLY:
            running.append([(row["lang"], text) for row in rows_of(path) for text in document_texts(row)])
            random.Random(1).shuffle(running[-1])
    # The sets take turns, so that the text stays varied however large one is.
    for turn in itertools.zip_longest(*running):
        for entry in turn:
            if entry and (entry[0] in LANGUAGES or entry[0] == "en"
                          and counts["en", "documents"] + counts["en", "wordnet"] < DOCUMENTS_AND_WORDNET):
                take(entry[0], "documents", entry[1])
    for language, texts in web_pages(options.program, os.path.join(options.data, "extraction")):
        for text in texts:
            if language in ("en", *LANGUAGES):
                take(language, "web", text)
    for row in itertools.chain(
        package_texts(options.program, options.packages), repository_texts(options.program, options.repositories),
    ):
        take(*row)
    for row in language_texts(options.repositories, options.packages):
        take(*row)
    random.Random(1).shuffle(rest)
    with gzip.open(options.output, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in first + rest)
    for (language, source), count in sorted(counts.items()):
        print(language, source, f"{count:,}")


if __name__ == "__main__":
    main()
