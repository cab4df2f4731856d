// SPDX-License-Identifier: Apache-2.0
#include "read/bare_nouns.hpp"

#include <algorithm>

namespace entente::read {
namespace {

bool is_tie(Relation relation);

class BareNounReader {
 public:
  BareNounReader(const BareNounContext& context, RelationWord word)
      : context_(context), sentence_(context.sentence), trigger_(word.trigger), rule_(word.rule) {}

  [[nodiscard]] std::optional<Statement> run() const {
    if (rule_.part != Part::noun || has_complement()) {
      return std::nullopt;
    }
    if (auto again = told_again()) {
      return again;
    }
    const auto& focus = context_.focus.pair;
    if (is_tie(rule_.relation) && focus &&
        (is_told_of_focus(context_, {trigger_, rule_}) || !has_party_beside(*focus))) {
      return told_of(*focus, "focus/pair named before");
    }
    const auto parted = rule_.relation == Relation::truce ? pair_of_last_sentence() : std::nullopt;
    if (parted && !has_party_beside(*parted)) {
      return told_of(*parted, "focus/pair of the sentence before");
    }
    const auto pair =
        rule_.relation == Relation::fights && runs_both_ways() && opens_clause() ? pair_of_sentence() : std::nullopt;
    return pair ? std::optional(told_of(*pair, "focus/pair of the sentence")) : std::nullopt;
  }

 private:
  // An argument behind a preposition ("ties with traders") is the other side, even where it is no actor.
  [[nodiscard]] bool has_complement() const {
    const std::size_t next = trigger_.tokens.last;
    return sentence_.is_inside(next, WordClass::with) || sentence_.is_inside(next, WordClass::between) ||
           sentence_.is_inside(next, WordClass::of) || sentence_.is_inside(next, WordClass::to) ||
           sentence_.is_inside(next, WordClass::against);
  }

  // "..., fighting is expected": the subject of a clause of its own.
  [[nodiscard]] bool opens_clause() const {
    const std::size_t first = trigger_.tokens.first;
    if (first == sentence_.range.first || !sentence_.range.contains(trigger_.tokens.last)) {
      return false;
    }
    const std::size_t before = sentence_.is(first - 1, WordClass::determiner) ? first - 1 : first;
    return before > sentence_.range.first &&
           (sentence_.is(before - 1, WordClass::comma) || sentence_.is(before - 1, WordClass::boundary)) &&
           is_verbal(sentence_, trigger_.tokens.last);
  }

  [[nodiscard]] bool runs_both_ways() const {
    return std::ranges::any_of(rule_.frames, [](const Frame& frame) { return frame.way == '='; });
  }

  // The clause, or the part of it that commas set off.
  [[nodiscard]] TokenRange surroundings() const {
    TokenRange clause = context_.arguments.clause_of(trigger_.tokens.first);
    const auto is_mark = [&](std::size_t i) {
      return sentence_.is(i, WordClass::comma) &&
             std::ranges::none_of(context_.parties, [&](const Party& party) { return party.tokens.contains(i); });
    };
    for (std::size_t i = trigger_.tokens.last; i < clause.last; ++i) {
      clause.last = is_mark(i) ? i : clause.last;
    }
    return clause;
  }

  [[nodiscard]] bool has_party_beside(const FocusPair& pair) const {
    const TokenRange clause = surroundings();
    return std::ranges::any_of(context_.parties, [&](const Party& party) {
      const auto is_other = [&](ActorIndex actor) { return actor != pair.a && actor != pair.b; };
      return clause.contains(party.tokens.first) && !party.is_place && std::ranges::any_of(party.actors, is_other);
    });
  }

  // The two that the clause before related, where the noun's own words name nobody: behind the last party.
  [[nodiscard]] std::optional<FocusPair> pair_of_sentence() const {
    const bool is_behind_parties = std::ranges::all_of(
        context_.parties, [&](const Party& party) { return party.tokens.last <= trigger_.tokens.first; });
    if (context_.earlier.empty() || !is_behind_parties) {
      return std::nullopt;
    }
    const Statement& last = context_.earlier.back();
    if (last.is_among && last.a.size() == 2) {
      return FocusPair{last.a.front(), last.a.back()};
    }
    const bool is_pair = !last.is_among && last.a.size() == 1 && last.b.size() == 1;
    const bool names_both = context_.parties.size() <= 2;
    return is_pair && names_both ? std::optional(FocusPair{last.a.front(), last.b.front()}) : std::nullopt;
  }

