// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/log.hpp"
#include "engine/project.hpp"
#include "learn/learned_model.hpp"

namespace entente::engine {

// The learned step that a project's reader uses.
struct LearnedFile {
  learn::LearnedModel model;
  std::string hash;  // of the file's bytes
};

// Nothing where nothing was learned that gains. A file that this program cannot use is told to the log and left aside.
std::optional<LearnedFile> load_learned(const Project& project, Log& log);

// Makes the model the one in use; one without steps ends the use. Throws Failure(disk_full, not_writable).
void store_learned(const Project& project, const learn::LearnedModel& model);

}  // namespace entente::engine
