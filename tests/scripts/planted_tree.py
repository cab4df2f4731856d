# SPDX-License-Identifier: Apache-2.0
"""A small tree of files in a temporary folder, in which a test plants faults."""

import pathlib
import sys
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = REPOSITORY / "scripts"
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True


class PlantedTree(unittest.TestCase):
    """The folder's name has a space in it, as users' folders do."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="planted tree ")
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name).resolve()

    def write(self, name, text=""):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def write_program(self, name, text):
        path = self.write(name, text)
        path.chmod(0o755)
        return path

    def assert_found(self, findings, *texts):
        """Each text stands in exactly one finding, and there is no further finding."""
        found = [str(finding) for finding in sorted(set(findings))]
        self.assertEqual(len(texts), len(found), found)
        for text in texts:
            self.assertEqual(1, sum(text in line for line in found), f"{text} in {found}")
