#!/usr/bin/env python3
"""How well studies find their passage and choose their evidence.

    measure.py CATENA QUESTIONS [--links FILE] [--rows]

QUESTIONS is JSON lines (question, anchor, style, refs_external) or a TSV with the columns style, anchor (one
or more passages with spaces between, any of which answers), question. Each
question is answered once as it stands and, where it has refs_external, once with its anchor given. Three baselines
are measured on the same questions: the top cross-references of the anchor and its neighbours (from --links, OpenBible's
published format), BM25 with the question's and the anchor's words, and the topical index alone; the last two read the
library that CATENA_LIBRARY names.
"""

import argparse
import bisect
import collections
import csv
import json
import math
import os
import re
import sqlite3
import statistics
import subprocess
import time

BOOKS = (
    "Gen Exod Lev Num Deut Josh Judg Ruth 1Sam 2Sam 1Kgs 2Kgs 1Chr 2Chr Ezra Neh Esth Job Ps Prov Eccl Song Isa Jer Lam "
    "Ezek Dan Hos Joel Amos Obad Jonah Mic Nah Hab Zeph Hag Zech Mal Matt Mark Luke John Acts Rom 1Cor 2Cor Gal Eph Phil "
    "Col 1Thess 2Thess 1Tim 2Tim Titus Phlm Heb Jas 1Pet 2Pet 1John 2John 3John Jude Rev"
).split()
NUMBER = {book: number for number, book in enumerate(BOOKS)}
MOST = 30


def verse(osis, last=False):
    parts = osis.split(".")
    fill = 999 if last else 1
    chapter = int(parts[1]) if len(parts) > 1 else fill
    return NUMBER.get(parts[0], 99), chapter, int(parts[2]) if len(parts) > 2 else fill


def span(osis):
    ends = osis.split("-")
    return verse(ends[0]), verse(ends[-1], True)


def overlap(a, b):
    a, b = span(a), span(b)
    return a[0] <= b[1] and b[0] <= a[1]


def answers_it(place, question):
    return any(overlap(place, anchor) for anchor in question["anchor"].split())


def read(path):
    with open(path) as file:
        if path.endswith(".tsv"):
            return [dict(row, refs_external=[]) for row in csv.DictReader(file, delimiter="\t")]
        return [json.loads(line) for line in file]


def studies(catena, requests):
    text = "".join(json.dumps(dict(request, id=number)) + "\n" for number, request in enumerate(requests))
    started = time.time()
    run = subprocess.run([catena, "study", "--batch"], input=text, capture_output=True, text=True, check=True)
    took = (time.time() - started) / max(1, len(requests))
    return [json.loads(line) for line in run.stdout.splitlines()], took * 1000


def recall(questions, cited):
    shares, hits, whole, lengths = [], 0, 0, []
    for question, places in zip(questions, cited):
        wanted = question["refs_external"]
        if not wanted:
            continue
        places = places[:MOST]
        found = sum(any(overlap(place, want) for place in places) for want in wanted)
        shares.append(found / len(wanted))
        hits += found
        whole += len(wanted)
        for place in places:
            a, b = span(place)
            lengths.append(b[2] - a[2] + 1 if a[1] == b[1] else 30)
    return statistics.mean(shares), hits / whole, statistics.mean(lengths) if lengths else 0


