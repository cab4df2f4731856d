# SPDX-License-Identifier: Apache-2.0
import unittest

import planted_tree
from check_docs import check_docs

HELP = "#!/bin/sh\necho 'Usage: entente COMMAND'\necho '  add      stores texts'\necho '  assess   gives the answer'\n"
DEV = "#!/bin/sh\necho '  demo    runs the sample'\n"
GLOSSARY = "| enum | words |\n|---|---|\n| `Level` | `hostile` `none` |\n| `Stance` | `neutral` `one of the pair` |\n"
ENUMS = """enum class Level : std::uint8_t { hostile, none };  // a comment, with commas
enum class Stance { neutral, one_of_the_pair };
"""
PATHS = "`src/domain/level.{hpp,cpp}` and `src/*/level.hpp`, `layers.txt`; `src/x/NAME.cpp`\n"
README = "[how](docs/glossary.md#words) [far](https://example.org)\n`entente add`\n    ./dev demo\n"
CITATIONS = "// [Moghadam 2017], [Blair et al. 2022, table 2], [ICD 203, first row]\n// [Nobody 1999, eq. 2]\n"


class CheckDocs(planted_tree.PlantedTree):
    def setUp(self):
        super().setUp()
        self.write("ARCHITECTURE.md", PATHS)
        self.write("layers.txt")
        self.write("src/domain/level.hpp", ENUMS)
        self.write("src/domain/level.cpp")
        self.write("README.md", README)
        self.write("docs/glossary.md", GLOSSARY)
        self.write("docs/papers.bib", "@book{moghadam2017,\n}\n@techreport{icd203,\n}\n@article{blair2022,\n}\n")
        self.write_program("dev", DEV)
        self.program = self.write_program("build/release/entente", HELP)

    def check(self):
        return check_docs(self.root, self.program)

    def test_documents_that_agree_with_the_tree_give_no_finding(self):
        self.assert_found(self.check())

    def test_a_document_that_is_missing_is_found(self):
        (self.root / "docs/papers.bib").unlink()
        self.assert_found(self.check(), "docs/papers.bib:1: the document is missing")

    def test_a_path_that_does_not_exist_is_found(self):
        self.write("ARCHITECTURE.md", "\n`src/domain/gone.{hpp,cpp}` or `gone.txt` or `src/domain/level.hpp`\n")
        self.assert_found(self.check(), "ARCHITECTURE.md:2: src/domain/gone.hpp", "gone.cpp does", "gone.txt does")

    def test_a_link_that_leads_nowhere_is_found(self):
        self.write("docs/install.md", "see [the list](packages.txt) and [glossary](glossary.md)\n")
        self.assert_found(self.check(), "docs/install.md:1: the link packages.txt leads nowhere")

    def test_a_command_that_the_program_does_not_know_is_found(self):
        self.write("README.md", "    entente add FILE\n`entente merge`\n./dev fly\n")
        self.assert_found(self.check(), "README.md:2: entente has no command merge", "README.md:3: ./dev has no")

    def test_commands_are_not_compared_with_a_program_that_is_not_built(self):
        self.program.unlink()
        self.write("README.md", "`entente merge`\n")
        self.assert_found(self.check())

    def test_a_word_of_the_glossary_that_differs_from_the_code_is_found(self):
        self.write("docs/glossary.md", GLOSSARY.replace("`none`", "`no tie`"))
        self.assert_found(self.check(), "docs/glossary.md:3: Level in the code is: hostile, none")

    def test_an_enum_that_the_glossary_lacks_is_found_and_one_that_the_code_lacks(self):
        self.write("docs/glossary.md", GLOSSARY.replace("`Stance`", "`Mood`"))
        self.assert_found(self.check(), "src/domain has no enum Mood", "the enum Stance of src/domain is missing")

    def test_a_paper_that_is_cited_and_not_listed_is_found(self):
        self.write("src/domain/level.cpp", CITATIONS)
        self.assert_found(self.check(), "src/domain/level.cpp:2: docs/papers.bib has no entry nobody1999")

    def test_a_document_that_code_names_and_that_is_not_there_is_found(self):
        self.write("docs/decisions/0003-sources.md")
        self.write("src/domain/level.cpp", "// docs/decisions/0003, docs/glossary.md\n// see docs/json.md.\n")
        self.assert_found(self.check(), "src/domain/level.cpp:2: docs/json.md does not exist")


if __name__ == "__main__":
    unittest.main()
