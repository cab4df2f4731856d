# SPDX-License-Identifier: Apache-2.0
"""The project's own files, and findings about them: what the checks of the tree share."""

import dataclasses
import pathlib

CODE_FOLDERS = ("src", "apps", "tests", "bench", "fuzz")
LEFT_OUT = {"build", "__pycache__", "node_modules"}


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    """One fault: the file as seen from the project's root, the line (1-based), and what is wrong."""

    file: str
    line: int
    what: str

    def __str__(self):
        return f"{self.file}:{self.line}: {self.what}"


def default_root():
    return pathlib.Path(__file__).resolve().parent.parent


def root_from(arguments):
    return pathlib.Path(arguments[1]).resolve() if len(arguments) > 1 else default_root()


def read_lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def relative(root, path):
    return path.relative_to(root).as_posix()


def is_ours(root, path):
    parts = path.relative_to(root).parts
    return not any(part in LEFT_OUT or (part.startswith(".") and part != ".ci") for part in parts[:-1])


def files_under(root, folders, suffixes):
    """The files with one of the suffixes below the folders, sorted by path."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*"):
            if path.suffix in suffixes and path.is_file() and is_ours(root, path):
                found.append(path)
    return sorted(found)


def report(what_was_checked, findings):
    """Prints the findings, or one line that all is well. Gives the exit status."""
    for finding in sorted(set(findings)):
        print(finding)
    if findings:
        print(f"{what_was_checked}: {len(set(findings))} found")
        return 1
    print(f"{what_was_checked}: in order")
    return 0
