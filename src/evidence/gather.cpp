// SPDX-License-Identifier: Apache-2.0
#include "evidence/gather.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "evidence/certainty.hpp"
#include "evidence/families.hpp"
#include "evidence/origin_assignment.hpp"
#include "evidence/proposition.hpp"
#include "evidence/timing.hpp"

namespace entente::evidence {
namespace {

const Document& document_of(const Claim& claim, const std::map<DocumentId, Document>& documents) {
  const auto found = documents.find(claim.document);
  if (found == documents.end()) {
    throw Failure({ErrorCode::claim_invalid, "claim " + claim.id.value,
                   "it stands in document " + claim.document.value + ", which is not in the ledger",
                   "Run: entente check"});
  }
  return found->second;
}

bool is_of_pair(const Claim& claim, const Pair& pair) {
  return claim.a != claim.b && pair.contains(claim.a) && pair.contains(claim.b);
}

// The claims that count, by the day they became known, then by document and offset; counts those that do not.
std::vector<UsableClaim> usable_claims(const GatherRequest& request, Evidence& counts) {
  std::vector<UsableClaim> usable;
  for (std::size_t place = 0; place < request.claims.size(); ++place) {
    const Claim& claim = request.claims[place];
    if (!is_of_pair(claim, request.pair)) {
      continue;
    }
    const Document& document = document_of(claim, request.documents);
    const Date day = known_on(document);
    if (day > request.as_of) {
      ++counts.later_count;
    } else if (claim.status == ClaimStatus::rejected) {
      ++counts.rejected_count;
    } else {
      usable.push_back({place, &claim, &document, day});
    }
  }
  std::ranges::sort(usable, {}, [](const UsableClaim& each) {
    return std::tuple(each.known_on, std::string_view(each.claim->document.value), each.claim->span, each.place);
  });
  return usable;
}

// A claim whose document was not given is taken as known: the caller gave it for this day.
bool is_known_by(const Claim& claim, const GatherRequest& request) {
  const auto document = request.documents.find(claim.document);
  return document == request.documents.end() || known_on(document->second) <= request.as_of;
}

StanceBook make_stance_book(const GatherRequest& request, std::span<const UsableClaim> usable) {
  std::vector<const Claim*> claims;
  for (const UsableClaim& each : usable) {
    claims.push_back(each.claim);
  }
  for (const Claim& claim : request.surroundings) {
    if (claim.status != ClaimStatus::rejected && !is_of_pair(claim, request.pair) && is_known_by(claim, request)) {
      claims.push_back(&claim);
    }
  }
  return {request.pair, request.actors, claims};
}

std::vector<Statement> make_statements(std::span<const UsableClaim> usable, const OriginAssignment& assignment,
                                       const PeriodAxis& axis) {
  std::vector<Statement> statements;
  for (std::size_t i = 0; i < usable.size(); ++i) {
    const Claim& claim = *usable[i].claim;
    statements.push_back({.claim = usable[i].place,
                          .origin = assignment.origin_of[i],
                          .proposition = proposition_of(claim.relation),
                          .rating = rating_of(certainty_after_polarity(claim)),
                          .known_on = usable[i].known_on,
                          .when = claim.when,
                          .periods = period_weights(claim, usable[i].known_on, axis)});
  }
  return statements;
}

std::vector<ClaimFacts> make_facts(const GatherRequest& request, std::span<const UsableClaim> usable,
                                   const OriginAssignment& assignment, const OriginBook& book) {
  std::vector<ClaimFacts> facts(request.claims.size());
  for (std::size_t i = 0; i < usable.size(); ++i) {
    facts[usable[i].place] = {.is_used = true,
                              .stance = assignment.own[i].stance,
                              .grade = assignment.own[i].grade,
                              .speaker_name = book.speaker_name(*usable[i].claim, *usable[i].document)};
  }
  return facts;
}

std::size_t count_undated(std::span<const UsableClaim> usable) {
  std::set<DocumentId> undated;
  for (const UsableClaim& each : usable) {
    if (!each.document->metadata.published) {
      undated.insert(each.document->id);
    }
  }
  return undated.size();
}

}  // namespace

Evidence gather(const GatherRequest& request) {
  Evidence evidence;
  const std::vector<UsableClaim> usable = usable_claims(request, evidence);
  const SourceBook sources(request.sources);
  const StanceBook stances = make_stance_book(request, usable);
  const OriginBook book(sources, stances, request.actors);
  const OriginHints no_hints;
  OriginAssignment assignment = assign_origins(usable, book, request.hints == nullptr ? no_hints : *request.hints);
  const std::vector<Statement> statements = make_statements(usable, assignment, request.axis);
  evidence.period_count = request.axis.size();
  evidence.observations = make_families(statements, evidence.period_count);
  evidence.claim_facts = make_facts(request, usable, assignment, book);
  evidence.origins = std::move(assignment.origins);
  evidence.newest = usable.empty() ? std::nullopt : std::optional(usable.back().known_on);
  evidence.used_count = usable.size();
  evidence.copied_count = assignment.copied_count;
  evidence.credited_count = assignment.credited_count;
  evidence.outside_count = static_cast<std::size_t>(
      std::ranges::count_if(statements, [](const Statement& statement) { return statement.periods.empty(); }));
  evidence.undated_document_count = count_undated(usable);
  return evidence;
}

}  // namespace entente::evidence
