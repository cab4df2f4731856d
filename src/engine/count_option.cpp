// SPDX-License-Identifier: Apache-2.0
#include "engine/count_option.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/error.hpp"

namespace entente::engine {

std::size_t count_asked(const Request& request, std::string_view option, const CountBounds& bounds) {
  const std::optional<std::string> text = request.text(option);
  if (!text) {
    return bounds.otherwise;
  }
  std::size_t count = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, count);
  if (problem != std::errc{} || stop != end || count < 1 || count > bounds.most) {
    throw Failure({ErrorCode::usage, fmt::format("--{}", option),
                   fmt::format("\"{}\" is no whole number from 1 to {}", *text, bounds.most),
                   fmt::format("Give a number, as in --{} {}", option, bounds.otherwise)});
  }
  return count;
}

}  // namespace entente::engine
