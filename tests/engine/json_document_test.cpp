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

// The keys of an answer and of the first object in each of its lists; proposals have a paragraph of their own.
std::set<std::string> keys_of(const nlohmann::json& answer) {
  std::set<std::string> keys;
  for (const auto& [key, value] : answer.items()) {
    keys.insert(key);
    const bool is_list = value.is_array() && !value.empty() && value.front().is_object() && key != "proposals";
    const nlohmann::json first = is_list ? value.front() : nlohmann::json::object();
    for (const auto& [inner, ignored] : first.items()) {
      keys.insert(inner);
    }
  }
  return keys;
}

void expect_documented(SmallProject& project, const std::string& command) {
  const auto answer = nlohmann::json::parse(project.run(command, request_of({}).set_flag("json")).out);
  const std::set<std::string> keys = documented_keys(command);
  for (const std::string& key : keys_of(answer)) {
    EXPECT_TRUE(keys.contains(key)) << command << ": " << key;
  }
}

TEST(JsonDocument, names_every_key_that_the_commands_write) {
  SmallProject project;
  project.write("notes/note.txt", testing::kNote);
  project.add({"notes/note.txt"});
  for (const char* command : {"documents", "actors", "sources", "check", "version"}) {
    SCOPED_TRACE(command);
    expect_documented(project, command);
  }
}

}  // namespace
}  // namespace entente::engine
