// SPDX-License-Identifier: Apache-2.0
#include "evaluate/claim_matching.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace entente::evaluate {
namespace {

using Indexes = std::vector<std::size_t>;
using Matches = std::vector<std::pair<std::size_t, std::size_t>>;
using Key = std::tuple<std::string, TextSpan, std::string, std::string, std::string>;

struct Group {
  Indexes gold;
  Indexes predicted;
};

std::optional<TextSpan> sentence_of(TextSpan span, const std::set<TextSpan>& sentences) {
  std::optional<TextSpan> best;
  std::int32_t most = 0;
  for (const TextSpan& sentence : sentences) {
    const std::int32_t overlap = std::min(span.end, sentence.end) - std::max(span.start, sentence.start);
    if (overlap > most) {
      most = overlap;
      best = sentence;
    }
  }
  return best;
}

Key key_of(const ScoredClaim& claim, TextSpan sentence) {
  return {claim.text, sentence, std::min(claim.a, claim.b), std::max(claim.a, claim.b), claim.family};
}

// The weights rank fields by how much a reader would mind their being wrong.
double likeness(const ScoredClaim& gold, const ScoredClaim& predicted) {
  return 8.0 * (gold.relation == predicted.relation) + 4.0 * (gold.polarity == predicted.polarity) +
         3.0 * (gold.speaker == predicted.speaker) + 2.0 * (gold.way == predicted.way) -
         std::abs(gold.certainty_middle - predicted.certainty_middle);
}

// Takes the two most alike, then the next: with the few claims of one sentence and pair this is the best pairing but
// for rare ties.
Matches pair_up(const Group& group, const std::vector<ScoredClaim>& gold, const std::vector<ScoredClaim>& predicted) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> all;
  for (const std::size_t g : group.gold) {
    for (const std::size_t p : group.predicted) {
      all.emplace_back(-likeness(gold[g], predicted[p]), g, p);
    }
  }
  std::ranges::sort(all);
  std::set<std::size_t> gold_used;
  std::set<std::size_t> predicted_used;
  Matches matches;
  for (const auto& [order, g, p] : all) {
    if (!gold_used.contains(g) && !predicted_used.contains(p)) {
      gold_used.insert(g);
      predicted_used.insert(p);
      matches.emplace_back(g, p);
    }
  }
  return matches;
}

}  // namespace

Matches match_claims(const std::vector<ScoredClaim>& gold, const std::vector<ScoredClaim>& predicted) {
  std::map<std::string, std::set<TextSpan>> sentences;
  std::map<Key, Group> groups;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    sentences[gold[i].text].insert(gold[i].sentence);
    groups[key_of(gold[i], gold[i].sentence)].gold.push_back(i);
  }
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    if (const auto sentence = sentence_of(predicted[i].span, sentences[predicted[i].text])) {
      groups[key_of(predicted[i], *sentence)].predicted.push_back(i);
    }
  }
  Matches matches;
  for (const auto& [key, group] : groups) {
    const Matches found = pair_up(group, gold, predicted);
    matches.insert(matches.end(), found.begin(), found.end());
  }
  return matches;
}

}  // namespace entente::evaluate
