#!/usr/bin/env python3
"""Measure the program: what readers choose on web pages, what written summaries say, what answers a query.

    evaluate.py --program FILE --data DIR [--folds DIR] [--attention FILE] [--limit N] [--sets NAME,...]
                [--encoder minilm [--model DIR] [--minilm-folds DIR]] [--output FILE.md] [--answers FILE.jsonl]

    --program    the built `summarize`
    --data       a folder with data that you put there, see below
    --folds      a folder with attention-0.safetensors to attention-4.safetensors, as train_attention.py makes them:
                 each page is answered with the parameters that have not seen its fold, and all are scored together;
                blocks-0.safetensors to blocks-4.safetensors there, as train_blocks.py makes them, are used likewise
    --encoder    what the program is to read with; --model says where its model lies
    --minilm-folds  with --folds and the encoder minilm, a folder with its attention-0.safetensors and so on, and with
                 reading-0.safetensors and so on, as train_reading.py makes them
    --attention  parameters in place of the program's own, for whatever --folds does not answer
    --limit      no more than the first N pages, and documents or queries of each set
    --sets       `pages`, `html`, `summaries` or single sets of summaries by name, such as `pages,gum,qmsum`; the
                 default is pages,html,summaries
    --output     write the tables there too
    --answers    only ask the program, with nothing else running beside it, and write its answers there: a line
                 {"set", "id", "sentences"} for each document and query

The data, all JSON lines with gzip unless said otherwise. `paragraphs` is [[sentence, ...], ...]; sentences are counted
through all paragraphs from 0.

    pages/*.jsonl.gz               {"id", "lang", "title", "paragraphs", "host"?, "type"?, "readers", "queries"}
                                   readers: [{"best": [i, j, k], "good": [i, ...]}, ...]
                                   queries: [{"query", "answers": [i, ...]}, ...], a question and keywords by turns
    extraction/SET/pages/NAME.html.gz   the bytes of the page with the id SET/NAME
    summaries/NAME-dev.jsonl.gz    {"id", "title"?, "paragraphs", "references": [text, ...]}, or in place of the
                                   references: "queries": [{"query", "references", "gold_sentences"?: [i, ...]}, ...]

What the tables say:

    gain@3     a sentence is worth 2 where a reader has it among the best three and 1 among the good, averaged over
               readers; what the three chosen are worth, in percent of the three worthiest
    hit@3      percentage of queries with an answer among the three chosen
    R1 ...     ROUGE F1 of words, word pairs and longest common sequences by sentence, with stemming; of several
               references the best counts
    P@K        percentage of the K chosen that people named as answers

`±` is half of a 95 % interval by the bootstrap over documents or queries; differences are paired.
"""
import argparse
import dataclasses
import functools
import glob
import json
import os

import numpy as np

import answers
import baselines
import documents
import measures

PAGE_SENTENCES, SUMMARY_SENTENCES = 3, 3
SET_SENTENCES = {"gum": 2, "scitldr": 1, "qmsum": 10, "squality": 10}
# Groups of fewer pages are not shown.
SMALLEST_GROUP = 40
LANGUAGES = {"en": "English", "de": "German"}
PROGRAM = "summarize"


@dataclasses.dataclass
class Case:
    """A document, and a query where there is one: what is asked and what is known of the answer."""

    identifier: str
    row: dict
    query: dict | None

    @property
    def request(self):
        return documents.request(self.row, self.query and self.query["query"]) | {"id": self.identifier}


@dataclasses.dataclass
class Row:
    """A line of a table: who it is about, and the figures of each system for the same cases."""

    label: list
    figures: dict


def cases_of(row):
    """The queries of a row, as ID#0, ID#1 ..."""
    return [Case(f"{row['id']}#{number}", row, query) for number, query in enumerate(row.get("queries") or [])]


# Asking the program


