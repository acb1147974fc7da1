#!/usr/bin/env python3
"""Speed of `catena quotes` beside a plain script that votes with 4-grams, on the same texts in the same run.

    speed.py TEXT... [--catena PROGRAM] [--verses FILE]

Prints megabytes a second of processor time (user and system), by the middle and by the least of seven runs, the most memory, and
the ratio. The script is given the
verses of one edition (a file with a verse a line: osis, tab, text), builds a dictionary of its 4-grams, and votes for
every run of words; only its voting is timed.
"""
import argparse, collections, re, resource, subprocess, time, os


def votes(text, table):
    words = re.findall(r"[a-z']+", text.lower())
    found = 0
    run = collections.Counter()
    for i in range(len(words) - 3):
        for verse in table.get(tuple(words[i:i + 4]), ()):
            run[verse] += 1
    return sum(1 for count in run.values() if count >= 3)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--catena", default="catena")
    parser.add_argument("--verses")
    options = parser.parse_args()
    table = collections.defaultdict(list)
    if options.verses:
        for line in open(options.verses, encoding="utf-8"):
            osis, _, text = line.partition("\t")
            words = re.findall(r"[a-z']+", text.lower())
            for i in range(len(words) - 3):
                table[tuple(words[i:i + 4])].append(osis)
    for path in options.texts:
        size = os.path.getsize(path) / 1e6
        times = []
        for _ in range(7):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            wall = time.time()
            run = subprocess.run([options.catena, "quotes", path, "--format", "jsonl"], stdout=subprocess.PIPE)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times.append((after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, time.time() - wall))
        cpu, wall = sorted(times)[3]
        least = min(times)[0]
        line = f"{os.path.basename(path)}: {size:.1f} MB, {run.stdout.count(10)} quotations, {cpu:.2f} s of processor (least {least:.2f}), {wall:.2f} s, {size / cpu:.1f} MB/s (most {size / least:.1f})"
        if table:
            start = time.process_time()
            votes(open(path, encoding="utf-8", errors="replace").read(), table)
            peer = time.process_time() - start
            line += f"; 4-gram script {size / peer:.1f} MB/s, ratio {peer / cpu:.1f}"
        print(line, flush=True)
        # A child of this script would count this script's memory as its own: GNU time is small.
        timed = subprocess.run(["/usr/bin/time", "-f", "%M", options.catena, "quotes", path], stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, text=True)
        print(f"    memory {int(timed.stderr.split()[-1]) // 1024} MiB", flush=True)


main()
