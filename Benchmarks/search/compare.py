#!/usr/bin/env python3
"""Search: catena beside tantivy, SQLite FTS5 and diatheke, on the KJV of a built library.

Two hundred mixed queries, the same for all, in one run. Brute-force counts are the truth.

    pip install tantivy
    CATENA_LIBRARY=… python3 Benchmarks/search/compare.py .build/release/catena

SWORD_PATH with a KJV module adds diatheke (package libsword-utils) to the cold start.
"""
import json, os, platform, random, re, shutil, sqlite3, statistics, subprocess, sys, time

catena = sys.argv[1]
folder = os.environ["CATENA_LIBRARY"] + "/current"
db = sqlite3.connect(folder + "/library.sqlite")
kjv = db.execute("select id from resource where name = 'KJV'").fetchone()[0]
texts = {}
for verse, text, spans in db.execute("select verse, text, spans from verse where resource = ? order by verse", (kjv,)):
    texts[verse] = text
TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


def words(text):
    return [w.lower().replace("’", "'").replace("ʼ", "'").replace("æ", "ae") for w in TOKEN.findall(text)]


def body(verse, text):
    """The verse without its colophon, which is no part of the running text."""
    spans = db.execute("select spans from verse where resource = ? and verse = ?", (kjv, verse)).fetchone()[0]
    ends = [start for kind, start in spans_of(spans) if kind == 5]
    return text.encode()[: ends[0]].decode() if ends else text


def spans_of(blob):
    """Kind and start of each: five bytes, kind, start and length as the store writes them."""
    return [(blob[i], int.from_bytes(blob[i + 1 : i + 3], "little")) for i in range(0, len(blob), 5)]


verses = {v: words(body(v, t)) for v, t in texts.items()}
tags = {v: [] for v in texts}
for verse, start, strongs in db.execute(
        "select verse, start, strongs from word where resource = ? order by verse, position", (kjv,)):
    raw = texts[verse].encode()
    ends = [m.end() for m in TOKEN.finditer(texts[verse])]
    ends = [len(texts[verse][:e].encode()) for e in ends]
    place = next((i for i, e in enumerate(ends) if e > start), len(ends) - 1)
    if place < len(verses[verse]):
        tags[verse] += [(place, s) for s in strongs.split()]

# --- two hundred queries
random.seed(7)
frequency = {}
for tokens in verses.values():
    for w in tokens:
        frequency[w] = frequency.get(w, 0) + 1
ranked = sorted(frequency, key=lambda w: -frequency[w])
numbers = {}
for verse, list_ in tags.items():
    for _, s in list_:
        numbers[s] = numbers.get(s, 0) + 1
queries = [("word", w) for w in random.sample(ranked[:150], 40)]
queries += [("word", w) for w in random.sample([w for w in ranked if 2 <= frequency[w] <= 20 and "'" not in w], 40)]
keys = [v for v in verses if len(verses[v]) > 8]
for n in (2, 3, 4, 5, 6):
    for _ in range(12):
        tokens = verses[random.choice(keys)]
        at = random.randrange(len(tokens) - n)
        queries.append(("phrase", " ".join(tokens[at : at + n])))
queries += [("strong", s) for s in random.sample([s for s in numbers if numbers[s] > 5], 30)]
while len(queries) < 200:
    list_ = tags[random.choice(keys)]
    if len(list_) > 4:
        a, b = random.sample(list_, 2)
        if a[1] != b[1]:
            queries.append(("near", (a[1], b[1])))


def truth(kind, q):
    """Verses and occurrences by looking at every verse."""
    found = total = 0
    for verse, tokens in verses.items():
        if kind == "word":
            n = tokens.count(q)
        elif kind == "phrase":
            p = q.split()
            n = sum(tokens[i : i + len(p)] == p for i in range(len(tokens) - len(p) + 1))
        elif kind == "strong":
            n = sum(s == q for _, s in tags[verse])
        else:
            a = [p for p, s in tags[verse] if s == q[0]]
            b = [p for p, s in tags[verse] if s == q[1]]
            n = sum(any(abs(x - y) <= 5 for y in b) for x in a) + sum(any(abs(x - y) <= 5 for x in a) for y in b)
        found += n > 0
        total += n
    return found, total


