// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdlib.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "engine/use_cases.hpp"

namespace entente::engine {

// An empty project in a folder of its own, which goes with the program. The day is 2026-01-01.
class MadeProject {
 public:
  MadeProject() : folder_(make_folder()), context_{folder_, folder_, log_, kDay, {}} { run("init", Request()); }
  ~MadeProject() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  MadeProject(const MadeProject&) = delete;
  MadeProject& operator=(const MadeProject&) = delete;

  Outcome run(std::string_view name, const Request& request) {
    return run_use_case(*find_use_case(name), request, context_);
  }
  void write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << content;
  }

 private:
  static constexpr std::int64_t kDay = 1767225600;
  static std::filesystem::path make_folder() {
    std::string pattern = std::filesystem::temp_directory_path() / "entente-bench-XXXXXX";
    return ::mkdtemp(pattern.data()) == nullptr ? std::filesystem::path() : std::filesystem::path(pattern);
  }

  std::filesystem::path folder_;
  SilentLog log_;
  Context context_;
};

}  // namespace entente::engine
