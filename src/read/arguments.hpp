// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/party_places.hpp"
#include "read/sentence.hpp"
#include "read/subjects.hpp"
#include "read/triggers.hpp"

namespace entente::read {

// Finds who fills a role of a word: parties of one sentence, searched outward from the word.
class ArgumentFinder {
 public:
  ArgumentFinder(const SentenceView& sentence, const std::vector<Party>& parties);
  ArgumentFinder(const ArgumentFinder&) = delete;
  ArgumentFinder& operator=(const ArgumentFinder&) = delete;

  // Nothing where no party fills the role within its clause. part: of the word; a noun has the subject of its verb.
  [[nodiscard]] const Party* find(Role role, const Trigger& trigger, Part part = Part::verb) const;
  [[nodiscard]] const Party* subject_of(std::size_t token) const { return subjects_.of_verb(token); }
  // First party behind the tokens, nothing but its own noun phrase between.
  [[nodiscard]] const Party* object_of(std::size_t token) const;
  [[nodiscard]] const Party* behind_preposition(WordClass preposition, std::size_t token) const;
  [[nodiscard]] const Party* possessor_of(std::size_t token) const;
  // "gave A weapons", "called A a traitor": the verb before the party before the noun; nothing where there is none.
  [[nodiscard]] std::optional<std::size_t> double_object_verb(WordClass verbs, const Trigger& trigger) const;
  // The clause around a token: from the boundary word before it to the one behind it.
  [[nodiscard]] TokenRange clause_of(std::size_t token) const;
  [[nodiscard]] const Party* starting_at(std::size_t token) const { return places_.starting_at(token); }
  [[nodiscard]] const Party* ending_at(std::size_t token) const { return places_.ending_at(token); }
  [[nodiscard]] const SubjectFinder& subjects() const { return subjects_; }

 private:
  [[nodiscard]] const Party* object_before(const Trigger& trigger) const;
  [[nodiscard]] const Party* behind_stranded(WordClass preposition, const Trigger& trigger) const;
  [[nodiscard]] const Party* first_object(WordClass verbs, const Trigger& trigger) const;
  [[nodiscard]] std::optional<std::size_t> verb_before_party(WordClass verbs, const Party& party) const;
  [[nodiscard]] bool parts_objects(std::size_t token) const;
  [[nodiscard]] const Party* apposed_to(const Trigger& trigger) const;
  [[nodiscard]] const Party* right_behind(const Trigger& trigger) const;
  [[nodiscard]] const Party* place_behind(const Trigger& trigger) const;
  [[nodiscard]] const Party* subject_of_verb_before(WordClass verbs, const Trigger& trigger) const;
  [[nodiscard]] const Party* head_of(const Party* party) const;
  [[nodiscard]] static bool stands_alone(const Party& party);
  [[nodiscard]] std::size_t before_determiners(std::size_t token) const;
  [[nodiscard]] bool parts_apposition(std::size_t token) const;
  [[nodiscard]] bool is_bare_possessive(const Party& party) const;
  [[nodiscard]] bool has_comma_between(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool is_verb_behind_noun(std::size_t token) const;
  [[nodiscard]] bool is_of_relation_noun(std::size_t token) const;
  [[nodiscard]] bool ends_object(std::size_t token) const;
  [[nodiscard]] bool ends_noun_phrase(std::size_t token) const;
  [[nodiscard]] bool ends_list_free_phrase(std::size_t token) const;
  [[nodiscard]] bool cannot_qualify(std::size_t token) const;
  [[nodiscard]] bool opens_comma_clause(std::size_t token) const;
  [[nodiscard]] bool leaves_gap(std::size_t token, bool is_relative) const;
  [[nodiscard]] const Party* party_after(std::size_t token, std::size_t reach) const;

  const SentenceView& sentence_;
  PartyPlaces places_;
  SubjectFinder subjects_;
};

}  // namespace entente::read
