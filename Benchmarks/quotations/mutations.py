#!/usr/bin/env python3
"""Quotations spoiled in known ways: what `catena quotes` makes of them, by kind and length.

    mutations.py [--catena PROGRAM] [--editions KJV,WEB,BSB] [--count N] [--seed N]

Runs of 3 to 60 words are taken from verses of the editions (through `catena read`), spoiled in one way, put between
quotation marks before a citation in a sentence of their own, and judged. For each kind and length the table gives how
many are placed at their verse (recall of places) and how many have the verdict that the spoiling calls for. Verbatim
runs are among them: what is called altered there is a false alarm, from which the precision of `altered` is computed.
"""
import argparse, json, random, subprocess, collections

BOOKS = "Gen Exod Deut Josh 1Sam 2Kgs Neh Job Ps Prov Isa Jer Ezek Dan Hos Matt Mark Luke John Acts Rom 1Cor Eph Phil Heb Jas 1Pet 1John Rev".split()
LENGTHS = [(3, 4), (5, 7), (8, 12), (13, 20), (21, 35), (36, 60)]
NOISE = {"e": "c", "l": "1", "o": "0", "m": "rn", "h": "b", "i": "l", "s": "5", "n": "u"}
# An edition's own double marks become single within marks.
INNER = str.maketrans("“”", "‘’")
FAITHFUL = {"exact", "normalised", "trimmed"}


def change(kind, words, spare, rng):
    words = list(words)
    place = rng.randrange(1, len(words) - 1) if len(words) > 2 else 0
    if kind == "insert":
        words.insert(place, rng.choice(spare))
    elif kind == "drop":
        del words[place]
    elif kind == "swap":
        words[place], words[place - 1] = words[place - 1], words[place]
    elif kind == "replace":
        words[place] = rng.choice(spare)
    elif kind == "replace 20 %":
        for k in rng.sample(range(len(words)), max(1, len(words) // 5)):
            words[k] = rng.choice(spare)
    elif kind == "OCR":
        for k in rng.sample(range(len(words)), max(1, len(words) // 8)):
            letters = [i for i, c in enumerate(words[k]) if c in NOISE]
            if letters:
                i = rng.choice(letters)
                words[k] = words[k][:i] + NOISE[words[k][i]] + words[k][i + 1:]
    return words


def overlap(a, b):
    return a and b and a.split("-")[0].rsplit(".", 1)[0] == b.split("-")[0].rsplit(".", 1)[0] and any(
        x in range(*span(b)) for x in range(*span(a)))


def span(osis):
    first, _, last = osis.partition("-")
    return int(first.split(".")[2]), int((last or first).split(".")[2]) + 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--catena", default="catena")
    parser.add_argument("--editions", default="KJV,WEB,BSB")
    parser.add_argument("--count", type=int, default=60, help="quotations of each kind and length")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    editions = options.editions.split(",")
    shelf = []
    for edition in editions:
        for book in BOOKS:
            text = subprocess.run([options.catena, "read", book, "--edition", edition, "--format", "json"],
                                  capture_output=True, text=True).stdout
            # An edition of one testament lacks the books of the other.
            for verse in json.loads(text)["verses"] if text.strip() else []:
                shelf.append((edition, verse["osis"], verse["text"].translate(INNER).split()))
    spares = {e: [] for e in editions}
    for edition, _, words in rng.sample(shelf, 2000):
        spares[edition] += [w for w in words if len(w) > 3 and w.isalpha()]
    kinds = ["verbatim", "insert", "drop", "swap", "replace", "replace 20 %", "OCR", "reference", "edition"]
    tasks = []
    for kind in kinds:
        for low, high in LENGTHS:
            fit = [v for v in shelf if len(v[2]) >= low]
            for _ in range(options.count):
                edition, osis, words = rng.choice(fit)
                length = min(rng.randint(low, high), len(words))
                start = rng.randrange(0, len(words) - length + 1)
                part = words[start:start + length]
                cited, named = osis, edition
                if kind == "reference":
                    cited = rng.choice(shelf)[1]
                elif kind == "edition":
                    named = rng.choice([e for e in editions if e != edition])
                else:
                    part = change(kind, part, spares[edition], rng)
                text = f"As it stands written, “{' '.join(part)}” ({cited}, {named}), and so on."
                tasks.append((kind, (low, high), osis, text))
    lines = "".join(json.dumps({"id": i, "text": t[3]}) + "\n" for i, t in enumerate(tasks))
    run = subprocess.run([options.catena, "quotes", "--batch"], input=lines, capture_output=True, text=True, check=True)
    placed, right, total, verdicts = (collections.Counter() for _ in range(4))
    altered_true = altered_false = 0
    for (kind, length, osis, _), line in zip(tasks, run.stdout.splitlines()):
        found = json.loads(line)["quotations"]
        first = found[0] if found else {"verdict": "none", "osis": None, "alternatives": []}
        total[kind, length] += 1
        places = [first["osis"], *first["alternatives"]]
        placed[kind, length] += any(p and overlap(p, osis) and p.split(".")[0] == osis.split(".")[0] for p in places)
        verdict = first["verdict"]
        verdicts[kind, verdict] += 1
        good = {"verbatim": verdict in FAITHFUL, "reference": verdict == "wrong-reference",
                "edition": verdict in FAITHFUL | {"other-edition"}}.get(kind, verdict == "altered")
        right[kind, length] += good
        if verdict == "altered":
            if kind in ("verbatim", "edition", "reference"): altered_false += 1
            else: altered_true += 1
    print("placed / right verdict, in percent, by words")
    print(f"{'kind':14}" + "".join(f"{f'{a}-{b}':>12}" for a, b in LENGTHS))
    for kind in kinds:
        print(f"{kind:14}" + "".join(f"{100 * placed[kind, l] // total[kind, l]:>6}/{100 * right[kind, l] // total[kind, l]:<5}" for l in LENGTHS))
    print("verdicts:")
    for kind in kinds:
        print(f"  {kind:14}", {v: n for (k, v), n in verdicts.most_common() if k == kind})
    print(f"precision of altered: {altered_true}/{altered_true + altered_false} = {altered_true / max(1, altered_true + altered_false):.3f}")


main()
