// SPDX-License-Identifier: Apache-2.0
#include "engine/project.hpp"

#include <string_view>
#include <system_error>

#include "base/error.hpp"
#include "engine/safe_file.hpp"
#include "ingest/file_bytes.hpp"
#include "ledger/ledger.hpp"

namespace entente::engine {
namespace {

constexpr std::string_view kConfigName = "entente.toml";
constexpr std::uint64_t kConfigBytes = 1ULL << 20U;  // three short values need a thousandth of it
constexpr std::string_view kActorColumns = "slug,name,aliases,kind\n";
constexpr std::string_view kSourceColumns = "slug,name,aliases,stance,grade,actor,licence,note\n";

void write_if_missing(const std::filesystem::path& file, std::string_view content) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    write_file_safely(file, content);
  }
}

Project load_project(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / kConfigName;
  const Result<std::string> toml = ingest::read_file_bytes(file, kConfigBytes);
  if (!toml) {
    throw Failure(toml.error());
  }
  Project project{folder, parse_config(*toml, file.string())};
  if (project.config.name.empty()) {
    project.config.name = folder.filename().string();
  }
  return project;
}

}  // namespace

bool is_project(const std::filesystem::path& folder) {
  std::error_code ignored;
  return std::filesystem::exists(folder / kConfigName, ignored);
}

Project find_project(const std::filesystem::path& start) {
  for (std::filesystem::path folder = start;; folder = folder.parent_path()) {
    if (is_project(folder)) {
      return load_project(folder);
    }
    if (!folder.has_relative_path()) {
      break;
    }
  }
  throw Failure({ErrorCode::project_missing, start.string(), "there is no entente.toml here or in a folder above",
                 "Go to your project's folder, or make one with: entente init DIR"});
}

Project create_project(const std::filesystem::path& folder, ProjectConfig config) {
  if (is_project(folder)) {
    throw Failure({ErrorCode::project_exists, (folder / kConfigName).string(), "a project is here already",
                   "Choose another folder; nothing was changed"});
  }
  const Project project{folder, std::move(config)};
  make_folder(project.inputs_folder());
  make_folder(project.state_folder());
  write_if_missing(project.actors_file(), kActorColumns);
  write_if_missing(project.sources_file(), kSourceColumns);
  ledger::Ledger::open(project.ledger_file(), ledger::Ledger::Access::read_write);
  // The file that marks a project comes last, so that a half-made folder is none.
  write_file_safely(folder / kConfigName, config_to_toml(project.config));
  return project;
}

}  // namespace entente::engine
