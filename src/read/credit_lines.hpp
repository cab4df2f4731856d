// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace entente::read {

// Lines at either end of a document where credits stand.
inline constexpr std::size_t kCreditLines = 6;

// The first and last kCreditLines lines that are not empty, in order.
std::vector<std::string_view> lines_at_ends(std::string_view text);
// Without the spaces and line ends around it.
std::string_view trimmed(std::string_view text);
// Without the dashes, brackets and points around it.
std::string_view without_frame(std::string_view line);
// A dash or colon stands behind a byte, spaces aside.
bool has_dash_behind(std::string_view text, std::size_t byte);

}  // namespace entente::read
