// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/addition.hpp"

namespace entente::engine {

// What was added, what the texts gave, which names are in no registry, and the next command.
std::string add_to_text(const AddReport& report);
// "refused article.pdf: what is wrong. way out"
std::string refusal_text(const RefusedFile& file);
// done; problems, if some files were refused; failed, if all were or the run was cut short.
ExitCode exit_of(const AddReport& report);

}  // namespace entente::engine
