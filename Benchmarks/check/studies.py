#!/usr/bin/env python3
"""What `catena check` finds in studies: nothing is what it should be.

    studies.py QUESTIONS.jsonl [--catena PROGRAM] [--writer PROGRAM]

Each question of the file (`question`) is studied in text, Markdown and HTML, and each study is checked. The writer is the
program that writes the studies; the same program checks them unless another is named.
"""
import argparse, json, os, subprocess, sys, tempfile

ENDINGS = {"text": "txt", "markdown": "md", "html": "html"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("questions")
    parser.add_argument("--catena", default="catena")
    parser.add_argument("--writer")
    options = parser.parse_args()
    if not os.path.exists(options.questions):
        print(f"skipped: {options.questions} is not there")
        return 0
    with open(options.questions, encoding="utf-8") as lines:
        questions = [json.loads(line)["question"] for line in lines]
    writer = options.writer or options.catena
    with tempfile.TemporaryDirectory() as folder:
        studies = []
        for number, question in enumerate(questions, 1):
            for form, ending in ENDINGS.items():
                study = subprocess.run([writer, "study", "--format", form, question], capture_output=True)
                if study.returncode > 1:
                    print(f"{question}: no study: {study.stderr.decode()}")
                    continue
                studies.append(os.path.join(folder, f"{number:02}.{ending}"))
                with open(studies[-1], "wb") as file:
                    file.write(study.stdout)
        checked = subprocess.run([options.catena, "check", "--format", "jsonl"] + studies, capture_output=True)
        findings = [json.loads(line) for line in checked.stdout.splitlines()]
        for finding in findings:
            number = int(os.path.basename(finding["file"])[:2])
            print(f"{questions[number - 1]}\n  {os.path.basename(finding['file'])}:{finding['line']}"
                  f" {finding['rule']}: {finding['message']}")
        print(f"{len(findings)} findings in {len(studies)} studies of {len(questions)} questions")
        return 1 if findings else 0


sys.exit(main())
