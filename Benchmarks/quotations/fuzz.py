#!/usr/bin/env python3
"""Short random documents in every format that is read natively, checked: how many were read, and any crash.

    fuzz.py [--catena PROGRAM] [--runs 40] [--seed 7]

Each run checks 300 documents made of markup, quotation marks, references, scripture, broken UTF-8 and random bytes, with a report
chosen by chance. An exit code that is not 0, 1 or 3, or an answer that is no file passed over, is told, and its run is kept.
"""
import argparse, collections, os, random, subprocess, sys, tempfile

PIECES = [
    b"<p>", b"<div>" * 30, b"</", b"<!--", b"-->", b"<script>", b"<blockquote>", b"{" * 40, b"}", b"\\begin{quote}",
    b"\\end{", b"\\footnote{", b"%", b"> " * 40, b"```", b"\n", b"\n\n", b"\r\n", b"\r", b"|", b"[^1]: ", b"[a](b", b"**",
    b"\\v 3 ", b"\\c 3\n", b"\\p\n", b"\\f + \\ft ", b"\xff\xfe", b"\xc3", b"\xe2\x80", b"\xf0\x9f\x98", b"\x00",
    b"\xed\xa0\x80", "“".encode(), "”".encode(), "‘".encode(), "…".encode(), b'"', b"'", b"(John 3:16)", b" Ps 23:1-",
    b"For God so loved the world", b"The LORD is my shepherd; I shall not want.", b"Gen 99:99", b"Jude 1:5, 7-3; 9",
    b"&amp;&#x110000;&#", b"---\n", b"$", b"$$", b"catena: ignore", b"a" * 300, b"9" * 40, b":", b"[", b"]", b"(", b")",
]


def document():
    words = []
    for _ in range(random.randrange(1, 60)):
        if random.random() < 0.9:
            words.append(random.choice(PIECES) + (b" " if random.random() < 0.5 else b""))
        else:
            words.append(random.randbytes(random.randrange(1, 12)))
    return b"".join(words)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--catena", default="catena")
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    random.seed(options.seed)
    counts, bad = collections.Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        for run in range(options.runs):
            files = []
            for number in range(60):
                for ending in ("txt", "md", "html", "tex", "usfm"):
                    files.append(os.path.join(folder, f"{number}.{ending}"))
                    with open(files[-1], "wb") as file:
                        file.write(document())
            form = random.choice(["text", "json", "jsonl", "sarif", "github"])
            checked = subprocess.run([options.catena, "check", "--format", form] + files, capture_output=True)
            told = checked.stderr.decode("utf-8", "replace").splitlines()
            passed = [line for line in told if "passed over: its bytes are no text" in line]
            counts["documents"] += len(files)
            counts["passed over"] += len(passed)
            if checked.returncode not in (0, 1, 3) or len(passed) < len(told):
                bad += 1
                print(f"run {run}, exit code {checked.returncode}: {told[-1:]}")
    print(f"{counts['documents']} documents, {counts['passed over']} passed over, {bad} runs failed")
    return 1 if bad else 0


sys.exit(main())
