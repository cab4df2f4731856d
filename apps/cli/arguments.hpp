// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/use_case.hpp"

namespace entente::cli {

// What the words of a command line ask for.
struct CommandLine {
  const engine::UseCase* use_case = nullptr;  // none: the overview
  engine::Request request;
  bool is_help = false;
};

// Words after the program's name, read against the table of use cases.
// Throws Failure(usage) for an unknown command or option, with the nearest one that there is.
CommandLine read_command_line(const std::vector<std::string>& words, std::span<const engine::UseCase> table);

}  // namespace entente::cli
