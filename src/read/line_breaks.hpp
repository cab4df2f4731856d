// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "read/layout.hpp"

namespace entente::read {

// Where a word goes on that is broken at the end of its line.
struct Continuation {
  std::uint32_t begin = 0;
  bool is_soft = false;  // a soft hyphen, which stands nowhere but in a broken word
  bool is_upper = false;
};

// The next line's first letter, if a hyphen at `at` breaks a word there. No blank line may stand between, but the end
// of a page with its margins may.
std::optional<Continuation> continuation_at(std::string_view text, std::uint32_t at,
                                            std::span<const ByteRange> margins);

}  // namespace entente::read
