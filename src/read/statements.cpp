// SPDX-License-Identifier: Apache-2.0
#include "read/statements.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "read/arguments.hpp"
#include "read/bare_nouns.hpp"
#include "read/contrasts.hpp"
#include "read/frames.hpp"
#include "read/inner_ties.hpp"
#include "read/joint_deeds.hpp"
#include "read/modifiers.hpp"
#include "read/shared_places.hpp"
#include "read/word_parts.hpp"

namespace entente::read {
namespace {

// Extracts the statements of one sentence.
class StatementFinder {
 public:
  StatementFinder(const SentenceView& sentence, const std::vector<Party>& parties, const Focus& focus)
      : sentence_(sentence),
        parties_(parties),
        focus_(focus),
        arguments_(sentence, parties),
        triggers_(find_triggers(sentence, sentence.lexicon->relations)),
        modifiers_(find_triggers(sentence, sentence.lexicon->modifiers)),
        parts_(sentence, parties, arguments_, triggers_) {}

  std::vector<Statement> run() {
    for (std::size_t next = 0; next < triggers_.size();) {
      next = read_words_of_one_phrase(next);
    }
    std::ranges::copy(contrasts(sentence_, arguments_, parties_), std::back_inserter(statements_));
    std::ranges::copy(ties_inside_names(sentence_, parties_), std::back_inserter(statements_));
    drop_governors();
    drop_accusations();
    return std::move(statements_);
  }

 private:
  // The rules of one phrase, from `first` on; where none of them holds, the phrases inside it are to be read.
  std::size_t read_words_of_one_phrase(std::size_t first) {
    const TokenRange words = triggers_[first].tokens;
    const std::size_t before = statements_.size();
    std::size_t next = first;
    for (; next < triggers_.size() && triggers_[next].tokens == words; ++next) {
      const Trigger& trigger = triggers_[next];
      const RelationRule& rule = sentence_.lexicon->relations.rules[static_cast<std::size_t>(trigger.row)];
      if (!is_used(trigger) && !is_part_of_party(trigger) && parts_.suits(trigger, rule.part)) {
        read_word({trigger, rule});
      }
    }
    if (statements_.size() == before && words.last > words.first + 1) {
      add_words_inside(words);
    }
    return next;
  }

  // "opened a channel between A and B": "open a channel with" does not hold, "channel between" does.
  void add_words_inside(TokenRange phrase) {
    const auto& table = sentence_.lexicon->relations;
    for (std::size_t i = phrase.first; i < phrase.last;) {
      const std::size_t end = i == phrase.first ? phrase.last - 1 : phrase.last;
      const auto match = table.phrases.longest_at(sentence_.tokens.first(end), i);
      for (const std::int32_t value : match.values) {
        const Marker& marker = table.markers[static_cast<std::size_t>(value)];
        triggers_.push_back({{i, i + match.length}, marker.row, marker.forms});
      }
      i += std::max<std::size_t>(match.length, 1);
    }
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

  void read_word(RelationWord word) {
    add(joint_attack(sentence_, arguments_, word));
    auto statement = statement_of(word);
    if (!statement) {
      return;
    }
    auto past = refine(sentence_, modifiers_, *statement);
    add(std::move(past));
    add(shared_adversary_of(sentence_, arguments_, *statement));
    statements_.push_back(std::move(*statement));
  }

  void add(std::optional<Statement> statement) {
    if (statement) {
      statements_.push_back(std::move(*statement));
    }
  }

  [[nodiscard]] std::optional<Statement> statement_of(RelationWord word) const {
    const BareNounContext bare{sentence_, parties_, arguments_, focus_, statements_};
    auto statement =
        is_told_of_focus(bare, word) ? read_bare_noun(bare, word) : fill_frames(sentence_, arguments_, word);
    if (!statement) {
      auto presence = presence_of_two(sentence_, arguments_, word, triggers_);
      return presence ? presence : read_bare_noun(bare, word);
    }
    const bool is_place = word.rule.relation == Relation::areas_adjoin;
    return is_place && !is_told_of_a_place(sentence_, word.trigger) ? std::nullopt : std::move(statement);
  }

  static bool is_of_one_pair(const Statement& left, const Statement& right) {
    return (left.a == right.a && left.b == right.b) || (left.a == right.b && left.b == right.a);
  }

  // "supplied A with rifles" is told by "rifles"; the verb of giving says nothing more.
  void drop_governors() {
    std::multimap<std::size_t, Statement> nouns;
    for (const Statement& statement : statements_) {
      if (statement.governor) {
        nouns.emplace(*statement.governor, statement);
      }
    }
    std::erase_if(statements_, [&](const Statement& verb) {
      const auto first = nouns.lower_bound(verb.trigger.first);
      const auto last = nouns.lower_bound(verb.trigger.last);
      return std::any_of(first, last, [&](const auto& entry) {
        return entry.second.trigger != verb.trigger && is_of_one_pair(entry.second, verb);
      });
    });
  }

  // "accused A of helping B" condemns A for B's sake: the help is the claim.
  void drop_accusations() {
    std::erase_if(statements_, [&](const Statement& statement) {
      return statement.relation == Relation::condemns && is_accusation(statement.trigger) && tells_of_others(statement);
    });
  }

  [[nodiscard]] bool is_accusation(TokenRange trigger) const {
    const auto& cues = sentence_.lexicon->cues;
    const auto match = cues.phrases.longest_at(sentence_.tokens.first(sentence_.range.last), trigger.first);
    return std::ranges::any_of(match.values, [&](std::int32_t value) {
      const auto row = static_cast<std::size_t>(cues.markers[static_cast<std::size_t>(value)].row);
      return cues.rules[row].frame == CueFrame::accuses;
    });
  }

  [[nodiscard]] bool tells_of_others(const Statement& accusation) const {
    constexpr std::size_t kReach = 40;  // tokens in which an accusation says of what
    const std::size_t end =
        std::min(arguments_.clause_of(accusation.trigger.first).last, accusation.trigger.first + kReach);
    const bool has_party = std::ranges::any_of(parties_, [&](const Party& party) {
      return party.tokens.first >= accusation.tokens.last && party.tokens.first < end && !party.is_place;
    });
    return has_party || std::ranges::any_of(statements_, [&](const Statement& other) {
             return other.trigger.first > accusation.trigger.first && other.trigger.first < end;
           });
  }

  const SentenceView& sentence_;
  const std::vector<Party>& parties_;
  const Focus& focus_;
  ArgumentFinder arguments_;
  std::vector<Trigger> triggers_;
  std::vector<Trigger> modifiers_;
  WordParts parts_;
  std::vector<Statement> statements_;
};

}  // namespace

std::vector<Statement> find_statements(const SentenceView& sentence, const std::vector<Party>& parties,
                                       const Focus& focus) {
  return StatementFinder(sentence, parties, focus).run();
}

}  // namespace entente::read
