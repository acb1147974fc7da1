"""Reads the parallels' index (docs/formats/parallels-index.md) and makes the features that verses are ranked by.

The Swift twin is Sources/Patterns/Parallels/VerseRanker.swift: names, order and arithmetic are the same.
"""
import struct

import numpy as np
import scipy.sparse as sp

WORDS = ["stem", "modern", "strong", "bridge", "stemPair", "strongPair"]
LISTS = ["line", "topic", "entry", "comment"]
RANKED = ["stem", "modern", "strong"]
FUSED = {"stem": 0.5, "strong": 0.5, "modern": 0.25, "bridge": 0.25}
# First verses of the parts of the canon: history, Job, Psalms, wisdom, prophets, the twelve, gospels, Acts, Paul, letters, Revelation.
PARTS = [5852, 12870, 13940, 16401, 17655, 22095, 23145, 26924, 27931, 29964, 30699]


class Index:
    def __init__(self, path):
        data = open(path, "rb").read()
        assert data[:8] == b"CATENAAR", "no index of parallels"
        place, count = struct.unpack_from("<QQ", data, 40)
        directory = data[place : place + count]
        self.arrays, at = {}, 8
        for _ in range(struct.unpack_from("<Q", directory, 0)[0]):
            size = struct.unpack_from("<Q", directory, at)[0]
            name = directory[at + 8 : at + 8 + size].decode()
            offset, length = struct.unpack_from("<QQ", directory, at + 8 + size)
            at += 24 + size
            self.arrays[name] = data[offset : offset + length]
        self.matrix, self.weights, self.masses, self.scales, self.hashes = {}, {}, {}, {}, {}
        for family in WORDS + LISTS:
            get = lambda name, kind: np.frombuffer(self.arrays[f"{family}.{name}"], kind)
            starts, terms = get("verse-starts", "<u4"), get("verse-terms", "<u4")
            self.weights[family] = get("weights", "<f4")
            self.hashes[family] = get("hashes", "<u4")
            self.masses[family], self.scales[family] = get("masses", "<f4"), get("scales", "<f4")
            self.matrix[family] = sp.csr_matrix(
                (np.ones(len(terms), np.float32), terms.astype(np.int64), starts.astype(np.int64)),
                shape=(len(starts) - 1, len(self.weights[family])))
        self.count = len(starts) - 1


class Features:
    """Candidates of verses and their features. `vectors` are signed bytes, `popularity` bytes."""

    def __init__(self, index, vectors, popularity, books, chapters):
        self.index, self.books, self.chapters = index, books, chapters
        self.vectors = vectors.astype(np.float32) / 254
        self.popularity = popularity.astype(np.float32)
        self.weighted = {
            f: (m @ sp.diags(index.weights[f])).T.tocsr().astype(np.float32) for f, m in index.matrix.items()}
        self.counts = {f: np.diff(m.indptr).astype(np.float32) for f, m in index.matrix.items()}
        self.part = np.digitize(np.arange(index.count), PARTS).astype(np.float32)
        self.names = []

    def of(self, rows, limit):
        """Candidates (rows × limit) and features (rows·limit × names)."""
        index, rows = self.index, np.asarray(rows)
        n, all_, r = len(rows), index.count, np.arange(len(rows))[:, None]
        raw, share = {}, {}
        for f in WORDS + LISTS:
            sums = (index.matrix[f][rows] @ self.weighted[f]).toarray()
            scale = index.scales[f]
            raw[f] = sums * scale[None, :]
            if f in WORDS:
                share[f] = raw[f] / (index.masses[f][rows] * scale[rows] + 1e-6)[:, None]
            else:
                raw[f] *= scale[rows][:, None]
        v = self.vectors[rows] @ self.vectors.T
        fused = v + 0.5 * raw["line"] + 0.3 * np.minimum(share["strongPair"], 1)
        for f, weight in FUSED.items():
            fused += weight * share[f]
        fused[np.arange(n), rows] = -9
        cand = np.argpartition(-fused, limit, axis=1)[:, :limit]
        cand = np.sort(cand, axis=1)
        cand = cand[r, np.argsort(-fused[r, cand], axis=1, kind="stable")]
        q = rows[:, None]
        columns, names = [], []

        def add(name, values):
            names.append(name)
            columns.append(np.broadcast_to(values, cand.shape).astype(np.float32).ravel())

        rank = lambda x: np.argsort(np.argsort(-x, axis=1, kind="stable"), axis=1, kind="stable")
        add("fused", fused[r, cand])
        add("fused.rank", np.arange(limit)[None, :])
        for f in WORDS:
            add(f + ".share", share[f][r, cand])
            add(f + ".raw", raw[f][r, cand])
            if f in RANKED:
                add(f + ".other", raw[f][r, cand] / (index.masses[f] * index.scales[f] + 1e-6)[cand])
                add(f + ".rank", rank(raw[f][r, cand]))
        for f in LISTS:
            add(f, raw[f][r, cand])
        add("vector", v[r, cand])
        add("vector.rank", rank(v[r, cand]))
        add("vector.deviation", (v[r, cand] - v.mean(1, keepdims=True)) / v.std(1, keepdims=True))
        dm, dp = np.maximum(cand - 1, 0), np.minimum(cand + 1, all_ - 1)
        qm, qp = np.maximum(q - 1, 0), np.minimum(q + 1, all_ - 1)
        dot = lambda a, b: np.einsum(
            "ijk,ijk->ij", self.vectors[np.broadcast_to(a, cand.shape)], self.vectors[b])
        add("before.other", v[r, dm])
        add("after.other", v[r, dp])
        add("before.own", dot(qm, cand))
        add("after.own", dot(qp, cand))
        add("before.both", dot(qm, dm))
        add("after.both", dot(qp, dp))
        add("fused.around", np.maximum(fused[r, dm] + fused[r, dp], 0))
        add("same.book", self.books[cand] == self.books[q])
        add("same.chapter", self.chapters[cand] == self.chapters[q])
        add("distance", np.log1p(np.abs(cand - q)))
        add("direction", np.sign(cand - q))
        add("part.own", self.part[q])
        add("part.other", self.part[cand])
        add("lines.other", self.counts["line"][cand])
        add("entries.other", self.counts["entry"][cand])
        add("comments.other", self.counts["comment"][cand])
        add("popularity", self.popularity[cand])
        add("lines.own", self.counts["line"][q])
        add("length.other", self.counts["stem"][cand])
        add("length.own", self.counts["stem"][q])
        for f in ["strong", "stem"]:
            add(f + ".mass.other", (index.masses[f] * index.scales[f])[cand])
        add("strong.mass.own", (index.masses["strong"] * index.scales["strong"])[q])
        m, w = index.matrix["strong"], index.weights["strong"]
        held = np.zeros(m.shape[1], np.float32)
        rarest, rare = np.zeros(cand.shape, np.float32), np.zeros(cand.shape, np.float32)
        for i, row in enumerate(rows):
            terms = m.indices[m.indptr[row] : m.indptr[row + 1]]
            held[terms] = w[terms]
            for j, other in enumerate(cand[i]):
                x = held[m.indices[m.indptr[other] : m.indptr[other + 1]]]
                if len(x):
                    rarest[i, j] = x.max()
                    rare[i, j] = (x > 4).sum()
            held[terms] = 0
        add("rarest", rarest)
        add("rare", rare)
        self.names = names
        return np.stack(columns, 1), cand
