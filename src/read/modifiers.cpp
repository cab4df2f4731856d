// SPDX-License-Identifier: Apache-2.0
#include "read/modifiers.hpp"

#include <algorithm>

#include "read/frames.hpp"

namespace entente::read {
namespace {

// How near a modifier ("tactical") must stand to its relation word, in tokens.
constexpr std::size_t kModifierReach = 5;
// How near "be" must stand before "tactical" to tell something of a noun before it ("co-operation would be tactical").
constexpr std::size_t kPredicateReach = 14;

bool has_be_between(const SentenceView& sentence, std::size_t first, std::size_t last) {
  bool has_be = false;
  for (std::size_t i = first; i < last; ++i) {
    if (sentence.is(i, WordClass::boundary) || sentence.is(i, WordClass::relative)) {
      return false;
    }
    has_be = has_be || sentence.is(i, WordClass::be) || sentence.is(i, WordClass::have) || sentence.word(i) == "remain";
  }
  return has_be;
}

bool is_near(const SentenceView& sentence, const Trigger& modifier, const Statement& statement) {
  const TokenRange word = statement.trigger;
  if (modifier.tokens.last <= word.first) {
    return word.first - modifier.tokens.last < kModifierReach - 2;
  }
  const std::size_t gap = modifier.tokens.first - std::min(modifier.tokens.first, word.last);
  if (statement.part == Part::verb) {
    return gap < 2;
  }
  return gap < kPredicateReach && has_be_between(sentence, word.last, modifier.tokens.first);
}

// A tie told as past keeps its own code, and past co-operation stands beside it.
Statement past_of(const Statement& statement, const ModifierRule& modifier) {
  Statement past = statement;
  past.relation = Relation::past_cooperation;
  past.direction = Direction::both;
  past.rules.push_back(modifier.name);
  return past;
}

}  // namespace

std::optional<Statement> refine(const SentenceView& sentence, const std::vector<Trigger>& modifiers,
                                Statement& statement) {
  for (const Trigger& trigger : modifiers) {
    const ModifierRule& modifier = sentence.lexicon->modifiers.rules[static_cast<std::size_t>(trigger.row)];
    const bool suits = std::ranges::find(modifier.from, statement.relation) != modifier.from.end();
    if (!suits || !is_near(sentence, trigger, statement)) {
      continue;
    }
    if (modifier.to == Relation::past_cooperation) {
      return past_of(statement, modifier);
    }
    statement.relation = modifier.to;
    statement.rules.push_back(modifier.name);
    widen(statement.tokens, trigger.tokens);
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace entente::read
