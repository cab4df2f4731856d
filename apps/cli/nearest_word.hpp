// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

// The word that was probably meant: the least edits away, at most a third of its letters; empty if none is near.
std::string nearest_word(std::string_view written, const std::vector<std::string>& words);

}  // namespace entente::cli
