"""The terminal and the API, asked the same, say the same; and no question is missing from either."""

import json
import os
import subprocess

import httpx
import pytest

TEXT = "He says, “Jesus wept” (John 11:36). See Jude 3:1."
# By question: what the terminal is asked, what the API is asked, and where in the answer the two must agree.
ASKED = {
    "study": (["study", "--passage", "Exod.32.10", "--format", "json"], {"passage": "Exod.32.10"}, "cited"),
    "read": (["read", "Exod.32.10", "--edition", "KJV", "--format", "json"], {"passage": "Exod.32.10", "editions": "KJV"}, "verses"),
    "search": (["search", "H5162", "--limit", "5", "--format", "json"], {"query": "H5162", "limit": 5}, "results"),
    "meaning": (["search", "--meaning", "who prayed", "--limit", "5", "--format", "json"], {"question": "who prayed", "limit": 5}, "results"),
    "word": (["word", "H5162", "--format", "json"], {"word": "H5162"}, "entries"),
    "topics": (["topics", "intercession", "--format", "json"], {"query": "intercession"}, "items"),
    "parallels": (["parallels", "Exod.32.10", "--limit", "5", "--format", "jsonl"], {"passage": "Exod.32.10", "limit": 5}, "parallels"),
    "scenes": (["scenes", "intercession", "--limit", "5", "--format", "jsonl"], {"scene": "intercession", "limit": 5}, "scenes"),
    "scenes like": (["scenes", "like", "Exod.32.7-14", "--limit", "5", "--format", "jsonl"], {"like": "Exod.32.7-14", "limit": 5}, "scenes"),
    "refs": (["refs", "-", "--format", "jsonl"], {"text": TEXT}, "references"),
    "quotes": (["quotes", "-", "--format", "jsonl"], {"text": TEXT}, "quotations"),
    "verify": (["quotes", "-", "--format", "jsonl"], {"quotation": "Jesus wept", "citation": "John 11:36"}, None),
    "check": (["check", "-", "--format", "json"], {"text": TEXT}, "findings"),
}


def test_no_question_is_missing(site):
    paths = httpx.get(site + "/api/v1/openapi.json").json()["paths"]
    assert {path.rsplit("/", 1)[1] for path in paths} == {name.split()[0] for name in ASKED}


@pytest.mark.parametrize("name", ASKED)
def test_the_terminal_says_what_the_api_says(site, name):
    command, fields, member = ASKED[name]
    run = subprocess.run([os.environ["CATENA_PROGRAM"], *command], input=TEXT, capture_output=True, text=True, timeout=120)
    assert run.returncode in (0, 1), run.stderr
    answer = httpx.post(f"{site}/api/v1/{name.split()[0]}", json=fields, timeout=120).json()
    if command[-1] == "jsonl":
        said = [json.loads(line) for line in run.stdout.splitlines()]
    else:
        said = json.loads(run.stdout)[member]
    if name == "verify":
        said, expected = said[0]["verdict"], answer["verdict"]
    else:
        expected = answer[member]
    for each in [*said, *expected] if name == "check" else []:
        # What a text is called is the face's own.
        each.pop("file"), each.pop("fingerprint")
    assert said and said == expected
