// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/answer.hpp"

namespace entente::report {

// Third actors shown beside an answer.
inline constexpr std::size_t kShownThirdActors = 3;

// "Third actors that weigh most: Pakistan (hostile to both), ..."; empty where there is none.
std::string third_actors_sentence(const Assessment& assessment);

}  // namespace entente::report
