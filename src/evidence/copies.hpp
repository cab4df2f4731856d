// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "evidence/shingles.hpp"

namespace entente::evidence {

// A run of words shared by more texts than this is looked up among its newest holders only.
inline constexpr std::size_t kMostHolders = 64;

// The group of each text, as the place of its first member; copies share a group, also through a third text. Exact as
// long as no three words stand in more than kMostHolders different texts. Cost: linear in the number of texts, since
// only each text's rarest shingles are looked up [Chaudhuri et al. 2006].
std::vector<std::size_t> copy_groups(std::span<const std::string_view> texts);

}  // namespace entente::evidence
