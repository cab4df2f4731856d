// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using testing::request_of;
using testing::SmallProject;

// The words in backquotes of a command's row in docs/json.md, without its name.
std::set<std::string> documented_keys(const std::string& command) {
  std::istringstream lines(testing::content_of(std::filesystem::path(ENTENTE_SOURCE_DIR) / "docs/json.md"));
  const std::string head = "| `entente " + command + " --json` | ";
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(head)) {
      continue;
    }
    std::set<std::string> keys;
    for (std::size_t at = line.find('`', head.size()); at != std::string::npos; at = line.find('`', at)) {
      const std::size_t end = line.find('`', at + 1);
      keys.insert(line.substr(at + 1, end - at - 1));
      at = end + 1;
    }
    return keys;
  }
  return {};
}

void expect_documented(SmallProject& project, const std::string& command) {
  const auto answer = nlohmann::json::parse(project.run(command, request_of({}).set_flag("json")).out);
  const std::set<std::string> keys = documented_keys(command);
  for (const auto& [key, value] : answer.items()) {
    EXPECT_TRUE(keys.contains(key)) << command << ": " << key;
    if (value.is_array() && !value.empty() && value.front().is_object() && key != "proposals") {
      for (const auto& [inner, ignored] : value.front().items()) {
        EXPECT_TRUE(keys.contains(inner)) << command << ": " << inner;
      }
    }
  }
}

TEST(JsonDocument, names_every_key_that_the_commands_write) {
  SmallProject project;
  project.write("notes/note.txt", testing::kNote);
  project.add({"notes/note.txt"});
  for (const char* command : {"actors", "sources", "check", "version"}) {
    SCOPED_TRACE(command);
    expect_documented(project, command);
  }
}

}  // namespace
}  // namespace entente::engine
