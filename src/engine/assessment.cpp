// SPDX-License-Identifier: Apache-2.0
#include "engine/assessment.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/request_evidence.hpp"
#include "engine/signal_pull.hpp"
#include "explain/confidence.hpp"
#include "explain/contradictions.hpp"
#include "explain/contributions.hpp"
#include "infer/likelihood.hpp"
#include "infer/pair_inference.hpp"
#include "infer/scaled_smoothing.hpp"
#include "math/logistic.hpp"
#include "model/chain.hpp"

namespace entente::engine {
namespace {

using evidence::Evidence;
using evidence::Observation;

void check_request(const AssessmentRequest& request) {
  if (request.a == request.b) {
    throw Failure({ErrorCode::pair_invalid, "", "\"" + request.a.value + "\" was given twice",
                   "Name two different organisations"});
  }
  if (request.axis.last < request.axis.first) {
    throw Failure(
        {ErrorCode::date_invalid, "",
         "the last month, " + to_iso(request.axis.last) + ", lies before the first, " + to_iso(request.axis.first),
         "Give --from a month that is not after --to"});
  }
}

bool is_reviewed(const Claim& claim) {
  return claim.status == ClaimStatus::confirmed || claim.status == ClaimStatus::corrected;
}

std::size_t count_reviewed(const AssessmentRequest& request, const Evidence& evidence) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < request.claims.size(); ++i) {
    count += evidence.claim_facts[i].is_used && is_reviewed(request.claims[i]) ? std::size_t{1} : std::size_t{0};
  }
  return count;
}

Reason make_reason(const AssessmentRequest& request, const Evidence& evidence, const Observation& observation,
                   const explain::Contribution& contribution) {
  Reason reason{.origin = evidence.origins[observation.origin].name,
                .share_logit = contribution.share_logit,
                .prob_without = contribution.prob_without,
                .weight = observation.weight,
                .is_driver = observation.proposition.kind == evidence::PropositionKind::driver};
  for (const std::size_t place : strongest_first(observation.claims, request.claims)) {
    reason.claims.push_back(shown_claim(request, evidence, place));
  }
  return reason;
}

// What moves nothing stands with the side that its words speak for.
bool speaks_for(const Observation& observation, double share_logit) {
  return share_logit > 0 || (share_logit == 0 && observation.rating >= 0);
}

// The observations of one side, largest share first.
std::vector<std::size_t> ranked(const Evidence& evidence, const explain::Explanation& explanation, bool is_for) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < evidence.observations.size(); ++i) {
    if (speaks_for(evidence.observations[i], explanation.contributions[i].share_logit) == is_for) {
      order.push_back(i);
    }
  }
  std::ranges::sort(order, {}, [&explanation](std::size_t i) {
    return std::pair(-std::abs(explanation.contributions[i].share_logit), i);
  });
  return order;
}

std::vector<Reason> make_reasons(const AssessmentRequest& request, const Evidence& evidence,
                                 const explain::Explanation& explanation, bool is_for) {
  std::vector<Reason> reasons;
  for (const std::size_t i : ranked(evidence, explanation, is_for)) {
    reasons.push_back(make_reason(request, evidence, evidence.observations[i], explanation.contributions[i]));
  }
  return reasons;
}

void note_count(std::vector<std::string>& notes, std::size_t count, const std::string& one, const std::string& many) {
  if (count > 0) {
    notes.push_back(count == 1 ? "1 " + one : std::to_string(count) + " " + many);
  }
}

std::size_t count_unlisted_origins(const Evidence& evidence) {
  return static_cast<std::size_t>(std::ranges::count_if(evidence.origins, [](const evidence::Origin& origin) {
    return origin.kind == VoiceKind::author && !origin.key.starts_with("source:");
  }));
}

void note_unreviewed(std::vector<std::string>& notes, std::size_t unreviewed, std::size_t all) {
  if (unreviewed > 0) {
    notes.push_back("Rests on unreviewed machine readings: " + std::to_string(unreviewed) + " of " +
                    std::to_string(all) + (all == 1 ? " claim." : " claims."));
  }
}

