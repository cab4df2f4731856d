// SPDX-License-Identifier: Apache-2.0
#include "engine/request_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "evidence/certainty.hpp"
#include "evidence/gather.hpp"

namespace entente::engine {
namespace {

using evidence::Evidence;

double wording_size(const Claim& claim) {
  return std::abs(evidence::rating_of(evidence::certainty_after_polarity(claim)));
}

}  // namespace

Evidence gather_evidence(const AssessmentRequest& request, const ActorRegistry& actors) {
  const Pair pair = make_pair_of(request.a, request.b);
  return evidence::gather({.pair = pair,
                           .axis = request.axis,
                           .as_of = request.as_of,
                           .claims = request.claims,
                           .surroundings = request.surroundings,
                           .documents = request.documents,
                           .sources = request.sources,
                           .actors = actors,
                           .hints = &request.hints});
}

ShownClaim shown_claim(const AssessmentRequest& request, const Evidence& evidence, std::size_t place) {
  const Claim& claim = request.claims[place];
  const DocumentMetadata& metadata = request.documents.at(claim.document).metadata;
  const evidence::ClaimFacts& facts = evidence.claim_facts[place];
  return {.claim = claim,
          .speaker_name = facts.speaker_name,
          .document_title = metadata.title.empty() ? claim.document.value : metadata.title,
          .publisher = metadata.publisher,
          .address = metadata.address,
          .licence = metadata.licence,
          .published = metadata.published ? to_iso(*metadata.published) : "",
          .stance = facts.stance,
          .grade = facts.grade};
}

std::vector<std::size_t> strongest_first(std::vector<std::size_t> places, std::span<const Claim> claims) {
  std::ranges::sort(places, {},
                    [&claims](std::size_t place) { return std::pair(-wording_size(claims[place]), place); });
  return places;
}

}  // namespace entente::engine
