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
      const Wording wording = model::wording_of(evidence::rating_of(evidence::certainty_after_polarity(claims[place])));
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

using Periods = std::vector<bool>;  // [period], whether somebody speaks of it

// The periods of which each proposition is affirmed, or denied.
using Coverage = std::map<Proposition, Periods>;

void cover(const evidence::Evidence& evidence, const Observation& observation, Coverage& coverage) {
  Periods& periods = coverage.try_emplace(observation.proposition, evidence.period_count, false).first->second;
  for (const evidence::PeriodWeight& part : observation.periods) {
    periods[part.period] = true;
  }
}

bool touches(const Observation& observation, const Periods& periods) {
  return std::ranges::any_of(observation.periods,
                             [&periods](const evidence::PeriodWeight& part) { return periods[part.period]; });
}

// The periods of which `denied` is denied and something that it excludes is affirmed.
Periods disputed_periods(const Proposition& denied, const Periods& of_denials, const Coverage& affirmed) {
  Periods disputed(of_denials.size(), false);
  for (const auto& [proposition, of_affirmations] : affirmed) {
    const bool is_excluded = is_denied_by(proposition, denied);
    for (std::size_t t = 0; t < disputed.size(); ++t) {
      disputed[t] = disputed[t] || (is_excluded && of_denials[t] && of_affirmations[t]);
    }
  }
  return disputed;
}

void note_names(const evidence::Evidence& evidence, const Proposition& denied, const Periods& disputed,
                std::map<Proposition, Dispute>& disputes) {
  for (const Observation& observation : evidence.observations) {
    const Wording wording = model::wording_of(observation.rating);
    if (wording == Wording::leaves_open || !touches(observation, disputed)) {
      continue;
    }
    const std::string& name = evidence.origins[observation.origin].name;
    if (wording == Wording::denies && observation.proposition == denied) {
      disputes[denied].denying.insert(name);
    } else if (wording == Wording::affirms && is_denied_by(observation.proposition, denied)) {
      disputes[denied].affirming.insert(name);
    }
  }
}

// Affirmations and denials of the same months.
void note_opponents(const evidence::Evidence& evidence, std::map<Proposition, Dispute>& disputes) {
  Coverage affirmed;
  Coverage denied;
  for (const Observation& observation : evidence.observations) {
    const Wording wording = model::wording_of(observation.rating);
    if (wording != Wording::leaves_open) {
      cover(evidence, observation, wording == Wording::affirms ? affirmed : denied);
    }
  }
  for (const auto& [proposition, of_denials] : denied) {
    note_names(evidence, proposition, disputed_periods(proposition, of_denials, affirmed), disputes);
  }
}

}  // namespace

std::vector<std::string> describe_contradictions(const evidence::Evidence& evidence, std::span<const Claim> claims) {
  std::map<Proposition, Dispute> disputes;
  note_opponents(evidence, disputes);
  note_both_ways(evidence, claims, disputes);
  std::vector<std::string> sentences;
  sentences.reserve(disputes.size());
  for (const auto& [proposition, dispute] : disputes) {
    sentences.push_back("Disputed, \"" + evidence::to_text(proposition) + "\": affirmed by " +
                        joined(dispute.affirming) + "; denied by " + joined(dispute.denying) + ".");
  }
  return sentences;
}

}  // namespace entente::explain
