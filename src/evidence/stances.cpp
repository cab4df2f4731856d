// SPDX-License-Identifier: Apache-2.0
#include "evidence/stances.hpp"

#include <string_view>
#include <utility>

#include "evidence/certainty.hpp"

namespace entente::evidence {
namespace {

constexpr std::string_view kAdverseColumn = "adverse_to";
constexpr std::string_view kAlliedColumn = "allied_with";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Whether a column of slugs parted by ';' names either side of the pair.
bool names_side(const Actor& actor, std::string_view column, const Pair& pair) {
  const auto found = actor.attributes.find(std::string(column));
  std::string_view rest = found == actor.attributes.end() ? std::string_view{} : std::string_view(found->second);
  while (!rest.empty()) {
    const std::size_t end = rest.find(';');
    if (pair.contains(ActorId{std::string(trimmed(rest.substr(0, end)))})) {
      return true;
    }
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
  return false;
}

bool is_friendly(Relation relation) {
  return family_of(relation) == RelationFamily::strategic || relation == Relation::supports ||
         relation == Relation::patron_of;
}

bool is_accusation(const Claim& claim) { return claim.cue && claim.cue->kind == CueKind::accuse; }

}  // namespace

StanceBook::StanceBook(Pair pair, const ActorRegistry& actors, std::span<const Claim* const> claims)
    : pair_(std::move(pair)), actors_(&actors) {
  for (const Claim* claim : claims) {
    count(*claim);
  }
}

// An accusation that a third party supports a side is contested: it makes nobody that side's friend.
void StanceBook::count(const Claim& claim) {
  const bool holds_a = pair_.contains(claim.a);
  const bool holds_b = pair_.contains(claim.b);
  if (is_accusation(claim)) {
    count_accuser(claim);
  } else if (holds_a != holds_b) {
    count_party(claim, holds_a ? claim.b : claim.a);
  }
}

void StanceBook::count_accuser(const Claim& claim) {
  if (claim.speaker.kind == VoiceKind::actor && (pair_.contains(claim.a) || pair_.contains(claim.b))) {
    ++votes_[claim.speaker.actor].adverse;
  }
}

void StanceBook::count_party(const Claim& claim, const ActorId& party) {
  const double certainty_prob = certainty_after_polarity(claim);
  Votes& votes = votes_[party];
  if (family_of(claim.relation) == RelationFamily::hostile && certainty_prob >= kOpenToProb) {
    ++votes.adverse;
  } else if (is_friendly(claim.relation)) {
    votes.allied += certainty_prob >= kOpenToProb ? 1 : 0;
    votes.allied -= certainty_prob < kOpenFromProb ? 1 : 0;
  }
}

Stance StanceBook::stance_of(const ActorId& speaker) const {
  if (pair_.contains(speaker)) {
    return Stance::one_of_the_pair;
  }
  if (const Actor* actor = actors_->find(speaker)) {
    if (names_side(*actor, kAdverseColumn, pair_)) {
      return Stance::adverse;
    }
    if (names_side(*actor, kAlliedColumn, pair_)) {
      return Stance::allied;
    }
  }
  const auto found = votes_.find(speaker);
  const Votes votes = found == votes_.end() ? Votes{} : found->second;
  if (votes.adverse > 0 && votes.adverse >= votes.allied) {
    return Stance::adverse;
  }
  return votes.allied > 0 ? Stance::allied : Stance::neutral;
}

}  // namespace entente::evidence
