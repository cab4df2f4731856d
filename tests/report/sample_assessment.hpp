// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/actor.hpp"
#include "domain/answer.hpp"

namespace entente::report {

// A made-up pair: the Harbour Front and the Salt League, 2023-01 to 2025-12, "at least tactical" rising in 2024-05 from
// 10 to 30 %; three reasons for, one of them a family of three reprints, and two against.
Assessment sample_assessment();

// The same pair before anything was read: no claims, the prior throughout.
Assessment empty_assessment();

ActorRegistry sample_actors();

}  // namespace entente::report
