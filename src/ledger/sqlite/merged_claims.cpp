// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/merged_claims.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "ledger/sqlite/claim_query.hpp"
#include "ledger/sqlite/merge_rows.hpp"
#include "ledger/sqlite/moment.hpp"

namespace entente::ledger {
namespace {

std::vector<Pair> pairs_held_as(const Pair& pair, const StandingMerges& merges) {
  std::vector<Pair> pairs;
  for (const ActorId& first : merges.same_as(pair.first)) {
    for (const ActorId& second : merges.same_as(pair.second)) {
      pairs.push_back(make_pair_of(first, second));
    }
  }
  std::erase_if(pairs, [](const Pair& each) { return each.first == each.second; });
  return pairs;
}

std::vector<Voice> voices_held_as(const Voice& voice, const StandingMerges& merges) {
  if (voice.kind != VoiceKind::actor) {
    return {voice};
  }
  std::vector<Voice> voices;
  for (const ActorId& actor : merges.same_as(voice.actor)) {
    voices.push_back({VoiceKind::actor, actor});
  }
  return voices;
}

// The filters that together ask for all that one filter does, each as claims were read.
std::vector<ClaimFilter> filters_as_read(const ClaimFilter& filter, const StandingMerges& merges) {
  std::vector<ClaimFilter> of_pairs;
  for (const Pair& pair : filter.pair ? pairs_held_as(*filter.pair, merges) : std::vector<Pair>{}) {
    of_pairs.push_back(filter);
    of_pairs.back().pair = pair;
  }
  if (!filter.pair) {
    of_pairs.push_back(filter);
  }
  if (!filter.speaker) {
    return of_pairs;
  }
  std::vector<ClaimFilter> filters;
  for (const ClaimFilter& of_pair : of_pairs) {
    for (const Voice& voice : voices_held_as(*filter.speaker, merges)) {
      filters.push_back(of_pair);
      filters.back().speaker = voice;
    }
  }
  return filters;
}

void hold(Voice& voice, const StandingMerges& merges) {
  if (voice.kind == VoiceKind::actor) {
    voice.actor = merges.standing(voice.actor);
  }
}

void hold(Claim& claim, const StandingMerges& merges) {
  claim.a = merges.standing(claim.a);
  claim.b = merges.standing(claim.b);
  hold(claim.speaker, merges);
  for (Voice& voice : claim.via) {
    hold(voice, merges);
  }
}

}  // namespace

std::vector<Claim> merged_claims(const Connection& connection, const ClaimFilter& filter) {
  const StandingMerges merges = standing_merges(connection, filter.moment);
  if (merges.empty() || filter.is_as_read) {
    return current_claims(connection, filter);
  }
  std::vector<Claim> claims;
  for (const ClaimFilter& as_read : filters_as_read(filter, merges)) {
    std::ranges::move(current_claims(connection, as_read), std::back_inserter(claims));
  }
  const auto is_within_one = [&](const Claim& claim) { return merges.standing(claim.a) == merges.standing(claim.b); };
  if (!filter.claim) {
    std::erase_if(claims, is_within_one);
  }
  for (Claim& claim : claims) {
    if (!is_within_one(claim)) {
      hold(claim, merges);
    }
  }
  std::ranges::sort(claims, {}, [](const Claim& claim) { return std::tie(claim.document, claim.span, claim.id); });
  return claims;
}

std::size_t count_merged_decisions_after(const Connection& connection, Date day, const Pair& pair) {
  std::size_t count = 0;
  for (const Pair& each : pairs_held_as(pair, standing_merges(connection))) {
    count += count_decisions_after(connection, day, each);
  }
  return count;
}

}  // namespace entente::ledger
