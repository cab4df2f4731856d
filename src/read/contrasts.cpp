// SPDX-License-Identifier: Apache-2.0
#include "read/contrasts.hpp"

#include <algorithm>
#include <optional>

#include "read/frames.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kSideReach = 16;  // tokens from a side's name to the word that tells what it is or wants

bool sets_apart(const SentenceView& sentence, std::size_t token) {
  const std::string_view word = sentence.word(token);
  return word == "while" || word == "whereas" || word == "but" || word == "unlike" || word == "Unlike";
}

// The first word of a class behind a name, before its clause ends.
std::optional<std::size_t> word_behind(const SentenceView& sentence, const Party& party, WordClass which) {
  const std::size_t end = std::min(party.tokens.last + kSideReach, sentence.range.last);
  for (std::size_t i = party.tokens.last; i < end; ++i) {
    if (sentence.is(i, WordClass::boundary)) {
      return std::nullopt;
    }
    if (sentence.is(i, which)) {
      return i;
    }
  }
  return std::nullopt;
}

Statement contrast_of(Relation relation, const Party& left, const Party& right, TokenRange trigger) {
  Statement statement{.relation = relation,
                      .a = left.actors,
                      .b = right.actors,
                      .tokens = trigger,
                      .trigger = trigger,
                      .part = Part::verb,
                      .rules = {"contrast of two clauses"},
                      .parties = {&left, &right}};
  widen(statement.tokens, left.tokens);
  widen(statement.tokens, right.tokens);
  return statement;
}

// Both sides have a word of the class, and not the same one.
std::optional<Statement> contrast(const SentenceView& sentence, const Party& left, const Party& right,
                                  WordClass which) {
  const auto of_left = word_behind(sentence, left, which);
  const auto of_right = word_behind(sentence, right, which);
  if (!of_left || !of_right || *of_left >= right.tokens.first || *of_right <= *of_left) {
    return std::nullopt;
  }
  const bool is_ideology = which == WordClass::ideology;
  if (is_ideology && sentence.tokens[*of_left].word == sentence.tokens[*of_right].word) {
    return std::nullopt;
  }
  return contrast_of(is_ideology ? Relation::ideology_apart : Relation::goals_conflict, left, right,
                     {*of_right, *of_right + 1});
}

// "unlike A": right before the name.
bool is_behind_unlike(const SentenceView& sentence, const Party& party) {
  if (party.tokens.first == sentence.range.first) {
    return false;
  }
  const std::string_view before = sentence.word(party.tokens.first - 1);
  return before == "unlike" || before == "Unlike";
}

std::optional<Statement> contrast_at(const SentenceView& sentence, const Party& left, const Party& right) {
  if (is_behind_unlike(sentence, left)) {
    const auto word = word_behind(sentence, right, WordClass::ideology);
    return word ? std::optional(contrast_of(Relation::ideology_apart, left, right, {*word, *word + 1})) : std::nullopt;
  }
  auto ideology = contrast(sentence, left, right, WordClass::ideology);
  return ideology ? ideology : contrast(sentence, left, right, WordClass::aims);
}

bool can_contrast(const Party& party) { return party.actors.size() == 1 && !party.is_place && !party.is_adjective; }

// A word that sets apart stands between the two, or "unlike" before the first.
bool is_set_apart(const SentenceView& sentence, const Party& left, const Party& right) {
  constexpr std::size_t kNameReach = 4;  // "whereas the rebel group B"
  if (is_behind_unlike(sentence, left)) {
    return true;
  }
  const std::size_t first = right.tokens.first - std::min(right.tokens.first - left.tokens.last, kNameReach);
  for (std::size_t i = first; i < right.tokens.first; ++i) {
    if (sets_apart(sentence, i)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Statement> contrasts(const SentenceView& sentence, const ArgumentFinder& arguments,
                                 const std::vector<Party>& parties) {
  std::vector<Statement> statements;
  for (std::size_t i = 0; i + 1 < parties.size(); ++i) {
    const Party& left = parties[i];
    const Party& right = parties[i + 1];
    const bool are_two = can_contrast(left) && can_contrast(right) && left.actors != right.actors;
    if (!are_two || arguments.subjects().is_inside_phrase(right) || !is_set_apart(sentence, left, right)) {
      continue;
    }
    if (auto statement = contrast_at(sentence, left, right)) {
      statements.push_back(std::move(*statement));
    }
  }
  return statements;
}

}  // namespace entente::read
