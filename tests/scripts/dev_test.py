# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import shutil
import subprocess
import unittest

import planted_tree

CMAKE = """#!/bin/sh
echo "cmake $*" >> "$STAND_IN/calls.log"
[ "$1" = -S ] || exit "${BUILD_STATUS:-0}"
mkdir -p "$2/build/$4" && touch "$2/build/$4/build.ninja"
echo "CMAKE_HOME_DIRECTORY:INTERNAL=$2" > "$2/build/$4/CMakeCache.txt"
"""
CTEST = '#!/bin/sh\necho "ctest $*" >> "$STAND_IN/calls.log"\necho "100% tests passed, 0 tests failed out of 3"\n' \
        'echo "Total Test time (real) = 0.1 sec"\nexit "${CTEST_STATUS:-0}"\n'
ENTENTE = '#!/bin/sh\nprintf "%s|" "$@"\npwd\n'


class Dev(planted_tree.PlantedTree):
    """`dev` in a folder with a space in its name, with stand-ins for cmake and ctest."""

    def setUp(self):
        super().setUp()
        shutil.copy(planted_tree.REPOSITORY / "dev", self.root / "dev")
        self.write("scripts/here")
        self.write(".ci/here")
        for name in ("install_packages.sh", "build_jobs.sh", "packages.txt"):
            shutil.copy(planted_tree.SCRIPTS / name, self.root / "scripts" / name)
        shutil.copy(planted_tree.REPOSITORY / ".ci" / "run", self.root / ".ci" / "run")
        self.write_program("bin/cmake", CMAKE)
        self.write_program("bin/ctest", CTEST)
        self.write_program("build/release/entente", ENTENTE)
        self.write("calls.log")

    def environment(self, **settings):
        path = f"{self.root / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return {**os.environ, "PATH": path, "STAND_IN": str(self.root), "ENTENTE_SKIP_PACKAGES": "1", **settings}

    def run_dev(self, *arguments, folder=None, **settings):
        return subprocess.run([str(self.root / "dev"), *arguments], env=self.environment(**settings),
                              cwd=folder or self.root, capture_output=True, text=True, check=False)

    def calls(self):
        return (self.root / "calls.log").read_text(encoding="utf-8").splitlines()

    def test_alone_it_explains_itself(self):
        self.assertEqual(self.run_dev("help").stdout, self.run_dev().stdout)
        for command in ("demo", "test", "build", "run", "check", "format", "bench"):
            self.assertRegex(self.run_dev().stdout, rf"(?m)^  {command}\b")

    def test_an_unknown_command_is_a_usage_error(self):
        answer = self.run_dev("fly")
        self.assertEqual(2, answer.returncode)
        self.assertIn("./dev help", answer.stderr)

    def test_it_configures_once(self):
        self.assertEqual(0, self.run_dev("build").returncode)
        self.assertEqual(0, self.run_dev("build").returncode)
        self.assertEqual(1, sum("--preset release" in call for call in self.calls()))
        self.assertEqual(2, sum("--target all" in call for call in self.calls()))

    def test_a_tree_that_was_moved_is_configured_anew(self):
        self.run_dev("build")
        self.write("build/release/CMakeCache.txt", "CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere\n")
        self.assertEqual(0, self.run_dev("build").returncode)
        self.assertEqual(2, sum("--preset release" in call for call in self.calls()))

    def test_run_passes_arguments_as_they_are_and_stays_in_the_callers_folder(self):
        self.write("texts here/a.txt")
        answer = self.run_dev("run", "add", "a b.txt", folder=self.root / "texts here")
        self.assertEqual(f"add|a b.txt|{self.root / 'texts here'}\n", answer.stdout)

    def test_the_demo_builds_the_program_only(self):
        answer = self.run_dev("demo")
        self.assertTrue(answer.stdout.startswith("demo|"), answer.stderr)
        self.assertTrue(self.calls()[-1].endswith("--target entente"))

    def test_tests_leave_the_slow_ones_out_and_end_with_the_runners_own_lines(self):
        answer = self.run_dev("test")
        self.assertIn("--label-exclude slow", self.calls()[-1])
        self.assertTrue(answer.stdout.rstrip().endswith("Total Test time (real) = 0.1 sec"))

    def test_a_failed_build_or_test_fails_the_command(self):
        self.assertNotEqual(0, self.run_dev("test", BUILD_STATUS="1").returncode)
        self.assertNotEqual(0, self.run_dev("test", CTEST_STATUS="8").returncode)
        self.assertNotEqual(0, self.run_dev("run", "add", BUILD_STATUS="1").returncode)

    def plant_checks(self, format_status, fuzz_status=0):
        self.write_program("scripts/run_fuzzers.sh", f'#!/bin/sh\necho "fuzz $*" >> "$STAND_IN/calls.log"\nexit {fuzz_status}\n')
        self.write_program("scripts/check_format.sh", f"#!/bin/sh\nexit {format_status}\n")
        for name in ("check_shell.sh", "build_traced_tbb.sh"):
            self.write_program(f"scripts/{name}", "#!/bin/sh\n")
        for name in ("check_layers.py", "check_files.py", "check_docs.py", "check_tidy.py"):
            self.write(f"scripts/{name}", "print('in order')\n")

    def test_a_failed_check_is_named_and_the_others_are_run_all_the_same(self):
        self.plant_checks(1)
        answer = self.run_dev("check")
        self.assertEqual(1, answer.returncode)
        self.assertIn("FAILED: format; \n", answer.stderr)
        for name in ("layers", "file lists", "documents", "headers stand alone", "clang-tidy", "tests"):
            self.assertRegex(answer.stderr, rf"passed: .*{name};")

    def test_the_long_check_runs_the_slow_tests_and_both_sanitizers(self):
        self.plant_checks(0)
        self.assertEqual(0, self.run_dev("check", "--long").returncode)
        tests = [call for call in self.calls() if call.startswith("ctest")]
        self.assertEqual(4, len(tests), tests)
        for call, words in zip(tests, ("release", "label-regex slow", "asan", "tsan")):
            self.assertIn(words, call)

    def test_the_long_check_runs_the_fuzz_programs_for_a_minute_each(self):
        self.plant_checks(0)
        self.assertEqual(0, self.run_dev("check", "--long").returncode)
        self.assertIn(f"fuzz {self.root}/build/fuzz 60", self.calls())
        self.plant_checks(0, fuzz_status=1)
        self.assertIn("FAILED: fuzz programs", self.run_dev("check", "--long").stderr)

    def test_an_unknown_kind_of_check_is_a_usage_error(self):
        self.assertEqual(2, self.run_dev("check", "--quick").returncode)

    def run_ci(self, checks_status, **settings):
        self.plant_checks(checks_status)
        return subprocess.run([str(self.root / ".ci/run")], env=self.environment(**settings), cwd="/",
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    def test_ci_ends_with_the_test_runners_own_lines(self):
        answer = self.run_ci(0)
        self.assertEqual(0, answer.returncode, answer.stdout + answer.stderr)
        self.assertEqual(["100% tests passed, 0 tests failed out of 3", "Total Test time (real) = 0.1 sec"],
                         answer.stdout.splitlines()[-2:])

    def test_ci_fails_if_only_a_check_or_only_a_test_fails(self):
        self.assertNotEqual(0, self.run_ci(1).returncode)
        self.assertNotEqual(0, self.run_ci(0, CTEST_STATUS="8").returncode)

    def test_ci_fails_if_the_tests_never_ran(self):
        answer = self.run_ci(0, BUILD_STATUS="1")
        self.assertNotEqual(0, answer.returncode)
        self.assertIn("The tests did not run.", answer.stdout)


class BuildJobs(planted_tree.PlantedTree):
    def jobs(self, available_gib, limit="max", cores=8):
        self.write_program("bin/nproc", f"#!/bin/sh\necho {cores}\n")
        meminfo = self.write("meminfo", f"MemTotal: 1 kB\nMemAvailable: {int(available_gib * 1024 * 1024)} kB\n")
        environment = {**os.environ, "PATH": f"{self.root / 'bin'}{os.pathsep}{os.environ['PATH']}"}
        command = [str(planted_tree.SCRIPTS / "build_jobs.sh"), str(meminfo), str(self.write("limit", limit))]
        return int(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)

    def test_one_job_a_core_where_memory_allows(self):
        self.assertEqual(8, self.jobs(24))

    def test_memory_bounds_the_jobs(self):
        self.assertEqual(2, self.jobs(4))

    def test_a_containers_limit_bounds_the_jobs(self):
        self.assertEqual(2, self.jobs(24, limit=str(3 * 1024**3)))

    def test_there_is_always_one_job(self):
        self.assertEqual(1, self.jobs(0.5))


if __name__ == "__main__":
    unittest.main()
