// SPDX-License-Identifier: Apache-2.0
#include "engine/learning.hpp"

#include <algorithm>
#include <utility>

#include "engine/learned_file.hpp"
#include "engine/open_project.hpp"
#include "ingest/hash.hpp"
#include "learn/claim_features.hpp"
#include "learn/learned_rules.hpp"

namespace entente::engine {
namespace {

using learn::Review;
using learn::Verdict;

Verdict verdict_of(ledger::DecisionKind kind) {
  switch (kind) {
    case ledger::DecisionKind::confirm:
      return Verdict::confirmed;
    case ledger::DecisionKind::reject:
      return Verdict::rejected;
    case ledger::DecisionKind::correct:
      break;
  }
  return Verdict::corrected;
}

// A claim that the learned step had changed says nothing of what the rules do.
bool is_changed(const Claim& claim) { return std::ranges::any_of(claim.rules, learn::tells_a_change); }

std::vector<Review> reviews_of(const OpenProject& opened) {
  const ActorsFile actors = load_actors(opened.project);  // as documents are read, whatever is merged
  std::vector<Review> reviews;
  std::optional<Document> document;
  for (ledger::ReviewedClaim& reviewed : opened.ledger.reviewed_claims()) {
    if (is_changed(reviewed.proposed)) {
      continue;
    }
    if (!document || document->id != reviewed.proposed.document) {
      document = opened.ledger.find_document(reviewed.proposed.document);
    }
    Review review{
        std::move(reviewed.proposed), verdict_of(reviewed.decision.kind), std::move(reviewed.decision.corrected), {}};
    review.features = learn::claim_features(review.proposed, CodePointIndex(document->text), actors.registry);
    reviews.push_back(std::move(review));
  }
  return reviews;
}

}  // namespace

bool LearningOutcome::is_used() const { return std::ranges::any_of(report.steps, &learn::StepFigures::is_used); }

LearningOutcome learn_from_decisions(Context& context, unsigned threads) {
  LearningOutcome outcome;
  {
    const OpenProject opened = open_project(context);
    const std::vector<Review> reviews = reviews_of(opened);
    const learn::LearningOptions options{.threads = threads};
    learn::Learned learned = learn::learn(reviews, options);
    outcome.report = std::move(learned.report);
    if (outcome.report.too_little.empty()) {
      outcome.trained_on = ingest::sha256_hex(learn::training_text(reviews, options));
    }
    learned.model.trained_on = outcome.trained_on;
    store_learned(opened.project, learned.model);
  }
  const OpenProject read_again = open_project(context);
  outcome.doubted = read_again.ledger.claims({.reader = ledger::ReaderName::doubted}).size();
  const std::vector<Claim> kept = read_again.ledger.claims({.reader = ledger::ReaderName::rules});
  outcome.changed = static_cast<std::size_t>(std::ranges::count_if(kept, is_changed));
  outcome.doubted -= outcome.changed;  // each changed claim stands among the doubted as it was
  return outcome;
}

void forget_learned(Context& context) {
  store_learned(find_project(context.working_folder), {});
  open_project(context);
}

}  // namespace entente::engine
