// SPDX-License-Identifier: Apache-2.0
#include "engine/claim_explanation.hpp"

#include <utility>

#include "base/text.hpp"
#include "engine/claim_origins.hpp"
#include "engine/readings.hpp"
#include "evidence/origins.hpp"
#include "read/rule_sources.hpp"

namespace entente::engine {
namespace {

void name_actors(std::vector<ClaimMark>& marks, const ActorRegistry& actors) {
  for (ClaimMark& mark : marks) {
    const bool is_voice = mark.role == MarkRole::speaker || mark.role == MarkRole::via;
    if (is_voice || mark.role == MarkRole::a || mark.role == MarkRole::b) {
      mark.name = actors.name_of(ActorId{mark.means});
    }
  }
}

Document stored_document(const OpenProject& opened, const Claim& claim) {
  std::optional<Document> document = opened.ledger.find_document(claim.document);
  if (!document) {
    throw Failure({ErrorCode::claim_invalid, "claim " + claim.id.value,
                   "it stands in document " + claim.document.value + ", which is not in the ledger",
                   "Run: entente check"});
  }
  return std::move(*document);
}

}  // namespace

ClaimExplanation explain_claim(const OpenProject& opened, const Claim& claim) {
  const Document document = stored_document(opened, claim);
  const ActorsFile actors = load_actors(opened.project);  // as documents are read, whatever is merged
  DocumentReader reader(actors.registry, actors.content);
  ClaimExplanation explanation{.shown = shown_claim(claim, document, speaker_name_of(opened, claim, document)),
                               .a_name = opened.actors.name_of(claim.a),
                               .b_name = opened.actors.name_of(claim.b)};
  explanation.sentence = std::string(CodePointIndex(document.text).slice(claim.sentence));
  explanation.reader = reader.fingerprint();
  if (auto marks = reader.mark_up(document, claim.id)) {
    explanation.marks = std::move(*marks);
    name_actors(explanation.marks, opened.actors);
  } else {
    explanation.is_read_alike = false;
  }
  for (const std::string& rule : claim.rules) {
    explanation.rules.push_back(read::source_of_rule(rule, reader.lexicon()));
  }
  for (const Resolution& resolution : claim.resolutions) {
    explanation.resolution_names.push_back(opened.actors.name_of(resolution.actor));
  }
  return explanation;
}

}  // namespace entente::engine
