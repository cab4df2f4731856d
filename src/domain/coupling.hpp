// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/tagged.hpp"

namespace entente {

// What a stream counts. cause: events of a third actor that both sides may answer to; it is not modelled itself.
enum class StreamKind : std::uint8_t { attacks, posts, cause };
std::string_view to_word(StreamKind kind);

// Days on which something of one organisation happened.
struct CouplingStream {
  StreamKind kind = StreamKind::attacks;
  ActorId actor;
  std::string name;  // "armed events of ALPHA"
  std::size_t event_count = 0;
  double ks_statistic = 0;  // of rescaled time; of a cause nothing is fitted
  double ks_p_prob = 1;
};

// One point of the quantile-quantile plot of rescaled time, all streams together.
struct RescaledQuantile {
  double expected = 0;
  double found = 0;
};

// How one side's stream bears on one of the other side.
struct StreamCoupling {
  std::size_t from = 0;  // place in CouplingAnswer::streams
  std::size_t to = 0;
  std::string sentence;      // in plain words
  double branching = 0;      // events of `to` that one event of `from` brings about itself
  double branching_low = 0;  // 95 % interval
  double branching_high = 0;
  double spell_days = 0;                  // within which four fifths of them come
  double rate_ratio = 1;                  // rate of `to` in that time, against its mean
  std::optional<double> explained_share;  // of the influence seen without causes, what goes once they are known
  double p_prob = 1;                      // such a likelihood ratio or a larger one without influence
  double false_discovery_share = 1;
  bool is_by_shifts = false;  // p by circular shifts, since the limit law does not hold
};

struct CouplingAnswer {
  ActorId a;
  ActorId b;
  std::string a_name;
  std::string b_name;
  Date first_day{};
  Date last_day{};
  std::vector<CouplingStream> streams;  // causes last
  std::vector<StreamCoupling> couplings;
  std::vector<RescaledQuantile> quantiles;
  double spectral_radius = 0;  // below one the process settles
  std::vector<std::string> notes;
};

// An influence of a stream of one organisation on one of another, among all that were tested.
struct FoundCoupling {
  CouplingStream from;
  CouplingStream to;
  StreamCoupling coupling;  // its false_discovery_share holds among all of AllCouplings
};

struct AllCouplings {
  std::size_t pair_count = 0;            // of which influences were tested
  std::size_t thin_pair_count = 0;       // left out: few events remain to a side without those that both share
  std::vector<FoundCoupling> couplings;  // the least p first
  std::vector<std::string> notes;
};

}  // namespace entente
