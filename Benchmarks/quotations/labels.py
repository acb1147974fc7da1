#!/usr/bin/env python3
"""Agreement of `catena quotes` with independent labels of quotations on real pages.

    labels.py QUESTIONS.jsonl [--show] [--catena PROGRAM]

Each quotation of four words or more that is not cut is put into a text of its own, “words” (reference), and judged
with BSB as the edition expected. Its verdict is compared with the label:

    exact_bsb    exact, normalised or trimmed, in BSB
    exact_other  other-edition
    altered      altered
    wrong        wrong-reference
"""
import argparse, collections, json, subprocess

KINDS = {"exact": "exact_bsb", "normalised": "exact_bsb", "trimmed": "exact_bsb", "variant": "exact_bsb",
         "other-edition": "exact_other", "altered": "altered", "wrong-reference": "wrong", "unknown": "unknown"}


def quotes(path):
    for line in open(path, encoding="utf-8"):
        for quote in json.loads(line)["quotes"]:
            check = quote.get("check")
            if check and not quote["cut_at_25"] and len(quote["words"].split()) >= 4:
                yield quote, check


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("questions")
    parser.add_argument("--catena", default="catena")
    parser.add_argument("--show", action="store_true", help="show every disagreement")
    options = parser.parse_args()
    rows = list(quotes(options.questions))
    texts = [f"“{quote['words']}” ({quote.get('ref_raw') or quote['ref']})" for quote, _ in rows]
    lines = "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in enumerate(texts))
    run = subprocess.run([options.catena, "quotes", "--batch", "--edition", "BSB"], input=lines,
                         capture_output=True, text=True, check=True)
    table, same = collections.Counter(), 0
    for (quote, check), text, line in zip(rows, texts, run.stdout.splitlines()):
        found = json.loads(line)["quotations"]
        label = "wrong" if check["label"].startswith("wrong") else check["label"]
        verdict = found[0]["verdict"] if found else "none"
        kind = KINDS.get(verdict, "none")
        table[label, verdict] += 1
        same += kind == label
        if kind != label and options.show:
            first = found[0] if found else {}
            print(label, "->", verdict, "|", text, "|", first.get("osis"), first.get("edition"), first.get("score"),
                  [(d["written"], d["edition"]) for d in first.get("differences", [])], "| label:", check.get("diff"), check.get("also_found"))
    for (label, verdict), count in sorted(table.items()):
        print(f"{label:12} {verdict:16} {count}")
    print(f"agreement {same}/{len(rows)} = {same / len(rows):.3f}")


main()
