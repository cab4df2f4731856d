// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente::cli::testing {

// How the built program is run.
struct Call {
  std::vector<std::string> words;  // after its name
  std::filesystem::path folder;    // where it runs
  std::vector<std::pair<std::string, std::string>> variables = {};
  std::optional<std::uint64_t> file_bytes = {};  // no file may grow beyond
  std::string out_file = {};                     // where stdout leads in place of a file of ours: /dev/full
  bool is_nobody = false;                        // as a user without rights; needs root
};

struct Ran {
  int exit = -1;  // or minus the signal that ended it
  std::string out;
  std::string err;
};

// Runs the program to its end.
Ran run(const Call& call);

// Runs it in the background; its output is lost.
class Background {
 public:
  explicit Background(const Call& call);
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;
  ~Background();
  void kill();  // with SIGKILL, and waits for the end

 private:
  pid_t child_ = -1;
};

bool is_root();

}  // namespace entente::cli::testing
