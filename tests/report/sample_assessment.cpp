// SPDX-License-Identifier: Apache-2.0
#include "tests/report/sample_assessment.hpp"

#include <cmath>
#include <string>

namespace entente::report {
namespace {

ActorId front() { return ActorId{"harbour_front"}; }
ActorId league() { return ActorId{"salt_league"}; }

struct Row {
  std::string id;
  std::string document;
  std::string published;
  std::string speaker;
  Stance stance;
  Relation relation;
  Polarity polarity;
  CertaintyInterval certainty;
  std::string quote;
};

constexpr CertaintyInterval kPlain{.9, 1};
constexpr CertaintyInterval kPossible{.2, .6};
constexpr CertaintyInterval kLikely{.55, .8};

ShownClaim shown(const Row& row) {
  ShownClaim result;
  result.claim.id = ClaimId{row.id};
  result.claim.document = DocumentId{row.document};
  result.claim.quote = row.quote;
  result.claim.span = {100, 100 + static_cast<std::int32_t>(row.quote.size())};
  result.claim.a = front();
  result.claim.b = league();
  result.claim.relation = row.relation;
  result.claim.polarity = row.polarity;
  result.claim.certainty = row.certainty;
  result.speaker_name = row.speaker;
  result.stance = row.stance;
  result.document_title = "Notes from the coast, " + row.document;
  result.publisher = row.document == "note-02" ? "Coast Ministry" : "Tidal Review";
  result.published = row.published;
  result.address = "https://example.org/" + row.document;
  result.licence = row.document == "note-02" ? "" : "CC BY 4.0";
  result.grade = Grade::c;
  return result;
}

Reason reason(std::string origin, double share_logit, double prob_without, std::vector<ShownClaim> claims) {
  Reason result;
  result.origin = std::move(origin);
  result.share_logit = share_logit;
  result.prob_without = prob_without;
  result.claims = std::move(claims);
  return result;
}

std::vector<Reason> reasons_for() {
  const auto ministry = [](const std::string& id, const std::string& document) {
    return shown({id, document, "2024-05-09", "Coast Ministry", Stance::adverse, Relation::coordinates,
                  Polarity::affirmed, kPlain, "the Front and the League planned the night of the lamps together"});
  };
  return {
      reason("the word of the Salt League", .95, .18,
             {shown({"a1a1a1a1a1a1", "note-01", "2024-05-20", "Salt League", Stance::one_of_the_pair,
                     Relation::attacks_jointly, Polarity::affirmed, kPlain,
                     "our boats and those of the Harbour Front went out as one on that night"})}),
      reason("the word of the Coast Ministry", .31, .26,
             {ministry("b2b2b2b2b2b2", "note-02"), ministry("b3b3b3b3b3b3", "note-03"),
              ministry("b4b4b4b4b4b4", "note-04")}),
      reason("the word of the author of note-05", .20, .28,
             {shown({"c5c5c5c5c5c5", "note-05", "2025-02-01", "the author (Tidal Review)", Stance::expert,
                     Relation::supplies, Polarity::affirmed, kPossible,
                     "rope and lamp oil may have passed from the League to the Front"})}),
  };
}

std::vector<Reason> reasons_against() {
  return {
      reason("the word of the Harbour Front", -.42, .37,
             {shown({"d6d6d6d6d6d6", "note-06", "2024-06-02", "Harbour Front", Stance::one_of_the_pair,
                     Relation::cooperates, Polarity::denied, kPlain,
                     "We have never worked with the League, and we never will"})}),
      reason("the word of the author of note-07", -.15, .32,
             {shown({"e7e7e7e7e7e7", "note-07", "2025-03-11", "the author (Tidal Review)", Stance::expert,
                     Relation::goals_conflict, Polarity::affirmed, kLikely,
                     "the two probably want different things of the harbour"})}),
  };
}

double log_odds(double prob) { return std::log(prob / (1 - prob)); }

PerLevel<double> cumulated(const PerLevel<double>& prob) {
  PerLevel<double> at_least{};
  double sum = 0;
  for (std::size_t i = kLevelCount; i-- > 0;) {
    sum += prob[i];
    at_least[i] = i == 0 ? 1 : sum;
  }
  return at_least;
}

// Probability left for the lower levels is shared out in fixed parts.
PerLevel<double> levels_with(double tactical_or_more_prob) {
  const double rest = 1 - tactical_or_more_prob;
  return {.10 * rest, .50 * rest, .22 * rest, .18 * rest, .90 * tactical_or_more_prob, .10 * tactical_or_more_prob};
}

void add_period(Assessment& assessment, double tactical_or_more_prob) {
  const PerLevel<double> prob = levels_with(tactical_or_more_prob);
  const PerLevel<double> at_least = cumulated(prob);
  PerLevel<ProbabilityInterval> intervals{};
  for (std::size_t i = 0; i < kLevelCount; ++i) {
    intervals[i] = {at_least[i] * .5, std::min(1.0, at_least[i] * 1.5)};
  }
  assessment.prob.push_back(prob);
  assessment.at_least_prob.push_back(at_least);
  assessment.interval.push_back(intervals);
}

Assessment bare_assessment() {
  Assessment assessment;
  assessment.a = front();
  assessment.b = league();
  assessment.a_name = "Harbour Front";
  assessment.b_name = "Salt League";
  assessment.as_of = make_date(2025, 12, 31);
  assessment.axis = {make_month(2023, 1), make_month(2025, 12)};
  assessment.prior_prob = levels_with(.14);
  assessment.prior_event_prob = .14;
  assessment.network.alone_event_prob = .14;
  assessment.seed = 1;
  assessment.model_version = "pair-1";
  assessment.data_version = "7f3a";
  return assessment;
}

}  // namespace

Assessment sample_assessment() {
  constexpr std::size_t kRise = 16;  // 2024-05
  Assessment assessment = bare_assessment();
  for (std::size_t i = 0; i < assessment.axis.size(); ++i) {
    const double months_after = static_cast<double>(i) - static_cast<double>(kRise);
    add_period(assessment, i < kRise ? .10 : .30 + .02 * std::exp(-months_after));
  }
  assessment.event_prob = assessment.at_least_prob.back()[index_of(Level::tactical)];
  assessment.claim_count = 7;
  assessment.origin_count = 5;
  assessment.unreviewed_count = 6;
  assessment.rejected_count = 1;
  assessment.has_enough_evidence = true;
  assessment.confidence = {AnalyticConfidence::low,
                           "Analytic confidence is low: five origins, and the two sides contradict each other."};
  assessment.reasons_for = reasons_for();
  assessment.reasons_against = reasons_against();
  assessment.reasons_for.back().share_logit = log_odds(assessment.event_prob) - log_odds(assessment.prior_event_prob) -
                                              (.95 + .31 - .42 - .15);  // so that the shares sum to the shift
  assessment.notes = {"1 claim has no date and was spread over all months."};
  return assessment;
}

Assessment empty_assessment() {
  Assessment assessment = bare_assessment();
  for (std::size_t i = 0; i < assessment.axis.size(); ++i) {
    add_period(assessment, assessment.prior_event_prob);
  }
  assessment.event_prob = assessment.prior_event_prob;
  return assessment;
}

ActorRegistry sample_actors() {
  return ActorRegistry({Actor{.id = front(), .name = "Harbour Front", .aliases = {"HF"}},
                        Actor{.id = league(), .name = "Salt League", .aliases = {"SL"}},
                        Actor{.id = ActorId{"coast_ministry"}, .name = "Coast Ministry", .kind = ActorKind::state}});
}

}  // namespace entente::report
