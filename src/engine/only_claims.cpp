// SPDX-License-Identifier: Apache-2.0
#include "engine/only_claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "engine/claim_origins.hpp"
#include "engine/readings.hpp"
#include "evidence/origins.hpp"
#include "evidence/timing.hpp"
#include "ingest/ascii.hpp"

namespace entente::engine {
namespace {

constexpr std::chrono::days kMostApart{366};  // what was the only one then need not be it later

struct Found {
  read::ClassStatement statement;
  Document document;  // without its text
};

std::string lower_case(std::string text) {
  std::ranges::transform(text, text.begin(), [](char byte) { return ingest::to_lower(byte); });
  return text;
}

bool may_say_only(const std::string& lower) {
  return lower.find("the only ") != std::string::npos || lower.find("the sole ") != std::string::npos;
}

class OnlyFinder {
 public:
  OnlyFinder(const OpenProject& opened, const std::optional<Pair>& pair)
      : opened_(opened), pair_(pair), reader_(opened.actors, load_actors(opened.project).content) {}

  std::vector<Contradiction> run() {
    const std::vector<Document> documents = opened_.ledger.documents_without_text();
    for (const Document& document : documents) {
      collect(
          document, [](const std::string& lower) { return may_say_only(lower); }, only_,
          [](const read::ClassStatement& each) { return each.is_only; });
    }
    for (const Document& document : only_.empty() ? std::vector<Document>{} : documents) {
      collect(
          document, [this](const std::string& lower) { return may_name_a_class(lower); }, others_,
          [this](const read::ClassStatement& each) { return meets_an_only(each); });
    }
    return contradictions();
  }

 private:
  template <class Filter, class Keep>
  void collect(const Document& listed, Filter may_hold, std::vector<Found>& into, Keep keep) {
    std::optional<Document> document = opened_.ledger.find_document(listed.id);
    if (!document || !may_hold(lower_case(document->text))) {
      return;
    }
    for (read::ClassStatement& statement : reader_.class_statements(*document)) {
      if (keep(statement) && (!pair_ || pair_->contains(statement.actor))) {
        into.push_back({std::move(statement), listed});
      }
    }
  }

  [[nodiscard]] bool may_name_a_class(const std::string& lower) const {
    return std::ranges::any_of(only_, [&](const Found& only) {
      const std::vector<std::string>& words = only.statement.modifiers;
      return only.statement.is_by_aim ||
             std::ranges::all_of(words, [&](const std::string& word) { return lower.find(word) != std::string::npos; });
    });
  }

  [[nodiscard]] bool meets_an_only(const read::ClassStatement& statement) const {
    return std::ranges::any_of(only_,
                               [&](const Found& only) { return read::leaves_no_room(only.statement, statement); });
  }

  // Words that narrow the class ("the only militia that ...") are compared within their own text only.
  [[nodiscard]] static bool is_of_one_time(const Found& only, const Found& other) {
    if (only.document.id == other.document.id) {
      return true;
    }
    const auto apart = evidence::known_on(only.document) - evidence::known_on(other.document);
    return !only.statement.is_narrowed && std::chrono::abs(apart) <= kMostApart;
  }

  [[nodiscard]] bool contradict(const Found& only, const Found& other) const {
    return read::leaves_no_room(only.statement, other.statement) && is_of_one_time(only, other);
  }

  // What contradicts a statement of each other actor, by preference in the same document.
  [[nodiscard]] std::map<ActorId, const Found*> against(const Found& only) const {
    std::map<ActorId, const Found*> found;
    for (const Found& other : others_) {
      const bool is_here = only.document.id == other.document.id;
      if (contradict(only, other) && (is_here || !found.contains(other.statement.actor))) {
        found[other.statement.actor] = &other;
      }
    }
    return found;
  }

  [[nodiscard]] std::vector<Contradiction> contradictions() const {
    std::vector<Contradiction> found;
    for (const Found& only : only_) {
      for (const auto& [actor, other] : against(only)) {
        found.push_back(contradiction(only, *other));
      }
    }
    return found;
  }

  [[nodiscard]] ShownClaim show(const Found& found) const {
    Claim words;
    words.document = found.document.id;
    words.span = found.statement.span;
    words.quote = found.statement.quote;
    words.a = found.statement.actor;
    const evidence::SourceBook sources(opened_.sources);
    const evidence::StanceBook stances(Pair{}, opened_.actors, {});
    const evidence::OriginBook book(sources, stances, opened_.actors);
    return shown_claim(words, found.document, book.speaker_name(words, found.document));
  }

  [[nodiscard]] Contradiction contradiction(const Found& only, const Found& other) const {
    const bool is_within = only.document.id == other.document.id;
    const bool is_one_publisher = only.document.metadata.publisher == other.document.metadata.publisher &&
                                  !only.document.metadata.publisher.empty();
    ContradictionVoices voices = ContradictionVoices::apart_from_the_pair;
    if (is_within || is_one_publisher) {
      voices = is_within ? ContradictionVoices::one_voice_one_document : ContradictionVoices::one_voice;
    }
    return {.kind = ContradictionKind::only,
            .voices = voices,
            .is_within_document = is_within,
            .left = show(only),
            .right = show(other),
            .reason = fmt::format("Whoever is the only {} has no other beside it, yet {} is called one too.",
                                  only.statement.class_name, opened_.actors.name_of(other.statement.actor))};
  }

  const OpenProject& opened_;
  const std::optional<Pair>& pair_;
  DocumentReader reader_;
  std::vector<Found> only_;
  std::vector<Found> others_;
};

}  // namespace

std::vector<Contradiction> find_only_contradictions(const OpenProject& opened, const std::optional<Pair>& pair) {
  return OnlyFinder(opened, pair).run();
}

}  // namespace entente::engine
