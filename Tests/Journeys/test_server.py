"""What a server meets that no reader means: broken, slow, large, many, and the end."""

import os
import signal
import socket
import subprocess
import time

import httpx

PROGRAM = os.environ["CATENA_PROGRAM"]


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
    assert time.monotonic() - start < 15


def test_what_is_no_http_is_closed_or_refused(site):
    for data in [b"\x16\x03\x01\x02\x00\x01\x00", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"A" * 100_000 + b"\r\n\r\n"]:
        answer = raw(site, data, wait=1)
        assert answer == b"" or answer.startswith(b"HTTP/1.1 4"), answer[:60]
    assert httpx.get(site + "/health").json() == {"status": "ok"}


def test_paths_lead_nowhere_else(site):
    for path in ["/../../etc/passwd", "/assets/../../etc/passwd", "/..%2f..%2fetc/passwd", "/assets/%2e%2e/tables.c"]:
        answer = raw(site, f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode(), wait=2)
        assert answer.startswith((b"HTTP/1.1 400", b"HTTP/1.1 404")) and b"root:" not in answer


def test_a_client_that_goes_away_is_no_matter(site):
    host, port = site.removeprefix("http://").split(":")
    for _ in range(50):
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b"GET /study?passage=Exod.32.10 HTTP/1.1\r\nHost: x\r\n\r\n")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    assert httpx.get(site + "/health", timeout=10).status_code == 200


def test_many_open_connections_keep_nobody_out(site):
    """As many as this machine lets one process hold, up to ten thousand."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    host, port = site.removeprefix("http://").split(":")
    connections = []
    try:
        for _ in range(min(10_000, hard - 200)):
            connections.append(socket.create_connection((host, int(port)), timeout=10))
        assert httpx.get(site + "/read/Exod.32.10", timeout=10).status_code == 200
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


def test_it_measures_itself(site):
    httpx.get(site + "/read/Exod.32.10")
    text = httpx.get(site + "/metrics").text
    assert 'catena_request_seconds_count{route="/read",status="200"}' in text


def test_the_first_answer_comes_soon_after_the_start():
    times = []
    for _ in range(5):
        start = time.monotonic()
        server = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
        address = server.stdout.readline().strip()
        answer = httpx.get(address + "read/Exod.32.10")
        times.append(time.monotonic() - start)
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=10) == 0 and answer.status_code == 200
    print("start to first answer, milliseconds:", sorted(round(each * 1000) for each in times))
    # Twice and more the figure aimed at, since a shared machine is noisy.
    assert sorted(times)[2] < 0.5


def test_a_request_in_hand_is_answered_before_the_end():
    server = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    address = server.stdout.readline().strip()
    host, port = address.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        connection.sendall(b"GET /meaning?question=who+prayed+for+his+friends HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        time.sleep(0.02)
        server.send_signal(signal.SIGTERM)
        assert connection.recv(12) == b"HTTP/1.1 200"
    assert server.wait(timeout=20) == 0
