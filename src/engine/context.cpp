// SPDX-License-Identifier: Apache-2.0
#include "engine/context.hpp"

#include <system_error>

namespace entente::engine {

std::filesystem::path path_from(const Context& context, const std::string& written) {
  const std::filesystem::path path(written);
  std::error_code problem;
  const bool is_own_folder = std::filesystem::current_path(problem) == context.working_folder;
  return path.is_absolute() || (is_own_folder && !problem) ? path : context.working_folder / path;
}

}  // namespace entente::engine
