// SPDX-License-Identifier: Apache-2.0
#include "read/parts.hpp"

#include <algorithm>
#include <optional>

#include "read/lexicon_tables.hpp"
#include "read/triggers.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kNear = 3;      // words of its own phrase between a name and the word that relates it
constexpr std::size_t kListGap = 8;   // tokens between two names of one list
constexpr std::size_t kLongest = 24;  // tokens between two names of one statement

// Words that may stand between a name and a phrase that belongs to it.
bool is_filler(const SentenceView& sentence, std::size_t token) {
  return sentence.is(token, WordClass::determiner) || sentence.is(token, WordClass::comma) ||
         sentence.is(token, WordClass::adverb_ok) || sentence.is(token, WordClass::relative) ||
         sentence.is(token, WordClass::auxiliary) || sentence.is(token, WordClass::open_bracket) ||
         sentence.is(token, WordClass::close_bracket);
}

// ", the", "and", or other names between commas that nobody marked.
bool is_list_gap(const SentenceView& sentence, TokenRange gap) {
  if (gap.first >= gap.last || gap.last - gap.first > kListGap) {
    return false;
  }
  const auto is_mark = [&](std::size_t token) {
    return sentence.is(token, WordClass::comma) || sentence.is(token, WordClass::conjunction);
  };
  for (std::size_t token = gap.first; token < gap.last; ++token) {
    if (!is_mark(token) && !sentence.is(token, WordClass::determiner) && !sentence.tokens[token].is_capitalised) {
      return false;
    }
  }
  return is_mark(gap.first);
}

class PartFinder {
 public:
  PartFinder(const SentenceView& sentence, const std::vector<TokenRange>& names)
      : sentence_(sentence), names_(names), triggers_(find_triggers(sentence, sentence.lexicon->parts)) {}

  [[nodiscard]] std::vector<PartRelation> find() const {
    std::vector<PartRelation> found;
    for (std::size_t left = 0; left + 1 < names_.size(); ++left) {
      const PartRule* rule = rule_between(left, left + 1);
      const std::size_t end = rule == nullptr ? left : last_in_list(sentence_, names_, left + 1);
      for (std::size_t right = left + 1; right <= end; ++right) {
        found.push_back(relation_of(*rule, left, right));
      }
    }
    return found;
  }

 private:
  [[nodiscard]] const PartRule* rule_between(std::size_t left, std::size_t right) const {
    TokenRange between{names_[left].last, names_[right].first};
    if (sentence_.is(between.first - 1, WordClass::possessive_mark)) {
      --between.first;  // "ALPHA's", where the name holds its mark
    }
    if (between.first >= between.last || between.last - between.first > kLongest) {
      return nullptr;
    }
    for (const Trigger& trigger : triggers_) {
      const PartRule& rule = sentence_.lexicon->parts.rules[static_cast<std::size_t>(trigger.row)];
      const bool is_between = trigger.tokens.first >= between.first && trigger.tokens.last <= between.last;
      if (is_between && (rule.reaches_far || is_filled({between.first, trigger.tokens.first})) &&
          is_filled({trigger.tokens.last, between.last})) {
        return &rule;
      }
    }
    return nullptr;
  }

  [[nodiscard]] bool is_filled(TokenRange gap) const {
    if (gap.last - gap.first > kNear) {
      return false;
    }
    for (std::size_t token = gap.first; token < gap.last; ++token) {
      if (!is_filler(sentence_, token)) {
        return false;
      }
    }
    return true;
  }

  static PartRelation relation_of(const PartRule& rule, std::size_t left, std::size_t right) {
    switch (rule.kind) {
      case PartRuleKind::holds:
        return {PartRelation::Kind::part_of, right, left};
      case PartRuleKind::within:
        return {PartRelation::Kind::part_of, left, right};
      case PartRuleKind::leads:
        return {PartRelation::Kind::led_by, right, left};
      case PartRuleKind::led:
        return {PartRelation::Kind::led_by, left, right};
    }
    return {};
  }

  const SentenceView& sentence_;
  const std::vector<TokenRange>& names_;
  std::vector<Trigger> triggers_;
};

}  // namespace

std::size_t last_in_list(const SentenceView& sentence, const std::vector<TokenRange>& names, std::size_t name) {
  while (name + 1 < names.size() && is_list_gap(sentence, {names[name].last, names[name + 1].first})) {
    ++name;
  }
  return name;
}

std::vector<PartRelation> find_parts(const SentenceView& sentence, const std::vector<TokenRange>& names) {
  return PartFinder(sentence, names).find();
}

}  // namespace entente::read
