#!/usr/bin/env python3
"""How many of the expected chapters `scenes like` finds from two examples, among the first 25 rows.

    python3 Benchmarks/scenes/examples.py .build/release/catena

`examples.tsv` holds patterns that no shipped scene is of. For the shipped scenes the examples are six pairs (seed 5) of the labelled
passages that stand in a chapter of `core.tsv`; they are asked twice, the second time with an empty file in the place of the scene's own, so
that nothing is known of it. The library is the one in use (CATENA_LIBRARY); its files are not changed.
"""
import itertools
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent
program = sys.argv[1]
library = pathlib.Path(os.environ.get("CATENA_LIBRARY", pathlib.Path.home() / ".local/share/catena")).resolve()
EMPTY = "title: None\nslots:\n  none:\n    core: yes\n    cues:\n      - zzzz\n"


def lines(name):
    return [line.split("\t") for line in (here / name).read_text().splitlines() if line and line[0] != "#"]


def chapters(osis):
    first, last = re.match(r"(\w+)\.(\d+)", osis), re.match(r"(\w+)\.(\d+)", osis.split("-")[-1])
    return {f"{first[1]}.{number}" for number in range(int(first[2]), int(last[2]) + 1)} if first[1] == last[1] else {first[0], last[0]}


def ask(questions, folder):
    asked = "\n".join(json.dumps({"id": number, "refs": refs}) for number, (_, refs, _) in enumerate(questions))
    output = subprocess.run(
        [program, "scenes", "--batch"], input=asked, capture_output=True, text=True,
        env=os.environ | {"CATENA_LIBRARY": str(folder)})
    found = {}
    for line in output.stdout.splitlines():
        answer = json.loads(line)
        found[answer["id"]] = set().union(*(chapters(row["osis"]) for row in answer.get("scenes", [])[:25]))
    shares = {}
    for number, (name, _, targets) in enumerate(questions):
        hits = sum(any(chapter in found.get(number, ()) for chapter in target) for target in targets)
        shares.setdefault(name, []).append(hits / len(targets))
    return {name: sum(some) / len(some) for name, some in shares.items()}


others = []
for name, examples, expected in lines("examples.tsv"):
    for pair in itertools.combinations(examples.split(), 2):
        known = set().union(*map(chapters, pair))
        targets = [[chapter] for chapter in expected.split() if chapter not in known]
        if targets:
            others.append((name, pair, targets))
labels = {}
for scene, osis, _ in lines("labels.tsv"):
    labels.setdefault(scene, []).append(osis)
shipped, dice = [], random.Random(5)
for scene, core in lines("core.tsv"):
    groups = [group.split("/") for group in core.split()]
    examples = [next(((o, g) for o in labels[scene] if f"{o.split('.')[0]}.{o.split('.')[1]}" in g), None) for g in groups]
    pairs = list(itertools.combinations(filter(None, examples), 2))
    dice.shuffle(pairs)
    for (a, first), (b, second) in pairs[:6]:
        shipped.append((scene, (a, b), [group for group in groups if group not in (first, second)]))

results = [("patterns without a file", ask(others, library)), ("shipped scenes", ask(shipped, library))]
with tempfile.TemporaryDirectory() as folder:
    for entry in library.iterdir():
        if entry.name != "scenes":
            (pathlib.Path(folder) / entry.name).symlink_to(entry.resolve())
    alone = {}
    for scene in labels:
        own = pathlib.Path(folder) / "scenes"
        own.mkdir()
        (own / f"{scene}.yaml").write_text(EMPTY)
        alone |= ask([question for question in shipped if question[0] == scene], folder)
        (own / f"{scene}.yaml").unlink()
        own.rmdir()
    results.append(("shipped scenes, their file taken away", alone))
for title, shares in results:
    print(f"{title}: mean {sum(shares.values()) / len(shares):.3f}, {sum(s >= 0.6 for s in shares.values())} of {len(shares)} at .60 or more")
    for name, share in shares.items():
        print(f"  {name:<28}{share:.2f}")
