// SPDX-License-Identifier: Apache-2.0
#include "read/root_words.hpp"

#include <algorithm>

namespace entente::read {
namespace {

constexpr std::size_t kGap = 4;      // words that may part a verb from its noun
constexpr std::size_t kLongest = 6;  // words of a phrase behind its first

struct Found {
  TokenRange tokens;
  std::size_t words = 0;  // of the phrase itself
  std::span<const std::int32_t> values;
};

class RootWordFinder {
 public:
  RootWordFinder(const SentenceView& sentence, TokenRange region, TokenRange skipped)
      : sentence_(sentence), table_(sentence.lexicon->roots), region_(region), skipped_(skipped) {}

  [[nodiscard]] std::vector<RootWord> find() const {
    std::vector<RootWord> words;
    for (std::size_t i = region_.first; i < region_.last; ++i) {
      const Found found = longest_at(i);
      if (found.words == 0 || sentence_.tokens[i].is_joined || is_part_of_name(i)) {
        continue;
      }
      const RootWord word = read(found);
      if (!is_mere_adjective(word, words.empty())) {
        words.push_back(word);
        i = std::max(i, std::min(found.tokens.last, region_.last) - 1);
      }
    }
    return words;
  }

 private:
  [[nodiscard]] Found longest_at(std::size_t at) const {
    const auto close = table_.phrases.longest_at(sentence_.tokens.first(region_.last), at);
    Found best{{at, at + close.length}, close.length, close.values};
    for (std::size_t next = at + 1, words = 0; words < kGap && next < sentence_.range.last; ++words) {
      next = next == skipped_.first && skipped_.first < skipped_.last ? skipped_.last : next + 1;
      const Found parted = parted_at(at, next);
      if (parted.words > best.words) {
        return parted;
      }
      if (next >= sentence_.range.last || may_not_part(next)) {
        break;
      }
    }
    return best;
  }

  // "the Accord", "March": a capital letter within a sentence.
  [[nodiscard]] bool is_part_of_name(std::size_t token) const {
    return sentence_.tokens[token].is_capitalised && token > sentence_.range.first &&
           sentence_.tokens[token - 1].kind != TokenKind::punctuation;
  }

  [[nodiscard]] bool may_not_part(std::size_t token) const {
    return sentence_.is(token, WordClass::boundary) || sentence_.is(token, WordClass::comma) ||
           sentence_.is(token, WordClass::auxiliary) || sentence_.is(token, WordClass::relative) ||
           (sentence_.is(token, WordClass::preposition) && !sentence_.is(token, WordClass::of));
  }

  // The phrase whose first word stands at `at` and whose other words begin at `next`.
  [[nodiscard]] Found parted_at(std::size_t at, std::size_t next) const {
    if (next >= sentence_.range.last || sentence_.is(next, WordClass::preposition) ||
        sentence_.is(next, WordClass::auxiliary)) {
      return {};
    }
    std::vector<Token> apart{sentence_.tokens[at]};
    for (std::size_t i = next; i < sentence_.range.last && i < next + kLongest; ++i) {
      apart.push_back(sentence_.tokens[i]);
    }
    const auto match = table_.phrases.longest_at(apart, 0);
    if (match.length < 2) {
      return {};
    }
    return {{at, next + match.length - 1}, match.length, match.values};
  }

  [[nodiscard]] bool stands_as_noun(std::size_t token) const {
    if (token == sentence_.range.first) {
      return false;
    }
    const std::size_t before = token - 1;
    return sentence_.is(before, WordClass::determiner) || sentence_.is(before, WordClass::possessive_mark) ||
           sentence_.tokens[before].kind == TokenKind::number ||
           (sentence_.is(before, WordClass::preposition) && !sentence_.is(before, WordClass::to));
  }

  [[nodiscard]] bool stands_as_verb(std::size_t token) const {
    return token > sentence_.range.first && sentence_.is(token - 1, WordClass::auxiliary);
  }

  [[nodiscard]] RootWord read(const Found& found) const {
    const Part wanted = stands_as_noun(found.tokens.first) ? Part::noun : Part::verb;
    RootWord word{.tokens = found.tokens, .part = Part::adverb};
    int best_rank = -1;
    for (const std::int32_t value : found.values) {
      const Marker& marker = table_.markers[static_cast<std::size_t>(value)];
      const RootRule& rule = table_.rules[static_cast<std::size_t>(marker.row)];
      if (rule.sense.change) {
        word.sense.change = rule.sense.change;
      }
      word.may_be_noun = word.may_be_noun || (rule.part == Part::noun && !stands_as_verb(found.tokens.first));
      const int rank = (rule.part == wanted ? 2 : 0) + (rule.sense.root ? 1 : 0);
      if (rank > best_rank) {
        best_rank = rank;
        word.sense.root = rule.sense.root;
        word.part = rule.part;
        word.forms = marker.forms;
        word.rule = rule.name;
      }
    }
    return word;
  }

  // "ALPHA forces were": what stands before a finite verb is no verb.
  [[nodiscard]] bool stands_before_finite(std::size_t token) const {
    return sentence_.is_inside(token, WordClass::auxiliary) && !sentence_.is(token, WordClass::to) &&
           !sentence_.is(token, WordClass::negation);
  }

  // "its forces", "targeted sanctions": a verb's form that stands as a noun or before one.
  [[nodiscard]] bool is_mere_adjective(const RootWord& word, bool is_first) const {
    if (word.part != Part::verb || word.tokens.last != word.tokens.first + 1) {
      return false;
    }
    const bool is_plain = (word.forms & (kPast | kParticiple | kGerund)) == 0;
    if (is_plain) {
      return stands_as_noun(word.tokens.first) || stands_before_finite(word.tokens.last);
    }
    return !is_first && word.tokens.last < region_.last && longest_at(word.tokens.last).words > 0;
  }

  const SentenceView& sentence_;
  const RuleTable<RootRule>& table_;
  TokenRange region_;
  TokenRange skipped_;
};

}  // namespace

std::vector<RootWord> find_root_words(const SentenceView& sentence, TokenRange region, TokenRange skipped) {
  return RootWordFinder(sentence, region, skipped).find();
}

}  // namespace entente::read
