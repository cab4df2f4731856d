// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/network_answer.hpp"
#include "engine/all_pairs.hpp"

namespace entente::engine {

// All pairs, the triads that pull most at them, and the camps with the exact number of ties that break balance.
NetworkAnswer answer_network(const SystemQuestion& question, const OpenProject& opened);

}  // namespace entente::engine