  // "A ceasefire took effect" behind a sentence about two and no more.
  [[nodiscard]] std::optional<FocusPair> pair_of_last_sentence() const {
    std::optional<FocusPair> pair;
    for (const RecentTie& tie : context_.focus.recent) {
      const FocusPair other{std::min(tie.a, tie.b), std::max(tie.a, tie.b)};
      if (tie.sentences_ago > 1) {
        break;
      }
      if (pair && (pair->a != other.a || pair->b != other.b)) {
        return std::nullopt;
      }
      pair = other;
    }
    return pair;
  }

  // "this support", "such ties", "A's help": what was told before of the same kind, by A where it is A's.
  [[nodiscard]] std::optional<Statement> told_again() const {
    const Party* possessor = context_.arguments.possessor_of(trigger_.tokens.first);
    const RelationFamily family = family_of(rule_.relation);
    const bool can_repeat = family == RelationFamily::transactional || family == RelationFamily::unspecified;
    if (!can_repeat || (possessor == nullptr && !points_back()) || is_denied()) {
      return std::nullopt;
    }
    for (const RecentTie& tie : context_.focus.recent) {
      const bool is_alike = family_of(tie.relation) == family || is_help_told(tie);
      if (is_alike && is_of(tie, possessor) && !has_party_beside({tie.a, tie.b})) {
        return retold(tie);
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool is_of(const RecentTie& tie, const Party* possessor) {
    return possessor == nullptr ||
           (possessor->actors.size() == 1 && possessor->actors.front() == tie.a && possessor->is_possessive);
  }

  [[nodiscard]] Statement retold(const RecentTie& tie) const {
    Statement statement = told_of({tie.a, tie.b}, "focus/told before");
    statement.relation = is_help_told(tie) ? Relation::supports : tie.relation;
    statement.b = {tie.b};
    statement.a = {tie.a};
    statement.is_among = false;
    statement.direction = tie.direction;
    return statement;
  }

  // "its help" takes up arms or shelter given.
  [[nodiscard]] bool is_help_told(const RecentTie& tie) const {
    return rule_.relation == Relation::supports && tie.direction == Direction::a_to_b &&
           family_of(tie.relation) == RelationFamily::transactional;
  }

  // "denied such ties" is read elsewhere, as a denial of what others said.
  [[nodiscard]] bool is_denied() const {
    constexpr std::size_t kReach = 6;
    const std::size_t first = trigger_.tokens.first;
    for (std::size_t i = first; i > sentence_.range.first && first - i < kReach; --i) {
      const auto& cues = sentence_.lexicon->cues;
      const auto match = cues.phrases.longest_at(sentence_.tokens.first(sentence_.range.last), i - 1);
      const bool denies = std::ranges::any_of(match.values, [&](std::int32_t value) {
        const auto row = static_cast<std::size_t>(cues.markers[static_cast<std::size_t>(value)].row);
        return cues.rules[row].kind == CueKind::deny || cues.rules[row].kind == CueKind::refute;
      });
      if (denies) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool points_back() const {
    const std::size_t first = trigger_.tokens.first;
    if (first == sentence_.range.first) {
      return false;
    }
    const std::string word = normal_form(sentence_.word(first - 1));
    return word == "this" || word == "these" || word == "such" || word == "those";
  }

  [[nodiscard]] Statement told_of(const FocusPair& pair, const std::string& how) const {
    Statement statement{.relation = rule_.relation, .tokens = trigger_.tokens, .trigger = trigger_.tokens};
    statement.a = {pair.a, pair.b};
    statement.is_among = true;
    statement.part = rule_.part;
    statement.rules = {rule_.name, how};
    return statement;
  }

  const BareNounContext& context_;
  const SentenceView& sentence_;
  const Trigger& trigger_;
  const RelationRule& rule_;
};

bool is_tie(Relation relation) {
  return relation == Relation::cooperates || relation == Relation::coordinates || relation == Relation::allied ||
         relation == Relation::unites_temporarily;
}

}  // namespace

bool is_told_of_focus(const BareNounContext& context, RelationWord word) {
  const Party* possessor =
      word.rule.part == Part::noun ? context.arguments.possessor_of(word.trigger.tokens.first) : nullptr;
  if (!is_tie(word.rule.relation) || !context.focus.pair || possessor == nullptr || possessor->actors.size() != 2) {
    return false;
  }
  const bool is_pronoun = possessor->tokens.last == possessor->tokens.first + 1 &&
                          context.sentence.is(possessor->tokens.first, WordClass::determiner);
  return is_pronoun && &context.parties.front() == possessor;
}

std::optional<Statement> read_bare_noun(const BareNounContext& context, RelationWord word) {
  return BareNounReader(context, word).run();
}

}  // namespace entente::read
