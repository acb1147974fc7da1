"""Asks the program for the parallels of the held-out verses and measures the answers; see README.md."""
import json
import subprocess
import sys
import time

program = sys.argv[1]
answers = {}
for line in open(sys.argv[2] if len(sys.argv) > 2 else "/tmp/catena-parallels-held-out.tsv"):
    verse, others = line.rstrip("\n").split("\t")
    answers[verse] = set(others.split())
asked = "".join(json.dumps({"id": verse, "ref": verse}) + "\n" for verse in answers)
started = time.time()
run = subprocess.run(
    [program, "parallels", "--batch", "--limit", "100"], input=asked, capture_output=True, text=True, check=True)
seconds = time.time() - started
recall = reciprocal = 0
for line in run.stdout.splitlines():
    answer = json.loads(line)
    hits = [x["osis"] in answers[answer["id"]] for x in answer["parallels"]]
    recall += sum(hits[:10]) / min(10, len(answers[answer["id"]]))
    reciprocal += next((1 / rank for rank, hit in enumerate(hits, 1) if hit), 0)
print(
    f"{len(answers)} verses: recall@10 {recall / len(answers):.3f}, MRR {reciprocal / len(answers):.3f}, "
    f"{seconds / len(answers) * 1000:.1f} ms a verse with 100 answers and their evidence")
