// SPDX-License-Identifier: Apache-2.0
#include "engine/all_couplings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "math/false_discovery.hpp"
#include "signals/hawkes/fit.hpp"

namespace entente::engine {
namespace {

constexpr auto kLeastEvents = static_cast<std::size_t>(signals::kFewEvents);

bool has_enough(const CouplingQuestion& question, StreamBook& book, const ActorId& actor) {
  LeftOut left_out;
  return (question.wants_attacks && book.attacks(actor, {}, left_out).days.size() >= kLeastEvents) ||
         (question.wants_posts && book.posts(actor).days.size() >= kLeastEvents);
}

std::vector<Pair> pairs_to_test(const CouplingQuestion& question, const OpenProject& opened, StreamBook& book) {
  std::vector<ActorId> actors;
  for (const Actor& actor : opened.actors.actors()) {
    const bool is_cause = std::ranges::find(question.causes, actor.id) != question.causes.end();
    if (!is_cause && has_enough(question, book, actor.id)) {
      actors.push_back(actor.id);
    }
  }
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    for (std::size_t j = i + 1; j < actors.size(); ++j) {
      pairs.push_back(make_pair_of(actors[i], actors[j]));
    }
  }
  return pairs;
}

// Nothing where a side is left with too few events of its own.
std::optional<CouplingAnswer> answer_of(CouplingQuestion question, const Pair& pair, const OpenProject& opened,
                                        StreamBook& book) {
  question.a = pair.first;
  question.b = pair.second;
  Result<CouplingAnswer> answer = make_coupling(question, opened, book);
  if (!answer) {
    return std::nullopt;
  }
  const bool is_thin = std::ranges::any_of(answer->streams, [](const CouplingStream& stream) {
    return stream.kind != StreamKind::cause && stream.event_count < kLeastEvents;
  });
  return is_thin ? std::nullopt : std::optional(*std::move(answer));
}

void take(AllCouplings& all, const CouplingAnswer& answer) {
  ++all.pair_count;
  for (const StreamCoupling& coupling : answer.couplings) {
    all.couplings.push_back({answer.streams[coupling.from], answer.streams[coupling.to], coupling});
  }
}

void hold_false_discoveries_down(std::vector<FoundCoupling>& couplings) {
  std::vector<double> p_prob(couplings.size());
  std::ranges::transform(couplings, p_prob.begin(), [](const FoundCoupling& each) { return each.coupling.p_prob; });
  const std::vector<double> shares = math::false_discovery_shares(p_prob);
  for (std::size_t i = 0; i < couplings.size(); ++i) {
    couplings[i].coupling.false_discovery_share = shares[i];
  }
  std::ranges::sort(couplings, {}, [](const FoundCoupling& each) {
    return std::tie(each.coupling.p_prob, each.from.name, each.to.name);
  });
}

}  // namespace

AllCouplings make_all_couplings(const CouplingQuestion& question, const OpenProject& opened, Log& log) {
  StreamBook book(opened);
  const std::vector<Pair> pairs = pairs_to_test(question, opened, book);
  AllCouplings all;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    log.write(LogKind::progress,
              fmt::format("pair {}/{}: {} and {}", i + 1, pairs.size(), pairs[i].first.value, pairs[i].second.value));
    if (const std::optional<CouplingAnswer> answer = answer_of(question, pairs[i], opened, book)) {
      take(all, *answer);
    } else {
      ++all.thin_pair_count;
    }
  }
  hold_false_discoveries_down(all.couplings);
  all.notes.push_back(fmt::format(
      "Tested are organisations with at least {} events to the day, or posts, of their own.", kLeastEvents));
  return all;
}

}  // namespace entente::engine
