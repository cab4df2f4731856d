// SPDX-License-Identifier: Apache-2.0
#include "domain/explanation.hpp"

#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 12> kRoleWords{"a",        "b",     "speaker",  "via",      "cue",  "relation",
                                                      "modifier", "hedge", "negation", "evidence", "time", "place"};

}  // namespace

std::string_view to_word(MarkRole role) { return kRoleWords[static_cast<std::size_t>(role)]; }

}  // namespace entente
