// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "engine/config.hpp"

namespace entente::engine {

// A project is a folder; these are its parts.
struct Project {
  std::filesystem::path folder;
  ProjectConfig config;

  [[nodiscard]] std::filesystem::path actors_file() const { return folder / "actors.csv"; }
  // Optional: names of places beyond the gazetteer's, or with another meaning.
  [[nodiscard]] std::filesystem::path places_file() const { return folder / "places.csv"; }
  [[nodiscard]] std::filesystem::path sources_file() const { return folder / "sources.csv"; }
  [[nodiscard]] std::filesystem::path inputs_folder() const { return folder / "inputs"; }
  [[nodiscard]] std::filesystem::path state_folder() const { return folder / ".entente"; }
  [[nodiscard]] std::filesystem::path ledger_file() const { return state_folder() / "ledger.sqlite"; }
  [[nodiscard]] std::filesystem::path learned_file() const { return state_folder() / "learned.model"; }
  [[nodiscard]] std::filesystem::path answers_folder() const { return state_folder() / "answers"; }
  [[nodiscard]] std::filesystem::path lock_file() const { return state_folder() / "lock"; }
};

// The project whose entente.toml is in this folder or the nearest one above it.
// Throws Failure(project_missing, config_invalid).
Project find_project(const std::filesystem::path& start);
bool is_project(const std::filesystem::path& folder);

// Writes a new project into a folder, which is made if it is missing. An actors.csv or sources.csv that is there
// already is kept. Throws Failure(project_exists, disk_full, not_writable).
Project create_project(const std::filesystem::path& folder, ProjectConfig config);

}  // namespace entente::engine
