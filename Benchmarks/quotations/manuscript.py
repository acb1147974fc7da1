#!/usr/bin/env python3
"""Writes a manuscript of a given number of words that is full of quotations, for measuring `catena quotes`.

    manuscript.py VERSES WORDS > manuscript.txt

VERSES has a verse a line: osis, tab, text. Two verses of three are quoted with their reference, between sentences of
the same plain prose; every fifth has a word changed.
"""
import random, sys

rng = random.Random(7)
verses = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8")]
words, least = 0, int(sys.argv[2])
while words < least:
    osis, text = rng.choice(verses)
    parts = text.split()
    if len(parts) > 5 and rng.random() < 0.2:
        parts[rng.randrange(1, len(parts))] = "whatever"
    book, chapter, verse = osis.split(".")
    paragraph = f"We read on and find what was said before: “{' '.join(parts)}” ({book} {chapter}:{verse}). So much for that, and more may be said of it."
    words += len(paragraph.split())
    print(paragraph + "\n")
