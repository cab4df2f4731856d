// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "engine/simulated_world.hpp"

namespace entente::engine {

// What is true of a world, as one JSON object: docs/json.md.
std::string truth_to_json(const SimulatedWorld& world);

// A project with the world's actors.csv and sources.csv, its texts with their sidecars in inputs/, events.csv and
// truth.json. Throws Failure(project_exists, disk_full, not_writable).
void write_world(const SimulatedWorld& world, const std::filesystem::path& folder);

}  // namespace entente::engine