def parameter_options(settings, row, is_page):
    """The options that name parameters for a document, none for the program's own."""
    if settings.folds and is_page:
        fold = documents.fold_of(row)
        file = os.path.join(settings.folds, f"attention-{fold}.safetensors")
        if not os.path.exists(file):
            raise SystemExit(f"{file}: not there; make it with train_attention.py --folds {fold}")
        files = ["--attention", file]
        if settings.encoder == "minilm":
            for part in ("attention", "reading"):
                files += ["--attention", os.path.join(settings.minilm_folds, f"{part}-{fold}.safetensors")]
        blocks = os.path.join(settings.folds, f"blocks-{fold}.safetensors")
        return (*files, *(("--block-parameters", blocks) if os.path.exists(blocks) else ()))
    return ("--attention", settings.attention) if settings.attention else ()


def choices(settings, name, cases, count, request, is_page=False):
    """{id: sentences that the program chooses}, each case with its parameters."""
    by_options = {}
    for case in cases:
        by_options.setdefault(parameter_options(settings, case.row, is_page), []).append(case)
    chosen = {}
    with answers.Progress(name, len(cases)) as progress:
        for parameters, asked in by_options.items():
            options = ["--encoder", settings.encoder, "--sentences", str(count), *parameters]
            if settings.model:
                options += ["--model", settings.model]
            chosen |= answers.ask(settings.program, options, map(request, asked), progress.step)
    for identifier, sentences in chosen.items():
        if len(sentences) > count:
            raise SystemExit(f"{name}: {identifier}: {len(sentences)} sentences where {count} were asked for")
    if settings.answers:
        with open(settings.answers, "a", encoding="utf-8") as file:
            for case in cases:
                line = {"set": name, "id": case.identifier, "sentences": chosen[case.identifier]}
                print(json.dumps(line, ensure_ascii=False), file=file)
    return chosen


def numbers(chosen):
    return {identifier: [sentence["index"] for sentence in sentences] for identifier, sentences in chosen.items()}


def baseline_choices(name, cases, count):
    """{system: {id: numbers of sentences}}; BM25 for queries alone, the others whatever is asked."""
    chosen = {"lead": {}, "TextRank": {}, "BM25": {}}
    generic = functools.cache(lambda system, place: system(documents.sentences_of(cases[place].row), count))
    first = {}
    with answers.Progress(f"{name}: baselines", len(cases)) as progress:
        for place, case in enumerate(cases):
            first_place = first.setdefault(id(case.row), place)
            chosen["lead"][case.identifier] = generic(baselines.lead, first_place)
            chosen["TextRank"][case.identifier] = generic(baselines.textrank, first_place)
            if case.query:
                sentences = documents.sentences_of(case.row)
                chosen["BM25"][case.identifier] = baselines.bm25(sentences, count, case.query["query"])
            progress.step()
    return {system: answered for system, answered in chosen.items() if answered}


# Pages


def page_cases(settings):
    rows = documents.read_rows(found(settings, "pages", "*.jsonl.gz"))[: settings.limit]
    return [case for row in rows for case in (Case(row["id"], row, None), *cases_of(row))]


def pages_folder(settings):
    return os.path.join(settings.data, "extraction")


def html_request(settings, case):
    line = documents.page_request(pages_folder(settings), case.row, case.query and case.query["query"])
    return line | {"id": case.identifier}


def found_again(row, sentences):
    """The numbers of the sentences of `row` that have the words of those chosen from its HTML."""
    places = documents.places_of([sentence["text"] for sentence in sentences], documents.sentences_of(row))
    return sorted({place for place in places if place is not None})


def page_tables(cases, systems):
    """Markdown for gain@3 and hit@3."""
    pages, queries = [case for case in cases if not case.query], [case for case in cases if case.query]
    gains = {
        system: np.array([measures.gain(case.row, chosen[case.identifier]) for case in pages])
        for system, chosen in systems.items() if system != "BM25"
    }
    hits = {
        system: np.array([measures.hit(case.query["answers"], chosen[case.identifier]) for case in queries])
        for system, chosen in systems.items()
    }
    tables = table(["gain@3", "pages"], grouped(gains, [page_groups(case) for case in pages], SMALLEST_GROUP))
    if queries:
        tables += [""] + table(["hit@3", "queries"], grouped(hits, [query_groups(case) for case in queries], 1))
    return tables


