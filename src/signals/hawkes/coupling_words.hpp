// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "signals/hawkes/fit.hpp"

namespace entente::signals {

// How one stream's events bear on another's, in figures that a sentence can carry.
struct CouplingFigures {
  Influence influence;
  double branching = 0;   // events of `to` that one event of `from` brings about itself
  double spell = 0;       // time within which four fifths of them come
  double rate_ratio = 1;  // rate of `to` over that time, against its mean rate over the window
  double own_share = 0;   // of all events of `to`, the share that this influence accounts for
  std::optional<double>
      explained_share;  // of the influence seen without drivers, the share that goes once they are known
};

// rate_ratio = 1 + 0.8 branching / (spell x events of `to` / horizon); own_share = branching x events of `from` /
// events of `to`. The mean rate holds what influence there was, so that the ratio is on the safe side.
CouplingFigures coupling_figures(const HawkesFit& fit, const EventSeries& series, Influence influence);

// The same with what common causes explain: 1 - branching of `with` / branching of `without`, between 0 and 1; not told
// where there is no influence without them either. `without` is a fit of the same streams less the drivers.
CouplingFigures coupling_figures(const HawkesFit& with, const HawkesFit& without, const EventSeries& series,
                                 Influence influence);

struct CouplingWording {
  std::string event_of_source = "event";    // one: "attack"
  std::string source_link = "by";           // between it and the stream's name
  std::string events_of_target = "events";  // several: "posts"
  std::string target_link = "by";
  std::string time_unit = "day";  // one
};

// "After an attack by ALPHA, posts by BRAVO come 2.1 times as often for about 3 days; common causes explain half of
// it." Where the influence is nil: "... come no more often than at other times"; where it is less than one in
// twenty, "hardly more often". Shares are said in words that a reader can check: none, a third, half, two thirds, most,
// nearly all.
std::string coupling_sentence(const CouplingFigures& figures, const HawkesFit& fit,
                              const CouplingWording& wording = {});

}  // namespace entente::signals
