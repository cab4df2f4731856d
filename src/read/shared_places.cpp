// SPDX-License-Identifier: Apache-2.0
#include "read/shared_places.hpp"

#include <algorithm>

namespace entente::read {
namespace {

constexpr std::size_t kPlaceReach = 8;    // tokens from the word of presence to "where"
constexpr std::size_t kSubjectReach = 5;  // tokens from "where" to who is there too

const Party* first_party_in(const ArgumentFinder& arguments, TokenRange tokens) {
  const Party* party = nullptr;
  for (std::size_t i = tokens.first; i < tokens.last && party == nullptr; ++i) {
    party = arguments.starting_at(i);
  }
  return party;
}

const Party* party_in_where_clause(const SentenceView& sentence, const ArgumentFinder& arguments, std::size_t token) {
  const std::size_t end = std::min(token + kPlaceReach, sentence.range.last);
  for (std::size_t i = token; i < end; ++i) {
    const TokenRange behind{i + 1, std::min(i + kSubjectReach, sentence.range.last)};
    const Party* party = sentence.word(i) == "where" ? first_party_in(arguments, behind) : nullptr;
    if (party != nullptr) {
      return party->is_place ? nullptr : party;
    }
  }
  return nullptr;
}

}  // namespace

bool is_told_of_a_place(const SentenceView& sentence, const Trigger& trigger) {
  std::size_t next = trigger.tokens.last;
  if (!sentence.is(next - 1, WordClass::in) && !sentence.is(next - 1, WordClass::to)) {
    return true;
  }
  constexpr std::size_t kQualifiers = 3;  // "in parts of eastern Norland"
  for (std::size_t i = next; i < std::min(next + kQualifiers + 1, sentence.range.last); ++i) {
    if (sentence.tokens[i].is_capitalised) {
      return true;
    }
    if (sentence.tokens[i].kind == TokenKind::punctuation) {
      return false;
    }
  }
  return false;
}

std::optional<Statement> presence_of_two(const SentenceView& sentence, const ArgumentFinder& arguments,
                                         RelationWord word, const std::vector<Trigger>& triggers) {
  if (word.rule.relation != Relation::areas_adjoin) {
    return std::nullopt;
  }
  const Party* other = party_in_where_clause(sentence, arguments, word.trigger.tokens.last);
  const Party* subject = other == nullptr ? nullptr : arguments.find(Role::subject, word.trigger);
  if (subject == nullptr || subject == other || subject->actors == other->actors) {
    return std::nullopt;
  }
  const bool is_there_too = std::ranges::any_of(triggers, [&](const Trigger& trigger) {
    const auto row = static_cast<std::size_t>(trigger.row);
    return trigger.tokens.first >= other->tokens.last &&
           sentence.lexicon->relations.rules[row].relation == Relation::areas_adjoin;
  });
  if (!is_there_too) {
    return std::nullopt;
  }
  Statement statement{.relation = Relation::areas_adjoin,
                      .a = subject->actors,
                      .b = other->actors,
                      .tokens = word.trigger.tokens,
                      .trigger = word.trigger.tokens,
                      .part = word.rule.part,
                      .rules = {word.rule.name, "areas_adjoin/where"},
                      .parties = {subject, other}};
  widen(statement.tokens, subject->tokens);
  widen(statement.tokens, other->tokens);
  return statement;
}

}  // namespace entente::read