def page_groups(case):
    language = LANGUAGES.get(case.row["lang"], "other languages")
    return ["all", f"language: {language}", *([f"type: {case.row['type']}"] if case.row.get("type") else [])]


def query_groups(case):
    kind = ("questions", "keywords")[int(case.identifier.rpartition("#")[2]) % 2]
    return ["all", kind, f"{kind}, {'English' if case.row['lang'] == 'en' else 'not English'}"]


def grouped(figures, groups, smallest):
    """A row for all and for each group that is large enough, by name."""
    rows = []
    for group in sorted({name for names in groups for name in names}):
        places = [place for place, names in enumerate(groups) if group in names]
        if group == "all" or len(places) >= smallest:
            values = {system: scores[places] for system, scores in figures.items()}
            rows.append(Row([group, str(len(places))], values))
    return rows


def measure_pages(settings):
    cases = page_cases(settings)
    chosen = choices(settings, "pages", cases, PAGE_SENTENCES, lambda case: case.request, is_page=True)
    if settings.answers:
        return [], {}
    chosen = numbers(chosen)
    systems = {PROGRAM: chosen} | baseline_choices("pages", cases, PAGE_SENTENCES)
    return ["## Pages, sentences given", "", *page_tables(cases, systems), ""], chosen


def measure_html(settings, given):
    """`given`: what was chosen from given sentences, where that was measured."""
    every = page_cases(settings)
    cases = [case for case in every if os.path.exists(documents.page_file(pages_folder(settings), case.row))]
    if not cases:
        raise SystemExit(f"{settings.data}/extraction: none of the pages is there")
    request = functools.partial(html_request, settings)
    chosen = choices(settings, "html", cases, PAGE_SENTENCES, request, is_page=True)
    if settings.answers:
        return []
    systems = {PROGRAM: {case.identifier: found_again(case.row, chosen[case.identifier]) for case in cases}}
    if given:
        systems["given sentences"] = given
    systems |= baseline_choices("html", cases, PAGE_SENTENCES)
    count, total = (sum(not case.query for case in some) for some in (cases, every))
    note = f"{count} of the {total} pages have their HTML there. The other systems are given the sentences."
    return ["## Pages, from HTML", "", note, "", *page_tables(cases, systems), ""]


# Summaries


def summary_cases(path, limit):
    rows = documents.read_rows([path])
    return [case for row in rows for case in (cases_of(row) or [Case(row["id"], row, None)])][:limit]


def summary_request(case):
    """The program recognises the language."""
    return {key: value for key, value in case.request.items() if key != "language"}


def summary_rows(settings, name, path):
    count = SET_SENTENCES.get(name, SUMMARY_SENTENCES)
    cases = summary_cases(path, settings.limit)
    chosen = choices(settings, name, cases, count, summary_request)
    if settings.answers:
        return []
    systems = {PROGRAM: numbers(chosen)} | baseline_choices(name, cases, count)
    figures = {}
    with answers.Progress(f"{name}: ROUGE", len(cases) * len(systems)) as progress:
        for system, chosen in systems.items():
            figures[system] = np.array([rouge(case, chosen[case.identifier], progress) for case in cases])
    label = [name, str(count), str(len(cases))]
    rows = [
        Row([*label, measure], {system: scores[:, column] for system, scores in figures.items()})
        for column, measure in enumerate(measures.ROUGE)
    ]
    if all(case.query and "gold_sentences" in case.query for case in cases):
        rows.append(Row([*label, f"P@{count}"], precisions(cases, systems, count)))
    return rows


def precisions(cases, systems, count):
    return {
        system: np.array([
            measures.precision(case.query["gold_sentences"], chosen[case.identifier], count) for case in cases
        ])
        for system, chosen in systems.items()
    }


def rouge(case, chosen, progress):
    sentences = documents.sentences_of(case.row)
    progress.step()
    return measures.rouge([sentences[place] for place in sorted(chosen)], (case.query or case.row)["references"])