std::vector<std::string> make_notes(const AssessmentRequest& request, const Evidence& evidence,
                                    const Assessment& assessment) {
  std::vector<std::string> notes;
  if (!assessment.has_enough_evidence) {
    notes.emplace_back("Not enough evidence: fewer than two independent origins speak of the tie itself.");
  }
  note_unreviewed(notes, assessment.unreviewed_count, evidence.used_count);
  note_count(notes, evidence.undated_document_count, "document carries no date: taken as the day it was added.",
             "documents carry no date: taken as the day they were added.");
  note_count(notes, evidence.copied_count, "claim repeats another document's words: counted with its origin.",
             "claims repeat other documents' words: counted with their origins.");
  note_count(notes, evidence.credited_count, "claim comes from another outlet by its text's own word: counted with it.",
             "claims come from other outlets by their texts' own word: counted with these.");
  note_count(notes, evidence.later_count, "claim became known only after " + to_iso(request.as_of) + ": left out.",
             "claims became known only after " + to_iso(request.as_of) + ": left out.");
  note_count(notes, evidence.outside_count, "claim speaks only of months outside those assessed: it moves nothing.",
             "claims speak only of months outside those assessed: they move nothing.");
  note_count(notes, count_unlisted_origins(evidence),
             "publisher or author stands in no line of sources.csv: taken as neutral, grade F.",
             "publishers or authors stand in no line of sources.csv: taken as neutral, grade F.");
  const std::vector<std::string> disputes = explain::describe_contradictions(evidence, request.claims);
  notes.insert(notes.end(), disputes.begin(), disputes.end());
  return notes;
}

// Of the last period, with no evidence of the pair's own.
PerLevel<double> prior_of(const infer::Surroundings& others, const model::Parameters& parameters, std::size_t periods) {
  return infer::filter_last(infer::chain_in(others, parameters), infer::pull_of(others, periods));
}

Assessment describe_request(const AssessmentRequest& request, const ActorRegistry& actors) {
  return {.a = request.a,
          .b = request.b,
          .a_name = actors.name_of(request.a),
          .b_name = actors.name_of(request.b),
          .as_of = request.as_of,
          .axis = request.axis,
          .event_level = request.event_level,
          .seed = request.seed,
          .model_version = model::model_version(),
          .data_version = request.data_version};
}

double event_prob_before_claims(const AssessmentRequest& request, const infer::Surroundings& others,
                                const model::Parameters& parameters) {
  return infer::at_least(prior_of(others, parameters, request.axis.size()))[index_of(request.event_level)];
}

// The kinds are added one after the other, so that their shares sum to what all do.
std::vector<SignalShare> signal_shares(const AssessmentRequest& request, const model::Parameters& parameters) {
  infer::Surroundings others = request.others;
  for (const SignalKind kind : kSignalKinds) {
    add_signals(others, request.signals, kind, {request.axis, -1.0});
  }
  double before = math::logit(event_prob_before_claims(request, others, parameters));
  std::vector<SignalShare> shares;
  for (const SignalKind kind : kSignalKinds) {
    SignalShare share = signal_totals(request.signals, kind);
    if (share.observed == 0 && share.expected == 0) {
      continue;
    }
    add_signals(others, request.signals, kind, {request.axis, 1.0});
    const double after = math::logit(event_prob_before_claims(request, others, parameters));
    share.share_logit = after - before;
    before = after;
    shares.push_back(std::move(share));
  }
  return shares;
}

}  // namespace

Assessment make_assessment(const AssessmentRequest& request, const ActorRegistry& actors) {
  check_request(request);
  const model::Parameters parameters;
  const Evidence evidence = gather_evidence(request, actors);
  infer::PairPosterior posterior =
      infer::infer_pair(evidence, parameters, {.seed = request.seed, .surroundings = &request.others});
  const explain::Explanation explanation =
      explain::explain_event(evidence, parameters, request.event_level, request.others);
  const std::size_t reviewed = count_reviewed(request, evidence);
  const auto facts = explain::confidence_facts(evidence, explanation, request.as_of, reviewed);

  Assessment assessment = describe_request(request, actors);
  assessment.prob = std::move(posterior.prob);
  assessment.at_least_prob = std::move(posterior.at_least_prob);
  assessment.interval = std::move(posterior.interval);
  assessment.prior_prob = prior_of(request.others, parameters, request.axis.size());
  assessment.network = request.network;
  assessment.network.alone_event_prob =
      infer::at_least(model::make_chain(parameters).initial_prob)[index_of(request.event_level)];
  if (!request.signals.empty()) {
    assessment.network.signals = signal_shares(request, parameters);
  }
  assessment.prior_event_prob = explanation.prior_event_prob;
  assessment.event_prob = assessment.at_least_prob.back()[index_of(request.event_level)];
  assessment.claim_count = evidence.used_count;
  assessment.origin_count = evidence.origins.size();
  assessment.rejected_count = evidence.rejected_count;
  assessment.unreviewed_count = evidence.used_count - reviewed;
  assessment.has_enough_evidence = explain::has_enough_evidence(facts);
  assessment.confidence = explain::state_confidence(facts);
  assessment.reasons_for = make_reasons(request, evidence, explanation, true);
  assessment.reasons_against = make_reasons(request, evidence, explanation, false);
  assessment.notes = make_notes(request, evidence, assessment);
  return assessment;
}

}  // namespace entente::engine
