// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/yardstick.hpp"
#include "endpoint/settings.hpp"
#include "ingest/events/mapped_csv.hpp"

namespace entente::engine {

// How files of events are read.
struct EventSettings {
  ingest::EventOptions options;
  std::vector<ingest::ColumnMapping> mappings;
};

// What entente.toml says.
struct ProjectConfig {
  std::string name;
  Yardstick yardstick = Yardstick::icd203;
  std::string licence_note;                            // how the texts of the project may be passed on
  std::optional<endpoint::EndpointSettings> endpoint;  // [reader.endpoint]; nothing leaves the machine without it
  EventSettings events;                                // [events]
};

// Throws Failure(config_invalid) with file, line and key.
ProjectConfig parse_config(std::string_view toml, const std::string& file_name);

// The file as `entente init` writes it: every key with a comment on what it does.
std::string config_to_toml(const ProjectConfig& config);

// A TOML string in double quotes, whatever the text holds.
std::string toml_string(std::string_view text);

}  // namespace entente::engine
