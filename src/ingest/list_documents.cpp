// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <system_error>

#include "ingest/ingest.hpp"

namespace entente::ingest {
namespace {

using Walk = std::filesystem::recursive_directory_iterator;

bool is_hidden(const std::filesystem::path& path) { return path.filename().string().starts_with('.'); }

// Sidecars and settings are TOML; none is a document.
bool may_be_document(const std::filesystem::directory_entry& entry) {
  std::error_code problem;
  return entry.is_regular_file(problem) && !is_hidden(entry.path()) && entry.path().extension() != ".toml";
}

void check(const std::error_code& problem, const std::filesystem::path& folder) {
  if (!problem) {
    return;
  }
  const bool is_missing = problem == std::errc::no_such_file_or_directory || problem == std::errc::not_a_directory;
  throw Failure({is_missing ? ErrorCode::file_missing : ErrorCode::file_unreadable, folder.string(),
                 is_missing ? "there is no such folder" : "the folder, or one in it, may not be read by this user",
                 is_missing ? "Check its name" : "Give read permission, or name the files one by one"});
}

}  // namespace

std::vector<std::filesystem::path> list_documents(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code problem;
  Walk walk(folder, problem);
  check(problem, folder);
  while (walk != Walk()) {
    if (is_hidden(walk->path())) {
      walk.disable_recursion_pending();
    } else if (may_be_document(*walk)) {
      files.push_back(walk->path());
    }
    walk.increment(problem);
    check(problem, folder);
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace entente::ingest
