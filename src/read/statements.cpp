// SPDX-License-Identifier: Apache-2.0
#include "read/statements.hpp"

#include <algorithm>
#include <optional>

namespace entente::read {
namespace {

// How near a modifier ("tactical") must stand to its relation word, in tokens.
constexpr std::size_t kModifierReach = 5;
// How near "be" must stand before "tactical" to tell something of a noun before it ("co-operation would be tactical").
constexpr std::size_t kPredicateReach = 14;

void widen(TokenRange& range, TokenRange with) {
  range.first = std::min(range.first, with.first);
  range.last = std::max(range.last, with.last);
}

// Extracts the statements of one sentence.
class StatementFinder {
 public:
  StatementFinder(const SentenceView& sentence, const std::vector<Party>& parties)
      : sentence_(sentence),
        parties_(parties),
        arguments_(sentence, parties),
        triggers_(find_triggers(sentence, sentence.lexicon->relations)),
        modifiers_(find_triggers(sentence, sentence.lexicon->modifiers)) {}

  std::vector<Statement> run() {
    for (const Trigger& trigger : triggers_) {
      if (is_used(trigger) || is_part_of_party(trigger)) {
        continue;
      }
      if (auto statement = statement_of(trigger)) {
        refine(*statement);
        add_shared_adversary(*statement);
        statements_.push_back(std::move(*statement));
      }
    }
    return std::move(statements_);
  }

 private:
  [[nodiscard]] const RelationRule& rule_of(const Trigger& trigger) const {
    return sentence_.lexicon->relations.rules[static_cast<std::size_t>(trigger.row)];
  }

  // Two rules may share a phrase (support as verb and as noun): the first that gave a statement has it.
  [[nodiscard]] bool is_used(const Trigger& trigger) const {
    return std::ranges::any_of(statements_, [&](const Statement& statement) {
      return statement.trigger == trigger.tokens && statement.part != Part::adverb;
    });
  }

  [[nodiscard]] bool is_part_of_party(const Trigger& trigger) const {
    return std::ranges::any_of(parties_, [&](const Party& party) {
      return party.tokens.contains(trigger.tokens.first) && party.tokens.contains(trigger.tokens.last - 1);
    });
  }

  [[nodiscard]] bool suits_part(const Trigger& trigger, Part part) const {
    const bool is_ambiguous = (trigger.forms & (kBase | kThird)) != 0;
    const bool is_verb = stands_as_verb(sentence_, trigger.tokens.first, parties_);
    if (part == Part::verb) {
      return !is_ambiguous || is_verb || !has_noun_rule(trigger);
    }
    return part != Part::noun || !is_verb || !has_verb_rule(trigger) || behind_have(trigger);
  }

  [[nodiscard]] bool has_rule(const Trigger& trigger, Part part) const {
    return std::ranges::any_of(
        triggers_, [&](const Trigger& other) { return other.tokens == trigger.tokens && rule_of(other).part == part; });
  }
  [[nodiscard]] bool has_noun_rule(const Trigger& trigger) const { return has_rule(trigger, Part::noun); }
  [[nodiscard]] bool has_verb_rule(const Trigger& trigger) const { return has_rule(trigger, Part::verb); }
  [[nodiscard]] bool behind_have(const Trigger& trigger) const {
    const std::size_t first = trigger.tokens.first;
    return first > sentence_.range.first && sentence_.is(first - 1, WordClass::have);
  }

  std::optional<Statement> statement_of(const Trigger& trigger) const {
    const RelationRule& rule = rule_of(trigger);
    if (!suits_part(trigger, rule.part)) {
      return std::nullopt;
    }
    const bool turned = rule.part == Part::verb && is_passive(sentence_, trigger);
    for (const Frame& frame : rule.frames) {
      auto statement = fill(trigger, turned ? turn(frame) : frame);
      if (statement) {
        statement->relation = rule.relation;
        statement->part = rule.part;
        statement->rules.push_back(rule.name + (turned ? "/passive" : ""));
        return statement;
      }
    }
    return std::nullopt;
  }

  // In a passive the subject suffers and the agent stands behind "by".
  static Frame turn(Frame frame) {
    const auto turn_role = [](Role role) {
      return role == Role::subject ? Role::by : (role == Role::object ? Role::subject : role);
    };
    const bool keeps = frame.way == '=' && frame.right != Role::object;
    return keeps ? frame : Frame{turn_role(frame.left), frame.way, turn_role(frame.right)};
  }

