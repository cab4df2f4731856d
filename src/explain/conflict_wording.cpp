// SPDX-License-Identifier: Apache-2.0
#include "explain/conflict_wording.hpp"

#include <cstdlib>

namespace entente::explain {
namespace {

std::string phrase_of(const Claim& claim) { return "“" + std::string(relation_row(claim.relation).phrase) + "”"; }

std::string days_apart(const HeldClaim& left, const HeldClaim& right) {
  const auto days = std::abs((left.known_on - right.known_on).count());
  if (days == 0) {
    return "Said on the same day";
  }
  return "Said " + std::to_string(days) + (days == 1 ? " day apart" : " days apart");
}

std::string time_phrase(const HeldClaim& left, const HeldClaim& right) {
  if (left.claim->when.kind == TimeKind::past) {
    return "Both speak of the past";
  }
  if (left.claim->when.kind == TimeKind::future) {
    return "Both speak of what is to come";
  }
  const bool is_dated = left.claim->when.kind == TimeKind::interval || right.claim->when.kind == TimeKind::interval;
  if (is_dated) {
    return "Both speak of the same time";
  }
  return left.claim->document == right.claim->document ? "Said in one text" : days_apart(left, right);
}

// What is rated as a denial may be one by its doubt alone: "unlikely to".
std::string denies_phrase(const Claim& claim) {
  return claim.polarity == Polarity::denied ? "the other denies " : "the other doubts ";
}

std::string what_clashes(const Claim& left, const Claim& right, const Exclusion& exclusion) {
  switch (exclusion.kind) {
    case ContradictionKind::denial:
      return "one affirms " + phrase_of(left) + ", " + denies_phrase(right) +
             (left.relation == right.relation ? "it" : phrase_of(right));
    case ContradictionKind::direction:
      return phrase_of(left) + " is said of each of the two towards the other";
    case ContradictionKind::levels:
    case ContradictionKind::opposites:
    case ContradictionKind::only:
      break;
  }
  return "one says " + phrase_of(left) + ", the other " + phrase_of(right);
}

}  // namespace

std::string conflict_reason(const HeldClaim& left, const HeldClaim& right, const Exclusion& exclusion) {
  std::string sentence = time_phrase(left, right) + ": " + what_clashes(*left.claim, *right.claim, exclusion);
  if (!exclusion.because.empty()) {
    sentence += "; " + std::string(exclusion.because);
  }
  return sentence + ".";
}

}  // namespace entente::explain
