// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::ingest {

struct ChildLimits {
  std::uint64_t memory_bytes = 0;  // address space beyond what the child starts with
  int cpu_seconds = 0;
  int wall_seconds = 0;
  std::uint64_t output_bytes = 0;
};

enum class ChildEnd : std::uint8_t { finished, crashed, out_of_time, out_of_memory, too_much_output, not_started };

struct ChildOutcome {
  ChildEnd end = ChildEnd::not_started;
  int exit_code = 0;     // where it finished
  std::string output;    // what it wrote to its standard output
  std::string messages;  // the first lines of its standard error
};

struct ProgramCall {
  std::filesystem::path program;  // full path; no search, no shell
  std::vector<std::string> arguments;
  std::string_view input;  // the program's standard input, a file in memory: it can be read as /proc/self/fd/0
};

// Runs a program in a child process under the limits. The child gets no other open file and a fixed environment.
ChildOutcome run_program(const ProgramCall& call, const ChildLimits& limits);

// Runs our own code in a forked child under the limits; what it returns is the output. The caller may have threads: the
// work must take no lock but that of malloc (which glibc keeps usable after a fork), open no file and print nothing.
// A forked child is chosen over a program of its own because a library cannot know where its program stands.
ChildOutcome run_work(const std::function<std::string()>& work, const ChildLimits& limits);

// For an allocator inside `work` that has no memory left: ends the child, whose outcome is out_of_memory.
[[noreturn]] void end_child_out_of_memory();

}  // namespace entente::ingest
