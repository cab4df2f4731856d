// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "domain/coupling.hpp"
#include "engine/event_streams.hpp"
#include "engine/open_project.hpp"
#include "signals/hawkes/kernel.hpp"

namespace entente::engine {

struct CouplingQuestion {
  ActorId a;
  ActorId b;
  bool wants_attacks = true;
  bool wants_posts = true;
  std::vector<ActorId> causes;  // whose armed events with others than the two may be what both answer to
  std::optional<Date> from;     // by default the first and last days on which something happened
  std::optional<Date> to;
  signals::KernelKind kernel = signals::KernelKind::exponential;
  std::size_t bootstrap_draws = 0;  // worlds drawn from the fit for the intervals; 0: by the information matrix
  std::uint64_t seed = 1;
};

// Does what one side does follow on what the other does, beyond chance and common causes? A multivariate Hawkes process
// over days, its base rate free to differ from year to year, fitted to the armed events and posts of both, without
// those that both take part in. Each influence of one side on the other is tested against none, and the tests' false
// discoveries are held down together (Benjamini and Hochberg). Fails with actor_unknown where nothing is known of a
// side's events, with date_invalid for an empty window.
Result<CouplingAnswer> make_coupling(const CouplingQuestion& question, const OpenProject& opened, StreamBook& book);

}  // namespace entente::engine
