// SPDX-License-Identifier: Apache-2.0
#include "engine/grade_option.hpp"

#include <optional>
#include <string_view>

#include "base/error.hpp"

namespace entente::engine {

std::pair<std::string, Grade> grade_asked(const std::string& text) {
  const std::size_t sign = text.find('=');
  const std::optional<Grade> grade =
      sign == std::string::npos ? std::nullopt : grade_from_word(std::string_view(text).substr(sign + 1));
  if (!grade) {
    throw Failure(
        {ErrorCode::usage, "--grade", "\"" + text + "\" is no slug and grade", "Write it as in --grade voa=B"});
  }
  return {text.substr(0, sign), *grade};
}

}  // namespace entente::engine
