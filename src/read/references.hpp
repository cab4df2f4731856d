// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// What a text spoke of lately: parties by sentence, for "the group", "these two groups", "both", "they", "it".
class Discourse {
 public:
  // Finds the references of a sentence and resolves them against the names in it and in the sentences before
  // (at most kMemory of them; a state's bodies are remembered through the whole document).
  // Returns names and references together, in text order.
  std::vector<Mention> resolve(const SentenceView& sentence, std::vector<Mention> names) const;
  // Takes a finished sentence into memory.
  void remember(const SentenceView& sentence, const std::vector<Party>& parties);

 private:
  static constexpr std::size_t kMemory = 3;  // sentences

  struct Seen {
    std::vector<ActorIndex> actors;
    TokenRange tokens;
    bool is_subject = false;
    bool is_place = false;
    bool is_plural_name = false;  // "Baloch separatists": one actor that "they" can stand for
  };
  using SeenSentence = std::vector<Seen>;
  struct StateSeen {
    Seen last;
    int times = 0;
  };

  struct Query {
    const SentenceView& sentence;
    const SeenSentence& current;  // parties of this sentence that stand before the reference
    const ReferenceRule& rule;
    TokenRange tokens;
  };
  [[nodiscard]] static SeenSentence see(const SentenceView& sentence, const std::vector<Party>& parties);
  [[nodiscard]] SeenSentence seen_before(const SentenceView& sentence, const std::vector<Mention>& mentions,
                                         std::size_t token) const;
  [[nodiscard]] const Seen* antecedent_of(const Query& query, SeenSentence& made) const;
  [[nodiscard]] const Seen* find_single(const Query& query) const;
  [[nodiscard]] const Seen* find_group(const Query& query) const;
  [[nodiscard]] const Seen* find_several(const Query& query, std::size_t at_least, SeenSentence& made) const;
  [[nodiscard]] const Seen* find_pair(const Query& query, SeenSentence& made) const;
  void gather_groups(const Query& query, const SeenSentence& sentence, Seen& into) const;
  [[nodiscard]] const Seen* most_named(const Query& query, ActorKind kind) const;
  [[nodiscard]] const Seen* acting_state(const Query& query) const;
  [[nodiscard]] const Seen* find_state(const Query& query) const;
  [[nodiscard]] bool is_group(const SentenceView& sentence, const Seen& seen) const;

  std::deque<SeenSentence> sentences_;      // newest first
  std::map<ActorIndex, StateSeen> states_;  // states and their forces, by how often the text named them
};

}  // namespace entente::read
