"""Learns the vectors of verses and the trees that rank parallels, from OpenBible's cross-references; see README.md."""
import argparse
import collections
import re
import struct
import time

import lightgbm as lgb
import numpy as np
import scipy.sparse as sp

from index import Features, Index

SALTS = {"stem": 0, "modern": 0x9E3779B9, "strong": 0x85EBCA6B, "line": 0xC2B2AE35, "topic": 0x27D4EB2F}
BOOKS = (
    "Gen Exod Lev Num Deut Josh Judg Ruth 1Sam 2Sam 1Kgs 2Kgs 1Chr 2Chr Ezra Neh Esth Job Ps Prov Eccl Song Isa Jer Lam Ezek "
    "Dan Hos Joel Amos Obad Jonah Mic Nah Hab Zeph Hag Zech Mal Matt Mark Luke John Acts Rom 1Cor 2Cor Gal Eph Phil Col "
    "1Thess 2Thess 1Tim 2Tim Titus Phlm Heb Jas 1Pet 2Pet 1John 2John 3John Jude Rev").split()


def canon(path):
    """The verses of the `eng` numbering in order: OSIS names, book and chapter numbers."""
    names, books, chapters = [], [], []
    counts = {}
    for line in open(path):
        fields = line.split()
        if fields and fields[0] in BOOKS:
            counts[fields[0]] = [int(x) for x in fields[1:]]
    for number, book in enumerate(BOOKS):
        for chapter, last in enumerate(counts[book], 1):
            for verse in range(1, last + 1):
                names.append(f"{book}.{chapter}.{verse}")
                books.append(number)
                chapters.append(number * 256 + chapter)
    return names, np.array(books), np.array(chapters)


def links(path, rows):
    found = []
    for line in open(path):
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 3 or fields[0] not in rows:
            continue
        ends = fields[1].split("-")
        if ends[0] in rows and ends[-1] in rows:
            found.append((rows[fields[0]], rows[ends[0]], rows[ends[-1]], int(fields[2])))
    return np.array(found)


def split(links, seed=6):
    """By verse: 0 for the vectors, 1 for the trees, 2 held out."""
    held = np.zeros(31104, int)
    order = np.random.default_rng(seed).permutation(np.unique(links[:, 0]))
    held[order[:2000]] = 2
    held[order[2000:9000]] = 1
    return held


def gold(links, rows):
    found = collections.defaultdict(set)
    for a, b, _, votes in links:
        if rows[a] and votes >= 3 and a != b:
            found[a].add(b)
    return {a: np.array(sorted(x)) for a, x in found.items() if len(x) >= 3}


def bags(index, least):
    """Verses by the things they have, each by its rarity, rows of length 1; and the things' hashes."""
    blocks, hashes = [], []
    for family, salt in SALTS.items():
        m = index.matrix[family]
        counts = np.bincount(m.indices, minlength=m.shape[1])
        keep = counts >= least
        x = m[:, keep].tocsr(copy=True)
        x.data = np.log(index.count / counts[keep]).astype(np.float32)[x.indices]
        blocks.append(x)
        hashes.append(index.hashes[family][keep] ^ np.uint32(salt))
    x = sp.hstack(blocks).tocsr().astype(np.float32)
    hashes = np.concatenate(hashes)
    _, first = np.unique(hashes, return_index=True)  # two things with one hash: the first is learned
    x, hashes = x[:, first].tocsr(), hashes[first]
    length = np.sqrt(np.asarray(x.multiply(x).sum(1)).ravel()) + 1e-6
    return (sp.diags(1 / length).astype(np.float32) @ x).tocsr(), hashes


