// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "domain/actor.hpp"
#include "domain/contradiction.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// Pairs of statements that cannot both hold, under headings that say whose they are; at most `shown` of them.
std::string contradictions_to_text(std::span<const Contradiction> contradictions, const ActorRegistry& actors,
                                   const TextStyle& style, std::size_t shown);

}  // namespace entente::report
