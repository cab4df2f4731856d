#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the includes of src/ and apps/ against layers.txt. Usage: check_layers.py [ROOT]

Found are: a folder that layers.txt does not list, a listed folder that is not there, a cycle in layers.txt, and an
include that layers.txt does not allow, that is not written as "folder/file.hpp", or that names no file.
"""

import dataclasses
import re
import sys

from source_tree import Finding, files_under, read_lines, relative, report, root_from

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')
LAYERED = ("src", "apps")


@dataclasses.dataclass(frozen=True)
class Layer:
    folder: str
    may_include: tuple
    line: int


def folder_of(name):
    """A word of a row as a folder: "read" is src/read, "apps/server" is itself."""
    return name if "/" in name else f"src/{name}"


def read_layers(root):
    """The rows of layers.txt by folder, as "src/read" or "apps/cli"."""
    layers = {}
    for number, text in enumerate(read_lines(root / "layers.txt"), start=1):
        words = text.split("#")[0].split()
        if words:
            layers[words[0]] = Layer(words[0], tuple(words[1:]), number)
    return layers


def check_rows(root, layers):
    findings = []
    for layer in layers.values():
        if not (root / layer.folder).is_dir():
            findings.append(Finding("layers.txt", layer.line, f"{layer.folder} is no folder"))
        for name in layer.may_include:
            if folder_of(name) not in layers:
                findings.append(Finding("layers.txt", layer.line, f"{folder_of(name)} is included but not listed"))
    return findings


def find_cycle(layers, folder, path):
    """The first cycle met from `folder` on, as a list of folders; empty if there is none."""
    if folder in path:
        return path[path.index(folder):] + [folder]
    for name in layers[folder].may_include if folder in layers else ():
        cycle = find_cycle(layers, folder_of(name), path + [folder])
        if cycle:
            return cycle
    return []


def check_cycles(layers):
    for layer in layers.values():
        cycle = find_cycle(layers, layer.folder, [])
        if cycle:
            return [Finding("layers.txt", layers[cycle[0]].line, "cycle: " + " -> ".join(cycle))]
    return []


def target_folder(root, include):
    """The layered folder that an include leads into, or None where it leads to none of our files."""
    for base in ("src/", "apps/", ""):
        path = base + include
        parts = path.split("/")
        if len(parts) > 2 and parts[0] in LAYERED and (root / path).is_file():
            return "/".join(parts[:2])
    return None


def what_is_wrong(root, layer, quote, include):
    """The fault of one include, or an empty text."""
    target = target_folder(root, include)
    if target is None:
        return "" if quote == "<" else f'"{include}" names no file below src/ or apps/; write "folder/file.hpp"'
    allowed = {layer.folder} | {folder_of(name) for name in layer.may_include}
    return "" if target in allowed else f'{layer.folder} may not include {target} ("{include}"); see layers.txt'


def check_file(root, layer, path):
    findings = []
    for number, text in enumerate(read_lines(path), start=1):
        match = INCLUDE.match(text)
        fault = what_is_wrong(root, layer, *match.groups()) if match else ""
        if fault:
            findings.append(Finding(relative(root, path), number, fault))
    return findings


def check_layers(root):
    layers = read_layers(root)
    findings = check_rows(root, layers) + check_cycles(layers)
    for path in files_under(root, LAYERED, {".hpp", ".cpp"}):
        name = relative(root, path)
        folder = "/".join(name.split("/")[:2])
        if folder in layers:
            findings += check_file(root, layers[folder], path)
        else:
            findings.append(Finding(name, 1, f"{folder} is not listed in layers.txt"))
    return findings


if __name__ == "__main__":
    sys.exit(report("includes against layers.txt", check_layers(root_from(sys.argv))))
