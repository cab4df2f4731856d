// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/answer.hpp"

namespace entente::report {

// Third actors shown beside an answer.
inline constexpr std::size_t kShownThirdActors = 3;

// "Third actors that weigh most: Pakistan (hostile to both), ..."; empty where there is none.
std::string third_actors_sentence(const Assessment& assessment);

// "Event data: 3 fights between the two where 0.4 were to be expected of two that have nothing to do with each other
// (log odds -0.52); ..."; empty where there are none.
std::string signals_sentence(const Assessment& assessment);
// What signals add to the prior in log odds, all kinds together.
double signals_logit(const Assessment& assessment);

}  // namespace entente::report
