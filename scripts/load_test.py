#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks a running `entente serve` many questions at once and tells how long answers took.

Usage: load_test.py PROGRAM PROJECT [--connections N] [--requests N] [--questions N] [--fresh]

Starts PROGRAM on a free port in PROJECT, opens N connections (64), each of which sends its next request when the last one
is answered, and stops after N requests (20000). The questions are `assess` of pairs that the project holds, at most N
different ones (40), drawn with a fixed seed. Each is asked once, alone, before the clock runs: these first answers are
worked out and told of apart. With --fresh no two questions are the same and none is asked before, so that no answer is
kept: it then tells what the machine can work out. Only the loopback interface is used. Exit code 1 where an answer was an
error or p99 is over the bound.
"""

import argparse
import datetime
import json
import pathlib
import random
import re
import selectors
import socket
import subprocess
import sys
import time
import urllib.request

P99_BOUND_MS = 50.0
SEED = 7


def arguments():
    parser = argparse.ArgumentParser(description="Load test of entente serve on the loopback interface.")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("project", type=pathlib.Path)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--requests", type=int, default=20000)
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--fresh", action="store_true", help="no two questions are the same")
    return parser.parse_args()


def start_server(program, project):
    """The process and its port, once it says that it serves."""
    server = subprocess.Popen([program.resolve(), "serve", "--port", "0"], cwd=project, stderr=subprocess.PIPE, text=True)
    line = server.stderr.readline()
    match = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
    if not match:
        server.kill()
        raise SystemExit(f"the server did not start: {line.strip()}")
    return server, int(match.group(1))


def memory_kb(server, field):
    """A figure of /proc/PID/status, VmRSS or VmHWM, in kB."""
    text = pathlib.Path(f"/proc/{server.pid}/status").read_text(encoding="utf-8")
    return int(re.search(rf"{field}:\s+(\d+)", text).group(1))


def targets_of(port, count, is_fresh):
    """Addresses of questions about pairs that the project holds."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/assess?all", timeout=60) as answer:
        pairs = [(row["a"], row["b"]) for row in json.load(answer)["pairs"]]
    levels = ("rhetorical", "transactional", "tactical", "strategic")
    first_day = datetime.date(2020, 1, 1)
    targets = []
    for number in range(count):
        a, b = pairs[number % len(pairs)]
        target = f"/api/v1/assess?a={a}&b={b}&level={levels[number // len(pairs) % len(levels)]}"
        if is_fresh:
            target += f"&as-of={first_day + datetime.timedelta(days=number % 1800)}&yardstick=kent"
        targets.append(target)
    return targets


class Connection:
    """One client: sends a request, waits for the whole answer, notes how long it took."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.host = f"127.0.0.1:{port}"
        self.received = b""
        self.begin = 0.0

    def ask(self, target):
        self.received = b""
        self.begin = time.perf_counter()
        self.socket.sendall(f"GET {target} HTTP/1.1\r\nHost: {self.host}\r\n\r\n".encode())

    def answered(self):
        """None while the answer is not whole, else its status."""
        part = self.socket.recv(1 << 18)
        if not part:
            return 0
        self.received += part
        end = self.received.find(b"\r\n\r\n")
        if end < 0:
            return None
        length = int(re.search(rb"Content-Length: (\d+)", self.received[:end]).group(1))
        is_whole = len(self.received) >= end + 4 + length
        return int(self.received[9:12]) if is_whole else None


def run(port, options, targets):
    """The time of each answer in milliseconds, and how many were errors."""
    order = random.Random(SEED)
    pick = iter(targets) if options.fresh else iter(lambda: order.choice(targets), None)
    selector = selectors.DefaultSelector()
    connections = [Connection(port) for _ in range(options.connections)]
    for connection in connections:
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.ask(next(pick))
    sent, times, errors = len(connections), [], 0
    while len(times) < options.requests:
        for key, _ in selector.select(timeout=60):
            status = key.data.answered()
            if status is None:
                continue
            times.append(1000 * (time.perf_counter() - key.data.begin))
            errors += status != 200
            if sent < options.requests and status:
                key.data.ask(next(pick))
                sent += 1
            else:
                selector.unregister(key.data.socket)
                key.data.socket.close()
    return times, errors


def first_answers(port, targets):
    """The time of each question's first answer in milliseconds, asked one after the other."""
    connection, times = Connection(port), []
    for target in targets:
        connection.ask(target)
        while connection.answered() is None:
            pass
        times.append(1000 * (time.perf_counter() - connection.begin))
    connection.socket.close()
    return times


def told(times):
    shares = (("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("p99.9", 0.999), ("max", 1.0))
    return "milliseconds: " + ", ".join(f"{name} {quantile(times, share):.1f}" for name, share in shares)


def quantile(times, share):
    """The time that this share of the answers did not exceed (nearest rank)."""
    return sorted(times)[max(0, min(len(times) - 1, int(len(times) * share + 0.999999) - 1))]


def main():
    options = arguments()
    options.requests = max(options.requests, options.connections)
    server, port = start_server(options.program, options.project)
    try:
        targets = targets_of(port, options.requests if options.fresh else options.questions, options.fresh)
        if not options.fresh:
            print(f"first answers to {len(targets)} questions, one by one; {told(first_answers(port, targets))}")
        before = memory_kb(server, "VmRSS")
        begin = time.perf_counter()
        times, errors = run(port, options, targets)
        seconds = time.perf_counter() - begin
        print(f"{len(times)} answers on {options.connections} connections in {seconds:.1f} s, "
              f"{len(times) / seconds:.0f} a second, {errors} errors")
        print(told(times))
        print(f"memory: {before / 1024:.1f} MB before, {memory_kb(server, 'VmRSS') / 1024:.1f} MB after, "
              f"{memory_kb(server, 'VmHWM') / 1024:.1f} MB at most")
    finally:
        server.terminate()
        server.wait(timeout=10)
    is_slow = not options.fresh and quantile(times, 0.99) > P99_BOUND_MS
    return 1 if errors or is_slow else 0


if __name__ == "__main__":
    sys.exit(main())
