// SPDX-License-Identifier: Apache-2.0
#include "explain/contradictions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "evidence/certainty.hpp"
#include "evidence/proposition.hpp"
#include "model/detector.hpp"

namespace entente::explain {
namespace {

using evidence::Observation;
using evidence::Proposition;
using evidence::PropositionKind;
using model::Wording;

constexpr std::size_t kNamesShown = 3;

bool share_a_period(const Observation& left, const Observation& right) {
  return std::ranges::any_of(left.periods, [&right](const evidence::PeriodWeight& part) {
    return std::ranges::binary_search(right.periods, part.period, {}, &evidence::PeriodWeight::period);
  });
}

bool is_denied_by(const Proposition& affirmed, const Proposition& denied) {
  if (affirmed.kind == PropositionKind::at_least && denied.kind == PropositionKind::at_least) {
    return affirmed.threshold >= denied.threshold;
  }
  return affirmed == denied;
}

std::string joined(const std::set<std::string>& names) {
  std::string text;
  std::size_t shown = 0;
  for (const std::string& name : names) {
    if (shown == kNamesShown) {
      return text + " and " + std::to_string(names.size() - shown) + " more";
    }
    text += (shown == 0 ? "" : ", ") + name;
    ++shown;
  }
  return text;
}

struct Dispute {
  std::set<std::string> affirming;
  std::set<std::string> denying;
};

// Origins that affirm, in one family, what they also deny in it: their ratings were averaged.
void note_both_ways(const evidence::Evidence& evidence, std::span<const Claim> claims,
                    std::map<Proposition, Dispute>& disputes) {
  for (const Observation& observation : evidence.observations) {
    bool affirms = false;
    bool denies = false;
    for (const std::size_t place : observation.claims) {
      const Wording wording =
          model::wording_of(evidence::rating_of(evidence::certainty_after_polarity(claims[place])));
      affirms = affirms || wording == Wording::affirms;
      denies = denies || wording == Wording::denies;
    }
    if (affirms && denies) {
      Dispute& dispute = disputes[observation.proposition];
      dispute.affirming.insert(evidence.origins[observation.origin].name);
      dispute.denying.insert(evidence.origins[observation.origin].name);
    }
  }
}

void note_denial(const evidence::Evidence& evidence, const Observation& denial,
                 std::map<Proposition, Dispute>& disputes) {
  for (const Observation& other : evidence.observations) {
    if (model::wording_of(other.rating) == Wording::affirms && is_denied_by(other.proposition, denial.proposition) &&
        share_a_period(other, denial)) {
      Dispute& dispute = disputes[denial.proposition];
      dispute.affirming.insert(evidence.origins[other.origin].name);
      dispute.denying.insert(evidence.origins[denial.origin].name);
    }
  }
}

}  // namespace

std::vector<std::string> describe_contradictions(const evidence::Evidence& evidence, std::span<const Claim> claims) {
  std::map<Proposition, Dispute> disputes;
  for (const Observation& observation : evidence.observations) {
    if (model::wording_of(observation.rating) == Wording::denies) {
      note_denial(evidence, observation, disputes);
    }
  }
  note_both_ways(evidence, claims, disputes);
  std::vector<std::string> sentences;
  for (const auto& [proposition, dispute] : disputes) {
    sentences.push_back("Disputed, \"" + evidence::to_text(proposition) + "\": affirmed by " +
                        joined(dispute.affirming) + "; denied by " + joined(dispute.denying) + ".");
  }
  return sentences;
}

}  // namespace entente::explain
