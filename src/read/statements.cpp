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

// More than any sentence has tokens: a frame of last resort gives way to every other that can be filled.
constexpr std::size_t kLastResort = 1000;

void widen(TokenRange& range, TokenRange with) {
  range.first = std::min(range.first, with.first);
  range.last = std::max(range.last, with.last);
}

// Extracts the statements of one sentence.
class StatementFinder {
 public:
  StatementFinder(const SentenceView& sentence, const std::vector<Party>& parties,
                  const std::optional<FocusPair>& focus)
      : sentence_(sentence),
        parties_(parties),
        focus_(focus),
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
    const bool is_verb = stands_as_verb(sentence_, trigger.tokens.first, parties_) && !is_compound_noun(trigger);
    if (part == Part::verb && is_attributive(trigger)) {
      return false;
    }
    if (part == Part::verb) {
      return !is_ambiguous || !has_rule(trigger, Part::noun) || (is_verb && !behind_have(trigger));
    }
    return part != Part::noun || !is_verb || !has_rule(trigger, Part::verb) || behind_have(trigger);
  }

  // "an ALPHA attack on BRAVO": right behind a name and before a preposition that a verb of this spelling does not
  // take.
  [[nodiscard]] bool is_compound_noun(const Trigger& trigger) const {
    const std::size_t next = trigger.tokens.last;
    const bool is_bare = (trigger.forms & (kBase | kThird)) != 0 && (trigger.forms & kPast) == 0;
    const bool has_complement = sentence_.is_inside(next, WordClass::on) ||
                                sentence_.is_inside(next, WordClass::against) ||
                                sentence_.is_inside(next, WordClass::for_);
    return is_bare && has_complement && arguments_.ending_at(trigger.tokens.first) != nullptr &&
           has_rule(trigger, Part::noun);
  }

  // "two armed groups", "the trained fighters": a participle before its noun tells of no deed.
  [[nodiscard]] bool is_attributive(const Trigger& trigger) const {
    const std::size_t first = trigger.tokens.first;
    const bool is_participle = (trigger.forms & kParticiple) != 0 && (trigger.forms & (kBase | kThird)) == 0;
    if (!is_participle || first == sentence_.range.first || is_passive(sentence_, trigger)) {
      return false;
    }
    const bool behind_mark =
        sentence_.is(first - 1, WordClass::comma) || sentence_.is(first - 1, WordClass::conjunction);
    return !behind_mark && !stands_as_verb(sentence_, first, parties_) &&
           (sentence_.is(first - 1, WordClass::determiner) || sentence_.tokens[first - 1].word == kUnknownWord ||
            sentence_.tokens[first - 1].kind == TokenKind::number || sentence_.is(first - 1, WordClass::preposition));
  }

  [[nodiscard]] bool has_rule(const Trigger& trigger, Part part) const {
    return std::ranges::any_of(
        triggers_, [&](const Trigger& other) { return other.tokens == trigger.tokens && rule_of(other).part == part; });
  }
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
    std::optional<Statement> best = best_filled(trigger, rule, turned);
    if (!best) {
      return bare_noun(trigger, rule);
    }
    if (rule.relation == Relation::areas_adjoin && !is_told_of_a_place(trigger)) {
      return std::nullopt;
    }
    best->relation = rule.relation;
    best->part = rule.part;
    best->rules.push_back(rule.name + (turned ? "/passive" : ""));
    return best;
  }

  // Of a verb the first frame that can be filled, of a noun the one with the nearest arguments.
  std::optional<Statement> best_filled(const Trigger& trigger, const RelationRule& rule, bool turned) const {
    std::optional<Statement> best;
    std::size_t best_reach = 0;
    for (const Frame& frame : rule.frames) {
      auto statement = fill(trigger, turned ? turn(frame) : frame);
      const std::size_t reach = statement ? reach_of(*statement, frame) : 0;
      if (statement && (!best || (rule.part == Part::noun && reach < best_reach))) {
        best = std::move(statement);
        best_reach = reach;
      }
    }
    return best;
  }

  // "ties with B and C": of B and C among themselves only where nobody else is said to have them.
  static std::size_t reach_of(const Statement& statement, const Frame& frame) {
    const bool is_last_resort = frame.left == Role::with && frame.right == Role::with;
    return statement.tokens.last - statement.tokens.first + (is_last_resort ? kLastResort : 0);
  }

  // "are active in Norland", not "are active in politics"; wordings that end in no preposition tell of places anyway.
  [[nodiscard]] bool is_told_of_a_place(const Trigger& trigger) const {
    std::size_t next = trigger.tokens.last;
    if (!sentence_.is(next - 1, WordClass::in)) {
      return true;
    }
    while (sentence_.is_inside(next, WordClass::determiner)) {
      ++next;
    }
    return sentence_.range.contains(next) && sentence_.tokens[next].is_capitalised;
  }

  // "the potential alliance", "such cooperation": told of the pair in focus if its clause names nobody else.
  std::optional<Statement> bare_noun(const Trigger& trigger, const RelationRule& rule) const {
    const bool is_tie = rule.relation == Relation::cooperates || rule.relation == Relation::coordinates ||
                        rule.relation == Relation::allied;
    if (!focus_ || rule.part != Part::noun || !is_tie || has_other_party(trigger)) {
      return std::nullopt;
    }
    Statement statement{.relation = rule.relation, .tokens = trigger.tokens, .trigger = trigger.tokens};
    statement.a = {focus_->a, focus_->b};
    statement.is_among = true;
    statement.part = rule.part;
    statement.rules = {rule.name, "focus/pair named before"};
    return statement;
  }

  // A party beside the pair in the clause, or any argument behind a preposition ("ties with traders").
  [[nodiscard]] bool has_other_party(const Trigger& trigger) const {
    const TokenRange clause = arguments_.clause_of(trigger.tokens.first);
    const std::size_t next = trigger.tokens.last;
    if (sentence_.is_inside(next, WordClass::with) || sentence_.is_inside(next, WordClass::between) ||
        sentence_.is_inside(next, WordClass::of) || sentence_.is_inside(next, WordClass::to)) {
      return true;
    }
    return std::ranges::any_of(parties_, [&](const Party& party) {
      const auto is_other = [&](ActorIndex actor) { return actor != focus_->a && actor != focus_->b; };
      return clause.contains(party.tokens.first) && !party.is_place && std::ranges::any_of(party.actors, is_other);
    });
  }

  // In a passive the subject suffers and the agent stands behind "by".
  static Frame turn(Frame frame) {
    const auto turn_role = [](Role role) {
      return role == Role::subject ? Role::by : (role == Role::object ? Role::subject : role);
    };
    const bool keeps = frame.way == '=' && frame.left != Role::object && frame.right != Role::object;
    return keeps ? frame : Frame{turn_role(frame.left), frame.way, turn_role(frame.right)};
  }

  std::optional<Statement> fill(const Trigger& trigger, const Frame& frame) const {
    const Party* left = arguments_.find(frame.left, trigger);
    const Party* right = frame.left == frame.right ? left : arguments_.find(frame.right, trigger);
    if (left == nullptr || right == nullptr || !has_verb_of(frame, trigger)) {
      return std::nullopt;
    }
    if (left == right || left->actors == right->actors) {
      return within(trigger, frame, *left);
    }
    return frame.way == '<' ? between(trigger, *right, *left) : with_way(between(trigger, *left, *right), frame);
  }

  // "received support from B" needs a word of receiving, "is an ally of B" one of being.
  [[nodiscard]] bool has_verb_of(const Frame& frame, const Trigger& trigger) const {
    const bool is_receiver = frame.left == Role::from && frame.right == Role::subject;
    const bool is_predicate = frame.left == Role::subject && frame.right == Role::of;
    return (!is_receiver || is_received(trigger)) && (!is_predicate || is_told_by_be(trigger));
  }

  // One party fills both roles.
  [[nodiscard]] std::optional<Statement> within(const Trigger& trigger, const Frame& frame, const Party& party) const {
    if (frame.left == Role::between && party.apart > 0) {
      return apart(trigger, party);
    }
    const bool is_open = frame.left == Role::subject && has_partner_phrase(trigger);
    return party.actors.size() < 2 || is_open ? std::nullopt : std::optional(among(trigger, party));
  }

  static Statement with_way(Statement statement, const Frame& frame) {
    statement.direction = frame.way == '=' ? Direction::both : Direction::a_to_b;
    return statement;
  }

  // "between A and B, C": A with each of the others.
  static Statement apart(const Trigger& trigger, const Party& party) {
    Statement statement = among(trigger, party);
    const auto head = party.actors.begin() + static_cast<std::ptrdiff_t>(party.apart);
    statement.a.assign(party.actors.begin(), head);
    statement.b.assign(head, party.actors.end());
    statement.is_among = false;
    return statement;
  }

  // "A is an ally of B": only "be", "remain" or "become" makes a subject what the noun says.
  [[nodiscard]] bool is_told_by_be(const Trigger& trigger) const {
    constexpr std::size_t kReach = 6;
    std::size_t at = trigger.tokens.first;
    for (std::size_t steps = 0; steps < kReach && at > sentence_.range.first; ++steps) {
      --at;
      if (sentence_.is(at, WordClass::copula)) {
        return true;
      }
      if (sentence_.is(at, WordClass::preposition) || arguments_.ending_at(at + 1) != nullptr) {
        return false;
      }
    }
    return false;
  }

  // Every two of one party.
  static Statement among(const Trigger& trigger, const Party& party) {
    Statement statement{.a = party.actors, .is_among = true, .tokens = trigger.tokens, .trigger = trigger.tokens};
    statement.parties = {&party};
    widen(statement.tokens, party.tokens);
    return statement;
  }

  static Statement between(const Trigger& trigger, const Party& a, const Party& b) {
    Statement statement{.direction = Direction::a_to_b, .a = a.actors, .b = b.actors, .tokens = trigger.tokens};
    statement.trigger = trigger.tokens;
    statement.parties = {&a, &b};
    widen(statement.tokens, a.tokens);
    widen(statement.tokens, b.tokens);
    return statement;
  }

  // "A and B work with traders": the other side is told, even where it is no actor of the registry.
  [[nodiscard]] bool has_partner_phrase(const Trigger& trigger) const {
    const std::size_t next = trigger.tokens.last;
    const std::size_t behind = sentence_.is_inside(next, WordClass::adverb_ok) ? next + 1 : next;
    const bool has_phrase =
        sentence_.is_inside(behind, WordClass::with) || sentence_.is_inside(behind, WordClass::from);
    const bool is_reciprocal = sentence_.range.contains(behind + 1) &&
                               (sentence_.word(behind + 1) == "each" || sentence_.word(behind + 1) == "one");
    return has_phrase && !is_reciprocal;
  }

  // "receives support from B": between subject and noun stands a word of receiving.
  [[nodiscard]] bool is_received(const Trigger& trigger) const {
    constexpr std::size_t kReach = 6;
    for (std::size_t i = trigger.tokens.first; i > sentence_.range.first && trigger.tokens.first - i < kReach; --i) {
      if (sentence_.is(i - 1, WordClass::receives) || sentence_.is(i - 1, WordClass::have) ||
          sentence_.word(i - 1) == "without") {
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

  // A tie told as past keeps its own code, and past co-operation stands beside it.
  void add_past(const Statement& statement, const ModifierRule& modifier) {
    Statement past = statement;
    past.relation = Relation::past_cooperation;
    past.direction = Direction::both;
    past.rules.push_back(modifier.name);
    statements_.push_back(std::move(past));
  }

  void refine(Statement& statement) {
    for (const Trigger& trigger : modifiers_) {
      const ModifierRule& modifier = modifier_of(trigger);
      const bool suits = std::ranges::find(modifier.from, statement.relation) != modifier.from.end();
      if (suits && is_near(trigger, statement)) {
        apply(modifier, trigger, statement);
        return;
      }
    }
  }

  void apply(const ModifierRule& modifier, const Trigger& trigger, Statement& statement) {
    if (modifier.to == Relation::past_cooperation) {
      add_past(statement, modifier);
      return;
    }
    statement.relation = modifier.to;
    statement.rules.push_back(modifier.name);
    widen(statement.tokens, trigger.tokens);
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
  const std::optional<FocusPair>& focus_;
  ArgumentFinder arguments_;
  std::vector<Trigger> triggers_;
  std::vector<Trigger> modifiers_;
  std::vector<Statement> statements_;
};

}  // namespace

std::vector<Statement> find_statements(const SentenceView& sentence, const std::vector<Party>& parties,
                                       const std::optional<FocusPair>& focus) {
  return StatementFinder(sentence, parties, focus).run();
}

}  // namespace entente::read
