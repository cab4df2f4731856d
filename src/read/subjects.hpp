// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "read/party_places.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// Finds who does what a word tells: the subject of a verb, or of the verb that governs a noun.
class SubjectFinder {
 public:
  SubjectFinder(const SentenceView& sentence, const PartyPlaces& places) : sentence_(sentence), places_(places) {}

  // The subject of the verb at a token; nothing where its clause names none.
  [[nodiscard]] const Party* of_verb(std::size_t token) const;
  // The subject of the verb that governs the noun at a token ("A attacked B in a raid on C": A, not B).
  [[nodiscard]] const Party* of_noun(std::size_t token) const;
  // The name that a relative word at a token takes up.
  [[nodiscard]] const Party* relative_antecedent(std::size_t token) const;
  // "which", "who" or "whom" before a token of its clause; "that" may be another word.
  [[nodiscard]] std::optional<std::size_t> relative_word_before(std::size_t token) const;
  [[nodiscard]] bool is_relative(std::size_t token) const;
  // "by A", "members of A": behind a preposition, nothing but qualifiers between.
  [[nodiscard]] bool is_inside_phrase(const Party& party) const;

 private:
  [[nodiscard]] std::size_t before_adverbs(std::size_t token) const;
  [[nodiscard]] std::size_t before_determiners(std::size_t token) const;
  [[nodiscard]] bool leads_examples(std::size_t token) const;
  [[nodiscard]] bool is_qualifier(std::size_t token) const;
  [[nodiscard]] bool is_part_of_class(std::size_t token, bool has_class) const;
  [[nodiscard]] std::size_t behind_aside(std::size_t token) const;
  [[nodiscard]] bool is_before_verb(const Party& party) const;
  [[nodiscard]] bool is_compound(const Party& party) const;
  [[nodiscard]] std::size_t reach_before(std::size_t token) const;
  [[nodiscard]] bool is_accusation(std::size_t token) const;
  [[nodiscard]] const Party* accused_by(std::size_t token) const;
  [[nodiscard]] bool has_party_before(std::size_t token) const;
  [[nodiscard]] bool opens_second_clause(std::size_t token) const;
  [[nodiscard]] bool is_behind_gerund(const Party& party) const;
  [[nodiscard]] bool can_be_subject(const Party& party) const;
  [[nodiscard]] bool can_stand_in(const Party& party) const;
  [[nodiscard]] bool is_head_complement(const Party& party) const;
  [[nodiscard]] bool opens_clause(std::size_t token) const;
  [[nodiscard]] bool is_second_verb(std::size_t token) const;
  [[nodiscard]] bool shares_main_subject(std::size_t token) const;
  [[nodiscard]] bool is_clause_of_saying(const Party& party) const;
  [[nodiscard]] const Party* first_before(std::size_t token) const;
  [[nodiscard]] const Party* behind_opening_gerund(std::size_t token) const;
  [[nodiscard]] const Party* subject_from(std::size_t token) const;
  [[nodiscard]] const Party* before_aside(std::size_t token) const;
  [[nodiscard]] const Party* around_relative(std::size_t token) const;
  [[nodiscard]] const Party* at_relative(std::size_t token, const Party* stand_in) const;
  [[nodiscard]] const Party* nearest_before(std::size_t token) const;
  [[nodiscard]] std::size_t clause_start_before(std::size_t token) const;
  [[nodiscard]] bool has_unnamed_class_before(std::size_t token) const;

  const SentenceView& sentence_;
  const PartyPlaces& places_;
};

}  // namespace entente::read
