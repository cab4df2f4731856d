// SPDX-License-Identifier: Apache-2.0
#include "read/root_reader.hpp"

#include <algorithm>

#include "read/root_words.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kNear = 6;  // tokens from a word that changes or hands on to the noun behind it

class RootWalk {
 public:
  RootWalk(const SentenceView& sentence, const MarkedPair& pair) : sentence_(sentence), pair_(pair) {}

  [[nodiscard]] std::optional<RootReading> read() {
    for (const TokenRange region : regions()) {
      if (auto found = walk(region)) {
        return found;
      }
      if (is_told_ && region.first == pair_.target.last) {
        return RootReading{Root::accuse, {}, changes_, rules_};
      }
    }
    return is_told_ ? std::optional(RootReading{Root::accuse, {}, changes_, rules_}) : std::nullopt;
  }

 private:
  [[nodiscard]] std::vector<TokenRange> regions() const {
    const TokenRange all = sentence_.range;
    const TokenRange s = pair_.source;
    const TokenRange t = pair_.target;
    if (s.first <= t.first) {
      return {{s.last, t.first}, {t.last, all.last}, {all.first, s.first}, t};
    }
    return {{t.last, s.first}, {s.last, all.last}, {all.first, t.first}, t, s};
  }

  [[nodiscard]] std::optional<RootReading> walk(TokenRange region) {
    const std::vector<RootWord> words = find_root_words(sentence_, region, pair_.target);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_occasion(words[i]) || is_reduced(words, i)) {
        continue;
      }
      rules_.emplace_back(words[i].rule);
      if (!changes_others(words, i) && !is_subject(words, i)) {
        return finish(words[i], region);
      }
    }
    return std::nullopt;
  }

  // Takes note of an operator; a word with a root too is one where a noun stands close behind it.
  bool changes_others(const std::vector<RootWord>& words, std::size_t at) {
    const RootSense& sense = words[at].sense;
    if (sense.root && (!sense.change || !has_noun_behind(words, at))) {
      return false;
    }
    is_told_ = is_told_ || sense.change == RootOperator::say;
    changes_.push_back(*sense.change);
    return true;
  }

  // "its request was rejected": the verb behind the noun tells what is done. "The attacks ended" ends the noun.
  bool is_subject(const std::vector<RootWord>& words, std::size_t at) {
    const RootWord* verb = verb_of_noun(words, at);
    if (verb != nullptr && verb->sense.change == RootOperator::stop) {
      changes_.push_back(RootOperator::stop);
      return false;
    }
    return verb != nullptr && verb->sense.root;
  }

  // "ALPHA officials visiting BRAVO condemned": what only tells which ALPHA, where something else is done.
  [[nodiscard]] bool is_reduced(const std::vector<RootWord>& words, std::size_t at) const {
    const RootWord& word = words[at];
    return word.part == Part::verb && word.forms == kGerund && word.tokens.first == pair_.source.last &&
           std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end(),
                       [](const RootWord& later) { return later.sense.root && later.forms != kGerund; });
  }

  // "the offensive would end", "its request was rejected": the verb that a noun is subject of, if it is in the table.
  [[nodiscard]] const RootWord* verb_of_noun(const std::vector<RootWord>& words, std::size_t at) const {
    if (words[at].part != Part::noun) {
      return nullptr;
    }
    std::size_t next = at + 1;
    while (next < words.size() && words[next].part == Part::adverb) {
      ++next;
    }
    if (next == words.size() || words[next].part != Part::verb) {
      return nullptr;
    }
    bool has_auxiliary = false;
    for (std::size_t token = words[at].tokens.last; token < words[next].tokens.first; ++token) {
      if (sentence_.is(token, WordClass::conjunction) || sentence_.is(token, WordClass::comma) ||
          sentence_.is(token, WordClass::to)) {
        return nullptr;
      }
      has_auxiliary = has_auxiliary || sentence_.is(token, WordClass::auxiliary);
    }
    return has_auxiliary ? &words[next] : nullptr;
  }

  // "in a meeting with ALPHA, it agreed": when something was done, not what.
  [[nodiscard]] bool is_occasion(const RootWord& word) const {
    if (word.part != Part::noun || word.sense.root != Root::consult) {
      return false;
    }
    constexpr std::size_t kBefore = 4;
    for (std::size_t at = word.tokens.first; at > sentence_.range.first && at + kBefore > word.tokens.first; --at) {
      if (sentence_.is(at - 1, WordClass::place_preposition) || sentence_.is(at - 1, WordClass::occasion)) {
        return true;
      }
      if (!sentence_.is(at - 1, WordClass::determiner) && sentence_.is(at - 1, WordClass::preposition)) {
        return false;
      }
    }
    return false;
  }

  // "ordered attacks", "gave ALPHA shelter": a noun close behind, or behind the target that stands between.
  [[nodiscard]] bool has_noun_behind(const std::vector<RootWord>& words, std::size_t at) const {
    const std::size_t end = words[at].tokens.last;
    if (at + 1 < words.size()) {
      return words[at + 1].sense.root && words[at + 1].may_be_noun && words[at + 1].tokens.first < end + kNear;
    }
    const TokenRange target = pair_.target;
    if (target.first < end || target.first > end + 2) {
      return false;
    }
    const TokenRange behind{target.last, std::min(target.last + kNear, sentence_.range.last)};
    const std::vector<RootWord> others = find_root_words(sentence_, behind, {});
    return !others.empty() && others.front().sense.root && others.front().part == Part::noun;
  }

  [[nodiscard]] RootReading finish(const RootWord& word, TokenRange region) {
    Root root = *word.sense.root;
    std::for_each(changes_.rbegin(), changes_.rend(), [&](RootOperator change) { root = change_root(change, root); });
    const bool tells_of_target = is_told_ && region.first == pair_.target.last && pair_.source.first < region.first;
    if (tells_of_target && !is_friendly(root)) {
      root = Root::accuse;
    }
    RootReading reading{root, word.tokens, changes_, rules_};
    if (root == Root::consult && region.last <= pair_.target.first) {
      read_purpose(reading);
    }
    return reading;
  }

  // "called ALPHA to congratulate it", "wrote to ALPHA threatening war": the purpose says more than the meeting.
  void read_purpose(RootReading& reading) {
    const TokenRange behind{pair_.target.last, std::min(pair_.target.last + kNear, sentence_.range.last)};
    for (const RootWord& word : find_root_words(sentence_, behind, {})) {
      const bool is_purpose = word.part == Part::verb &&
                              (sentence_.is_inside(word.tokens.first - 1, WordClass::to) || word.forms == kGerund);
      if (is_purpose && word.sense.root) {
        reading.root = *word.sense.root;
        reading.trigger = word.tokens;
        reading.rules.emplace_back(word.rule);
        return;
      }
    }
  }

  const SentenceView& sentence_;
  const MarkedPair& pair_;
  std::vector<RootOperator> changes_;
  std::vector<std::string> rules_;
  bool is_told_ = false;
};

}  // namespace

std::optional<RootReading> read_root(const SentenceView& sentence, const MarkedPair& pair) {
  return RootWalk(sentence, pair).read();
}

}  // namespace entente::read
