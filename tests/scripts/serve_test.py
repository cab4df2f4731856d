# SPDX-License-Identifier: Apache-2.0
"""The server as a process: how it starts, answers, refuses to open itself, and ends. Skipped where it was not built."""

import json
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request

import planted_tree  # makes scripts/ known
import load_test

PROGRAM = pathlib.Path(os.environ.get("ENTENTE_PROGRAM", planted_tree.REPOSITORY / "build/release/entente"))


def is_sanitized(program):
    return any(name in program.read_bytes() for name in (b"libasan.so", b"libtsan.so"))


@unittest.skipUnless(PROGRAM.is_file(), f"{PROGRAM} is not built")
class Serve(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="served case ")
        cls.addClassCleanup(folder.cleanup)
        subprocess.run([PROGRAM, "demo", "case"], cwd=folder.name, check=True, capture_output=True)
        cls.project = pathlib.Path(folder.name) / "case"

    def start(self):
        server, port = load_test.start_server(PROGRAM, self.project)
        self.addCleanup(server.stderr.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        return server, f"http://127.0.0.1:{port}"

    def run_serve(self, *words, **variables):
        return subprocess.run([PROGRAM, "serve", *words], cwd=self.project, capture_output=True, text=True, timeout=30,
                              check=False, env={**os.environ, **variables})

    def test_it_tells_its_address_answers_there_and_ends_in_order(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            server, address = self.start()
            with urllib.request.urlopen(address + "/api/v1/documents") as answer:
                self.assertTrue(json.load(answer)["documents"])
            with urllib.request.urlopen(address + "/") as answer:
                self.assertIn("default-src 'none'", answer.headers["Content-Security-Policy"])
            server.send_signal(number)
            self.assertEqual(0, server.wait(timeout=10))

    def test_a_port_that_is_taken_is_told_with_a_way_out(self):
        _, address = self.start()
        taken = self.run_serve("--port", address.rsplit(":", 1)[1])
        self.assertEqual(2, taken.returncode)
        self.assertIn("another program serves port", taken.stderr)

    def test_it_does_not_open_itself_to_the_network_by_mistake(self):
        refused = self.run_serve("--address", "0.0.0.0", "--port", "0")
        self.assertEqual(2, refused.returncode)
        self.assertIn("--open-to-network", refused.stderr)
        refused = self.run_serve("--address", "0.0.0.0", "--port", "0", "--open-to-network", ENTENTE_TOKEN="")
        self.assertEqual(2, refused.returncode)
        self.assertIn("ENTENTE_TOKEN", refused.stderr)

    def test_a_gigabyte_is_refused_at_once_and_takes_no_memory(self):
        server, address = self.start()
        at_start = load_test.memory_kb(server, "VmHWM")
        request = urllib.request.Request(address + "/api/v1/add?name=large.txt", method="POST", data=b"first bytes",
                                         headers={"X-Entente": "1", "Content-Type": "text/plain",
                                                  "Content-Length": str(1 << 30)})
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=5)
        self.assertEqual(413, refused.exception.code)
        refused.exception.close()
        at_end = load_test.memory_kb(server, "VmHWM")
        self.assertLess(at_end - at_start, 20 << 10)
        if not is_sanitized(PROGRAM):  # a sanitizer alone takes more than the bound
            self.assertLess(at_end, 100 << 10)

    def test_many_connections_get_answers_without_an_error(self):
        _, address = self.start()
        port = int(address.rsplit(":", 1)[1])
        options = load_test.argparse.Namespace(connections=64, requests=1000, fresh=False)
        times, errors = load_test.run(port, options, load_test.targets_of(port, 6, False))
        self.assertEqual((1000, 0), (len(times), errors))


class Quantile(unittest.TestCase):
    def test_is_the_least_time_that_the_share_did_not_exceed(self):
        times = [5.0, 1.0, 4.0, 2.0, 3.0]
        self.assertEqual([1.0, 3.0, 3.0, 5.0, 5.0],
                         [load_test.quantile(times, share) for share in (0.2, 0.5, 0.6, 0.99, 1.0)])
        self.assertEqual(99.0, load_test.quantile([float(n) for n in range(1, 101)], 0.99))


if __name__ == "__main__":
    unittest.main()
