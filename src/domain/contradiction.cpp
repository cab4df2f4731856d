// SPDX-License-Identifier: Apache-2.0
#include "domain/contradiction.hpp"

#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> kKindWords{"denial", "levels", "opposites", "direction", "only"};
constexpr std::array<std::string_view, 4> kVoicesWords{"one voice one document", "one voice", "apart from the pair",
                                                       "one of the pair"};

}  // namespace

std::string_view to_word(ContradictionKind kind) { return kKindWords[static_cast<std::size_t>(kind)]; }
std::string_view to_word(ContradictionVoices voices) { return kVoicesWords[static_cast<std::size_t>(voices)]; }

}  // namespace entente
