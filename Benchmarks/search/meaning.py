#!/usr/bin/env python3
"""How often a question in plain words finds its passage: found among the first 1, 5 and 10, and mean reciprocal rank.

    CATENA_LIBRARY=… python3 Benchmarks/search/meaning.py .build/release/catena
"""
import json, os, subprocess, sys

here = os.path.dirname(os.path.abspath(__file__))
ranks = []
for line in open(os.path.join(here, "meaning.tsv"), encoding="utf-8"):
    if line.startswith("#"):
        continue
    question, answers = line.rstrip("\n").split("\t")
    out = subprocess.run([sys.argv[1], "search", "--meaning", question, "--limit", "10", "--format", "jsonl"], capture_output=True, text=True).stdout
    found = [json.loads(l)["osis"] for l in out.splitlines()]
    def near(osis):
        # A verse beside the answer shows it as well: its neighbours are printed with it in the library.
        return any(osis.rsplit(".", 1)[0] == a.rsplit(".", 1)[0] and abs(int(osis.rsplit(".", 1)[1]) - int(a.rsplit(".", 1)[1])) <= 1 for a in answers.split())
    rank = next((i + 1 for i, osis in enumerate(found) if near(osis)), 0)
    ranks.append(rank)
    if rank != 1:
        print(f"{rank or '-':>2}  {question}: {' '.join(found[:4])}")
n = len(ranks)
print(f"{n} questions: first {sum(r == 1 for r in ranks)}, in 5 {sum(0 < r <= 5 for r in ranks)}, in 10 {sum(0 < r <= 10 for r in ranks)}, MRR {sum(1 / r for r in ranks if r) / n:.3f}")
