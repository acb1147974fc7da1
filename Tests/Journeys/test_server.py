"""What a server meets that no reader means: broken, slow, large, many, and the end."""

import json
import select
import signal
import socket
import time

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from conftest import Server

READ = b"GET /read/Exod.32.10 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


def raw(site, data, wait=3.0):
    """Sends bytes and gives what comes back until the other side closes, or the wait is over."""
    host, port = site.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=wait) as connection:
        connection.sendall(data)
        got = b""
        try:
            while piece := connection.recv(65536):
                got += piece
        except TimeoutError:
            pass
        return got


def test_a_body_too_large_is_refused(site):
    answer = httpx.post(site + "/api/v1/refs", json={"text": "x" * 5_000_000})
    assert answer.status_code == 413 and answer.headers["content-type"] == "application/problem+json"


def test_a_body_announced_too_large_is_refused_before_it_comes(site):
    head = b"POST /api/v1/refs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n"
    assert raw(site, head).startswith(b"HTTP/1.1 413")


def test_a_body_that_does_not_come_is_given_up(site):
    head = b"POST /api/v1/refs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"
    start = time.monotonic()
    assert raw(site, head, wait=20).startswith(b"HTTP/1.1 408")
    assert time.monotonic() - start < 20


def test_what_is_no_http_is_closed_or_refused(site):
    for data in [b"\x16\x03\x01\x02\x00\x01\x00", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"A" * 100_000 + b"\r\n\r\n"]:
        answer = raw(site, data, wait=1)
        assert answer == b"" or answer.startswith(b"HTTP/1.1 4"), answer[:60]
    assert httpx.get(site + "/health").json() == {"status": "ok"}