def embed(x, pairs, weights, width, epochs, batch=1024, rate=2e-3, warmth=0.07, seed=1):
    """A vector for each thing, such that the sums of linked verses point the same way, against the others of the batch."""
    rng = np.random.default_rng(seed)
    e = (rng.standard_normal((x.shape[1], width)) / np.sqrt(width)).astype(np.float32)
    m, v = np.zeros_like(e), np.zeros_like(e)
    steps = len(pairs) // batch * epochs
    chance = weights / weights.sum()
    eye = np.arange(batch)
    started = time.time()
    for step in range(steps):
        pick = rng.choice(len(pairs), batch, p=chance)
        q, t = pairs[pick, 0], pairs[pick, 1]
        xq, xt = x[q], x[t]
        a, b = xq @ e, xt @ e
        la = np.linalg.norm(a, axis=1, keepdims=True) + 1e-6
        lb = np.linalg.norm(b, axis=1, keepdims=True) + 1e-6
        a, b = a / la, b / lb
        s = a @ b.T / warmth
        same = (t[None, :] == t[:, None]) | (q[:, None] == t[None, :])
        np.fill_diagonal(same, False)
        s[same] = -1e9
        p = np.exp(s - s.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        o = np.exp(s - s.max(0, keepdims=True))
        o /= o.sum(0, keepdims=True)
        g = (p + o) / 2
        g[eye, eye] -= 1
        g /= batch * warmth
        da, db = g @ b, g.T @ a
        da = (da - a * (a * da).sum(1, keepdims=True)) / la
        db = (db - b * (b * db).sum(1, keepdims=True)) / lb
        g = xq.T @ da + xt.T @ db
        m += 0.1 * (g - m)
        v += 0.01 * (g * g - v)
        e -= rate * (1 - step / steps) * (m / (1 - 0.9 ** (step + 1))) / (np.sqrt(v / (1 - 0.99 ** (step + 1))) + 1e-8)
        if step % 400 == 0:
            print(f"  step {step} of {steps}, {time.time() - started:.0f} s", flush=True)
    return e


def quantized(e):
    return np.clip(np.round(e * (127 / (4.5 * e.std()))), -127, 127).astype(np.int8)


def verse_vectors(x, e):
    v = x @ e.astype(np.float32)
    v /= np.linalg.norm(v, axis=1, keepdims=True) + 1e-6
    return np.clip(np.round(v * 254), -128, 127).astype(np.int8)


def popularity(links, use):
    sums = np.zeros(31104)
    np.add.at(sums, links[use][:, 1], np.log1p(links[use][:, 3]))
    return np.round(255 * np.log1p(sums) / np.log1p(sums.max())).astype(np.uint8)


def measure(scores, candidates, rows, answers):
    recall, reciprocal = [], []
    for score, cand, row in zip(scores, candidates, rows):
        hit = np.isin(cand[np.argsort(-score, kind="stable")], answers[row])
        recall.append(hit[:10].sum() / min(10, len(answers[row])))
        first = np.flatnonzero(hit)
        reciprocal.append(1 / (first[0] + 1) if len(first) else 0)
    return f"recall@10 {np.mean(recall):.3f}  MRR {np.mean(reciprocal):.3f}"


def dataset(features, rows, answers, limit):
    xs, ys, cs = [], [], []
    for start in range(0, len(rows), 100):
        x, c = features.of(rows[start : start + 100], limit)
        xs.append(x)
        cs.append(c)
        for row, cand in zip(rows[start : start + 100], c):
            ys.append(np.isin(cand, answers[row]))
    return np.concatenate(xs), np.concatenate(ys).astype(np.int8), np.concatenate(cs)


def write_trees(booster, slope, shift, path):
    """Nodes of 12 bytes: feature (-1: a leaf), where to go if not above the threshold, where if above, nothing, threshold or value."""
    nodes, starts = [], []
    for tree in booster.dump_model()["tree_info"]:
        base = len(nodes)
        starts.append(base)

        def put(node):
            at = len(nodes)
            nodes.append(None)
            if "leaf_value" in node:
                nodes[at] = (-1, 0, 0, 0, node["leaf_value"])
            else:
                left = put(node["left_child"])
                right = put(node["right_child"])
                nodes[at] = (node["split_feature"], left - base, right - base, 0, node["threshold"])
            return at

        put(tree["tree_structure"])
    with open(path, "wb") as file:
        file.write(b"CATENAPT" + struct.pack("<IIIff", len(booster.feature_name()), len(starts), len(nodes), slope, shift))
        file.write(np.array(starts, "<u4").tobytes())
        for node in nodes:
            file.write(struct.pack("<hHHHf", *node))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("index", help="parallels.index of a default library")
    options.add_argument("links", help="OpenBible's cross_references.txt")
    options.add_argument("--versification", default="Sources/CTables/data/eng.versification")
    options.add_argument("--out", default="Sources/CTables/data")
    options.add_argument("--width", type=int, default=128)
    options.add_argument("--epochs", type=int, default=8)
    options.add_argument("--least", type=int, default=4)
    options = options.parse_args()
    names, books, chapters = canon(options.versification)
    rows = {name: row for row, name in enumerate(names)}
    all_links = links(options.links, rows)
    held = split(all_links)
    index = Index(options.index)
    assert index.count == len(names)
    x, hashes = bags(index, options.least)
    print(len(all_links), "links;", x.shape[1], "things", flush=True)
    a, b, votes = all_links[:, 0], all_links[:, 1], all_links[:, 3]
    usable = (held[b] != 2) & (votes >= 1) & (a != b)
    made = {}
    for stage, use in [("trees", usable & (held[a] == 0)), ("final", usable & (held[a] != 2))]:
        e = quantized(
            embed(x, all_links[use][:, :2], np.minimum(np.log1p(votes[use]), 3), options.width, options.epochs))
        made[stage] = e, Features(index, verse_vectors(x, e), popularity(all_links, use), books, chapters)
        made[stage + ".popularity"] = popularity(all_links, use)
    answers = gold(all_links, held == 1)
    queries = np.random.default_rng(2).permutation(np.array(sorted(answers)))
    X, Y, _ = dataset(made["trees"][1], queries, answers, 200)
    cut = len(queries) * 9 // 10
    print(X.shape, "features", flush=True)
    booster = lgb.train(
        dict(
            objective="lambdarank", num_leaves=31, learning_rate=0.06, min_data_in_leaf=100, verbosity=-1, num_threads=2,
            feature_fraction=0.5, bagging_fraction=0.7, bagging_freq=1, lambdarank_truncation_level=20, seed=3,
            deterministic=True),
        lgb.Dataset(X[: cut * 200], Y[: cut * 200], group=[200] * cut, feature_name=made["trees"][1].names), 260)
    score, label = booster.predict(X[cut * 200 :]), Y[cut * 200 :]
    slope, shift = 1.0, 0.0
    for _ in range(30):  # Newton's steps for the logistic curve from score to the share that is linked
        p = 1 / (1 + np.exp(-(slope * score + shift)))
        g = np.array([((p - label) * score).sum(), (p - label).sum()])
        w = p * (1 - p)
        h = np.array([[(w * score * score).sum(), (w * score).sum()], [(w * score).sum(), w.sum()]])
        slope, shift = np.array([slope, shift]) - np.linalg.solve(h, g)
    print("slope", slope, "shift", shift)
    answers = gold(all_links, held == 2)
    queries = np.array(sorted(answers))
    for stage in ["trees", "final"]:
        X, Y, C = dataset(made[stage][1], queries, answers, 200)
        print(stage, "fused", measure(X[:, 0].reshape(-1, 200), C, queries, answers))
        print(stage, "ranked", measure(booster.predict(X).reshape(-1, 200), C, queries, answers), flush=True)
    for gain, name in sorted(zip(booster.feature_importance("gain"), booster.feature_name()), reverse=True):
        print(f"  {name} {gain:.0f}")
    e = made["final"][0]
    with open(options.out + "/parallels.vectors", "wb") as file:
        file.write(b"CATENAPV" + struct.pack("<III", options.width, len(hashes), index.count))
        file.write(hashes.astype("<u4").tobytes() + e.tobytes() + made["final.popularity"].tobytes())
    write_trees(booster, slope, shift, options.out + "/parallels.trees")
    np.savez("/tmp/catena-parallels-check.npz", x=X[:200], c=C[:1], q=queries[:1], s=booster.predict(X[:200]))
    # The held-out verses and their answers, for `measure.py`.
    with open("/tmp/catena-parallels-held-out.tsv", "w") as file:
        for row in queries:
            file.write(names[row] + "\t" + " ".join(names[x] for x in answers[row]) + "\n")


main()
