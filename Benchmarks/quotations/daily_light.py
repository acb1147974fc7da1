#!/usr/bin/env python3
"""Verses identified in readings made of quotations.

    daily_light.py daily-light.jsonl.gz [--catena PROGRAM] [--show N]

The words of each reading go to `catena quotes --batch`, once without the references that follow it (found by the
words alone) and once with them. Every verse of every passage found (the first place of each quotation) is compared
with every verse of the references that follow the reading. Precision, recall and F1 are over all verses of all
readings. The references are read by `catena refs`.
"""
import argparse, gzip, json, re, subprocess


def batch(program, command, objects):
    lines = "".join(json.dumps(o) + "\n" for o in objects)
    run = subprocess.run([program, *command], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def verses(osis):
    first, _, last = osis.partition("-")
    last = last or first
    book, chapter, verse = first.split(".")
    _, chapter2, verse2 = last.split(".")
    if chapter != chapter2:
        return {first, last}
    return {f"{book}.{chapter}.{v}" for v in range(int(verse), int(verse2) + 1)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("readings")
    parser.add_argument("--catena", default="catena")
    parser.add_argument("--show", type=int, default=0, help="show what is missed or wrong in this many readings")
    options = parser.parse_args()
    rows = [json.loads(line) for line in gzip.open(options.readings, "rt", encoding="utf-8")]
    cited = batch(options.catena, ["refs", "--batch"], [{"id": r["id"], "text": r["refs_raw"]} for r in rows])
    wanted = [set().union(*(verses(x["osis"]) for x in c["references"] if x["osis"] and x["valid"])) for c in cited]
    for name, text in [("words alone", lambda r: r["text"]), ("with citations", lambda r: r["text"] + "\n" + r["refs_raw"])]:
        found = batch(options.catena, ["quotes", "--batch"], [{"id": r["id"], "text": text(r)} for r in rows])
        hits = wrong = missed = 0
        for row, want, answer in zip(rows, wanted, found):
            got = set()
            for q in answer["quotations"]:
                if q["osis"] and q["verdict"] != "unknown":
                    got |= verses(q["osis"])
            hits += len(got & want)
            wrong += len(got - want)
            missed += len(want - got)
            if options.show and got != want and name == "words alone":
                options.show -= 1
                print("=", row["id"], row["refs_raw"], "\n  missed", sorted(want - got))
                for q in answer["quotations"]:
                    if q["osis"] and verses(q["osis"]) - want:
                        print("  wrong ", q["osis"], q["edition"], q["score"], q["alternatives"], repr(q["text"][:150]))
                if want - got:
                    print(row["text"])
        precision, recall = hits / (hits + wrong), hits / (hits + missed)
        print(f"{name}: precision {precision:.4f} recall {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}"
              f" ({hits} found, {wrong} wrong, {missed} missed)")


main()
