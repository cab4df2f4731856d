// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "domain/actor.hpp"
#include "domain/origin.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// Families a pair after the other, each with its claims and why they are in it. Families of one claim are only counted,
// unless `is_whole`.
std::string origins_to_text(std::span<const OriginFamily> families, const ActorRegistry& actors, const TextStyle& style,
                            bool is_whole);

}  // namespace entente::report
