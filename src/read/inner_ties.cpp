// SPDX-License-Identifier: Apache-2.0
#include "read/inner_ties.hpp"

#include <algorithm>
#include <optional>

namespace entente::read {
namespace {

// The rule of a word such as "backed" at a token, joined by a hyphen to the name before it.
const RelationRule* modifying_rule(const SentenceView& sentence, std::size_t token) {
  const auto& table = sentence.lexicon->relations;
  const auto match = table.phrases.longest_at(sentence.tokens.first(sentence.range.last), token);
  for (const std::int32_t value : match.values) {
    const RelationRule& rule =
        table.rules[static_cast<std::size_t>(table.markers[static_cast<std::size_t>(value)].row)];
    const bool is_modifier = std::ranges::any_of(
        rule.frames, [](const Frame& frame) { return frame.left == Role::modifier && frame.right == Role::object; });
    if (is_modifier && match.length == 1) {
      return &rule;
    }
  }
  return nullptr;
}

// The actor whom the tokens of a range name, all of them.
std::optional<ActorIndex> actor_named(const SentenceView& sentence, TokenRange range) {
  const auto match = sentence.aliases->phrases.longest_at(sentence.tokens.first(range.last), range.first);
  if (match.length != range.last - range.first || match.values.empty()) {
    return std::nullopt;
  }
  return sentence.aliases->meanings[static_cast<std::size_t>(match.values.front())].actor;
}

std::optional<Statement> tie_inside(const SentenceView& sentence, const Party& party) {
  for (std::size_t i = party.tokens.first + 1; i + 1 < party.tokens.last; ++i) {
    const RelationRule* rule = sentence.tokens[i].is_joined ? modifying_rule(sentence, i) : nullptr;
    if (rule == nullptr) {
      continue;
    }
    std::size_t first = party.tokens.first;
    while (sentence.is(first, WordClass::determiner)) {
      ++first;
    }
    const auto actor = first < i ? actor_named(sentence, {first, i}) : std::nullopt;
    if (actor && *actor != party.actors.front()) {
      return Statement{.relation = rule->relation,
                       .direction = Direction::a_to_b,
                       .a = {*actor},
                       .b = party.actors,
                       .tokens = party.tokens,
                       .trigger = {i, i + 1},
                       .part = Part::adjective,
                       .rules = {rule->name, "tie inside a name"},
                       .parties = {&party}};
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Statement> ties_inside_names(const SentenceView& sentence, const std::vector<Party>& parties) {
  std::vector<Statement> statements;
  if (sentence.aliases == nullptr) {
    return statements;
  }
  for (const Party& party : parties) {
    auto statement = party.actors.size() == 1 ? tie_inside(sentence, party) : std::nullopt;
    if (statement) {
      statements.push_back(std::move(*statement));
    }
  }
  return statements;
}

}  // namespace entente::read