  std::optional<Statement> fill(const Trigger& trigger, const Frame& frame) const {
    const Party* left = arguments_.find(frame.left, trigger);
    const Party* right = frame.left == frame.right ? left : arguments_.find(frame.right, trigger);
    if (left == nullptr || right == nullptr) {
      return std::nullopt;
    }
    const bool is_receiver = frame.left == Role::from && frame.right == Role::subject;
    if (is_receiver && !is_received(trigger)) {
      return std::nullopt;
    }
    Statement statement{.tokens = trigger.tokens, .trigger = trigger.tokens, .parties = {left}};
    statement.a = left->actors;
    statement.is_among = left == right || left->actors == right->actors;
    if (!statement.is_among) {
      statement.b = right->actors;
      statement.parties.push_back(right);
    } else if (left->actors.size() < 2) {
      return std::nullopt;
    }
    const bool is_both = frame.way == '=' || statement.is_among;
    statement.direction = is_both ? Direction::both : (frame.way == '>' ? Direction::a_to_b : Direction::b_to_a);
    for (const Party* party : statement.parties) {
      widen(statement.tokens, party->tokens);
    }
    return statement;
  }

  // "receives support from B": between subject and noun stands a word of receiving.
  [[nodiscard]] bool is_received(const Trigger& trigger) const {
    constexpr std::size_t kReach = 6;
    for (std::size_t i = trigger.tokens.first; i > sentence_.range.first && trigger.tokens.first - i < kReach; --i) {
      if (sentence_.is(i - 1, WordClass::receives) || sentence_.is(i - 1, WordClass::have)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] const ModifierRule& modifier_of(const Trigger& trigger) const {
    return sentence_.lexicon->modifiers.rules[static_cast<std::size_t>(trigger.row)];
  }

  [[nodiscard]] bool is_near(const Trigger& modifier, const Statement& statement) const {
    const TokenRange word = statement.trigger;
    if (modifier.tokens.last <= word.first) {
      return word.first - modifier.tokens.last < kModifierReach - 2;
    }
    const std::size_t gap = modifier.tokens.first - std::min(modifier.tokens.first, word.last);
    if (statement.part == Part::verb) {
      return gap < 2;
    }
    return gap < kPredicateReach && has_be_between(word.last, modifier.tokens.first);
  }

  [[nodiscard]] bool has_be_between(std::size_t first, std::size_t last) const {
    bool has_be = false;
    for (std::size_t i = first; i < last; ++i) {
      if (sentence_.is(i, WordClass::boundary) || sentence_.is(i, WordClass::relative)) {
        return false;
      }
      has_be = has_be || sentence_.is(i, WordClass::be) || sentence_.word(i) == "remain";
    }
    return has_be;
  }

  void refine(Statement& statement) const {
    for (const Trigger& trigger : modifiers_) {
      const ModifierRule& modifier = modifier_of(trigger);
      if (std::ranges::find(modifier.from, statement.relation) != modifier.from.end() && is_near(trigger, statement)) {
        statement.relation = modifier.to;
        statement.rules.push_back(modifier.name);
        widen(statement.tokens, trigger.tokens);
        return;
      }
    }
  }

  // "A and B unite against C": A and B have an adversary in common, whatever becomes of the uniting.
  void add_shared_adversary(const Statement& statement) {
    const RelationFamily family = family_of(statement.relation);
    const bool can_unite = family == RelationFamily::tactical || statement.relation == Relation::cooperates;
    const Party* third =
        can_unite ? arguments_.behind_preposition(WordClass::against, statement.trigger.last) : nullptr;
    if (third == nullptr || statement.direction != Direction::both || shares(*third, statement)) {
      return;
    }
    Statement driver = statement;
    driver.relation = Relation::shares_adversary;
    driver.part = Part::adverb;  // no word of its own: hedges of the uniting do not touch it
    driver.rules.push_back("shares_adversary/against");
    widen(driver.tokens, third->tokens);
    statements_.push_back(std::move(driver));
  }

  static bool shares(const Party& party, const Statement& statement) {
    return std::ranges::any_of(party.actors, [&](ActorIndex actor) {
      return std::ranges::find(statement.a, actor) != statement.a.end() ||
             std::ranges::find(statement.b, actor) != statement.b.end();
    });
  }

  const SentenceView& sentence_;
  const std::vector<Party>& parties_;
  ArgumentFinder arguments_;
  std::vector<Trigger> triggers_;
  std::vector<Trigger> modifiers_;
  std::vector<Statement> statements_;
};

}  // namespace

std::vector<Statement> find_statements(const SentenceView& sentence, const std::vector<Party>& parties) {
  return StatementFinder(sentence, parties).run();
}

}  // namespace entente::read