def test_an_address_too_long_is_told_so(site):
    answer = raw(site, b"GET /api/v1/search?query=" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 431") and b"application/problem+json" in answer
    assert json.loads(answer.split(b"\r\n\r\n", 1)[1])["status"] == 431


def test_paths_lead_nowhere_else(site):
    for path in ["/../../etc/passwd", "/assets/../../etc/passwd", "/..%2f..%2fetc/passwd", "/assets/%2e%2e/tables.c"]:
        answer = raw(site, f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode(), wait=2)
        assert answer.startswith((b"HTTP/1.1 400", b"HTTP/1.1 404")) and b"root:" not in answer


def test_what_clients_that_have_gone_asked_for_is_not_made():
    """Two hundred ask for what is slow and go: who comes after them does not wait for it."""
    with Server("--log") as server:
        httpx.get(server.site + "/study?passage=Gen.1.1", timeout=60)
        connections = [server.connect() for _ in range(200)]
        for number, connection in enumerate(connections):
            # Each another passage: an answer that has been given is given again without work.
            passage = b"Ps.%d.%d" % (number % 100 + 1, number // 100 + 1)
            connection.sendall(b"GET /study?passage=%s HTTP/1.1\r\nHost: x\r\n\r\n" % passage)
        for connection in connections:
            connection.close()
        assert httpx.get(server.site + "/read/Exod.32.10", timeout=60).status_code == 200
        assert server.end() == 0
        lines = [json.loads(line) for line in server.process.stderr if '"request"' in line]
    gone = [line for line in lines if line["status"] == 499]
    assert len(gone) > 100, len(gone)
    assert all(line["time"].endswith("Z") and isinstance(line["milliseconds"], (int, float)) for line in lines)


def test_slow_senders_fill_their_places_and_keep_nobody_else_out():
    head = b"POST /api/v1/refs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n{"
    with Server() as server:
        slow = [server.connect() for _ in range(256)]
        for connection in slow:
            connection.sendall(head)
        start = time.monotonic()
        while "catena_bodies_coming 256" not in httpx.get(server.site + "/metrics", timeout=30).text:
            assert time.monotonic() - start < 8
        refused = httpx.post(server.site + "/api/v1/refs", json={"text": "See Exodus 32:10."}, timeout=30)
        assert refused.status_code == 503 and refused.headers["retry-after"] == "1"
        assert httpx.get(server.site + "/read/Exod.32.10", timeout=30).status_code == 200
        for connection in slow:
            connection.close()
        start = time.monotonic()
        while httpx.post(server.site + "/api/v1/refs", json={"text": "See Exodus 32:10."}, timeout=30).status_code != 200:
            assert time.monotonic() - start < 20


def test_a_client_that_takes_nothing_is_let_go():
    with Server("--log") as server, socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect((server.host, server.port))
        connection.sendall(b"GET /api/v1/search?query=the HTTP/1.1\r\nHost: x\r\nAccept: application/jsonl\r\n\r\n")
        # Its request is written into the log when there is an end to it.
        while select.select([server.process.stderr], [], [], 60)[0]:
            line = server.process.stderr.readline()
            if '"route":"/api/v1/search"' in line:
                break
        else:
            pytest.fail("the server waits on for a client that takes nothing")
        connection.settimeout(30)
        got = b""
        try:
            while piece := connection.recv(65536):
                got = got[-100:] + piece
        except ConnectionResetError:
            pass
        # The last piece of an answer sent whole is of no length.
        assert not got.endswith(b"0\r\n\r\n")


def test_many_open_connections_keep_nobody_out(site):
    """As many as this machine lets one process hold, up to ten thousand."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    host, port = site.removeprefix("http://").split(":")
    connections = []
    try:
        for _ in range(min(10_000, hard - 200)):
            connections.append(socket.create_connection((host, int(port)), timeout=30))
        assert httpx.get(site + "/read/Exod.32.10", timeout=30).status_code == 200
    finally:
        for connection in connections:
            connection.close()
    print(f"{len(connections)} connections were open")


def test_a_page_goes_packed_to_those_who_take_it_so(site):
    plain = httpx.get(site + "/read/Ps.119", headers={"accept-encoding": "identity"})
    packed = httpx.get(site + "/read/Ps.119", headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert packed.text == plain.text and packed.headers["etag"] == plain.headers["etag"]
    assert int(packed.headers["content-length"]) * 3 < int(plain.headers["content-length"])
    again = httpx.get(site + "/read/Ps.119", headers={"accept-encoding": "gzip", "if-none-match": packed.headers["etag"]})
    assert again.status_code == 304 and again.content == b""


def test_a_long_answer_comes_in_lines_as_fast_as_it_is_taken(site):
    whole = httpx.get(site + "/api/v1/search?query=the&limit=1", timeout=60).json()["window"]["total"]
    count, first = 0, None
    with httpx.stream("GET", site + "/api/v1/search?query=the", headers={"accept": "application/jsonl"}, timeout=60) as answer:
        assert answer.headers["content-type"] == "application/jsonl" and "content-length" not in answer.headers
        for line in answer.iter_lines():
            first = first or json.loads(line)
            count += 1
    assert count == whole > 10_000 and first["osis"] == "Gen.1.1"


def test_it_measures_itself(site):
    httpx.get(site + "/read/Exod.32.10")
    answer = httpx.get(site + "/metrics")
    families = {family.name: family for family in text_string_to_metric_families(answer.text)}
    counts = [
        sample.value for sample in families["catena_request_seconds"].samples
        if sample.name.endswith("_count") and sample.labels == {"route": "/read", "status": "200"}
    ]
    assert counts and counts[0] >= 1 and "catena_requests_in_hand" in families


def test_the_first_answer_comes_soon_after_the_start():
    times = []
    for _ in range(7):
        start = time.monotonic()
        with Server() as server, server.connect() as connection:
            connection.sendall(READ)
            assert connection.recv(12) == b"HTTP/1.1 200"
            times.append(time.monotonic() - start)
    print("start to first answer, milliseconds:", sorted(round(each * 1000) for each in times))
    # The best of several, and five times the figure aimed at: a shared machine is noisy. Benchmarks/faces measures the figure.
    assert min(times) < 0.5


@pytest.mark.parametrize("is_let_in", [True, False], ids=["let in", "at the door"])
def test_what_was_sent_before_the_end_is_answered(is_let_in):
    """A stopped process cannot read: what is sent to it lies in the machine when it is told to end."""
    with Server() as server:
        connections = [server.connect() for _ in range(5)] if is_let_in else []
        time.sleep(0.3)
        server.tell(signal.SIGSTOP)
        connections = connections or [server.connect() for _ in range(5)]
        for connection in connections:
            connection.sendall(READ)
        server.tell(signal.SIGTERM)
        server.tell(signal.SIGCONT)
        assert [connection.recv(12) for connection in connections] == [b"HTTP/1.1 200"] * 5
        assert server.process.wait(timeout=60) == 0


def test_a_long_answer_in_hand_is_sent_to_its_end():
    with Server() as server, httpx.stream(
        "GET", server.site + "/api/v1/search?query=the&in=Pentateuch", headers={"accept": "application/jsonl"}, timeout=60
    ) as answer:
        lines = answer.iter_lines()
        next(lines)
        server.tell(signal.SIGTERM)
        assert sum(1 for _ in lines) > 4_000
        assert server.process.wait(timeout=60) == 0


def test_a_server_that_is_killed_leaves_the_library_whole():
    with Server() as server, server.connect() as connection:
        connection.sendall(b"GET /study?passage=Exod.32.10 HTTP/1.1\r\nHost: x\r\n\r\n")
        server.tell(signal.SIGKILL)
        server.process.wait()
        try:
            assert connection.recv(100) in (b"", b"HTTP")
        except ConnectionResetError:
            pass
    with Server() as server:
        assert httpx.get(server.site + "/read/Exod.32.10", timeout=30).status_code == 200
        assert server.end() == 0


def test_an_index_that_is_missing_is_made_while_the_server_answers(lacking):
    with Server(CATENA_LIBRARY=lacking("parallels.index", "scenes.index")) as server:
        parallels = server.site + "/api/v1/parallels?passage=Exod.32.10"
        before = httpx.get(server.site + "/read/Exod.32.10", timeout=60)
        assert before.status_code == 200
        answer = httpx.get(parallels, timeout=60)
        assert answer.status_code == 503 and "parallels" in answer.json()["detail"]
        start = time.monotonic()
        while answer.status_code == 503 and time.monotonic() - start < 240:
            time.sleep(1)
            answer = httpx.get(parallels, timeout=60)
        assert answer.status_code == 200 and answer.json()["parallels"]
        # What was answered before may be otherwise now.
        assert httpx.get(server.site + "/read/Exod.32.10", timeout=60).headers["etag"] != before.headers["etag"]
        assert server.end() == 0
