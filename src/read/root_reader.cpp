// SPDX-License-Identifier: Apache-2.0
#include "read/root_reader.hpp"

#include <algorithm>

#include "read/lexicon_tables.hpp"
#include "read/triggers.hpp"

namespace entente::read {
namespace {

// A word of the table at a place, with the sense that it has there.
struct RootHit {
  TokenRange tokens;
  RootSense sense;
  bool hands_on = false;  // a root that gives way to a noun close behind it
  Part part = Part::verb;
  std::string_view rule;
};

class RootWalk {
 public:
  RootWalk(const SentenceView& sentence, const MarkedPair& pair) : sentence_(sentence), pair_(pair) {}

  [[nodiscard]] std::optional<RootReading> read() {
    for (const TokenRange region : regions()) {
      if (auto found = walk(hits_in(region))) {
        return found;
      }
    }
    return is_told_ ? std::optional(RootReading{Root::accuse, {}, rules_}) : std::nullopt;
  }

 private:
  [[nodiscard]] std::vector<TokenRange> regions() const {
    const TokenRange all = sentence_.range;
    const TokenRange s = pair_.source;
    const TokenRange t = pair_.target;
    if (s.first <= t.first) {
      return {{s.last, t.first}, {t.last, all.last}, t, {all.first, s.first}};
    }
    return {{t.last, s.first}, {s.last, all.last}, {all.first, t.first}, t, s};
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

  [[nodiscard]] RootHit sense_at(TokenRange tokens, std::span<const std::int32_t> values) const {
    const auto& table = sentence_.lexicon->roots;
    const Part wanted = stands_as_noun(tokens.first) ? Part::noun : Part::verb;
    RootHit best{.tokens = tokens};
    int best_rank = -1;
    bool passes = false;
    for (const std::int32_t value : values) {
      const RootRule& rule = table.rules[static_cast<std::size_t>(table.markers[static_cast<std::size_t>(value)].row)];
      passes = passes || rule.sense.change == RootOperator::pass;
      const int rank = (rule.part == wanted ? 2 : 0) + (rule.sense.root ? 1 : 0);
      if (rank > best_rank) {
        best_rank = rank;
        best.sense = rule.sense;
        best.part = rule.part;
        best.rule = rule.name;
      }
    }
    best.hands_on = passes && best.sense.root.has_value();
    return best;
  }

  [[nodiscard]] std::vector<RootHit> hits_in(TokenRange region) const {
    std::vector<RootHit> hits;
    const auto& table = sentence_.lexicon->roots;
    for (std::size_t i = region.first; i < region.last; ++i) {
      const auto match = table.phrases.longest_at(sentence_.tokens.first(region.last), i);
      if (match.length > 0) {
        hits.push_back(sense_at({i, i + match.length}, match.values));
        i += match.length - 1;
      }
    }
    return hits;
  }

  [[nodiscard]] std::optional<RootReading> walk(const std::vector<RootHit>& hits) {
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const RootHit& hit = hits[i];
      rules_.emplace_back(hit.rule);
      if (hit.sense.change) {
        is_told_ = is_told_ || hit.sense.change == RootOperator::say;
        changes_.push_back(*hit.sense.change);
        continue;
      }
      Root root = *hit.sense.root;
      std::for_each(changes_.rbegin(), changes_.rend(),
                    [&](RootOperator change) { root = change_root(change, root); });
      return RootReading{root, hit.tokens, rules_};
    }
    return std::nullopt;
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
