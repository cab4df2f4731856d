// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/case_folder.hpp"

#include <algorithm>

namespace entente::cli::testing {

CaseFolder::CaseFolder() {
  testing::run({.words = {"init", "my case"}, .folder = temp_.path()});
  write("actors.csv", engine::testing::kActors);
}

Ran CaseFolder::run(const std::vector<std::string>& words) const { return testing::run(call(words)); }

std::string CaseFolder::findings() const {
  const Ran check = run({"check"});
  return check.exit == 0 ? "" : check.out + check.err;
}

std::vector<std::string> CaseFolder::inputs() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder() / "inputs")) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(".")) {
      names.push_back(name);
    }
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace entente::cli::testing
