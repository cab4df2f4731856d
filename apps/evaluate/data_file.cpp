// SPDX-License-Identifier: Apache-2.0
#include "evaluate/data_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/error.hpp"

namespace entente::evaluate {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw Failure({ErrorCode::file_missing, file.string(), "cannot be read", "Check the folder given with --data"});
  }
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<nlohmann::json> read_json_lines(const std::filesystem::path& file) {
  const std::string text = read_file(file);
  std::vector<nlohmann::json> lines;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string::npos) {
      continue;
    }
    nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
    if (!object.is_object()) {
      throw Failure({ErrorCode::document_broken, file.string() + ":" + std::to_string(number + 1),
                     "is not a JSON object", "Each line holds one object"});
    }
    lines.push_back(std::move(object));
  }
  return lines;
}

std::vector<std::filesystem::path> files_ending(const std::filesystem::path& folder, std::string_view ending) {
  std::vector<std::filesystem::path> found;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().filename().string().ends_with(ending)) {
      found.push_back(entry.path());
    }
  }
  if (found.empty()) {
    throw Failure({ErrorCode::file_missing, folder.string(), "holds no file *" + std::string(ending),
                   "Check the folder given with --data"});
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace entente::evaluate