def written(kind, q):
    return q if kind in ("word", "strong") else f'"{q}"' if kind == "phrase" else f"{q[0]} NEAR/5 {q[1]}"


def report(name, times):
    times = sorted(times)
    print(f"{name:<28} p50 {times[len(times) // 2]:8.1f}   p95 {times[int(len(times) * .95)]:8.1f}   mean {statistics.mean(times):8.1f} µs")
    return times


print(f"{platform.machine()}, {os.cpu_count()} cores, Linux {platform.release()}, load {os.getloadavg()[0]:.1f}; "
      f"{len(verses)} verses, {sum(map(len, verses.values()))} words, {sum(map(len, tags.values()))} numbers")
REPEAT = 15
lines = "".join(json.dumps({"id": i, "query": written(k, q), "edition": "KJV", "repeat": REPEAT}) + "\n" for i, (k, q) in enumerate(queries))
answers = [json.loads(l) for l in subprocess.run([catena, "search", "--batch", "--count"], input=lines, capture_output=True, text=True).stdout.splitlines()]
wrong = 0
for (kind, q), answer in zip(queries, answers):
    expected = truth(kind, q)
    if (answer.get("verses"), answer.get("occurrences")) != expected:
        wrong += 1
        print("WRONG", kind, q, expected, answer)
print(f"counts right: {200 - wrong} of 200")
ours = report("catena", [a["microseconds"] for a in answers])
for kind in ("word", "phrase", "strong", "near"):
    report(f"  {kind}", [a["microseconds"] for a, (k, _) in zip(answers, queries) if k == kind])


def timed(ask):
    times = []
    for kind, q in queries:
        runs = []
        for _ in range(REPEAT):
            start = time.perf_counter()
            ask(kind, q)
            runs.append((time.perf_counter() - start) * 1e6)
        times.append(statistics.median(runs))
    return times


try:
    import tantivy

    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", tokenizer_name="whitespace")
    schema.add_text_field("strong", tokenizer_name="whitespace")
    index = tantivy.Index(schema.build())
    writer = index.writer()
    for verse, tokens in verses.items():
        writer.add_document(tantivy.Document(text=" ".join(tokens), strong=" ".join(s for _, s in tags[verse])))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(kind, q):
        if kind in ("word", "phrase"):
            parsed = index.parse_query(f'"{q}"', ["text"])
        elif kind == "strong":
            parsed = index.parse_query(q, ["strong"])
        else:
            parsed = index.parse_query(f'"{q[0]} {q[1]}"~5 OR "{q[1]} {q[0]}"~5', ["strong"])
        return searcher.search(parsed, 1, count=True).count

    report("tantivy (Python)", timed(ask))
except ImportError:
    print("tantivy is not installed")

fts = sqlite3.connect(":memory:")
fts.execute("create virtual table t using fts5(text, strong, tokenize=\"unicode61 tokenchars ''''\")")
fts.executemany("insert into t values (?, ?)", [(" ".join(t), " ".join(s for _, s in tags[v])) for v, t in verses.items()])
fts.execute("insert into t(t) values ('optimize')")


def ask(kind, q):
    match = f'text : "{q}"' if kind in ("word", "phrase") else f"strong : {q}" if kind == "strong" else f"strong : NEAR({q[0]} {q[1]}, 5)"
    return fts.execute("select count(*) from t where t match ?", (match,)).fetchone()[0]


report(f"SQLite FTS5 {sqlite3.sqlite_version}", timed(ask))


def cold(name, command, runs=40):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append((time.perf_counter() - start) * 1e3)
    times.sort()
    print(f"{name:<28} p50 {times[runs // 2]:8.1f}   least {times[0]:8.1f} ms")


print("cold, a phrase with its results printed:")
cold("  catena", [catena, "search", '"let me alone"'])
cold("  catena --version", [catena, "--version"])
cold("  /bin/true", ["/bin/true"])
if os.environ.get("SWORD_PATH") and shutil.which("diatheke"):
    cold("  diatheke, no index", ["diatheke", "-b", "engKJV2006eb", "-s", "phrase", "-k", "let me alone"], 5)
print(f"index {os.path.getsize(folder + '/text.index') / 1e6:.1f} MB")
