// SPDX-License-Identifier: Apache-2.0
#include "explain/confidence.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace entente::explain {
namespace {

constexpr std::size_t kEnoughOrigins = 2;

// What each grade asks for. Judgements: "moderate" is what an editor would ask before printing, "high" what a court
// would ask before hearing; both are on the strict side because every origin here is words alone.
struct Requirement {
  std::size_t origins;
  std::size_t apart;
  double most_disagreement;
  int most_months;
  double least_reviewed_share;
};
constexpr Requirement kModerate{3, 2, 0.35, 36, 0.0};
constexpr Requirement kHigh{5, 3, 0.2, 12, 0.5};
constexpr double kAgreement = 0.2;  // below this part on the smaller side the origins are said to agree

double reviewed_share(const ConfidenceFacts& facts) {
  return facts.claim_count == 0 ? 0
                                : static_cast<double>(facts.reviewed_count) / static_cast<double>(facts.claim_count);
}

bool meets(const ConfidenceFacts& facts, const Requirement& requirement) {
  return facts.origin_count >= requirement.origins && facts.apart_count >= requirement.apart &&
         facts.disagreement_share <= requirement.most_disagreement && facts.newest_months &&
         *facts.newest_months <= requirement.most_months && reviewed_share(facts) >= requirement.least_reviewed_share;
}

AnalyticConfidence grade_of(const ConfidenceFacts& facts) {
  if (meets(facts, kHigh)) {
    return AnalyticConfidence::high;
  }
  return meets(facts, kModerate) ? AnalyticConfidence::moderate : AnalyticConfidence::low;
}

std::string counted(std::size_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string agreement_text(const ConfidenceFacts& facts) {
  if (facts.origin_count < kEnoughOrigins) {
    return "there is nobody to compare it with";
  }
  return facts.disagreement_share < kAgreement ? "they agree in the main" : "they contradict each other";
}

std::string age_text(int months) {
  if (months <= 0) {
    return "the newest statement is of this month";
  }
  return "the newest statement is " + counted(static_cast<std::size_t>(months), "month") + " old";
}

bool stands_apart(const evidence::Origin& origin) {
  return (origin.stance == Stance::neutral || origin.stance == Stance::expert) && origin.grade != Grade::d &&
         origin.grade != Grade::e;
}

double disagreement(const evidence::Evidence& evidence, const Explanation& explanation) {
  double raising = 0;
  double lowering = 0;
  for (std::size_t i = 0; i < evidence.observations.size(); ++i) {
    const double share = explanation.contributions[i].share_logit;
    if (evidence.observations[i].proposition.kind != evidence::PropositionKind::driver) {
      (share > 0 ? raising : lowering) += std::abs(share);
    }
  }
  return raising + lowering > 0 ? std::min(raising, lowering) / (raising + lowering) : 0.0;
}

}  // namespace

ConfidenceFacts confidence_facts(const evidence::Evidence& evidence, const Explanation& explanation, Date as_of,
                                 std::size_t reviewed_count) {
  std::set<std::size_t> origins;
  for (const evidence::Observation& observation : evidence.observations) {
    const bool bears_on_level = observation.proposition.kind != evidence::PropositionKind::driver;
    const bool is_named = evidence.origins[observation.origin].kind != VoiceKind::unnamed;
    if (bears_on_level && is_named && !observation.periods.empty()) {
      origins.insert(observation.origin);
    }
  }
  ConfidenceFacts facts{.origin_count = origins.size(),
                        .disagreement_share = disagreement(evidence, explanation),
                        .claim_count = evidence.used_count,
                        .reviewed_count = reviewed_count};
  facts.apart_count = static_cast<std::size_t>(std::ranges::count_if(
      origins, [&evidence](std::size_t origin) { return stands_apart(evidence.origins[origin]); }));
  if (evidence.newest) {
    facts.newest_months = month_of(as_of).number - month_of(*evidence.newest).number;
  }
  return facts;
}

bool has_enough_evidence(const ConfidenceFacts& facts) { return facts.origin_count >= kEnoughOrigins; }

ConfidenceStatement state_confidence(const ConfidenceFacts& facts) {
  const AnalyticConfidence grade = grade_of(facts);
  std::string sentence = "Analytic confidence is " + std::string(to_word(grade)) + ": ";
  if (facts.claim_count == 0 || !facts.newest_months) {
    return {grade, sentence + "nothing is on record for this pair."};
  }
  sentence += "the answer rests on " + counted(facts.origin_count, "independent origin") +
              " speaking of the tie itself, " + std::to_string(facts.apart_count) +
              " of them apart from the parties; " + agreement_text(facts) + "; " + age_text(*facts.newest_months) +
              "; " + std::to_string(facts.reviewed_count) + " of " + counted(facts.claim_count, "claim") +
              " reviewed by a person.";
  return {grade, sentence};
}

}  // namespace entente::explain
