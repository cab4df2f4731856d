# SPDX-License-Identifier: Apache-2.0
"""Runs the commands that README.md shows, as a newcomer would, on the sample case's notes."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest

import planted_tree

PROGRAM = os.environ.get("ENTENTE_PROGRAM", "")
CASE = planted_tree.REPOSITORY / "examples" / "balochistan"
SHOWN_CLAIM = "3f2a90"  # stands in the README for the id of some claim


def shell_block(heading):
    """The first sh block below a heading of the README."""
    text = (planted_tree.REPOSITORY / "README.md").read_text(encoding="utf-8")
    return re.search(r"```sh\n(.*?)```", text[text.index(f"## {heading}"):], re.S).group(1)


@unittest.skipUnless(PROGRAM and pathlib.Path(PROGRAM).is_file(), "the program is not built")
class Readme(planted_tree.PlantedTree):
    def setUp(self):
        super().setUp()
        shutil.copytree(CASE / "notes", self.root / "articles")
        (self.root / "bin").mkdir()
        os.symlink(pathlib.Path(PROGRAM).resolve(), self.root / "bin" / "entente")

    def run_lines(self, lines, folder):
        path = f"{self.root / 'bin'}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, "HOME": str(self.root), "PATH": path}
        answer = subprocess.run(["bash", "-euo", "pipefail", "-c", lines], env=environment, cwd=folder,
                                stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        self.assertEqual(0, answer.returncode, f"{lines}\n{answer.stdout}\n{answer.stderr}")
        return answer.stdout

    def start_project(self, first_line):
        """Runs `entente init`, then fills the registries as the README asks the reader to."""
        self.run_lines(first_line, self.root)
        project = self.root / "border"
        for name in ("actors.csv", "sources.csv"):
            shutil.copy(CASE / name, project / name)
        return project

    def test_the_commands_shown_work_in_their_order(self):
        first, *others = shell_block("On your own texts").splitlines()
        project = self.start_project(first)
        for line in others:
            if SHOWN_CLAIM in line:
                claims = self.run_lines("entente claims", project)
                line = line.replace(SHOWN_CLAIM, re.search(r"\b[0-9a-f]{12}\b", claims).group())
            self.run_lines(line, project)
        self.assertIn("<html", (project / "report.html").read_text(encoding="utf-8"))
        self.run_lines(shell_block("In scripts"), project)
        self.assertIsInstance(json.loads((project / "answer.json").read_text(encoding="utf-8")), dict)


if __name__ == "__main__":
    unittest.main()
