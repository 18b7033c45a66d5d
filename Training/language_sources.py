"""Where the texts of language_texts.py come from: checkouts and unpacked Debian packages.

static-tables.md names them, with their licences. A source is a function of the folder of the checkouts and of that of
the packages that yields (language, text); of the packages with a part for training that part alone.
"""
import csv
import gettext
import glob
import gzip
import html
import json
import os
import re

import yaml

LANGUAGES = "ar de fr it ja ko pl ru tr zh".split()
# Names of languages that are not their two letters and perhaps a country.
NAMES = {"kr": "ko", "jp": "ja", "chinese": "zh", "cn": "zh", "tw": "zh"}


def of_language(name):
    """One of LANGUAGES for `ko`, `zh-CN`, `zh_Hant`, `pl_PL`; None for another."""
    name = name.lower().replace("_", "-").split("-")[0]
    name = NAMES.get(name, name)
    return name if name in LANGUAGES else None


def read(path):
    with open(path, encoding="utf-8-sig", errors="replace") as file:
        return file.read()


def found(*parts):
    return sorted(glob.glob(os.path.join(*parts), recursive=True))


def blocks_of(page):
    """The paragraphs, items and headings of Markdown as plain text; code and tables are left out."""
    page = re.sub(r"\A---\n.*?\n---\n|<!--.*?-->|^\s*(```|~~~).*?^\s*\1|\$\$.*?\$\$|<style.*?</style>", "\n\n", page,
                  flags=re.S | re.M)
    page = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{[/*#:].*?\}", " ", page)
    blocks = [""]
    for line in page.split("\n"):
        line = line.strip()
        if not line or line[0] in "|:" or re.match(r"(import|export)\b|<[^>]*>$", line):
            blocks.append("")
            continue
        bare = re.sub(r"^(?:>\s*|#+\s+|[-*+]\s+|\d+[.)]\s+|\[[ x]\]\s+)+", "", line)
        if bare != line:
            blocks.append("")
        blocks[-1] += " " + bare
    for block in blocks:
        block = re.sub(r"!\[[^]]*\]\([^)]*\)", " ", block)
        block = re.sub(r"\[([^]]*)\](?:\([^)]*\)|\[[^]]*\])", r"\1", block)
        block = re.sub(r"</?[A-Za-z][^>]*>", " ", block)
        block = " ".join(re.sub(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|\\", "", block).split())
        if block:
            yield block


def markdown(language, page):
    yield from ((language, block) for block in blocks_of(page))


def tree(folder, pattern):
    """(language, path) of files that stand in a folder for each language; `pattern` has `LANGUAGE` for it."""
    before, after = pattern.split("LANGUAGE")
    for path in found(folder, before + "*" + after):
        language = of_language(os.path.relpath(path, os.path.join(folder, before)).split("/")[0])
        if language:
            yield language, path


def common_voice(repositories, _):
    """Sentences that people read aloud, written for it, given away or of Wikipedia."""
    for path in found(repositories, "common-voice/server/data/*/*.txt"):
        language, name = of_language(path.split("/")[-2]), os.path.basename(path)
        if language and not re.match(r"addresses|singleword|countries|german-cities|libretheatre", name):
            yield from ((language, line) for line in read(path).split("\n"))


def news_titles(repositories, _):
    """Titles of Korean entertainment news, the training and the unlabelled part."""
    for path in found(repositories, "korean-hate-speech/news_title/[tu][rn]*.txt"):  # train and unlabeled
        for line in read(path).split("\n"):
            line = line.strip('" ')
            if not line.endswith("..."):
                yield "ko", re.sub(r"\[[^]]*\]|\((?:종합|인터뷰)\)", " ", line)


def news_comments(repositories, _):
    """Comments on Korean news."""
    for path in found(repositories, "korean-hate-speech/unlabeled/*.txt"):
        yield from (("ko", line) for line in read(path).split("\n"))


def korean_utterances(repositories, _):
    """Questions and commands to assistants, chat, and the training part of KorSTS and 3i4K."""
    for path in found(repositories, "sae4k/data/*.txt"):
        yield from (("ko", text) for line in read(path).split("\n") for text in line.split("\t")[:2])
    for path in found(repositories, "3i4k/data/train_val_test/fci_train_val.txt"):
        yield from (("ko", line.split("\t")[-1]) for line in read(path).split("\n"))
    for path in found(repositories, "paraKQC/data/*.txt"):
        yield from (("ko", line.split("\t")[-1]) for line in read(path).split("\n"))
    for path in found(repositories, "KorNLUDatasets/KorSTS/sts-train.tsv"):
        yield from (("ko", text) for line in read(path).split("\n")[1:] for text in line.split("\t")[5:])
    for path in found(repositories, "Chatbot_data/*.csv"):
        for row in csv.reader(read(path).splitlines()[1:]):
            yield from (("ko", text) for text in row[:2])


def kobest(repositories, _):
    """Korean paragraphs of Wikipedia, events with cause or end, and examples of words, the training parts."""
    columns = {"BoolQ": (1, 2), "COPA": (1, 3, 4), "HellaSwag": range(5), "SentiNeg": (1,), "WiC": (2, 5)}
    for name, wanted in columns.items():
        for path in found(repositories, "KoBEST_datarepo/v1.0", name, "train.tsv"):
            for row in csv.reader(read(path).splitlines()[1:], delimiter="\t", quoting=csv.QUOTE_NONE):
                for place in wanted:
                    yield "ko", re.sub(r"[][]", "", row[place]) if place < len(row) else ""


def kaist(repositories, _):
    """The Kaist treebank, whose measuring parts are left out: academic prose, novels and news."""
    held_out = set()
    for path in found(repositories, "UD_Korean-Kaist/*-ud-[dt]e[vs]*.conllu"):  # dev and test
        held_out.update(text.replace(" ", "") for text in re.findall(r"^# text = (.*)$", read(path), re.M))
    for path in found(repositories, "ud-korean/kaist/*.conllu"):
        for text in re.findall(r"^# (?!sent_id)(?:text = )?(.*)$", read(path), re.M):
            if re.search("[가-힣]", text) and text.replace(" ", "") not in held_out:
                yield "ko", re.sub(r" ([.,!?)’”])", r"\1", text)


def arcd(repositories, _):
    """Paragraphs of Arabic Wikipedia and questions on them, the training part."""
    for path in found(repositories, "SOQAL/data/arcd-train.json"):
        for article in json.loads(read(path))["data"]:
            for paragraph in article["paragraphs"]:
                yield "ar", paragraph["context"]
                yield from (("ar", question["question"]) for question in paragraph["qas"])


def jglue(repositories, _):
    """Captions of photographs and questions, the training parts."""
    for path in found(repositories, "JGLUE/datasets/*/train*.json"):
        for row in map(json.loads, read(path).splitlines()):
            yield from (("ja", row[key]) for key in ("sentence1", "sentence2", "question") if key in row)


def japanese_wikipedia(repositories, _):
    """First sentences of Japanese Wikipedia's articles, the training part."""
    wanted = set(read(os.path.join(repositories, "WikipediaAnnotatedCorpus/id/train.id")).split())
    for path in found(repositories, "WikipediaAnnotatedCorpus/org/*/*"):
        if os.path.splitext(os.path.basename(path))[0] in wanted:
            yield from (("ja", line) for line in read(path).split("\n") if not line.startswith("#"))


def japanese_wikinews(repositories, _):
    """Articles and titles of Japanese Wikinews."""
    for path in found(repositories, "jawikinews-headline-dataset/full-articles/origin.tsv.gz"):
        for line in gzip.open(path, "rt", encoding="utf-8").read().split("\n")[1:]:
            for text in line.split("\t")[1:]:
                # Words stand apart there, and Japanese is written without spaces.
                text = re.sub(r"(?<![A-Za-z]) | (?![A-Za-z])", "", text)
                yield "ja", text


def turkish_wikipedia(repositories, _):
    """Sentences of Turkish Wikipedia, the training part of a set for names."""
    for path in found(repositories, "Turkish-Wiki-NER-Dataset/*/train.conll"):
        for sentence in read(path).split("\n\n"):
            text = " ".join(line.split("\t")[0] for line in sentence.split("\n"))
            text = re.sub(r" ([.,;:!?)%])", r"\1", re.sub(r"([(]) ", r"\1", text))
            yield "tr", re.sub(r'" ([^"]*) "', r'"\1"', text)


def turkish_health(repositories, _):
    """Turkish questions and remarks on an illness."""
    for path in found(repositories, "Corona-mini-dataset/*raw.jsonl"):
        for line in read(path).splitlines():
            yield "tr", re.sub(r"<br>", " ", line.strip('"'))


def notebooks(repositories, _):
    """TensorFlow's guides, pages and the text of notebooks."""
    def text(path):
        if path.endswith(".md"):
            return read(path)
        cells = json.loads(read(path)).get("cells", [])
        texts = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
        return "\n\n".join(texts)

    for kind in ("md", "ipynb"):
        for language, path in tree(os.path.join(repositories, "docs-l10n"), "site/LANGUAGE/**/*." + kind):
            try:
                yield from markdown(language, text(path))
            except ValueError:
                continue  # a notebook that is no JSON


def courses(repositories, _):
    """Courses of Microsoft and of Hugging Face."""
    for name, pattern in (
        ("edgeai-for-beginners", "translations/LANGUAGE/**/*.md"), ("course", "chapters/LANGUAGE/**/*.mdx"),
        ("ai-agents-for-beginners", "translations/LANGUAGE/**/*.md"),
        ("AZD-for-beginners", "translations/LANGUAGE/**/*.md"),
        ("MCP-Server-and-PostgreSQL-Sample-Retail", "translations/LANGUAGE/**/*.md"),
    ):
        for language, path in tree(os.path.join(repositories, name), pattern):
            yield from markdown(language, read(path))


def books(repositories, _):
    """Dive into Deep Learning, React's pages, freeCodeCamp's articles, FreeCAD's pages, a guide to prompts."""
    for name, language, pattern in (
        ("d2l-tr", "tr", "**/*.md"), ("d2l-zh", "zh", "**/*.md"), ("ar.react.dev", "ar", "src/content/**/*.md"),
        ("ko.react.dev", "ko", "src/content/**/*.md"), ("news-translation", "zh", "chinese/**/*.md"),
    ):
        for path in found(repositories, name, pattern):
            page = re.sub(r":\w+:`[^`]*`", " ", read(path))
            yield from (row for row in markdown(language, page) if "$" not in row[1])
    for language, path in tree(os.path.join(repositories, "FreeCAD-documentation"), "translations/LANGUAGE/**/*.md"):
        yield from markdown(language, read(path))
    for path in found(repositories, "Prompt-Engineering-Guide/pages/**/*.mdx"):
        language = of_language(path.split(".")[-2])
        if language:
            yield from markdown(language, read(path))


def mozilla(repositories, _):
    """Pages of mozilla.org: a line of English after `;`, its translation below."""
    for path in found(repositories, "www.mozilla.org/*/**/*.lang"):
        language = of_language(os.path.relpath(path, os.path.join(repositories, "www.mozilla.org")).split("/")[0])
        for text in re.findall(r"^;.+\n(?![;#])(.+)$", read(path), re.M):
            if language:
                yield language, re.sub(r"\{ok\}|<[^>]*>", " ", text)


def leaves(tree):
    """The texts at the ends of a tree of lists and dictionaries."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, (dict, list)):
        for branch in tree.values() if isinstance(tree, dict) else tree:
            yield from leaves(branch)


def lessons(repositories, _):
    """Hedy's lessons for children, and the goals of the United Nations for a sustainable development."""
    paths = [(of_language(os.path.basename(path)[:-5]), path) for path in found(repositories, "hedy/content/*/*.yaml")]
    paths += tree(os.path.join(repositories, "sdg-translations"), "translations/LANGUAGE/**/*.yml")
    for language, path in paths:
        try:
            loaded = yaml.load(read(path), yaml.CSafeLoader) if language else None
        except yaml.YAMLError:
            continue
        for text in leaves(loaded):
            yield from markdown(language, text)


def catalogues(_, packages):
    """Messages of programs for learning and for the sky, of games and of WordPress."""
    for path in found(packages, "usr/share/**/*.mo"):
        if "/games/wesnoth/" in path:
            continue  # texts.py has it
        place = os.path.relpath(path, packages)[:-3]
        names = [part for part in re.split(r"[/.]", place) if re.fullmatch(r"[a-z]{2}([_-][A-Za-z]{2,4})?", part)]
        language = of_language(names[-1]) if names else None
        try:
            catalogue = gettext.GNUTranslations(open(path, "rb"))._catalog if language else {}
        except (OSError, UnicodeDecodeError):
            continue
        for english, text in catalogue.items():
            if english and isinstance(text, str):
                yield language, re.sub(r"<[^>]*>|[&_](?=\w)", "", text)


def mediawiki(_, packages):
    """Messages of MediaWiki."""
    for path in found(packages, "usr/share/mediawiki/**/i18n/**/*.json"):
        language = of_language(os.path.basename(path)[:-5])
        messages = json.loads(read(path)) if language else {}
        for text in leaves({key: value for key, value in messages.items() if key != "@metadata"}):
            text = re.sub(r"<[^>]*>|'''?|\[\[(?:[^]|]*\|)?([^]|]*)\]\]", r"\1", text)
            if not re.search(r"[{}\[\]]", text):
                yield language, text


def manuals(_, packages):
    """GIMP's help, Debian's guide to its installation, its reference and its questions."""
    for pattern, place in (
        ("gimp/2.0/help/*/*.html", 3), ("doc/installation-guide-amd64/*/*.html", 2), ("debian-reference/*.html", None),
        ("doc/debian-faq*/*.html", None), ("doc/debian/FAQ/*/*.html", 3), ("doc/debian-reference-*/**/*.html", None),
    ):
        for path in found(packages, "usr/share", pattern):
            parts = os.path.relpath(path, os.path.join(packages, "usr/share")).split("/")
            name = parts[place] if place else re.sub(r".*?\.(\w\w(?:-\w\w)?)\.html$", r"\1", parts[-1])
            language = of_language(name)
            if language:
                for text in re.findall(r"<p\b[^>]*>(.*?)</p>", read(path), re.S):
                    yield language, html.unescape(re.sub(r"<[^>]*>", "", text))


SOURCES = {
    "common-voice": common_voice, "kaist": kaist, "kobest": kobest, "arcd": arcd,
    "japanese-wikinews": japanese_wikinews, "japanese-wikipedia": japanese_wikipedia,
    "turkish-wikipedia": turkish_wikipedia, "turkish-health": turkish_health,
    "news-titles": news_titles, "korean-utterances": korean_utterances, "jglue": jglue,
    "news-comments": news_comments, "tensorflow": notebooks, "courses": courses, "books": books, "mozilla": mozilla,
    "lessons": lessons, "catalogues": catalogues, "mediawiki": mediawiki, "manuals": manuals,
}
