// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace entente::evaluate {

// The bytes of a file. Throws Failure naming it where it cannot be read.
std::string read_file(const std::filesystem::path& file);

// The objects of a file of JSON lines, in order. Throws Failure with file and line where a line is no object.
std::vector<nlohmann::json> read_json_lines(const std::filesystem::path& file);

// Files of a folder (not below it) whose name ends so, sorted by name; throws Failure if there is none.
std::vector<std::filesystem::path> files_ending(const std::filesystem::path& folder, std::string_view ending);

}  // namespace entente::evaluate
