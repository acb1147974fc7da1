#!/usr/bin/env python3
"""Checks what `catena study` answers to each question of a file: a study should pass with no finding.

    studies.py QUESTIONS.jsonl [--catena PROGRAM] [--formats text,markdown,html] [--limit N]

A question is a line with `question`, and `passage` and `phrase` where it has them. Prints every finding with its
question, format and words, then the count of studies that pass. Formats that need pandoc (docx, odt) may be named too.
"""
import argparse, json, os, subprocess, tempfile

ENDINGS = {"text": "txt", "markdown": "md", "html": "html", "docx": "docx", "odt": "odt"}


def study(program, question, kind, path):
    command = [program, "study", question["question"], "--format", kind]
    for name in ("passage", "phrase"):
        if question.get(name):
            command += ["--" + name, question[name]]
    if kind in ("docx", "odt"):
        return subprocess.run(command + ["--output", path], capture_output=True).returncode
    with open(path, "wb") as file:
        return subprocess.run(command, stdout=file, stderr=subprocess.DEVNULL).returncode


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("questions")
    parser.add_argument("--catena", default="catena")
    parser.add_argument("--formats", default="text,markdown,html")
    parser.add_argument("--limit", type=int, default=10**9)
    options = parser.parse_args()
    questions = [json.loads(line) for line in open(options.questions, encoding="utf-8") if line.strip()]
    passed = failed = unanswered = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, question in enumerate(questions[: options.limit], 1):
            for kind in options.formats.split(","):
                path = os.path.join(folder, f"study.{ENDINGS[kind]}")
                if study(options.catena, question, kind, path) not in (0, 1) or not os.path.getsize(path):
                    unanswered += 1
                    print(f"{number} {kind}: no study for {question['question']!r}", flush=True)
                    continue
                checked = subprocess.run([options.catena, "check", path, "--format", "jsonl"], capture_output=True, text=True)
                findings = [json.loads(line) for line in checked.stdout.splitlines()]
                if checked.returncode == 0 and not findings:
                    passed += 1
                    continue
                failed += 1
                for finding in findings:
                    print(f"{number} {kind} line {finding.get('line')}: {finding['severity']} {finding['rule']}: "
                          f"{finding['message']} [{question['question'][:60]}]", flush=True)
                if not findings:
                    print(f"{number} {kind}: exit {checked.returncode}: {checked.stderr.strip()[:200]}", flush=True)
    print(f"{passed} studies pass, {failed} do not, {unanswered} were not made")


main()
