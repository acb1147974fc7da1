#!/usr/bin/env python3
"""Measures `catena serve` from outside; README.md says what. Needs wrk, and a library that CATENA_LIBRARY names."""

import http.client
import json
import os
import pathlib
import random
import re
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

HERE = pathlib.Path(__file__).parent
PROGRAM = os.environ.get("CATENA_PROGRAM", "catena")
PAGES = [
    "/", "/read/Exod.32.7-14?editions=KJV,WEB", "/read/Ps.119", "/read/Exod.32?interlinear=true", "/study?passage=Exod.32.10",
    "/search?query=H5162", "/word/H5162", "/topics/intercession", "/topics", "/scenes/intercession", "/parallels/Exod.32.10",
    "/check", "/about", "/nowhere",
]


class Server:
    def __init__(self):
        self.process = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.site = self.process.stdout.readline().strip().rstrip("/")
        self.host, port = self.site.removeprefix("http://").split(":")
        self.port = int(port)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(60)

    def cpu(self):
        """Seconds of the processor that it has taken."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Megabytes: all that is resident, and what of it is its own and no mapped file."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return tuple(int(re.search(name + r":\s+(\d+)", text)[1]) / 1024 for name in ("VmRSS", "RssAnon"))

    def get(self, path, connection=None):
        connection = connection or http.client.HTTPConnection(self.host, self.port, timeout=60)
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()


def wrk(server, seconds, path="/", paths=None, connections=64):
    """Requests a second and latencies in milliseconds by percentile."""
    command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--latency", server.site + path]
    environment = dict(os.environ)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        if paths:
            file.write("\n".join(paths) + "\n")
            file.flush()
            command[1:1] = ["-s", str(HERE / "load.lua")]
            environment["PATHS"] = file.name
        text = subprocess.run(command, capture_output=True, text=True, env=environment, check=True).stdout
    unit = {"us": 0.001, "ms": 1, "s": 1000}
    times = {
        percent: float(number) * unit[suffix]
        for percent, number, suffix in re.findall(r"^\s+(\d+)%\s+([\d.]+)(us|ms|s)$", text, re.M)
    }
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    count = int(re.search(r"(\d+) requests in", text)[1])
    failed = re.findall(r"(?:Socket errors.*|Non-2xx.*)", text)
    return rate, times, count, failed


def spread(values, digits=0):
    values = sorted(values)
    return f"median {statistics.median(values):.{digits}f}, {values[0]:.{digits}f} to {values[-1]:.{digits}f}"


def start():
    times, processor = [], []
    for _ in range(25):
        begun = time.monotonic()
        with Server() as server, socket.create_connection((server.host, server.port)) as connection:
            connection.sendall(b"GET /read/Exod.32.10 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            assert connection.recv(12) == b"HTTP/1.1 200"
            times.append((time.monotonic() - begun) * 1000)
            processor.append(server.cpu() * 1000)
    print(f"start to first answer, ms: {spread(times)}; processor {spread(processor)} (25 starts)")


def verse():
    kjv = existing_verses()
    with Server() as server:
        for name, options in [
            ("/health", {"path": "/health"}), ("one verse page", {"path": "/read/Exod.32.10"}),
            (f"{len(kjv)} verse pages", {"paths": kjv}),
        ]:
            wrk(server, 2, **options)
            before = server.cpu()
            rate, times, count, failed = wrk(server, 15, **options)
            used = (server.cpu() - before) / count * 1e6
            print(f"{name}: {rate:.0f} a second; ms p50 {times['50']:.1f}, p90 {times['90']:.1f}, p99 {times['99']:.1f};"
                  f" processor {used:.0f} µs a request{'; ' + '; '.join(failed) if failed else ''}")


def existing_verses():
    """The address of every verse that the first edition has."""
    found = []
    with Server() as server:
        connection = http.client.HTTPConnection(server.host, server.port, timeout=120)
        connection.request(
            "GET", "/api/v1/search?" + urllib.parse.urlencode({"query": "the OR and OR of OR to OR he OR ye OR they OR I"}),
            headers={"Accept": "application/jsonl"})
        for line in connection.getresponse():
            found.append("/read/" + json.loads(line)["osis"])
    return found


def study():
    chance = random.Random(7)
    passages = chance.sample(existing_verses(), 60)
    paths = ["/study?passage=" + path.removeprefix("/read/") for path in passages]
    with Server() as server:
        server.get("/study?passage=Exod.32.10")
        times, processor = [], []
        for path in paths:
            before, begun = server.cpu(), time.monotonic()
            status, _ = server.get(path)
            if status == 200:
                times.append((time.monotonic() - begun) * 1000)
                processor.append((server.cpu() - before) * 1000)
        print(f"study page, ms: {spread(times)}, p90 {sorted(times)[int(len(times) * .9)]:.0f};"
              f" processor mean {statistics.mean(processor):.0f} ({len(times)} passages by chance)")
        again = []
        for path in paths:
            begun = time.monotonic()
            server.get(path)
            again.append((time.monotonic() - begun) * 1000)
        print(f"study page asked for again, ms: {spread(again, 1)}")


def weight():
    with Server() as server:

        def sizes(path):
            connection = http.client.HTTPConnection(server.host, server.port, timeout=60)
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            packed = len(connection.getresponse().read())
            return packed, len(server.get(path)[1])

        home = server.get("/")[1].decode()
        shared = [sizes(path) for path in set(re.findall(r'/assets/[^"]+', home))]
        pages = {
            path: tuple(own + sum(each[place] for each in shared) for place, own in enumerate(sizes(path))) for path in PAGES
        }
    print("page weight with styles and scripts, kB as sent to a browser (unpacked): "
          + ", ".join(f"{path} {size[0] / 1000:.0f} ({size[1] / 1000:.0f})"
                      for path, size in sorted(pages.items(), key=lambda each: -each[1][0])))


def memory(seconds=300):
    verses = existing_verses()
    chance = random.Random(7)
    paths = chance.sample(verses, 2000) + [path for path in PAGES if path != "/nowhere"] * 20
    paths += ["/study?passage=" + path.removeprefix("/read/") for path in chance.sample(verses, 100)]
    with Server() as server:
        samples = [server.memory()]
        load = {}
        thread = threading.Thread(target=lambda: load.update(result=wrk(server, seconds, paths=paths, connections=16)))
        thread.start()
        while thread.is_alive():
            thread.join(15)
            samples.append(server.memory())
        rate, times, count, failed = load["result"]
        print(f"memory through {seconds} s, {count} requests, MB resident (its own): "
              + ", ".join(f"{all_:.0f} ({own:.0f})" for all_, own in samples)
              + (f"; {'; '.join(failed)}" if failed else ""))


def connections(wanted=10_000):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    wanted = min(wanted, hard - 200)
    with Server() as server:
        server.get("/read/Exod.32.10")
        before = server.memory()[1]
        open_ = [socket.create_connection((server.host, server.port), timeout=30) for _ in range(wanted)]
        for connection in open_:
            connection.sendall(b"GET /read/Exod.32.1")
        times = []
        for number in range(1, 21):
            begun = time.monotonic()
            assert server.get(f"/read/Gen.{number}.1")[0] == 200
            times.append((time.monotonic() - begun) * 1000)
        print(f"{wanted} connections, each with half a request: {server.memory()[1] - before:.0f} MB more of its own;"
              f" another client is answered in ms: {spread(times)}")
        for connection in open_:
            connection.close()


PARTS = [start, verse, study, weight, connections, memory]

if __name__ == "__main__":
    named = sys.argv[1:] or [part.__name__ for part in PARTS]
    for part in PARTS:
        if part.__name__ in named:
            print(f"[load {os.getloadavg()[0]:.1f}] ", end="", flush=True)
            part()
