// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/sentence.hpp"
#include "read/triggers.hpp"

namespace entente::read {

// Finds who fills a role of a word: parties of one sentence, searched outward from the word.
class ArgumentFinder {
 public:
  ArgumentFinder(const SentenceView& sentence, const std::vector<Party>& parties);

  // Nothing where no party fills the role within its clause.
  [[nodiscard]] const Party* find(Role role, const Trigger& trigger) const;
  [[nodiscard]] const Party* subject_of(std::size_t token) const;
  // First party behind the tokens, nothing but its own noun phrase between.
  [[nodiscard]] const Party* object_of(std::size_t token) const;
  [[nodiscard]] const Party* behind_preposition(WordClass preposition, std::size_t token) const;
  [[nodiscard]] const Party* possessor_of(std::size_t token) const;
  // The clause around a token: from the boundary word before it to the one behind it.
  [[nodiscard]] TokenRange clause_of(std::size_t token) const;
  [[nodiscard]] const Party* starting_at(std::size_t token) const;
  [[nodiscard]] const Party* ending_at(std::size_t token) const;

 private:
  [[nodiscard]] const Party* object_before(const Trigger& trigger) const;
  [[nodiscard]] bool is_behind_gerund(const Party& party) const;
  [[nodiscard]] bool is_inside_phrase(const Party& party) const;
  [[nodiscard]] bool can_be_subject(const Party& party) const;
  [[nodiscard]] bool can_stand_in(const Party& party) const;
  [[nodiscard]] bool opens_clause(std::size_t token) const;
  [[nodiscard]] bool is_second_verb(std::size_t token) const;
  [[nodiscard]] const Party* first_subject_before(std::size_t token) const;
  [[nodiscard]] const Party* subject_around_relative(std::size_t token) const;
  [[nodiscard]] std::size_t clause_start_before(std::size_t token) const;
  [[nodiscard]] const Party* nearest_subject_before(std::size_t token) const;
  [[nodiscard]] bool is_relative(std::size_t token) const;
  [[nodiscard]] bool ends_noun_phrase(std::size_t token) const;
  [[nodiscard]] bool ends_list_free_phrase(std::size_t token) const;
  [[nodiscard]] bool cannot_qualify(std::size_t token) const;
  [[nodiscard]] const Party* subject_at_relative(std::size_t token, const Party* stand_in) const;
  [[nodiscard]] bool is_head_complement(const Party& party) const;
  [[nodiscard]] bool has_unnamed_class_before(std::size_t token) const;
  [[nodiscard]] bool opens_comma_clause(std::size_t token) const;
  [[nodiscard]] const Party* relative_antecedent(std::size_t token) const;
  [[nodiscard]] const Party* party_after(std::size_t token, std::size_t reach) const;

  const SentenceView& sentence_;
  const std::vector<Party>& parties_;
  std::vector<std::int32_t> starts_;  // [token - range.first] party that starts there, -1
  std::vector<std::int32_t> ends_;    // [token - range.first] party whose last token is before this one, -1
};

}  // namespace entente::read
