// SPDX-License-Identifier: Apache-2.0
#include "read/word_parts.hpp"

#include <algorithm>

namespace entente::read {

bool WordParts::suits(const Trigger& trigger, Part part) const {
  const bool is_ambiguous = (trigger.forms & (kBase | kThird)) != 0;
  const bool is_verb = stands_as_verb(sentence_, trigger.tokens.first, parties_) && !is_compound_noun(trigger);
  if (part == Part::verb && (is_attributive(trigger) || is_gerund_noun(trigger))) {
    return false;
  }
  if (part == Part::verb) {
    return !is_ambiguous || !has_rule(trigger, Part::noun) || (is_verb && !behind_have(trigger));
  }
  return part != Part::noun || !is_verb || !has_rule(trigger, Part::verb) || behind_have(trigger);
}

// "an ALPHA attack on BRAVO": right behind a name and before a preposition that a verb of this spelling does not
// take.
bool WordParts::is_compound_noun(const Trigger& trigger) const {
  const std::size_t next = trigger.tokens.last;
  const bool is_bare = (trigger.forms & (kBase | kThird)) != 0 && (trigger.forms & kPast) == 0;
  const bool has_complement = sentence_.is_inside(next, WordClass::on) ||
                              sentence_.is_inside(next, WordClass::against) ||
                              sentence_.is_inside(next, WordClass::for_);
  return is_bare && has_complement && arguments_.ending_at(trigger.tokens.first) != nullptr &&
         has_rule(trigger, Part::noun);
}

// "two armed groups", "the trained fighters": a participle before its noun tells of no deed.
bool WordParts::is_attributive(const Trigger& trigger) const {
  const std::size_t first = trigger.tokens.first;
  const bool is_participle = (trigger.forms & kParticiple) != 0 && (trigger.forms & (kBase | kThird)) == 0;
  const bool is_phrase = trigger.tokens.last > first + 1;  // "fought alongside" qualifies no noun
  if (!is_participle || is_phrase || first == sentence_.range.first || is_passive(sentence_, trigger) ||
      is_perfect(first)) {
    return false;
  }
  const bool behind_mark = sentence_.is(first - 1, WordClass::comma) || sentence_.is(first - 1, WordClass::conjunction);
  return !behind_mark && !stands_as_verb(sentence_, first, parties_) && !is_adverbial(sentence_, first - 1) &&
         (sentence_.is(first - 1, WordClass::determiner) || sentence_.tokens[first - 1].word == kUnknownWord ||
          sentence_.tokens[first - 1].kind == TokenKind::number || sentence_.is(first - 1, WordClass::preposition));
}

// "the backing of A", "A's shelling": a gerund behind a determiner or a possessor is a noun.
bool WordParts::is_gerund_noun(const Trigger& trigger) const {
  const std::size_t first = trigger.tokens.first;
  const bool is_behind = first > sentence_.range.first && (sentence_.is(first - 1, WordClass::determiner) ||
                                                           sentence_.is(first - 1, WordClass::possessive_mark));
  return trigger.forms == kGerund && is_behind && has_rule(trigger, Part::noun);
}

// "has at times fought": an auxiliary a few words before makes a verb of a participle.
bool WordParts::is_perfect(std::size_t token) const {
  constexpr std::size_t kReach = 4;
  for (std::size_t i = token; i > sentence_.range.first && token - i < kReach; --i) {
    if (sentence_.is(i - 1, WordClass::have)) {
      return true;
    }
    if (sentence_.is(i - 1, WordClass::determiner) || sentence_.is(i - 1, WordClass::comma)) {
      return false;
    }
  }
  return false;
}

bool WordParts::has_rule(const Trigger& trigger, Part part) const {
  return std::ranges::any_of(triggers_, [&](const Trigger& other) {
    const auto row = static_cast<std::size_t>(other.row);
    return other.tokens == trigger.tokens && sentence_.lexicon->relations.rules[row].part == part;
  });
}

bool WordParts::behind_have(const Trigger& trigger) const {
  const std::size_t first = trigger.tokens.first;
  return first > sentence_.range.first && sentence_.is(first - 1, WordClass::have);
}

}  // namespace entente::read
