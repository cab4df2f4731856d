#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that files are listed, short, named after what they hold, and marked. Usage: check_files.py [ROOT]

Found are: a source file that no CMakeLists.txt lists, a header of src/ that none lists, a header elsewhere that nothing
includes, a file of more than 400 lines, a name that says nothing, a missing SPDX line, a task left in a comment without
a date.
"""

import re
import sys

from source_tree import CODE_FOLDERS, Finding, files_under, read_lines, relative, report, root_from

LINE_LIMIT = 400  # CONTRIBUTING.md: longer files hold more than one idea
EMPTY_NAMES = {"util", "utils", "utility", "utilities", "helper", "helpers", "misc", "common", "manager"}
SPDX = re.compile(r"^(//|#) SPDX-License-Identifier: Apache-2\.0$")
UNDATED_TASK = re.compile(r"\b(TOD[O]|FIXM[E])\b(?!\(\d{4}-\d{2}-\d{2}\))")
CPP = {".cpp", ".hpp"}


def listing_of(root, path):
    """The CMakeLists.txt that should list a file: the nearest one above it, or None."""
    for folder in path.parents:
        if (folder / "CMakeLists.txt").is_file() and folder != root:
            return folder / "CMakeLists.txt"
        if folder == root:
            break
    return None


def listed_words(listing):
    text = "\n".join(line.split("#")[0] for line in read_lines(listing))
    return set(re.split(r'[\s()"]+', text))


def is_listed(root, path):
    listing = listing_of(root, path)
    return listing is not None and path.relative_to(listing.parent).as_posix() in listed_words(listing)


def is_included(root, header):
    """True if some file of ours includes the header, by a path that ends as the header's does."""
    parts = header.relative_to(root).parts
    endings = {"/".join(parts[start:]) for start in range(len(parts))}
    for path in files_under(root, CODE_FOLDERS, CPP):
        text = path.read_text(encoding="utf-8")
        if any(f'#include "{ending}"' in text for ending in endings):
            return True
    return False


def check_listed(root, path):
    must_be_listed = path.suffix == ".cpp" or path.is_relative_to(root / "src")
    if is_listed(root, path) or (not must_be_listed and is_included(root, path)):
        return []
    fault = "is listed in no CMakeLists.txt" if must_be_listed else "is neither listed nor included"
    return [Finding(relative(root, path), 1, fault)]


def check_name(root, path):
    words = set(re.split(r"[_\-.]", path.name.lower())) & EMPTY_NAMES
    return [Finding(relative(root, path), 1, f'the name says nothing: "{word}"') for word in sorted(words)]


def check_text(root, path):
    lines = read_lines(path)
    name = relative(root, path)
    findings = []
    first = 1 if lines and lines[0].startswith("#!") else 0
    if len(lines) <= first or not SPDX.match(lines[first]):
        findings.append(Finding(name, first + 1, "the SPDX line is missing"))
    if len(lines) > LINE_LIMIT:
        findings.append(Finding(name, len(lines), f"{len(lines)} lines, {LINE_LIMIT} are the limit"))
    for number, text in enumerate(lines, start=1):
        if UNDATED_TASK.search(text):
            findings.append(Finding(name, number, "a task in a comment needs a date, as (YYYY-MM-DD) behind the word"))
    return findings


def scripts_of(root):
    scripts = files_under(root, ("scripts", "tests"), {".py", ".sh"})
    return scripts + [path for path in (root / "dev", root / ".ci" / "run") if path.is_file()]


def check_files(root):
    findings = []
    for path in files_under(root, CODE_FOLDERS, CPP):
        findings += check_listed(root, path) + check_name(root, path) + check_text(root, path)
    for path in scripts_of(root):
        findings += check_name(root, path) + check_text(root, path)
    return findings


if __name__ == "__main__":
    sys.exit(report("file lists, lengths and names", check_files(root_from(sys.argv))))
