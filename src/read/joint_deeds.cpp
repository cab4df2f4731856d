// SPDX-License-Identifier: Apache-2.0
#include "read/joint_deeds.hpp"

#include <algorithm>

namespace entente::read {
namespace {

constexpr std::size_t kJointBefore = 2;  // "jointly", "together", in tokens before or behind the verb
constexpr std::size_t kJointBehind = 6;

bool shares(const Party& party, const Statement& statement) {
  return std::ranges::any_of(party.actors, [&](ActorIndex actor) {
    return std::ranges::find(statement.a, actor) != statement.a.end() ||
           std::ranges::find(statement.b, actor) != statement.b.end();
  });
}

bool is_done_jointly(const SentenceView& sentence, TokenRange word) {
  for (std::size_t i = word.first; i > sentence.range.first && word.first - i < kJointBefore; --i) {
    if (sentence.is(i - 1, WordClass::jointly)) {
      return true;
    }
  }
  for (std::size_t i = word.last; i < std::min(word.last + kJointBehind, sentence.range.last); ++i) {
    if (sentence.is(i, WordClass::boundary) || sentence.is(i, WordClass::comma)) {
      return false;
    }
    if (sentence.is(i, WordClass::jointly)) {
      return true;
    }
  }
  return false;
}

// "attacked the base together with A", "A, alongside B, attacked": who fights beside the subject.
const Party* partner_of(const SentenceView& sentence, const ArgumentFinder& arguments, TokenRange word) {
  constexpr std::size_t kReach = 10;
  const std::size_t first = word.first - std::min(word.first - sentence.range.first, kReach);
  for (std::size_t i = first; i < std::min(word.last + kReach, sentence.range.last); ++i) {
    if (i > word.last && sentence.is(i, WordClass::boundary)) {
      return nullptr;
    }
    const bool is_beside = sentence.word(i) == "alongside";
    const bool is_with =
        (sentence.word(i) == "together" || sentence.word(i) == "jointly") && sentence.is_inside(i + 1, WordClass::with);
    if (is_beside || is_with) {
      return arguments.behind_preposition(WordClass::with, is_beside ? i : i + 1);
    }
  }
  return nullptr;
}

Statement side_by_side(RelationWord word, const Party& subject, const Party& beside) {
  Statement statement{.relation = Relation::attacks_jointly,
                      .a = subject.actors,
                      .b = beside.actors,
                      .tokens = word.trigger.tokens,
                      .trigger = word.trigger.tokens,
                      .rules = {word.rule.name, "attacks_jointly/beside"},
                      .parties = {&subject, &beside}};
  widen(statement.tokens, subject.tokens);
  widen(statement.tokens, beside.tokens);
  return statement;
}

// Whom they turn against: "against C", "to fight C".
const Party* third_party(const SentenceView& sentence, const ArgumentFinder& arguments, const Statement& statement) {
  if (const Party* against = arguments.behind_preposition(WordClass::against, statement.trigger.last)) {
    return against;
  }
  constexpr std::size_t kPurposeReach = 12;
  const std::size_t end = std::min(statement.trigger.last + kPurposeReach, sentence.range.last);
  for (std::size_t i = statement.trigger.last; i + 1 < end; ++i) {
    if (sentence.is(i, WordClass::boundary)) {
      return nullptr;
    }
    if (sentence.is(i, WordClass::to) && sentence.is(i + 1, WordClass::counters)) {
      return arguments.object_of(i + 2);
    }
  }
  return nullptr;
}

}  // namespace

std::optional<Statement> shared_adversary_of(const SentenceView& sentence, const ArgumentFinder& arguments,
                                             const Statement& statement) {
  const RelationFamily family = family_of(statement.relation);
  const bool can_unite = family == RelationFamily::tactical || statement.relation == Relation::cooperates;
  const Party* third = can_unite ? third_party(sentence, arguments, statement) : nullptr;
  if (third == nullptr || statement.direction != Direction::both || shares(*third, statement)) {
    return std::nullopt;
  }
  Statement driver = statement;
  driver.relation = Relation::shares_adversary;
  driver.part = Part::adverb;  // no word of its own: hedges of the uniting do not touch it
  driver.rules.emplace_back("shares_adversary/against");
  widen(driver.tokens, third->tokens);
  return driver;
}

std::optional<Statement> joint_attack(const SentenceView& sentence, const ArgumentFinder& arguments,
                                      RelationWord word) {
  if (word.rule.relation != Relation::fights || word.rule.part != Part::verb) {
    return std::nullopt;
  }
  const Party* beside = partner_of(sentence, arguments, word.trigger.tokens);
  if (beside == nullptr && !is_done_jointly(sentence, word.trigger.tokens)) {
    return std::nullopt;
  }
  const Party* subject = arguments.find(Role::subject, word.trigger);
  if (subject != nullptr && beside != nullptr && subject->actors != beside->actors) {
    return side_by_side(word, *subject, *beside);
  }
  if (subject == nullptr || subject->actors.size() < 2 || beside != nullptr) {
    return std::nullopt;
  }
  Statement statement{.relation = Relation::attacks_jointly,
                      .a = subject->actors,
                      .is_among = true,
                      .tokens = word.trigger.tokens,
                      .trigger = word.trigger.tokens,
                      .rules = {word.rule.name, "attacks_jointly/together"},
                      .parties = {subject}};
  widen(statement.tokens, subject->tokens);
  return statement;
}

}  // namespace entente::read
