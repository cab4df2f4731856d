// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/counterparts.hpp"
#include "read/described.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// What a text spoke of lately: parties by sentence, for "the group", "these two groups", "both", "they", "it".
class Discourse {
 public:
  // profiles: [actor] of the registry; must outlive the discourse.
  explicit Discourse(const std::vector<ActorProfile>& profiles) : profiles_(&profiles) {}

  // Finds the references of a sentence and resolves them against the names in it and in the sentences before
  // (at most kMemory of them; states and bodies that alone fit a description through the whole document).
  // What cannot be resolved is left out. Returns names and references together, in text order.
  [[nodiscard]] std::vector<Mention> resolve(const SentenceView& sentence, std::vector<Mention> names) const;
  // Takes a finished sentence into memory; `mentions` are those that the parties were joined from.
  // Two that a claim sets against each other or between whom it tells of talks or peace: "the two sides".
  void note_opponents(const SentenceView& sentence, ActorIndex a, ActorIndex b);
  void remember(const SentenceView& sentence, const std::vector<Mention>& mentions, const std::vector<Party>& parties);

 private:
  static constexpr std::size_t kMemory = 4;     // sentences
  static constexpr std::size_t kPairReach = 8;  // sentences that "their alliance" may reach back to two groups

  struct Expression {
    TokenRange tokens;
    const ReferenceRule* rule = nullptr;  // a pronoun; else a description
    std::optional<Description> description;
  };
  [[nodiscard]] std::optional<Expression> expression_at(const SentenceView& sentence, std::size_t token,
                                                        const std::vector<Mention>& mentions) const;
  [[nodiscard]] std::optional<Antecedent> antecedent_of(const Expression& expression, const Scene& scene) const;
  [[nodiscard]] std::optional<Mention> reference_at(const SentenceView& sentence, std::size_t token,
                                                    const std::vector<Mention>& mentions) const;

  [[nodiscard]] std::optional<Antecedent> counterpart_of(const SentenceView& sentence, const Counterpart& found) const;
  [[nodiscard]] bool means_opponents(const Expression& expression, const Scene& scene) const;
  [[nodiscard]] const Antecedent* last_pair() const;
  [[nodiscard]] const Antecedent* opponents() const;
  void count(const Seen& seen);
  void note_pair(const SentenceView& sentence, const SeenSentence& seen);

  const std::vector<ActorProfile>* profiles_;
  std::vector<SeenSentence> sentences_;  // newest first
  std::optional<Antecedent> last_pair_;  // two groups that the text named together last
  std::size_t pair_age_ = 0;             // sentences since
  std::optional<Antecedent> opponents_;  // two that the text last set against each other
  std::size_t opponents_age_ = 0;        // sentences since
  Tallies named_;                        // by how often the text named them
};

}  // namespace entente::read
