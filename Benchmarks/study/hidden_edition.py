#!/usr/bin/env python3
"""How often a phrase from an edition that the library lacks finds its verse: what a reader does who quotes another translation.

    hidden_edition.py CATENA LIBRARY LIBRARY-WITHOUT EDITION [--count 160] [--rows]

LIBRARY has the edition, LIBRARY-WITHOUT is a copy of it after `catena library remove EDITION`. Half of the verses are drawn at
random and half so that verses others refer to often come more often; of each a run of three to six words, two of which tell
something. Many such runs stand in several verses, so nobody finds them all.
"""

import argparse
import collections
import json
import math
import os
import random
import re
import sqlite3
import subprocess

from measure import BOOKS, overlap

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "..", "Sources", "CTables", "data")


def table(name):
    with open(os.path.join(TABLES, name)) as file:
        return {word for line in file if not line.startswith("#") for word in line.split()}


def verses(library, edition):
    db = sqlite3.connect(f"file:{os.path.join(library, 'current', 'library.sqlite')}?mode=ro", uri=True)
    (number,) = db.execute("select id from resource where name = ?", (edition,)).fetchone()
    rows = db.execute("select verse, text from verse where resource = ? and verse & 255 > 0 order by verse", (number,))
    rows = [(at, re.findall(r"[a-z]+(?:['’][a-z]+)?", text.lower())) for at, text in rows if at >> 16 <= len(BOOKS)]
    votes = collections.Counter()
    for to, count in db.execute("select toFirst, votes from link where votes >= 0"):
        votes[to] += math.log(2 + count)
    most = math.log1p(max(votes.values(), default=1))
    return rows, [math.exp(4 * math.log1p(votes[packed]) / most) for packed, _ in rows]


def phrases(library, edition, count):
    rows, fame = verses(library, edition)
    books = {raw: name for raw, name in zip(sorted({packed >> 16 for packed, _ in rows}), BOOKS)}
    small, weak = table("question-words.txt"), table("function-words.txt") - {"no", "not"}
    chance = random.Random(1)
    made = []
    while len(made) < count:
        packed, words = chance.choice(rows) if len(made) < count / 2 else chance.choices(rows, fame)[0]
        length = chance.randint(3, 6)
        if len(words) < length:
            continue
        start = chance.randrange(len(words) - length + 1)
        phrase = words[start : start + length]
        if sum(word not in small for word in phrase) < 2 or phrase[0] in weak and chance.random() < 0.7:
            continue
        made.append((f"{books[packed >> 16]}.{packed >> 8 & 255}.{packed & 255}", " ".join(phrase)))
    return made


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("catena")
    parser.add_argument("library")
    parser.add_argument("without")
    parser.add_argument("edition")
    parser.add_argument("--count", type=int, default=160)
    parser.add_argument("--rows", action="store_true", help="show each phrase whose verse is not first")
    options = parser.parse_args()
    asked = phrases(options.library, options.edition, options.count)
    lines = "".join(json.dumps({"id": n, "question": "", "phrase": phrase}) + "\n" for n, (_, phrase) in enumerate(asked))
    run = subprocess.run(
        [options.catena, "study", "--batch", "--sections", "next"], input=lines, capture_output=True, text=True, check=True,
        env=dict(os.environ, CATENA_LIBRARY=options.without))
    ranks = []
    for (verse, phrase), line in zip(asked, run.stdout.splitlines()):
        answer = json.loads(line)
        places = [] if "error" in answer else [answer["passage"]] + [one["osis"] for one in answer["candidates"]]
        ranks.append(next((n for n, place in enumerate(places) if overlap(place, verse)), 99))
        if options.rows and ranks[-1]:
            print(f"  {ranks[-1]:2} {verse:12} {phrase} | {' '.join(places[:3])}")
    shares = [sum(rank < most for rank in ranks) / len(ranks) for most in (1, 3, 10)]
    print("{} phrases of {}: first {:.3f}, among three {:.3f}, among ten {:.3f}".format(len(ranks), options.edition, *shares))


if __name__ == "__main__":
    main()
