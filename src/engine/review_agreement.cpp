// SPDX-License-Identifier: Apache-2.0
#include "engine/review_agreement.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <vector>

#include "engine/claim_lookup.hpp"
#include "engine/claim_origins.hpp"
#include "engine/reviewers.hpp"
#include "math/cohen_kappa.hpp"

namespace entente::engine {
namespace {

using ledger::Decision;
using ledger::DecisionKind;
using ByClaim = std::map<ClaimId, Decision>;

std::size_t place_of(DecisionKind kind) {
  const auto* const found = std::ranges::find(kReviewWords, to_word(kind));
  return static_cast<std::size_t>(found - kReviewWords.begin());
}

bool reads_the_same(const Claim& left, const Claim& right) {
  const auto said = [](const Claim& claim) {
    return std::tie(claim.a, claim.b, claim.direction, claim.relation, claim.polarity, claim.certainty, claim.evidence,
                    claim.when, claim.speaker);
  };
  return said(left) == said(right);
}

bool is_corrected_otherwise(const Decision& first, const Decision& second) {
  return first.corrected && second.corrected && !reads_the_same(*first.corrected, *second.corrected);
}

class Comparing {
 public:
  explicit Comparing(const OpenProject& opened) : opened_(opened), documents_(documents_by_id(opened.ledger)) {}

  [[nodiscard]] ReviewerPair compare(const std::string& first, const ByClaim& of_first, const std::string& second,
                                     const ByClaim& of_second) const {
    ReviewerPair pair{.first = first, .second = second, .kappa = {}};
    for (const auto& [claim, decision] : of_first) {
      if (const auto other = of_second.find(claim); other != of_second.end()) {
        add(pair, decision, other->second);
      }
    }
    const math::Agreement agreement = math::agreement_of(pair.counts, kReviewWords.size());
    pair.claims = agreement.items;
    pair.observed_prob = agreement.observed_prob;
    pair.expected_prob = agreement.expected_prob;
    pair.kappa = agreement.kappa;
    return pair;
  }

 private:
  void add(ReviewerPair& pair, const Decision& first, const Decision& second) const {
    pair.counts.at(place_of(first.kind) * kReviewWords.size() + place_of(second.kind)) += 1;
    const bool is_otherwise = is_corrected_otherwise(first, second);
    pair.corrected_otherwise += is_otherwise ? 1U : 0U;
    if (is_otherwise || first.kind != second.kind) {
      pair.differences.push_back(difference(first, second));
    }
  }

  [[nodiscard]] ReviewDifference difference(const Decision& first, const Decision& second) const {
    const Claim claim = find_claim(opened_.ledger, first.claim.value);
    const Document& document = documents_.at(claim.document);
    return {.shown = shown_claim(claim, document, speaker_name_of(opened_, claim, document)),
            .a_name = opened_.actors.name_of(claim.a),
            .b_name = opened_.actors.name_of(claim.b),
            .first_decision = std::string(to_word(first.kind)),
            .second_decision = std::string(to_word(second.kind))};
  }

  const OpenProject& opened_;
  Documents documents_;
};

std::vector<ReviewerPair> pairs_among(const std::map<std::string, ByClaim>& reviewers, const Comparing& comparing) {
  std::vector<ReviewerPair> pairs;
  for (auto first = reviewers.begin(); first != reviewers.end(); ++first) {
    for (auto second = std::next(first); second != reviewers.end(); ++second) {
      pairs.push_back(comparing.compare(first->first, first->second, second->first, second->second));
    }
  }
  std::erase_if(pairs, [](const ReviewerPair& pair) { return pair.claims == 0; });
  std::ranges::sort(pairs, {}, [](const ReviewerPair& each) {
    return std::tuple(-static_cast<std::ptrdiff_t>(each.claims), each.first, each.second);
  });
  return pairs;
}

}  // namespace

ReviewAgreement review_agreement(const OpenProject& opened) {
  const ReviewerDecisions decisions = reviewer_decisions(opened.ledger);
  ReviewAgreement agreement{.unnamed_decisions = decisions.unnamed,
                            .pairs = pairs_among(decisions.by_reviewer, Comparing(opened))};
  for (const auto& [by, claims] : decisions.by_reviewer) {
    agreement.reviewers.push_back({by, claims.size()});
  }
  std::ranges::sort(agreement.reviewers, {}, [](const Reviewer& each) {
    return std::tuple(-static_cast<std::ptrdiff_t>(each.claims), each.by);
  });
  return agreement;
}

}  // namespace entente::engine
