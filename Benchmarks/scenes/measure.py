#!/usr/bin/env python3
"""How many of the expected passages each shipped scene finds.

    python3 Benchmarks/scenes/measure.py .build/release/catena [--misses] [--rows N] [--scene NAME]

`labels.tsv` holds passages that a reader would expect, references only. A passage is found where one of the first N rows
overlaps it. `core.tsv` holds the chapters that everybody names, of which as many as possible must be among the first 25. `--misses` lists what is missed of the part that may be looked at; `--rows N` lists the first N rows that
no label has, of which most are right and some are odd.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

arguments = argparse.ArgumentParser()
arguments.add_argument("program")
arguments.add_argument("--misses", action="store_true")
arguments.add_argument("--rows", type=int, default=0)
arguments.add_argument("--scene")
options = arguments.parse_args()


def verse(text):
    book, chapter, number = re.match(r"(\w+)\.(\d+)\.(\d+)$", text).groups()
    return book, int(chapter), int(number)


def bounds(osis):
    ends = osis.split("-")
    return verse(ends[0]), verse(ends[-1])


def overlap(a, b):
    (a1, a2), (b1, b2) = bounds(a), bounds(b)
    return a1[0] == b1[0] and a1[1:] <= b2[1:] and b1[1:] <= a2[1:]


labels = {}
for line in (pathlib.Path(__file__).parent / "labels.tsv").read_text().splitlines():
    if line and not line.startswith("#"):
        scene, osis, part = line.split("\t")
        labels.setdefault(scene, []).append((osis, part))
def chapters(osis):
    first, last = bounds(osis)
    return {f"{first[0]}.{number}" for number in range(first[1], (last[1] if last[0] == first[0] else first[1]) + 1)}


core = {}
for line in (pathlib.Path(__file__).parent / "core.tsv").read_text().splitlines():
    if line and not line.startswith("#"):
        scene, expected = line.split("\t")
        core[scene] = [group.split("/") for group in expected.split()]
totals = {}
core_total = [0, 0]
print(f"{'scene':<28}{'part':<6}{'labels':>7}{'in 20':>7}{'in 30':>7}")
for scene, expected in labels.items():
    if options.scene and scene != options.scene:
        continue
    output = subprocess.run(
        [options.program, "scenes", scene, "--limit", "100", "--format", "jsonl"], capture_output=True, text=True)
    rows = [json.loads(line)["osis"] for line in output.stdout.splitlines()]
    for part in ["seen", "held"]:
        ours = [osis for osis, its in expected if its == part]
        ranks = {o: next((n for n, row in enumerate(rows) if overlap(row, o)), None) for o in ours}
        found = [sum(rank is not None and rank < most for rank in ranks.values()) for most in (20, 30)]
        print(f"{scene:<28}{part:<6}{len(ours):>7}{found[0]:>7}{found[1]:>7}")
        total = totals.setdefault(part, [0, 0, 0])
        for place, value in enumerate([len(ours)] + found):
            total[place] += value
        if options.misses and part == "seen":
            print("   missed: " + ", ".join(
                f"{o} ({'-' if r is None else r + 1})" for o, r in ranks.items() if r is None or r >= 30))
    if scene in core:
        found = set().union(*map(chapters, rows[:25]))
        hits = sum(any(chapter in found for chapter in group) for group in core[scene])
        print(f"{scene:<28}{'core':<6}{len(core[scene]):>7}{'':>7}{hits:>7} in 25")
        core_total = [core_total[0] + len(core[scene]), core_total[1] + hits]
    if options.rows:
        odd = [f"{n + 1} {row}" for n, row in enumerate(rows[:options.rows])
               if not any(overlap(row, osis) for osis, _ in expected)]
        print("   not labelled: " + ", ".join(odd))
for part, (count, twenty, thirty) in totals.items():
    print(f"{'all':<28}{part:<6}{count:>7}{twenty / count:>7.2f}{thirty / count:>7.2f}")
if core_total[0]:
    print(f"{'all':<28}{'core':<6}{core_total[0]:>7}{'':>7}{core_total[1] / core_total[0]:>7.2f} in 25")
sys.exit(0)