class Baselines:
    """Needs nothing but the library's database and the file of links."""

    def __init__(self, database, links):
        db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        ids = dict(db.execute("select name, id from resource"))
        rows = db.execute("select verse, text from verse where resource = ? order by verse", (ids["KJV"],)).fetchall()
        raw = {book: number for number, book in enumerate(sorted({packed >> 16 for packed, _ in rows}))}
        self.verses = [(raw[packed >> 16], packed >> 8 & 255, packed & 255) for packed, _ in rows]
        self.place = {one: number for number, one in enumerate(self.verses)}
        texts = [self.words(text) for _, text in rows]
        if "BSB" in ids:
            for packed, text in db.execute("select verse, text from verse where resource = ?", (ids["BSB"],)):
                at = self.place.get((raw.get(packed >> 16, -1), packed >> 8 & 255, packed & 255))
                if at is not None:
                    texts[at] += self.words(text)
        self.bags = [collections.Counter(words) for words in texts]
        self.holding = collections.defaultdict(list)
        for number, bag in enumerate(self.bags):
            for word, count in bag.items():
                self.holding[word].append((number, count))
        self.mean = statistics.mean(map(len, texts))
        self.lengths = list(map(len, texts))
        self.links = collections.defaultdict(list)
        for line in open(links) if links else []:
            if line.startswith("From"):
                continue
            source, target, votes = line.rstrip("\n").split("\t")[:3]
            self.links[verse(source)].append((int(votes), target))
        self.topics = collections.defaultdict(list)
        self.lines = collections.defaultdict(list)
        for line, first, last in db.execute("select id, first, last from reference where owner = 3"):
            ends = [(raw.get(p >> 16, -1), p >> 8 & 255, p & 255) for p in (first, last)]
            a, b = bisect.bisect_left(self.verses, ends[0]), bisect.bisect_right(self.verses, ends[1])
            if b - a <= 40:
                self.lines[line].append((a, b))
                for number in range(a, b):
                    self.topics[number].append(line)

    @staticmethod
    def words(text):
        return re.findall(r"[a-z]+", text.lower())

    def osis(self, number):
        book, chapter, one = self.verses[number]
        return f"{BOOKS[book]}.{chapter}.{one}"

    def anchor(self, question):
        ends = span(question["anchor"])
        return bisect.bisect_left(self.verses, ends[0]), bisect.bisect_right(self.verses, ends[1])

    def elsewhere(self, question, places):
        here = span(question["anchor"])[0][:2]
        return [place for place in places if span(place)[0][:2] != here][:MOST]

    def by_links(self, question):
        a, b = self.anchor(question)
        sums = collections.Counter()
        for number in range(max(0, a - 4), min(len(self.verses), b + 4)):
            for votes, target in self.links[self.verses[number]]:
                sums[target] += (1 if a <= number < b else 0.5) * max(votes, 0)
        return self.elsewhere(question, [target for target, _ in sums.most_common(200)])

    def by_words(self, question):
        a, b = self.anchor(question)
        asked = collections.Counter(self.words(question["question"]))
        for number in range(a, b):
            asked.update(self.bags[number])
        sums = collections.Counter()
        for word, count in asked.items():
            having = self.holding[word]
            rarity = math.log(1 + (len(self.bags) - len(having) + 0.5) / (len(having) + 0.5))
            if rarity < 2:
                continue
            for number, times in having:
                scale = 0.25 + 0.75 * self.lengths[number] / self.mean
                sums[number] += count * rarity * times * 2.2 / (times + 1.2 * scale)
        return self.elsewhere(question, [self.osis(number) for number, _ in sums.most_common(200)])

    def by_topics(self, question):
        a, b = self.anchor(question)
        sums = collections.Counter()
        for number in range(a, b):
            for line in self.topics[number]:
                for first, last in self.lines[line]:
                    sums[first, last] += 1 / math.sqrt(len(self.lines[line]) + 3)
        places = [f"{self.osis(x)}-{self.osis(y - 1)}" for (x, y), _ in sums.most_common(200) if y > x]
        return self.elsewhere(question, places)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("catena")
    parser.add_argument("questions")
    parser.add_argument("--links")
    parser.add_argument("--rows", action="store_true", help="show each question whose passage is not first")
    options = parser.parse_args()
    questions = read(options.questions)
    answers, took = studies(options.catena, [{"question": one["question"]} for one in questions])
    print(f"{len(questions)} questions, {took:.0f} ms each in one batch")
    ranks = collections.defaultdict(list)
    for question, answer in zip(questions, answers):
        places = [] if "error" in answer else [answer["passage"]] + [c["osis"] for c in answer["candidates"]]
        rank = next((n for n, place in enumerate(places) if answers_it(place, question)), 99)
        ranks[question["style"]].append(rank)
        if options.rows and rank:
            print(f"  {rank:2} {question['anchor']:12} {' '.join(places[:4])} | {question['question']}")
    for style, list_ in sorted(ranks.items()):
        shares = [sum(rank < most for rank in list_) / len(list_) for most in (1, 3, 10)]
        print("{:12} {:3}: first {:.2f}, among three {:.2f}, among ten {:.2f}".format(style, len(list_), *shares))
    asked = [question for question in questions if question["refs_external"]]
    if not asked:
        return
    whole = [{"question": one["question"], "passage": one["anchor"]} for one in asked]
    given, _ = studies(options.catena, whole)
    by_question = dict(zip((q["question"] for q in questions), answers))
    database = os.path.join(os.environ["CATENA_LIBRARY"], "current", "library.sqlite")
    baselines = Baselines(database, options.links)
    rows = [
        ("study, as asked", [by_question[one["question"]].get("cited", []) for one in asked]),
        ("study, anchor given", [answer.get("cited", []) for answer in given]),
        ("links of anchor and neighbours", [baselines.by_links(one) for one in asked]),
        ("BM25 of question and anchor", [baselines.by_words(one) for one in asked]),
        ("topical index", [baselines.by_topics(one) for one in asked]),
    ]
    print(f"refs_external among the first {MOST}, {len(asked)} questions")
    for name, cited in rows:
        macro, micro, length = recall(asked, cited)
        print(f"{name:32} macro {macro:.3f}, micro {micro:.3f}, {length:.1f} verses a passage")


if __name__ == "__main__":
    main()
