#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the documents against the tree. Usage: check_docs.py [ROOT [PROGRAM]]

Found are: a path named in ARCHITECTURE.md that does not exist, a relative link that leads nowhere, a command shown as
`entente COMMAND` or `./dev COMMAND` that the program or script does not know (the program's only if it is built), words
of docs/glossary.md that differ from the enums in src/domain, a paper cited in code that docs/papers.bib lacks, and a
document named in code that is not there.
"""

import pathlib
import re
import subprocess
import sys

from source_tree import CODE_FOLDERS, Finding, files_under, read_lines, relative, report, root_from

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
INLINE_CODE = re.compile(r"`([^`]+)`")
PATH_LIKE = re.compile(r"^\.?[\w*{},.-]+(/[\w*{},.-]*)+$|^[\w-]+\.(txt|md|json|toml|csv|bib|py|sh)$")
PLACEHOLDER = re.compile(r"\b[A-Z]{2,}\b|NNNN")
COMMAND = re.compile(r"(?:^\s*|`|\$ |/)(entente|\./dev) ([a-z][a-z-]*)")
ENUM = re.compile(r"enum class (\w+)[^{;]*\{([^}]*)\}", re.S)
CITATION = re.compile(r"\[([A-Z][\w.& -]*?) (\d{3,4}(?:-\d)?)[a-z]?[,\]]")
BIB_KEY = re.compile(r"^@\w+\{(\w+),", re.M)
ARCHITECTURE = "ARCHITECTURE.md"
DOCUMENT_NAME = re.compile(r"\bdocs/[\w/-]+(?:\.\w+)?")
GLOSSARY = "docs/glossary.md"
PAPERS = "docs/papers.bib"


def markdown_files(root):
    return files_under(root, ("docs", "examples", "src", "tests", "lexicon"), {".md"}) + sorted(root.glob("*.md"))


def expand_braces(path):
    """src/x.{hpp,cpp} to src/x.hpp and src/x.cpp."""
    match = re.search(r"\{([^}]*)\}", path)
    if not match:
        return [path]
    return [path[: match.start()] + part + path[match.end():] for part in match.group(1).split(",")]


def exists(root, path):
    if "*" in path:
        return any(root.glob(path))
    return (root / path).exists()


def check_paths(root):
    """Paths in backticks in ARCHITECTURE.md; those with a word in CAPITALS in them are placeholders."""
    findings = []
    for number, text in enumerate(read_lines(root / ARCHITECTURE), start=1):
        for name in INLINE_CODE.findall(text):
            if not PATH_LIKE.match(name) or (PLACEHOLDER.search(name) and not exists(root, name)):
                continue
            missing = [path for path in expand_braces(name) if not exists(root, path)]
            findings += [Finding(ARCHITECTURE, number, f"{path} does not exist") for path in missing]
    return findings


def check_links(root):
    findings = []
    for path in markdown_files(root):
        for number, text in enumerate(read_lines(path), start=1):
            for link in LINK.findall(text):
                target = link.split("#")[0]
                if "://" in link or link.startswith("mailto:") or not target:
                    continue
                if not (path.parent / target).exists():
                    findings.append(Finding(relative(root, path), number, f"the link {link} leads nowhere"))
    return findings


def commands_shown(path):
    """Each (line, program, command) that a document shows."""
    shown = []
    for number, text in enumerate(read_lines(path), start=1):
        for name, command in COMMAND.findall(text):
            shown.append((number, name, command))
    return shown


def known_commands(arguments):
    """The words that begin a line of a help text, or None if the program is not there."""
    if not pathlib.Path(arguments[0]).is_file():
        return None
    answer = subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=False)
    return {match.group(1) for match in re.finditer(r"^\s+([a-z][a-z-]*)\b", answer.stdout, re.M)}


def check_commands(root, program):
    known = {"entente": known_commands([str(program), "--help"]), "./dev": known_commands([str(root / "dev"), "help"])}
    if known["entente"] is None:
        print(f"note: {program} is not built, so the commands shown in documents were not compared with it")
    findings = []
    for path in markdown_files(root):
        for number, name, command in commands_shown(path):
            if known[name] is not None and command not in known[name]:
                findings.append(Finding(relative(root, path), number, f"{name} has no command {command}"))
    return findings


def plain_word(word):
    """Spellings that are the same word: assert_ and assert, one_of_the_pair and one of the pair, a_to_b and a→b."""
    return word.lower().replace("→", "_to_").strip("_ ").replace(" ", "_")


def enums_of(root, folders):
    """Each enum's values in order, by its name."""
    enums = {}
    for path in files_under(root, folders, {".hpp"}):
        text = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
        for name, body in ENUM.findall(text):
            values = [value.split("=")[0].strip() for value in body.split(",")]
            enums[name] = [plain_word(value) for value in values if value]
    return enums


def check_glossary(root):
    """Rows "| `EnumName` | `word` ... |" of the glossary against the enums of src/domain."""
    expected = enums_of(root, ("src/domain",))
    findings = []
    for number, text in enumerate(read_lines(root / GLOSSARY), start=1):
        words = INLINE_CODE.findall(text) if text.startswith("| `") else []
        if not words or not words[0][0].isupper():
            continue
        values = expected.pop(words[0], None)
        if values is None:
            findings.append(Finding(GLOSSARY, number, f"src/domain has no enum {words[0]}"))
        elif [plain_word(word) for word in words[1:]] != values:
            findings.append(Finding(GLOSSARY, number, f"{words[0]} in the code is: {', '.join(values)}"))
    return findings + [Finding(GLOSSARY, 1, f"the enum {name} of src/domain is missing") for name in expected]


def citation_key(names, year):
    """[Blair et al. 2022] to blair2022, [Dawid-Skene 1979] and [Dawid and Skene 1979] to dawidskene1979."""
    return re.sub(r" et al\.| and |[^a-z]", "", names.lower()) + year.replace("-", "")


def check_citations(root):
    known = set(BIB_KEY.findall((root / PAPERS).read_text(encoding="utf-8")))
    findings = []
    for path in files_under(root, CODE_FOLDERS, {".hpp", ".cpp"}):
        for number, text in enumerate(read_lines(path), start=1):
            for names, year in CITATION.findall(text) if "//" in text else []:
                key = citation_key(names, year)
                if key not in known:
                    findings.append(Finding(relative(root, path), number, f"{PAPERS} has no entry {key}"))
    return findings


def check_mentions(root):
    """Documents that code or lexicon names: "docs/json.md", or "docs/decisions/0003" for the note of that number."""
    findings = []
    files = files_under(root, ("src", "apps", "bench", "lexicon"), {".hpp", ".cpp", ".tsv"})
    for path in files + files_under(root, ("tests",), {".hpp", ".cpp"}):
        for number, text in enumerate(read_lines(path), start=1):
            for name in DOCUMENT_NAME.findall(text):
                if not exists(root, name + "*"):
                    findings.append(Finding(relative(root, path), number, f"{name} does not exist"))
    return findings


def check_docs(root, program):
    absent = [name for name in (ARCHITECTURE, GLOSSARY, PAPERS) if not (root / name).is_file()]
    if absent:
        return [Finding(name, 1, "the document is missing") for name in absent]
    return (check_paths(root) + check_links(root) + check_commands(root, program) + check_glossary(root)
            + check_citations(root) + check_mentions(root))


def main(arguments):
    root = root_from(arguments)
    program = pathlib.Path(arguments[2]) if len(arguments) > 2 else root / "build" / "release" / "entente"
    return report("documents", check_docs(root, program))


if __name__ == "__main__":
    sys.exit(main(sys.argv))
