# SPDX-License-Identifier: Apache-2.0
import os
import shutil
import subprocess
import unittest

import planted_tree

PACKAGES = """# a comment
[build]     # for building
cmake       # configures the build
ninja-build # runs the build
[check]
clang-tidy-19 # likely bugs
"""
DPKG_QUERY = '#!/bin/sh\nfor last; do :; done\ngrep -qx "$last" "$STAND_IN/installed" && printf installed\n'
APT_GET = '#!/bin/sh\necho "$*" >> "$STAND_IN/apt.log"\n[ "$1" != install ] || exit "${APT_STATUS:-0}"\n'
SUDO = '#!/bin/sh\necho sudo >> "$STAND_IN/apt.log"\nexec "$@"\n'
TOOLS = ("bash", "env", "awk", "cut", "grep", "dirname", "cat", "sh")


class InstallPackages(planted_tree.PlantedTree):
    """The script runs with a PATH that holds stand-ins of the system's tools only."""

    def setUp(self):
        super().setUp()
        for tool in TOOLS:
            self.write("bin/README")
            os.symlink(shutil.which(tool), self.root / "bin" / tool)
        self.stand_in("dpkg-query", DPKG_QUERY)
        self.stand_in("apt-get", APT_GET)
        self.stand_in("id", "#!/bin/sh\necho ${WHO:-0}\n")
        self.write("apt.log")
        self.write("installed", "cmake\n")
        self.write("scripts/packages.txt", PACKAGES)
        shutil.copy(planted_tree.SCRIPTS / "install_packages.sh", self.root / "scripts")

    def stand_in(self, name, text):
        self.write_program(f"bin/{name}", text)

    def run_script(self, *sections, **settings):
        environment = {"PATH": str(self.root / "bin"), "STAND_IN": str(self.root), **settings}
        return subprocess.run([str(self.root / "scripts/install_packages.sh"), *sections], env=environment,
                              capture_output=True, text=True, check=False)

    def apt_calls(self):
        return (self.root / "apt.log").read_text(encoding="utf-8").splitlines()

    def test_nothing_is_called_or_said_when_all_is_there(self):
        self.write("installed", "cmake\nninja-build\n")
        answer = self.run_script("build")
        self.assertEqual((0, "", ""), (answer.returncode, answer.stdout, answer.stderr))
        self.assertEqual([], self.apt_calls())

    def test_exactly_what_is_missing_is_installed_with_its_reason_told(self):
        answer = self.run_script("build")
        self.assertEqual(0, answer.returncode, answer.stderr)
        self.assertIn("ninja-build            runs the build", answer.stderr)
        self.assertNotIn("cmake", answer.stderr)
        self.assertEqual("install -y -q --no-install-recommends ninja-build", self.apt_calls()[-1])

    def test_sections_are_installed_only_when_named(self):
        self.run_script("check")
        self.assertTrue(self.apt_calls()[-1].endswith("recommends clang-tidy-19"))

    def test_sudo_is_used_by_a_user_who_is_not_root(self):
        self.stand_in("sudo", SUDO)
        self.assertEqual(0, self.run_script("build", WHO="1000").returncode)
        self.assertIn("sudo", self.apt_calls())

    def test_without_root_and_sudo_the_command_for_an_administrator_is_told(self):
        answer = self.run_script("build", WHO="1000")
        self.assertEqual(1, answer.returncode)
        self.assertIn("apt-get install ninja-build", answer.stderr)
        self.assertEqual([], self.apt_calls())

    def test_another_system_is_told_the_whole_list(self):
        (self.root / "bin/apt-get").unlink()
        answer = self.run_script("build", "check")
        self.assertEqual(1, answer.returncode)
        for package in ("cmake", "ninja-build", "clang-tidy-19"):
            self.assertIn(package, answer.stderr)
        self.assertIn("ENTENTE_SKIP_PACKAGES=1", answer.stderr)

    def test_a_failed_install_says_what_to_try(self):
        answer = self.run_script("build", APT_STATUS="100")
        self.assertEqual(1, answer.returncode)
        self.assertIn("apt-get update && apt-get install ninja-build", answer.stderr)

    def test_the_check_can_be_skipped(self):
        (self.root / "bin/apt-get").unlink()
        self.assertEqual(0, self.run_script("build", ENTENTE_SKIP_PACKAGES="1").returncode)

    def test_the_projects_own_list_is_read_whole(self):
        shutil.copy(planted_tree.SCRIPTS / "packages.txt", self.root / "scripts")
        self.write("installed")
        self.assertEqual(0, self.run_script("build", "page_test", "quick_check", "check", "long_check").returncode)
        installed = self.apt_calls()[-1].split()[4:]
        lines = (planted_tree.SCRIPTS / "packages.txt").read_text(encoding="utf-8").splitlines()
        listed = [line.split()[0] for line in lines if line and line[0] not in "#["]
        self.assertEqual(listed, installed)
        self.assertEqual(len(set(listed)), len(listed))


if __name__ == "__main__":
    unittest.main()
