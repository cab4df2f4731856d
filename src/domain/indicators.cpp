// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators.hpp"

#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 6> kWords{"affirmed", "hedged", "denied", "none seen", "one", "several"};

}  // namespace

std::string_view to_word(OutcomeKind kind) { return kWords.at(static_cast<std::size_t>(kind)); }

}  // namespace entente