def measure_summaries(settings, names):
    """`names`: of the sets, or None for all that are there."""
    suffix = "-dev.jsonl.gz"
    paths = {os.path.basename(path)[: -len(suffix)]: path for path in found(settings, "summaries", "*" + suffix)}
    if unknown := [name for name in names or [] if name not in paths]:
        raise SystemExit(f"{settings.data}/summaries: no {unknown[0]}{suffix}; there are {', '.join(paths)}")
    rows = [row for name in names or paths for row in summary_rows(settings, name, paths[name])]
    if settings.answers:
        return []
    return ["## Summaries", "", *table(["Set", "K", "cases", "measure"], rows), ""]


# Tables


def table(labels, rows):
    """Markdown: the systems, then the program less each of the others."""
    systems = list(dict.fromkeys(system for row in rows for system in row.figures))
    head = [*labels, *systems, *(f"− {system}" for system in systems[1:])]
    lines = [head, ["---"] * len(labels) + ["---:"] * (len(head) - len(labels))]
    for row in rows:
        own = row.figures[PROGRAM]
        means = [interval(row.figures.get(system)) for system in systems]
        differences = [interval(own - row.figures[s] if s in row.figures else None, "+") for s in systems[1:]]
        lines.append([*row.label, *means, *differences])
    return ["| " + " | ".join(line) + " |" for line in lines]


def interval(values, sign=""):
    if values is None:
        return ""
    mean, half = measures.mean_and_interval(values)
    return f"{mean:{sign}.2f} ± {half:.2f}"


def introduction(settings, sets):
    parameters = "the program's own parameters"
    if settings.attention:
        parameters = f"the parameters of `{os.path.basename(settings.attention)}`"
    lines = ["# Evaluation", ""]
    if settings.folds and {"pages", "html"} & set(sets):
        lines.append("Every page is answered with parameters that were trained without its fold.")
    elif {"pages", "html"} & set(sets):
        lines.append(f"Pages are answered with {parameters}, trained on pages that may be among these:")
        lines.append(f"the figures of `{PROGRAM}` flatter; `--folds` gives fair ones.")
    if set(sets) - {"pages", "html"}:
        lines.append(f"Summaries are answered with {parameters}.")
    if settings.limit:
        lines.append(f"Only the first {settings.limit} pages, and documents or queries of each set, were measured.")
    lines.append(f"± is half of a 95 % interval. − lead: `{PROGRAM}` less lead, paired, and so for the others.")
    return [*lines, ""]


# The command


def found(settings, *pattern):
    paths = sorted(glob.glob(os.path.join(settings.data, *pattern)))
    if not paths:
        raise SystemExit(f"{os.path.join(settings.data, *pattern)}: no such files")
    return paths


def report(settings):
    """The lines of the whole report; none where only answers are wanted."""
    sets = list(dict.fromkeys(settings.sets.split(",")))
    lines, given = introduction(settings, sets), {}
    if "pages" in sets:
        tables, given = measure_pages(settings)
        lines += tables
    if "html" in sets:
        lines += measure_html(settings, given)
    if names := [name for name in sets if name not in ("pages", "html")]:
        lines += measure_summaries(settings, None if "summaries" in names else names)
    return [] if settings.answers else lines


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def read_settings():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--folds")
    parser.add_argument("--attention")
    parser.add_argument("--encoder", default="static", choices=("static", "minilm"))
    parser.add_argument("--model")
    parser.add_argument("--minilm-folds")
    parser.add_argument("--limit", type=positive)
    parser.add_argument("--sets", default="pages,html,summaries")
    parser.add_argument("--output")
    parser.add_argument("--answers")
    settings = parser.parse_args()
    if settings.folds and settings.encoder == "minilm" and not settings.minilm_folds:
        parser.error("--folds with the encoder minilm needs --minilm-folds")
    return settings


def main():
    settings = read_settings()
    if settings.answers:
        open(settings.answers, "w").close()
    text = "\n".join(report(settings))
    print(text, end="")
    if settings.output and text:
        with open(settings.output, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
