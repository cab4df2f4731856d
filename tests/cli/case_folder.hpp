// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/program.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::cli::testing {

// A project made by the program itself, in a folder with a space in its name, with three organisations of an invented
// conflict. Commands run inside it.
class CaseFolder {
 public:
  CaseFolder();
  [[nodiscard]] std::filesystem::path folder() const { return temp_.path() / "my case"; }
  std::filesystem::path write(const std::string& name, std::string_view bytes) const {
    return temp_.write("my case/" + name, bytes);
  }
  Ran run(const std::vector<std::string>& words) const;
  [[nodiscard]] Call call(const std::vector<std::string>& words) const { return {.words = words, .folder = folder()}; }
  // Whether `entente check` finds all in order; its words where not.
  [[nodiscard]] std::string findings() const;
  // Files in inputs/ that a user sees.
  [[nodiscard]] std::vector<std::string> inputs() const;

 private:
  engine::testing::TempFolder temp_;
};

}  // namespace entente::cli::testing
